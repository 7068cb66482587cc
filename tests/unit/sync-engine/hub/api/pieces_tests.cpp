#include "sync-engine/hub/api/byte_range.h"
#include "sync-engine/hub/api/http.h"
#include "sync-engine/hub/api/metrics.h"
#include "sync-engine/hub/api/packing.h"
#include "sync-engine/hub/api/routes.h"
#include "sync-engine/hub/api/target.h"
#include "tests/unit/sync-engine/hub/api/zstd_frames.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::hub;
using namespace onetill::test;

namespace {

ErrorCode targetError(const std::string& text)
{
    const auto target = parseTarget(text);
    return target ? ErrorCode::Internal : target.error().code;
}

} // namespace

BOOST_AUTO_TEST_SUITE(pieces_tests)

// A till in a loop asked ten thousand times a second, and each answer was a line on the disk.
BOOST_AUTO_TEST_CASE(a_flood_of_failures_is_a_few_lines_of_the_log)
{
    Complaints complaints;
    const auto start = std::chrono::steady_clock::now();
    int lines = 0;
    for (int i = 0; i < 1'000; ++i)
        lines += complaints.about(503, "overloaded", start).has_value() ? 1 : 0;

    BOOST_TEST(lines == Complaints::kPerSecondMax);
    BOOST_TEST(complaints.about(500, "internal", start + std::chrono::seconds{1}).value()
               == "answered 500: internal; 990 more like the ones before were left out");
    BOOST_TEST(complaints.about(500, "internal", start + std::chrono::seconds{1}).value()
               == "answered 500: internal");
}

// The refusal of four megabytes that were no JSON was those four megabytes, and twelve in Greek.
BOOST_AUTO_TEST_CASE(a_refusal_quotes_no_more_than_a_sentence)
{
    std::string quoted;
    for (int i = 0; i < 100'000; ++i)
        quoted += "\u03b1";

    const Reply reply = refusal({ErrorCode::Malformed, quoted});

    BOOST_TEST(reply.body.size() < 1'000u);
    BOOST_TEST(isUtf8(reply.body));
    BOOST_TEST(refusal({ErrorCode::Malformed, "short"}).body.find("\"short\"")
               != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_target_is_taken_apart)
{
    const auto target =
        parseTarget("/v1/tills/x%2Fy/stock?sku=A%20B+C&empty&=v&sku=second").value();

    BOOST_TEST(target.path == (std::vector<std::string>{"v1", "tills", "x/y", "stock"}),
               boost::test_tools::per_element());
    BOOST_TEST(target.query.at("sku") == "A B C");
    BOOST_TEST(target.query.at("empty") == "");
}

BOOST_AUTO_TEST_CASE(a_target_that_is_none_is_refused)
{
    for (const char* bad : {"", "v1", "http://hub/", "/%", "/%4", "/%zz", "/a%00b", "/a%0ab", "*"})
        BOOST_TEST((targetError(bad) == ErrorCode::Malformed), bad);
    BOOST_TEST((targetError("/" + std::string(5'000, 'a')) == ErrorCode::TooLarge));
    std::string many = "/";
    for (int i = 0; i < 20; ++i)
        many += "a/";
    BOOST_TEST((targetError(many) == ErrorCode::TooLarge));
    many = "/?";
    for (int i = 0; i < 40; ++i)
        many += "p" + std::to_string(i) + "=1&";
    BOOST_TEST((targetError(many) == ErrorCode::TooLarge));
}

BOOST_AUTO_TEST_CASE(a_route_is_found_by_method_and_shape)
{
    const auto found = findRoute(Method::Get, *parseTarget("/v1/tills/T/snapshot/N/3"));
    BOOST_REQUIRE(found.route != nullptr);
    BOOST_TEST(found.path == (std::vector<std::string>{"T", "N", "3"}),
               boost::test_tools::per_element());
    BOOST_TEST(findRoute(Method::Post, *parseTarget("/metrics")).status == 405);
    BOOST_TEST(findRoute(Method::Get, *parseTarget("/v1/tills/T/snapshot/N")).status == 404);
    BOOST_TEST(findRoute(Method::Get, *parseTarget("/")).status == 404);
}

BOOST_AUTO_TEST_CASE(a_body_is_unpacked_within_bounds)
{
    const std::string plain(100'000, 'a');

    BOOST_TEST((unpack(packed(plain), "zstd", 100'000).value() == plain));
    BOOST_TEST((unpack(plain, "", 100'000).value() == plain));
    BOOST_TEST((unpack(packed(plain), "zstd", 99'999).error().code == ErrorCode::TooLarge));
    BOOST_TEST((unpack(plain, "identity", 99'999).error().code == ErrorCode::TooLarge));
}

// A few bytes that unpack to a gigabyte must cost neither memory nor time.
BOOST_AUTO_TEST_CASE(a_bomb_is_defused)
{
    const std::string bomb = packed(std::string(std::size_t{256} << 20, '\0'));

    BOOST_TEST(bomb.size() < 64'000u);
    BOOST_TEST((unpack(bomb, "zstd", 4 << 20).error().code == ErrorCode::TooLarge));
}

BOOST_AUTO_TEST_CASE(a_body_that_is_not_what_it_says_is_refused)
{
    const auto good = packed("hello");
    for (const auto& bad : {std::string{"hello"}, good.substr(0, good.size() - 1), good + "x"})
        BOOST_TEST((unpack(bad, "zstd", 1'000).error().code == ErrorCode::Malformed));
    BOOST_TEST((unpack(good, "br", 1'000).error().code == ErrorCode::Malformed));
}

BOOST_AUTO_TEST_CASE(a_range_gives_the_part_asked_for)
{
    const auto part = [](const char* range) { return rangeReply("0123456789", range); };

    BOOST_TEST(part("").status == 200);
    BOOST_TEST(part("bytes=2-4").body == "234");
    BOOST_TEST(part("bytes=2-4").status == 206);
    BOOST_TEST(part("bytes=2-4").headers.at("Content-Range") == "bytes 2-4/10");
    BOOST_TEST(part("bytes=7-").body == "789");
    BOOST_TEST(part("bytes=-3").body == "789");
    BOOST_TEST(part("bytes=0-99").body == "0123456789");
    BOOST_TEST(part("bytes=10-").status == 416);
    for (const char* odd : {"bytes=1-2,4-5", "bytes=x", "lines=1-2", "bytes=-", "bytes=4-2"})
        BOOST_TEST(part(odd).status == 200, odd);
}

BOOST_AUTO_TEST_SUITE_END()
