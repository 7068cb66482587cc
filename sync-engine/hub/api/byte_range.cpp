#include "sync-engine/hub/api/byte_range.h"

#include "sync-engine/contract/wire/push.h"
#include "sync-engine/hub/api/number.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace onetill::hub {
namespace {

constexpr std::int64_t kFar = std::numeric_limits<std::int64_t>::max();

/// First and last byte asked for; nothing when the header is not one plain range.
std::optional<std::pair<std::int64_t, std::int64_t>> wanted(std::string_view range,
                                                            std::int64_t size)
{
    constexpr std::string_view kUnit = "bytes=";
    const auto dash = range.find('-');
    if (!range.starts_with(kUnit) || dash == std::string_view::npos)
        return std::nullopt;
    const auto from = range.substr(kUnit.size(), dash - kUnit.size());
    const auto to = range.substr(dash + 1);
    const auto first = from.empty() ? Result<std::int64_t>{0} : wholeNumber(from, kFar);
    const auto last = to.empty() ? Result<std::int64_t>{kFar} : wholeNumber(to, kFar);
    if (!first || !last || (from.empty() && to.empty()))
        return std::nullopt;
    if (from.empty())
        return std::pair{size - std::min(size, *last), size - 1};
    return *first <= *last ? std::optional{std::pair{*first, std::min(*last, size - 1)}}
                           : std::nullopt;
}

} // namespace

Reply rangeReply(std::string bytes, std::string_view range)
{
    const auto size = static_cast<std::int64_t>(bytes.size());
    Reply reply{.status = 200, .contentType = "application/zstd", .body = {}};
    reply.headers["Accept-Ranges"] = "bytes";
    const auto part = wanted(range, size);
    if (!part) {
        reply.body = std::move(bytes);
        return reply;
    }
    const auto [first, last] = *part;
    if (first >= size || last < first) {
        Reply beyond = refusal({ErrorCode::OutOfRange, "the range lies beyond the end"});
        beyond.status = 416;
        beyond.headers["Content-Range"] = "bytes */" + std::to_string(size);
        return beyond;
    }
    reply.status = 206;
    reply.headers["Content-Range"] =
        "bytes " + std::to_string(first) + '-' + std::to_string(last) + '/' + std::to_string(size);
    reply.body =
        bytes.substr(static_cast<std::size_t>(first), static_cast<std::size_t>(last - first + 1));
    return reply;
}

} // namespace onetill::hub
