#include "sync-engine/hub/service/inbox/effects.h"

#include "sync-engine/contract/wire/events.h"

namespace onetill::hub {

Result<std::vector<StockMovement>> movementsOf(const wire::EntryHeader& header,
                                               std::string_view body, const StoreId& tillsStore)
{
    if (header.store != tillsStore)
        return fail(ErrorCode::OutOfRange, "an entry of store " + header.store.text()
                                               + " from a till of store " + tillsStore.text());
    const auto event = wire::readEvent(header.kind, header.schema, body);
    if (!event)
        return passOn(event);

    std::vector<StockMovement> movements;
    if (const auto* sale = std::get_if<wire::SaleCompleted>(&*event))
        for (const wire::SaleLine& line : sale->lines)
            movements.push_back({line.line, header.store, line.sku, wire::stockMilli(line)});
    if (const auto* corrected = std::get_if<wire::StockCorrected>(&*event))
        for (const wire::StockCorrected::Line& line : corrected->lines)
            movements.push_back({line.line, header.store, line.sku, line.difference.milli()});
    return movements;
}

} // namespace onetill::hub
