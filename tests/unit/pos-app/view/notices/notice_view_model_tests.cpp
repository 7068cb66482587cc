#include "pos-app/view/notices/notice_view_model.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(notice_view_model_tests)

using onetill::view::NoticeViewModel;

BOOST_AUTO_TEST_CASE(an_act_runs_once_and_takes_the_notice_away)
{
    NoticeViewModel notice;
    int undone = 0;
    notice.show({.tone = NoticeViewModel::Ok,
                 .title = "Removed",
                 .text = {},
                 .act1 = {"Undo", [&undone] { ++undone; }},
                 .act2 = {}});
    BOOST_TEST(notice.visible());

    notice.act1();
    notice.act1();

    BOOST_TEST(undone == 1);
    BOOST_TEST(!notice.visible());
}

BOOST_AUTO_TEST_CASE(a_refusal_says_what_happened_and_what_to_do_until_it_is_dismissed)
{
    NoticeViewModel notice;
    notice.refuse({onetill::ErrorCode::NoPrice, "MUG-01"});

    BOOST_TEST(notice.visible());
    BOOST_TEST(notice.tone() == NoticeViewModel::Warn);
    BOOST_TEST((notice.title() == "This item has no price or tax here"));
    BOOST_TEST((notice.text() == "Ask a manager to have the centre set one."));
}

BOOST_AUTO_TEST_CASE(only_what_failed_leaves_when_the_cashier_goes_on)
{
    NoticeViewModel notice;
    notice.refuse({onetill::ErrorCode::NoPrice, {}});
    notice.goOn();
    BOOST_TEST(!notice.visible());

    notice.show(
        {.tone = NoticeViewModel::Ok, .title = "Saved", .text = {}, .act1 = {}, .act2 = {}});
    notice.goOn();
    BOOST_TEST(notice.visible());
}

// An act may itself say something: that must stay on the screen.
BOOST_AUTO_TEST_CASE(a_notice_shown_by_an_act_is_kept)
{
    NoticeViewModel notice;
    const NoticeViewModel::Content second{.title = "Second", .text = {}, .act1 = {}, .act2 = {}};
    notice.show({.tone = NoticeViewModel::Warn,
                 .title = "First",
                 .text = {},
                 .act1 = {"Go", [&] { notice.show(second); }},
                 .act2 = {}});

    notice.act1();

    BOOST_TEST(notice.visible());
    BOOST_TEST(notice.title().toStdString() == "Second");
}

BOOST_AUTO_TEST_SUITE_END()
