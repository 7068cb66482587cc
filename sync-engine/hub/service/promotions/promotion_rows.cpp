#include "sync-engine/hub/service/promotions/promotion_rows.h"

#include "pos-app/offer/promotion_json.h"
#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/feed/record_storage.h"
#include "sync-engine/hub/service/stores/store_rows.h"

#include <algorithm>

namespace onetill::hub {
namespace {

/// Fields that hold JSON: a list, an object or a number.
wire::Json jsonOf(const Row& row, std::string_view column)
{
    return row.got(wire::parseJson(row.text(column)), column);
}

/// The promotion as it was written. Nothing is added to it: a till that is older than this hub
/// would refuse a field that it does not know.
wire::Json termsOf(const Row& row)
{
    wire::Json terms = wire::Json::object();
    for (const char* column : {"id", "name", "concurrency", "spread"})
        if (row.has(column))
            terms[column] = row.text(column);
    for (const char* column : {"offer", "priority", "times_per_ticket", "when"})
        if (row.has(column))
            terms[column] = jsonOf(row, column);
    return terms;
}

/// Separated by blanks, or a JSON list. Once each, in one order, whoever wrote them.
std::vector<StoreId> storesOf(const Row& row, const ImportDesk& desk)
{
    std::vector<std::string> words;
    if (!row.text("stores").starts_with('['))
        words = row.words("stores");
    else
        for (const wire::Json& word : jsonOf(row, "stores"))
            words.push_back(word.is_string() ? word.get<std::string>() : word.dump());
    std::vector<StoreId> stores;
    for (const std::string& word : words) {
        requireStore(row, desk, "stores", word);
        stores.push_back(row.got(StoreId::parse(word), "stores"));
    }
    std::ranges::sort(stores);
    const auto twice = std::ranges::unique(stores);
    stores.erase(twice.begin(), twice.end());
    return stores;
}

/// Why no till would ever give it.
Objection inNobodysCurrency(const wire::Promotion& promotion, ImportDesk& desk)
{
    const std::string code{promotion.currency.code()};
    if (std::ranges::none_of(desk.currencies,
                             [&](const auto& known) { return known.second == promotion.currency; }))
        return Error{ErrorCode::NotFound,
                     "currency: no store sells in " + code + "; import stores first"};
    for (const StoreId& id : promotion.stores)
        if (const auto store = storeOf(desk.transaction, id);
            store && store->currency != promotion.currency)
            return Error{ErrorCode::Conflict, "stores: " + id.text() + " sells in "
                                                  + std::string{store->currency.code()}
                                                  + ", the promotion is in " + code};
    return std::nullopt;
}

} // namespace

bool importPromotion(const Row& row, ImportDesk& desk)
{
    // What nobody here understands may be a condition. The last two are those of a file of
    // rejected rows.
    row.allowOnly({"id", "name", "offer", "concurrency", "priority", "times_per_ticket", "spread",
                   "when", "stores", "currency", "end", "line", "reason"});
    const auto id = row.identifier<domain::PromotionId>("id");
    const std::string scope = everyone("catalogue");
    if (row.flag("end", false))
        return desk.transaction.records().put(scope,
                                              wire::tombstone(wire::Promotion::kKind, id.text()));

    const wire::Promotion promotion{
        .promotion = id.text(),
        .stores = storesOf(row, desk),
        .currency = row.got(Currency::fromCode(row.required("currency")), "currency"),
        .terms = termsOf(row)};
    row.got(offer::readPromotion(promotion.terms, promotion.currency), "promotion");
    return putRecord(row, desk, scope, promotion, inNobodysCurrency(promotion, desk));
}

} // namespace onetill::hub
