#include "pos-app/desk/proof/receipt_code.h"
#include "pos-app/desk/proof/receipt_proof.h"
#include "pos-app/store/register.h"
#include "shop.h"
#include "sync-engine/contract/replica/catalogue.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

struct Receipts : Shop {
    Receipts()
    {
        close();
        const store::Identity identity =
            *store::Register::open(state(), store::Mode::ReadOnly, clock().clock(),
                                   wire::systemRandom())
                 .value()
                 .identity();
        BOOST_REQUIRE(open());
        ready();
        key.emplace(identity.journalSeed);
        own = {.till = identity.till,
               .store = identity.store,
               .number = identity.tillNumber,
               .trial = identity.trial,
               .journalKey = key->publicKey()};
    }

    std::string sell(int lines = 2)
    {
        for (int line = 0; line < lines; ++line)
            BOOST_REQUIRE(sale().add(sku(line == 0 ? "MUG-350" : "COFFEE"), "2"));
        BOOST_REQUIRE(sale().tender(domain::TenderKind::Cash, "9000.00"));
        return sale().complete().value().qr;
    }
    desk::TillKeys keys() const
    {
        return [this](const Uuid& till) -> Result<std::optional<wire::TillKey>> {
            return till == own.till ? std::optional{own} : std::nullopt;
        };
    }
    Result<desk::ProvedReceipt> read(std::string_view code) const
    {
        return desk::readReceiptCode(code, keys());
    }
    ErrorCode refusalOf(std::string_view code) const
    {
        const auto read = desk::readReceiptCode(code, keys());
        BOOST_REQUIRE_MESSAGE(!read, code);
        return read.error().code;
    }
    /// Signed as the till signs, whatever it says.
    std::string signedBy(const wire::SigningKey& by, const std::string& content) const
    {
        return "OT1." + desk::base64Url(content) + '.'
               + desk::base64Url(wire::asText(by.sign(desk::kReceiptJsonContext, content)));
    }
    static wire::Json line(wire::Json amount, wire::Json tax = 0)
    {
        return wire::Json::array(
            {1, "MUG", "1", "14.95", wire::Json::array({std::move(tax), std::move(amount)})});
    }
    /// A content with everything a receipt's code has.
    wire::Json content() const
    {
        return {
            {"till", own.till.text()},
            {"epoch", "00000000000000a1"},
            {"seq", 7},
            {"receipt", "dublin-2-00007"},
            {"head", std::string(64, '0')},
            {"at", "2026-11-23T14:32:00.000Z"},
            {"day", "2026-11-23"},
            {"currency", "EUR"},
            {"total", "14.95"},
            {"count", 1},
            {"tenders", wire::Json::array({wire::Json::array({"cash", "14.95"})})},
            {"taxes", wire::Json::array({wire::Json::array({"vat23", "VAT", "A", "23", true})})},
            {"lines", wire::Json::array({line("2.80")})}};
    }
    std::string codeOf(const wire::Json& json) const { return signedBy(*key, json.dump()); }

    std::optional<wire::SigningKey> key;
    wire::TillKey own;
};

