#include "engine_rig.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::till;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(engine_pull_tests)

BOOST_AUTO_TEST_CASE(all_cursors_go_in_one_request_answered_at_once_the_first_time)
{
    EngineRig rig;

    rig.take(SwitchedOn{});

    const auto& feed = rig.the<AskFeed>();
    for (const auto& [name, cursor] : rig.till.kept)
        BOOST_TEST(feed.cursors.at(name) == cursor);
    BOOST_TEST(feed.wait.count() == 0);
}

// Its catalogue was made before there was such a feed.
BOOST_AUTO_TEST_CASE(a_feed_that_came_with_an_update_is_asked_from_its_beginning)
{
    EngineRig rig;

    rig.take(SwitchedOn{});

    BOOST_TEST(rig.the<AskFeed>().cursors.size() == wire::kFeeds.size());
    BOOST_TEST(rig.the<AskFeed>().cursors.at("exceptions").empty());
}

BOOST_AUTO_TEST_CASE(a_till_that_is_up_to_date_asks_by_long_poll)
{
    EngineRig rig;
    rig.take(SwitchedOn{});

    rig.take(FeedReplied{rig.pullRequest, std::nullopt});

    BOOST_REQUIRE(rig.got<AskFeed>());
    BOOST_TEST(rig.the<AskFeed>().wait.count() == 25);
}

BOOST_AUTO_TEST_CASE(a_sale_leaves_beside_the_long_poll)
{
    EngineRig rig;
    rig.take(SwitchedOn{});
    rig.take(FeedReplied{rig.pullRequest, std::nullopt});
    rig.till.sell();

    rig.take(JournalGrew{});

    BOOST_TEST(rig.got<SendBatch>());
    BOOST_TEST(!rig.got<CancelRequest>());
}

// A defective hub or proxy must not be asked in a tight loop.
BOOST_AUTO_TEST_CASE(a_long_poll_that_comes_back_at_once_is_asked_again_after_a_second)
{
    EngineRig rig;
    rig.take(SwitchedOn{});
    rig.take(FeedReplied{rig.pullRequest, std::nullopt});
    rig.wait(100ms);

    rig.take(FeedReplied{rig.pullRequest, std::nullopt});

    BOOST_TEST(!rig.got<AskFeed>());
    BOOST_TEST(rig.the<StartTimer>().delay.count() == 900);
}

BOOST_AUTO_TEST_CASE(a_long_poll_that_ran_its_time_is_followed_by_the_next)
{
    EngineRig rig;
    rig.take(SwitchedOn{});
    rig.take(FeedReplied{rig.pullRequest, std::nullopt});
    rig.wait(25s);

    rig.take(FeedReplied{rig.pullRequest, std::nullopt});

    BOOST_TEST(rig.got<AskFeed>());
}

BOOST_AUTO_TEST_CASE(news_are_kept_before_more_is_asked_for)
{
    EngineRig rig;
    rig.take(SwitchedOn{});

    rig.take(FeedReplied{rig.pullRequest, rig.news("c1", true)});
    BOOST_REQUIRE(rig.got<CommitRows>());
    BOOST_TEST(rig.the<CommitRows>().feeds.at("catalogue").cursor == "c1");
    BOOST_TEST(!rig.got<AskFeed>());
    rig.till.kept["catalogue"] = "c1";
    rig.take(RowsKept{});

    BOOST_REQUIRE(rig.got<AskFeed>());
    BOOST_TEST(rig.the<AskFeed>().cursors.at("catalogue") == "c1");
}

