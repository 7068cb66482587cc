#include "sync-engine/till/core/engine.h"
#include "tests/support/memory_till.h"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

using namespace onetill;
using namespace onetill::till;
using namespace std::chrono_literals;

namespace {

/// An engine over a till with two journals, the first of which forked.
struct TwoJournals : Journals {
    explicit TwoJournals(int inFirst, int inSecond, bool isOpen = true) : secondIsOpen{isOpen}
    {
        second.writing = wire::Epoch{2};
        first.sell(inFirst);
        second.sell(inSecond);
        first.kept = {{"catalogue", "c0"}};
    }

    Result<std::vector<wire::Epoch>> epochs() const override
    {
        std::vector<wire::Epoch> known{first.writing};
        if (secondIsOpen)
            known.push_back(second.writing);
        return known;
    }
    const Outbox& outbox(wire::Epoch epoch) const override
    {
        return epoch == first.writing ? first : second;
    }

    void take(Input input)
    {
        outputs = engine.take(std::move(input), now);
        for (const Output& output : outputs)
            if (const auto* batch = std::get_if<SendBatch>(&output))
                sent = *batch;
            else if (const auto* feed = std::get_if<AskFeed>(&output))
                asked = *feed;
    }
    template <class T>
    const T* got() const
    {
        for (const Output& output : outputs)
            if (const T* wanted = std::get_if<T>(&output))
                return wanted;
        return nullptr;
    }
    bool sends(const test::MemoryTill& journal, std::int64_t seq) const
    {
        const auto* batch = got<SendBatch>();
        return batch && batch->entries.front().header.epoch == journal.writing
               && batch->entries.front().header.seq == seq;
    }

    wire::SignedHave signedHave(wire::Epoch epoch, std::int64_t seq, const wire::Hash& head) const
    {
        return wire::signHave({epoch, seq, head}, test::MemoryTill::till(), "one", hubKey);
    }
    wire::Envelope envelope(const test::MemoryTill& journal, std::int64_t seq) const
    {
        const wire::Hash head =
            seq == 0 ? wire::Hash{} : journal.journal.at(static_cast<std::size_t>(seq - 1)).hash;
        return {.have = signedHave(journal.writing, seq, head), .hubTime = now.wall};
    }
    /// The main line of the first journal is another till's.
    wire::Envelope foreign(std::optional<std::int64_t> branch = {}) const
    {
        wire::Envelope envelope{.have = signedHave(first.writing, 99, wire::sha256({"other"})),
                                .hubTime = now.wall,
                                .epochsKnown = 4};
        if (branch)
            envelope.branch = this->envelope(first, *branch).have;
        return envelope;
    }
    void reply(wire::Envelope envelope)
    {
        take(PushReplied{sent.request,
                         {std::vector(sent.entries.size(), wire::EntryStatus::Created), envelope}});
    }
    void fails(ErrorCode code) { take(RequestFailed{sent.request, {code, "test"}, {}}); }
    void wait(std::chrono::milliseconds time)
    {
        now.ticks += time;
        now.wall.ms += time.count();
    }