bool isRefusal(ErrorCode code)
{
    return code == ErrorCode::NotAReceipt || code == ErrorCode::UnknownTill
           || code == ErrorCode::ForgedReceipt;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(receipt_proof_tests, Receipts)

BOOST_AUTO_TEST_CASE(a_receipt_says_what_was_sold_once_its_tills_key_has_arrived)
{
    const std::string code = sell();
    const auto sold = std::get<wire::SaleCompleted>(newestEvent());
    const auto catalogue = replica::Catalogue::open(state() / kCatalogueFile);
    const desk::TillKeys arrived = [&](const Uuid& till) { return catalogue->tillKey(till); };
    BOOST_TEST((desk::readReceiptCode(code, arrived).error().code == ErrorCode::UnknownTill));

    centreSays("configuration", {wire::upsert(own)});
    const auto read = desk::readReceiptCode(code, arrived);

    BOOST_REQUIRE_MESSAGE(read.has_value(), (read ? "" : read.error().detail));
    BOOST_TEST((read->by == own));
    BOOST_TEST(read->place.seq == entries());
    BOOST_TEST(wire::toHex(read->head) == till().statusDesk().status()->journal.headHash);
    BOOST_TEST((read->total == sold.total));
    BOOST_TEST((read->tenders == std::vector{desk::ProvedTender{"cash", sold.total}}));
    BOOST_TEST(read->number == sold.receiptNumber);
    BOOST_TEST(read->soldAt.ms == sold.completedAt.ms);
    BOOST_TEST(read->hasLines());
    BOOST_REQUIRE(read->lines.size() == sold.lines.size());
    for (std::size_t i = 0; i < sold.lines.size(); ++i) {
        const wire::SaleLine& line = sold.lines[i];
        BOOST_TEST((read->lines[i]
                    == desk::ProvedLine{line.line, line.sku, line.quantity.milli(), line.gross,
                                        line.taxes}));
    }
}

// Receipts of earlier versions are in customers' pockets.
BOOST_AUTO_TEST_CASE(a_receipt_of_the_first_form_is_believed_as_before)
{
    const auto read = this->read(codeOf(content()));

    BOOST_REQUIRE_MESSAGE(read, (read ? "" : read.error().detail));
    BOOST_TEST(read->number == "dublin-2-00007");
    BOOST_TEST(read->lines.size() == 1U);
    BOOST_TEST(read->hasLines());
    wire::Json tooLong = content();
    tooLong.erase("lines");
    tooLong.erase("taxes");
    BOOST_TEST(!this->read(codeOf(tooLong))->hasLines());
}

BOOST_AUTO_TEST_CASE(a_receipt_with_any_bit_changed_is_refused)
{
    const std::string code = sell();
    BOOST_REQUIRE(read(code));

    for (std::size_t at = 0; at < code.size(); ++at)
        for (int bit = 0; bit < 8; ++bit) {
            std::string changed = code;
            changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
            BOOST_TEST(isRefusal(refusalOf(changed)));
        }
}

BOOST_AUTO_TEST_CASE(a_receipt_cut_short_or_with_something_behind_is_no_receipt)
{
    const std::string code = sell();

    for (std::size_t size = 0; size < code.size(); ++size)
        BOOST_TEST((refusalOf(code.substr(0, size)) == ErrorCode::NotAReceipt));
    for (const char* more : {"A", "=", ".", ".AAAA"})
        BOOST_TEST((refusalOf(code + more) == ErrorCode::NotAReceipt));
    BOOST_TEST((refusalOf(code + std::string(3000, 'A')) == ErrorCode::NotAReceipt));
}

BOOST_AUTO_TEST_CASE(what_a_scanner_puts_around_a_symbol_is_not_of_it)
{
    const std::string code = sell();
    for (const std::string& framed :
         {"]Q1" + code, "]Q3" + code + "\r\n", ' ' + code, code + '\r'}) {
        BOOST_TEST(desk::looksLikeReceiptCode(framed), framed);
        BOOST_TEST(read(framed).has_value(), framed);
    }
    BOOST_TEST(!desk::looksLikeReceiptCode("]Q"));
    BOOST_TEST(!desk::looksLikeReceiptCode(" "));
    BOOST_TEST(!desk::looksLikeReceiptCode(""));
}

BOOST_AUTO_TEST_CASE(a_receipt_signed_by_another_till_or_for_another_use_is_forged)
{
    const auto another = wire::SigningKey::generate(wire::systemRandom());
    own.journalKey = another.publicKey();
    BOOST_TEST((refusalOf(sell()) == ErrorCode::ForgedReceipt));
    own.journalKey = key->publicKey();
    const std::string text = content().dump();
    BOOST_REQUIRE(read(signedBy(*key, text)));

    BOOST_TEST((refusalOf(signedBy(another, text)) == ErrorCode::ForgedReceipt));
    const auto elsewhere = key->sign("onetill-entry-1", text);
    BOOST_TEST(
        (refusalOf("OT1." + desk::base64Url(text) + '.' + desk::base64Url(wire::asText(elsewhere)))
         == ErrorCode::ForgedReceipt));
}

// Signed or not, only what the till itself writes is a receipt.
BOOST_AUTO_TEST_CASE(what_says_too_much_too_little_or_nonsense_is_no_receipt)
{
    BOOST_REQUIRE(read(codeOf(content())));
    const auto refused = [&](const wire::Json& json) {
        BOOST_TEST((refusalOf(codeOf(json)) == ErrorCode::NotAReceipt), json.dump());
    };
    const wire::Json sound = content();
    for (const auto& [field, value] : sound.items()) {
        wire::Json json = sound;
        json.erase(field);
        refused(json);
        json = sound;
        json[field] = wire::Json::object({{"\xc3\xa9", 1}});
        refused(json);
    }
    const auto with = [&](const char* field, wire::Json value) {
        wire::Json json = content();
        json[field] = std::move(value);
        return json;
    };
    refused(with("discount", "1.00"));
    refused(with("seq", 0));
    refused(with("seq", std::uint64_t{1} << 60));
    refused(with("count", 2));
    refused(with("total", "14.955"));
    refused(with("day", "2026-02-30"));
    refused(with("tenders", wire::Json::array({1})));
    refused(with("tenders", wire::Json::array({wire::Json::array({"cash"})})));
    const auto withLine = [&](wire::Json line) {
        return with("lines", wire::Json::array({std::move(line)}));
    };
    BOOST_REQUIRE(read(codeOf(withLine(line("2.80")))));
    refused(withLine(line("2.80", 1)));
    refused(withLine(line("2.80", -1)));
    refused(withLine(line("2.80", "0")));
    refused(withLine(line(280)));
    refused(withLine(line("-999999999999.99")));
    refused(withLine(wire::Json::array({1, "MUG", "1"})));
    refused(withLine(wire::Json::array({1, "MUG", "x", "14.95"})));
    refused(withLine(wire::Json::array({0, "MUG", "1", "14.95"})));
    refused(withLine(wire::Json::array({1, "MUG", "1", "14.95", 1})));
    auto twice = with("count", 2);
    twice["lines"] = wire::Json::array({line("2.80"), line("2.80")});
    refused(twice);
    BOOST_TEST((refusalOf(signedBy(*key, content().dump(1))) == ErrorCode::NotAReceipt));
    BOOST_TEST((refusalOf(signedBy(*key, "[]")) == ErrorCode::NotAReceipt));
    BOOST_TEST((refusalOf(signedBy(*key, std::string(900, '['))) == ErrorCode::NotAReceipt));
}

BOOST_AUTO_TEST_CASE(a_revoked_key_stands_for_its_receipts_up_to_the_last_trusted)
{
    const std::string code = codeOf(content());
    const auto trustedTo = [&](std::uint64_t epoch, std::int64_t seq) {
        own.trustedTo = wire::TillKey::Place{wire::Epoch{epoch}, seq};
    };

    trustedTo(0xa1, 7);
    BOOST_TEST(read(code).has_value());
    trustedTo(0xa1, 6);
    BOOST_TEST((refusalOf(code) == ErrorCode::RevokedTill));
    trustedTo(0xa2, 9);
    BOOST_TEST((refusalOf(code) == ErrorCode::RevokedTill));
}

BOOST_AUTO_TEST_CASE(a_fault_of_the_catalogue_is_not_blamed_on_the_receipt)
{
    const auto read = desk::readReceiptCode(
        codeOf(content()), [](const Uuid&) -> Result<std::optional<wire::TillKey>> {
            return fail(ErrorCode::StorageFailed, "disk");
        });

    BOOST_TEST((read.error() == Error{ErrorCode::StorageFailed, "disk"}));
}

BOOST_AUTO_TEST_CASE(codes_of_receipts_are_told_from_barcodes_at_a_glance)
{
    BOOST_TEST(desk::looksLikeReceiptCode(codeOf(content())));
    BOOST_TEST(desk::looksLikeReceiptCode("OT1."));
    BOOST_TEST(desk::looksLikeReceiptCode("OT2."));
    for (const char* other : {"", "OT1", "ot1.", "5901234123457", "https://id.example/01/0"})
        BOOST_TEST(!desk::looksLikeReceiptCode(other));
}

BOOST_AUTO_TEST_SUITE_END()
