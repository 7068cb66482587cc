#include "sync-engine/contract/wire/crypto.h"
#include "sync-engine/contract/wire/pin.h"
#include "tests/support/seeded_random.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::wire;

BOOST_AUTO_TEST_SUITE(crypto_tests)

// FIPS 180-4 and RFC 4231, case 2.
BOOST_AUTO_TEST_CASE(hashes_are_those_of_the_standards)
{
    const std::string key = "Jefe";
    const Bytes keyBytes{reinterpret_cast<const std::uint8_t*>(key.data()), key.size()};

    BOOST_TEST(toHex(sha256({"a", "bc"}))
               == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    BOOST_TEST(toHex(hmacSha256(keyBytes, "what do ya want for nothing?"))
               == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

BOOST_AUTO_TEST_CASE(a_signature_holds_for_its_message_key_and_use_only)
{
    const SigningKey key = SigningKey::generate(test::seededRandom(1));
    const SigningKey other = SigningKey::generate(test::seededRandom(2));
    const Signature signature = key.sign("journal", "message");
    Signature changed = signature;
    changed[5] ^= 1;

    BOOST_TEST(verifySignature(key.publicKey(), "journal", "message", signature));
    BOOST_TEST(!verifySignature(key.publicKey(), "journal", "massage", signature));
    BOOST_TEST(!verifySignature(key.publicKey(), "have", "message", signature));
    BOOST_TEST(!verifySignature(key.publicKey(), "journalm", "essage", signature));
    BOOST_TEST(!verifySignature(other.publicKey(), "journal", "message", signature));
    BOOST_TEST(!verifySignature(key.publicKey(), "journal", "message", changed));
}

BOOST_AUTO_TEST_CASE(a_key_comes_back_from_its_seed)
{
    const SigningKey key = SigningKey::generate(test::seededRandom(1));

    BOOST_TEST((SigningKey{key.seed()}.publicKey() == key.publicKey()));
}

BOOST_AUTO_TEST_CASE(hexadecimal_text_has_exactly_its_length)
{
    const std::string hex(64, 'a');

    BOOST_TEST(toHex(*hashFromHex(hex)) == hex);
    for (const std::string& wrong :
         {std::string{}, hex + "aa", hex.substr(2), std::string(64, 'g'), hex.substr(1) + ' '})
        BOOST_TEST((hashFromHex(wrong).error().code == ErrorCode::Malformed), wrong);
}

BOOST_AUTO_TEST_CASE(secrets_are_equal_only_byte_for_byte)
{
    const std::array<std::uint8_t, 3> secret{1, 2, 3};
    const std::array<std::uint8_t, 3> other{1, 2, 4};

    BOOST_TEST(equalSecrets(secret, secret));
    BOOST_TEST(!equalSecrets(secret, other));
    BOOST_TEST(!equalSecrets(secret, Bytes{secret}.first(2)));
}

BOOST_AUTO_TEST_CASE(a_pin_matches_its_own_hash_only)
{
    const auto first = hashPin("482913");
    const auto second = hashPin("482913");

    BOOST_TEST(pinMatches("482913", *first));
    BOOST_TEST(!pinMatches("482914", *first));
    BOOST_TEST(!pinMatches("", *first));
    BOOST_TEST(!pinMatches("482913", "$argon2id$nonsense"));
    BOOST_TEST(*first != *second, "without salt, equal PINs would show");
    for (const char* pin : {"", "123", "1234567", "12a4", "１２３４"})
        BOOST_TEST((hashPin(pin).error().code == ErrorCode::OutOfRange), pin);
}

BOOST_AUTO_TEST_SUITE_END()
