#include "engine_rig.h"
#include "sync-engine/till/core/hub_lineage.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::till;

namespace {

/// A till of ten sales, all known to the hub of lineage "first"; "second" continues that one.
struct RestoredHubRig : EngineRig {
    explicit RestoredHubRig(const std::string& heard = "first") : EngineRig{10, true, heard}
    {
        till.acknowledgedSeq = 10;
        take(SwitchedOn{});
    }
    wire::Envelope said(std::int64_t contiguous, const std::string& lineage,
                        const std::vector<std::string>& before) const
    {
        wire::Envelope envelope = this->envelope(contiguous, lineage);
        if (!before.empty())
            envelope.before = wire::signAncestry(before, lineage, hubKey);
        return envelope;
    }
    wire::FeedReply newsOf(const std::string& cursor, wire::Envelope envelope) const
    {
        auto reply = news(cursor);
        reply.envelope = std::move(envelope);
        return reply;
    }
    ErrorCode trouble() const
    {
        const auto& error = engine.status().lastError;
        return error ? error->code : ErrorCode::Internal;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(hub_lineage_tests, RestoredHubRig)

BOOST_AUTO_TEST_CASE(a_lineage_that_continues_the_one_heard_is_followed_and_kept)
{
    take(FeedReplied{pullRequest, newsOf("c1", said(7, "second", {"first"}))});

    BOOST_REQUIRE(got<SendBatch>());
    BOOST_TEST(the<SendBatch>().entries.front().header.seq == 8);
    BOOST_TEST(the<Acknowledge>().have.hubEpoch == "second");
    BOOST_TEST(the<CommitRows>().feeds.at("catalogue").cursor == "c1");
}

// The backup had everything: there is nothing to send, but the till must not forget whom it heard.
BOOST_AUTO_TEST_CASE(a_lineage_is_kept_also_when_nothing_was_lost)
{
    take(FeedReplied{pullRequest, newsOf("c1", said(10, "second", {"first"}))});

    BOOST_TEST(!got<SendBatch>());
    BOOST_TEST(the<Acknowledge>().have.hubEpoch == "second");
}

// The computer that the hub ran on before is switched on again, and still answers.
BOOST_AUTO_TEST_CASE(an_old_copy_that_still_answers_moves_nothing_and_brings_no_prices)
{
    take(FeedReplied{pullRequest, newsOf("c1", said(10, "second", {"first"}))});
    take(RowsKept{});
    take(FeedReplied{pullRequest, newsOf("c2", said(3, "first", {}))});

    BOOST_TEST(!got<CommitRows>());
    BOOST_TEST(!got<SendBatch>());
    BOOST_TEST(!got<Acknowledge>());
    BOOST_TEST((trouble() == ErrorCode::BadReply));
    BOOST_TEST(engine.status().waiting == 0);
}

BOOST_AUTO_TEST_CASE(an_old_copy_is_told_from_the_hub_also_after_a_restart)
{
    RestoredHubRig later{"second"};
    later.take(FeedReplied{later.pullRequest, newsOf("c2", said(3, "first", {}))});

    BOOST_TEST(!later.got<CommitRows>());
    BOOST_TEST(!later.got<SendBatch>());
    BOOST_TEST((later.trouble() == ErrorCode::BadReply));
}

BOOST_AUTO_TEST_CASE(a_catalogue_of_an_old_copy_is_not_loaded)
{
    pullFails(ErrorCode::MustSnapshot);
    BOOST_REQUIRE(got<AskManifest>());
    auto offered = manifest(2);
    offered.envelope = said(10, "unheard", {"elsewhere"});

    take(ManifestReplied{pullRequest, offered});

    BOOST_TEST(!got<BeginSnapshot>());
    BOOST_TEST((trouble() == ErrorCode::BadReply));
}

BOOST_AUTO_TEST_CASE(sales_that_an_old_copy_takes_count_as_unsent)
{
    till.sell();
    take(JournalGrew{});
    BOOST_REQUIRE(got<SendBatch>());
    take(PushReplied{pushRequest,
                     {{wire::EntryStatus::Created}, said(11, "unheard", {"elsewhere"})}});

    BOOST_TEST(!got<Acknowledge>());
    BOOST_TEST(engine.status().waiting == 1);
}

// Whoever stands between till and hub could otherwise name any lineage as continued.
BOOST_AUTO_TEST_CASE(what_a_lineage_continues_must_be_signed_by_the_hub)
{
    const wire::SigningKey stranger{wire::SigningKey::Seed{66}};
    auto envelope = said(3, "second", {});
    envelope.before = wire::signAncestry({"first"}, "second", stranger);
    take(FeedReplied{pullRequest, newsOf("c1", envelope)});

    BOOST_TEST(!got<SendBatch>());
    BOOST_TEST(!got<CommitRows>());
}

BOOST_AUTO_TEST_CASE(several_restores_at_once_are_followed)
{
    take(FeedReplied{pullRequest, newsOf("c1", said(7, "fourth", {"third", "second", "first"}))});

    BOOST_TEST(the<Acknowledge>().have.hubEpoch == "fourth");
}

BOOST_AUTO_TEST_SUITE_END()
