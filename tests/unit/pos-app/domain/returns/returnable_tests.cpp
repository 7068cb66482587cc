#include "pos-app/domain/returns/return_conflict.h"
#include "pos-app/domain/returns/returnable.h"
#include "shop.h"

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

namespace {

ReturnCounts sold(std::int64_t count, std::int64_t returned = 0)
{
    return {pieces(count), pieces(returned), pieces(0), {}};
}

Result<ReturnVerdict> atTheCentre(const ReturnCounts& counts, Quantity requested)
{
    return judgeReturn(counts, requested, CountsFrom::Centre, OfflineReturnPolicy::Supervisor);
}

} // namespace

BOOST_AUTO_TEST_SUITE(returnable_tests)

BOOST_AUTO_TEST_CASE(everything_sold_can_come_back_once)
{
    const auto all = atTheCentre(sold(5), pieces(5));

    BOOST_REQUIRE(all);
    BOOST_TEST(all->left.text() == "0");
    BOOST_TEST(!all->warn);
    BOOST_TEST(!all->mayConflict);
    BOOST_TEST((refusal(atTheCentre(sold(5, 5), pieces(1))) == ErrorCode::OverReturn));
}

BOOST_AUTO_TEST_CASE(what_came_back_before_is_taken_off)
{
    BOOST_TEST(atTheCentre(sold(5, 3), pieces(2)).value().left.text() == "0");
    BOOST_TEST(atTheCentre(sold(5, 3), pieces(1)).value().left.text() == "1");
    BOOST_TEST((refusal(atTheCentre(sold(5, 3), pieces(3))) == ErrorCode::OverReturn));
}

// Cancelled pieces were refunded by the cancellation: brought "back" they would be paid twice.
BOOST_AUTO_TEST_CASE(only_what_was_shipped_can_come_back)
{
    const ReturnCounts cancelled{pieces(5), pieces(0), pieces(2), pieces(3)};
    const ReturnCounts underWay{pieces(5), pieces(1), pieces(0), pieces(2)};

    BOOST_TEST(returnable(cancelled).text() == "3");
    BOOST_TEST((refusal(atTheCentre(cancelled, pieces(4))) == ErrorCode::OverReturn));
    BOOST_TEST(returnable(underWay).text() == "1");
    BOOST_TEST(returnable({pieces(5), pieces(0), pieces(2), {}}).text() == "3");
    BOOST_TEST(returnable({pieces(2), pieces(0), pieces(0), pieces(3)}).text() == "2");
}

// After a conflict more has come back than was sold; nothing more can.
BOOST_AUTO_TEST_CASE(less_than_nothing_is_never_left)
{
    BOOST_TEST(returnable(sold(1, 2)).text() == "0");
}

BOOST_AUTO_TEST_CASE(weighed_goods_come_back_by_weight)
{
    const ReturnCounts counts{kilograms("0.735"), kilograms("0.500"), kilograms("0"), {}};

    BOOST_TEST(atTheCentre(counts, kilograms("0.200")).value().left.text() == "0.035");
    BOOST_TEST((refusal(atTheCentre(counts, kilograms("0.236"))) == ErrorCode::OverReturn));
}

BOOST_AUTO_TEST_CASE(nothing_or_less_cannot_come_back)
{
    BOOST_TEST((refusal(atTheCentre(sold(5), pieces(0))) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(atTheCentre(sold(5), pieces(-1))) == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(offline_a_return_warns_or_asks_and_is_always_marked)
{
    for (const auto policy : {OfflineReturnPolicy::Warn, OfflineReturnPolicy::Supervisor}) {
        const auto verdict = judgeReturn(sold(1), pieces(1), CountsFrom::Till, policy);

        BOOST_REQUIRE(verdict);
        BOOST_TEST(verdict->warn);
        BOOST_TEST(verdict->mayConflict);
        BOOST_TEST(verdict->needsSupervisor == (policy == OfflineReturnPolicy::Supervisor));
    }
    BOOST_TEST(
        (refusal(judgeReturn(sold(1, 1), pieces(1), CountsFrom::Till, OfflineReturnPolicy::Warn))
         == ErrorCode::OverReturn));
}

BOOST_AUTO_TEST_CASE(a_return_that_came_twice_is_told_with_the_money_that_is_out)
{
    const auto conflict = conflictOf(sold(1, 1), pieces(1), eur("9.99"));

    BOOST_REQUIRE(conflict.has_value());
    BOOST_TEST(conflict->excess.text() == "1");
    BOOST_TEST(conflict->paidOut.text() == "9.99");
    BOOST_TEST(!conflictOf(sold(2, 1), pieces(1), eur("9.99")));
}

BOOST_AUTO_TEST_CASE(only_the_excess_of_a_return_conflicts)
{
    const auto conflict = conflictOf(sold(3, 1), pieces(3), eur("10.00"));

    BOOST_REQUIRE(conflict.has_value());
    BOOST_TEST(conflict->excess.text() == "1");
    BOOST_TEST(conflict->paidOut.text() == "3.33");
}

BOOST_AUTO_TEST_CASE(the_words_of_policies_read_back)
{
    for (const auto policy : {OfflineReturnPolicy::Warn, OfflineReturnPolicy::Supervisor})
        BOOST_TEST(
            (offlineReturnPolicyFromWord(offlineReturnPolicyWord(policy)).value() == policy));
    BOOST_TEST((refusal(offlineReturnPolicyFromWord("trust")) == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_SUITE_END()
