#include "pos-app/audit/csv_form.h"
#include "pos-app/audit/json_lines_form.h"
#include "pos-app/audit/saft/code_lists.h"
#include "pos-app/audit/saft/saft_form.h"
#include "sync-engine/contract/wire/canonical_json.h"
#include "tests/support/sale_builder.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;
using namespace std::string_literals;

namespace {

constexpr Date kDay{2026, 11, 23};
const Uuid kShift{{2}};

wire::Store aStore()
{
    return {.store = *StoreId::parse("OSL1"),
            .name = "Corner shop",
            .kind = "store",
            .address = "",
            .country = "IE",
            .currency = euro(),
            .locale = "en-IE",
            .timeZone = "Europe/Dublin",
            .priceMode = "included",
            .priceList = "IE",
            .taxRegion = "IE",
            .roundingPolicy = "per-line",
            .cashTie = "up",
            .taxNumber = "",
            .receiptHeader = "",
            .receiptFooter = ""};
}

/// A till's journal in memory, signed as a till signs it.
struct Journal {
    void add(const wire::Event& event, Date day = kDay)
    {
        addBytes(std::string{wire::eventKind(event)}, wire::eventBytes(event).value(), day);
    }

    void addBytes(const std::string& kind, std::string body, Date day = kDay)
    {
        const auto seq = static_cast<std::int64_t>(entries.size()) + 1;
        const wire::EntryHeader header{.kind = kind,
                                       .schema = 1,
                                       .till = {},
                                       .store = particulars.store.store,
                                       .epoch = wire::Epoch{7},
                                       .seq = seq,
                                       .id = Uuid{{1}},
                                       .businessDay = day,
                                       .total = {},
                                       .refersTo = {},
                                       .clock = aClock()};
        const wire::Hash previous = entries.empty() ? wire::Hash{} : entries.back().hash;
        entries.push_back(wire::makeEntry(header, std::move(body), previous, key).value());
    }

    Status walk(const audit::Visitor& visitor) const
    {
        for (const wire::Entry& entry : entries)
            if (auto taken = visitor({1, entry}); !taken)
                return taken;
        return {};
    }

    template <class Form>
    std::string written(Form form, audit::Scope scope = {}) const
    {
        std::string text;
        const auto done = form(
            particulars, scope, [this](const audit::Visitor& visitor) { return walk(visitor); },
            [&text](std::string_view part) -> Status {
                text += part;
                return {};
            });
        BOOST_REQUIRE(done.has_value());
        return text;
    }

