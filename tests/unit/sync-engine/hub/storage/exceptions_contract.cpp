#include "sync-engine/hub/service/exceptions/exception_storage.h"
#include "sync-engine/hub/service/inbox/inbox_storage.h"
#include "sync-engine/hub/service/returns/return_storage.h"
#include "sync-engine/hub/service/stock/stock_storage.h"
#include "sync-engine/hub/service/tills/till_storage.h"
#include "tests/unit/sync-engine/hub/hub_fixture.h"
#include "tests/unit/sync-engine/hub/storage/contract_steps.h"
#include "tests/unit/sync-engine/hub/storage/storage_contract.h"

#include <boost/test/unit_test.hpp>

namespace onetill::test {
namespace {

using hub::Transaction;

Uuid named(int number)
{
    return Uuid::parse("0192f3a0-0000-7000-8000-" + std::to_string(200'000'000'000 + number))
        .value();
}

hub::KeptException anException(int number, const std::string& subject)
{
    return {.id = named(number),
            .rule = "oversold",
            .subject = subject,
            .version = 1,
            .entry = 1,
            .evidence = {{"sku", "MUG"}},
            .notedAt = {1'000 + number}};
}

std::vector<hub::KeptException> all(Transaction& transaction)
{
    std::vector<hub::KeptException> found;
    transaction.exceptions().forEach(
        [&](const hub::KeptException& exception) { found.push_back(exception); });
    return found;
}

void aSubjectHasOneCaseOfARule(StorageUnderTest& storage)
{
    const auto session = storage.open().value();
    write(*session, [&](Transaction& transaction) {
        BOOST_TEST(transaction.exceptions().add(anException(2, "a")));
        BOOST_TEST(!transaction.exceptions().add(anException(3, "a")));
        BOOST_TEST(transaction.exceptions().add(anException(1, "b")));
        auto other = anException(4, "a");
        other.rule = "unknown-sku";
        BOOST_TEST(transaction.exceptions().add(other));
        BOOST_TEST(
            (all(transaction)
             == std::vector<hub::KeptException>{anException(2, "a"), anException(1, "b"), other}));
        BOOST_TEST((transaction.exceptions().find(named(1)) == anException(1, "b")));
        BOOST_TEST(!transaction.exceptions().find(named(3)).has_value());
    });
}

void aCaseKeepsItsStateAndVersion(StorageUnderTest& storage)
{
    const auto session = storage.open().value();
    auto exception = anException(1, "a");
    write(*session, [&](Transaction& transaction) {
        transaction.exceptions().add(exception);
        exception.settled = {named(9), "counted", "aoife", {5'000}};
        transaction.exceptions().setState(exception);
        BOOST_TEST((transaction.exceptions().find(exception.id) == exception));
        exception.settled.reset();
        exception.version = 2;
        transaction.exceptions().setState(exception);
        BOOST_TEST((transaction.exceptions().find(exception.id) == exception));
    });
}

void proposalsAreKeptOnceAndWaitForTheirCase(StorageUnderTest& storage)
{
    const auto session = storage.open().value();
    const hub::Proposal atTill{.id = named(2),
                               .exception = named(1),
                               .version = 3,
                               .resolution = "counted",
                               .by = "niamh",
                               .approvedBy = "aoife",
                               .note = "two in the window",
                               .store = *StoreId::parse("0412")};
    const hub::Proposal atCentre{
        .id = named(1), .exception = named(1), .version = 3, .resolution = "accepted", .by = "x"};
    write(*session, [&](Transaction& transaction) {
        hub::ExceptionStorage& exceptions = transaction.exceptions();
        exceptions.addProposal({atTill, ""});
        exceptions.addProposal({atCentre, ""});
        BOOST_TEST(
            (exceptions.waitingFor(named(1)) == std::vector<hub::Proposal>{atCentre, atTill}));
        exceptions.setOutcome(atTill.id, "settled");
        BOOST_TEST((exceptions.proposal(atTill.id) == hub::KeptProposal{atTill, "settled"}));
        BOOST_TEST((exceptions.waitingFor(named(1)) == std::vector<hub::Proposal>{atCentre}));
        BOOST_TEST(!exceptions.proposal(named(7)).has_value());
    });
    const auto twice = session->write([&](Transaction& transaction) -> Status {
        return transaction.attempt([&]() -> Status {
            transaction.exceptions().addProposal({atTill, ""});
            return {};
        });
    });
    BOOST_TEST((twice.error().code == ErrorCode::Conflict));
}

void theHubsOwnEntriesAreKeptByteForByte(StorageUnderTest& storage)
{
    const auto session = storage.open().value();
    PaperTill till;
    till.sell();
    till.sell();
    write(*session, [&](Transaction& transaction) {
        BOOST_TEST(transaction.exceptions().chainEnd().contiguous == 0);
        for (const wire::Entry& entry : till.journal)
            transaction.exceptions().addToChain(entry);
        const auto end = transaction.exceptions().chainEnd();
        BOOST_TEST(end.contiguous == 2);
        BOOST_TEST((end.headHash == till.journal.back().hash));
        std::size_t seen = 0;
        transaction.exceptions().forEachChained([&](const hub::ExceptionStorage::Chained& kept) {
            const wire::Entry& entry = till.journal.at(seen++);
            BOOST_TEST(kept.seq == entry.header.seq);
            BOOST_TEST((kept.id == entry.header.id && kept.hash == entry.hash
                        && kept.previous == entry.previous && kept.signature == entry.signature));
            BOOST_TEST(kept.header == entry.headerBytes);
            BOOST_TEST(kept.body == entry.bodyBytes);
        });
        BOOST_TEST(seen == 2u);
    });
}

void refundsWaitForTheirSaleTheLongestFirst(StorageUnderTest& storage)
{
    const auto session = storage.open().value();
    const wire::SaleOrigin sale{named(1), wire::Epoch{0xfedc'ba98'7654'3210}, 7};
    const wire::SaleOrigin other{named(1), wire::Epoch{0xfedc'ba98'7654'3210}, 8};
    write(*session, [&](Transaction& transaction) {
        hub::ReturnStorage& returns = transaction.returns();
        returns.addRefund(2, {sale, euros(1290)}, {5'000});
        returns.addRefund(1, {sale, euros(-100)}, {6'000});
        returns.addRefund(1, {other, euros(1)}, {4'000});
        BOOST_TEST(
            (returns.refundsOf(sale)
             == std::vector<hub::KeptRefund>{{1, sale, euros(-100), false, Timestamp{6'000}},
                                             {2, sale, euros(1290), false, Timestamp{5'000}}}));
        BOOST_TEST(
            (returns.waitingSince({5'000}, 10)
             == std::vector<hub::KeptRefund>{{1, other, euros(1), false, Timestamp{4'000}},
                                             {2, sale, euros(1290), false, Timestamp{5'000}}}));
        BOOST_TEST(returns.waitingSince({5'000}, 1).size() == 1u);
        returns.setRefundJudged(2, sale);
        returns.stopWaiting(1, other);
        BOOST_TEST(returns.waitingSince({5'999}, 10).empty());
        BOOST_TEST((returns.refundsOf(sale).back()
                    == hub::KeptRefund{2, sale, euros(1290), true, std::nullopt}));
        BOOST_TEST(!returns.refundsOf(other).front().judged);
    });
}

void whatIsHeldIsInNoSum(StorageUnderTest& storage)
{
    const auto session = storage.open().value();
    const auto store = *StoreId::parse("0412");
    const hub::StockMovement held{1, store, sku("MUG"), -1'000'000'000, true};
    const hub::StockMovement moved{2, store, sku("MUG"), -1'000};
    write(*session, [&](Transaction& transaction) {
        transaction.stock().addMovement(1, held);
        transaction.stock().addMovement(1, moved);
        BOOST_TEST(
            (transaction.stock().movementsOf(1) == std::vector<hub::StockMovement>{held, moved}));
        std::int64_t sum = 0;
        transaction.stock().forEachSum(
            [&](const hub::StockStorage::Sum& each) { sum += each.ledgerMilli; });
        BOOST_TEST(sum == -1'000);
    });
}

} // namespace

const std::vector<ContractCase>& exceptionsContract()
{
    static const std::vector<ContractCase> kCases{
        {"a_subject_has_one_case_of_a_rule", aSubjectHasOneCaseOfARule},
        {"a_case_keeps_its_state_and_version", aCaseKeepsItsStateAndVersion},
        {"proposals_are_kept_once_and_wait_for_their_case",
         proposalsAreKeptOnceAndWaitForTheirCase},
        {"the_hubs_own_entries_are_kept_byte_for_byte", theHubsOwnEntriesAreKeptByteForByte},
        {"refunds_wait_for_their_sale_the_longest_first", refundsWaitForTheirSaleTheLongestFirst},
        {"what_is_held_is_in_no_sum", whatIsHeldIsInNoSum},
    };
    return kCases;
}

} // namespace onetill::test
