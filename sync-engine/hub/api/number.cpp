#include "sync-engine/hub/api/number.h"

#include <charconv>

namespace onetill::hub {

Result<std::int64_t> wholeNumber(std::string_view text, std::int64_t max)
{
    std::int64_t value = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    if (read.ec == std::errc::result_out_of_range)
        return fail(ErrorCode::OutOfRange, "a number too large");
    if (read.ec != std::errc{} || read.ptr != end || text.front() == '-')
        return fail(ErrorCode::Malformed, "not a whole number");
    if (value > max)
        return fail(ErrorCode::OutOfRange, "a number above " + std::to_string(max));
    return value;
}

} // namespace onetill::hub
