#include "sync-engine/hub/service/care/care_storage.h"
#include "tests/unit/sync-engine/hub/hub_fixture.h"
#include "tests/unit/sync-engine/hub/storage/contract_steps.h"
#include "tests/unit/sync-engine/hub/storage/storage_contract.h"

#include <boost/test/unit_test.hpp>

namespace onetill::test {
namespace {

using hub::CareStorage;
using hub::Transaction;

void aLineageNamesThoseItContinuesNewestFirst(StorageUnderTest& storage)
{
    const auto session = storage.open().value();
    const auto first =
        read(*session, [](Transaction& transaction) { return transaction.identity(); });
    BOOST_TEST(first.before.names.empty());
    write(*session, [&](Transaction& transaction) {
        CareStorage& care = transaction.care();
        care.addFormerLineage("another", {1'000});
        care.addFormerLineage(first.lineage, {1'000});
        care.addFormerLineage("another", {2'000});
        care.setLineage("second");
    });

    const auto second =
        read(*session, [](Transaction& transaction) { return transaction.identity(); });
    BOOST_TEST(second.lineage == "second");
    BOOST_TEST((second.before.names == std::vector<std::string>{first.lineage, "another"}));
    BOOST_TEST(wire::ancestryHolds(second.before, "second", first.key.publicKey()));
}

void provedBackupsAreKeptWithTheirHeads(StorageUnderTest& storage)
{
    const auto session = storage.open().value();
    PaperTill till;
    const wire::Have main{till.epoch, 7, wire::sha256({"seven"})};
    const wire::Have older{wire::Epoch{0xfedc'ba98'7654'3210}, 30, wire::sha256({"thirty"})};
    write(*session, [&](Transaction& transaction) {
        transaction.care().addBackup({"/backups/a.db", {1'000}, "first", {}});
        transaction.care().addBackup(
            {"/backups/b.db", {2'000}, "first", {{till.id, main}, {till.id, older}}});
    });

    const auto known =
        read(*session, [](Transaction& transaction) { return transaction.care().backups(); });
    BOOST_REQUIRE(known.size() == 2u);
    BOOST_TEST(known[0].file == "/backups/a.db");
    BOOST_TEST(known[0].journals == 0);
    BOOST_TEST(known[1].journals == 2);
    BOOST_TEST(known[1].entries == 37);
    BOOST_TEST((known[1].madeAt == Timestamp{2'000}));
}

void aStartIsMarkedUntilTheMarkIsTakenAway(StorageUnderTest& storage)
{
    const auto session = storage.open().value();
    const auto mark = [&] {
        return read(*session,
                    [](Transaction& transaction) { return transaction.care().startMark(); });
    };
    BOOST_TEST(!mark());
    write(*session, [](Transaction& transaction) { transaction.care().setStartMark("one"); });
    BOOST_TEST(mark().value() == "one");
    write(*session, [](Transaction& transaction) { transaction.care().setStartMark({}); });
    BOOST_TEST(!mark());
}

} // namespace

const std::vector<ContractCase>& careContract()
{
    static const std::vector<ContractCase> kCases{
        {"a_lineage_names_those_it_continues_newest_first",
         aLineageNamesThoseItContinuesNewestFirst},
        {"proved_backups_are_kept_with_their_heads", provedBackupsAreKeptWithTheirHeads},
        {"a_start_is_marked_until_the_mark_is_taken_away", aStartIsMarkedUntilTheMarkIsTakenAway},
    };
    return kCases;
}

} // namespace onetill::test
