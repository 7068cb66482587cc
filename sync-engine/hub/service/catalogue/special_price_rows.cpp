#include "sync-engine/hub/service/catalogue/special_price_rows.h"

#include "pos-app/domain/prices/special_price.h"
#include "sync-engine/hub/service/catalogue/catalogue_rows.h"
#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/feed/record_storage.h"
#include "sync-engine/hub/service/stores/store_rows.h"

namespace onetill::hub {
namespace {

std::optional<domain::PriceBound> boundOf(const Row& row, std::string_view column)
{
    if (!row.has(column))
        return std::nullopt;
    return row.got(domain::parsePriceBound(row.text(column)), column);
}

/// As each till writes it, too: one price has one key, however its times were typed.
std::string textOf(const std::optional<domain::PriceBound>& bound)
{
    return bound ? bound->text() : std::string{};
}

void requireSomeTime(const Row& row, const std::optional<domain::PriceBound>& from,
                     const std::optional<domain::PriceBound>& until)
{
    if (!from || !until)
        return;
    if (from->byTheWall != until->byTheWall)
        row.refuse(ErrorCode::OutOfRange,
                   "from, until: one by the clock of the shop, the other with Z; write both alike");
    if (until->at <= from->at)
        row.refuse(ErrorCode::OutOfRange, "until: not after from");
}

void requireCurrency(const Row& row, const Currency& ofList)
{
    if (row.has("currency")
        && row.got(Currency::fromCode(row.text("currency")), "currency") != ofList)
        row.refuse(ErrorCode::Conflict,
                   "currency: " + row.text("price_list") + " is in " + std::string{ofList.code()});
}

/// Why no till would ever charge it.
Objection atAnotherList(const wire::SpecialPrice& price, ImportDesk& desk)
{
    if (!price.store)
        return std::nullopt;
    const auto store = storeOf(desk.transaction, *price.store);
    if (store && store->priceList != price.priceList)
        return Error{ErrorCode::Conflict,
                     "store: " + price.store->text() + " sells at the list " + store->priceList};
    return std::nullopt;
}

} // namespace

bool importSpecialPrice(const Row& row, ImportDesk& desk)
{
    // What nobody here understands may be a condition. The last two are those of a file of
    // rejected rows.
    row.allowOnly({"price_list", "sku", "store", "group", "from", "until", "amount", "currency",
                   "line", "reason"});
    const std::string& priceList = row.required("price_list");
    const Currency currency = currencyOfList(row, desk, priceList);
    requireCurrency(row, currency);
    const auto from = boundOf(row, "from");
    const auto until = boundOf(row, "until");
    requireSomeTime(row, from, until);
    if (row.has("store"))
        requireStore(row, desk, "store", row.text("store"));
    wire::SpecialPrice price{
        .priceList = priceList,
        .sku = row.identifier<Sku>("sku"),
        .amount = Money::zero(currency),
        .store = row.has("store") ? std::optional{row.identifier<StoreId>("store")} : std::nullopt,
        .group = row.text("group"),
        .from = textOf(from),
        .until = textOf(until)};
    if (!price.store && price.group.empty() && !from && !until)
        row.refuse(ErrorCode::MissingField,
                   "store, group, from or until: a price without one is a row of prices");

    const std::string scope = ofPriceList(priceList);
    if (!row.has("amount"))
        return desk.transaction.records().put(
            scope, wire::tombstone(wire::SpecialPrice::kKind, wire::keyOf(price)));
    price.amount = priceOf(row, desk, priceList, "amount");
    requireProduct(row, desk, price.sku);
    return putRecord(row, desk, scope, price, atAnotherList(price, desk));
}

} // namespace onetill::hub
