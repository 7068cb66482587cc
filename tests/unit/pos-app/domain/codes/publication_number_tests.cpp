#include "pos-app/domain/codes/publication_number.h"
#include "shop.h"

#include <random>

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

BOOST_AUTO_TEST_SUITE(publication_number_tests)

BOOST_AUTO_TEST_CASE(books_old_and_new_have_one_number)
{
    for (const char* isbn :
         {"0-306-40615-2", "0306406152", "978-0-306-40615-7", "9780306406157", "978 0 306 40615 7"})
        BOOST_TEST(ean13OfIsbn(isbn).value() == "9780306406157", isbn);
    BOOST_TEST(ean13OfIsbn("080442957X").value() == "9780804429573");
    BOOST_TEST(ean13OfIsbn("080442957x").value() == "9780804429573");
}

BOOST_AUTO_TEST_CASE(music_is_no_book)
{
    BOOST_TEST((refusal(ean13OfIsbn("9790260000438")) == ErrorCode::Malformed));
    for (const char* ismn : {"979-0-2600-0043-8", "9790260000438", "M-2600-0043-8"})
        BOOST_TEST(ean13OfIsmn(ismn).value() == "9790260000438", ismn);
    BOOST_TEST((refusal(ean13OfIsmn("9780306406157")) == ErrorCode::Malformed));
}

BOOST_AUTO_TEST_CASE(periodicals_get_variant_zero)
{
    BOOST_TEST(ean13OfIssn("0378-5955").value() == "9770378595002");
    BOOST_TEST(ean13OfIssn("1050-124X").value() == "9771050124008");
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_told)
{
    for (const char* isbn : {"0-306-40615-3", "9780306406158", "0804429570"})
        BOOST_TEST((refusal(ean13OfIsbn(isbn)) == ErrorCode::WrongCheckDigit), isbn);
    for (const char* isbn : {"", "030640615", "X306406152", "03064061522", "4006381333931",
                             "٠٣٠٦٤٠٦١٥٢", "978030640615X"})
        BOOST_TEST((refusal(ean13OfIsbn(isbn)) == ErrorCode::Malformed), isbn);
    BOOST_TEST((refusal(ean13OfIssn("0378-5954")) == ErrorCode::WrongCheckDigit));
    BOOST_TEST((refusal(ean13OfIssn("0378-595")) == ErrorCode::Malformed));
    BOOST_TEST((refusal(ean13OfIsmn("M-2600-0043-7")) == ErrorCode::WrongCheckDigit));
    BOOST_TEST((refusal(ean13OfIsmn("M-2600-0043")) == ErrorCode::Malformed));
}

BOOST_AUTO_TEST_CASE(any_of_them_is_an_article)
{
    BOOST_TEST(publicationOf("0-306-40615-2").value().text() == "09780306406157");
    BOOST_TEST(publicationOf("0378-5955").value().text() == "09770378595002");
    BOOST_TEST(publicationOf("M-2600-0043-8").value().text() == "09790260000438");
    BOOST_TEST(!publicationOf("TRAIL-JACKET").has_value());
}

// One changed digit never passes: eleven is a prime, and ten cannot hide.
BOOST_AUTO_TEST_CASE(a_wrong_digit_in_an_old_isbn_is_always_found)
{
    std::mt19937_64 random{10};
    const std::string isbn = "0306406152";
    for (int round = 0; round < 500; ++round) {
        std::string wrong = isbn;
        auto& digit = wrong[random() % wrong.size()];
        const char before = digit;
        digit = static_cast<char>('0' + random() % 10);
        BOOST_REQUIRE(ean13OfIsbn(wrong).has_value() == (digit == before));
    }
}

BOOST_AUTO_TEST_SUITE_END()
