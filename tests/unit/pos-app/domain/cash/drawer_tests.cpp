#include "pos-app/domain/cash/drawer.h"
#include "pos-app/domain/cash/till_policy.h"
#include "shop.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

namespace {

const StaffId kNiamh = StaffId::parse("niamh").value();
const StaffId kTomas = StaffId::parse("tomas").value();

} // namespace

BOOST_AUTO_TEST_SUITE(drawer_tests)

BOOST_AUTO_TEST_CASE(what_should_be_there_is_what_came_in_less_what_went_out)
{
    const CashFlow flow{.openingFloat = minor(15000),
                        .sales = minor(48120),
                        .floatAdded = minor(5000),
                        .paidIn = minor(1000),
                        .paidOut = minor(350),
                        .dropped = minor(40000)};

    BOOST_TEST((expectedCash(flow).value() == minor(28770)));
}

BOOST_AUTO_TEST_CASE(more_than_money_can_be_is_refused)
{
    const CashFlow flow{.openingFloat = minor(Money::kMinorMax),
                        .sales = minor(1),
                        .floatAdded = minor(0),
                        .paidIn = minor(0),
                        .paidOut = minor(0),
                        .dropped = minor(0)};

    BOOST_TEST((expectedCash(flow).error().code == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(a_drop_is_due_above_the_limit_and_never_without_one)
{
    BOOST_TEST(!dropIsDue(minor(50000), 50000));
    BOOST_TEST(dropIsDue(minor(50001), 50000));
    BOOST_TEST(!dropIsDue(minor(99999999), 0));
}

BOOST_AUTO_TEST_CASE(movements_and_policies_have_words)
{
    using enum CashMoveKind;
    for (const CashMoveKind kind : {PaidIn, PaidOut, Drop, Float})
        BOOST_TEST((cashMoveFromWord(cashMoveWord(kind)).value() == kind));
    BOOST_TEST((cashMoveFromWord("sideways").error().code == ErrorCode::OutOfRange));
    for (const TillPolicy policy : {TillPolicy::Fixed, TillPolicy::Floating, TillPolicy::Shared})
        BOOST_TEST((tillPolicyFromWord(tillPolicyWord(policy)).value() == policy));
    BOOST_TEST((tillPolicyFromWord("").error().code == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(money_from_nowhere_and_to_nobody_is_explained)
{
    BOOST_TEST(needsReason(CashMoveKind::PaidIn));
    BOOST_TEST(needsReason(CashMoveKind::PaidOut));
    BOOST_TEST(!needsReason(CashMoveKind::Drop));
    BOOST_TEST(!needsReason(CashMoveKind::Float));
}

BOOST_AUTO_TEST_CASE(only_a_floating_drawer_is_one_persons)
{
    for (const TillPolicy policy : {TillPolicy::Fixed, TillPolicy::Shared})
        BOOST_TEST(mayUseDrawer(policy, kNiamh, kTomas).has_value());
    BOOST_TEST(mayUseDrawer(TillPolicy::Floating, kNiamh, kNiamh).has_value());
    BOOST_TEST((mayUseDrawer(TillPolicy::Floating, kNiamh, kTomas).error().code
                == ErrorCode::ShiftOfAnother));
}

BOOST_AUTO_TEST_CASE(a_drawer_is_taken_over_from_somebody_else)
{
    for (const TillPolicy policy : {TillPolicy::Fixed, TillPolicy::Floating}) {
        BOOST_TEST(mayTakeOver(policy, kNiamh, kTomas).has_value());
        BOOST_TEST((mayTakeOver(policy, kNiamh, kNiamh).error().code == ErrorCode::Conflict));
    }
    BOOST_TEST(
        (mayTakeOver(TillPolicy::Shared, kNiamh, kTomas).error().code == ErrorCode::NotPermitted));
}

BOOST_AUTO_TEST_SUITE_END()
