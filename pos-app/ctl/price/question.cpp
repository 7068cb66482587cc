#include "pos-app/ctl/price/question.h"

#include "pos-app/domain/taxation/tax_on_line.h"
#include "pos-app/offer/promotion_json.h"
#include "sync-engine/contract/wire/json_reader.h"

#include <algorithm>

namespace onetill::ctl {
namespace {

using wire::JsonReader;

constexpr std::size_t kItemsMax = 20'000;
constexpr std::size_t kPromotionsMax = 5'000;
/// Promotions times lines: a promotion may speak of everything.
constexpr std::size_t kWorkMax = 500'000;
constexpr std::size_t kTaxesMax = 1'000;
constexpr std::size_t kTaxesOfItemMax = 16;
constexpr std::int64_t kIncrementMax = 1'000'000;

using Taxes = std::map<std::string, domain::Tax>;
using Items = std::map<Sku, std::shared_ptr<const domain::Item>>;

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
    if (tax.kind == domain::TaxKind::FixedPerUnit)
        tax.perUnitMinor = reader.money("amount", currency).minor();
    else
        tax.rate = reader.percent("rate");
    tax.included = !reader.has("included") || reader.flag("included");
    tax.includeInBaseOfNext =
        reader.has("include_in_base_of_next") && reader.flag("include_in_base_of_next");
    tax.baseAffectedByPrevious =
        !reader.has("base_affected_by_previous") || reader.flag("base_affected_by_previous");
    return tax;
}

domain::Item readItem(const JsonReader& reader, Currency currency, const Taxes& taxes)
{
    reader.allowOnly({"sku", "name", "category", "unit", "weighed", "price", "taxes"});
    domain::Item item;
    item.sku = reader.identifier<Sku>("sku");
    item.name = reader.optionalText("name", 1024).value_or(item.sku.text());
    item.category = reader.optionalText("category").value_or("");
    item.unit = reader.has("unit") ? reader.unit("unit") : Unit::Piece;
    item.weighed = reader.has("weighed") ? reader.flag("weighed") : item.unit == Unit::Kilogram;
    item.listPrice = reader.optionalMoney("price", currency);
    if (item.listPrice && item.listPrice->isNegative())
        reader.refuse(ErrorCode::OutOfRange, "price", "a price below zero");
    if (!reader.has("taxes"))
        return item;
    for (const std::string& code : reader.texts("taxes", kTaxesOfItemMax)) {
        const auto tax = taxes.find(code);
        if (tax == taxes.end())
            reader.refuse(ErrorCode::NotFound, "taxes", "no tax '" + code + "' is described");
        item.taxes.push_back(tax->second);
    }
    if (const auto possible = domain::checkTaxes(item.taxes); !possible)
        reader.refuse(possible.error().code, "taxes", possible.error().detail);
    return item;
}

domain::ManualDiscount readDiscount(const JsonReader& reader, Currency currency)
{
    const domain::Benefit benefit = offer::readBenefit(reader, "discount", currency);
    return {benefit, reader.optionalText("reason").value_or("asked for"), StaffId{}};
}

/// What of the store changes a price. Times are what the clock on its wall shows.
void readStore(const JsonReader& reader, PriceQuestion& question)
{
    reader.allowOnly({"currency", "rounding_policy", "cash_increment_minor", "cash_tie",
                      "cash_minimum_minor", "date", "time", "promotion_model", "compound_basis"});
    if (const auto policy = reader.optionalText("rounding_policy", 32))
        question.rounding = reader.got(domain::roundingPolicyFromWord(*policy), "rounding_policy");
    if (reader.has("cash_increment_minor"))
        question.cash.incrementMinor = reader.integer("cash_increment_minor", 1, kIncrementMax);
    if (const auto tie = reader.optionalText("cash_tie", 8))
        question.cash.dueTie = reader.got(domain::tieFromWord(*tie), "cash_tie");
    if (reader.has("cash_minimum_minor"))
        question.cash.minimumMinor = reader.integer("cash_minimum_minor", 0, kIncrementMax);
    if (reader.has("date"))
        question.context.now.date = reader.date("date");
    question.context.now.weekday = domain::weekdayOf(question.context.now.date);
    if (const auto time = reader.optionalText("time", 16))
        question.context.now.second = reader.got(domain::parseTimeOfDay(*time), "time");
    if (const auto model = reader.optionalText("promotion_model", 32))
        question.context.model =
            reader.got(domain::priorityModelFromWord(*model), "promotion_model");
    if (const auto basis = reader.optionalText("compound_basis", 32))
        question.context.compoundBasis =
            reader.got(domain::compoundBasisFromWord(*basis), "compound_basis");
}

class BasketReader
{
public:
    BasketReader(const JsonReader& whole, Currency currency, const Items& items)
        : m_whole{whole}, m_currency{currency}, m_items{items}, m_basket{currency}
    {
    }

