#include "pos-app/paper/languages.h"
#include "pos-app/receipt/html_form.h"
#include "pos-app/receipt/text_form.h"
#include "printed_sale.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;

/// Of the language that somebody with this tag is answered in; empty for none.
std::string answered(const char* tag)
{
    const auto language = paper::languageOf(tag, test::kEur);
    return language ? language->tag : "";
}

std::string written(const char* tag, Currency currency = test::kEur)
{
    const Money amount = Money::fromMinor(122'840, currency).value();
    return paper::languageOf(tag, currency)->money.withSymbol(amount);
}

std::string receiptIn(const char* tag, std::size_t columns)
{
    const auto language = paper::languageOf(tag, test::kEur).value();
    return receipt::asText(receipt::saleReceipt(test::aSale(), language), columns);
}

} // namespace

BOOST_AUTO_TEST_SUITE(languages_tests)

BOOST_AUTO_TEST_CASE(a_language_of_a_country_is_answered_in_the_language_itself)
{
    for (const char* tag : {"de", "de-AT", "de_CH", "DE-de", "de-Latn-DE-1996"})
        BOOST_TEST(answered(tag) == "de", tag);
    for (const char* tag : {"nb", "nb-NO", "no", "no-NO"})
        BOOST_TEST(answered(tag) == "nb", tag);
    BOOST_TEST(answered("en-IE") == "en");
    BOOST_TEST(answered("fr-CA") == "fr");
    BOOST_TEST(answered("es-MX") == "es");
    BOOST_TEST(answered("pl-PL") == "pl");
}

// A tag is what somebody typed at the centre. None of it is a file's name.
BOOST_AUTO_TEST_CASE(a_language_without_words_is_answered_in_none)
{
    for (const char* tag : {"", "-", "de2", "d", "deu", "ja-JP", "ar", "he-IL", "C", "*",
                            "../receipt_de", "de/../de", "x-de"})
        BOOST_TEST(answered(tag) == "", tag);
}

// English needs no file: it stands in the source, and in the receipts' own defaults.
BOOST_AUTO_TEST_CASE(english_is_what_the_source_says)
{
    const auto english = paper::languageOf("en-IE", test::kEur).value();
    receipt::Words words = english.words;
    words.reasons.clear();

    BOOST_TEST(receipt::asText(receipt::saleReceipt(test::aSale(), {words, english.money}), 42)
               == test::reference("sale_42.txt"));
    BOOST_TEST(english.words.reasons.at("display-model") == "Display model");
}

BOOST_AUTO_TEST_CASE(amounts_are_written_as_in_the_customers_country)
{
    BOOST_TEST(written("de") == "1.228,40\u00a0€");
    BOOST_TEST(written("de-CH") == "€1’228.40");
    BOOST_TEST(written("fr-FR") == "1\u00a0228,40\u00a0€");
    BOOST_TEST(written("es") == "1228,40\u00a0€");
    BOOST_TEST(written("pl") == "1228,40\u00a0€");
    BOOST_TEST(written("en-IE") == "€1,228.40");
    BOOST_TEST(written("pl", *Currency::fromCode("PLN")) == "1228,40\u00a0zł");
    BOOST_TEST(written("de", *Currency::fromCode("NOK")) == "1.228,40\u00a0NOK");
}

BOOST_AUTO_TEST_CASE(a_german_customers_receipt_matches_its_reference)
{
    BOOST_TEST(receiptIn("de-AT", receipt::kColumns58mm) == test::reference("sale_de_32.txt"));
    BOOST_TEST(receiptIn("de", receipt::kColumns80mm) == test::reference("sale_de_42.txt"));
}

BOOST_AUTO_TEST_CASE(no_language_is_written_from_right_to_left_by_mistake)
{
    for (const QString& language : paper::languages())
        BOOST_TEST(!receipt::isRightToLeft(language.toStdString()), language.toStdString());
}

BOOST_AUTO_TEST_SUITE_END()
