#include "pos-app/receipt/sale_receipt.h"
#include "pos-app/receipt/text_form.h"
#include "shop.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

struct SellingTill : Shop {
    SellingTill() { ready(); }

    /// Everything that a receipt can show.
    domain::CompletedSale sellMuch()
    {
        BOOST_REQUIRE(sale().scan(kMugCode, "2"));
        BOOST_REQUIRE(sale().scan("2100012004862"));
        BOOST_REQUIRE(sale().scan("2300046003996"));
        BOOST_REQUIRE(sale().scan("2300045003997"));
        BOOST_REQUIRE(sale().add(sku("TENT-3")));
        BOOST_REQUIRE(
            sale().changeLine(5, {.quantity = {}, .price = "700.01", .reason = "display model"}));
        centreSays("catalogue", {wire::upsert(vat("24"))});
        BOOST_REQUIRE(sale().add(sku("COFFEE"), "0.125"));
        BOOST_REQUIRE(sale().tender(kCash, "500.00"));
        BOOST_REQUIRE(sale().tender(kCash, "300.00"));
        const auto done = sale().complete();
        BOOST_REQUIRE_MESSAGE(done.has_value(), (done ? "" : done.error().detail));
        return *done;
    }
    static std::string printed(const domain::CompletedSale& completed)
    {
        return receipt::asText(receipt::saleReceipt(completed, {}), receipt::kColumns80mm);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(receipt_tests, SellingTill)

BOOST_AUTO_TEST_CASE(a_receipt_shown_again_is_the_same)
{
    const auto first = sellMuch();

    restartProgram();
    signIn("niamh", kCashierPin);
    const auto again = sale().receipt();

    BOOST_REQUIRE_MESSAGE(again.has_value(), (again ? "" : again.error().detail));
    BOOST_TEST((*again == first));
    BOOST_TEST(printed(*again) == printed(first));
    BOOST_TEST(again->cashierName == "Aoife Walsh");
}

// What the basket showed, the receipt shows.
BOOST_AUTO_TEST_CASE(a_receipt_says_what_the_basket_said)
{
    BOOST_REQUIRE(sale().scan(kMugCode, "2"));
    BOOST_REQUIRE(sale().scan("2300046003996"));
    BOOST_REQUIRE(sale().changeLine(1, {.quantity = {}, .price = "10.00", .reason = "dented"}));
    BOOST_REQUIRE(sale().tender(kCash, "50.00"));
    const auto basket = sale().basket();

    const auto done = sale().complete();

    BOOST_REQUIRE(done);
    BOOST_TEST((done->basket == basket.priced));
    BOOST_TEST((done->settlement == basket.settlement));
    BOOST_TEST((done->tenders == basket.tenders));
    BOOST_TEST(done->basket.lines[0].letters == "A");
}

BOOST_AUTO_TEST_CASE(receipts_are_found_by_their_number)
{
    BOOST_TEST((sale().receipt().error().code == ErrorCode::NotFound));
    const auto first = sellMuch();
    sellMuch();

    BOOST_TEST(sale().receipt("dublin-2-00001")->journal.seq == first.journal.seq);
    BOOST_TEST(sale().receipt()->receiptNumber == "dublin-2-00002");
    BOOST_TEST((sale().receipt("dublin-2-00003").error().code == ErrorCode::NotFound));
    BOOST_REQUIRE(till().signInDesk().lock());
    BOOST_TEST((sale().receipt().error().code == ErrorCode::NotSignedIn));
}

// The till stopped between the journal and the screen: did the customer pay or not?
BOOST_AUTO_TEST_CASE(a_sale_that_nobody_saw_is_known_after_a_crash)
{
    BOOST_TEST(!sale().unseenReceipt().value().has_value());
    const auto done = sellMuch();

    restartProgram();
    signIn();

    const auto unseen = sale().unseenReceipt();
    BOOST_REQUIRE(unseen);
    BOOST_REQUIRE(unseen->has_value());
    BOOST_TEST((*unseen)->receiptNumber == done.receiptNumber);
    BOOST_REQUIRE(sale().receiptSeen(done.receiptNumber));
    restartProgram();
    signIn();
    BOOST_TEST(!sale().unseenReceipt().value().has_value());
}

BOOST_AUTO_TEST_CASE(a_second_try_to_complete_names_the_receipt)
{
    sellMuch();

    const auto again = sale().complete();

    BOOST_REQUIRE(!again);
    BOOST_TEST((again.error().code == ErrorCode::EmptyBasket));
    BOOST_TEST(again.error().detail.find("dublin-2-00001") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_status_names_the_last_receipt)
{
    BOOST_TEST(!till().statusDesk().status()->lastReceipt.has_value());
    const auto done = sellMuch();

    const auto status = till().statusDesk().status();

    BOOST_REQUIRE(status);
    BOOST_REQUIRE(status->lastReceipt.has_value());
    BOOST_TEST(status->lastReceipt->number == "dublin-2-00001");
    BOOST_TEST(status->lastReceipt->seq == done.journal.seq);
    BOOST_TEST((status->lastReceipt->total == done.basket.total));
    BOOST_TEST((status->lastReceipt->change == done.settlement.change));
}

BOOST_AUTO_TEST_SUITE_END()
