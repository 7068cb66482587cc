#include "pos-app/offer/promotion_json.h"

#include "pos-app/offer/item_set_json.h"
#include "pos-app/offer/word_table.h"

#include <algorithm>

namespace onetill::offer {
namespace {

using wire::Json;
using wire::JsonReader;

constexpr std::size_t kTiersMax = 50;
constexpr std::size_t kWindowsMax = 50;
constexpr std::size_t kWordsMax = 1'000;
constexpr std::int64_t kPriorityMax = 1'000'000;

constexpr WordTable<domain::Concurrency, 3> kConcurrency{
    {{domain::Concurrency::Exclusive, "exclusive"},
     {domain::Concurrency::BestPrice, "best-price"},
     {domain::Concurrency::Compound, "compound"}}};
constexpr WordTable<domain::Spread, 2> kSpread{
    {{domain::Spread::AllPieces, "all-pieces"},
     {domain::Spread::RewardedPieces, "rewarded-pieces"}}};
constexpr WordTable<domain::Reward, 4> kReward{{{domain::Reward::WholeSet, "whole-set"},
                                                {domain::Reward::Cheapest, "cheapest"},
                                                {domain::Reward::Dearest, "dearest"},
                                                {domain::Reward::Group, "group"}}};
constexpr WordTable<domain::ThresholdBasis, 3> kBasis{
    {{domain::ThresholdBasis::Quantity, "quantity"},
     {domain::ThresholdBasis::Amount, "amount"},
     {domain::ThresholdBasis::NetAmount, "net-amount"}}};
constexpr std::array<std::string_view, 7> kDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

std::string minorText(std::int64_t minor, Currency currency)
{
    return Money::fromMinor(minor, currency).value().text();
}

/// A count is in thousandths, like every quantity; an amount in minor units.
std::int64_t readMinimum(const JsonReader& tier, domain::ThresholdBasis basis, Currency currency)
{
    return basis == domain::ThresholdBasis::Quantity
               ? tier.quantity("minimum", Unit::Kilogram).milli()
               : tier.money("minimum", currency).minor();
}

domain::ThresholdOffer readThreshold(const JsonReader& reader, Currency currency)
{
    reader.allowOnly({"kind", "counted", "rewarded", "basis", "tiers", "at_most", "tax_included"});
    domain::ThresholdOffer offer;
    offer.counted = readItemSet(reader, "counted");
    offer.rewarded = reader.has("rewarded") ? readItemSet(reader, "rewarded") : offer.counted;
    offer.basis = valueOf(kBasis, reader, "basis", domain::ThresholdBasis::Amount);
    offer.tiers = reader.list("tiers", kTiersMax, [&](const JsonReader& tier) {
        tier.allowOnly({"minimum", "benefit"});
        return domain::ThresholdTier{readMinimum(tier, offer.basis, currency),
                                     readBenefit(tier, "benefit", currency)};
    });
    if (const auto most = reader.optionalMoney("at_most", currency))
        offer.atMostMinor = most->minor();
    offer.taxIncluded = reader.has("tax_included") && reader.flag("tax_included");
    return offer;
}

domain::SetOffer readSet(const JsonReader& reader, Currency currency)
{
    reader.allowOnly({"kind", "groups", "reward", "rewarded", "benefit"});
    domain::SetOffer offer;
    offer.groups = reader.list("groups", domain::kSetGroupsMax, [](const JsonReader& group) {
        group.allowOnly({"items", "count"});
        return domain::SetGroup{
            readItemSet(group, "items"),
            group.has("count") ? static_cast<int>(group.integer("count", 1, domain::kSetPiecesMax))
                               : 1};
    });
    offer.reward = valueOf(kReward, reader, "reward", domain::Reward::WholeSet);
    if (reader.has("rewarded"))
        offer.rewarded = static_cast<int>(reader.integer("rewarded", 0, domain::kSetPiecesMax));
    offer.benefit = readBenefit(reader, "benefit", currency);
    return offer;
}

domain::Offer readOffer(const JsonReader& reader, Currency currency)
{
    const std::string kind = reader.text("kind", 32);
    if (kind == "set")
        return readSet(reader, currency);
    if (kind == "threshold")
        return readThreshold(reader, currency);
    if (kind != "each")
        reader.refuse(ErrorCode::OutOfRange, "kind", "no such offer: " + kind);
    reader.allowOnly({"kind", "items", "benefit"});
    return domain::UnitOffer{readItemSet(reader, "items"),
                             readBenefit(reader, "benefit", currency)};
}

domain::TimeWindow readWindow(const JsonReader& reader)
{
    reader.allowOnly({"days", "from", "to"});
    domain::TimeWindow window;
    if (reader.has("from"))
        window.from = reader.got(domain::parseTimeOfDay(reader.text("from", 16)), "from");
    if (reader.has("to"))
        window.to = reader.got(domain::parseTimeOfDay(reader.text("to", 16)), "to");
    if (!reader.has("days"))
        return window;
    window.weekdays.fill(false);
    for (const std::string& day : reader.texts("days", kDays.size(), 8)) {
        const auto found = std::ranges::find(kDays, day);
        if (found == kDays.end())
            reader.refuse(ErrorCode::OutOfRange, "days", "days are mon, tue, …: " + day);
        window.weekdays[static_cast<std::size_t>(found - kDays.begin())] = true;
    }
    return window;
}

domain::PromotionConditions readConditions(const JsonReader& reader)
{
    reader.allowOnly(
        {"from", "to", "windows", "customer_groups", "coupons", "coupon_series", "coupons_once"});
    domain::PromotionConditions conditions;
    if (reader.has("from"))
        conditions.firstDay = reader.date("from");
    if (reader.has("to"))
        conditions.lastDay = reader.date("to");
    if (reader.has("windows"))
        conditions.windows = reader.list("windows", kWindowsMax, readWindow);
    if (reader.has("customer_groups"))
        conditions.customerGroups = reader.texts("customer_groups", kWordsMax);
    if (reader.has("coupons"))
        conditions.coupons = reader.texts("coupons", kWordsMax);
    conditions.couponSeries = reader.optionalText("coupon_series", 32).value_or("");
    conditions.couponsOnce = reader.has("coupons_once") && reader.flag("coupons_once");
    return conditions;
}

Json benefitJson(const domain::Benefit& benefit, Currency currency)
{
    switch (benefit.kind) {
    case domain::BenefitKind::Percent: return {{"percent", benefit.percent.percentText()}};
    case domain::BenefitKind::Amount: return {{"amount", minorText(benefit.minor, currency)}};
    case domain::BenefitKind::FixedPrice: break;
    }
    return {{"price", minorText(benefit.minor, currency)}};
}

Json offerJson(const domain::UnitOffer& offer, Currency currency)
{
    return {{"kind", "each"},
            {"items", itemSetJson(offer.items)},
            {"benefit", benefitJson(offer.benefit, currency)}};
}

Json offerJson(const domain::SetOffer& offer, Currency currency)
{
    Json groups = Json::array();
    for (const domain::SetGroup& group : offer.groups)
        groups.push_back({{"items", itemSetJson(group.items)}, {"count", group.count}});
    return {{"kind", "set"},
            {"groups", std::move(groups)},
            {"reward", wordOf(kReward, offer.reward)},
            {"rewarded", offer.rewarded},
            {"benefit", benefitJson(offer.benefit, currency)}};
}

Json offerJson(const domain::ThresholdOffer& offer, Currency currency)
{
    Json tiers = Json::array();
    for (const domain::ThresholdTier& tier : offer.tiers)
        tiers.push_back(
            {{"minimum", offer.basis == domain::ThresholdBasis::Quantity
                             ? Quantity::fromMilli(tier.minimum, Unit::Kilogram).value().text()
                             : minorText(tier.minimum, currency)},
             {"benefit", benefitJson(tier.benefit, currency)}});
    Json json{{"kind", "threshold"},
              {"counted", itemSetJson(offer.counted)},
              {"rewarded", itemSetJson(offer.rewarded)},
              {"basis", wordOf(kBasis, offer.basis)},
              {"tiers", std::move(tiers)},
              {"tax_included", offer.taxIncluded}};
    if (offer.atMostMinor)
        json["at_most"] = minorText(*offer.atMostMinor, currency);
    return json;
}

std::string timeText(int second)
{
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(second / 3600) + ":" + two(second / 60 % 60) + ":" + two(second % 60);
}

Json windowJson(const domain::TimeWindow& window)
{
    Json days = Json::array();
    for (std::size_t day = 0; day < kDays.size(); ++day)
        if (window.weekdays[day])
            days.push_back(kDays[day]);
    return {
        {"days", std::move(days)}, {"from", timeText(window.from)}, {"to", timeText(window.to)}};
}

Json conditionsJson(const domain::PromotionConditions& conditions)
{
    Json json = Json::object();
    if (conditions.firstDay)
        json["from"] = formatDate(*conditions.firstDay);
    if (conditions.lastDay)
        json["to"] = formatDate(*conditions.lastDay);
    for (const domain::TimeWindow& window : conditions.windows)
        json["windows"].push_back(windowJson(window));
    if (!conditions.customerGroups.empty())
        json["customer_groups"] = conditions.customerGroups;
    if (!conditions.coupons.empty())
        json["coupons"] = conditions.coupons;
    if (!conditions.couponSeries.empty())
        json["coupon_series"] = conditions.couponSeries;
    if (conditions.couponsOnce)
        json["coupons_once"] = true;
    return json;
}

} // namespace

domain::Benefit readBenefit(const JsonReader& reader, const char* key, Currency currency)
{
    const JsonReader part = reader.part(key, key);
    part.allowOnly({"percent", "amount", "price"});
    if (part.has("percent") + part.has("amount") + part.has("price") != 1)
        reader.refuse(ErrorCode::MissingField, key, "one of percent, amount and price");
    if (part.has("percent"))
        return domain::Benefit::percentOff(part.percent("percent"));
    if (part.has("amount"))
        return domain::Benefit::amountOff(part.money("amount", currency).minor());
    return domain::Benefit::fixedPrice(part.money("price", currency).minor());
}

domain::Promotion readPromotion(const JsonReader& reader, Currency currency)
{
    reader.allowOnly(
        {"id", "name", "offer", "concurrency", "priority", "times_per_ticket", "spread", "when"});
    domain::Promotion promotion;
    promotion.id = reader.identifier<domain::PromotionId>("id");
    promotion.name = reader.optionalText("name").value_or(promotion.id.text());
    promotion.offer = readOffer(reader.part("offer", "offer of " + promotion.id.text()), currency);
    promotion.concurrency =
        valueOf(kConcurrency, reader, "concurrency", domain::Concurrency::BestPrice);
    promotion.spread = valueOf(kSpread, reader, "spread", domain::Spread::AllPieces);
    if (reader.has("priority"))
        promotion.priority =
            static_cast<int>(reader.integer("priority", -kPriorityMax, kPriorityMax));
    if (reader.has("times_per_ticket"))
        promotion.timesPerTicket =
            static_cast<int>(reader.integer("times_per_ticket", 0, kPriorityMax));
    if (reader.has("when"))
        promotion.conditions = readConditions(reader.part("when", "when"));
    if (const auto possible = domain::checkPromotion(promotion); !possible)
        reader.refuse(possible.error().code, "offer", possible.error().detail);
    return promotion;
}

Result<domain::Promotion> readPromotion(const Json& json, Currency currency)
{
    return wire::readJson(json, "promotion", [currency](const JsonReader& reader) {
        return readPromotion(reader, currency);
    });
}

Json promotionJson(const domain::Promotion& promotion, Currency currency)
{
    Json json{
        {"id", promotion.id.text()},
        {"name", promotion.name},
        {"offer", std::visit([currency](const auto& offer) { return offerJson(offer, currency); },
                             promotion.offer)},
        {"concurrency", wordOf(kConcurrency, promotion.concurrency)},
        {"priority", promotion.priority},
        {"times_per_ticket", promotion.timesPerTicket},
        {"spread", wordOf(kSpread, promotion.spread)}};
    if (Json when = conditionsJson(promotion.conditions); !when.empty())
        json["when"] = std::move(when);
    return json;
}

} // namespace onetill::offer
