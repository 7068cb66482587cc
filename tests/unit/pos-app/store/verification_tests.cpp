#include "pos-app/store/projector.h"
#include "pos-app/store/verification.h"
#include "register_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

struct Verifying : OpenShift {
    std::vector<std::string> differences() const
    {
        return store::verify(state()).value().differences;
    }
    /// Whether some difference contains the words.
    bool says(const std::string& words) const
    {
        for (const std::string& difference : differences())
            if (difference.find(words) != std::string::npos)
                return true;
        return false;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(verification_tests, Verifying)

BOOST_AUTO_TEST_CASE(a_sound_register_has_no_differences)
{
    sellTimes(5);

    const auto found = store::verify(state()).value();

    BOOST_TEST(found.differences == std::vector<std::string>{}, boost::test_tools::per_element());
    BOOST_TEST(found.entries == 6);
    BOOST_TEST(found.sales == 5);
}

// What was taken back is here again, and may be sold again.
BOOST_AUTO_TEST_CASE(a_numbered_piece_is_sold_until_it_comes_back)
{
    const auto sellPiece = [&](std::int64_t milli) {
        wire::SaleCompleted sale =
            aSale({.ordinal = till.nextReceiptOrdinal().value(), .shift = shift});
        sale.lines.front().serial = "SN-1";
        sale.lines.front().quantity = *Quantity::fromMilli(milli, Unit::Piece);
        BOOST_REQUIRE(till.append(sale, aContext(store::Draft::Clear)));
    };
    const Sku mug = sku("MUG-ENAMEL");
    BOOST_TEST(!till.hasSold(mug, "SN-1").value());

    sellPiece(1000);
    BOOST_TEST(till.hasSold(mug, "SN-1").value());
    BOOST_TEST(!till.hasSold(mug, "SN-2").value());
    BOOST_TEST(!till.hasSold(sku("TENT-LOFOTEN-3P"), "SN-1").value());
    sellPiece(-1000);
    BOOST_TEST(!till.hasSold(mug, "SN-1").value());

    BOOST_TEST(differences() == std::vector<std::string>{}, boost::test_tools::per_element());
    BOOST_REQUIRE(till.rebuildProjections());
    BOOST_TEST(!till.hasSold(mug, "SN-1").value());
    sellPiece(-1000); // Sold again at another till, and brought back here.
    sellPiece(1000);
    BOOST_TEST(till.hasSold(mug, "SN-1").value(), "the newest word counts");
    sellPiece(-1000);
    exec("UPDATE serial_sold SET pieces = 1");
    BOOST_TEST(says("serial_sold"));
}

BOOST_AUTO_TEST_CASE(a_changed_amount_is_found)
{
    sellTimes(3);
    exec("UPDATE journal SET body = replace(body, '12.90', '11.90') WHERE seq = 3");

    BOOST_TEST(says("entry 3 of epoch 00000000000000a1: the hash is not that of the bytes"));
}

BOOST_AUTO_TEST_CASE(a_removed_entry_is_found)
{
    sellTimes(3);
    exec("PRAGMA foreign_keys = OFF; DELETE FROM journal WHERE seq = 3");

    BOOST_TEST(says("entry 4 of epoch 00000000000000a1 follows 2: entries are missing"));
    BOOST_TEST(says("does not continue the chain"));
    BOOST_TEST(says("receipt 3, the next one is 2"));
}

// Somebody who recomputes the hashes still lacks the key.
BOOST_AUTO_TEST_CASE(an_entry_signed_by_another_key_is_found)
{
    sellTimes(1);
    exec("UPDATE journal SET signature = zeroblob(64) WHERE seq = 2");

    BOOST_TEST(says("entry 2 of epoch 00000000000000a1 is not signed by this till"));
}

BOOST_AUTO_TEST_CASE(an_entry_put_in_anothers_place_is_found)
{
    sellTimes(2);
    exec("UPDATE journal SET seq = 9 WHERE seq = 3");

    BOOST_TEST(says("has the header of another one"));
}

BOOST_AUTO_TEST_CASE(a_projection_that_was_changed_by_hand_is_found)
{
    sellTimes(2);

    exec("UPDATE sale SET total_minor = 1 WHERE receipt_ordinal = 2");
    BOOST_TEST(says("does not follow from the journal"));
    BOOST_TEST(says("is missing in the register"));
    exec("UPDATE shift SET cash_minor = cash_minor - 500");
    BOOST_TEST(says("shift 1 1"));
    exec("DELETE FROM stock_movement WHERE sku = 'MUG-ENAMEL'");
    BOOST_TEST(says("stock_movement 'MUG-ENAMEL'"));
}

BOOST_AUTO_TEST_CASE(an_acknowledgement_of_another_entry_is_found)
{
    sellTimes(2);
    exec("UPDATE epoch SET acknowledged_seq = 2");

    BOOST_TEST(says("is not the one that was acknowledged"));
}

BOOST_AUTO_TEST_CASE(projections_made_again_equal_those_made_along_the_way)
{
    sellTimes(4);
    for (const std::string_view table : store::kProjectionTables)
        exec("DELETE FROM " + std::string{table});
    BOOST_TEST(!differences().empty());

    BOOST_REQUIRE(till.rebuildProjections());

    BOOST_TEST(differences().empty());
    BOOST_TEST(till.currentShift().value()->sales == 4);
    BOOST_TEST(till.nextReceiptOrdinal().value() == 5);
    BOOST_REQUIRE(sell({.ordinal = 5}));
}

// A table that nobody compares could say anything.
BOOST_AUTO_TEST_CASE(every_projection_is_compared)
{
    auto compared = store::kProjectionTables;
    std::ranges::sort(compared);
    std::string tables;
    for (const std::string_view table : compared)
        tables.append(tables.empty() ? "" : ",").append(table);

    BOOST_TEST(
        tables
        == "basket_gone,basket_void,cash_movement,coupon_used,drawer_opening,lay_away,payment_open,"
           "receipt_copy,sale,sale_foreign_cash,sale_line,sale_removed,sale_return,sale_tax,sale_"
           "tender,"
           "sale_trace,serial_sold,settlement_proposal,shift,shift_close,shift_handover,"
           "staff_clock,stock_movement,stored_value,training");
    BOOST_TEST(ask("SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema "
                   "WHERE type = 'table' AND name NOT IN ('epoch', 'journal', 'identity', 'draft', "
                   "'setting', 'sign_in_attempts', 'catalogue_file', 'held_basket', 'told_sale') "
                   "ORDER BY name)")
               == tables);
}

BOOST_AUTO_TEST_SUITE_END()
