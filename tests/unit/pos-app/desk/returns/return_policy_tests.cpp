#include "returns_counter.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace onetill;
using namespace onetill::test;

namespace {

constexpr auto kCredit = domain::TenderKind::StoreCredit;
constexpr std::int64_t kOneDayMs = 24 * 3'600'000;

/// A store that takes goods back in its own way.
struct OwnPolicy : ReturnsCounter {
    void ruled(const wire::ReturnRules& rules)
    {
        wire::Store here = dublinStore();
        here.returns = rules;
        centreSays("configuration", {wire::upsert(here)});
    }
    /// With an open shift, as a cashier whom nobody helps.
    void asCashier()
    {
        BOOST_REQUIRE(till().signInDesk().signOut());
        signIn("niamh", kCashierPin);
    }
    Result<desk::BasketSnapshot> takeFor(const domain::CompletedSale& sold, const char* reason)
    {
        return back().takeBack(
            {.receipt = sold.receiptNumber, .line = 1, .quantity = "1", .reason = reason});
    }
    std::string kindsGiven(const Result<desk::BasketSnapshot>& basket)
    {
        std::string kinds;
        for (const domain::Tender& tender : basket.value().tenders)
            kinds +=
                std::string{domain::tenderKindWord(tender.kind)} + " " + tender.amount.text() + ";";
        return kinds;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(return_policy_tests, OwnPolicy)

BOOST_AUTO_TEST_CASE(a_store_has_reasons_of_its_own)
{
    ruled({.reasons = {{"gift", "A gift", "to-stock", false, {}},
                       {"broken", "Broken", "destroy", true, {}},
                       {"new", "Of tomorrow", "to-the-moon", false, {}}}});
    const auto sold = sell("MUG-350", "2");

    const auto reasons = back().reasons();
    BOOST_REQUIRE(reasons.size() == 2); // One goes where this version does not know.
    BOOST_TEST(reasons[0].name == "A gift");
    BOOST_TEST((back().find(sold.receiptNumber)->reasons == reasons));
    BOOST_TEST(refusal(takeFor(sold, "changed-mind")) == "out-of-range");
    BOOST_TEST(refusal(takeFor(sold, "broken")) == "reason-required");
    BOOST_REQUIRE(takeFor(sold, "gift"));
    refunded();
    BOOST_TEST(std::get<wire::SaleCompleted>(newestEvent()).lines.at(0).returned->reason == "gift");
    booksHold();
}

BOOST_AUTO_TEST_CASE(a_reason_may_have_days_of_its_own_and_a_feast_its_day)
{
    ruled({.days = 14,
           .extension = wire::ReturnExtensionRule{{2026, 11, 20}, {2026, 11, 30}, {2027, 1, 15}},
           .reasons = {{"changed-mind", "Changed mind", "to-stock", false, {}},
                       {"faulty", "Faulty", "faulty-hold", false, 0}}});
    const auto feast = sell("MUG-350", "1"); // On 23 November.
    BOOST_TEST((back().find(feast.receiptNumber)->lastDay == Date{2027, 1, 15}));
    passMs(10 * kOneDayMs);
    const auto later = sell("MUG-350", "1");
    passMs(20 * kOneDayMs);
    asCashier();

    BOOST_TEST(refusal(takeFor(later, "changed-mind")) == "return-too-late");
    BOOST_TEST(refusal(takeFor(feast, "changed-mind")) == "nothing");
    BOOST_TEST(refusal(takeFor(later, "faulty")) == "nothing");
}

BOOST_AUTO_TEST_CASE(a_store_may_refuse_whatever_comes_too_late)
{
    ruled({.days = 14, .late = "refuse"});
    const auto sold = sell("MUG-350", "1");
    passMs(15 * kOneDayMs);

    BOOST_TEST(refusal(take(sold, 1, "1")) == "not-returnable"); // Though she may a lot.
    BOOST_TEST((back().find(sold.receiptNumber)->late == domain::LateReturn::Refuse));
}

BOOST_AUTO_TEST_CASE(a_store_may_give_credit_for_what_comes_too_late)
{
    ruled({.days = 14, .late = "store-credit"});
    const auto sold = sell("MUG-350", "2");
    passMs(15 * kOneDayMs);
    asCashier();
    BOOST_REQUIRE(take(sold, 1, "1"));

    BOOST_TEST(refusal(back().refund({.kind = kCash})) == "needs-approval");
    BOOST_TEST(kindsGiven(back().refund({})) == "store-credit -14.95;");
    completed();
    booksHold();

    BOOST_REQUIRE(till().signInDesk().signOut());
    signIn();
    BOOST_REQUIRE(take(sold, 1, "1"));
    BOOST_TEST(kindsGiven(back().refund({.kind = kCash})) == "cash -14.95;");
}

BOOST_AUTO_TEST_CASE(only_so_much_of_a_refund_is_cash)
{
    ruled({.refunds = {.limits = {{"cash", 2000}}}});
    const auto sold = sell("MUG-350", "2"); // 29.90
    BOOST_REQUIRE(take(sold, 1, "2"));

    BOOST_REQUIRE(back().refund({.kind = kCash, .amount = "15.00"}));
    BOOST_TEST(kindsGiven(back().refund({})) == "cash -15.00;cash -5.00;store-credit -9.90;");
    completed();
    booksHold();
}

BOOST_AUTO_TEST_CASE(money_goes_back_in_the_order_and_the_kinds_that_the_store_says)
{
    ruled({.refunds = {.split = "in-order", .order = {"card"}, .free = {}}});
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "2"));
    BOOST_REQUIRE(sale().tender(kCash, "15.00"));
    BOOST_REQUIRE(sale().tender(kCard, "14.90", "SLIP-7"));
    const auto sold = completed();
    asCashier();
    BOOST_REQUIRE(take(sold, 1, "1"));

