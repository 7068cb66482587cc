#include "pos-app/domain/codes/element_string.h"
#include "pos-app/domain/codes/scan_code.h"
#include "shop.h"

#include <algorithm>
#include <random>

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

namespace {

const std::vector<EmbeddedLayout> kPriceWithVerifier{{"02IIIIVMMMMMC", EmbeddedKind::Price}};

ScanCode scan(std::string_view code)
{
    auto read = readScan(code, defaultLayouts());
    BOOST_REQUIRE_MESSAGE(read, code << ": " << (read ? "" : read.error().detail));
    return *read;
}

std::string gtin(std::string_view code)
{
    const ScanCode read = scan(code);
    BOOST_REQUIRE_MESSAGE(std::holds_alternative<ScannedGtin>(read), code);
    return std::get<ScannedGtin>(read).gtin.text();
}

EmbeddedMeasure measure(std::string_view code)
{
    const ScanCode read = scan(code);
    BOOST_REQUIRE_MESSAGE(std::holds_alternative<ScannedMeasure>(read), code);
    return std::get<ScannedMeasure>(read).measure;
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

// The label printer's last line of defence: a smudged price digit that the check digit misses.
BOOST_AUTO_TEST_CASE(a_price_must_agree_with_its_verifier)
{
    const std::string right = "021234614685";
    const std::string wrong = "021234714685";
    const auto read = readScan(right + gtinCheckDigit(right), kPriceWithVerifier);

    BOOST_REQUIRE(read);
    BOOST_TEST(std::get<ScannedMeasure>(*read).measure.priceMinor.value() == 14685);
    BOOST_TEST((refusal(readScan(wrong + gtinCheckDigit(wrong), kPriceWithVerifier))
                == ErrorCode::WrongCheckDigit));
    // North American scales print it as UPC-A under 2.
    BOOST_TEST(readScan((right + gtinCheckDigit(right)).substr(1), kPriceWithVerifier).has_value());
}

BOOST_AUTO_TEST_CASE(verifiers_are_those_of_the_standard)
{
    BOOST_TEST(priceVerifier("2875").value() == '9');
    BOOST_TEST(priceVerifier("14685").value() == '6');
    BOOST_TEST(priceVerifier("0000").value() == '0');
    BOOST_TEST((refusal(priceVerifier("123")) == ErrorCode::Malformed));
    BOOST_TEST((refusal(priceVerifier("12a4")) == ErrorCode::Malformed));
}

BOOST_AUTO_TEST_CASE(layouts_are_checked_before_use)
{
    for (const EmbeddedLayout& layout : defaultLayouts())
        BOOST_TEST(checkLayout(layout).has_value());
    BOOST_TEST(checkLayout(kPriceWithVerifier.front()).has_value());
    for (const char* pattern : {"", "21", "IIIIIIIMMMMMC", "21IIIIIMMMMMM", "21IIIIIMMMMCM",
                                "21IIIII11111C", "21MMMMMMMMMMC", "21IIIIIMMMMM", "21IIVVIMMMMMC"})
        BOOST_TEST((refusal(checkLayout({pattern, EmbeddedKind::Price})) == ErrorCode::Malformed),
                   pattern);
    BOOST_TEST(!checkLayout({"02IIIIVMMMMMC", EmbeddedKind::Weight}).has_value());
}

BOOST_AUTO_TEST_CASE(element_strings_are_walked_by_their_lengths)
{
    BOOST_TEST(gtin(withSeparators("]C110ABC~0104006381333931")) == "04006381333931");
    BOOST_TEST(gtin("]d231030018900104006381333931") == "04006381333931");
    BOOST_TEST(gtin(withSeparators("]e0~0104006381333931~10X")) == "04006381333931");
    // Without its separator the batch swallows the article: nothing is guessed.
    for (const char* code : {"]C110ABC0104006381333931", "]C1", "]C101", "]C10104006381", "]C10",
                             "]C121SERIAL", "]Q30204006381333931"})
        BOOST_TEST((refused(code) == ErrorCode::Malformed), code);
}

// Prepacked meat: the packer's label says how much is in it, and the customer pays for that.
BOOST_AUTO_TEST_CASE(a_net_weight_in_gs1_data_is_read)
{
    const auto weight = [](const std::string& code) -> std::string {
        const auto goods = std::get<ScannedGtin>(scan(withSeparators(code)));
        BOOST_TEST(goods.gtin.text() == "09501101020917");
        return goods.weight ? goods.weight->text() : "none";
    };

    BOOST_TEST(weight("]e001095011010209173103000735") == "0.735");
    BOOST_TEST(weight("]e031030007350109501101020917") == "0.735");
    BOOST_TEST(weight("]C10109501101020917310000001210A~") == "12");
    BOOST_TEST(weight("(01)09501101020917(3102)000073") == "0.730");
    BOOST_TEST(weight("https://id.gs1.org/01/09501101020917?10=A&3103=000735#x") == "0.735");
    // Zeros behind the gram are no finer than a gram.
    BOOST_TEST(weight("]e001095011010209173105073500") == "0.735");
    // What no till can count is not said: somebody will be asked for it.
    for (const char* code :
         {"]e00109501101020917", "]e001095011010209173105073501", "]e001095011010209173103000000",
          "]e001095011010209173100999999", "]e001095011010209173103007",
          "(01)09501101020917(3103)7", "]e0010950110102091731030007a5",
          "https://id.gs1.org/01/09501101020917?3103="})
        BOOST_TEST(weight(code) == "none", code);
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
          std::string_view{"]E112"}, std::string_view{"]E4123"}, std::string_view{"]E0ABC"}})
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

BOOST_AUTO_TEST_SUITE_END()
