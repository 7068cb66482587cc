#include "tests/conformance/returns.h"

#include "pos-app/domain/returns/disposition.h"
#include "pos-app/domain/returns/refund.h"
#include "pos-app/domain/returns/refund_tender.h"
#include "pos-app/domain/returns/return_window.h"
#include "pos-app/domain/returns/returnable.h"
#include "pos-app/domain/returns/sale_reference.h"
#include "tests/conformance/till_basket.h"

#include <algorithm>
#include <numeric>
#include <regex>

namespace conformance {
namespace {

using namespace onetill;
using namespace onetill::domain;

Currency euro()
{
    return Currency::fromCode("EUR").value();
}

Money money(std::int64_t minor)
{
    return Money::fromMinor(minor, euro()).value();
}

Quantity pieces(std::int64_t count)
{
    return Quantity::fromMilli(count * 1000, Unit::Piece).value();
}

std::string text(const Json& value)
{
    return value.get<std::string>();
}

/// Only the fields that the example expects.
Outcome compareSome(const Json& expected, Json got)
{
    for (const auto& [field, value] : expected.items())
        if (!got.contains(field))
            return unsupported("expects '" + field + "'");
    for (auto field = got.begin(); field != got.end();)
        field = expected.contains(field.key()) ? std::next(field) : got.erase(field);
    return compare(expected, got);
}

SoldQuantity soldOf(const Json& input, const char* returned)
{
    return {pieces(input.at("sold").get<int>()), pieces(input.value(returned, 0)),
            pieces(input.value("cancelled_before_shipping", 0))};
}

Outcome cap(const Json& input, const Json& expected)
{
    const SoldQuantity line = soldOf(input, "already_returned");
    const auto requested = input.at("requested").get<std::int64_t>();
    const bool may = mayReturn(line, pieces(requested)).has_value();
    SoldQuantity after = line;
    if (may)
        after.returned = *line.returned.plus(pieces(requested));
    return compareSome(expected, {{"accepted", may ? Json(requested) : Json(false)},
                                  {"available", returnable(line).milli() / 1000},
                                  {"available_after", returnable(after).milli() / 1000}});
}

Outcome capOffline(const Json& input, const Json& expected)
{
    const Quantity requested = pieces(input.at("requested").get<int>());
    const auto offline =
        mayReturnOffline(soldOf(input, "known_locally_returned"), requested, OfflineReturns::Warn);
    const ReturnConflict conflict =
        conflictOf(soldOf(input, "really_returned_elsewhere"), requested);
    return compareSome(expected, {{"allowed_with_warning", offline && offline->warns},
                                  {"conflict_recorded_at_sync", conflict.excess.milli() > 0},
                                  {"money_not_reversed_silently", conflict.refundStands}});
}

Outcome window(const Json& input, const Json& expected)
{
    const auto sold = parseDate(text(input.at("sold")));
    const auto on = parseDate(text(input.at("on")));
    if (!sold || !on)
        return unsupported("a date of another form");
    return compareSome(expected,
                       {{"inside", isInReturnWindow(*sold, input.at("days").get<int>(), *on)}});
}

Outcome refundAmount(const Json& input, const Json& expected)
{
    const Json& line = input.at("line");
    const auto sold = line.at("qty").get<std::int64_t>() * 1000;
    std::vector<std::int64_t> steps;
    if (input.contains("sequence"))
        steps = input.at("sequence").get<std::vector<std::int64_t>>();
    else
        steps = {input.at("return_qty").get<std::int64_t>()};
    std::vector<std::int64_t> refunds;
    std::int64_t before = 0;
    for (const std::int64_t step : steps) {
        refunds.push_back(
            refundShare(line.at("paid_minor").get<std::int64_t>(), sold, before, step * 1000));
        before += step * 1000;
    }
    return compareSome(expected,
                       {{"refund_minor", refunds.front()},
                        {"refunds_minor", refunds},
                        {"sum", std::accumulate(refunds.begin(), refunds.end(), std::int64_t{0})}});
}

/// "3 for 2", "10.00 off from 50.00", or "20% from 50.00".
std::optional<Offer> offerOf(const std::string& sentence)
{
    std::smatch match;
    static const std::regex kForPay{R"((\d+) for (\d+))"};
    if (std::regex_match(sentence, match, kForPay)) {
        const int take = std::stoi(match[1].str());
        return SetOffer{{{everything(), take}},
                        Reward::Cheapest,
                        take - std::stoi(match[2].str()),
                        Benefit::percentOff(Rate::parsePercent("100").value())};
    }
    static const std::regex kFrom{R"((\d+(?:\.\d+)?)(%?)(?: off)? from (\d+(?:\.\d+)?))"};
    if (!std::regex_match(sentence, match, kFrom))
        return std::nullopt;
    const Benefit benefit = match[2].length() > 0
                                ? Benefit::percentOff(Rate::parsePercent(match[1].str()).value())
                                : Benefit::amountOff(minorOf(match[1].str()));
    return ThresholdOffer{
        everything(), everything(), ThresholdBasis::Amount, {{minorOf(match[3].str()), benefit}},
        {},           false};
}

/// The sale as the till prices it: each unit or line by itself.
Result<PricedBasket> saleOf(const std::vector<std::int64_t>& prices, const Offer& offer)
{
    TillBasket till;
    for (std::size_t i = 0; i < prices.size(); ++i)
        till.add("L" + std::to_string(i), minorText(prices[i]), 1, "none");
    till.offer("P", offer, Concurrency::BestPrice, 0);
    return till.price();
}

Outcome refundBundle(const Json& input, const Json& expected)
{
    const char* list = input.contains("units_minor") ? "units_minor" : "lines_minor";
    const auto prices = input.at(list).get<std::vector<std::int64_t>>();
    const auto offer = offerOf(text(input.at("promotion")));
    if (!offer)
        return unsupported("prose: " + text(input.at("promotion")));
    const auto sale = saleOf(prices, *offer);
    if (!sale)
        return {Verdict::Fail, sale.error().detail};

    std::vector<std::size_t> back;
    if (input.value("returned_all_in_two_steps", false)) {
        for (std::size_t i = 0; i < prices.size(); ++i)
            back.push_back(i);
    } else {
        for (const Json& price : input.at("returned")) {
            const std::int64_t wanted =
                price.is_string() ? std::stoll(text(price)) : price.get<std::int64_t>();
            const auto found = std::ranges::find(prices, wanted);
            if (found == prices.end())
                return unsupported("returns what was not sold");
            back.push_back(static_cast<std::size_t>(found - prices.begin()));
        }
    }
    std::int64_t refund = 0;
    const std::string policy = input.value("policy", std::string{"pro rata"});
    if (policy.starts_with("re")) {
        std::vector<std::int64_t> kept;
        for (std::size_t i = 0; i < prices.size(); ++i)
            if (std::ranges::find(back, i) == back.end())
                kept.push_back(prices[i]);
        const auto keptSale = saleOf(kept, *offer);
        if (!keptSale)
            return {Verdict::Fail, keptSale.error().detail};
        refund = repricedRefund(sale->total, money(0), keptSale->total).minor();
    } else {
        for (const std::size_t i : back)
            refund -= refundLine(sale->lines[i], pieces(0), pieces(1)).value().gross.minor();
    }
    return compareSome(expected, {{"refund_minor", refund}, {"sum_minor", refund}});
}

Outcome refundTax(const Json& input, const Json& expected)
{
    TillBasket till;
    till.add("line", minorText(input.at("line").at("gross_minor").get<std::int64_t>()), 1,
             text(input.at("original_tax_rate")) + "% incl");
    const auto sale = till.price();
    if (!sale)
        return {Verdict::Fail, sale.error().detail};
    const auto back = refundLine(sale->lines.front(), pieces(0), pieces(1));
    return compareSome(expected, {{"tax_minor", back->tax.minor()},
                                  {"net_minor", back->net.minor()},
                                  {"gross_minor", back->gross.minor()}});
}

std::string wordOf(std::string kind)
{
    std::ranges::replace(kind, '_', '-');
    return kind;
}

Outcome tender(const Json& input, const Json& expected)
{
    const auto refund = input.value("refund_minor", std::int64_t{0});
    std::vector<PaidBy> paid;
    for (const Json& way : input.at("paid")) {
        const auto kind = refundKindFromWord(wordOf(way.begin().key()));
        if (!kind)
            return unsupported(kind.error().detail);
        paid.push_back({*kind, money(way.begin().value().get<std::int64_t>()), money(0)});
    }
    if (input.contains("refund_in")) {
        const CashRounding rounding{.incrementMinor = input.value("increment_minor", 1)};
        std::int64_t whole = refund;
        for (const PaidBy& way : paid)
            whole += input.contains("refund_minor") ? 0 : way.amount.minor();
        const CashRefund cash = cashRefund(money(whole), rounding, money(1'000'000'00));
        return compareSome(
            expected, {{"cash", cash.cash.minor()}, {"rounding_minor", cash.rounding.minor()}});
    }
    const std::string policy = input.value("policy", std::string{});
    const RefundOrder order =
        policy.find("proportional") != std::string::npos ? RefundOrder::Proportional
        : policy.find("as paid") != std::string::npos    ? RefundOrder::AsPaid
                                                         : RefundOrder::CardFirst;
    const auto parts = refundToOriginal(paid, money(refund), order);
    if (!parts)
        return {Verdict::Fail, parts.error().detail};
    Json list = Json::array();
    for (const RefundPart& part : *parts) {
        std::string word{refundKindWord(part.kind)};
        std::ranges::replace(word, '-', '_');
        list.push_back({{word, part.amount.minor()}});
    }
    return compareSome(expected, {{"refund", list}});
}

Outcome exchanged(const Json& input, const Json& expected)
{
    const auto back = input.at("returned_minor").get<std::int64_t>();
    const auto bought = input.at("new_minor").get<std::int64_t>();
    const Exchange difference = exchange(money(back), money(bought));
    // One basket with lines of both signs is what the till makes of it.
    TillBasket till;
    till.add("returned", minorText(back), 1, "none");
    till.add("new", minorText(bought), 1, "none");
    const auto sale = till.price();
    if (!sale)
        return {Verdict::Fail, sale.error().detail};
    const auto mirrored = refundLine(sale->lines.front(), pieces(0), pieces(1));
    const bool bothSigns = mirrored->gross.isNegative() && !sale->lines.back().gross.isNegative();
    const bool oneTotal = (mirrored->gross + sale->lines.back().gross)
                          == difference.customerPays - difference.customerGets;
    return compareSome(expected, {{"customer_pays_minor", difference.customerPays.minor()},
                                  {"customer_gets_minor", difference.customerGets.minor()},
                                  {"one_document", oneTotal},
                                  {"two_signed_lines", bothSigns}});
}

/// The words that people use for what the till calls otherwise.
std::optional<Disposition> dispositionOf(const std::string& said)
{
    const auto has = [&said](const char* part) { return said.find(part) != std::string::npos; };
    if (has("vendor") || has("supplier"))
        return Disposition::ToVendor;
    if (has("destroy") || has("write off") || has("scrap"))
        return Disposition::Destroy;
    if (has("faulty") || has("damaged") || has("hold") || has("quarantine") || has("defect"))
        return Disposition::FaultyHold;
    if (has("sellable") || has("stock") || has("shelf"))
        return Disposition::ToStock;
    return std::nullopt;
}

Outcome disposition(const Json& input, const Json& expected)
{
    const auto known = dispositionOf(text(input));
    if (!known)
        return unsupported("prose: " + text(input));
    return compareSome(
        expected, {{"available_stock_plus", addedToAvailable(*known, pieces(1)).milli() / 1000},
                   {"needs_reason", !requireReason("").has_value()}});
}

Outcome restock(const Json& input, const Json& expected)
{
    const std::string said = text(input.at("item"));
    const auto has = [&said](const char* part) { return said.find(part) != std::string::npos; };
    if (has("legacy"))
        return unsupported("prose: " + said);
    const bool unfulfilled = has("not fulfilled") || has("unfulfilled") || has("not yet")
                             || has("before") || has("cancel");
    const OrderedGoods goods{.fulfilled = !unfulfilled && has("fulfilled"),
                             .broughtBack = has("brought back") || has("returned"),
                             .restocked = !has("not restock") && !has("damaged") && !has("kept")
                                          && !has("destroy") && !has("without")};
    return compareSome(expected, {{"shopify", restockType(goods)}});
}

Outcome identity(const Json& input, const Json& expected)
{
    const SaleReferences sale{{ReferenceKind::Receipt, "S1-T1-00042"},
                              {ReferenceKind::Order, "W-1001"},
                              {ReferenceKind::Channel, "CH-77"},
                              {ReferenceKind::Invoice, "INV-9"}};
    const std::map<std::string, ReferenceKind> kinds{
        {"receipt id", ReferenceKind::Receipt},
        {"order number", ReferenceKind::Order},
        {"channel reference id", ReferenceKind::Channel},
        {"invoice id", ReferenceKind::Invoice}};
    bool all = true;
    for (const Json& lookUp : input.at("lookup")) {
        const auto kind = kinds.find(text(lookUp));
        if (kind == kinds.end())
            return unsupported("looks up by '" + text(lookUp) + "'");
        all = all && matches(sale, sale.at(kind->second)) == kind->second;
    }
    return compareSome(expected, {{"all_four_find_the_order", all}});
}

using Runner = Outcome (*)(const Json& input, const Json& expected);

const std::map<std::string, Runner> kKinds{
    {"cap", cap},
    {"cap_offline", capOffline},
    {"window", window},
    {"refund_amount", refundAmount},
    {"refund_bundle", refundBundle},
    {"refund_tax", refundTax},
    {"tender", tender},
    {"exchange", exchanged},
    {"disposition", disposition},
    {"restock_type", restock},
    {"identity", identity},
};

} // namespace

bool isAboutReturns(const Json& example)
{
    return kKinds.contains(example.value("kind", ""));
}

Outcome runReturns(const Json& example)
{
    const Json& expected = example.at("expected");
    if (expected.is_string())
        return unsupported("prose: " + text(expected));
    return kKinds.at(text(example.at("kind")))(example.at("input"), expected);
}

Outcome runRefundProration(const Json& example)
{
    const auto paid = example.at("paid_for_line_minor").get<std::int64_t>();
    const auto sold = example.at("quantity").get<std::int64_t>() * 1000;
    std::vector<std::int64_t> refunds;
    std::int64_t before = 0;
    for (const Json& step : example.at("return_steps")) {
        const auto now = step.get<std::int64_t>() * 1000;
        refunds.push_back(refundShare(paid, sold, before, now));
        before += now;
    }
    return compare({example.at("expected_refunds_minor"), example.at("expected_total_minor")},
                   {refunds, std::accumulate(refunds.begin(), refunds.end(), std::int64_t{0})});
}

} // namespace conformance
