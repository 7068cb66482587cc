#include "sync-engine/contract/wire/entry.h"
#include "sync-engine/contract/wire/events.h"
#include "tests/support/sale_builder.h"
#include "tests/support/seeded_random.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::wire;

namespace {

struct Signed {
    SigningKey key = SigningKey::generate(test::seededRandom(1));
    EntryHeader header{.kind = "sale-completed",
                       .schema = 1,
                       .till = *Uuid::parse("01938f6e-0000-7000-8000-000000000001"),
                       .store = *StoreId::parse("GRAFTON"),
                       .epoch = Epoch{0xA1},
                       .seq = 7,
                       .id = *Uuid::parse("01938f6e-0000-7000-8000-000000000002"),
                       .businessDay = {2026, 11, 23},
                       .total = test::euros(2580),
                       .refersTo = {*Uuid::parse("01938f6e-0000-7000-8000-000000000003")},
                       .clock = test::aClock()};
    Hash previous = sha256({"the one before"});
    Entry entry = makeEntry(header, eventBytes(test::aSale()).value(), previous, key).value();

    Result<Entry> read(std::string headerBytes, std::string bodyBytes) const
    {
        return readEntry(std::move(headerBytes), std::move(bodyBytes), entry.previous, entry.hash,
                         entry.signature);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(entry_tests, Signed)

BOOST_AUTO_TEST_CASE(an_entry_comes_back_from_its_bytes)
{
    const auto again = read(entry.headerBytes, entry.bodyBytes);

    BOOST_REQUIRE(again);
    BOOST_TEST(again->header.kind == header.kind);
    BOOST_TEST((again->header.till == header.till && again->header.store == header.store));
    BOOST_TEST((again->header.epoch == header.epoch && again->header.id == header.id));
    BOOST_TEST(again->header.seq == 7);
    BOOST_TEST((again->header.total == header.total));
    BOOST_TEST((again->header.refersTo == header.refersTo));
    BOOST_TEST((again->header.businessDay == header.businessDay));
    BOOST_TEST((again->header.clock.at == header.clock.at));
    BOOST_TEST(signatureHolds(*again, key.publicKey()));
}

// Computed by hand once, with another program: the framing is part of the contract.
BOOST_AUTO_TEST_CASE(the_hash_is_over_previous_and_length_framed_parts)
{
    const std::string eight0(7, '\0');
    const Hash expected =
        sha256({std::string(32, '\0'), eight0 + "\x02", "{}", eight0 + "\x07", "{\"a\":1}"});

    BOOST_TEST((entryHash(Hash{}, "{}", "{\"a\":1}") == expected));
    BOOST_TEST((entryHash(Hash{}, "{}{", "\"a\":1}") != expected), "a shifted border must show");
}

// Whatever is changed after it was written: the hash says so, and the hash is signed.
BOOST_AUTO_TEST_CASE(no_byte_can_be_changed_unnoticed)
{
    for (std::size_t i = 0; i < entry.headerBytes.size(); ++i) {
        std::string changed = entry.headerBytes;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        BOOST_REQUIRE((read(changed, entry.bodyBytes).error().code == ErrorCode::BrokenChain));
    }
    for (std::size_t i = 0; i < entry.bodyBytes.size(); i += 7) {
        std::string changed = entry.bodyBytes;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        BOOST_REQUIRE((read(entry.headerBytes, changed).error().code == ErrorCode::BrokenChain));
    }
    Hash otherPrevious = previous;
    otherPrevious[31] ^= 1;
    BOOST_TEST(
        !readEntry(entry.headerBytes, entry.bodyBytes, otherPrevious, entry.hash, entry.signature));
}

BOOST_AUTO_TEST_CASE(a_recomputed_hash_needs_the_key)
{
    Entry forged = entry;
    forged.bodyBytes = "{}";
    forged.hash = entryHash(forged.previous, forged.headerBytes, forged.bodyBytes);

    BOOST_TEST(!signatureHolds(forged, key.publicKey()));
    BOOST_TEST(!signatureHolds(entry, SigningKey::generate(test::seededRandom(2)).publicKey()));
}

BOOST_AUTO_TEST_CASE(a_header_without_a_field_or_with_a_wild_one_is_refused)
{
    const Json sound = *parseJson(entry.headerBytes);
    for (const auto& [field, value] : sound.items()) {
        if (field == "v" || field == "refers_to" || field == "total")
            continue;
        Json without = sound;
        without.erase(field);
        BOOST_TEST(!readHeader(without.dump()), field);
        Json wild = sound;
        wild[field] = Json::array({1});
        BOOST_TEST(!readHeader(wild.dump()), field);
    }
    Json withMore = sound;
    withMore["of_a_newer_version"] = 1;
    BOOST_TEST(readHeader(withMore.dump()).has_value());
    for (const char* text : {"", "[]", "null", "{}"})
        BOOST_TEST(!readHeader(text), text);
}

BOOST_AUTO_TEST_CASE(an_entry_larger_than_the_wire_is_neither_made_nor_read)
{
    const std::string large(kEntryBytesMax, 'x');

    BOOST_TEST((makeEntry(header, large, previous, key).error().code == ErrorCode::TooLarge));
    BOOST_TEST((read("{}", std::string(kEntryBytesMax, 'x')).error().code == ErrorCode::TooLarge));
    header.kind = "\xff";
    BOOST_TEST((makeEntry(header, "{}", previous, key).error().code == ErrorCode::Malformed));
}

BOOST_AUTO_TEST_CASE(an_epoch_is_sixteen_digits)
{
    BOOST_TEST(Epoch{0xA1}.text() == "00000000000000a1");
    BOOST_TEST((Epoch::parse("00000000000000a1").value() == Epoch{0xA1}));
    for (const char* text : {"", "a1", "00000000000000g1", "0x000000000000a1", "+0000000000000a1",
                             "00000000000000a100"})
        BOOST_TEST(!Epoch::parse(text), text);
    BOOST_TEST(Epoch::random(test::seededRandom(1)).value != 0U);
}

BOOST_AUTO_TEST_SUITE_END()
