#include "pos-app/desk/enrolment.h"
#include "pos-app/store/register.h"
#include "shop.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

/// A directory that is to become a till.
struct NewTill {
    NewTill() { open(); }
    void open()
    {
        till.reset();
        till = must(desk::Till::open(directory.path(), desk::Access::Work, stillWorld()));
    }
    template <class T>
    static T must(Result<T> result)
    {
        BOOST_REQUIRE(result);
        return *std::move(result);
    }
    desk::EnrolmentAttempt prepare(const wire::EnrolmentCode& code)
    {
        return must(till->prepareEnrolment(code.text()));
    }
    static wire::EnrolmentCode code()
    {
        return wire::EnrolmentCode::generate(wire::systemRandom());
    }
    Status enrol(const desk::EnrolmentAttempt& attempt)
    {
        wire::EnrolReply reply;
        reply.till = Uuid::parse("01938f6e-0000-7000-8000-000000000001").value();
        reply.store = StoreId::parse("GRAFTON").value();
        reply.tillNumber = 2;
        reply.token = "token";
        reply.hubEpoch = "1";
        return till->enrol({.hubUrl = "http://127.0.0.1:9",
                            .journalKey = attempt.journalKey,
                            .epoch = attempt.request.epoch,
                            .reply = reply});
    }

    TemporaryDirectory directory;
    std::unique_ptr<desk::Till> till;
};

bool isSame(const wire::EnrolRequest& one, const wire::EnrolRequest& other)
{
    return wire::enrolRequestJson(one) == wire::enrolRequestJson(other);
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(enrolment_tests, NewTill)

// The hub has used the code, and power or network went before its answer was kept.
BOOST_AUTO_TEST_CASE(the_same_code_asks_the_same_also_after_a_restart)
{
    const auto typed = code();
    const auto first = prepare(typed);
    const auto second = prepare(typed);
    open();

    const auto afterwards = prepare(typed);

    BOOST_TEST(isSame(first.request, second.request));
    BOOST_TEST(isSame(first.request, afterwards.request));
    BOOST_TEST((first.journalKey == afterwards.journalKey));
    BOOST_TEST((wire::SigningKey{first.journalKey}.publicKey() == first.request.journalKey));
    BOOST_TEST(wire::proofHolds(first.request, typed));
}

// The hub knows it again by these, and makes no second till of it.
BOOST_AUTO_TEST_CASE(another_code_asks_with_the_same_key_and_epoch)
{
    const auto first = prepare(code());
    open();
    const auto other = code();

    const auto second = prepare(other);

    BOOST_TEST((second.journalKey == first.journalKey));
    BOOST_TEST((second.request.epoch == first.request.epoch));
    BOOST_TEST(wire::proofHolds(second.request, other));
}

BOOST_AUTO_TEST_CASE(a_mistyped_code_asks_nothing)
{
    BOOST_TEST((till->prepareEnrolment("HELLO").error().code == ErrorCode::BadCode));
}

BOOST_AUTO_TEST_CASE(once_enrolled_nothing_is_left_of_the_attempt)
{
    const auto attempt = prepare(code());
    BOOST_REQUIRE(enrol(attempt));

    BOOST_TEST((till->prepareEnrolment(code().text()).error().code == ErrorCode::AlreadyEnrolled));
    till.reset();
    const auto files = store::Register::open(directory.path(), store::Mode::ReadOnly,
                                             stillWorld().clock, wire::systemRandom());
    BOOST_REQUIRE(files);
    BOOST_TEST(files->setting("enrolment.attempt").value().value_or("") == "");
    BOOST_TEST((files->identity()->journalSeed == attempt.journalKey));
}

// A damaged attempt is worth less than a till that can be enrolled.
BOOST_AUTO_TEST_CASE(an_attempt_that_cannot_be_read_begins_anew)
{
    const auto typed = code();
    const auto first = prepare(typed);
    till.reset();
    {
        auto files = store::Register::open(directory.path(), store::Mode::ReadWrite,
                                           stillWorld().clock, wire::systemRandom());
        BOOST_REQUIRE(files);
        BOOST_REQUIRE(files->setSetting("enrolment.attempt", R"({"seed":"00"})"));
    }
    open();

    BOOST_TEST((prepare(typed).journalKey != first.journalKey));
}

BOOST_AUTO_TEST_SUITE_END()
