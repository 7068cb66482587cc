#include "pos-app/store/verification.h"
#include "register_fixture.h"
#include "tests/support/seeded_random.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;
using store::Draft;

namespace {

template <class T>
ErrorCode codeOf(const Result<T>& result)
{
    BOOST_REQUIRE(!result);
    return result.error().code;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(journal_tests, OpenShift)

BOOST_AUTO_TEST_CASE(entries_are_dense_chained_and_signed)
{
    const store::Position before = till.head().value();

    const auto entry = sell();

    BOOST_REQUIRE(entry);
    BOOST_TEST(before.seq == 1);
    BOOST_TEST(entry->header.seq == 2);
    BOOST_TEST((entry->previous == before.hash));
    BOOST_TEST((entry->header.total == aSale().total));
    BOOST_TEST(
        wire::signatureHolds(*entry, wire::SigningKey{anIdentity().journalSeed}.publicKey()));
    BOOST_TEST((till.head().value() == store::Position{wire::Epoch{0xA1}, 2, entry->hash}));
}

BOOST_AUTO_TEST_CASE(a_sale_is_found_again_by_its_receipt)
{
    BOOST_REQUIRE(sell());
    BOOST_REQUIRE(sell({.ordinal = 2, .skus = {"ROPE"}}));

    SaleWishes wishes{.ordinal = 1, .shift = shift};
    BOOST_TEST((till.saleByReceipt("GRAFTON-1-1").value()->sale == aSale(wishes)));
    BOOST_TEST(till.lastSale().value()->sale.lines.front().sku.text() == "ROPE");
    BOOST_TEST(!till.saleByReceipt("GRAFTON-1-9").value().has_value());
}

// Two receipts of one number, or a number left out, is what a tax inspector looks for first.
BOOST_AUTO_TEST_CASE(receipt_numbers_cannot_be_doubled_or_left_out)
{
    BOOST_REQUIRE(sell());

    BOOST_TEST((codeOf(sell({.ordinal = 1})) == ErrorCode::Conflict));
    BOOST_TEST((codeOf(sell({.ordinal = 3})) == ErrorCode::Conflict));
    BOOST_TEST(till.nextReceiptOrdinal().value() == 2);
    BOOST_TEST(till.head()->seq == 2);
    BOOST_TEST(rows("journal") == 2);
    BOOST_TEST(sell({.ordinal = 2}).has_value());
}

BOOST_AUTO_TEST_CASE(a_sale_without_its_shift_is_refused_whole)
{
    BOOST_TEST((codeOf(sell({.shift = till.newId()})) == ErrorCode::NoShift));
    BOOST_TEST(rows("sale_line") == 0);
    BOOST_TEST(rows("journal") == 1);
}

BOOST_AUTO_TEST_CASE(the_shift_adds_up_sales_and_the_cash_in_the_drawer)
{
    sellTimes(3);

    const auto state = till.currentShift().value().value();

    BOOST_TEST(state.sales == 3);
    BOOST_TEST(state.salesTotal.minor() == 3 * 2580);
    BOOST_TEST(state.cashInDrawer.minor() == 15000 + 3 * 2580);
    BOOST_TEST(state.openingFloat.minor() == 15000);
    BOOST_TEST(state.openedBy.text() == "rory");
    BOOST_TEST(till.nextShiftNumber().value() == 2);
}

// The centre changed a tax's rate between two scans: one code, two rates, one receipt.
BOOST_AUTO_TEST_CASE(a_sale_may_bear_two_taxes_of_one_code)
{
    auto sale = aSale({.shift = shift});
    sale.taxes.push_back(
        {"IE-STANDARD", "VAT 24 %", *Rate::parsePercent("24"), euros(100), euros(24), euros(124)});

    const auto kept = till.append(sale, aContext());

    BOOST_REQUIRE_MESSAGE(kept.has_value(), (kept ? "" : kept.error().detail));
    BOOST_TEST(ask("SELECT group_concat(position || ' ' || amount_minor) FROM sale_tax")
               == "1 482,2 24");
    BOOST_TEST(store::verify(state())->differences.empty());
}

// The first sale after such a float made a shift that nobody could read, and so a till that could
// neither sell nor begin another one.
BOOST_AUTO_TEST_CASE(a_sale_that_no_drawer_could_hold_is_refused_whole)
{
    const Uuid rich = till.newId();
    BOOST_REQUIRE(till.append(aShift(rich, 2, Money::kMinorMax), aContext()));

    BOOST_TEST((codeOf(sell({.shift = rich})) == ErrorCode::OutOfRange));

    BOOST_TEST(rows("sale") == 0);
    BOOST_TEST(till.head()->seq == 2);
    BOOST_TEST(till.currentShift().value()->cashInDrawer.minor() == Money::kMinorMax);
}

// A crash right after the sale must not bring the basket back: it would be sold twice.
BOOST_AUTO_TEST_CASE(the_draft_goes_with_the_sale_in_one_step)
{
    BOOST_REQUIRE(till.saveDraft("{\"lines\":2}"));

    BOOST_TEST((codeOf(sell({.ordinal = 5}, Draft::Clear)) == ErrorCode::Conflict));
    BOOST_TEST(till.draft().value().value() == "{\"lines\":2}");
    BOOST_REQUIRE(sell({}, Draft::Clear));
    BOOST_TEST(!till.draft().value().has_value());
}

BOOST_AUTO_TEST_CASE(nothing_is_written_before_enrolment)
{
    TemporaryDirectory elsewhere;
    auto fresh = store::Register::open(elsewhere.path(), store::Mode::ReadWrite, clock.clock(),
                                       seededRandom(1));

    BOOST_TEST((codeOf(fresh->append(aSale(), aContext())) == ErrorCode::NotEnrolled));
    BOOST_TEST((codeOf(fresh->head()) == ErrorCode::NotEnrolled));
}

// An entry that could never be sent would hold up the journal for ever.
BOOST_AUTO_TEST_CASE(an_entry_too_large_for_the_wire_is_refused)
{
    auto sale = aSale({.shift = shift, .skus = std::vector<std::string>(1000, "LONG")});
    for (auto& line : sale.lines)
        line.name = std::string(1000, 'n');

    BOOST_TEST((codeOf(till.append(sale, aContext())) == ErrorCode::TooLarge));
    BOOST_TEST(rows("journal") == 1);
}

// The outbox, verifying, rebuilding and the hub read with the same functions. One entry that they
// refuse would hold up everything behind it, with the customer long gone.
BOOST_AUTO_TEST_CASE(what_its_own_readers_would_refuse_never_gets_into_the_journal)
{
    struct Bound {
        const char* what;
        std::function<void(wire::SaleCompleted&, store::AppendContext&)> exceed;
    };
    const Bound bounds[] = {
        {"tenders", [](auto& sale, auto&) { sale.tenders.resize(65, sale.tenders.front()); }},
        {"taxes", [](auto& sale, auto&) { sale.taxes.resize(65, sale.taxes.front()); }},
        {"taxes of a line",
         [](auto& sale, auto&) {
             sale.lines.front().taxes.resize(17, sale.lines.front().taxes.front());
         }},
        {"lines", [](auto& sale, auto&) { sale.lines.resize(1001, sale.lines.front()); }},
        {"name", [](auto& sale, auto&) { sale.lines.front().name.resize(1025, 'n'); }},
        {"code", [](auto& sale, auto&) { sale.lines.front().code = std::string(257, '1'); }},
        {"receipt number", [](auto& sale, auto&) { sale.receiptNumber.resize(129, '1'); }},
        {"currency",
         [](auto& sale, auto&) { sale.change = Money::zero(*Currency::fromCode("GBP")); }},
        {"clock", [](auto&, auto& context) { context.clock.offsetMs = 20'000'000'000'000; }},
        {"ticks", [](auto&, auto& context) { context.clock.ticksMs = -1; }},
        {"start of the device", [](auto&, auto& context) { context.clock.bootId.resize(65, 'b'); }},
        {"day", [](auto&, auto& context) {
             context.businessDay = {1969, 12, 31};
         }}};

    for (const Bound& bound : bounds) {
        auto sale = aSale({.shift = shift});
        auto context = aContext();
        bound.exceed(sale, context);

        BOOST_TEST((codeOf(till.append(sale, context)) != ErrorCode::Conflict), bound.what);
        BOOST_TEST(rows("journal") == 1, bound.what);
    }
    BOOST_TEST(sell().has_value());
    BOOST_TEST(store::verify(state())->differences.empty());
}

// The device's clock battery died: it wakes up in 1970.
BOOST_AUTO_TEST_CASE(identifiers_ascend_over_a_restart_with_the_clock_set_back)
{
    BOOST_REQUIRE(sell());
    till = open(store::Mode::ReadOnly).value(); // lets go of the lock
    clock.advanceMs(-1'000'000'000'000);
    till = open(store::Mode::ReadWrite, 99).value();

    const auto later = sell({.ordinal = 2});

    BOOST_REQUIRE(later);
    BOOST_TEST(ask("SELECT min(id) = (SELECT id FROM journal WHERE seq = 1) "
                   "AND max(id) = (SELECT id FROM journal WHERE seq = 3) FROM journal")
               == "1");
}

BOOST_AUTO_TEST_CASE(an_acknowledgement_counts_only_with_our_own_hash)
{
    sellTimes(3);
    store::Position third = till.head().value();
    store::Position wrong = third;
    wrong.hash[0] ^= 1;

    BOOST_TEST((till.acknowledge(aHave(wrong)).error().code == ErrorCode::Forked));
    BOOST_TEST(
        (till.acknowledge(aHave({third.epoch, 5, third.hash})).error().code == ErrorCode::Forked));
    BOOST_TEST(
        (till.acknowledge(aHave({wire::Epoch{0xFF}, 1, {}})).error().code == ErrorCode::NotFound));
    BOOST_TEST(till.unsentCount().value() == 4);

    BOOST_TEST(till.acknowledge(aHave(third)).has_value());
    BOOST_TEST(till.unsentCount().value() == 0);
    BOOST_TEST((till.acknowledged().value() == third));
}

// Answers to a push and to a pull may overtake each other.
BOOST_AUTO_TEST_CASE(a_late_acknowledgement_does_not_move_back)
{
    BOOST_REQUIRE(sell());
    const store::Position early = till.head().value();
    BOOST_REQUIRE(sell({.ordinal = 2}));
    BOOST_REQUIRE(till.acknowledge(aHave(till.head().value())));

    BOOST_REQUIRE(till.acknowledge(aHave(early)));

    BOOST_TEST(till.acknowledged()->seq == 3);
}

// The hub came back from last night's backup: what it lost must be sent again.
BOOST_AUTO_TEST_CASE(a_hub_of_a_new_lineage_is_believed_when_it_has_less)
{
    BOOST_REQUIRE(sell());
    const store::Position early = till.head().value();
    BOOST_REQUIRE(sell({.ordinal = 2}));
    BOOST_REQUIRE(till.acknowledge(aHave(till.head().value())));

    BOOST_REQUIRE(till.acknowledge(aHave(early, "hub-2")));

    BOOST_TEST(till.acknowledged()->seq == 2);
    BOOST_TEST(till.identity()->hubEpoch == "hub-2");
    BOOST_TEST(till.unsentCount().value() == 1);
}

BOOST_AUTO_TEST_CASE(what_is_unsent_is_listed_oldest_first)
{
    sellTimes(3);
    auto second = till.unsent(2).value().back().position;
    BOOST_REQUIRE(till.acknowledge(aHave(second)));

    const auto waiting = till.unsent(10).value();

    BOOST_REQUIRE(waiting.size() == 2);
    BOOST_TEST(waiting[0].position.seq == 3);
    BOOST_TEST(waiting[0].kind == "sale-completed");
    BOOST_TEST((waiting[0].total == euros(2580)));
    BOOST_TEST((waiting[0].at == aClock().at));
}

// The hub's level may or may not contain the newest sales; nothing may be subtracted twice.
BOOST_AUTO_TEST_CASE(pending_stock_is_what_a_level_does_not_contain_yet)
{
    sellTimes(3); // entries 2, 3, 4, one mug each
    const std::string id = anIdentity().till.text();
    using Contained = wire::StockLevel::Contained;

    BOOST_TEST(till.pendingStockMilli(sku("MUG-ENAMEL"), {}).value() == -3000);
    BOOST_TEST(
        till.pendingStockMilli(sku("MUG-ENAMEL"), {{id, Contained{wire::Epoch{0xA1}, 3}}}).value()
        == -1000);
    BOOST_TEST(till.pendingStockMilli(sku("NEVER-SOLD"), {}).value() == 0);

    BOOST_REQUIRE(till.enrol(anIdentity(0xB2)));
    BOOST_REQUIRE(till.append(aShift(shift = till.newId()), aContext()));
    BOOST_REQUIRE(sell({.receiptPrefix = "GRAFTON-1-2-"}));
    BOOST_TEST(
        till.pendingStockMilli(sku("MUG-ENAMEL"), {{id, Contained{wire::Epoch{0xA1}, 3}}}).value()
        == -2000);
    BOOST_TEST(
        till.pendingStockMilli(sku("MUG-ENAMEL"), {{id, Contained{wire::Epoch{0xB2}, 2}}}).value()
            == -3000,
        "a later epoch says nothing of an older one, which may not be sent yet");
    BOOST_TEST(
        till.pendingStockMilli(sku("MUG-ENAMEL"),
                               {{id, Contained{wire::Epoch{0xB2}, 2, {{wire::Epoch{0xA1}, 4}}}}})
            .value()
        == 0);
}

BOOST_AUTO_TEST_CASE(each_epoch_has_its_own_sequence_and_receipts)
{
    sellTimes(2);
    BOOST_REQUIRE(till.enrol(anIdentity(0xB2)));

    BOOST_TEST(till.head()->seq == 0);
    BOOST_TEST(till.nextReceiptOrdinal().value() == 1);
    BOOST_TEST(!till.currentShift().value().has_value());
    BOOST_TEST(till.unsentCount().value() == 3);
}

BOOST_AUTO_TEST_SUITE_END()
