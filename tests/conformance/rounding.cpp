#include "pos-app/domain/apportion.h"
#include "pos-app/domain/pricing.h"
#include "pos-app/domain/tender.h"
#include "tests/conformance/verdict.h"

namespace conformance {
namespace {

using namespace onetill;
using namespace onetill::domain;

Currency currencyOf(const Json& rule)
{
    const int exponent = rule.value("currency_exponent", 2);
    return Currency::fromCode(exponent == 0 ? "JPY" : exponent == 3 ? "KWD" : "EUR").value();
}

Money money(const Json& minor, Currency currency)
{
    return Money::fromMinor(minor.get<std::int64_t>(), currency).value();
}

CashRounding roundingOf(const Json& rule)
{
    return {.incrementMinor = rule.at("increment_minor").get<std::int64_t>(),
            .dueTie = tieFromWord(rule.value("tie", "up")).value(),
            .minimumMinor = rule.value("minimum_minor", 0)};
}

Outcome cashRounding(const Json& example)
{
    const Currency currency = currencyOf(example.at("rule"));
    const Money total = money(example.at("total_minor"), currency);

    const Money cash = cashDue(total, roundingOf(example.at("rule")));

    return compare({example.at("expected_cash_minor"), example.at("expected_rounding_minor")},
                   {cash.minor(), (cash - total).minor()});
}

/// Tenders other than cash are taken off first; the product then asks cash for the rest.
Outcome tendering(const Json& example)
{
    const Currency currency = currencyOf(example.at("rule"));
    const CashRounding rounding = roundingOf(example.at("rule"));
    const Money total = money(example.at("total_minor"), currency);
    Money other = Money::zero(currency);
    bool inCash = false;
    std::vector<Tender> tenders;
    for (const Json& tender : example.at("tenders")) {
        inCash = inCash || tender == "cash" || tender.contains("cash");
        if (tender.is_string())
            continue;
        const Money amount = money(tender.begin().value(), currency);
        if (!tender.contains("cash")) {
            other = other + amount;
            continue;
        }
        auto more = addTender(total - other, tenders, TenderKind::Cash, amount, rounding);
        if (!more)
            return {Verdict::Fail, more.error().detail};
        tenders = std::move(*more);
    }

    const Money rest = total - other;
    Money cash = inCash ? cashDue(rest, rounding) : Money::zero(currency);
    Money change = Money::zero(currency);
    if (!tenders.empty()) {
        const Settlement settlement = settle(rest, tenders, rounding);
        change = settlement.change;
        cash = settlement.received - settlement.change;
    }
    Json got = Json::object();
    for (const auto& [field, expected] : example.at("expected").items()) {
        if (field == "paid")
            got[field] = (other + cash).minor();
        else if (field == "cash")
            got[field] = cash.minor();
        else if (field == "rounding")
            got[field] = inCash ? (cash - rest).minor() : 0;
        else if (field == "change")
            got[field] = change.minor();
        else
            return unsupported("expects '" + field + "'");
    }
    return compare(example.at("expected"), got);
}

Outcome amountParsing(const Json& example)
{
    const auto currency = Currency::fromCode(example.at("currency").get<std::string>());
    if (!currency)
        return unsupported(currency.error().detail);
    const auto amount = Money::parse(example.at("text").get<std::string>(), *currency);
    return compare(example.at("expected_minor"), amount ? Json(amount->minor()) : Json(nullptr));
}

Outcome quantityTimesPrice(const Json& example)
{
    const Currency currency = currencyOf(example);
    const auto quantity =
        Quantity::parse(example.at("quantity").get<std::string>(), Unit::Kilogram);
    if (!quantity)
        return unsupported(quantity.error().detail);
    Item item{.sku = Sku::parse("ITEM").value(),
              .name = "Item",
              .unit = Unit::Kilogram,
              .weighed = false,
              .taxClass = {},
              .taxes = {},
              .listPrice = money(example.at("unit_price_minor"), currency),
              .ageLimit = {}};
    const auto basket =
        addItem(Basket{currency}, {std::make_shared<const Item>(std::move(item)), *quantity});
    if (!basket)
        return {Verdict::Fail, basket.error().detail};
    const auto priced = price(basket->basket, {});
    if (!priced)
        return {Verdict::Fail, priced.error().detail};
    return compare(example.at("expected_minor"), priced->total.minor());
}

Outcome apportionment(const Json& example)
{
    const auto sizes = example.at("line_amounts_minor").get<std::vector<std::int64_t>>();
    const auto shares = apportion(example.at("amount_minor").get<std::int64_t>(), sizes);
    return compare(example.at("expected_shares_minor"), shares ? Json(*shares) : Json(nullptr));
}

Outcome percentDiscount(const Json& example)
{
    const auto percent = Rate::parsePercent(example.at("percent").get<std::string>());
    if (!percent)
        return unsupported(percent.error().detail);
    const Benefit benefit = Benefit::percentOff(*percent);
    return compare(example.at("expected_discount_minor"),
                   benefit.of(example.at("price_minor").get<std::int64_t>()));
}

} // namespace

Outcome runRounding(const std::string& section, const Json& example)
{
    if (section == "cash_rounding")
        return cashRounding(example);
    if (section == "tendering")
        return tendering(example);
    if (section == "amount_parsing")
        return amountParsing(example);
    if (section == "quantity_times_price")
        return quantityTimesPrice(example);
    if (section == "apportionment_largest_remainder")
        return apportionment(example);
    if (section == "percent_discount")
        return percentDiscount(example);
    if (section == "refund_proration")
        return runProration(example);
    return unsupported("no rule for '" + section + "' yet");
}

} // namespace conformance
