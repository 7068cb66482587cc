#include "flat_tree.h"
#include "sync-engine/contract/wire/entry.h"
#include "sync-engine/contract/wire/events.h"
#include "sync-engine/contract/wire/json_reader.h"
#include "sync-engine/contract/wire/push.h"
#include "tests/support/sale_builder.h"
#include "tests/support/seeded_random.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::wire;
using namespace onetill::test;

namespace {

/// What a till writes: a batch with one sale, whose name has all that JSON escapes.
PushRequest aRequest()
{
    SaleCompleted sale = aSale();
    sale.lines.front().name = "Bücher \"für\" 子供\n\t\\ \x01 \xf0\x9f\x8d\xba";
    const EntryHeader header{.kind = std::string{kSaleCompleted},
                             .till = *Uuid::parse("01938f6e-0000-7000-8000-000000000001"),
                             .store = *StoreId::parse("0412"),
                             .epoch = {17},
                             .seq = 1,
                             .id = *Uuid::parse("01938f6e-0000-7000-8000-000000000002"),
                             .businessDay = {2026, 11, 23},
                             .total = sale.total,
                             .refersTo = {*Uuid::parse("01938f6e-0000-7000-8000-000000000003")},
                             .clock = aClock()};
    const auto key = SigningKey::generate(seededRandom(3));
    return {{makeEntry(header, eventBytes(sale).value(), {}, key).value()}};
}

/// Breaks a text the way a bad line or a hostile hand does: a byte, a piece of syntax, a piece left
/// out or said twice.
std::string broken(std::string text, const RandomSource& random)
{
    // clang-format off
    static constexpr std::string_view kPieces[] = {
        "\"", "{", "}", "[", "]", ",", ":", "\\", "\\u", "null", "-", "1.5", "1e3", "true", "0",
        " ", "\\ud800", "\xff", "\xed\xa0\x80", "9223372036854775808", "18446744073709551616",
        "\"v\":1,", "\"lines\":[],"};
    // clang-format on
    std::array<std::uint8_t, 6> dice{};
    random(dice);
    const std::size_t place = (dice[0] * 256u + dice[1]) % text.size();
    const std::size_t length = dice[2] % 9u;
    switch (dice[3] % 4u) {
    case 0: text[place] = static_cast<char>(dice[4]); break;
    case 1: text.insert(place, kPieces[dice[4] % std::size(kPieces)]); break;
    case 2: text.erase(place, length); break;
    default: text.insert(place, text.substr(place, length)); break;
    }
    return text;
}

/// Reads `intact`, damaged in thousands of ways, both ways; how many of them were still read.
template <class BothWays>
int survivors(const std::string& intact, BothWays bothWays)
{
    const RandomSource random = seededRandom(2026);
    int read = 0;
    for (int i = 0; i < 6'000; ++i) {
        std::string text = intact;
        for (int wounds = 0; wounds <= i % 3; ++wounds)
            text = broken(text, random);
        if (bothWays(text))
            ++read;
    }
    return read;
}

template <class T>
bool isSame(const Result<T>& left, const Result<T>& right)
{
    return left ? right && *left == *right : !right && left.error() == right.error();
}

} // namespace

BOOST_AUTO_TEST_SUITE(flat_json_tests)

BOOST_AUTO_TEST_CASE(what_we_write_is_read_flat)
{
    const PushRequest request = aRequest();
    const std::string batch = pushRequestBytes(request);

    for (const std::string& text :
         {batch, request.entries[0].headerBytes, request.entries[0].bodyBytes}) {
        const auto flat = FlatJson::read(text);
        BOOST_REQUIRE(flat.has_value());
        BOOST_TEST((treeOf(flat->root()) == *parseJson(text)));
    }
}

BOOST_AUTO_TEST_CASE(every_kind_of_value_comes_through)
{
    for (const char* text :
         {"null", "true", "false", "0", "-0", "-9223372036854775808", "9223372036854775807", "\"\"",
          "[]", "{}", R"([1,[2,[]],{"a":null,"b":[true]},"x"])", R"({"":{},"a":{"b":{"c":3}}})",
          " [ 1 , 2 ] ", R"("\u00e9\ud83c\udf7a\/\b")"}) {
        const auto flat = FlatJson::read(text);
        BOOST_REQUIRE_MESSAGE(flat.has_value(), text);
        BOOST_TEST((treeOf(flat->root()) == *parseJson(text)), text);
    }
}

// A text that is right but not ours, and one that is wrong, are both left to the other reader.
BOOST_AUTO_TEST_CASE(what_we_do_not_write_is_left_to_the_other_reader)
{
    for (const char* text : {"", "{", "[1,]", R"({"a":1,"a":2})", R"({"b":1,"a":2})", "1.0", "1e2",
                             "01", "\"\\ud800\"", "\"\xff\"", "\"\xed\xa0\x80\"",
                             "9223372036854775808", "18446744073709551616", "\xef\xbb\xbf{}", "1 2",
                             "\"a\nb\"", "[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]"})
        BOOST_TEST(!FlatJson::read(text).has_value(), text);
    BOOST_TEST(!FlatJson::read("[[1]]", {.depth = 1}).has_value());
    BOOST_TEST(FlatJson::read("[1]", {.depth = 1}).has_value());
    BOOST_TEST(!FlatJson::read("[1]", {.bytes = 2}).has_value());
}

// Two readers of one text that do not agree would book at one hub what another refuses.
BOOST_AUTO_TEST_CASE(both_readers_agree_about_damaged_text)
{
    const PushRequest request = aRequest();

    const int read = survivors(request.entries[0].headerBytes, [](const std::string& text) {
        const auto flat = FlatJson::read(text);
        const auto tree = parseJson(text);
        if (flat)
            BOOST_TEST((tree && treeOf(flat->root()) == *tree), text);
        return flat.has_value();
    });

    BOOST_TEST(read > 100);
}

BOOST_AUTO_TEST_CASE(both_readers_agree_about_a_damaged_sale)
{
    const std::string body = aRequest().entries[0].bodyBytes;

    const int read = survivors(body, [](const std::string& text) {
        const auto event = readEvent(kSaleCompleted, 1, text);
        const auto tree = parseJson(text);
        const auto sale = tree ? readSale(*tree, 1) : Result<SaleCompleted>{passOn(tree)};
        const bool same = event ? sale && std::get<SaleCompleted>(*event) == *sale
                                : !sale && event.error() == sale.error();
        BOOST_TEST(same, text);
        return event.has_value();
    });

    BOOST_TEST(read > 100);
}

BOOST_AUTO_TEST_CASE(both_readers_agree_about_a_damaged_batch)
{
    const std::string batch = pushRequestBytes(aRequest());
    const auto hashes = [](JsonView json) -> Result<std::vector<Hash>> {
        const auto request = readPushRequest(json);
        if (!request)
            return passOn(request);
        std::vector<Hash> found;
        for (const Entry& entry : request->entries)
            found.push_back(entryHash(entry.previous, entry.headerBytes, entry.bodyBytes));
        return found;
    };

    (void)survivors(batch, [&](const std::string& text) {
        const auto either = useJson(text, {}, hashes);
        const auto tree = parseJson(text);
        const auto slow = tree ? hashes(*tree) : Result<std::vector<Hash>>{passOn(tree)};
        BOOST_TEST(isSame(either, slow), text);
        return either.has_value();
    });
}

BOOST_AUTO_TEST_SUITE_END()
