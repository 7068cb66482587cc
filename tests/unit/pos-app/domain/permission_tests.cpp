#include "pos-app/domain/permission.h"
#include "shop.h"

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

namespace {

Role supervisor()
{
    return {"supervisor",
            "Supervisor",
            {Permission::Sell, Permission::OverridePrice},
            Rate::parsePercent("15").value()};
}

} // namespace

BOOST_AUTO_TEST_SUITE(permission_tests)

BOOST_AUTO_TEST_CASE(a_discount_up_to_the_limit_is_allowed)
{
    BOOST_TEST(mayOverridePrice(supervisor(), eur("100.00"), eur("85.00")).has_value());
    BOOST_TEST((refusal(mayOverridePrice(supervisor(), eur("100.00"), eur("84.99")))
                == ErrorCode::NeedsApproval));
}

// 15 % of 0.33 is 0.0495: a limit that is rounded would let five cents pass, or four not.
BOOST_AUTO_TEST_CASE(the_limit_is_not_rounded)
{
    BOOST_TEST(mayOverridePrice(supervisor(), eur("0.33"), eur("0.29")).has_value());
    BOOST_TEST((refusal(mayOverridePrice(supervisor(), eur("0.33"), eur("0.28")))
                == ErrorCode::NeedsApproval));
}

BOOST_AUTO_TEST_CASE(a_higher_price_needs_no_limit_up_to_twice_the_price)
{
    BOOST_TEST(mayOverridePrice(supervisor(), eur("1.00"), eur("2.00")).has_value());
    BOOST_TEST(mayOverridePrice(supervisor(), eur("0"), eur("5.00")).has_value());
    BOOST_TEST((refusal(mayOverridePrice(supervisor(), eur("1.00"), eur("2.01")))
                == ErrorCode::NeedsApproval));
    Role manager = supervisor();
    manager.priceOverrideLimit = Rate::parsePercent("100").value();
    BOOST_TEST(mayOverridePrice(manager, eur("1.00"), eur("99.00")).has_value());
}

BOOST_AUTO_TEST_CASE(without_the_permission_nothing_is_allowed)
{
    Role cashier = supervisor();
    cashier.permissions = {Permission::Sell};

    BOOST_TEST(
        (refusal(mayOverridePrice(cashier, eur("1.00"), eur("1.00"))) == ErrorCode::NotPermitted));
    BOOST_TEST((refusal(mayOverridePrice(supervisor(), eur("1.00"), eur("-0.01")))
                == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(require(cashier, Permission::VoidBasket)) == ErrorCode::NotPermitted));
    BOOST_TEST(require(cashier, Permission::Sell).has_value());
}

BOOST_AUTO_TEST_CASE(permissions_have_words)
{
    using enum Permission;
    for (const Permission permission : {Sell, OpenShift, OverridePrice, VoidBasket})
        BOOST_TEST((permissionFromWord(permissionWord(permission)).value() == permission));
    BOOST_TEST((refusal(permissionFromWord("everything")) == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_SUITE_END()
