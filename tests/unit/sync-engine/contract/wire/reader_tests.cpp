#include "sync-engine/contract/wire/json_reader.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::wire;

namespace {

/// The code with which `read` ends; Internal when it does not.
template <class Read>
ErrorCode codeOf(const Json& json, Read read)
{
    const auto result = readJson(json, "place", read);
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace

BOOST_AUTO_TEST_SUITE(reader_tests)

BOOST_AUTO_TEST_CASE(each_field_has_its_bounds)
{
    const Json json{{"text", "12345"}, {"number", 7}, {"list", {"a", "b", "c"}}, {"flag", true}};

    BOOST_TEST((codeOf(json, [](const JsonReader& r) { return r.text("text", 4); })
                == ErrorCode::TooLarge));
    BOOST_TEST((codeOf(json, [](const JsonReader& r) { return r.integer("number", 8, 9); })
                == ErrorCode::OutOfRange));
    BOOST_TEST((codeOf(json, [](const JsonReader& r) { return r.integer("text", 8, 9); })
                == ErrorCode::Malformed));
    BOOST_TEST((codeOf(json, [](const JsonReader& r) { return r.texts("list", 2); })
                == ErrorCode::TooLarge));
    BOOST_TEST((codeOf(json, [](const JsonReader& r) { return r.flag("number"); })
                == ErrorCode::Malformed));
    BOOST_TEST((codeOf(json, [](const JsonReader& r) { return r.text("none"); })
                == ErrorCode::MissingField));
    BOOST_TEST((codeOf(json,
                       [](const JsonReader& r) {
                           r.allowOnly({"text", "number", "flag"});
                           return 0;
                       })
                == ErrorCode::UnknownField));
}

BOOST_AUTO_TEST_CASE(the_detail_names_place_and_field)
{
    const auto result =
        readJson(Json::object(), "line 3", [](const JsonReader& r) { return r.text("sku"); });

    BOOST_TEST(result.error().detail.find("line 3") != std::string::npos);
    BOOST_TEST(result.error().detail.find("sku") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(only_objects_have_fields)
{
    for (const Json& json : {Json(nullptr), Json(1), Json("x"), Json::array({1})})
        BOOST_TEST(
            (codeOf(json, [](const JsonReader& r) { return r.has("a"); }) == ErrorCode::Malformed),
            json.dump());
}

BOOST_AUTO_TEST_CASE(numbers_beyond_every_type_are_out_of_range)
{
    const auto json = parseJson(R"({"n":18446744073709551615})");

    BOOST_TEST((codeOf(*json, [](const JsonReader& r) { return r.integer("n", 0, 10); })
                == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_SUITE_END()
