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
    Result<wire::EnrolReply> enrol(const wire::EnrolRequest& request)
    {
        return hub::enrol(session(), hub, request);
    }
    Result<hub::Till> signIn(const std::string& tillText, const std::string& token)
    {
        return session().read([&](hub::Transaction& transaction) {
            return hub::authenticate(transaction, tillText, token);
        });
    }
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

BOOST_AUTO_TEST_CASE(guessing_is_slowed_down_for_everybody)
{
    const auto good = code();
    for (int i = 0; i < hub::kRefusalsPerMinuteMax; ++i) {
        auto guess = good;
        guess.id[0] = static_cast<std::uint8_t>(guess.id[0] + 1 + i % 200);
        (void)enrol(request(guess));
    }

    BOOST_TEST((enrol(request(good)).error().code == ErrorCode::LockedOut));
    clock.advanceMs(61'000);
    BOOST_TEST(enrol(request(good)).has_value());
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
