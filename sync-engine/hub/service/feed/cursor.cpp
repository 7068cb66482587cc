#include "sync-engine/hub/service/feed/cursor.h"

#include <array>
#include <charconv>

namespace onetill::hub {
namespace {

Result<std::int64_t> number(std::string_view text)
{
    std::int64_t value = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    if (read.ec != std::errc{} || read.ptr != end || value < 0)
        return fail(ErrorCode::Malformed, "not a cursor");
    return value;
}

} // namespace

std::string FeedCursor::text() const
{
    return feed + '.' + audience + '.' + lineage + '.' + std::to_string(sequence) + '.'
           + std::to_string(tag);
}

Result<FeedCursor> FeedCursor::parse(std::string_view text)
{
    std::array<std::string_view, 5> parts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto end = text.find('.');
        if ((end == std::string_view::npos) != (i + 1 == parts.size()))
            return fail(ErrorCode::Malformed, "not a cursor");
        parts[i] = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    const auto sequence = number(parts[3]);
    const auto tag = number(parts[4]);
    if (!sequence || !tag)
        return fail(ErrorCode::Malformed, "not a cursor");
    return FeedCursor{std::string{parts[0]}, std::string{parts[1]}, std::string{parts[2]},
                      *sequence, *tag};
}

} // namespace onetill::hub
