#include "sync-engine/hub/service/stores/store_rows.h"

#include "pos-app/domain/receipt_number.h"
#include "sync-engine/contract/values/decimal.h"
#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/feed/record_storage.h"
#include "sync-engine/hub/service/stores/places.h"
#include "sync-engine/hub/service/stores/return_columns.h"

#include <algorithm>

namespace onetill::hub {
namespace {

std::string tieOf(const Row& row, std::string_view column, std::string usual)
{
    const std::string& word = row.text(column);
    if (word.empty())
        return usual;
    if (word == "half-up" || word == "up")
        return "up";
    if (word != "half-down" && word != "down")
        row.refuse(ErrorCode::OutOfRange, std::string{column} + ": not half-up or half-down");
    return "down";
}

/// Prices and fixed taxes have no currency of their own: it is that of the stores which use them.
void requireOneCurrency(const Row& row, const std::map<std::string, Currency>& currencies,
                        std::string_view column, const Currency& currency)
{
    const std::string& name = row.required(column);
    const auto known = currencies.find(name);
    if (known != currencies.end() && known->second != currency)
        row.refuse(ErrorCode::Conflict, std::string{column} + ": " + name + " is in use in "
                                            + std::string{known->second.code()} + "; a store in "
                                            + std::string{currency.code()}
                                            + " needs one of its own");
}

Objection somewhereElse(const wire::Store& store)
{
    if (!isCountry(store.country))
        return Error{ErrorCode::OutOfRange,
                     "country: " + store.country
                         + " is none; write the two capitals of ISO 3166, such as IE"};
    if (!isLanguageTag(store.locale))
        return Error{ErrorCode::OutOfRange,
                     "locale: " + store.locale
                         + " is none; write language and country as in en-IE"};
    if (!isTimeZone(store.timeZone))
        return Error{ErrorCode::OutOfRange,
                     "time_zone: " + store.timeZone + " is none; write it as Europe/Dublin"};
    return std::nullopt;
}

wire::DrawerRules drawerRulesOf(const Row& row)
{
    const wire::DrawerRules usual;
    return {.tillPolicy = row.has("till_policy")
                              ? row.oneOf("till_policy", {"fixed", "floating", "shared"})
                              : usual.tillPolicy,
            .differenceLimitMinor = row.number("count_difference_limit_minor",
                                               usual.differenceLimitMinor, Money::kMinorMax),
            .cashLimitMinor =
                row.number("drawer_cash_limit_minor", usual.cashLimitMinor, Money::kMinorMax),
            .blindCount = row.flag("blind_count", usual.blindCount)};
}

/// What domain::ExchangeRate reads.
constexpr int kRateDecimals = 9;
constexpr std::int64_t kRateMax = 1'000'000'000'000'000;

/// "USD=0.86 GBP=1.17": in the store's currency for one whole unit.
std::vector<wire::ForeignRate> foreignRatesOf(const Row& row, const Currency& home)
{
    std::vector<wire::ForeignRate> rates;
    for (const std::string& word : row.words("foreign_cash")) {
        const auto equals = word.find('=');
        const Currency currency =
            row.got(Currency::fromCode(word.substr(0, equals)), "foreign_cash");
        const std::string text = equals == std::string::npos ? "" : word.substr(equals + 1);
        if (row.got(parseDecimal(text, kRateDecimals, kRateMax), "foreign_cash") <= 0
            || currency == home)
            row.refuse(ErrorCode::OutOfRange, "foreign_cash: '" + word + "' is no rate");
        if (std::ranges::find(rates, currency, &wire::ForeignRate::currency) != rates.end())
            row.refuse(ErrorCode::Conflict,
                       "foreign_cash: " + std::string{currency.code()} + " stands there twice");
        rates.push_back({currency, text});
    }
    return rates;
}

wire::TenderRules tenderRulesOf(const Row& row, const Currency& home)
{
    const wire::OfflineRules usual;
    return {
        .foreign = foreignRatesOf(row, home),
        .offline = {
            .saleMinor = row.number("offline_sale_limit_minor", usual.saleMinor, Money::kMinorMax),
            .tillMinor = row.number("offline_till_limit_minor", usual.tillMinor, Money::kMinorMax),
            .unknownMinor =
                row.number("offline_unknown_limit_minor", usual.unknownMinor, Money::kMinorMax),
            .balancePercent = row.number("offline_balance_percent", usual.balancePercent, 100),
            .balanceHours =
                row.number("offline_balance_hours", usual.balanceHours, wire::kRuleHoursMax)}};
}

wire::PromotionRules promotionRulesOf(const Row& row)
{
    const wire::PromotionRules usual;
    return {.model = row.has("promotion_model")
                         ? row.oneOf("promotion_model", {"within-priority", "across-priorities"})
                         : usual.model,
            .compoundBasis = row.has("compound_basis")
                                 ? row.oneOf("compound_basis", {"discounted", "original"})
                                 : usual.compoundBasis};
}

wire::HoldRules holdRulesOf(const Row& row)
{
    const wire::HoldRules rules{
        .hours = row.number("held_basket_hours", wire::HoldRules{}.hours, wire::kRuleHoursMax)};
    if (rules.hours == 0)
        row.refuse(ErrorCode::OutOfRange, "held_basket_hours: nothing could be held");
    return rules;
}

} // namespace

bool importStore(const Row& row, ImportDesk& desk)
{
    const Currency home = row.got(Currency::fromCode(row.required("currency")), "currency");
    const wire::Store store{
        .store = row.identifier<StoreId>("store"),
        .name = row.required("name"),
        .kind = row.has("kind") ? row.oneOf("kind", {"store", "warehouse", "web"}) : "store",
        .address = row.text("address"),
        .country = row.required("country"),
        .currency = home,
        .locale = row.required("locale"),
        .timeZone = row.required("time_zone"),
        .priceMode = row.oneOf("price_mode", {"included", "excluded"}),
        .priceList = row.required("price_list"),
        .taxRegion = row.required("tax_region"),
        .roundingPolicy =
            row.oneOf("rounding_policy", {"per-line", "en16931", "gross-group", "per-document"}),
        .cashIncrementMinor =
            std::max<std::int64_t>(1, row.number("cash_rounding_increment_minor", 1, 1'000'000)),
        .cashTie = tieOf(row, "cash_rounding_tie", "up"),
        .cashChangeTie = tieOf(row, "cash_rounding_change_tie", "down"),
        .cashMinimumMinor = row.number("cash_rounding_minimum_minor", 0, 1'000'000),
        .taxNumber = row.text("tax_number"),
        .receiptHeader = row.text("receipt_header"),
        .receiptFooter = row.text("receipt_footer"),
        .drawer = drawerRulesOf(row),
        .returns = returnRulesOf(row),
        .tenders = tenderRulesOf(row, home),
        .promotions = promotionRulesOf(row),
        .signIn = {.badgeAlone = row.flag("badge_alone", false)},
        .held = holdRulesOf(row)};
    if (domain::isOfTraining(store.store.text() + '-'))
        row.refuse(ErrorCode::OutOfRange, "store: receipts of this name are those of training");
    requireOneCurrency(row, desk.currencies, "price_list", store.currency);
    requireOneCurrency(row, desk.regionCurrencies, "tax_region", store.currency);
    const bool isNew =
        putRecord(row, desk, ofStore("configuration", store.store), store, somewhereElse(store));
    desk.currencies.try_emplace(store.priceList, store.currency);
    desk.regionCurrencies.try_emplace(store.taxRegion, store.currency);
    return isNew;
}

void requireStore(const Row& row, const ImportDesk& desk, std::string_view column,
                  std::string_view store)
{
    if (std::ranges::find(desk.stores, store, &StoreId::text) == desk.stores.end())
        row.refuse(ErrorCode::NotFound, std::string{column} + ": there is no store "
                                            + std::string{store} + "; import stores first");
}

std::vector<StoreId> allStores(Transaction& transaction)
{
    std::vector<StoreId> stores;
    for (const std::string& key : transaction.records().keysUnder("configuration/store:", "store"))
        if (auto store = StoreId::parse(key))
            stores.push_back(*std::move(store));
    return stores;
}

StoreCurrencies storeCurrencies(Transaction& transaction)
{
    StoreCurrencies currencies;
    for (const StoreId& id : allStores(transaction))
        if (const auto store = storeOf(transaction, id)) {
            currencies.ofPriceList.try_emplace(store->priceList, store->currency);
            currencies.ofTaxRegion.try_emplace(store->taxRegion, store->currency);
        }
    return currencies;
}

} // namespace onetill::hub
