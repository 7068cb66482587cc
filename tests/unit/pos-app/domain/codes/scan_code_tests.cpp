#include "pos-app/domain/codes/scan_code.h"
#include "shop.h"

#include <algorithm>
#include <random>

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

namespace {

ScanCode scan(std::string_view code)
{
    auto read = readScan(code, defaultLayouts());
    BOOST_REQUIRE_MESSAGE(read, code << ": " << (read ? "" : read.error().detail));
    return *read;
}

std::string gtin(std::string_view code)
{
    const ScanCode read = scan(code);
    BOOST_REQUIRE_MESSAGE(std::holds_alternative<MarkedGoods>(read), code);
    return std::get<MarkedGoods>(read).gtin.text();
}

EmbeddedMeasure measure(std::string_view code)
{
    const ScanCode read = scan(code);
    BOOST_REQUIRE_MESSAGE(std::holds_alternative<EmbeddedMeasure>(read), code);
    return std::get<EmbeddedMeasure>(read);
}

std::string text(std::string_view code)
{
    const ScanCode read = scan(code);
    BOOST_REQUIRE_MESSAGE(std::holds_alternative<ScannedText>(read), code);
    return std::get<ScannedText>(read).text;
}

ErrorCode refused(std::string_view code)
{
    return refusal(readScan(code, defaultLayouts()));
}

/// "~" stands for the separator 0x1D.
std::string withSeparators(std::string code)
{
    std::ranges::replace(code, '~', '\x1d');
    return code;
}

} // namespace

BOOST_AUTO_TEST_SUITE(scan_code_tests)

BOOST_AUTO_TEST_CASE(every_form_of_a_number_is_the_same_article)
{
    for (const char* code :
         {"4006381333931", "]E04006381333931", "04006381333931", " 4006381333931\r\n",
          "]C10104006381333931", "]I104006381333931", "(01)04006381333931",
          "https://id.gs1.org/01/04006381333931", "]E3400638133393112"})
        BOOST_TEST(gtin(code) == "04006381333931", code);
}

// The same eight digits are two articles; only the scanner's identifier can tell.
BOOST_AUTO_TEST_CASE(eight_digits_are_upc_e_only_where_the_scanner_says_so)
{
    BOOST_TEST(gtin("]E001234565") == "00012345000065");
    BOOST_TEST(gtin("]E401234565") == "00000001234565");
    BOOST_TEST(gtin("01234565") == "00000001234565");
}

BOOST_AUTO_TEST_CASE(wrong_check_digits_are_told)
{
    for (const char* code : {"4006381333932", "]E496385075", "]E01234567890123", "2112345007351",
                             "]C10104006381333932", "(01)04006381333932", "]E001234564"})
        BOOST_TEST((refused(code) == ErrorCode::WrongCheckDigit), code);
}

BOOST_AUTO_TEST_CASE(weights_and_prices_are_read_by_their_layout)
{
    const auto weighed = measure("2112345007359");
    BOOST_TEST(weighed.weight.value().text() == "0.735");
    BOOST_TEST(weighed.lookup == "2112345000008");
    BOOST_TEST(!weighed.priceMinor.has_value());

    const auto priced = measure("]E02312345012999");
    BOOST_TEST(priced.priceMinor.value() == 1299);
    BOOST_TEST(priced.lookup == "2312345000002");
}

BOOST_AUTO_TEST_CASE(discounts_and_badges_are_read_by_their_layout)
{
    BOOST_TEST(std::get<EmbeddedDiscount>(scan("2210000000001")).percent.percentText() == "10");
    const auto cashier = std::get<EmbeddedPerson>(scan("]E00410000000014"));
    BOOST_TEST((cashier.role == EmbeddedRole::Cashier));
    BOOST_TEST(cashier.number == "000000001");
    BOOST_TEST((std::get<EmbeddedPerson>(scan("0420000000013")).role == EmbeddedRole::Customer));
}

BOOST_AUTO_TEST_CASE(element_strings_are_walked_by_their_lengths)
{
    BOOST_TEST(gtin(withSeparators("]C110ABC~0104006381333931")) == "04006381333931");
    BOOST_TEST(gtin("]d231030018900104006381333931") == "04006381333931");
    BOOST_TEST(gtin(withSeparators("]e00104006381333931~10X")) == "04006381333931");
    // The mark that starts a symbol, from a scanner that sends no identifiers.
    BOOST_TEST(gtin(withSeparators("~0104006381333931~10X")) == "04006381333931");
    BOOST_TEST((refused(withSeparators("]e0~0104006381333931")) == ErrorCode::Malformed));
    // Without its separator the batch swallows the article: nothing is guessed.
    for (const char* code : {"]C110ABC0104006381333931", "]C1", "]C101", "]C10104006381", "]C10",
                             "]C121SERIAL", "]Q30204006381333931"})
        BOOST_TEST((refused(code) == ErrorCode::Malformed), code);
}

