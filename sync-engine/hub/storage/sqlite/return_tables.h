#pragma once

#include "sync-engine/hub/service/returns/return_storage.h"
#include "sync-engine/hub/storage/sqlite/database.h"

namespace onetill::hub::sqlite {

class ReturnTables final : public ReturnStorage
{
public:
    explicit ReturnTables(Database& database) : m_database{database} {}

    void add(std::int64_t entry, const LineBack& back) override;
    std::vector<KeptLineBack> of(const wire::SaleOrigin& sale) override;
    void setJudged(std::int64_t entry, int line) override;
    void addRefund(std::int64_t entry, const SaleRefund& refund, Timestamp since) override;
    std::vector<KeptRefund> refundsOf(const wire::SaleOrigin& sale) override;
    void setRefundJudged(std::int64_t entry, const wire::SaleOrigin& sale) override;
    std::vector<KeptRefund> waitingSince(Timestamp moment, std::size_t limit) override;
    void stopWaiting(std::int64_t entry, const wire::SaleOrigin& sale) override;
    void addReceipt(std::int64_t entry, std::string_view word) override;
    std::vector<wire::SaleOrigin> salesCalled(std::string_view word) override;
    std::optional<std::int64_t> claimRevision(const Uuid& till, const Uuid& basket) override;
    void setClaim(const Uuid& till, const Uuid& basket, const wire::ReturnClaim& claim,
                  Timestamp until) override;
    void endClaim(const Uuid& till, const Uuid& basket) override;
    std::vector<KeptClaimLine> claimsOn(const wire::SaleOrigin& sale) override;
    std::int64_t openClaims(const Uuid& till) override;
    void forgetClaims(Timestamp now) override;

private:
    Database& m_database;
};

} // namespace onetill::hub::sqlite
