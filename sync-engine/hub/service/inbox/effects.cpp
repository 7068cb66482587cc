#include "sync-engine/hub/service/inbox/effects.h"

#include "sync-engine/contract/wire/events.h"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace onetill::hub {
namespace {

void hold(std::vector<StockMovement>& movements)
{
    std::int64_t sum = 0;
    for (const StockMovement& movement : movements)
        sum += std::min(std::abs(movement.deltaMilli), kPlausibleMilliMax + 1);
    for (StockMovement& movement : movements)
        movement.held = sum > kPlausibleMilliMax;
}

std::vector<SaleRefund> refundsOf(const wire::SaleCompleted& sale)
{
    std::map<wire::SaleOrigin, Money> sums;
    for (const wire::SaleLine& line : sale.lines) {
        if (!line.returned || !line.returned->sale)
            continue;
        const auto [sum, isNew] = sums.try_emplace(*line.returned->sale, -line.gross);
        if (!isNew)
            sum->second = sum->second - line.gross;
    }
    std::vector<SaleRefund> refunds;
    for (const auto& [origin, sum] : sums)
        refunds.push_back({origin, sum});
    return refunds;
}

Effects effectsOfSale(const wire::SaleCompleted& sale, const StoreId& store)
{
    Effects effects;
    effects.receipt = sale.receiptNumber;
    effects.refunds = refundsOf(sale);
    for (const wire::SaleLine& line : sale.lines) {
        if (line.returned && line.returned->claim)
            effects.endedClaims.insert(*line.returned->claim);
        effects.movements.push_back({line.line, store, line.sku, wire::stockMilli(line)});
        if (line.quantity.milli() < 0 && line.returned && line.returned->sale)
            effects.returns.push_back(
                {.line = line.line,
                 .sale = *line.returned->sale,
                 .saleLine = line.returned->line,
                 .quantityMilli = -line.quantity.milli(),
                 .refunded = std::max(-line.gross, Money::zero(line.gross.currency()))});
    }
    return effects;
}

std::optional<BasketChange> basketChange(const wire::EntryHeader& header, const wire::Event& event)
{
    using Kind = BasketChange::Kind;
    if (const auto* held = std::get_if<wire::BasketHeld>(&event))
        return BasketChange{.kind = Kind::Held,
                            .basket = held->basket,
                            .held = wire::HeldBasket{.store = header.store,
                                                     .basket = held->basket,
                                                     .till = header.till,
                                                     .heldAt = header.clock.at,
                                                     .by = held->by,
                                                     .note = held->note,
                                                     .lines = held->lines,
                                                     .total = held->total,
                                                     .draft = held->draft}};
    if (const auto* recalled = std::get_if<wire::BasketRecalled>(&event))
        return BasketChange{.kind = Kind::Recalled, .basket = recalled->basket};
    if (const auto* voided = std::get_if<wire::BasketVoided>(&event))
        return BasketChange{.kind = Kind::Ended, .basket = voided->basket};
    return std::nullopt;
}

} // namespace

Result<Effects> effectsOf(const wire::EntryHeader& header, std::string_view body,
                          const StoreId& tillsStore)
{
    if (header.store != tillsStore)
        return fail(ErrorCode::OutOfRange, "an entry of store " + header.store.text()
                                               + " from a till of store " + tillsStore.text());
    const auto event = wire::readEvent(header.kind, header.schema, body);
    if (!event)
        return passOn(event);

    Effects effects;
    if (const auto* sale = std::get_if<wire::SaleCompleted>(&*event))
        effects = effectsOfSale(*sale, header.store);
    effects.basket = basketChange(header, *event);
    if (const auto* opened = std::get_if<wire::EpochOpened>(&*event))
        effects.opensEpoch = opened->ordinal;
    if (const auto* proposed = std::get_if<wire::SettlementProposed>(&*event))
        effects.settlement = *proposed;
    if (const auto* corrected = std::get_if<wire::StockCorrected>(&*event))
        for (const wire::StockCorrected::Line& line : corrected->lines)
            effects.movements.push_back(
                {line.line, header.store, line.sku, line.difference.milli()});
    hold(effects.movements);
    return effects;
}

bool isImplausible(const Effects& effects)
{
    return std::ranges::any_of(effects.movements, &StockMovement::held);
}

} // namespace onetill::hub
