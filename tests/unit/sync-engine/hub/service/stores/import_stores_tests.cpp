#include "tests/unit/sync-engine/hub/service/import_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

/// Rows of stores that say more than every store has to.
struct StoreRows : Importing {
    /// One row for each text: what stands in the column, quoted.
    std::int64_t rows(const std::string& column, const std::vector<std::string>& texts)
    {
        std::string csv = "store,name,country,currency,locale,time_zone,price_mode,price_list,"
                          "tax_region,rounding_policy,"
                          + column + "\n";
        int number = 0;
        for (const std::string& text : texts) {
            std::string quoted;
            for (const char letter : text)
                quoted += letter == '"' ? std::string{"\"\""} : std::string{letter};
            csv += "060" + std::to_string(++number)
                   + ",Shop,IE,EUR,en-IE,Europe/Dublin,included,EUR,IE,per-line,\"" + quoted
                   + "\"\n";
        }
        return import(csv).value().changed;
    }
    wire::Store store(const char* id)
    {
        std::optional<wire::Store> found;
        write([&](hub::Transaction& transaction) {
            found = hub::storeOf(transaction, *StoreId::parse(id)).value();
        });
        return *found;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(import_stores_tests, StoreRows)

BOOST_AUTO_TEST_CASE(a_store_that_says_nothing_has_the_usual_rules)
{
    BOOST_TEST(rows("return_late", {""}) == 1);
    BOOST_TEST((store("0601").returns == wire::ReturnRules{}));
    BOOST_TEST((store("0601").held == wire::HoldRules{}));
    BOOST_TEST(store("0601").cashChangeTie == "down");
    BOOST_TEST(store("0601").cashMinimumMinor == 0);
}

BOOST_AUTO_TEST_CASE(a_store_says_what_becomes_of_late_returns_and_bundles)
{
    BOOST_TEST(rows("return_late", {"refuse", "store-credit", "perhaps"}) == 2);
    BOOST_TEST(store("0602").returns.late == "store-credit");
    BOOST_TEST(reasons == (Reasons{"4 out-of-range"}), boost::test_tools::per_element());
    BOOST_TEST(rows("return_bundles", {"reprice-kept", "together"}) == 1);
    BOOST_TEST(store("0601").returns.bundles == "reprice-kept");
}

BOOST_AUTO_TEST_CASE(a_feast_is_three_dates_in_their_order)
{
    BOOST_TEST(
        rows("return_extension", {"2026-11-01 2026-12-24 2027-01-15", "2026-11-01 2026-12-24",
                                  "2026-12-24 2026-11-01 2027-01-15", "2026-11-01 2026-12-24 soon"})
        == 1);
    BOOST_TEST((store("0601").returns.extension
                == wire::ReturnExtensionRule{{2026, 11, 1}, {2026, 12, 24}, {2027, 1, 15}}));
    BOOST_TEST(reasons.size() == 3U);
}

BOOST_AUTO_TEST_CASE(reasons_of_returns_are_a_list_that_a_till_can_follow)
{
    BOOST_TEST(rows("return_reasons",
                    {R"([{"code":"gift","name":"A gift"},
                         {"code":"faulty","name":"Faulty","disposition":"faulty-hold",
                          "needs_note":true,"days":730}])",
                     R"([])", R"([{"code":"gift","name":""}])",
                     R"([{"code":"gift","name":"A"},{"code":"gift","name":"B"}])",
                     R"([{"code":"gift","name":"A","disposition":"the-moon"}])",
                     R"([{"code":"gift","name":"A","day":3}])", R"({"code":"gift"})", "[", "gift"})
               == 1);
    const auto rules = store("0601").returns.reasons;
    BOOST_REQUIRE(rules.size() == 2U);
    BOOST_TEST((rules[0] == wire::ReturnReasonRule{"gift", "A gift", "to-stock", false, {}}));
    BOOST_TEST((rules[1] == wire::ReturnReasonRule{"faulty", "Faulty", "faulty-hold", true, 730}));
    BOOST_TEST(reasons.size() == 8U);
    BOOST_TEST(sentence(2).find("twice") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(money_goes_back_in_kinds_that_there_are)
{
    BOOST_TEST(rows("refund_order", {"card cash", "card card", "coins"}) == 1);
    BOOST_TEST((store("0601").returns.refunds.order == std::vector<std::string>{"card", "cash"}));
    BOOST_TEST(rows("refund_free", {"none", "gift-card voucher"}) == 2);
    BOOST_TEST(store("0601").returns.refunds.free.empty());
    BOOST_TEST(rows("refund_substitute", {"gift-card", "cash", "points", "coins"}) == 1);
    BOOST_TEST(rows("refund_without_receipt", {"voucher", "cash", "card"}) == 2);
    BOOST_TEST(store("0601").returns.refunds.withoutReceipt == "voucher");
    BOOST_TEST(rows("refund_split", {"in-order", "half"}) == 1);
}

BOOST_AUTO_TEST_CASE(limits_of_refunds_are_amounts_of_a_kind_each)
{
    BOOST_TEST(rows("refund_limits_minor",
                    {"cash=5000 gift-card=0", "cash", "cash=-1", "cash=1 cash=2", "coins=3"})
               == 1);
    BOOST_TEST((store("0601").returns.refunds.limits
                == std::vector<wire::RefundLimit>{{"cash", 5000}, {"gift-card", 0}}));
    BOOST_TEST(reasons.size() == 4U);
}

BOOST_AUTO_TEST_CASE(cash_is_rounded_and_baskets_wait_as_the_store_says)
{
    BOOST_TEST(rows("cash_rounding_change_tie", {"half-up", "half-down", "even"}) == 2);
    BOOST_TEST(store("0601").cashChangeTie == "up");
    BOOST_TEST(rows("cash_rounding_minimum_minor", {"5", "-5"}) == 1);
    BOOST_TEST(store("0601").cashMinimumMinor == 5);
    BOOST_TEST(rows("held_basket_hours", {"48", "0", "9000"}) == 1);
    BOOST_TEST(store("0601").held.hours == 48);
}

BOOST_AUTO_TEST_SUITE_END()
