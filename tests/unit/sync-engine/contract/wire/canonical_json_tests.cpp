#include "sync-engine/contract/values/check.h"
#include "sync-engine/contract/wire/canonical_json.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::wire;

namespace {

std::string nested(std::size_t depth)
{
    std::string text(depth, '[');
    text.append(depth, ']');
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(canonical_json_tests)

// RFC 8785, 3.2.3 and 3.2.2: the order of keys and the escapes, for JSON of our kind.
BOOST_AUTO_TEST_CASE(keys_are_sorted_and_blanks_left_out)
{
    const auto json = parseJson(R"({ "b": [ 1, -2, true, null ], "a": { "d": "x", "c": 0 } })");

    BOOST_TEST(canonicalJson(*json).value() == R"({"a":{"c":0,"d":"x"},"b":[1,-2,true,null]})");
}

BOOST_AUTO_TEST_CASE(text_is_escaped_as_little_as_the_standard_says)
{
    const auto json = parseJson(R"({"t":"€$\u000F\u000aA'B\u0022\u005c\\\"\/"})");

    BOOST_TEST(canonicalJson(*json).value() == "{\"t\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
}

BOOST_AUTO_TEST_CASE(reading_and_writing_again_changes_no_byte)
{
    const std::string text = R"({"amount":"12.90","lines":[{"sku":"ÆØÅ"}],"n":9007199254740992})";

    BOOST_TEST(canonicalJson(*parseJson(text)).value() == text);
}

BOOST_AUTO_TEST_CASE(what_is_not_json_of_our_kind_is_refused)
{
    for (const char* text :
         {"", "{", "{]", "nul", "{\"a\":1,}", "{\"a\":1.5}", "{\"a\":1e3}", "{\"a\":NaN}",
          "{\"a\":1,\"a\":2}", "{\"x\":{\"a\":1,\"a\":2}}", "\"\xff\"", "\"\xed\xa0\x80\"", "{} {}",
          "// comment\n{}", "{'a':1}", "\"\x01\""})
        BOOST_TEST((parseJson(text).error().code == ErrorCode::Malformed), text);
}

BOOST_AUTO_TEST_CASE(the_same_key_in_two_objects_is_no_double)
{
    BOOST_TEST(parseJson(R"({"a":{"k":1},"b":{"k":2},"k":3})").has_value());
}

BOOST_AUTO_TEST_CASE(size_and_depth_are_bounded)
{
    BOOST_TEST(
        (parseJson(std::string(100, ' '), {.bytes = 99}).error().code == ErrorCode::TooLarge));
    BOOST_TEST(parseJson(nested(15)).has_value());
    BOOST_TEST(!parseJson(nested(1000)).has_value());
    BOOST_TEST(!parseJson(std::string(500'000, '[')).has_value());
}

BOOST_AUTO_TEST_CASE(what_other_languages_would_read_differently_is_never_written)
{
    BOOST_CHECK_THROW((void)canonicalJson(Json(1.5)), BrokenInvariant);
    BOOST_CHECK_THROW((void)canonicalJson(Json(9'007'199'254'740'993)), BrokenInvariant);
    BOOST_CHECK_THROW((void)canonicalJson(Json{{"ключ", 1}}), BrokenInvariant);
    BOOST_TEST((canonicalJson(Json("\xff")).error().code == ErrorCode::Malformed));
}

BOOST_AUTO_TEST_CASE(the_writer_writes_what_a_tree_would)
{
    std::string all;
    for (char c = 0; c < 0x7f; ++c)
        all += c;
    CanonicalWriter writer;
    writer.object([&] {
        writer.array("a", [] {});
        writer.array("b", [&] {
            writer.element("");
            writer.element("[");
            writer.object([&] { writer.member("x", true); });
            writer.object([] {});
        });
        writer.object("c", [&] {
            writer.member("a", -1);
            writer.member("b", "{");
        });
        writer.member("d", all);
        writer.member("e", "子供 \xf0\x9f\x8d\xba");
        writer.member("f", std::int64_t{9'007'199'254'740'992});
        writer.member("g", false);
    });
    const Json tree{{"a", Json::array()},
                    {"b", {"", "[", {{"x", true}}, Json::object()}},
                    {"c", {{"a", -1}, {"b", "{"}}},
                    {"d", all},
                    {"e", "子供 \xf0\x9f\x8d\xba"},
                    {"f", 9'007'199'254'740'992},
                    {"g", false}};

    BOOST_TEST(std::move(writer).take().value() == canonicalJson(tree).value());
}

BOOST_AUTO_TEST_CASE(the_writer_refuses_what_would_not_be_canonical)
{
    const auto writing = [](auto fill) {
        CanonicalWriter writer;
        writer.object([&] { fill(writer); });
        return std::move(writer).take();
    };
    const auto twice = [](CanonicalWriter& writer) {
        writer.member("a", "");
        writer.member("a", "");
    };
    const auto descending = [](CanonicalWriter& writer) {
        writer.object("b", [&] { writer.member("c", 1); });
        writer.member("a", 1);
    };
    const auto far = [](CanonicalWriter& writer) { writer.member("a", 9'007'199'254'740'993); };

    BOOST_CHECK_THROW((void)writing(twice), BrokenInvariant);
    BOOST_CHECK_THROW((void)writing(descending), BrokenInvariant);
    BOOST_CHECK_THROW((void)writing(far), BrokenInvariant);
    const auto wild = writing([](CanonicalWriter& writer) { writer.member("a", "\xff"); });
    BOOST_TEST((wild.error().code == ErrorCode::Malformed));
}

BOOST_AUTO_TEST_SUITE_END()
