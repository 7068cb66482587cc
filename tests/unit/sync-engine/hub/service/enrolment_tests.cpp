#include "sync-engine/hub/service/tills/access.h"
#include "sync-engine/hub/service/tills/enrolment.h"
#include "tests/unit/sync-engine/hub/hub_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

struct Enrolling : EmptyHub {
    wire::EnrolmentCode code(bool trial = false)
    {
        return hub::issueCode(session(), hub,
                              {.store = till.store, .trial = trial, .validity = hub::kCodeValidity})
            .value();
    }
    wire::EnrolRequest request(const wire::EnrolmentCode& code, std::uint64_t newTill = 10)
    {
        return wire::makeEnrolRequest(
            code, wire::SigningKey::generate(repeatableRandom(newTill)).publicKey(),
            wire::Epoch{newTill}, clock.now());
    }
    Result<wire::EnrolReply> enrol(const wire::EnrolRequest& request,
                                   const std::string& address = "10.0.0.1")
    {
        return hub::enrol(session(), hub, refusals, address, request);
    }
    /// A refused attempt.
    void guess(const wire::EnrolmentCode& good, int attempt, const std::string& address)
    {
        auto other = good;
        other.id[0] = static_cast<std::uint8_t>(other.id[0] + 1 + attempt % 200);
        BOOST_TEST(!enrol(request(other), address).has_value());
    }
    /// What a till of that number says once it has heard the answer.
    void speak(const wire::EnrolReply& reply, std::uint64_t newTill = 10)
    {
        till = PaperTill{newTill, reply.store};
        till.id = reply.till;
        till.epoch = wire::Epoch{newTill};
        till.sell();
        (void)push(till.batch()).value();
    }
    Result<hub::Till> signIn(const std::string& tillText, const std::string& token)
    {
        return session().read([&](hub::Transaction& transaction) {
            return hub::authenticate(transaction, tillText, token);
        });
    }
    hub::RecentRefusals refusals;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(enrolment_tests, Enrolling)

BOOST_AUTO_TEST_CASE(a_code_makes_a_till_with_the_next_number)
{
    const auto reply = enrol(request(code(true)));

    BOOST_TEST(reply.value().tillNumber == 2);
    BOOST_TEST(reply->store.text() == "0412");
    BOOST_TEST(reply->trial);
    BOOST_TEST(signIn(reply->till.text(), reply->token)->number == 2);
    BOOST_TEST(count("till WHERE hex(token_hash) LIKE '%" + reply->token + "%'") == 0);
}

BOOST_AUTO_TEST_CASE(a_used_code_is_refused_to_another_till_and_recorded)
{
    const auto once = code();
    (void)enrol(request(once)).value();

    const auto reply = enrol(request(once, 11));

    BOOST_TEST((reply.error().code == ErrorCode::BadCode));
    BOOST_TEST(count("enrolment_refusal WHERE reason LIKE '%used before%'") == 1);
    BOOST_TEST(count("till") == 2);
}

// The reply got lost: the till asks again and must not need a second code.
BOOST_AUTO_TEST_CASE(the_same_till_asking_again_is_the_same_till)
{
    const auto asked = request(code());
    const auto first = enrol(asked).value();

    const auto second = enrol(asked).value();

    BOOST_TEST((second.till == first.till));
    BOOST_TEST(!signIn(first.till.text(), first.token).has_value());
    BOOST_TEST(signIn(second.till.text(), second.token).has_value());
}

// The power went with the reply on its way, and came back in the morning.
BOOST_AUTO_TEST_CASE(the_same_till_may_ask_again_for_a_day)
{
    const auto asked = request(code());
    const auto first = enrol(asked).value();
    clock.advanceMs(16 * 3'600'000);

    const auto inTheMorning = enrol(asked);
    clock.advanceMs(9 * 3'600'000);
    const auto tooLate = enrol(asked);

    BOOST_TEST((inTheMorning.value().till == first.till));
    BOOST_TEST((tooLate.error().code == ErrorCode::BadCode));
    BOOST_TEST(count("till") == 2);
}

// Its answer has arrived: whoever sends these bytes again is not that till.
BOOST_AUTO_TEST_CASE(once_a_till_has_spoken_its_request_is_answered_no_more)
{
    const auto asked = request(code());
    const auto reply = enrol(asked).value();
    speak(reply);

    const auto again = enrol(asked);

    BOOST_TEST((again.error().code == ErrorCode::BadCode));
    BOOST_TEST(signIn(reply.till.text(), reply.token).has_value());
}

// The reply was lost and the code has expired: IT makes another one for the same terminal.
BOOST_AUTO_TEST_CASE(a_new_code_for_a_till_that_never_heard_makes_no_second_one)
{
    const auto unheard = enrol(request(code())).value();

    const auto reply = enrol(request(code()));

    BOOST_TEST((reply.value().till == unheard.till));
    BOOST_TEST(reply->tillNumber == unheard.tillNumber);
    BOOST_TEST(count("till") == 2);
    speak(*reply);
    BOOST_TEST((enrol(request(code())).value().till != reply->till),
               "it has a journal: nobody else becomes that till");
}

BOOST_AUTO_TEST_CASE(a_code_for_something_else_makes_another_till)
{
    const auto unheard = enrol(request(code())).value();

    const auto trial = enrol(request(code(true)));

    BOOST_TEST((trial.value().till != unheard.till));
    BOOST_TEST(trial->trial);
}

BOOST_AUTO_TEST_CASE(a_code_dies_after_its_time)
{
    const auto late = code();
    clock.advanceMs(15 * 60'000 + 1);

    BOOST_TEST((enrol(request(late)).error().code == ErrorCode::BadCode));
}

BOOST_AUTO_TEST_CASE(a_code_dies_after_five_wrong_secrets)
{
    const auto good = code();
    auto wrong = good;
    wrong.secret[0] = static_cast<std::uint8_t>(wrong.secret[0] ^ 1);
    for (int i = 0; i < hub::kWrongAttemptsMax; ++i)
        BOOST_TEST((enrol(request(wrong)).error().code == ErrorCode::BadCode));

    BOOST_TEST((enrol(request(good)).error().code == ErrorCode::BadCode));
}

// One who guessed kept every store from enrolling a till.
BOOST_AUTO_TEST_CASE(whoever_guesses_is_slowed_down_and_nobody_else)
{
    const auto good = code();
    for (int i = 0; i < hub::RecentRefusals::kPerMinuteMax; ++i)
        guess(good, i, "10.0.0.66");

    BOOST_TEST((enrol(request(good), "10.0.0.66").error().code == ErrorCode::LockedOut));
    BOOST_TEST(enrol(request(good), "10.0.0.1").has_value());
    clock.advanceMs(61'000);
    BOOST_TEST(enrol(request(code(), 11), "10.0.0.66").has_value());
}

BOOST_AUTO_TEST_CASE(guessing_from_everywhere_has_a_limit_too)
{
    const auto good = code();
    for (int i = 0; i < hub::kRefusalsPerMinuteMax; ++i)
        guess(good, i, "10.0.1." + std::to_string(i / 20));

    BOOST_TEST((enrol(request(good)).error().code == ErrorCode::LockedOut));
    clock.advanceMs(61'000);
    BOOST_TEST(enrol(request(good)).has_value());
}

BOOST_AUTO_TEST_CASE(of_very_many_addresses_the_oldest_is_forgotten)
{
    const auto refuse = [&](const std::string& address, int times) {
        for (int i = 0; i < times; ++i)
            refusals.note(address, clock.now());
    };
    refuse("first", hub::RecentRefusals::kPerMinuteMax);
    refuse("second", hub::RecentRefusals::kPerMinuteMax);
    for (std::size_t i = 0; i < hub::RecentRefusals::kAddressesMax - 1; ++i)
        refuse(std::to_string(i), 1);

    BOOST_TEST(!refusals.areTooMany("first", clock.now()));
    BOOST_TEST(refusals.areTooMany("second", clock.now()));
}

BOOST_AUTO_TEST_CASE(a_code_needs_a_store)
{
    const auto none = hub::issueCode(
        session(), hub,
        {.store = *StoreId::parse("nowhere"), .trial = false, .validity = hub::kCodeValidity});

    BOOST_TEST((none.error().code == ErrorCode::NotFound));
}

BOOST_AUTO_TEST_CASE(a_wrong_token_or_till_is_told_nothing_more)
{
    const auto reply = enrol(request(code())).value();

    for (const auto& [tillText, token] : {std::pair{reply.till.text(), std::string{"x"}},
                                          {reply.till.text(), std::string{}},
                                          {std::string{"not-a-uuid"}, reply.token},
                                          {till.id.text(), reply.token}})
        BOOST_TEST((signIn(tillText, token).error()
                    == Error{ErrorCode::Unauthorised, "unknown till or wrong token"}));
}

BOOST_AUTO_TEST_SUITE_END()