// A label that breaks the rules is not half believed: somebody types the number under it.
BOOST_AUTO_TEST_CASE(gs1_data_that_break_a_rule_are_refused)
{
    BOOST_TEST((refused("]C1010400638133393117260230") == ErrorCode::Malformed));
    BOOST_TEST((refused("(01)04006381333931(3103)00073") == ErrorCode::Malformed));
    BOOST_TEST((refused("https://id.gs1.org/01/04006381333931?10=A") == ErrorCode::Malformed));
}

BOOST_AUTO_TEST_CASE(web_addresses_are_articles_or_nothing)
{
    BOOST_TEST(gtin("]Q1https://example.com/shop/01/09506000134352?17=260731") == "09506000134352");
    BOOST_TEST(gtin("HTTPS://EXAMPLE.COM/01/09506000134352/10/A") == "09506000134352");
    for (const char* code : {"https://example.com/", "https://example.com/01/9506000134352",
                             "https://example.com/?x=/01/09506000134352", "]Q1http://a.b/01/"})
        BOOST_TEST((refused(code) == ErrorCode::Malformed), code);
}

BOOST_AUTO_TEST_CASE(all_else_is_text)
{
    for (const char* code : {"85123A", "12345", "TRAIL-JACKET", "純米", "]", "(x)", "HttpS://a.b/"})
        BOOST_TEST(text(code) == code);
    BOOST_TEST(text("]Q1HELLO") == "HELLO");
}

BOOST_AUTO_TEST_CASE(what_no_scanner_sends_is_refused)
{
    for (const std::string_view code :
         {std::string_view{}, std::string_view{"  "}, std::string_view{"a\0b", 3},
          std::string_view{"a\nb"}, std::string_view{"\xff\xfe"}, std::string_view{"]E0"},
          std::string_view{"]E112"}, std::string_view{"]E4123"}, std::string_view{"]E0ABC"},
          std::string_view{"]E0036000291452"}, std::string_view{"]E3400638133393"}})
        BOOST_TEST((refused(code) == ErrorCode::Malformed));
    BOOST_TEST((refused(std::string(kScanBytesMax + 1, '1')) == ErrorCode::TooLarge));
    BOOST_TEST(text(std::string(kScanBytesMax, 'x')).size() == kScanBytesMax);
}

// Any bytes: an answer or a refusal, and never anything else.
BOOST_AUTO_TEST_CASE(random_bytes_break_nothing)
{
    std::mt19937_64 random{13};
    const std::string_view letters = "0123456789]EC1Qd2()/:~IABthps.\x1d\xc3\xa9";
    for (int round = 0; round < 20'000; ++round) {
        std::string code = round % 3 == 0 ? "]C1" : round % 3 == 1 ? "]E0" : "";
        for (std::size_t i = random() % 40; i > 0; --i)
            code += letters[random() % letters.size()];
        const auto read = readScan(code, defaultLayouts());
        BOOST_REQUIRE((read || read.error().code == ErrorCode::Malformed
                       || read.error().code == ErrorCode::WrongCheckDigit));
    }
}

BOOST_AUTO_TEST_CASE(the_elements_of_a_scan_need_no_article)
{
    const auto elements = [](std::string_view code) { return elementsOf(code).value(); };

    BOOST_TEST((elements("]C100006141411234567890")
                == std::vector<Element>{{"00", "006141411234567890"}}));
    BOOST_TEST((elements("]E440170725") == std::vector<Element>{{"01", "00000040170725"}}));
    BOOST_TEST((elements("]E02112345678900") == std::vector<Element>{{"01", "02112345678900"}}));
    BOOST_TEST(elements("]Q1HELLO").empty());
    BOOST_TEST(elements("]Q1HttpS://id.gs1.org/01/09506000134352").empty());
}

BOOST_AUTO_TEST_CASE(a_card_says_the_same_whatever_a_scanner_puts_around_it)
{
    for (const char* scanned : {"CARD-1", " CARD-1 ", "CARD-1\r\n", "\tCARD-1\t", "]C0CARD-1",
                                "]C1CARD-1\r", "]Q1CARD-1", " ]d1CARD-1"})
        BOOST_TEST(scannedText(scanned) == "CARD-1");
    BOOST_TEST(scannedText(" \r\n").empty());
    BOOST_TEST(scannedText("]C0") == "]C0", "nothing stands behind it");
}

BOOST_AUTO_TEST_SUITE_END()
