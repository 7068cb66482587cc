#include "pos-app/domain/codes/number_range.h"
#include "shop.h"

#include <map>

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

BOOST_AUTO_TEST_SUITE(number_range_tests)

BOOST_AUTO_TEST_CASE(prefixes_mean_what_gs1_gives_them_out_for)
{
    const std::map<const char*, NumberRange> meanings{
        {"000", NumberRange::TradeItems},
        {"019", NumberRange::TradeItems},
        {"020", NumberRange::RegionalRestricted},
        {"029", NumberRange::RegionalRestricted},
        {"030", NumberRange::TradeItems},
        {"040", NumberRange::CompanyRestricted},
        {"049", NumberRange::CompanyRestricted},
        {"050", NumberRange::Reserved},
        {"060", NumberRange::TradeItems},
        {"200", NumberRange::CompanyRestricted},
        {"299", NumberRange::CompanyRestricted},
        {"300", NumberRange::TradeItems},
        {"400", NumberRange::TradeItems},
        {"977", NumberRange::Serials},
        {"978", NumberRange::Books},
        {"979", NumberRange::Books},
        {"980", NumberRange::RefundReceipts},
        {"981", NumberRange::Coupons},
        {"984", NumberRange::Coupons},
        {"985", NumberRange::TradeItems},
        {"990", NumberRange::Coupons},
        {"999", NumberRange::Coupons},
    };
    for (const auto& [prefix, meaning] : meanings)
        BOOST_TEST((rangeOfPrefix(prefix).value() == meaning), prefix);
    for (const char* text : {"", "02", "0200", "0x0", "٠٢٠"})
        BOOST_TEST((refusal(rangeOfPrefix(text)) == ErrorCode::Malformed), text);
}

BOOST_AUTO_TEST_CASE(only_some_are_goods_of_a_company)
{
    for (const char* prefix : {"400", "977", "978", "979"})
        BOOST_TEST(isForTradeItems(rangeOfPrefix(prefix).value()), prefix);
    for (const char* prefix : {"020", "040", "050", "200", "980", "981", "990"})
        BOOST_TEST(!isForTradeItems(rangeOfPrefix(prefix).value()), prefix);
}

BOOST_AUTO_TEST_CASE(a_number_belongs_to_its_own_prefix)
{
    const auto range = [](const char* digits) { return rangeOf(Gtin::parse(digits).value()); };
    BOOST_TEST((range("2112345678900") == NumberRange::CompanyRestricted));
    BOOST_TEST((range("9780306406157") == NumberRange::Books));
    BOOST_TEST((range("99506000134355") == NumberRange::TradeItems), "the first is no prefix");
    BOOST_TEST((range("96385074") == NumberRange::TradeItems));
    BOOST_TEST((range("20000004") == NumberRange::CompanyRestricted));
    BOOST_TEST((range("01234565") == NumberRange::CompanyRestricted));
}

BOOST_AUTO_TEST_SUITE_END()
