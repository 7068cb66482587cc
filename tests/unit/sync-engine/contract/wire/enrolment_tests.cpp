#include "sync-engine/contract/wire/enrolment.h"
#include "tests/support/seeded_random.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::wire;

namespace {

struct Typed {
    EnrolmentCode code = EnrolmentCode::generate(test::seededRandom(5));
    std::string text = code.text();
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(enrolment_tests, Typed)

BOOST_AUTO_TEST_CASE(a_code_is_six_groups_of_five)
{
    BOOST_TEST(text.size() == 35U);
    for (std::size_t i = 0; i < text.size(); ++i)
        BOOST_TEST((text[i] == '-') == (i % 6 == 5));
    BOOST_TEST((EnrolmentCode::parse(text).value() == code));
}

BOOST_AUTO_TEST_CASE(what_people_do_when_they_type_is_forgiven)
{
    std::string loose;
    for (const char c : text)
        loose += c == '-' ? ' ' : static_cast<char>(std::tolower(c));
    std::string alike = text;
    for (char& c : alike)
        c = c == '0' ? 'o' : c == '1' ? 'l' : c;

    BOOST_TEST((EnrolmentCode::parse(" " + loose + " ").value() == code));
    BOOST_TEST((EnrolmentCode::parse(alike).value() == code));
    std::erase(loose, ' ');
    BOOST_TEST((EnrolmentCode::parse(loose).value() == code));
}

// A typing error is told at once, not after a request over the network.
BOOST_AUTO_TEST_CASE(every_single_wrong_character_is_noticed)
{
    const std::string letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '-')
            continue;
        for (const char letter : letters) {
            std::string wrong = text;
            wrong[i] = letter;
            // The check is modulo 31, so Z passes for 0: nobody mistakes one for the other.
            const bool alike =
                (letter == 'Z' && text[i] == '0') || (letter == '0' && text[i] == 'Z');
            if (letter != text[i] && !alike)
                BOOST_REQUIRE((EnrolmentCode::parse(wrong).error().code == ErrorCode::BadCode));
        }
    }
}

BOOST_AUTO_TEST_CASE(two_neighbours_swapped_are_noticed)
{
    std::string plain = text;
    std::erase(plain, '-');
    for (std::size_t i = 0; i + 2 < plain.size(); ++i) {
        std::string swapped = plain;
        std::swap(swapped[i], swapped[i + 1]);
        if (swapped != plain)
            BOOST_TEST(!EnrolmentCode::parse(swapped), swapped);
    }
}

BOOST_AUTO_TEST_CASE(other_text_is_no_code)
{
    for (const std::string& typed :
         {std::string{}, text.substr(1), text + "0", std::string{"hello"}, std::string(30, 'U'),
          std::string(10'000, '0')})
        BOOST_TEST((EnrolmentCode::parse(typed).error().code == ErrorCode::BadCode), typed.size());
}

BOOST_AUTO_TEST_CASE(a_proof_holds_for_its_request_and_code_only)
{
    const SigningKey key = SigningKey::generate(test::seededRandom(1));
    const EnrolRequest request =
        makeEnrolRequest(code, key.publicKey(), Epoch{0xA1}, Timestamp{1'795'428'000'000});
    const EnrolmentCode other = EnrolmentCode::generate(test::seededRandom(6));
    EnrolRequest changed = request;
    changed.journalKey[0] ^= 1;
    EnrolRequest later = request;
    later.at.ms += 1;

    const auto again = readEnrolRequest(enrolRequestJson(request));

    BOOST_TEST(proofHolds(*again, code));
    BOOST_TEST(!proofHolds(request, other));
    BOOST_TEST(!proofHolds(changed, code), "somebody else's key");
    BOOST_TEST(!proofHolds(later, code));
    BOOST_TEST(enrolRequestJson(request).dump().find(toHex(code.secret)) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_reply_comes_back_as_it_was)
{
    EnrolReply reply;
    reply.till = *Uuid::parse("01938f6e-0000-7000-8000-000000000001");
    reply.store = *StoreId::parse("GRAFTON");
    reply.tillNumber = 2;
    reply.trial = true;
    reply.token = "t0k3n";
    reply.hubKey.fill(9);
    reply.hubEpoch = "hub-1";
    reply.hubTime = {1'795'428'000'000};

    const auto again = readEnrolReply(enrolReplyJson(reply));

    BOOST_REQUIRE(again);
    BOOST_TEST((again->till == reply.till && again->store == reply.store));
    BOOST_TEST((again->tillNumber == 2 && again->trial && again->token == "t0k3n"));
    BOOST_TEST((again->hubKey == reply.hubKey && again->hubEpoch == "hub-1"));
    BOOST_TEST((again->hubTime == reply.hubTime));
    BOOST_TEST(!readEnrolReply(Json::object()));
}

BOOST_AUTO_TEST_SUITE_END()