    domain::Basket read()
    {
        m_whole.list("basket", domain::Basket::kLinesMax, [this](const JsonReader& line) {
            readLine(line);
            return 0;
        });
        if (m_whole.has("coupons"))
            for (std::string& coupon : m_whole.texts("coupons", domain::Basket::kCouponsMax))
                m_basket = m_whole.got(domain::addCoupon(m_basket, std::move(coupon)), "coupons");
        if (m_whole.has("discount"))
            m_basket = m_whole.got(
                domain::discountBasket(m_basket, readDiscount(m_whole, m_currency)), "discount");
        return std::move(m_basket);
    }

private:
    void readLine(const JsonReader& reader)
    {
        reader.allowOnly(
            {"sku", "quantity", "label_price", "price", "discount", "reason", "serial", "note"});
        const auto found = m_items.find(reader.identifier<Sku>("sku"));
        if (found == m_items.end())
            reader.refuse(ErrorCode::UnknownItem, "sku", "no such item is described");
        const Unit unit = found->second->unit;
        domain::NewLine added{found->second, reader.has("quantity")
                                                 ? reader.quantity("quantity", unit)
                                                 : Quantity::one(unit)};
        added.labelPrice = reader.optionalMoney("label_price", m_currency);
        added.serial = reader.optionalText("serial").value_or("");
        added.note = reader.optionalText("note").value_or("");
        const std::size_t before = m_basket.lines().size();
        auto change = reader.got(domain::addItem(m_basket, std::move(added)), "sku");
        const bool isOwnLine = change.basket.lines().size() > before;
        m_basket = std::move(change.basket);
        if ((reader.has("price") || reader.has("discount")) && !isOwnLine)
            reader.refuse(ErrorCode::Conflict, "sku",
                          "a line with a price or discount of its own comes before one without");
        if (const auto price = reader.optionalMoney("price", m_currency)) {
            const std::string reason = reader.optionalText("reason").value_or("asked for");
            m_basket = reader
                           .got(domain::overridePrice(m_basket, change.line,
                                                      {*price, reason, StaffId{}, StaffId{}}),
                                "price")
                           .basket;
        }
        if (reader.has("discount"))
            m_basket = reader
                           .got(domain::discountLine(m_basket, change.line,
                                                     readDiscount(reader, m_currency)),
                                "discount")
                           .basket;
    }

    const JsonReader& m_whole;
    Currency m_currency;
    const Items& m_items;
    domain::Basket m_basket;
};

PriceQuestion read(const JsonReader& reader)
{
    reader.allowOnly({"store", "taxes", "items", "promotions", "customer", "coupons", "discount",
                      "reason", "basket"});
    const JsonReader store = reader.part("store", "store");
    const Currency currency = store.currency("currency");
    PriceQuestion question{{}, {}, {}, {}, domain::Basket{currency}};
    readStore(store, question);
    Taxes taxes;
    if (reader.has("taxes"))
        for (domain::Tax& tax : reader.list(
                 "taxes", kTaxesMax, [&](const JsonReader& one) { return readTax(one, currency); }))
            taxes.insert_or_assign(tax.code, tax);
    Items items;
    for (domain::Item& item : reader.list("items", kItemsMax, [&](const JsonReader& one) {
             return readItem(one, currency, taxes);
         })) {
        const Sku sku = item.sku;
        items.insert_or_assign(sku, std::make_shared<const domain::Item>(std::move(item)));
    }
    std::vector<domain::Promotion> promotions;
    if (reader.has("promotions"))
        promotions = reader.list("promotions", kPromotionsMax, [&](const JsonReader& one) {
            return offer::readPromotion(one, currency);
        });
    std::ranges::sort(promotions, {}, &domain::Promotion::id);
    if (std::ranges::adjacent_find(promotions, {}, &domain::Promotion::id) != promotions.end())
        reader.refuse(ErrorCode::Conflict, "promotions", "two of one id");
    question.promotions = domain::PromotionBook{std::move(promotions)};
    if (reader.has("customer")) {
        const JsonReader customer = reader.part("customer", "customer");
        customer.allowOnly({"groups"});
        if (customer.has("groups"))
            question.context.customerGroups = customer.texts("groups", kTaxesMax);
    }
    question.basket = BasketReader{reader, currency, items}.read();
    if (question.promotions.promotions().size() * question.basket.lines().size() > kWorkMax)
        reader.refuse(ErrorCode::TooLarge, "promotions", "too many for so many lines");
    return question;
}

} // namespace

Result<PriceQuestion> readPriceQuestion(const wire::Json& json)
{
    return wire::readJson(json, "basket to price", read);
}

} // namespace onetill::ctl
