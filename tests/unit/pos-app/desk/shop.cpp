#include "shop.h"

#include "pos-app/store/journal_reader.h"
#include "sync-engine/contract/replica/apply.h"
#include "sync-engine/contract/wire/records.h"
#include "tests/support/invented_catalogue.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>

namespace onetill::test {
namespace {

wire::Product article(const char* id, const char* name, Unit unit, const char* code)
{
    return {.sku = sku(id),
            .name = name,
            .category = "Food",
            .unit = unit,
            .taxClass = "standard",
            .parent = {},
            .options = {},
            .glyph = "bread",
            .ageLimit = 0,
            .tracked = true,
            .description = {},
            .barcodes = {code}};
}

void apply(const std::filesystem::path& file, std::string_view feed, int commit,
           std::vector<wire::FeedRecord> records)
{
    auto replica = replica::Replica::open(file);
    BOOST_REQUIRE(replica);
    const auto applied = replica->apply(
        feed, {.records = std::move(records), .cursor = std::to_string(commit), .more = false});
    BOOST_REQUIRE(applied);
}

/// Stocked once, copied for each case: hashing PINs takes longer than most cases.
const std::filesystem::path& stocked()
{
    static const TemporaryDirectory directory;
    static const bool made = [] {
        stockTill(directory.path(), 3);
        std::vector<wire::FeedRecord> records;
        const auto add = [&](const char* id, const char* name, Unit unit, const char* code) {
            records.push_back(wire::upsert(article(id, name, unit, code)));
        };
        add("CHEESE", "Cáis Gleann Óir", Unit::Kilogram, "2100012000000");
        add("PIE", "Beef Pie", Unit::Piece, "2300045000002");
        add("BELL", "Cow Bell", Unit::Piece, "BELL-CODE");
        add("ROPE", "Rope, by length", Unit::Metre, "ROPE-CODE");
        add("MINCE", "Beef Mince", Unit::Kilogram, "2300046000001");
        add("HAM", "Ham, prepacked", Unit::Kilogram, "9950110102099");
        add("BOOK", "Treasure Island", Unit::Piece, "9780306406157");
        add("CARD", "Gift Card", Unit::Piece, "0420000000013");
        records.push_back(wire::upsert(price("BOOK", "9.99")));
        records.push_back(wire::upsert(price("CARD", "25.00")));
        records.push_back(wire::upsert(price("CHEESE", "18.00")));
        records.push_back(wire::upsert(price("MINCE", "19.99")));
        records.push_back(wire::upsert(price("HAM", "10.00")));
        records.push_back(wire::upsert(price("PIE", "4.50")));
        apply(directory.path() / kCatalogueFile, "catalogue", 2, std::move(records));
        return true;
    }();
    BOOST_REQUIRE(made);
    return directory.path();
}

} // namespace

Shop::Shop()
{
    std::filesystem::copy(stocked(), m_directory.path(),
                          std::filesystem::copy_options::recursive
                              | std::filesystem::copy_options::overwrite_existing);
    const auto opened = open();
    BOOST_REQUIRE_MESSAGE(opened.has_value(), (opened ? "" : opened.error().detail));
}

Status Shop::open()
{
    desk::Surroundings world = stillWorld();
    world.clock = m_clock.clock();
    world.ticksMs = [ticks = m_ticks] { return *ticks; };
    world.bootId = "boot-" + std::to_string(m_boot);
    world.offsetMinutes = [offset = m_offsetMinutes](const std::string&, Timestamp) -> Result<int> {
        return *offset;
    };
    world.log = [log = m_log](desk::LogLevel, std::string_view text) { log->emplace_back(text); };
    auto till = desk::Till::open(m_directory.path(), desk::Access::Work, std::move(world));
    if (!till)
        return passOn(till);
    m_till = *std::move(till);
    return {};
}

void Shop::centreHasAll()
{
    const auto head = till().statusDesk().status()->journal;
    BOOST_REQUIRE(till().journalDesk().acknowledge(
        {.have = {*wire::Epoch::parse(head.epoch), head.seq, *wire::hashFromHex(head.headHash)},
         .hubEpoch = "1",
         .signature = {}}));
}

void Shop::passMs(std::int64_t ms)
{
    m_clock.advanceMs(ms);
    *m_ticks += ms;
}

void Shop::restartProgram()
{
    close();
    BOOST_REQUIRE(open());
}

void Shop::restartDevice()
{
    close();
    ++m_boot;
    *m_ticks = 1000;
    BOOST_REQUIRE(open());
}

void Shop::signIn(const char* user, const char* pin)
{
    const auto cashier = m_till->signInDesk().signIn(*StaffId::parse(user), pin);
    BOOST_REQUIRE_MESSAGE(cashier.has_value(), (cashier ? "" : cashier.error().detail));
}

void Shop::openShift(const char* openingFloat)
{
    const auto shift = m_till->shiftDesk().open(std::string_view{openingFloat});
    BOOST_REQUIRE_MESSAGE(shift.has_value(), (shift ? "" : shift.error().detail));
}

Shop& Shop::ready()
{
    signIn();
    openShift();
    return *this;
}

void Shop::centreSays(std::string_view feed, const std::vector<wire::FeedRecord>& records,
                      const char* file)
{
    apply(m_directory.path() / file, feed, ++m_commits + 10, records);
}

std::vector<std::string> Shop::journalKinds()
{
    std::vector<std::string> kinds;
    const auto waiting = m_till->statusDesk().waiting(10'000);
    BOOST_REQUIRE(waiting);
    for (const auto& entry : *waiting)
        kinds.push_back(entry.kind);
    return kinds;
}

wire::Event Shop::newestEvent()
{
    const auto journal = store::JournalReader::open(state());
    BOOST_REQUIRE(journal);
    const auto epoch = journal->epochs()->back();
    const auto entries = journal->entriesAfter(epoch, journal->head(epoch)->seq - 1, 1, 1);
    BOOST_REQUIRE(entries);
    const wire::EntryHeader& header = entries->front().header;
    return wire::readEvent(header.kind, header.schema, entries->front().bodyBytes).value();
}

wire::Price price(const char* id, const char* amount)
{
    return {InventedCatalogue::kPriceList, sku(id), euros(amount)};
}

wire::Tax vat(const char* percent)
{
    return {.region = "ie",
            .tax = "vat23",
            .name = std::string{"VAT "} + percent + " %",
            .kind = "percent",
            .rate = *Rate::parsePercent(percent),
            .amount = {},
            .included = true,
            .includeInBaseOfNext = false,
            .baseAffectedByPrevious = true,
            .position = 0,
            .letter = "A"};
}

Sku sku(const char* text)
{
    return *Sku::parse(text);
}

Money euros(const char* text)
{
    return *Money::parse(text, *Currency::fromCode("EUR"));
}

std::int64_t milliOf(const desk::BasketSnapshot& basket, const char* article)
{
    std::int64_t milli = 0;
    for (const auto& line : basket.priced.lines)
        if (line.sku.text() == article)
            milli += line.quantity.milli();
    return milli;
}

} // namespace onetill::test
