#include "register_fixture.h"

#include "tests/support/seeded_random.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <boost/test/unit_test.hpp>

namespace onetill::test {

store::Identity anIdentity(std::uint64_t epoch)
{
    store::Identity identity;
    identity.till = *Uuid::parse("01938f6e-0000-7000-8000-000000000001");
    identity.store = *StoreId::parse("GRAFTON");
    identity.tillNumber = 1;
    identity.token = "token";
    identity.hubUrl = "http://127.0.0.1:1";
    identity.hubKey.fill(9);
    identity.hubEpoch = "hub-1";
    identity.journalSeed.fill(5);
    identity.epoch = wire::Epoch{epoch};
    return identity;
}

store::AppendContext aContext(store::Draft draft)
{
    return {.businessDay = {2026, 11, 23}, .clock = aClock(), .draft = draft};
}

wire::SignedHave aHave(const store::Position& position, const std::string& hubEpoch)
{
    return {.have = {position.epoch, position.seq, position.hash},
            .hubEpoch = hubEpoch,
            .signature = {}};
}

Result<store::Register> StateFixture::open(store::Mode mode, std::uint64_t seed) const
{
    return store::Register::open(state(), mode, clock.clock(), seededRandom(seed));
}

void StateFixture::exec(const std::string& sql) const
{
    SQLite::Database database{file().string(), SQLite::OPEN_READWRITE, 1000};
    database.exec(sql);
}

std::string StateFixture::ask(const std::string& sql) const
{
    SQLite::Database database{file().string(), SQLite::OPEN_READWRITE, 1000};
    return database.execAndGet(sql).getString();
}

std::int64_t StateFixture::rows(const std::string& table) const
{
    return std::stoll(ask("SELECT count(*) FROM " + table));
}

OpenShift::OpenShift() : till{open().value()}, shift{till.newId()}
{
    BOOST_REQUIRE(till.enrol(anIdentity()));
    BOOST_REQUIRE(till.append(aShift(shift), aContext()));
}

Result<wire::Entry> OpenShift::sell(SaleWishes wishes, store::Draft draft)
{
    if (wishes.shift.isNil())
        wishes.shift = shift;
    return till.append(aSale(wishes), aContext(draft));
}

void OpenShift::sellTimes(int times)
{
    for (int i = 0; i < times; ++i)
        BOOST_REQUIRE(sell({.ordinal = till.nextReceiptOrdinal().value()}));
}

wire::ShiftClosed OpenShift::closing() const
{
    const auto state = till.currentShift().value().value();
    wire::ShiftClosed closed = aClosing(state.id, till.nextZNumber().value());
    closed.number = state.number;
    closed.openedAt = state.openedAt;
    closed.openingFloat = state.openingFloat;
    closed.expected = state.cashInDrawer;
    closed.counts.back() = {closed.closedAt, closed.by, state.cashInDrawer, {}};
    closed.leftInDrawer = state.cashInDrawer;
    closed.figures = till.shiftFigures(state.id, state.openingFloat.currency()).value();
    closed.grand = till.grandTotals(closed.figures).value();
    const auto head = till.head().value();
    closed.journal = {head.seq, head.hash};
    return closed;
}

} // namespace onetill::test
