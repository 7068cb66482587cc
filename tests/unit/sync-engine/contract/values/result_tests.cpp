#include "sync-engine/contract/values/check.h"
#include "sync-engine/contract/values/result.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace onetill;

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0)
        return fail(ErrorCode::OutOfRange, "odd");
    return number / 2;
}

Result<std::string> halfAsText(int number)
{
    const auto halved = half(number);
    if (!halved)
        return passOn(halved);
    return std::to_string(*halved);
}

} // namespace

BOOST_AUTO_TEST_SUITE(result_tests)

BOOST_AUTO_TEST_CASE(a_failure_keeps_code_and_detail_on_its_way)
{
    BOOST_TEST(halfAsText(4).value() == "2");
    BOOST_TEST((halfAsText(3).error() == Error{ErrorCode::OutOfRange, "odd"}));
}

// Two codes with one word could not be told apart by a script.
BOOST_AUTO_TEST_CASE(every_code_has_a_word_of_its_own)
{
    std::set<std::string_view> words;
    int codes = 0;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code, ++codes)
        words.insert(errorWord(static_cast<ErrorCode>(code)));

    BOOST_TEST(words.size() == static_cast<std::size_t>(codes));
    for (const std::string_view word : words)
        BOOST_TEST(word.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos,
                   word);
}

BOOST_AUTO_TEST_CASE(a_broken_invariant_names_its_place)
{
    try {
        ONETILL_CHECK(1 + 1 == 3);
        BOOST_FAIL("not noticed");
    } catch (const BrokenInvariant& broken) {
        const std::string_view what = broken.what();
        BOOST_TEST(what.find("result_tests.cpp") != std::string_view::npos);
        BOOST_TEST(what.find("1 + 1 == 3") != std::string_view::npos);
    }
}

BOOST_AUTO_TEST_SUITE_END()
