#include "pos-app/desk/proof/base45.h"
#include "pos-app/desk/proof/byte_stream.h"

#include <boost/test/unit_test.hpp>

#include <limits>

using namespace onetill::desk;

BOOST_AUTO_TEST_SUITE(base45_tests)

BOOST_AUTO_TEST_CASE(base45_follows_the_examples_of_its_standard)
{
    // RFC 9285, section 4.3 and 4.4.
    BOOST_TEST(base45("AB") == "BB8");
    BOOST_TEST(base45("Hello!!") == "%69 VD92EX0");
    BOOST_TEST(base45("base-45") == "UJCLQE7W581");
    BOOST_TEST(bytesOfBase45("QED8WEX0").value() == "ietf!");
    BOOST_TEST(base45("").empty());
}

BOOST_AUTO_TEST_CASE(what_no_bytes_are_written_as_is_refused)
{
    // ":::" is more than two bytes hold, "::" more than one does.
    for (const char* text : {"A", "ABCD", ":::", "GGX", "::", "U6", "bb8", "BB\n", "B,8"})
        BOOST_TEST(!bytesOfBase45(text), text);
    BOOST_TEST(bytesOfBase45("FGW").value() == "\xff\xff");
    BOOST_TEST(bytesOfBase45("U5").value() == "\xff");
}

BOOST_AUTO_TEST_CASE(whatever_is_written_is_read_again)
{
    for (std::size_t size = 0; size < 600; ++size) {
        std::string bytes;
        for (std::size_t i = 0; i < size; ++i)
            bytes += static_cast<char>(i * 167 + size);
        const std::string text = base45(bytes);
        BOOST_TEST(text.size() == base45Size(size));
        BOOST_TEST((bytesOfBase45(text) == bytes));
    }
}

BOOST_AUTO_TEST_CASE(numbers_and_texts_are_as_long_as_they_must_be)
{
    ByteWriter writer;
    writer.number(127);
    writer.signedNumber(-64);
    BOOST_TEST(writer.bytes().size() == 2U);
    writer.number(std::numeric_limits<std::uint64_t>::max());
    writer.signedNumber(-1'000'000'000'000);
    writer.text("4006381333931");
    writer.text("0000000000000");
    writer.text("TRAIL-45-M");
    writer.text("Tasse, gr\xc3\xbcn");
    writer.text("");

    ByteReader reader{writer.bytes()};
    BOOST_TEST(reader.number(127) == 127U);
    BOOST_TEST(reader.signedNumber(64) == -64);
    BOOST_TEST(reader.number(std::numeric_limits<std::uint64_t>::max())
               == std::numeric_limits<std::uint64_t>::max());
    BOOST_TEST(reader.signedNumber(1'000'000'000'000) == -1'000'000'000'000);
    for (const char* text :
         {"4006381333931", "0000000000000", "TRAIL-45-M", "Tasse, gr\xc3\xbcn", ""})
        BOOST_TEST(reader.text(64) == text);
    BOOST_TEST(reader.atEnd());
    BOOST_TEST(!reader.failed());
    ByteWriter packed;
    packed.text("4006381333931");
    BOOST_TEST(packed.bytes().size() == 7U);
}

BOOST_AUTO_TEST_CASE(a_reader_that_has_failed_says_nothing_any_more)
{
    ByteWriter writer;
    writer.number(300);
    writer.number(5);
    ByteReader reader{writer.bytes()};
    BOOST_TEST(reader.number(299) == 0U);
    BOOST_TEST(reader.failed());
    BOOST_TEST(reader.number(9) == 0U);
    ByteReader endless{"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"};
    BOOST_TEST(endless.number(std::numeric_limits<std::uint64_t>::max()) == 0U);
    BOOST_TEST(endless.failed());
    ByteReader cut{"\x2d"}; // Eleven digits, and none of them there.
    BOOST_TEST(cut.text(64).empty());
    BOOST_TEST(cut.failed());
}

BOOST_AUTO_TEST_SUITE_END()
