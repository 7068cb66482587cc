#include "shop.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

// Blanks, a no-break space, what has no width, and what is no letter at all.
constexpr const char* kNothing[] = {"", "   ", "\t\n", "\xC2\xA0", "\xE2\x80\x8B \xE3\x80\x80"};

struct ReasonedShop : Shop {
    ReasonedShop() { ready(); }

    template <class Answer>
    static void needsReason(const Answer& answer)
    {
        BOOST_REQUIRE(!answer);
        BOOST_TEST(errorWord(answer.error().code) == "reason-required");
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(reason_tests, ReasonedShop)

BOOST_AUTO_TEST_CASE(what_prints_as_nothing_is_no_reason)
{
    BOOST_REQUIRE(sale().scan(kMugCode));
    for (const char* nothing : kNothing) {
        needsReason(sale().changeLine(1, {.price = "1.00", .reason = nothing}));
        needsReason(sale().changeLine(
            1, {.discount = desk::DiscountWish{.percent = "5"}, .reason = nothing}));
        needsReason(sale().discountBasket({.percent = "5"}, nothing));
        needsReason(till().shiftDesk().openDrawer(nothing));
        needsReason(till().shiftDesk().moveCash(
            {.kind = domain::CashMoveKind::PaidOut, .amount = "1.00", .reason = nothing}));
        needsReason(till().stockDesk().correct({.lines = {}, .reason = nothing}));
    }
    BOOST_REQUIRE(sale().changeLine(1, {.price = "14.00", .reason = "r"}));
}

BOOST_AUTO_TEST_SUITE_END()
