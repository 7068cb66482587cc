#include "pos-app/domain/codes/application_identifier.h"
#include "pos-app/domain/codes/element_string.h"
#include "shop.h"

#include <algorithm>
#include <random>

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

namespace {

const std::string kGtin = "(01)09506000134352";

/// "~" stands for the separator.
std::string scanned(std::string text)
{
    std::ranges::replace(text, '~', kElementSeparator);
    return text;
}

/// What is read out of scanned data, in the printed form.
std::string readString(const std::string& text)
{
    const auto elements = parseElementString(scanned(text));
    return elements ? bracketed(*elements) : elements.error().detail;
}

bool isRefused(const std::string& text)
{
    const auto elements = parseBracketed(text);
    return !elements && elements.error().code == ErrorCode::Malformed;
}

bool isRead(const std::string& text)
{
    const auto elements = parseBracketed(text);
    if (!elements)
        BOOST_TEST_MESSAGE(elements.error().detail);
    return elements && bracketed(*elements) == text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(element_string_tests)

BOOST_AUTO_TEST_CASE(lengths_and_separators_end_values)
{
    BOOST_TEST(readString("010950600013435210LOT~17260731")
               == "(01)09506000134352(10)LOT(17)260731");
    BOOST_TEST(readString("01095060001343521726073110LOT")
               == "(01)09506000134352(17)260731(10)LOT");
    BOOST_TEST(readString("3103001890019950600013435539221299")
               == "(3103)001890(01)99506000134355(3922)1299");
    // After a fixed length, and at the end, a separator does no harm.
    BOOST_TEST(readString("0109506000134352~17260731~") == "(01)09506000134352(17)260731");
}

// Nothing in the data can tell: the lot takes what was meant as a serial number.
BOOST_AUTO_TEST_CASE(a_forgotten_separator_swallows_what_follows)
{
    BOOST_TEST(readString("010950600013435210LOT721SN42") == "(01)09506000134352(10)LOT721SN42");
}

BOOST_AUTO_TEST_CASE(what_is_no_element_string_is_refused)
{
    for (const char* text :
         {"", "~", "0", "01", "010950600013435", "~0109506000134352", "0109506000134352~~10A",
          "01095060001343520", "0509506000134352", "0109506000134352310600", "8888", "AB",
          "010950600013435210", "010950600013435210A^B", "010950600013435210LOT NO",
          "010950600013435210ABCDEFGHIJKLMNOPQRSTU", "42250A", "010950600013435242225017260731"})
        BOOST_TEST((refusal(parseElementString(scanned(text))) == ErrorCode::Malformed), text);
    BOOST_TEST((refusal(parseElementString("0109506000134353")) == ErrorCode::WrongCheckDigit));
}

BOOST_AUTO_TEST_CASE(brackets_that_belong_to_a_value_have_a_backslash)
{
    const auto elements = parseBracketed(kGtin + "(10)A\\(1)B").value();
    BOOST_TEST(elements[1].value == "A(1)B");
    BOOST_TEST(isRead(kGtin + "(10)12345\\("));
    for (const char* text :
         {"", "(10)(11)98765", "(01)09506000134352(10)", "(1A)12345", "1(12345", "12345", "()12345",
          "(1)12345", "(12345)12345", "(15", "(", "(01)095060001343520(10)1", "(17)9(90)217",
          "(01)9506000134352", "(01)09506000134352\\(10)A", "(01)09506000134352 (10)A"})
        BOOST_TEST(isRefused(text), text);
}

// The end of the month may be left open; a day that no calendar has may not.
BOOST_AUTO_TEST_CASE(dates_stand_in_the_calendar)
{
    for (const char* date : {"260731", "260200", "240229", "000229", "991231"})
        BOOST_TEST(isRead(kGtin + "(17)" + date), date);
    for (const char* date : {"260230", "250229", "261301", "260001", "260432", "000000", "26073A"})
        BOOST_TEST(isRefused(kGtin + "(17)" + date), date);
    BOOST_TEST(isRefused(kGtin + "(7003)2607001200"), "only (11) to (17) may leave the day open");
    BOOST_TEST(isRead(kGtin + "(7003)2607312359"));
    BOOST_TEST(isRefused(kGtin + "(7003)2607312460"));
    BOOST_TEST(isRead(kGtin + "(8008)26073123"));
    BOOST_TEST(isRead(kGtin + "(8008)260731235959"));
    BOOST_TEST(isRefused(kGtin + "(8008)260731235960"));
    BOOST_TEST(isRefused(kGtin + "(8008)2607312359595"));
    BOOST_TEST(isRead(kGtin + "(7007)260731"));
    BOOST_TEST(isRead(kGtin + "(7007)260731260801"));
    BOOST_TEST(isRead("(8018)123456789012345675(7250)19000228"));
    BOOST_TEST(isRefused("(8018)123456789012345675(7250)19000229"));
}

BOOST_AUTO_TEST_CASE(companions_are_there_and_enemies_are_not)
{
    BOOST_TEST(isRefused("(10)LOT"));
    BOOST_TEST(isRead("(02)09506000134352(37)12(00)006141411234567890"));
    BOOST_TEST(isRefused("(02)09506000134352(37)12"));
    BOOST_TEST(isRefused("(02)09506000134352(00)006141411234567890"));
    BOOST_TEST(isRefused(kGtin + "(37)12"));
    BOOST_TEST(isRefused(kGtin + "(3922)1299"));
    BOOST_TEST(isRead(kGtin + "(30)2(3922)1299"));
    BOOST_TEST(isRead(kGtin + "(3572)001200(3922)1299"));
    BOOST_TEST(isRefused(kGtin + "(3922)1299(3932)9781299(3103)001890"));
    BOOST_TEST(isRefused(kGtin + "(3902)1299"), "an amount belongs to a coupon or a payment slip");
    BOOST_TEST(isRead("(255)9506000012346(3902)100"));
    BOOST_TEST(isRead("(415)9506000012346(8020)ABC123(3902)100"));
    BOOST_TEST(isRefused(kGtin + "(3103)001890(3102)000189"));
    BOOST_TEST(isRead(kGtin + "(3103)001890(3203)001890"));
    BOOST_TEST(isRefused(kGtin + "(235)A(21)B"));
    BOOST_TEST(isRefused(kGtin + "(422)276(426)276"));
    BOOST_TEST(isRefused(kGtin + "(250)A"));
    BOOST_TEST(isRead(kGtin + "(250)A(21)B"));
    BOOST_TEST(isRefused(kGtin + "(8040)123456789012345"));
}

BOOST_AUTO_TEST_CASE(what_is_said_twice_is_the_same)
{
    BOOST_TEST(isRead(kGtin + "(10)A" + kGtin + "(10)A"));
    BOOST_TEST(isRefused(kGtin + "(10)A(10)B"));
    BOOST_TEST(isRead(kGtin + "(3103)001890(3103)001890"));
}

BOOST_AUTO_TEST_CASE(currencies_and_countries_are_those_of_iso)
{
    const std::string weighed = kGtin + "(3103)001890";
    BOOST_TEST(isRead(weighed + "(3932)9781299"));
    BOOST_TEST(isRefused(weighed + "(3932)0001299"));
    BOOST_TEST(isRefused(weighed + "(3932)978"));
    BOOST_TEST(isRead(kGtin + "(422)056"));
    BOOST_TEST(isRefused(kGtin + "(422)999"));
    BOOST_TEST(isRead(kGtin + "(7030)999ABC"));
    BOOST_TEST(isRead(kGtin + "(423)056276"));
    BOOST_TEST(isRefused(kGtin + "(423)0562"));
    BOOST_TEST(isRefused(kGtin + "(423)056276056276056276"));
    BOOST_TEST(isRead("(00)006141411234567890(4307)DE"));
    BOOST_TEST(isRefused("(00)006141411234567890(4307)XX"));
}

BOOST_AUTO_TEST_CASE(check_digits_and_pairs_are_checked)
{
    for (const char* text : {"(00)006141411234567891", "(414)9506000012341", "(255)9506000012345",
                             "(253)9506000012345ABC", "(8013)1987654Ad4X4bL5ttr2310c2X",
                             "(8003)09506000012345", "(402)12345678901234561"})
        BOOST_TEST((refusal(parseBracketed(text)) == ErrorCode::WrongCheckDigit), text);
    // The examples of the General Specifications and of the dictionary's own tests.
    for (const char* text : {"(8013)1987654Ad4X4bL5ttr2310c2K", "(253)9506000012346ABC",
                             "(8003)09506000012346", "(255)9506000012346123"})
        BOOST_TEST(isRead(text), text);
    BOOST_TEST(isRefused("(8003)19506000012346"), "begins with a zero");
}

BOOST_AUTO_TEST_CASE(values_keep_the_rules_of_their_identifiers)
{
    const std::string shipment = "(00)006141411234567890";
    for (const std::string& text :
         {shipment + "(4309)0000000000" + "3600000000", shipment + "(4321)1",
          shipment + "(4330)000100-", shipment + "(4300)A%20B", shipment + "(7041)PA",
          kGtin + "(8001)12340123400110", std::string{"(8006)095060001343520102"},
          std::string{"(415)9506000012346(8020)A(8007)DE91100000000123456789"},
          std::string{"(8010)9506A-1(8011)10"},
          std::string{"(8018)123456789012345675(7258)2/3(7259)A"},
          std::string{"(8018)123456789012345675(7241)80"}, kGtin + "(21)A(8030)ab-_12="})
        BOOST_TEST(isRead(text), text);
    for (const std::string& text :
         {shipment + "(4309)18000000010000000000", shipment + "(4321)2", shipment + "(4330)000100+",
          shipment + "(4300)A%2", kGtin + "(8001)00000123400110", kGtin + "(8001)12340123400120",
          std::string{"(8006)095060001343520301"}, std::string{"(8006)095060001343520000"},
          std::string{"(415)9506000012346(8020)A(8007)DE91100000000123456780"},
          std::string{"(8010)9506A-1(8011)01"}, std::string{"(8010)9506a-1"},
          std::string{"(8010)950A"}, std::string{"(8004)950A1"},
          std::string{"(8018)123456789012345675(7258)4/3(7259)A"},
          std::string{"(8018)123456789012345675(7241)11"}, kGtin + "(21)A(8030)ab+/"})
        BOOST_TEST(isRefused(text), text);
}

// A signature vouches for one piece; a document without a serial number is many.
BOOST_AUTO_TEST_CASE(a_signed_key_has_its_serial_number)
{
    BOOST_TEST(isRefused("(253)9506000012346(8030)abc"));
    BOOST_TEST(isRead("(253)9506000012346A(8030)abc"));
}

BOOST_AUTO_TEST_CASE(coupons_hold_their_fields_in_order)
{
    for (const char* coupon :
         {"012345612345611110123", "0123456123456111101233261231",
          "01234561234561111012332612314260101", "106141416543213150110000310123196000",
          "012345612345611110123101101239", "01234561234561111012390000"})
        BOOST_TEST(isRead(std::string{"(8110)"} + coupon), coupon);
    for (const char* coupon :
         {"712345612345611110123", "0123456123456", "01234561234560110123", "01234561234561111512",
          "01234561234561111012332613314", "01234561234561111012332601014261231",
          "0123456123456111101237", "012345612345611110123A", "01234561234561111012390002"})
        BOOST_TEST(isRefused(std::string{"(8110)"} + coupon), coupon);
    BOOST_TEST(isRead("(8112)001234561234560123456"));
    BOOST_TEST(isRead("(8112)061234567890121234569123456789012345"));
    BOOST_TEST(isRefused("(8112)201234561234560123456"));
    BOOST_TEST(isRefused("(8112)0012345612345601234567"));
}

BOOST_AUTO_TEST_CASE(identifiers_are_known_by_their_digits)
{
    for (const char* known : {"00", "01", "235", "3100", "3165", "3295", "3943", "415", "7039",
                              "717", "7239", "8200", "99"})
        BOOST_TEST(findIdentifier(known), known);
    for (const char* unknown : {"", "0", "04", "05", "14", "18", "23", "234", "310", "3106", "3170",
                                "3944", "418", "7040x", "718", "8888", "999", "٠١"})
        BOOST_TEST(!findIdentifier(unknown), unknown);
    BOOST_TEST(identifierAtStart("3103001890")->has('*'));
    BOOST_TEST(!identifierAtStart("10LOT")->has('*'));
}

// Whatever is read, in either form, reads the same when it is written down for people.
BOOST_AUTO_TEST_CASE(what_is_read_can_be_written_and_read_again)
{
    std::mt19937_64 random{13};
    const std::vector<std::string> pieces{"0109506000134352",
                                          "0195012345678903",
                                          "17260731",
                                          "15260700",
                                          "10A(B",
                                          "21S1",
                                          "3103000735",
                                          "37",
                                          "3922",
                                          "99",
                                          "~",
                                          "0",
                                          "7",
                                          "A",
                                          "(",
                                          "\\",
                                          "%"};
    int readable = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (std::size_t i = 1 + random() % 5; i > 0; --i)
            text += pieces[random() % pieces.size()];
        const auto elements = parseElementString(scanned(text));
        if (!elements)
            continue;
        ++readable;
        const auto again = parseBracketed(bracketed(*elements));
        BOOST_REQUIRE_MESSAGE(again && *again == *elements, text);
    }
    BOOST_TEST(readable > 500);
}

BOOST_AUTO_TEST_SUITE_END()
