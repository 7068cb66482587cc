#include "pos-app/audit/book.h"

namespace onetill::audit {

Result<std::optional<wire::Event>> eventOf(const wire::Entry& entry)
{
    auto event = wire::readEvent(entry.header.kind, entry.header.schema, entry.bodyBytes);
    if (event)
        return std::optional{*std::move(event)};
    if (event.error().code == ErrorCode::Quarantined)
        return std::optional<wire::Event>{};
    return fail(event.error().code,
                "entry " + std::to_string(entry.header.seq) + ": " + event.error().detail);
}

std::string storeTime(Timestamp moment, const Particulars& particulars)
{
    constexpr std::size_t kToSeconds = 19;
    return formatTimestamp(localTime(moment, particulars.offsetMinutes(moment)))
        .substr(0, kToSeconds);
}

std::string dateOf(const std::string& storeTime)
{
    return storeTime.substr(0, storeTime.find('T'));
}

std::string timeOf(const std::string& storeTime)
{
    return storeTime.substr(storeTime.find('T') + 1);
}

} // namespace onetill::audit
