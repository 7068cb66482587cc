#include "sync-engine/hub/service/returns/sold_lines.h"

#include "sync-engine/contract/wire/events.h"
#include "sync-engine/hub/service/inbox/inbox_storage.h"

#include <algorithm>

namespace onetill::hub {

std::int64_t SoldLines::soldMilli(int line) const
{
    const auto found = std::ranges::find(lines, line, &wire::SaleLine::line);
    return found == lines.end() ? 0 : std::max(found->quantity.milli(), std::int64_t{0});
}

std::int64_t SoldLines::paidMinor() const
{
    std::int64_t paid = 0;
    for (const wire::SaleLine& line : lines)
        if (!line.returned)
            paid += line.gross.minor();
    return paid;
}

std::optional<SoldLines> soldLines(Transaction& transaction, const wire::SaleOrigin& sale)
{
    const auto entry = transaction.inbox().booked(sale.till, sale.epoch, sale.seq);
    if (!entry)
        return std::nullopt;
    const auto header = wire::readHeader(entry->header);
    if (!header)
        return std::nullopt;
    auto event = wire::readEvent(header->kind, header->schema, entry->body);
    if (!event)
        return std::nullopt;
    // A return of something that is no sale brings back what was never sold.
    auto* sold = std::get_if<wire::SaleCompleted>(&*event);
    return sold ? SoldLines{std::move(sold->lines)} : SoldLines{};
}

} // namespace onetill::hub
