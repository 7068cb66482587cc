#include "sync-engine/contract/wire/events.h"
#include "tests/support/sale_builder.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::wire;
using namespace onetill::test;

namespace {

Result<Event> again(const Event& event)
{
    return readEvent(eventKind(event), eventSchema(event), eventBytes(event).value());
}

SaleCompleted richSale()
{
    SaleCompleted sale = aSale({.shift = *Uuid::parse("01938f6e-0000-7000-8000-000000000009")});
    SaleLine& line = sale.lines.front();
    line.code = "4006381333931";
    line.override = PriceOverride{"damaged", *StaffId::parse("rory")};
    line.quantity = *Quantity::fromMilli(735, Unit::Kilogram);
    sale.lines.back().listPrice = std::nullopt;
    sale.lines.back().amount = euros(1290);
    sale.taxes.push_back(
        {"LEVY", "Bag levy", std::nullopt, euros(22), euros(22), euros(22), "L", false});
    sale.removed = RemovedLines{2, euros(4990)};
    line.tare = *Quantity::fromMilli(12, Unit::Kilogram);
    line.openPrice = true;
    sale.lines.back().serial = "SN-1";
    sale.lines.back().parent = line.line;
    sale.lines.back().loads = "gift-card";
    line.priceGroup = "gold";
    line.salesperson = *StaffId::parse("tomas");
    sale.customer = SaleCustomer{*CustomerId::parse("C-1007"), {"gold"}};
    sale.invoice = InvoiceParty{"Byrne & Co", "IE6388047V", "1 Quay", "PO-4"};
    sale.exemption = TaxExemption{"diplomatic",
                                  "EX-77",
                                  {"IE-STANDARD"},
                                  Date{2027, 1, 1},
                                  *StaffId::parse("niamh"),
                                  *StaffId::parse("rory")};
    sale.coupons = {"SPRING-1"};
    sale.usedCoupons = {"SPRING-1"};
    SaleTender& tender = sale.tenders.front();
    tender.foreign = ForeignTender{*Money::parse("50.00", *Currency::fromCode("USD")), "0.86"};
    tender.payment = Uuid::parse("01938f6e-0000-7000-8000-00000000000a").value();
    tender.unconfirmed = true;
    sale.ageCheck = SaleAgeCheck{18, *StaffId::parse("niamh"), *StaffId::parse("rory")};
    return sale;
}

ShiftClosed richClosing()
{
    ShiftClosed closed = aClosing(*Uuid::parse("01938f6e-0000-7000-8000-000000000009"));
    closed.approvedBy = *StaffId::parse("tomas");
    closed.counts.push_back(
        {.at = closed.closedAt, .by = closed.by, .total = euros(14800), .pieces = {}});
    closed.difference = euros(-200);
    closed.differenceReason = "a note was torn";
    closed.figures.taxes = {
        {"IE-STANDARD", euros(100), euros(23), euros(123), Rate::parsePercent("23").value()}};
    closed.figures.tenders = {{"cash", {3, euros(123)}}};
    closed.figures.moves = {{"drop", {1, euros(5000)}}};
    const Money dollars = *Money::parse("50.00", *Currency::fromCode("USD"));
    closed.figures.foreignCash = {{1, dollars}};
    closed.counts.back().foreign = {dollars};
    closed.figures.voidedBaskets = {2, euros(-17)};
    closed.figures.copies = CountedSum{1, euros(1495)};
    closed.figures.returns = ReturnFigures{{2, euros(2990)}, {{"cash", {1, euros(1495)}}}};
    closed.policies.cashChangeTie = "down";
    closed.policies.cashMinimumMinor = 5;
    closed.policies.returns = ReturnTerms{28, "approve", "pro-rata", "as-paid"};
    closed.journal.head.fill(0xAB);
    return closed;
}

/// One line of a sale comes back, and its money with it.
SaleCompleted aReturn(const Uuid& till)
{
    SaleCompleted document = aSale();
    const SaleOrigin origin{till, Epoch{0xA1}, 17};
    SaleLine& line = document.lines.front();
    line.quantity = *Quantity::parse("-1", Unit::Piece);
    line.taxes.front().rate = *Rate::parsePercent("23");
    line.returned = LineReturn{.sale = origin,
                               .receipt = "GRAFTON-1-00017",
                               .line = 2,
                               .reason = "other",
                               .note = "a crack",
                               .disposition = "faulty-hold",
                               .unconfirmed = true,
                               .approvedBy = StaffId::parse("tomas").value()};
    document.tenders.front().refund =
        TenderRefund{origin, 1, euros(1290), StaffId::parse("tomas").value()};
    return document;
}

} // namespace

