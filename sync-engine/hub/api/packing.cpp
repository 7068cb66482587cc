#include "sync-engine/hub/api/packing.h"

#include <zstd.h>

#include <memory>

namespace onetill::hub {
namespace {

/// A frame may ask for a window of up to 2^this bytes; more would be memory for a stranger.
constexpr int kWindowLogMax = 23;

Result<std::string> unpackZstd(std::string_view packed, std::size_t bytesMax)
{
    const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context{ZSTD_createDCtx(),
                                                                       &ZSTD_freeDCtx};
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, kWindowLogMax);
    std::string plain;
    std::string room(ZSTD_DStreamOutSize(), '\0');
    ZSTD_inBuffer in{packed.data(), packed.size(), 0};
    std::size_t left = 1;
    bool stuck = false;
    while (!stuck) {
        ZSTD_outBuffer out{room.data(), room.size(), 0};
        left = ZSTD_decompressStream(context.get(), &out, &in);
        if (ZSTD_isError(left) != 0)
            return fail(ErrorCode::Malformed,
                        std::string{"not a zstd frame: "} + ZSTD_getErrorName(left));
        if (plain.size() + out.pos > bytesMax)
            return fail(ErrorCode::TooLarge, "the body unpacks to too many bytes");
        plain.append(room.data(), out.pos);
        stuck = in.pos == in.size && out.pos < out.size;
    }
    if (left != 0)
        return fail(ErrorCode::Malformed, "the body ends within a zstd frame");
    return plain;
}

} // namespace

Result<std::string> unpack(std::string_view body, std::string_view encoding, std::size_t bytesMax)
{
    if (encoding == "zstd")
        return unpackZstd(body, bytesMax);
    if (!encoding.empty() && encoding != "identity")
        return fail(ErrorCode::Malformed, "Content-Encoding must be zstd or identity");
    if (body.size() > bytesMax)
        return fail(ErrorCode::TooLarge, "the body has too many bytes");
    return std::string{body};
}

} // namespace onetill::hub