    BOOST_TEST(refusal(back().refund({.kind = kCredit})) == "needs-approval");
    BOOST_TEST(kindsGiven(back().refund({})) == "cash -0.05;card -14.90;");
}

BOOST_AUTO_TEST_CASE(a_store_may_give_no_cash_without_a_receipt)
{
    ruled({.refunds = {.withoutReceipt = "store-credit"}});
    BOOST_REQUIRE(back().takeBackFreely({.sku = sku("MUG-350"), .reason = "changed-mind"}));

    BOOST_TEST(refusal(back().refund({.kind = kCash})) == "no-refund-tender");
    BOOST_TEST(kindsGiven(back().refund({})) == "store-credit -14.95;");
    completed();
    booksHold();
}

BOOST_AUTO_TEST_CASE(a_rule_of_a_newer_centre_leaves_the_one_in_force)
{
    ruled({.days = 14, .late = "refuse"});
    const auto sold = sell("MUG-350", "1");
    passMs(15 * kOneDayMs);
    ruled({.days = 14, .late = "half-price", .refunds = {.split = "by-weight"}});

    BOOST_TEST(refusal(take(sold, 1, "1")) == "not-returnable");
    BOOST_TEST(std::ranges::any_of(
        log(), [](const std::string& line) { return line.find("half-price") != line.npos; }));
}

BOOST_AUTO_TEST_CASE(cash_is_rounded_as_the_store_says)
{
    wire::Store here = dublinStore();
    here.cashIncrementMinor = 10;
    here.cashMinimumMinor = 10;
    here.cashChangeTie = "up";
    centreSays("configuration", {wire::upsert(here)});
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    BOOST_REQUIRE(sale().changeLine(1, {.price = "0.02", .reason = "scratched"}));
    BOOST_TEST(sale().basket().settlement.remainingInCash.text() == "0.10");

    BOOST_REQUIRE(sale().changeLine(1, {.price = "5.00", .reason = "scratched"}));
    const auto paid = sale().tender(kCash, "10.05");
    BOOST_REQUIRE(paid);
    BOOST_TEST(paid->settlement.change.text() == "5.10");
}

BOOST_AUTO_TEST_CASE(a_store_says_how_long_a_basket_waits)
{
    wire::Store here = dublinStore();
    here.held.hours = 2;
    centreSays("configuration", {wire::upsert(here)});
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    BOOST_REQUIRE(till().holdDesk().hold("the lady in green"));
    passMs(2 * 3'600'000 - 1);
    BOOST_TEST(!till().holdDesk().held()->front().expired);
    passMs(1);
    BOOST_TEST(till().holdDesk().held()->front().expired);
}

BOOST_AUTO_TEST_SUITE_END()
