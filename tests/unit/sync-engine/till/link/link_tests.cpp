#include "little_hub.h"
#include "misbehaviour.h"
#include "sync-engine/contract/values/check.h"
#include "sync-engine/till/link/link.h"
#include "tests/support/memory_till.h"

#include <QElapsedTimer>
#include <QTest>

#include <boost/test/unit_test.hpp>

#include <memory>

using namespace onetill;
using namespace onetill::till;

namespace {

constexpr int kPatienceMs = 8'000;

/// A till in memory behind a real link; it is the desk, too.
struct LinkRig : DeskNotices {
    explicit LinkRig(bool hasCatalogue = true)
    {
        ticks.start();
        if (hasCatalogue)
            till.kept = {{"catalogue", "1:0"}, {"stock", "1:0"}};
        start();
    }
    void start()
    {
        link = std::make_unique<Link>(
            CentreAddress{hub.url(), test::MemoryTill::till(), "token"},
            Identity{test::MemoryTill::till(), hub.model.key()}, Ports{till, till, *this},
            [this] {
                return Moment{std::chrono::milliseconds{ticks.elapsed()},
                              Timestamp{1'800'000'000'000 + ticks.elapsed()}};
            },
            test::seeded(3));
    }
    void acknowledged(const wire::SignedHave& have) override
    {
        till.acknowledgedSeq = have.have.contiguous;
    }
    void statusChanged(const SyncStatus& status) override { last = status; }
    void judged(const Judged& newly) override { judgedNow = newly; }
    void forked(wire::Epoch, std::int64_t) override {}
    void hubTime(std::chrono::milliseconds) override {}
    void traced(const BatchTrace& batch) override { traces.push_back(batch); }

    void sell(int count)
    {
        till.sell(count);
        link->journalGrew();
    }
    bool comesTrue(const std::function<bool()>& condition) const
    {
        return QTest::qWaitFor(condition, kPatienceMs);
    }
    bool drains()
    {
        return comesTrue([this] {
            return hub.model.journal().size() == till.journal.size() && link->status().waiting == 0;
        });
    }

