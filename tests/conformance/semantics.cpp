#include "tests/conformance/semantics.h"

#include "pos-app/domain/pricing.h"
#include "tests/conformance/promotion_offers.h"
#include "tests/conformance/till_basket.h"

#include <algorithm>
#include <regex>

namespace conformance {
namespace {

using namespace onetill;
using namespace onetill::domain;

std::string text(const Json& value)
{
    return value.get<std::string>();
}

/// The parts of a sentence that has this form; none when it has another.
std::optional<std::vector<std::string>> partsOf(const std::string& sentence, const char* form)
{
    std::smatch match;
    if (!std::regex_match(sentence, match, std::regex{form}))
        return std::nullopt;
    return std::vector<std::string>(match.begin() + 1, match.end());
}

Concurrency concurrencyOf(const std::string& mode)
{
    if (mode == "exclusive")
        return Concurrency::Exclusive;
    return mode.starts_with("compound") ? Concurrency::Compound : Concurrency::BestPrice;
}

/// A threshold that is always reached.
ThresholdOffer offEverything(Benefit benefit)
{
    return {everything(), everything(), ThresholdBasis::Amount, {{0, benefit}}, {}, false};
}

ItemSet productsOf(const Json& discount)
{
    if (!discount.contains("products") || discount.at("products") == "all")
        return everything();
    ItemSet items;
    for (const Json& name : discount.at("products"))
        items.skus.push_back(Sku::parse(text(name)).value());
    return items;
}

Outcome concurrency(const Json& input, const Json& expected)
{
    TillBasket till;
    const Json prices =
        input.contains("prices") ? input.at("prices") : Json{{"net", input.at("price")}};
    for (const auto& [name, price] : prices.items())
        till.add(name, text(price), 1, "none");
    const auto model = input.value("model", std::string{});
    const bool across =
        model.find("always across") != std::string::npos || model.starts_with("across");
    till.context.model = across ? PriorityModel::AcrossPriorities : PriorityModel::WithinPriority;
    for (const Json& discount : input.at("discounts")) {
        const auto benefit = benefitFrom(text(discount.at("value")));
        if (!benefit)
            return prose(text(discount.at("value")));
        ThresholdOffer threshold = offEverything(*benefit);
        threshold.counted = threshold.rewarded = productsOf(discount);
        const bool isThreshold = discount.value("type", "simple") == "threshold";
        till.offer(text(discount.at("id")),
                   isThreshold ? Offer{threshold}
                               : Offer{UnitOffer{productsOf(discount), *benefit}},
                   concurrencyOf(text(discount.at("mode"))), discount.value("priority", 0));
    }
    const auto priced = till.price();
    if (!priced)
        return {Verdict::Fail, priced.error().detail};

    Json wanted = expected;
    Json got = Json::object();
    Json applied = Json::object();
    for (const PricedLine& line : priced->lines) {
        got[line.sku.text()] = line.amount.text();
        std::vector<std::string> names;
        for (const Adjustment& adjustment : line.adjustments)
            names.push_back(adjustment.promotion.text());
        std::ranges::sort(names);
        applied[line.sku.text()] = names;
    }
    const bool isOne = !input.contains("prices");
    if (expected.contains("applied"))
        got["applied"] = isOne ? applied.at("net") : applied;
    for (auto& [name, value] : wanted.items())
        if (name == "applied" && isOne)
            std::sort(value.begin(), value.end());
    return compare(wanted, got);
}

/// Discounts on one price, of which each is a promotion of its own.
Outcome oneAfterAnother(const Json& input, const Json& expected, bool inOrder)
{
    TillBasket till;
    till.add("net", text(input.at("price")), 1, "none");
    if (inOrder)
        till.context.model = PriorityModel::AcrossPriorities;
    if (input.value("mode", std::string{}).find("original") != std::string::npos)
        till.context.compoundBasis = CompoundBasis::Original;
    int number = 0;
    for (const Json& discount : input.at("discounts")) {
        const bool isObject = discount.is_object();
        const auto benefit = benefitFrom(text(isObject ? discount.at("v") : discount));
        if (!benefit)
            return prose(discount.dump());
        const std::string mode =
            isObject ? text(discount.at("mode")) : input.value("mode", std::string{"compound"});
        till.offer("D" + std::to_string(100 + number), UnitOffer{everything(), *benefit},
                   concurrencyOf(mode), inOrder ? -number : 0);
        ++number;
    }
    const auto priced = till.price();
    if (!priced)
        return {Verdict::Fail, priced.error().detail};
    return compare(expected, {{"net", priced->total.text()}});
}

Outcome fixedAcross(const Json& input, const Json& expected)
{
    TillBasket till;
    for (const Json& item : input.at("items"))
        till.add(text(item.at("id")), text(item.at("subtotal")), 1, "none");
    int priority = 0;
    for (const Json& promotion : input.at("promotions"))
        till.offer(text(promotion.at("code")),
                   offEverything(Benefit::amountOff(minorOf(text(promotion.at("amount"))))),
                   Concurrency::Compound, priority--);
    const auto priced = till.price();
    if (!priced)
        return {Verdict::Fail, priced.error().detail};
    Json wanted = Json::object();
    Json got = Json::object();
    for (const auto& [code, shares] : expected.items())
        for (const auto& [item, share] : shares.items())
            wanted[code][item] = minorOf(text(share));
    for (const PricedLine& line : priced->lines)
        for (const Adjustment& adjustment : line.adjustments)
            got[adjustment.promotion.text()][line.sku.text()] = -adjustment.amount.minor();
    return compare(wanted, got);
}

Outcome buyGet(const Json& input, const Json& expected)
{
    const auto rule =
        partsOf(text(input.at("rule")),
                R"(buy (\d+) (\S+), (\d+) (\S+) for up to (\d+) off(, at most one)?)");
    if (!rule)
        return prose(text(input.at("rule")));
    std::string rewarded = (*rule)[3];
    std::erase(rewarded, '-');
    TillBasket till;
    for (const Json& item : input.at("items")) {
        const auto pieces = item.at("qty").get<std::int64_t>();
        till.add(text(item.at("id")), minorText(minorOf(text(item.at("subtotal"))) / pieces),
                 pieces, "none");
        till.items.back().category = text(item.at("cat"));
    }
    const auto ofCategory = [](const std::string& name) { return ItemSet{false, {}, {name}, {}}; };
    till.offer("R",
               SetOffer{{{ofCategory((*rule)[1]), std::stoi((*rule)[0])},
                         {ofCategory(rewarded), std::stoi((*rule)[2])}},
                        Reward::Group,
                        1,
                        Benefit::amountOff(minorOf((*rule)[4]))},
               Concurrency::BestPrice, 0);
    till.promotions.back().timesPerTicket = (*rule)[5].empty() ? 0 : 1;
    till.promotions.back().spread = Spread::RewardedPieces;
    const auto priced = till.price();
    if (!priced)
        return {Verdict::Fail, priced.error().detail};
    Json wanted = Json::object();
    Json got = Json::object();
    for (const auto& [item, saved] : expected.items())
        wanted[item] = minorOf(text(saved));
    for (const PricedLine& line : priced->lines)
        for (const Adjustment& adjustment : line.adjustments)
            got[line.sku.text()] = -adjustment.amount.minor();
    return compare(wanted, got);
}

SetOffer freeAfter(int buy, int get)
{
    return {{{everything(), buy + get}},
            Reward::Cheapest,
            get,
            Benefit::percentOff(Rate::parsePercent("100").value())};
}

Outcome buyGetSame(const Json& input, const Json& expected)
{
    const Json& item = input.at("item");
    const auto pieces = item.at("qty").get<std::int64_t>();
    TillBasket till;
    till.add("item", minorText(minorOf(text(item.at("subtotal"))) / pieces), pieces, "none");
    static const std::vector<std::string> kOrdinals{"first", "second", "third", "fourth"};
    for (const Json& sentence : input.at("promotions")) {
        const auto rule = partsOf(text(sentence), R"(buy (\d+) get (\d+) free)");
        if (!rule || till.promotions.size() >= kOrdinals.size())
            return prose(text(sentence));
        till.offer(kOrdinals[till.promotions.size()],
                   freeAfter(std::stoi((*rule)[0]), std::stoi((*rule)[1])), Concurrency::BestPrice,
                   0);
    }
    const auto priced = till.price();
    if (!priced)
        return {Verdict::Fail, priced.error().detail};
    Json wanted = Json::object();
    Json got = Json::object();
    for (const auto& [name, saved] : expected.items()) {
        wanted[name] = minorOf(text(saved));
        got[name] = 0;
    }
    for (const Adjustment& adjustment : priced->lines.front().adjustments)
        got[adjustment.promotion.text()] = -adjustment.amount.minor();
    return compare(wanted, got);
}

/// How many of the pieces that a customer would have to pay come with so many free ones added.
Outcome freeUnits(const Json& input, const Json& expected)
{
    const auto rule =
        partsOf(text(input.at("rule")), R"(buy (\d+) get (\d+) of the same added free)");
    if (!rule)
        return prose(text(input.at("rule")));
    Json free = Json::array();
    for (const Json& paid : input.at("paid_qty")) {
        std::int64_t added = 0;
        for (std::int64_t more = 1; more <= paid.get<std::int64_t>(); ++more) {
            TillBasket till;
            till.add("item", "1.00", paid.get<std::int64_t>() + more, "none");
            till.offer("R", freeAfter(std::stoi((*rule)[0]), std::stoi((*rule)[1])),
                       Concurrency::BestPrice, 0);
            const auto priced = till.price();
            if (!priced)
                return {Verdict::Fail, priced.error().detail};
            if (priced->total.minor() == paid.get<std::int64_t>() * 100)
                added = more;
        }
        free.push_back(added);
    }
    return compare(expected, {{"free", free}});
}

Outcome timeWindow(const Json& input, const Json& expected)
{
    const auto rule = partsOf(text(input.at("rule")), R"((\d\d:\d\d)-(\d\d:\d\d)\b.*)");
    if (!rule)
        return prose(text(input.at("rule")));
    const TimeWindow window{{true, true, true, true, true, true, true},
                            parseTimeOfDay((*rule)[0]).value(),
                            parseTimeOfDay((*rule)[1]).value()};
    Json applies = Json::array();
    for (const Json& time : input.at("times"))
        applies.push_back(
            window.holds({Date{2026, 11, 26}, parseTimeOfDay(text(time)).value(), 3}));
    return compare(expected, {{"applies", applies}});
}

} // namespace

Outcome runSemantics(const Json& example)
{
    const std::string kind = text(example.at("kind"));
    const Json& input = example.at("input");
    const Json& expected = example.at("expected");
    if (kind == "d365_concurrency")
        return concurrency(input, expected);
    if (kind == "compound_behaviour" || kind == "exclusive")
        return oneAfterAnother(input, expected, false);
    if (kind == "stack_in_order")
        return oneAfterAnother(input, expected, true);
    if (kind == "fixed_across_items")
        return fixedAcross(input, expected);
    if (kind == "buy_get")
        return buyGet(input, expected);
    if (kind == "buy_get_same_item")
        return buyGetSame(input, expected);
    if (kind == "free_unit_count")
        return freeUnits(input, expected);
    if (kind == "time_window")
        return timeWindow(input, expected);
    return runTicketDiscounts(kind, input, expected);
}

} // namespace conformance
