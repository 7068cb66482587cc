#include "counter_top.h"
#include "pos-app/view/enrolment_view_model.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;
using view::SyncFacts;

struct FirstRun {
    FirstRun()
    {
        QObject::connect(
            &enrolment, &view::EnrolmentViewModel::wanted,
            [this](const QString& hub, const QString& code) { asked.push_back(hub + ' ' + code); });
        QObject::connect(&enrolment, &view::EnrolmentViewModel::finished, [this] { ++finished; });
    }

    QString states() const
    {
        QStringList states;
        for (const auto& step : steps->rows())
            states.push_back(step.state);
        return states.join(' ');
    }
    void submit()
    {
        enrolment.setHubUrl(" http://hub.example ");
        enrolment.setCode("ABCDE");
        enrolment.submit();
    }

    view::EnrolmentViewModel enrolment{nullptr};
    view::StepModel* steps{enrolment.steps()};
    QStringList asked;
    int finished{0};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(enrolment_view_model_tests, FirstRun)

BOOST_AUTO_TEST_CASE(both_fields_are_needed_and_a_second_tap_is_ignored)
{
    enrolment.setCode("ABCDE");
    enrolment.submit();
    BOOST_TEST(asked.isEmpty());

    submit();
    enrolment.submit();

    BOOST_TEST(asked.join('|') == QString{"http://hub.example ABCDE"});
    BOOST_TEST(enrolment.busy());
    BOOST_TEST(states() == QString{}, "the form stays until the code is accepted");
}

// Without it the network would say that somebody else had answered.
BOOST_AUTO_TEST_CASE(an_address_without_its_beginning_is_told_before_anyone_is_asked)
{
    enrolment.setHubUrl("hub.example.com");
    enrolment.setCode("ABCDE");
    enrolment.submit();

    BOOST_TEST(asked.isEmpty());
    BOOST_TEST(enrolment.failed());
    BOOST_TEST(!enrolment.busy());
    BOOST_TEST(enrolment.errorText()
               == QString{"The address of the centre begins with https:// or http://"});

    submit();
    BOOST_TEST(asked.size() == 1);
    BOOST_TEST(!enrolment.failed());
}

BOOST_AUTO_TEST_CASE(a_wrong_code_is_one_sentence_and_can_be_tried_again)
{
    submit();
    enrolment.answered(fail(ErrorCode::BadCode, "401"));

    BOOST_TEST(enrolment.failed());
    BOOST_TEST(enrolment.errorText().startsWith("The enrolment code is not valid"));
    BOOST_TEST(enrolment.errorCode() == QString{"bad-code"});
    BOOST_TEST(states() == QString{}, "the form stays, so that the code can be corrected");
    BOOST_TEST(enrolment.canSubmit());

    enrolment.retry();
    BOOST_TEST(asked.size() == 2);
    BOOST_TEST(!enrolment.failed());
}

BOOST_AUTO_TEST_CASE(the_download_shows_how_far_it_is_and_only_then_selling_may_start)
{
    submit();
    enrolment.answered({});
    enrolment.showSync({.tone = SyncFacts::Tone::Busy,
                        .switchedOff = false,
                        .download = SyncFacts::Download{7, 10, 42'000'000}});

    BOOST_TEST(states() == QString{"done done running waiting"});
    BOOST_TEST(steps->rows()[2].progress == 70);
    BOOST_TEST(steps->rows()[2].countText == QString{"42 MB"});
    enrolment.start();
    BOOST_TEST(finished == 0);

    enrolment.ready(22'955, 6, "Grafton Street · DUB1-2");
    BOOST_TEST(states() == QString{"done done done done"});
    BOOST_TEST(steps->rows()[0].detail == QString{"Grafton Street · DUB1-2"});
    BOOST_TEST(steps->rows()[2].detail.startsWith("22955 "));
    enrolment.start();
    BOOST_TEST(finished == 1);
}

// The network may go while the items come in: what is there is kept, and trying again goes on.
BOOST_AUTO_TEST_CASE(a_download_that_stops_says_why_and_goes_on_when_asked)
{
    int tries = 0;
    QObject::connect(&enrolment, &view::EnrolmentViewModel::tryWanted, [&tries] { ++tries; });
    submit();
    enrolment.answered({});
    enrolment.showSync({.tone = SyncFacts::Tone::Off,
                        .switchedOff = false,
                        .lastError = Error{ErrorCode::Unreachable, {}}});
    BOOST_TEST(enrolment.failed());
    BOOST_TEST(states() == QString{"done done failed waiting"});

    enrolment.retry();

    BOOST_TEST(tries == 1);
    BOOST_TEST(asked.size() == 1, "the code is used up; only the download is tried again");
}

BOOST_AUTO_TEST_SUITE_END()