BOOST_AUTO_TEST_CASE(the_hub_chooses_when_it_is_asked_again)
{
    EngineRig rig;
    rig.take(SwitchedOn{});
    auto news = rig.news("c1");
    news.envelope.pollAfterMs = 4'000;
    rig.take(FeedReplied{rig.pullRequest, news});

    rig.take(RowsKept{});

    BOOST_TEST(!rig.got<AskFeed>());
    BOOST_TEST(rig.the<StartTimer>().delay.count() == 4'000);
}

// "More" without a cursor that moves would otherwise go round for ever.
BOOST_AUTO_TEST_CASE(a_page_whose_cursor_stands_still_is_no_news)
{
    EngineRig rig;
    rig.take(SwitchedOn{});

    rig.take(FeedReplied{rig.pullRequest, rig.news("c0", true)});

    BOOST_TEST(!rig.got<CommitRows>());
    BOOST_TEST(rig.the<AskFeed>().wait.count() == 25);
}

BOOST_AUTO_TEST_CASE(rows_that_could_not_be_kept_are_asked_for_again_from_the_old_cursor)
{
    EngineRig rig;
    rig.take(SwitchedOn{});
    rig.take(FeedReplied{rig.pullRequest, rig.news("c1")});

    rig.take(StorageRefused{{ErrorCode::StorageFull, "disk"}});
    BOOST_TEST((rig.engine.status().tone == SyncStatus::Tone::Bad));
    BOOST_REQUIRE(rig.got<StartTimer>());
    rig.take(TimerFired{Lane::Pull});

    BOOST_TEST(rig.the<AskFeed>().cursors.at("catalogue") == "c0");
}

BOOST_AUTO_TEST_CASE(a_till_without_a_catalogue_begins_with_a_snapshot)
{
    EngineRig rig{0, false};
    rig.take(SwitchedOn{});
    BOOST_REQUIRE(rig.got<AskManifest>());

    rig.take(ManifestReplied{rig.pullRequest, rig.manifest(3)});
    BOOST_REQUIRE(rig.got<BeginSnapshot>());
    rig.take(SnapshotBegun{{1, 2}}); // piece 0 was kept by an earlier try
    BOOST_TEST(rig.the<AskPiece>().index == 1);
    BOOST_TEST(rig.engine.status().snapshot->piecesKept == 1);
    rig.take(PieceKept{rig.pullRequest});
    BOOST_TEST(rig.the<AskPiece>().index == 2);
    rig.take(PieceKept{rig.pullRequest});
    BOOST_REQUIRE(rig.got<InstallSnapshot>());
    rig.till.kept = {{"catalogue", "c9"}};
    rig.take(SnapshotInstalled{});

    BOOST_TEST(rig.the<AskFeed>().cursors.at("catalogue") == "c9");
    BOOST_TEST(!rig.engine.status().snapshot);
}

BOOST_AUTO_TEST_CASE(a_cursor_that_the_hub_cannot_continue_leads_to_a_snapshot)
{
    EngineRig rig;
    rig.take(SwitchedOn{});

    rig.pullFails(ErrorCode::MustSnapshot);

    BOOST_TEST(rig.got<AskManifest>());
    BOOST_TEST(!rig.engine.status().lastError);
}

// A hub that disowns its own snapshot's cursors must not make every till load it in a loop.
BOOST_AUTO_TEST_CASE(a_second_snapshot_in_a_row_is_not_fetched_without_a_wait)
{
    EngineRig rig{0, false};
    rig.take(SwitchedOn{});
    rig.take(ManifestReplied{rig.pullRequest, rig.manifest(1)});
    rig.take(SnapshotBegun{{}});
    rig.till.kept = {{"catalogue", "c9"}};
    rig.take(SnapshotInstalled{});

    rig.pullFails(ErrorCode::MustSnapshot);

    BOOST_TEST(!rig.got<AskManifest>());
    BOOST_TEST(rig.got<StartTimer>());
    BOOST_TEST((rig.engine.status().lastError->code == ErrorCode::MustSnapshot));
}

// It is fetched again, for its successor may be better, yet not as fast as the network carries.
BOOST_AUTO_TEST_CASE(a_snapshot_without_cursors_is_not_fetched_again_at_once)
{
    EngineRig rig{0, false};
    rig.take(SwitchedOn{});
    rig.take(ManifestReplied{rig.pullRequest, rig.manifest(1)});
    rig.take(SnapshotBegun{{}});

    rig.take(SnapshotInstalled{});

    BOOST_TEST(!rig.got<AskManifest>());
    BOOST_TEST((rig.the<StartTimer>().delay == std::chrono::minutes{1}));
    BOOST_TEST((rig.engine.status().lastError->code == ErrorCode::BadReply));
    rig.take(TimerFired{Lane::Pull});
    BOOST_TEST(rig.got<AskManifest>());
}

BOOST_AUTO_TEST_CASE(a_piece_that_is_not_as_promised_begins_with_the_manifest_again)
{
    EngineRig rig{0, false};
    rig.take(SwitchedOn{});
    rig.take(ManifestReplied{rig.pullRequest, rig.manifest(1)});
    rig.take(SnapshotBegun{{0}});

    rig.pullFails(ErrorCode::BadReply);
    BOOST_REQUIRE(rig.got<StartTimer>());
    rig.take(TimerFired{Lane::Pull});

    BOOST_TEST(rig.got<AskManifest>());
}

// A catalogue is a cache: a damaged one is simply fetched again.
BOOST_AUTO_TEST_CASE(a_damaged_catalogue_is_replaced_by_a_snapshot)
{
    EngineRig rig;
    rig.till.replicaFailure = Error{ErrorCode::StorageDamaged, "page 3"};
    rig.take(SwitchedOn{});
    BOOST_REQUIRE(rig.got<StartTimer>());

    rig.take(TimerFired{Lane::Pull});

    BOOST_TEST(rig.got<AskManifest>());
}

// After a move to another network the old connection may hang until its time is out.
BOOST_AUTO_TEST_CASE(a_hint_renews_the_long_poll)
{
    EngineRig rig;
    rig.take(SwitchedOn{});
    const RequestId hanging = rig.pullRequest;

    rig.take(NetworkHint{});

    BOOST_TEST(rig.the<CancelRequest>().request == hanging);
    BOOST_TEST(rig.got<AskFeed>());
}

BOOST_AUTO_TEST_SUITE_END()
