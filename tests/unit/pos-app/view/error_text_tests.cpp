#include "pos-app/view/text/error_text.h"

#include "counter_top.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;

std::vector<ErrorCode> everyCode()
{
    std::vector<ErrorCode> codes;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code)
        codes.push_back(static_cast<ErrorCode>(code));
    return codes;
}

} // namespace

BOOST_AUTO_TEST_SUITE(error_text_tests)

BOOST_AUTO_TEST_CASE(every_code_has_a_sentence_of_its_own)
{
    const QString fallback = view::errorText({ErrorCode::Internal, {}}).title;

    for (const ErrorCode code : everyCode()) {
        const view::ErrorText said = view::errorText({code, "detail for the log"});
        BOOST_TEST_CONTEXT(errorWord(code))
        {
            BOOST_TEST(!said.title.isEmpty());
            if (code != ErrorCode::Internal)
                BOOST_TEST(said.title != fallback);
        }
    }
}

// ui.md 6: plain words, no codes, no blame, no exclamation marks; and never what is for the log.
BOOST_AUTO_TEST_CASE(sentences_keep_to_the_house_style)
{
    for (const ErrorCode code : everyCode()) {
        const QString line = view::errorLine({code, "SQLITE_IOERR at 0x7f"});
        BOOST_TEST_CONTEXT(line)
        {
            BOOST_TEST(!line.contains(u'!'));
            BOOST_TEST(!line.contains("please", Qt::CaseInsensitive));
            BOOST_TEST(!line.contains("SQLITE"));
            BOOST_TEST(!line.contains(". ."));
            BOOST_TEST(!line.contains("?."));
            BOOST_TEST(line.size() <= 140);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