    QElapsedTimer ticks;
    LittleHub hub;
    test::MemoryTill till;
    SyncStatus last;
    Judged judgedNow;
    std::vector<BatchTrace> traces;
    std::unique_ptr<Link> link;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(link_tests, LinkRig)

// A line in the till's log and one in the hub's, of one batch, have one name.
BOOST_AUTO_TEST_CASE(each_batch_goes_out_under_a_name_of_its_own)
{
    std::vector<QByteArray> heard;
    hub.instead = [&](const AskedOfHub& asked, QTcpSocket&) {
        if (const auto name = asked.headers.find("x-trace"); name != asked.headers.end())
            heard.push_back(name->second);
        return false;
    };
    link->switchOn();
    sell(2);
    BOOST_REQUIRE(drains());
    sell(1);
    BOOST_REQUIRE(drains());

    BOOST_REQUIRE(traces.size() == heard.size());
    BOOST_REQUIRE(heard.size() >= 2u);
    for (std::size_t i = 0; i < heard.size(); ++i)
        BOOST_TEST(heard[i].toStdString() == traces[i].trace);
    BOOST_TEST(traces[0].trace.size() == 16u);
    BOOST_TEST(traces[0].trace != traces[1].trace);
    BOOST_TEST(traces.back().last == 3);
    BOOST_TEST(!traces.back().trouble);
}

BOOST_AUTO_TEST_CASE(sales_arrive_and_are_acknowledged)
{
    link->switchOn();
    sell(1'203);

    BOOST_REQUIRE(drains());

    BOOST_TEST(till.acknowledgedSeq == 1'203);
    BOOST_TEST(hub.batches == 3);
    BOOST_TEST((last.tone == SyncStatus::Tone::Ok));
}

BOOST_AUTO_TEST_CASE(the_desks_hear_what_the_hub_set_aside)
{
    hub.instead = [this](const AskedOfHub& asked, QTcpSocket& socket) {
        if (!asked.target.contains("journal"))
            return false;
        auto reply = hub.model.push(till.journal, Timestamp{1'800'000'000'000});
        reply.statuses.back() = wire::EntryStatus::Quarantined;
        socket.write(
            FakeHub::reply(200, QByteArray::fromStdString(wire::pushReplyJson(reply).dump())));
        return true;
    };
    till.sell(3);

    link->switchOn();

    BOOST_REQUIRE(drains());
    BOOST_TEST(judgedNow.quarantined == 1);
    BOOST_TEST(last.judged.quarantined == 1);
    BOOST_TEST((last.tone == SyncStatus::Tone::Bad));
}

BOOST_AUTO_TEST_CASE(a_change_at_the_hub_arrives_by_the_open_long_poll)
{
    link->switchOn();
    BOOST_REQUIRE(comesTrue([this] { return hub.server().asked().size() >= 2; }));
    hub.model.change("catalogue", "tent", false, 42);

    hub.wake();

    BOOST_REQUIRE(comesTrue([this] { return till.rows == hub.model.allRows(); }));
    BOOST_TEST(till.rows.size() == 1);
}

BOOST_AUTO_TEST_CASE(a_sale_is_not_held_up_by_the_open_long_poll)
{
    link->switchOn();
    BOOST_REQUIRE(comesTrue([this] { return hub.server().asked().size() >= 2; }));

    sell(1);

    BOOST_TEST(drains());
}

BOOST_AUTO_TEST_CASE(a_till_without_a_catalogue_gets_one_and_goes_on_by_feed)
{
    till.kept.clear();
    hub.model.change("catalogue", "tent", false, 42);
    till.rowsOfSnapshot = hub.model.allRows();
    link->switchOn();
    BOOST_REQUIRE(comesTrue([this] { return till.rows == hub.model.allRows(); }));

    hub.model.change("stock", "tent", false, 7);
    hub.wake();

    BOOST_TEST(comesTrue([this] { return till.rows == hub.model.allRows(); }));
}

BOOST_AUTO_TEST_CASE(a_cursor_that_cannot_be_continued_ends_in_a_new_catalogue)
{
    till.kept = {{"catalogue", "0:99"}, {"stock", "0:99"}};
    hub.model.change("catalogue", "tent", false, 42);
    till.rowsOfSnapshot = hub.model.allRows();

    link->switchOn();

    BOOST_TEST(comesTrue([this] { return till.rows == hub.model.allRows(); }));
}

// Whatever answers at the hub's address for a while: nothing is lost, and then all arrives.
BOOST_AUTO_TEST_CASE(after_every_misbehaviour_everything_arrives)
{
    for (const Misbehaviour& misbehaviour : misbehaviours()) {
        // Two end in a wait of their own: one for a person, one for the request's deadline of 20 s.
        if (misbehaviour.expected == ErrorCode::Unauthorised
            || misbehaviour.expected == ErrorCode::TimedOut)
            continue;
        BOOST_TEST_CONTEXT(misbehaviour.name)
        {
            LinkRig rig;
            int times = 1;
            rig.hub.instead = [&](const AskedOfHub& asked, QTcpSocket& socket) {
                if (!asked.target.contains("journal") || times == 0)
                    return false;
                --times;
                misbehaviour.behaviour(asked, socket);
                return true;
            };
            rig.till.sell(3);

            rig.link->switchOn();

            BOOST_TEST(rig.drains());
            BOOST_TEST(times == 0);
            BOOST_TEST(rig.till.acknowledgedSeq == 3);
        }
    }
}

// A proxy with a limit of its own would otherwise have every sale of the day set aside.
BOOST_AUTO_TEST_CASE(a_limit_on_the_way_sends_no_sale_into_quarantine)
{
    bool asked = false;
    hub.instead = [&](const AskedOfHub& request, QTcpSocket& socket) {
        asked = asked || request.target.contains("quarantine");
        if (!request.target.contains("journal"))
            return false;
        socket.write(FakeHub::reply(413, "<html>too large</html>"));
        return true;
    };
    link->switchOn();
    sell(1);
    BOOST_REQUIRE(comesTrue([this] { return last.lastError.has_value(); }));

    for (int tries = 0; tries < 6; ++tries) {
        link->networkHint();
        letPass(50);
    }

    BOOST_TEST(!asked);
    BOOST_TEST((last.tone == SyncStatus::Tone::Off));
    hub.instead = nullptr;
    link->networkHint();
    BOOST_TEST(drains());
}

BOOST_AUTO_TEST_CASE(a_hub_that_does_not_know_the_till_is_asked_again_when_somebody_wants_it)
{
    hub.instead = [](const AskedOfHub&, QTcpSocket& socket) {
        socket.write(FakeHub::reply(401, R"({"error":{"code":"unauthorised","message":"no"}})"));
        return true;
    };
    link->switchOn();
    BOOST_REQUIRE(comesTrue([this] { return last.lastError.has_value(); }));
    const auto asked = hub.server().asked().size();

    sell(2);
    letPass(300);

    BOOST_TEST((last.lastError->code == ErrorCode::Unauthorised));
    BOOST_TEST((last.tone == SyncStatus::Tone::Bad));
    BOOST_TEST(hub.server().asked().size() == asked);
    hub.instead = nullptr;
    link->networkHint();
    BOOST_TEST(drains());
    BOOST_TEST(comesTrue([this] { return last.tone == SyncStatus::Tone::Ok; }));
}

BOOST_AUTO_TEST_CASE(switched_off_nothing_leaves_until_it_is_switched_on)
{
    link->switchOn();
    BOOST_REQUIRE(comesTrue([this] { return hub.server().asked().size() >= 2; }));
    link->switchOff();
    sell(2);
    letPass(200);
    BOOST_TEST(hub.batches == 0);

    link->switchOn();

    BOOST_TEST(drains());
}

BOOST_AUTO_TEST_CASE(an_outage_ends_by_itself)
{
    hub.server().close();
    link->switchOn();
    sell(2);
    BOOST_REQUIRE(comesTrue([this] { return last.offlineSince.has_value(); }));
    BOOST_TEST((last.tone == SyncStatus::Tone::Off));
    BOOST_TEST(last.waiting == 2);

    hub.server().listen();

    BOOST_TEST(drains());
    BOOST_TEST(!last.offlineSince);
}

BOOST_AUTO_TEST_CASE(a_link_that_is_destroyed_in_the_middle_goes_on_as_a_new_one)
{
    link->switchOn();
    sell(700);
    BOOST_REQUIRE(comesTrue([this] { return hub.batches == 1; }));
    link.reset();

    start();
    link->switchOn();

    BOOST_TEST(drains());
}

BOOST_AUTO_TEST_CASE(a_full_disk_does_not_lose_the_rows_it_refused)
{
    link->switchOn();
    BOOST_REQUIRE(comesTrue([this] { return hub.server().asked().size() >= 2; }));
    till.replicaFailure = Error{ErrorCode::StorageFull, "disk"};
    hub.model.change("catalogue", "tent", false, 42);
    hub.wake();
    BOOST_REQUIRE(comesTrue([this] { return last.lastError.has_value(); }));
    BOOST_TEST((last.lastError->code == ErrorCode::StorageFull));

    till.replicaFailure.reset();

    BOOST_TEST(comesTrue([this] { return till.rows == hub.model.allRows(); }));
}

namespace {

struct BrokenRegister : test::MemoryTill {
    Result<std::vector<wire::Entry>> batch(std::int64_t, std::size_t, std::size_t) const override
    {
        throw BrokenInvariant{"a defect of ours"};
    }
};

} // namespace

// Selling must go on over any defect in here; somebody must hear of it, though.
BOOST_AUTO_TEST_CASE(a_defect_of_ours_is_shown_and_does_not_end_the_program)
{
    BrokenRegister broken;
    Link defective{CentreAddress{hub.url(), test::MemoryTill::till(), "token"},
                   Identity{test::MemoryTill::till(), hub.model.key()},
                   Ports{broken, broken, *this}, [] { return Moment{}; }, test::seeded(1)};

    defective.switchOn();

    BOOST_TEST((last.tone == SyncStatus::Tone::Bad));
    BOOST_TEST((last.lastError->code == ErrorCode::Internal));
}

BOOST_AUTO_TEST_SUITE_END()
