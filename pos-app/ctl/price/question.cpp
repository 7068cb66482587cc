#include "pos-app/ctl/price/question.h"

#include "pos-app/ctl/price/items.h"
#include "pos-app/domain/goods/open_price.h"
#include "pos-app/domain/goods/tare.h"
#include "pos-app/domain/prices/customer_price.h"
#include "pos-app/offer/promotion_json.h"
#include "sync-engine/contract/wire/json_reader.h"

#include <algorithm>

namespace onetill::ctl {
namespace {

using wire::JsonReader;

constexpr std::size_t kPromotionsMax = 5'000;
/// Promotions times lines: a promotion may speak of everything.
constexpr std::size_t kWorkMax = 500'000;
constexpr std::size_t kGroupsMax = 1'000;
constexpr std::int64_t kIncrementMax = 1'000'000;

domain::ManualDiscount readDiscount(const JsonReader& reader, Currency currency)
{
    const domain::Benefit benefit = offer::readBenefit(reader, "discount", currency);
    return {benefit, reader.optionalText("reason").value_or("asked for"), StaffId{}};
}

/// What of the store changes a price. Times are what the clock on its wall shows.
void readStore(const JsonReader& reader, PriceQuestion& question)
{
    reader.allowOnly({"currency", "rounding_policy", "cash_increment_minor", "cash_tie",
                      "cash_minimum_minor", "date", "time", "utc_offset_minutes", "store",
                      "promotion_model", "compound_basis"});
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

domain::Exemption readExemption(const JsonReader& reader)
{
    reader.allowOnly({"reason", "taxes"});
    domain::Exemption exemption;
    exemption.reason = reader.optionalText("reason").value_or("exempt");
    if (reader.has("taxes"))
        exemption.codes = reader.texts("taxes", kGroupsMax);
    return exemption;
}

/// The same moment, for prices that begin and end.
domain::PriceContext priceContext(const JsonReader& store, const domain::PromotionContext& context)
{
    constexpr std::int64_t kMinuteMs = 60'000;
    const std::int64_t offset = store.has("utc_offset_minutes")
                                    ? store.integer("utc_offset_minutes", -24 * 60, 24 * 60)
                                    : 0;
    const auto midnight = parseTimestamp(formatDate(context.now.date) + "T00:00:00Z");
    const Timestamp wall{store.got(midnight, "date").ms + context.now.second * std::int64_t{1000}};
    return {.store = store.optionalIdentifier<StoreId>("store").value_or(StoreId{}),
            .groups = context.customerGroups,
            .moment = {wall.ms - offset * kMinuteMs},
            .wall = wall};
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
        reader.allowOnly({"sku", "quantity", "label_price", "open_price", "price", "discount",
                          "reason", "serial", "note", "tare"});
        const auto found = m_items.find(reader.identifier<Sku>("sku"));
        if (found == m_items.end())
            reader.refuse(ErrorCode::UnknownItem, "sku", "no such item is described");
        auto added = newLine(reader, found->second);
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

    domain::NewLine newLine(const JsonReader& reader, std::shared_ptr<const domain::Item> item)
    {
        domain::NewLine added{nullptr, quantityOf(reader, item->unit)};
        added.labelPrice = reader.optionalMoney("label_price", m_currency);
        if (added.labelPrice && added.labelPrice->isNegative())
            reader.refuse(ErrorCode::OutOfRange, "label_price", "no label says less than nothing");
        if (reader.has("tare"))
            takeTare(added, reader);
        const auto said = reader.optionalMoney("open_price", m_currency);
        // A label is printed for everybody.
        if (added.labelPrice && !item->priceGroup.empty()) {
            domain::Item everybodys = *item;
            domain::takePrice(everybodys, {item->everybodysPrice, std::nullopt});
            item = std::make_shared<const domain::Item>(std::move(everybodys));
        }
        added.item =
            reader.got(domain::itemAtPrice(std::move(item), said, added.labelPrice), "open_price");
        if (added.item->needsSerial && !reader.has("serial"))
            reader.refuse(ErrorCode::SerialRequired, "serial", "each piece has a number");
        added.serial = reader.optionalText("serial").value_or("");
        added.note = reader.optionalText("note").value_or("");
        return added;
    }

    static Quantity quantityOf(const JsonReader& reader, Unit unit)
    {
        if (!reader.has("quantity"))
            return Quantity::one(unit);
        const Quantity quantity = reader.quantity("quantity", unit);
        if (quantity.milli() <= 0)
            reader.refuse(ErrorCode::OutOfRange, "quantity",
                          "what is sold is more than none: " + quantity.text());
        return quantity;
    }

    /// As the desk takes it off what the scale shows.
    static void takeTare(domain::NewLine& added, const JsonReader& reader)
    {
        if (added.quantity.unit() != Unit::Kilogram || added.labelPrice)
            reader.refuse(ErrorCode::OutOfRange, "tare", "is of what was put on a scale here");
        if (!reader.has("quantity"))
            reader.refuse(ErrorCode::QuantityRequired, "tare", "without what the scale shows");
        added.tare = reader.quantity("tare", Unit::Kilogram);
        added.quantity = reader.got(domain::withoutTare(added.quantity, *added.tare), "tare");
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
    PriceQuestion question{{}, {}, {}, {}, {}, domain::Basket{currency}};
    readStore(store, question);
    if (reader.has("customer")) {
        const JsonReader customer = reader.part("customer", "customer");
        customer.allowOnly({"groups", "exemption"});
        if (customer.has("groups"))
            question.context.customerGroups = customer.texts("groups", kGroupsMax);
        if (customer.has("exemption"))
            question.exemption = readExemption(customer.part("exemption", "exemption"));
    }
    const Items items = readItems(reader, currency, readTaxes(reader, currency),
                                  priceContext(store, question.context));
    std::vector<domain::Promotion> promotions;
    if (reader.has("promotions"))
        promotions = reader.list("promotions", kPromotionsMax, [&](const JsonReader& one) {
            return offer::readPromotion(one, currency);
        });
    std::ranges::sort(promotions, {}, &domain::Promotion::id);
    if (std::ranges::adjacent_find(promotions, {}, &domain::Promotion::id) != promotions.end())
        reader.refuse(ErrorCode::Conflict, "promotions", "two of one id");
    question.promotions = domain::PromotionBook{std::move(promotions)};
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
