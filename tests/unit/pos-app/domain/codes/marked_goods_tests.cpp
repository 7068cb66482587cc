#include "pos-app/domain/codes/element_string.h"
#include "pos-app/domain/codes/marked_goods.h"
#include "shop.h"

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

namespace {

MarkedGoods goods(const std::string& behindGtin)
{
    return goodsOf(parseBracketed("(01)09501101020917" + behindGtin).value()).value();
}

std::string weight(const std::string& behindGtin)
{
    const auto found = goods(behindGtin).weight;
    return found ? found->text() : "none";
}

} // namespace

BOOST_AUTO_TEST_SUITE(marked_goods_tests)

// Prepacked meat: the packer's label says how much is in it, and the customer pays for that.
BOOST_AUTO_TEST_CASE(a_net_weight_is_read)
{
    BOOST_TEST(weight("(3103)000735") == "0.735");
    BOOST_TEST(weight("(3102)000073") == "0.730");
    BOOST_TEST(weight("(3100)000012(10)A") == "12");
    // Zeros behind the gram are no finer than a gram.
    BOOST_TEST(weight("(3105)073500") == "0.735");
    // What no till can count is not said: somebody will be asked for it.
    for (const char* text : {"", "(3105)073501", "(3103)000000", "(3100)999999", "(3303)000735"})
        BOOST_TEST(weight(text) == "none", text);
}

BOOST_AUTO_TEST_CASE(what_a_recall_asks_for_is_read)
{
    const auto found = goods("(17)260731(15)260700(10)LOT7(21)SN42");

    BOOST_TEST(found.batch.value() == "LOT7");
    BOOST_TEST(found.serial.value() == "SN42");
    BOOST_TEST((found.expiry == MarkedDate{26, 7, 31}));
    BOOST_TEST((found.bestBefore == MarkedDate{26, 7, 0}));
    const auto bare = goods("");
    BOOST_TEST((!bare.batch && !bare.serial && !bare.expiry && !bare.bestBefore && !bare.price));
}

BOOST_AUTO_TEST_CASE(a_price_is_read_with_its_currency)
{
    BOOST_TEST((goods("(3103)000735(3922)1299").price == MarkedPrice{1299, 2, ""}));
    BOOST_TEST((goods("(30)2(3930)392500").price == MarkedPrice{500, 0, "JPY"}));
    BOOST_TEST(
        (goods("(30)2(3929)999999999999999").price == MarkedPrice{999'999'999'999'999, 9, ""}));
}

BOOST_AUTO_TEST_CASE(the_century_is_the_nearest_one)
{
    const auto year = [](int yearOfCentury, int currentYear) {
        return MarkedDate{yearOfCentury, 1, 1}.seenFrom(currentYear).year;
    };
    BOOST_TEST(year(26, 2026) == 2026);
    BOOST_TEST(year(76, 2026) == 2076);
    BOOST_TEST(year(77, 2026) == 1977);
    BOOST_TEST(year(1, 2099) == 2101);
    BOOST_TEST(year(99, 2000) == 1999);
}

BOOST_AUTO_TEST_CASE(day_zero_is_the_end_of_the_month)
{
    BOOST_TEST((MarkedDate{26, 2, 0}.seenFrom(2026) == Date{2026, 2, 28}));
    BOOST_TEST((MarkedDate{28, 2, 0}.seenFrom(2026) == Date{2028, 2, 29}));
    BOOST_TEST((MarkedDate{26, 12, 0}.seenFrom(2026) == Date{2026, 12, 31}));
    BOOST_TEST((MarkedDate{26, 12, 5}.seenFrom(2026) == Date{2026, 12, 5}));
}

BOOST_AUTO_TEST_CASE(elements_without_an_article_are_no_goods)
{
    BOOST_TEST((refusal(goodsOf(parseBracketed("(00)006141411234567890").value()))
                == ErrorCode::Malformed));
    BOOST_TEST((refusal(goodsOf({})) == ErrorCode::Malformed));
}

BOOST_AUTO_TEST_SUITE_END()