    wire::SigningKey key{wire::SigningKey::Seed{3}};
    audit::Particulars particulars{.store = aStore(),
                                   .tillNumber = 2,
                                   .till = {},
                                   .journals = {{1, wire::Epoch{7}, key.publicKey()}},
                                   .names = {},
                                   .version = "0.1.0",
                                   .madeAt = {1'795'428'000'000},
                                   .offsetMinutes = [](Timestamp) { return 60; }};
    std::vector<wire::Entry> entries;
};

/// The first piece of text between the two, from `after` on.
std::string between(const std::string& text, const std::string& from, const std::string& to)
{
    const auto start = text.find(from);
    if (start == std::string::npos)
        return "";
    const auto begin = start + from.size();
    return text.substr(begin, text.find(to, begin) - begin);
}

std::size_t count(const std::string& text, const std::string& part)
{
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

/// Two mugs and what they cost, bought; or, with minus one, all of it brought back.
wire::SaleCompleted exchanged(std::int64_t sign)
{
    auto sale = aSale({.shift = kShift, .skus = {"MUG"}, .quantityMilli = 2000 * sign});
    sale.lines.front().adjustments = {
        {.kind = "line-discount", .amount = euros(-300 * sign), .reason = "damaged"}};
    if (sign < 0) {
        sale.tenders = {{"cash", sale.total}};
        sale.change = euros(0);
    }
    return sale;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(audit_tests, Journal)

BOOST_AUTO_TEST_CASE(the_lines_hold_every_byte_that_was_signed)
{
    add(aShift(kShift));
    add(aSale());

    const std::string text = written(audit::writeJsonLines);

    std::vector<wire::Json> lines;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
        lines.push_back(wire::parseJson(text.substr(at, text.find('\n', at) - at)).value());
    BOOST_REQUIRE(lines.size() == 3);
    const auto told = wire::hashFromHex(lines[0].at("key").get<std::string>()).value();
    wire::Hash previous{};
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto entry = wire::readEntry(
            lines[i].at("header"), lines[i].at("body"), previous,
            wire::hashFromHex(lines[i].at("hash").get<std::string>()).value(),
            wire::signatureFromHex(lines[i].at("signature").get<std::string>()).value());
        BOOST_REQUIRE(entry.has_value());
        BOOST_TEST(wire::signatureHolds(*entry, told));
        previous = entry->hash;
    }
}

// The tax office's own example writes goods that come back, and what is paid out, below zero.
BOOST_AUTO_TEST_CASE(goods_that_come_back_stand_below_zero_in_every_column)
{
    add(exchanged(-1));

    const std::string text = written(audit::writeSafT);

    BOOST_TEST(between(text, "<transType>", "<") == "REFUND");
    BOOST_TEST(between(text, "<eventType>", "<") == "RETURNRECEIPT");
    BOOST_TEST(between(text, "<transAmntIn>", "<") == "-25.80");
    BOOST_TEST(between(text, "<amntTp>", "<") == "D");
    BOOST_TEST(between(text, "<lineType>", "<") == "RETURN");
    BOOST_TEST(between(text, "<qnt>", "<") == "-2");
    BOOST_TEST(between(text, "<dscAmnt>", "<") == "-3.00");
    BOOST_TEST(between(text, "<paidAmnt>", "<") == "-25.80");
}

BOOST_AUTO_TEST_CASE(a_z_counts_returns_and_discounts_of_its_own_shift)
{
    add(aShift(kShift));
    add(exchanged(1));
    add(exchanged(-1));
    add(aClosing(kShift));
    add(aClosing(kShift, 2));

    const std::string text = written(audit::writeSafT);

    const std::string first = between(text, "<reportID>1-Z1<", "</eventReport>");
    BOOST_TEST(between(first, "<reportReturnNum>", "<") == "1");
    BOOST_TEST(between(first, "<reportReturnAmnt>", "<") == "25.80");
    BOOST_TEST(between(first, "<reportDiscountNum>", "<") == "2");
    BOOST_TEST(between(first, "<reportDiscountAmnt>", "<") == "0.00");
    BOOST_TEST(between(first, "<reportGrandTotalReturn>", "<") == "25.80");
    const std::string second = between(text, "<reportID>1-Z2<", "</eventReport>");
    BOOST_TEST(between(second, "<reportReturnNum>", "<") == "0");
    BOOST_TEST(between(second, "<reportGrandTotalReturn>", "<") == "25.80");
}

BOOST_AUTO_TEST_CASE(a_z_says_how_many_receipts_were_given_out_again)
{
    wire::ShiftClosed closed = aClosing(kShift);
    closed.figures.copies = wire::CountedSum{2, euros(2580)};
    add(closed);

    const std::string text = written(audit::writeSafT);

    BOOST_TEST(between(text, "<reportReceiptCopyNum>", "<") == "2");
    BOOST_TEST(between(text, "<reportReceiptCopyAmnt>", "<") == "25.80");
}

// A hundred dollars are no hundred of the file's currency.
BOOST_AUTO_TEST_CASE(foreign_cash_that_goes_to_the_safe_is_told_in_words)
{
    add(aShift(kShift));
    const Money dollars = *Money::parse("100.00", *Currency::fromCode("USD"));
    add(wire::CashMoved{kShift, "drop", dollars, "", "BAG 1", *StaffId::parse("rory")});

    const std::string text = written(audit::writeSafT);

    const std::string drop = between(text, "<desc>drop: ", "</cashtransaction>");
    BOOST_TEST(drop.starts_with(", BAG 1, 100.00 USD<"), drop);
    BOOST_TEST(count(text, "-100.00") == 0);
    BOOST_TEST(count(text, "<paidAmnt>100.00") == 0);
}

BOOST_AUTO_TEST_CASE(a_z_names_each_rate_of_a_tax_and_so_does_each_line)
{
    const auto percent = [](const char* text) { return *Rate::parsePercent(text); };
    wire::SaleCompleted sale = exchanged(1);
    wire::TaxTotal old = sale.taxes.at(0);
    const std::string code = old.tax;
    old.rate = percent("21");
    sale.taxes.at(0).rate = percent("23");
    sale.taxes.push_back(old);
    BOOST_REQUIRE(!sale.lines.at(0).taxes.empty());
    sale.lines.at(0).taxes.at(0).rate = percent("21");
    add(aShift(kShift));
    add(sale);
    wire::ShiftClosed closed = aClosing(kShift);
    for (const char* rate : {"21", "23"})
        closed.figures.taxes.push_back({code, euros(0), euros(0), euros(0), percent(rate)});
    add(closed);

    const std::string text = written(audit::writeSafT);

    const std::string line = between(text, "<ctLine>", "</ctLine>");
    BOOST_TEST(between(line, "<vatPerc>", "<") == "21.000");
    const std::string z = between(text, "<reportCashSalesVat>", "</reportCashSalesVat>");
    BOOST_TEST(count(z, "<vatPerc>21") == 1);
    BOOST_TEST(count(z, "<vatPerc>23") == 1);
}

BOOST_AUTO_TEST_CASE(a_day_outside_counts_for_grand_totals_and_stands_nowhere)
{
    add(exchanged(-1), {2026, 11, 22});
    add(aClosing(kShift));

    const std::string text = written(audit::writeSafT, {.from = kDay, .to = kDay});

    BOOST_TEST(count(text, "<cashtransaction>") == 0);
    BOOST_TEST(count(text, "<article>") == 0);
    BOOST_TEST(between(text, "<reportGrandTotalReturn>", "<") == "25.80");
}

// A newer version of the program may have written the end of the journal.
BOOST_AUTO_TEST_CASE(an_entry_of_an_unknown_kind_is_told_by_its_name)
{
    addBytes("stars-counted", R"({"stars":7})");

    BOOST_TEST(between(written(audit::writeSafT), "<eventText>", "<") == "stars-counted");
    BOOST_TEST(count(written(audit::writeCsv), "\n") == 1);
    BOOST_TEST(count(written(audit::writeJsonLines), "\n") == 2);
}

BOOST_AUTO_TEST_CASE(what_people_call_things_does_not_break_the_file)
{
    auto sale = aSale({.skus = {"MUG"}});
    sale.lines.front().name = "</artDesc><evil a=\"\x01\">&\n"s;
    add(sale);

    const std::string text = written(audit::writeSafT);

    BOOST_TEST(between(text, "<artDesc>", "</artDesc>")
               == "&lt;/artDesc&gt;&lt;evil a=&quot; &quot;&gt;&amp; ");
}

BOOST_AUTO_TEST_CASE(names_too_long_for_the_format_stay_apart)
{
    const std::string name(40, 'x');

    BOOST_TEST(audit::identification(name).size() == 35);
    BOOST_TEST(audit::identification(name) != audit::identification(name + "y"));
    BOOST_TEST(audit::identification("short") == "short");
    // 35 letters of two bytes each fit, and none is cut in two.
    std::string letters;
    for (int i = 0; i < 35; ++i)
        letters += "ø";
    BOOST_TEST(audit::identification(letters) == letters);
}

BOOST_AUTO_TEST_CASE(amounts_of_three_decimals_are_refused_where_the_format_has_two)
{
    const Currency dinar = *Currency::fromCode("KWD");
    add(wire::ShiftOpened{{}, 1, *StaffId::parse("rory"), Money::zero(dinar)});

    const auto done = audit::writeSafT(
        particulars, {}, [this](const audit::Visitor& visitor) { return walk(visitor); },
        [](std::string_view) -> Status { return {}; });

    BOOST_REQUIRE(!done.has_value());
    BOOST_TEST((done.error().code == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(a_full_disk_ends_the_export)
{
    add(aSale());

    for (const auto form : {audit::writeSafT, audit::writeCsv, audit::writeJsonLines}) {
        const auto done = form(
            particulars, {}, [this](const audit::Visitor& visitor) { return walk(visitor); },
            [](std::string_view) -> Status { return fail(ErrorCode::StorageFull, "full"); });
        BOOST_TEST((!done && done.error().code == ErrorCode::StorageFull));
    }
}

BOOST_AUTO_TEST_CASE(a_field_is_quoted_where_it_must_be_and_is_never_a_formula)
{
    BOOST_TEST(audit::csvText("Mug") == "Mug");
    BOOST_TEST(audit::csvText("Mug, \"blue\"") == "\"Mug, \"\"blue\"\"\"");
    BOOST_TEST(audit::csvText("two\nlines") == "\"two\nlines\"");
    BOOST_TEST(audit::csvText("=1+1") == "'=1+1");
    BOOST_TEST(audit::csvText("@a,b") == "\"'@a,b\"");
    BOOST_TEST(audit::csvText("") == "");
}

BOOST_AUTO_TEST_SUITE_END()