BOOST_AUTO_TEST_SUITE(events_tests)

BOOST_AUTO_TEST_CASE(every_event_comes_back_as_it_was)
{
    const StaffId niamh = *StaffId::parse("niamh");
    const Uuid id = *Uuid::parse("01938f6e-0000-7000-8000-000000000009");
    const SaleOrigin origin{id, Epoch{0xA1}, 17};
    const Event events[] = {
        aSale(),
        richSale(),
        aReturn(id),
        aShift(id),
        BasketVoided{id, niamh, 3, euros(-1)},
        BasketVoided{id, niamh, 3, euros(1), *StaffId::parse("rory")},
        SignedIn{niamh, "cashier"},
        SignedOut{niamh},
        SignInBlocked{niamh, 5, 30},
        CashMoved{id, "drop", euros(5000), "", "BAG-7", niamh},
        CashMoved{id, "paid-out", euros(1), "milk", "", niamh, *StaffId::parse("tomas")},
        DrawerOpened{id, "change for a customer", niamh},
        ShiftHandedOver{id, niamh, *StaffId::parse("tomas")},
        aClosing(id),
        richClosing(),
        StockCorrected{{{1, *Sku::parse("MUG"), *Quantity::parse("-3", Unit::Piece)},
                        {2, *Sku::parse("HAM"), *Quantity::parse("0.250", Unit::Kilogram)}},
                       "broken",
                       "",
                       niamh},
        StockCorrected{{}, "count", "C-17", niamh, *StaffId::parse("tomas")},
        PaymentStarted{id, id, id, niamh, "card", euros(1495)},
        PaymentStarted{id, id, id, niamh, "gift-card", euros(1495), "GIFT0042"},
        PaymentStarted{id, id, id, niamh, "card", euros(-1495), "",
                       TenderRefund{origin, 1, euros(1495)}},
        PaymentStarted{id, id, id, niamh, "card", euros(-1495), "",
                       TenderRefund{{}, 0, euros(1495), niamh}},
        TenderRemoved{id, niamh, "voucher", euros(500), "V-1"},
        TenderRemoved{id, niamh, "cash", euros(500)},
        BadgesBlocked{5, 30},
        SettlementProposed{id, 2, "written-off", niamh, *StaffId::parse("tomas"), "loyal customer"},
        SettlementProposed{id, 1, "accepted", niamh, {}, ""},
        PaymentEnded{id, niamh, "not-taken", "declined"},
        PaymentEnded{id, niamh, "reversed"},
        LayAwayOpened{"LA01", id, niamh, "Mrs Byrne", 2, euros(2990), "{}"},
        LayAwayEnded{"LA01", niamh, "collected"},
        LayAwayEnded{"LA01", niamh, "cancelled", "moved away"},
        LayAwayEnded{"LA01", niamh, "cancelled", "moved away", *StaffId::parse("tomas")},
        StaffClocked{niamh, true},
        StaffClocked{niamh, false},
        ReceiptReprinted{id, "0412-1-000007", niamh, "copy"},
        TrainingSwitched{niamh, true},
        BasketHeld{id, niamh, "blue coat", 2, euros(2990), "{}"},
        BasketRecalled{id, niamh},
        BasketRecalled{id, niamh, true, true}};

    for (const Event& event : events) {
        BOOST_TEST((again(event).value() == event), eventKind(event));
        BOOST_TEST(eventBytes(event).value() == canonicalJson(eventJson(event)).value());
    }
}

