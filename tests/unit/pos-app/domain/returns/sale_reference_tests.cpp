#include "pos-app/domain/returns/sale_reference.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::domain;

namespace {

const SaleReferences kSale{
    .id = Uuid::parse("018f3b1c-7a2e-7c00-8000-0123456789ab").value(),
    .receipt = "DUB1-2-00017",
    .order = "1001",
    .channelReference = "EB-19-07342-51170",
    .invoice = "INV/2026/00042",
};

std::string_view kindOf(std::string_view typed)
{
    const auto kind = matchReference(kSale, typed);
    return kind ? saleReferenceKindWord(*kind) : "none";
}

} // namespace

BOOST_AUTO_TEST_SUITE(sale_reference_tests)

BOOST_AUTO_TEST_CASE(each_number_of_a_sale_finds_it)
{
    BOOST_TEST(kindOf("DUB1-2-00017") == "receipt");
    BOOST_TEST(kindOf("018F3B1C-7A2E-7C00-8000-0123456789AB") == "receipt");
    BOOST_TEST(kindOf("1001") == "order");
    BOOST_TEST(kindOf("EB-19-07342-51170") == "channel-reference");
    BOOST_TEST(kindOf("INV/2026/00042") == "invoice");
}

BOOST_AUTO_TEST_CASE(numbers_are_found_as_people_type_them)
{
    BOOST_TEST(kindOf("  dub1 2 17 ") == "receipt");
    BOOST_TEST(kindOf("dub1/2/017") == "receipt");
    BOOST_TEST(kindOf("#1001") == "order");
    BOOST_TEST(kindOf("eb-19-07342-51170") == "channel-reference");
}

// Money for another's goods: better no sale than a wrong one.
BOOST_AUTO_TEST_CASE(nothing_else_finds_it)
{
    for (const char* typed : {"", " ", "#", "-", "0", "DUB1-2-0017 0", "DUB1-21-7", "DUB12-00017",
                              "DUB1-2-00018", "DUB1-2-3-00017", "01001", "100", "10011",
                              "INV/2026/42", "00000000-0000-0000-0000-000000000000", "\xff\xfe"})
        BOOST_TEST(kindOf(typed) == "none", typed);
    for (const char* typed : {"", " ", "#", "-", "00000000-0000-0000-0000-000000000000"})
        BOOST_TEST(!matchReference(SaleReferences{}, typed), typed);
}

BOOST_AUTO_TEST_CASE(two_channels_may_use_one_number)
{
    const std::vector<SaleReferences> sales{
        {.id = {}, .receipt = "DUB1-1-00001", .order = "7", .channelReference = "", .invoice = ""},
        {.id = {}, .receipt = "DUB1-1-00002", .order = "8", .channelReference = "", .invoice = ""},
        {.id = {}, .receipt = "", .order = "", .channelReference = "7", .invoice = ""}};

    BOOST_TEST(findSales(sales, "7") == (std::vector<std::size_t>{0, 2}),
               boost::test_tools::per_element());
    BOOST_TEST(findSales(sales, "9").empty());
}

BOOST_AUTO_TEST_SUITE_END()
