#include "terminal_top.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;
using view::TerminalViewModel;

/// Somebody stands at the counter with goods, and without their receipt.
struct NoReceipt : test::CounterTop {
    NoReceipt()
    {
        test::stockQuestions(directory.path());
        test::openUp(view, *this);
    }

    void scan(const char* code)
    {
        view.scanned(code);
        answer();
    }
    void approve() { test::approve(view, *this); }

    TerminalViewModel view{surface};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(free_return_tests, NoReceipt)

BOOST_AUTO_TEST_CASE(an_item_without_a_receipt_needs_somebody_who_may)
{
    view.goToReturns();
    scan(test::kMugCode);
    auto& free = *view.freeReturn();
    BOOST_TEST(free.active());
    BOOST_TEST(free.refundText() == QString{"€14.95"});
    free.digit("2");
    BOOST_TEST(free.refundText() == QString{"€29.90"});
    free.done();
    answer();
    BOOST_TEST(!free.errorText().isEmpty());
    free.stepReason(1);
    free.done();
    answer();
    BOOST_TEST(view.approval()->active());
    approve();

    BOOST_TEST(!free.active());
    BOOST_TEST(view.stage() == TerminalViewModel::Register);
    const auto& back = view.sale()->basket()->rows().at(0);
    BOOST_TEST(back.quantityText == QString{"−2"});
    BOOST_TEST(back.caption == QString{"Return without a receipt"});
}

BOOST_AUTO_TEST_CASE(the_store_says_why_goods_may_come_back)
{
    test::takeOwnReasons(directory.path());
    view.goToReturns();
    scan(test::kMugCode);
    auto& free = *view.freeReturn();

    BOOST_TEST((free.reasons() == QStringList{"A gift", "Broken"}));
    free.setReason(1);
    BOOST_TEST(free.asksNote());
    BOOST_TEST(free.dispositions().at(free.disposition()) == QString{"Destroy"});
    free.setReason(0);
    free.done();
    answer();
    approve();
    BOOST_TEST(view.stage() == TerminalViewModel::Register);
}

BOOST_AUTO_TEST_CASE(a_numbered_piece_without_a_receipt_is_scanned)
{
    view.goToReturns();
    scan("PHONE-CODE");
    auto& free = *view.freeReturn();
    BOOST_REQUIRE(free.active());
    BOOST_TEST(free.asksSerial());
    free.stepReason(1);
    free.done();
    answer();
    BOOST_TEST(!view.approval()->active());
    BOOST_TEST(!free.errorText().isEmpty());

    scan("SN-7");
    BOOST_TEST(free.serial() == QString{"SN-7"});
    free.done();
    answer();
    approve();

    BOOST_TEST(!free.active());
    BOOST_TEST(view.sale()->basket()->rows().size() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
