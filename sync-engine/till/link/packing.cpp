#include "sync-engine/till/link/packing.h"

#include "sync-engine/contract/values/check.h"

#include <zstd.h>

namespace onetill::till {

QByteArray pack(std::string_view bytes)
{
    // The fastest: of entries, level 3 takes half as long again and saves nothing.
    constexpr int kLevel = 1;
    QByteArray packed(static_cast<qsizetype>(ZSTD_compressBound(bytes.size())), Qt::Uninitialized);
    const std::size_t size = ZSTD_compress(packed.data(), static_cast<std::size_t>(packed.size()),
                                           bytes.data(), bytes.size(), kLevel);
    ONETILL_CHECK(!ZSTD_isError(size)); // The room is what zstd itself asked for.
    packed.resize(static_cast<qsizetype>(size));
    return packed;
}

Result<std::string> unpack(std::string_view packed, std::size_t bytes)
{
    // The room is what was promised, so that a frame cannot blow up beyond it.
    std::string unpacked(bytes, '\0');
    const std::size_t size =
        ZSTD_decompress(unpacked.data(), unpacked.size(), packed.data(), packed.size());
    if (ZSTD_isError(size))
        return fail(ErrorCode::BadReply, std::string{"zstd: "} + ZSTD_getErrorName(size));
    if (size != bytes)
        return fail(ErrorCode::BadReply, "a piece unpacks to another size than promised");
    return unpacked;
}

} // namespace onetill::till
