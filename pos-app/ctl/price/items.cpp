#include "pos-app/ctl/price/items.h"

#include "pos-app/domain/prices/customer_price.h"
#include "pos-app/domain/taxation/tax_on_line.h"

#include <utility>

namespace onetill::ctl {
namespace {

using wire::JsonReader;

constexpr std::size_t kItemsMax = 20'000;
constexpr std::size_t kTaxesMax = 1'000;
constexpr std::size_t kTaxesOfItemMax = 16;
constexpr std::size_t kSpecialPricesMax = 1'000;
constexpr int kAgeMax = 150;

bool flagOf(const JsonReader& reader, const char* key)
{
    return reader.has(key) && reader.flag(key);
}

domain::Tax readTax(const JsonReader& reader, Currency currency)
{
    reader.allowOnly({"tax", "name", "letter", "kind", "rate", "amount", "included",
                      "include_in_base_of_next", "base_affected_by_previous"});
    domain::Tax tax;
    tax.code = reader.text("tax");
    tax.name = reader.optionalText("name").value_or(tax.code);
    tax.letter = reader.optionalText("letter", 8).value_or("");
    if (const auto kind = reader.optionalText("kind", 32))
        tax.kind = reader.got(domain::taxKindFromWord(*kind), "kind");
    if (tax.kind == domain::TaxKind::FixedPerUnit) {
        const Money amount = reader.money("amount", currency);
        if (amount.isNegative())
            reader.refuse(ErrorCode::OutOfRange, "amount", "a levy below zero");
        tax.perUnitMinor = amount.minor();
    } else
        tax.rate = reader.percent("rate");
    tax.included = !reader.has("included") || reader.flag("included");
    tax.includeInBaseOfNext =
        reader.has("include_in_base_of_next") && reader.flag("include_in_base_of_next");
    tax.baseAffectedByPrevious =
        !reader.has("base_affected_by_previous") || reader.flag("base_affected_by_previous");
    return tax;
}

std::optional<Money> priceOf(const JsonReader& reader, const char* key, Currency currency)
{
    const auto price = reader.optionalMoney(key, currency);
    if (price && price->isNegative())
        reader.refuse(ErrorCode::OutOfRange, key, "a price below zero");
    return price;
}

std::optional<domain::PriceBound> boundOf(const JsonReader& reader, const char* key)
{
    const auto text = reader.optionalText(key, 32);
    return text ? std::optional{reader.got(domain::parsePriceBound(*text), key)} : std::nullopt;
}

domain::SpecialPrice readSpecial(const JsonReader& reader, Currency currency)
{
    reader.allowOnly({"price", "store", "group", "from", "until"});
    const Money amount = reader.money("price", currency);
    if (amount.isNegative())
        reader.refuse(ErrorCode::OutOfRange, "price", "a price below zero");
    return {.amount = amount,
            .store = reader.optionalIdentifier<StoreId>("store"),
            .group = reader.optionalText("group", 64).value_or(""),
            .from = boundOf(reader, "from"),
            .until = boundOf(reader, "until")};
}

void readPrice(domain::Item& item, const JsonReader& reader, Currency currency,
               const domain::PriceContext& context)
{
    std::vector<domain::SpecialPrice> specials;
    if (reader.has("special_prices"))
        specials = reader.list("special_prices", kSpecialPricesMax,
                               [&](const JsonReader& one) { return readSpecial(one, currency); });
    const auto plain = priceOf(reader, "price", currency);
    domain::takePrice(item, domain::customerPrice(plain, specials, context));
}

void readItemTaxes(domain::Item& item, const JsonReader& reader, const Taxes& taxes)
{
    if (!reader.has("taxes"))
        return;
    for (const std::string& code : reader.texts("taxes", kTaxesOfItemMax)) {
        const auto tax = taxes.find(code);
        if (tax == taxes.end())
            reader.refuse(ErrorCode::NotFound, "taxes", "no tax '" + code + "' is described");
        item.taxes.push_back(tax->second);
    }
    if (const auto possible = domain::checkTaxes(item.taxes); !possible)
        reader.refuse(possible.error().code, "taxes", possible.error().detail);
}

/// What goods ask for, and what is not done with them.
void readRules(domain::Item& item, const JsonReader& reader, Currency currency)
{
    item.openPrice = flagOf(reader, "open_price");
    item.priceMin = priceOf(reader, "price_min", currency);
    item.priceMax = priceOf(reader, "price_max", currency);
    // Without the field a price of zero is a question like any other.
    item.mayBeFree = !reader.has("may_be_free") || reader.flag("may_be_free");
    if (reader.has("age_limit"))
        item.ageLimit = static_cast<int>(reader.integer("age_limit", 1, kAgeMax));
    if (const auto word = reader.optionalText("loads", 32)) {
        const auto kind = reader.got(domain::tenderKindFromWord(*word), "loads");
        if (kind != domain::TenderKind::GiftCard && kind != domain::TenderKind::Prepayment)
            reader.refuse(ErrorCode::OutOfRange, "loads", "not gift-card or prepayment");
        item.loads = kind;
        item.taxes.clear(); // It is taxed when it buys something.
    }
    item.needsSerial = flagOf(reader, "serial") || item.loads == domain::TenderKind::GiftCard;
    item.discountable = !flagOf(reader, "no_discount") && !item.loads;
}

domain::Item readItem(const JsonReader& reader, Currency currency, const Taxes& taxes,
                      const domain::PriceContext& context)
{
    reader.allowOnly({"sku", "name", "category", "unit", "weighed", "price", "special_prices",
                      "taxes", "serial", "open_price", "price_min", "price_max", "may_be_free",
                      "age_limit", "loads", "no_discount", "deposit"});
    domain::Item item;
    item.sku = reader.identifier<Sku>("sku");
    item.name = reader.optionalText("name", 1024).value_or(item.sku.text());
    item.category = reader.optionalText("category").value_or("");
    item.unit = reader.has("unit") ? reader.unit("unit") : Unit::Piece;
    item.weighed = reader.has("weighed") ? reader.flag("weighed") : item.unit == Unit::Kilogram;
    readPrice(item, reader, currency, context);
    readItemTaxes(item, reader, taxes);
    readRules(item, reader, currency);
    return item;
}

/// Charged with each piece, for everybody alike; null where nothing says what it costs.
std::shared_ptr<const domain::Item> depositOf(const Items& items, const Sku& sku,
                                              const JsonReader& reader)
{
    const auto found = items.find(sku);
    if (found == items.end())
        reader.refuse(ErrorCode::UnknownItem, "deposit", "no such item is described");
    domain::Item deposit = *found->second;
    if (deposit.unit != Unit::Piece)
        reader.refuse(ErrorCode::OutOfRange, "deposit", "is not by the piece");
    if (!deposit.priceGroup.empty())
        domain::takePrice(deposit, {deposit.everybodysPrice, std::nullopt});
    if (!deposit.listPrice)
        return nullptr;
    deposit.discountable = false;
    deposit.deposit = nullptr;
    return std::make_shared<const domain::Item>(std::move(deposit));
}

} // namespace

Taxes readTaxes(const JsonReader& question, Currency currency)
{
    Taxes taxes;
    if (question.has("taxes"))
        for (domain::Tax& tax : question.list(
                 "taxes", kTaxesMax, [&](const JsonReader& one) { return readTax(one, currency); }))
            taxes.insert_or_assign(tax.code, tax);
    return taxes;
}

Items readItems(const JsonReader& question, Currency currency, const Taxes& taxes,
                const domain::PriceContext& context)
{
    Items items;
    question.list("items", kItemsMax, [&](const JsonReader& one) {
        domain::Item item = readItem(one, currency, taxes, context);
        const Sku sku = item.sku;
        if (!items.emplace(sku, std::make_shared<const domain::Item>(std::move(item))).second)
            one.refuse(ErrorCode::Conflict, "sku", "the item is described twice");
        return 0;
    });
    // A deposit may be described behind what it comes with.
    const Items alone = items;
    question.list("items", kItemsMax, [&](const JsonReader& one) {
        if (const auto sku = one.optionalIdentifier<Sku>("deposit")) {
            domain::Item item = *items.at(one.identifier<Sku>("sku"));
            item.deposit = depositOf(alone, *sku, one);
            const Sku own = item.sku;
            items.insert_or_assign(own, std::make_shared<const domain::Item>(std::move(item)));
        }
        return 0;
    });
    return items;
}

} // namespace onetill::ctl
