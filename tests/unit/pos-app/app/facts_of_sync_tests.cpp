#include "pos-app/app/facts_of_sync.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;

BOOST_AUTO_TEST_SUITE(facts_of_sync_tests)

// A field that is added to one side and forgotten here is computed and never shown.
BOOST_AUTO_TEST_CASE(all_that_the_engine_says_reaches_the_screen)
{
    till::SyncStatus status;
    status.tone = till::SyncStatus::Tone::Busy;
    status.switchedOff = false;
    status.waiting = 7;
    status.lastExchange = Timestamp{1};
    status.nextTry = Timestamp{2};
    status.offlineSince = Timestamp{3};
    status.lastError = Error{ErrorCode::Overloaded, "later"};
    status.judged = {.quarantined = 4, .exceptions = 5};
    status.catalogueAsOf = Timestamp{6};
    status.snapshot = till::SyncStatus::SnapshotProgress{1, 2, 3};
    status.updateNeeded = true;

    const view::SyncFacts facts = app::factsOf(status);

    BOOST_TEST((facts.tone == view::SyncFacts::Tone::Busy));
    BOOST_TEST(!facts.switchedOff);
    BOOST_TEST(facts.waiting == 7);
    BOOST_TEST((facts.lastExchange == status.lastExchange));
    BOOST_TEST((facts.nextTry == status.nextTry));
    BOOST_TEST((facts.offlineSince == status.offlineSince));
    BOOST_TEST((facts.lastError == status.lastError));
    BOOST_TEST(facts.quarantined == 4);
    BOOST_TEST(facts.exceptions == 5);
    BOOST_TEST((facts.catalogueAsOf == status.catalogueAsOf));
    BOOST_TEST((facts.download == view::SyncFacts::Download{1, 2, 3}));
    BOOST_TEST(facts.updateNeeded);
}

BOOST_AUTO_TEST_SUITE_END()
