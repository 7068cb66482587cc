#include "pos-app/domain/returns/disposition.h"
#include "pos-app/domain/returns/restock_type.h"
#include "pos-app/domain/returns/return_conflict.h"
#include "pos-app/domain/returns/return_reason.h"
#include "pos-app/domain/returns/return_window.h"
#include "pos-app/domain/returns/sale_reference.h"
#include "tests/conformance/returns/reading.h"

#include <algorithm>

namespace conformance {
namespace {

using namespace onetill;
using namespace onetill::domain;

Date dateOf(const Json& text)
{
    const auto date = parseDate(text.get<std::string>());
    if (!date)
        throw Unreadable{date.error().detail};
    return *date;
}

ReturnPeriod periodOf(const Json& described)
{
    return {.months = described.value("months", 0) + 12 * described.value("years", 0),
            .days = described.value("days", 0) + 7 * described.value("weeks", 0)};
}

/// Words for a place, from the one that says most: "unsellable" has "sellable" in it.
Disposition dispositionOf(const std::string& text)
{
    const std::string words = plainWords(text);
    if (mentions(words, {"vendor", "supplier", "manufacturer"}))
        return Disposition::ToVendor;
    if (mentions(words, {"destroy", "write_off", "written_off", "scrap", "dispose", "discard"}))
        return Disposition::Destroy;
    if (mentions(words, {"unsellable", "not_sellable", "unsaleable", "damage", "faulty", "defect",
                         "broken", "quarantine", "hold", "inspect", "repair", "unfit"}))
        return Disposition::FaultyHold;
    if (mentions(words, {"sellable", "saleable", "resell", "stock", "shelf", "unopened", "as_new"}))
        return Disposition::ToStock;
    throw Unreadable{"no place called '" + text + "'"};
}

/// Whether the customer had got it, as the sentence says; none when it does not.
std::optional<bool> fulfilmentOf(const std::string& words)
{
    if (mentions(words, {"unfulfilled", "not_fulfilled", "not_yet_fulfilled", "never_fulfilled",
                         "unshipped", "not_shipped", "not_yet_shipped", "never_shipped",
                         "before_fulfil", "before_ship", "cancel"}))
        return false;
    if (mentions(words, {"fulfilled", "shipped", "delivered", "brought_back", "returned",
                         "picked_up", "kept", "keeps"}))
        return true;
    return std::nullopt;
}

std::optional<Disposition> placeOf(const std::string& words, std::optional<bool> fulfilled)
{
    if (mentions(words, {"not_brought_back", "not_returned", "not_sent_back", "never_returned",
                         "kept", "keeps", "keep", "lost", "without_return", "not_restock",
                         "no_restock", "goodwill"}))
        return fulfilled.value_or(true) ? std::nullopt : std::optional{Disposition::Destroy};
    if (mentions(words, {"vendor", "destroy", "write_off", "written_off", "scrap", "damage",
                         "faulty", "defect", "broken", "unsellable", "not_sellable"}))
        return dispositionOf(words);
    if (fulfilled == false)
        return std::nullopt;
    if (mentions(words, {"brought_back", "returned", "back", "restock"}))
        return Disposition::ToStock;
    return std::nullopt;
}

std::string SaleReferences::*memberFor(const std::string& words)
{
    if (mentions(words, {"receipt"}))
        return &SaleReferences::receipt;
    if (mentions(words, {"channel"}))
        return &SaleReferences::channelReference;
    if (mentions(words, {"invoice"}))
        return &SaleReferences::invoice;
    if (mentions(words, {"order"}))
        return &SaleReferences::order;
    throw Unreadable{"no number called '" + words + "'"};
}

} // namespace

Outcome runCap(const Json& input, const Json& expected)
{
    knowOnly(input,
             {"sold", "already_returned", "cancelled_before_shipping", "shipped", "requested"});
    const Json shipped = input.value("shipped", Json{});
    const Json returned = input.value("already_returned", Json{});
    const Json cancelled = input.value("cancelled_before_shipping", Json{});
    const Unit unit =
        unitOf({input.at("sold"), returned, cancelled, shipped, input.at("requested")});
    ReturnCounts counts{quantityOf(input.at("sold"), unit),
                        quantityOf(returned, unit),
                        quantityOf(cancelled, unit),
                        {}};
    if (!shipped.is_null())
        counts.shipped = quantityOf(shipped, unit);
    const Quantity requested = quantityOf(input.at("requested"), unit);

    const auto verdict =
        judgeReturn(counts, requested, CountsFrom::Centre, OfflineReturnPolicy::Warn);

    const bool yesOrNo = expected.value("accepted", Json{}) == true;
    return compareFields(
        expected, {{"accepted", !verdict  ? Json(false)
                                : yesOrNo ? Json(true)
                                          : numberOf(requested)},
                   {"available", numberOf(returnable(counts))},
                   {"available_after", numberOf(verdict ? verdict->left : returnable(counts))}});
}

Outcome runCapOffline(const Json& input, const Json& expected)
{
    knowOnly(input, {"sold", "known_locally_returned", "really_returned_elsewhere", "till_offline",
                     "requested", "policy"});
    constexpr std::int64_t kPrice = 1000;
    const Quantity none = Quantity::zero(Unit::Piece);
    const Quantity local = quantityOf(input.value("known_locally_returned", 0), Unit::Piece);
    const Quantity elsewhere = quantityOf(input.value("really_returned_elsewhere", 0), Unit::Piece);
    const Quantity requested = quantityOf(input.at("requested"), Unit::Piece);
    const bool offline = input.value("till_offline", true);
    const bool strict = mentions(plainWords(input.value("policy", "warn")), {"supervisor"});
    ReturnCounts atTill{quantityOf(input.at("sold"), Unit::Piece), local, none, {}};
    ReturnCounts atCentre = atTill;
    atCentre.returned = local.plus(elsewhere).value();

    const auto verdict = judgeReturn(
        offline ? atTill : atCentre, requested, offline ? CountsFrom::Till : CountsFrom::Centre,
        strict ? OfflineReturnPolicy::Supervisor : OfflineReturnPolicy::Warn);
    const auto conflict =
        verdict ? conflictOf(atCentre, requested, euro(kPrice * requested.milli() / 1000))
                : std::nullopt;

    const bool allMoneyTold =
        !conflict || conflict->paidOut == euro(kPrice * conflict->excess.milli() / 1000);
    const bool supervised = verdict && verdict->needsSupervisor;
    return compareFields(expected,
                         {{"allowed", verdict.has_value()},
                          {"accepted", verdict.has_value()},
                          {"allowed_with_warning", verdict && verdict->warn && !supervised},
                          {"needs_supervisor", supervised},
                          {"supervisor_required", supervised},
                          {"allowed_with_supervisor", supervised},
                          {"warning", verdict && verdict->warn},
                          {"available", numberOf(returnable(offline ? atTill : atCentre))},
                          {"conflict_recorded_at_sync", conflict && verdict->mayConflict},
                          {"money_not_reversed_silently", allMoneyTold}});
}

Outcome runWindow(const Json& input, const Json& expected)
{
    knowOnly(input, {"sold", "delivered", "days", "weeks", "months", "years", "on", "reason",
                     "exceptions", "extended_until"});
    const Date from = dateOf(anyOf(input, {"delivered", "sold"}));
    ReturnWindow window{.period = periodOf(input)};
    const Json exceptions = input.value("exceptions", Json::object());
    for (const auto& [code, period] : exceptions.items())
        window.exceptions[ReturnReasonCode::parse(code).value()] =
            period.is_null()     ? std::nullopt
            : period.is_object() ? std::optional{periodOf(period)}
                                 : std::optional{ReturnPeriod{.days = period.get<int>()}};
    if (input.contains("extended_until"))
        window.extension = {from, from, dateOf(input.at("extended_until"))};
    ReturnReasonCode reason;
    if (input.contains("reason"))
        reason = ReturnReasonCode::parse(input.at("reason").get<std::string>()).value();

    const auto last = lastReturnDay(window, from, reason);
    const auto verdict = checkReturnWindow(window, from, dateOf(input.at("on")), reason);

    return compareFields(expected, {{"inside", verdict.has_value()},
                                    {"last_day", last ? Json(formatDate(*last)) : Json{}}});
}

Outcome runDisposition(const Json& input, const Json& expected)
{
    const Quantity one = Quantity::one(Unit::Piece);
    const ReturnedStock stock = returnedStock(dispositionOf(input.get<std::string>()), one);
    const auto without = findReturnReason(standardReturnReasons(), "", "");
    return compareFields(
        expected,
        {{"available_stock_plus", numberOf(stock.available)},
         {"held_stock_plus", numberOf(stock.held)},
         {"needs_reason", !without && without.error().code == ErrorCode::ReasonRequired}});
}

Outcome runRestockType(const Json& input, const Json& expected)
{
    knowOnly(input, {"item"});
    const std::string words = plainWords(input.at("item").get<std::string>());
    const auto fulfilled = fulfilmentOf(words);
    const RestockType type = restockTypeOf({fulfilled, placeOf(words, fulfilled)});
    return compareFields(expected, {{"shopify", std::string{restockTypeWord(type)}},
                                    {"accepted", isForNewRefunds(type)}});
}

Outcome runIdentity(const Json& input, const Json& expected)
{
    knowOnly(input, {"lookup"});
    const SaleReferences order{.id = {},
                               .receipt = "DUB1-2-00017",
                               .order = "1001",
                               .channelReference = "EB-19-07342",
                               .invoice = "INV-2026-00042"};
    const std::vector<SaleReferences> sales{{}, order};
    bool all = true;
    for (const Json& named : input.at("lookup")) {
        const std::string typed = order.*memberFor(plainWords(named.get<std::string>()));
        all = all && findSales(sales, typed) == std::vector<std::size_t>{1};
    }
    return compareFields(expected, {{"all_four_find_the_order", all}, {"finds_the_order", all}});
}

} // namespace conformance