    test::MemoryTill first;
    test::MemoryTill second;
    bool secondIsOpen;
    wire::SigningKey hubKey{wire::SigningKey::Seed{9}};
    Engine engine{Identity{test::MemoryTill::till(), hubKey.publicKey()}, *this, first,
                  test::seeded(1)};
    Moment now{50'000ms, Timestamp{1'800'000'000'000}};
    Outputs outputs;
    SendBatch sent{};
    AskFeed asked{};
};

} // namespace

BOOST_AUTO_TEST_SUITE(engine_epochs_tests)

BOOST_AUTO_TEST_CASE(the_oldest_journal_leaves_first_and_each_has_its_turn)
{
    TwoJournals rig{700, 600};

    rig.take(SwitchedOn{});
    BOOST_TEST(rig.sends(rig.first, 1));
    BOOST_TEST(rig.engine.status().waiting == 1'300);
    rig.reply(rig.foreign(500));
    BOOST_TEST(rig.sends(rig.second, 1));
    rig.reply(rig.envelope(rig.second, 500));
    BOOST_TEST(rig.sends(rig.first, 501));
    rig.reply(rig.foreign(700));
    BOOST_TEST(rig.sends(rig.second, 501));
    rig.reply(rig.envelope(rig.second, 600));

    BOOST_TEST(!rig.got<SendBatch>());
    BOOST_TEST(rig.engine.status().waiting == 0);
    BOOST_TEST(!rig.engine.status().lastError.has_value());
}

// The backup that was restored may lack what the old journal had sent since, though it has all of
// the newest.
BOOST_AUTO_TEST_CASE(under_a_new_lineage_every_older_journal_is_sent_again)
{
    TwoJournals rig{5, 3};
    rig.take(SwitchedOn{});
    rig.reply(rig.foreign(5));
    rig.reply(rig.envelope(rig.second, 3));
    BOOST_TEST(rig.engine.status().waiting == 0);

    wire::Envelope restored = rig.envelope(rig.second, 3);
    restored.have = wire::signHave(restored.have.have, test::MemoryTill::till(), "two", rig.hubKey);
    restored.before = wire::signAncestry({"one"}, "two", rig.hubKey);
    rig.take(FeedReplied{rig.asked.request, wire::FeedReply{.feeds = {}, .envelope = restored}});

    BOOST_TEST(rig.engine.status().waiting == 5);
    rig.take(JournalGrew{});
    BOOST_TEST(rig.sends(rig.first, 1));
}

BOOST_AUTO_TEST_CASE(a_branch_is_acknowledged_by_the_hubs_signature_under_it)
{
    TwoJournals rig{5, 0};
    rig.take(SwitchedOn{});

    rig.reply(rig.foreign(5));

    BOOST_REQUIRE(rig.got<Acknowledge>());
    BOOST_TEST(rig.got<Acknowledge>()->have.have.contiguous == 5);
    BOOST_TEST((rig.got<Acknowledge>()->have.have.epoch == rig.first.writing));
    BOOST_TEST(!rig.got<OpenEpoch>(), "an old journal forks no more");
    BOOST_TEST(rig.engine.status().waiting == 0);
}

BOOST_AUTO_TEST_CASE(a_branch_that_the_hub_has_not_signed_is_not_believed)
{
    TwoJournals rig{5, 0};
    rig.take(SwitchedOn{});
    auto envelope = rig.foreign(5);
    envelope.branch->signature = {};

    rig.reply(envelope);

    BOOST_TEST(!rig.got<Acknowledge>());
    BOOST_TEST(rig.engine.status().waiting == 5);
}

// Of a disk image that was rolled back: the hub knows more of the journal than the till does.
BOOST_AUTO_TEST_CASE(a_fork_opens_an_epoch_above_those_that_the_hub_knows_and_goes_on)
{
    TwoJournals rig{3, 1, false};
    rig.take(SwitchedOn{});

    rig.reply(rig.foreign(3));

    BOOST_REQUIRE(rig.got<OpenEpoch>());
    BOOST_TEST((rig.got<OpenEpoch>()->forked == rig.first.writing));
    BOOST_TEST(rig.got<OpenEpoch>()->ordinalsTaken == 4);
    BOOST_TEST(rig.got<Acknowledge>(), "the branch is there all the same");
    rig.secondIsOpen = true;
    rig.take(JournalGrew{});
    BOOST_TEST(rig.sends(rig.second, 1));
    rig.reply(rig.envelope(rig.second, 1));
    BOOST_TEST(rig.engine.status().waiting == 0);
    BOOST_TEST(!rig.engine.status().lastError.has_value());
}

BOOST_AUTO_TEST_CASE(a_fork_that_the_feed_tells_of_opens_an_epoch_too)
{
    TwoJournals rig{3, 1, false};
    rig.first.acknowledgedSeq = 3;
    rig.take(SwitchedOn{});
    BOOST_TEST((rig.asked.epoch == rig.first.writing));

    rig.take(FeedReplied{rig.asked.request, wire::FeedReply{{{"catalogue", {}}}, rig.foreign()}});

    BOOST_REQUIRE(rig.got<OpenEpoch>());
    BOOST_TEST((rig.got<OpenEpoch>()->forked == rig.first.writing));
}

// The disk was full: it is asked again, and so is a till that starts anew.
BOOST_AUTO_TEST_CASE(an_epoch_that_could_not_be_opened_is_asked_for_again)
{
    TwoJournals rig{3, 1, false};
    rig.take(SwitchedOn{});
    rig.reply(rig.foreign(3));
    rig.take(JournalGrew{});
    BOOST_TEST(!rig.got<SendBatch>());

    rig.wait(2s);
    rig.take(TimerFired{Lane::Push});
    BOOST_TEST(rig.got<OpenEpoch>());

    rig.take(SwitchedOff{});
    rig.first.acknowledgedSeq = 2;
    rig.take(SwitchedOn{});
    BOOST_TEST(rig.sends(rig.first, 3));
    rig.reply(rig.foreign(3));
    BOOST_TEST(rig.got<OpenEpoch>());
}

BOOST_AUTO_TEST_CASE(an_old_journal_that_the_hub_refuses_does_not_hold_up_the_new_one)
{
    TwoJournals rig{5, 1};
    rig.take(SwitchedOn{});

    rig.fails(ErrorCode::Refused);

    BOOST_TEST(rig.sends(rig.second, 1));
    rig.reply(rig.envelope(rig.second, 1));
    BOOST_TEST(!rig.got<SendBatch>(), "the old one waits for its own back-off");
    BOOST_TEST((rig.engine.status().lastError->code == ErrorCode::Refused), "and people see it");
    for (int sale = 2; sale < 12; ++sale) {
        rig.second.sell();
        rig.take(JournalGrew{});
        BOOST_TEST(rig.sends(rig.second, sale));
        rig.reply(rig.envelope(rig.second, sale));
    }
    rig.wait(2s);
    rig.take(TimerFired{Lane::Push});
    BOOST_TEST(rig.sends(rig.first, 1));
    rig.reply(rig.foreign(5));
    BOOST_TEST(!rig.engine.status().lastError.has_value());
}

BOOST_AUTO_TEST_CASE(an_old_journal_that_cannot_be_read_does_not_hold_up_the_new_one)
{
    TwoJournals rig{5, 1};
    rig.take(SwitchedOn{});
    rig.reply(rig.foreign(2));
    rig.reply(rig.envelope(rig.second, 1));
    rig.first.journalFailure = Error{ErrorCode::StorageDamaged, "a torn page"};
    rig.fails(ErrorCode::Refused);
    rig.wait(400s);
    rig.take(TimerFired{Lane::Push});
    BOOST_TEST(!rig.got<SendBatch>());
    BOOST_TEST((rig.engine.status().lastError->code == ErrorCode::StorageDamaged));

    rig.second.sell();
    rig.take(JournalGrew{});

    BOOST_TEST(rig.sends(rig.second, 2));
    rig.first.journalFailure.reset();
    rig.reply(rig.envelope(rig.second, 2));
    rig.wait(400s);
    rig.take(TimerFired{Lane::Push});
    BOOST_TEST(rig.sends(rig.first, 3));
}

// Nobody answered the old one: a sale is worth a try, though not one try each.
BOOST_AUTO_TEST_CASE(a_sale_is_tried_once_while_the_old_journal_waits_for_the_network)
{
    TwoJournals rig{5, 0};
    rig.take(SwitchedOn{});
    rig.fails(ErrorCode::Unreachable);
    BOOST_TEST(!rig.got<SendBatch>());

    rig.second.sell();
    rig.take(JournalGrew{});
    BOOST_TEST(rig.sends(rig.second, 1));
    rig.fails(ErrorCode::Unreachable);
    rig.second.sell();
    rig.take(JournalGrew{});
    BOOST_TEST(!rig.got<SendBatch>());

    rig.take(NetworkHint{});
    rig.wait(400s);
    rig.take(TimerFired{Lane::Push});
    BOOST_TEST(rig.sends(rig.first, 1));
}

// Restored from a backup, the hub has the clone's entries again, and not even what is common.
BOOST_AUTO_TEST_CASE(a_branch_whose_beginning_the_hub_lost_is_sent_from_the_start)
{
    TwoJournals rig{8, 0};
    rig.first.acknowledgedSeq = 6;
    rig.take(SwitchedOn{});
    BOOST_TEST(rig.sends(rig.first, 7));

    rig.reply(rig.foreign());
    rig.wait(2s);
    rig.take(TimerFired{Lane::Push});

    BOOST_TEST(rig.sends(rig.first, 1));
    rig.reply(rig.foreign(8));
    BOOST_TEST(rig.engine.status().waiting == 0);
}

// A hub of before branches were signed says nothing of them.
BOOST_AUTO_TEST_CASE(an_old_hub_that_signs_no_branch_is_asked_in_peace)
{
    TwoJournals rig{3, 0};
    rig.take(SwitchedOn{});

    rig.reply(rig.foreign());

    BOOST_TEST(!rig.got<SendBatch>());
    BOOST_TEST((rig.engine.status().lastError->code == ErrorCode::Refused));
}

BOOST_AUTO_TEST_CASE(a_hub_that_lost_entries_of_one_journal_gets_the_others_anew)
{
    TwoJournals rig{4, 3};
    rig.take(SwitchedOn{});
    rig.reply(rig.foreign(4));
    rig.reply(rig.envelope(rig.second, 3));
    BOOST_TEST(rig.engine.status().waiting == 0);
    rig.second.sell();
    rig.take(JournalGrew{});

    rig.reply(rig.envelope(rig.second, 1));

    BOOST_TEST(rig.engine.status().waiting == 7);
    rig.wait(2s);
    rig.take(TimerFired{Lane::Push});
    BOOST_TEST(rig.sends(rig.first, 1));
}

BOOST_AUTO_TEST_SUITE_END()
