#include "sync-engine/contract/values/gtin.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;

BOOST_AUTO_TEST_SUITE(gtin_tests)

BOOST_AUTO_TEST_CASE(the_check_digit_is_weighted_from_the_right)
{
    BOOST_TEST(gtinCheckDigit("400638133393") == '1');
    BOOST_TEST(gtinCheckDigit("9638507") == '4');
    BOOST_TEST(gtinCheckDigit("") == '0');
}

// One product must not have two stock rows because one till sends UPC-A and another EAN-13.
BOOST_AUTO_TEST_CASE(all_forms_of_one_number_are_one_gtin)
{
    const auto upcA = Gtin::parse("036000291452");

    BOOST_TEST((upcA.value() == Gtin::parse("0036000291452").value()));
    BOOST_TEST((upcA.value() == Gtin::parse("00036000291452").value()));
    BOOST_TEST(upcA.value().text() == "00036000291452");
    BOOST_TEST(Gtin::parse("96385074").value().text() == "00000096385074");
}

BOOST_AUTO_TEST_CASE(any_single_wrong_digit_is_noticed)
{
    const std::string right = "4006381333931";
    for (std::size_t at = 0; at < right.size(); ++at)
        for (char digit = '0'; digit <= '9'; ++digit) {
            std::string wrong = right;
            wrong[at] = digit;
            const auto read = Gtin::parse(wrong);
            BOOST_REQUIRE(read.has_value() == (wrong == right));
            if (!read)
                BOOST_REQUIRE((read.error().code == ErrorCode::WrongCheckDigit));
        }
}

BOOST_AUTO_TEST_CASE(refuses_other_lengths_and_characters)
{
    for (const char* text : {"", "4", "4006381", "400638133", "40063813339", "400638133393100",
                             "400638133393x", " 4006381333931",
                             "\xd9\xa4"
                             "0638133393"}) {
        const auto read = Gtin::parse(text);
        BOOST_REQUIRE_MESSAGE(!read, text);
        BOOST_TEST((read.error().code == ErrorCode::Malformed), text);
    }
}

// One row of the expansion table each; the last digit but one chooses the row.
BOOST_AUTO_TEST_CASE(upc_e_is_expanded_by_its_table)
{
    BOOST_TEST(expandUpcE("04252614").value() == "042100005264");
    BOOST_TEST(expandUpcE("01234505").value() == "012000003455");
    BOOST_TEST(expandUpcE("01234531").value() == "012300000451");
    BOOST_TEST(expandUpcE("01234543").value() == "012340000053");
    BOOST_TEST(expandUpcE("01234565").value() == "012345000065");
}

BOOST_AUTO_TEST_CASE(upc_e_refuses_wrong_checks_and_other_number_systems)
{
    BOOST_TEST((expandUpcE("01234564").error().code == ErrorCode::WrongCheckDigit));
    BOOST_TEST((expandUpcE("21234565").error().code == ErrorCode::Malformed));
    BOOST_TEST((expandUpcE("0123456").error().code == ErrorCode::Malformed));
    BOOST_TEST((expandUpcE("0123456x").error().code == ErrorCode::Malformed));
}

BOOST_AUTO_TEST_SUITE_END()
