#include "sync-engine/hub/service/inbox/inbox_storage.h"
#include "sync-engine/hub/service/returns/return_storage.h"
#include "sync-engine/hub/service/tills/till_storage.h"
#include "tests/unit/sync-engine/hub/hub_fixture.h"
#include "tests/unit/sync-engine/hub/storage/contract_steps.h"
#include "tests/unit/sync-engine/hub/storage/storage_contract.h"

#include <boost/test/unit_test.hpp>

namespace onetill::test {
namespace {

using hub::Transaction;

void returnsWaitInTheOrderOfTheirEntries(StorageUnderTest& storage)
{
    const auto session = storage.open().value();
    const wire::SaleOrigin sale{*Uuid::parse("0192f3a0-0000-7000-8000-00000000beef"),
                                wire::Epoch{0xfedc'ba98'7654'3210}, 7};
    write(*session, [&](Transaction& transaction) {
        hub::ReturnStorage& returns = transaction.returns();
        returns.add(2, {1, sale, 3, 1'000, euros(1290)});
        returns.add(1, {2, sale, 3, 500, euros(645)});
        returns.add(1, {1, {sale.till, sale.epoch, 8}, 3, 500, euros(645)});
        returns.setJudged(1, 2);
    });
    const auto kept =
        read(*session, [&](Transaction& transaction) { return transaction.returns().of(sale); });
    BOOST_TEST((kept
                == std::vector<hub::KeptLineBack>{{1, 2, 3, 500, euros(645), true},
                                                  {2, 1, 3, 1'000, euros(1290), false}}));
}

void claimsAreKeptByBasketUntilTheyEnd(StorageUnderTest& storage)
{
    const auto session = storage.open().value();
    PaperTill till;
    const wire::SaleOrigin sale{till.id, till.epoch, 7};
    const Uuid basket = *Uuid::parse("0192f3a0-0000-7000-8000-0000000000b1");
    const Uuid other = *Uuid::parse("0192f3a0-0000-7000-8000-0000000000b2");
    write(*session, [&](Transaction& transaction) {
        transaction.tills().add(till.asKnown());
        hub::ReturnStorage& returns = transaction.returns();
        BOOST_TEST(!returns.claimRevision(till.id, basket).has_value());
        returns.setClaim(till.id, basket, {1, {{sale, 1, 500, 0}, {sale, 2, 500, 0}}}, {1'000});
        returns.setClaim(till.id, basket, {5, {{sale, 3, 1'500, 0}}}, {2'000});
        returns.setClaim(till.id, other, {1, {{sale, 4, 700, 0}}}, {1'000});
        BOOST_TEST(returns.claimRevision(till.id, basket).value() == 5);
        BOOST_TEST(returns.openClaims(till.id) == 2);
        returns.forgetClaims({1'000});
        BOOST_TEST(returns.openClaims(till.id) == 1);
        BOOST_TEST((returns.claimsOn(sale)
                    == std::vector<hub::KeptClaimLine>{{till.id, basket, 3, 1'500, {2'000}}}));
        returns.endClaim(till.id, basket);
        BOOST_TEST(returns.claimsOn(sale).empty());
        BOOST_TEST(returns.claimRevision(till.id, basket).value() == 5, "how new it was is known");
    });
}

void salesAreFoundByTheirReceipts(StorageUnderTest& storage)
{
    const auto session = storage.open().value();
    PaperTill till;
    till.sell();
    till.sell();
    write(*session, [&](Transaction& transaction) {
        transaction.tills().add(till.asKnown());
        for (const wire::Entry& entry : till.journal)
            transaction.returns().addReceipt(transaction.inbox().add({entry, false, {}, {}}),
                                             "412-1-17");
    });
    const auto called = read(*session, [&](Transaction& transaction) {
        return transaction.returns().salesCalled("412-1-17");
    });
    BOOST_TEST(
        (called
         == std::vector<wire::SaleOrigin>{{till.id, till.epoch, 2}, {till.id, till.epoch, 1}}));
    BOOST_TEST(read(*session, [&](Transaction& transaction) {
                   return transaction.returns().salesCalled("412-1-1");
               }).empty());
}

} // namespace

const std::vector<ContractCase>& returnsContract()
{
    static const std::vector<ContractCase> kCases{
        {"returns_wait_in_the_order_of_their_entries", returnsWaitInTheOrderOfTheirEntries},
        {"claims_are_kept_by_basket_until_they_end", claimsAreKeptByBasketUntilTheyEnd},
        {"sales_are_found_by_their_receipts", salesAreFoundByTheirReceipts},
    };
    return kCases;
}

} // namespace onetill::test