BOOST_AUTO_TEST_CASE(what_this_version_does_not_know_is_for_quarantine)
{
    BOOST_TEST((readEvent("pickup-handed-over", 1, "{}").error().code == ErrorCode::Quarantined));
    BOOST_TEST((readEvent("shift-opened", 2, "{}").error().code == ErrorCode::Quarantined));
    BOOST_TEST((readEvent("sale-completed", 2, "{}").error().code == ErrorCode::Quarantined));
}

BOOST_AUTO_TEST_CASE(a_return_of_nothing_or_to_nowhere_is_refused)
{
    const Json sound = eventJson(aReturn(*Uuid::parse("01938f6e-0000-7000-8000-000000000009")));
    BOOST_TEST(readSale(sound, 1).has_value());
    Json nothing = sound;
    nothing["lines"][0]["quantity"] = "1";
    BOOST_TEST(!readSale(nothing, 1));
    nothing["lines"][0]["quantity"] = "0"; // What is kept has lost its discount.
    BOOST_TEST(readSale(nothing, 1).has_value());
    nothing["lines"][0]["returned"].erase("sale");
    BOOST_TEST(!readSale(nothing, 1));
    Json nowhere = sound;
    nowhere["lines"][0]["returned"]["disposition"] = "the-moon";
    BOOST_TEST(!readSale(nowhere, 1));
    Json never = sound;
    never["lines"][0]["returned"]["sale"]["seq"] = 0;
    BOOST_TEST(!readSale(never, 1));
}

BOOST_AUTO_TEST_CASE(a_payment_ends_in_a_way_that_is_known)
{
    const Uuid id = *Uuid::parse("01938f6e-0000-7000-8000-000000000009");
    Json json = eventJson(PaymentEnded{id, *StaffId::parse("niamh"), "reversed"});
    json["outcome"] = "perhaps";

    BOOST_TEST(
        (readEvent(PaymentEnded::kKind, 1, json.dump()).error().code == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(an_opened_epoch_names_where_the_one_before_it_ended)
{
    const EpochOpened opened{.ordinal = 3,
                             .reason = "forked",
                             .before = {Epoch{0xfedc'ba98'7654'3210}, 41, sha256({"head"})}};

    BOOST_TEST((again(opened).value() == Event{opened}));
    Json first = eventJson(opened);
    first["ordinal"] = 1;
    BOOST_TEST(
        (readEvent(EpochOpened::kKind, 1, first.dump()).error().code == ErrorCode::OutOfRange),
        "the first epoch is not opened: it is enrolled for");
}

BOOST_AUTO_TEST_CASE(a_payment_goes_the_way_that_its_amount_says)
{
    const Uuid id = *Uuid::parse("01938f6e-0000-7000-8000-000000000009");
    const PaymentStarted started{id, id, id, *StaffId::parse("niamh"), "card", euros(1495)};
    Json out = eventJson(started);
    out["amount"] = "-14.95";
    BOOST_TEST(
        (readEvent(PaymentStarted::kKind, 1, out.dump()).error().code == ErrorCode::OutOfRange));
    Json in = eventJson(started);
    in["refund"] = {{"tender", 1}, {"amount", "14.95"}};
    BOOST_TEST(
        (readEvent(PaymentStarted::kKind, 1, in.dump()).error().code == ErrorCode::OutOfRange));
}

// The longest name of a store is in every receipt number of its tills.
BOOST_AUTO_TEST_CASE(a_receipt_number_may_begin_with_the_longest_store)
{
    SaleCompleted sale = aSale();
    sale.receiptNumber = std::string(64, 's') + "-1000000000-1000000000-1000000000000";

    BOOST_TEST((again(sale).value() == Event{sale}));
}

// Every field of a sale, left out and of a wrong kind: an error each time, never a guess.
BOOST_AUTO_TEST_CASE(a_sale_without_a_field_is_refused)
{
    const Json sound = eventJson(aSale());
    for (const auto& [field, value] : sound.items()) {
        Json without = sound;
        without.erase(field);
        BOOST_TEST(!readSale(without, 1), field);
        Json wild = sound;
        wild[field] = Json::object();
        BOOST_TEST(!readSale(wild, 1), field);
    }
    for (const auto& [field, value] : sound["lines"][0].items()) {
        if (field == "list_price")
            continue;
        Json without = sound;
        without["lines"][0].erase(field);
        BOOST_TEST(!readSale(without, 1), field);
    }
}

// Every field of a closing, left out and of a wrong kind: a Z that was guessed proves nothing.
// Old journals are read for as long as the law says.
BOOST_AUTO_TEST_CASE(a_closing_of_before_returns_were_counted_says_nothing_of_them)
{
    ShiftClosed closed = richClosing();
    closed.figures.returns.reset();
    const Json json = eventJson(closed);

    BOOST_TEST(!json["figures"].contains("returns"));
    const auto read = readEvent(ShiftClosed::kKind, ShiftClosed::kSchema, json.dump());
    BOOST_TEST((std::get<ShiftClosed>(read.value()) == closed));
}

BOOST_AUTO_TEST_CASE(a_closing_without_a_field_is_refused)
{
    const Json sound = eventJson(richClosing());
    const auto reads = [](const Json& json) {
        return readEvent("shift-closed", 1, json.dump()).has_value();
    };
    BOOST_REQUIRE(reads(sound));
    for (const auto& [field, value] : sound.items()) {
        Json without = sound;
        without.erase(field);
        BOOST_TEST((field == "approved_by" || !reads(without)), field);
        Json wild = sound;
        wild[field] = 1.5;
        BOOST_TEST(!reads(wild), field);
        if (!value.is_object())
            continue;
        for (const auto& [inner, innerValue] : value.items()) {
            Json without2 = sound;
            without2[field].erase(inner);
            const bool isNewer = inner == "returns" || inner == "foreign_cash" || inner == "copies"
                                 || inner == "cash_change_tie" || inner == "cash_minimum_minor";
            BOOST_TEST((isNewer || !reads(without2)), field + '.' + inner);
        }
    }
}

// A movement of unknown direction would leave every later sum of the drawer wrong.
BOOST_AUTO_TEST_CASE(cash_moves_in_known_ways_and_by_more_than_nothing)
{
    const CashMoved sound{*Uuid::parse("01938f6e-0000-7000-8000-000000000009"),
                          "paid-in",
                          euros(500),
                          "found",
                          "",
                          *StaffId::parse("niamh")};
    for (const auto& [field, value] :
         {std::pair{"kind", "sideways"}, {"amount", "0.00"}, {"amount", "-1.00"}}) {
        Json json = eventJson(sound);
        json[field] = value;
        BOOST_TEST((readEvent("cash-moved", 1, json.dump()).error().code == ErrorCode::OutOfRange),
                   value);
    }
}

BOOST_AUTO_TEST_CASE(amounts_are_decimal_strings_of_the_currency)
{
    for (const Json& amount : {Json(1290), Json("12.9000"), Json("12,90"), Json("1e3"), Json(""),
                               Json("99999999999999999999"), Json(nullptr), Json("+1.00")}) {
        Json json = eventJson(aSale());
        json["total"] = amount;
        BOOST_TEST(!readSale(json, 1), amount.dump());
    }
}

BOOST_AUTO_TEST_CASE(a_sale_of_too_many_lines_is_refused)
{
    Json json = eventJson(aSale());
    json["lines"] = Json(kSaleLinesMax + 1, json["lines"][0]);

    BOOST_TEST((readSale(json, 1).error().code == ErrorCode::TooLarge));
}

BOOST_AUTO_TEST_SUITE_END()
