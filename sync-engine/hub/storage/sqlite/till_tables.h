#pragma once

#include "sync-engine/hub/service/tills/till_storage.h"
#include "sync-engine/hub/storage/sqlite/database.h"

namespace onetill::hub::sqlite {

class TillTables final : public TillStorage
{
public:
    explicit TillTables(Database& database) : m_database{database} {}

    std::optional<Till> find(const Uuid& till) override;
    std::vector<Till> all() override;
    int highestNumber(const StoreId& store) override;
    void add(const Till& till) override;
    void setToken(const Uuid& till, const wire::Hash& tokenHash) override;
    void addEpoch(const Uuid& till, const TillEpoch& epoch) override;
    void setEpoch(const Uuid& till, wire::Epoch epoch) override;
    void addCode(const IssuedCode& code) override;
    std::optional<IssuedCode> newestCode(const std::string& codeId) override;
    void countWrongAttempt(std::int64_t codeNumber) override;
    void markUsed(std::int64_t codeNumber, const Uuid& till) override;
    void noteRefusal(const std::string& codeId, const std::string& reason, Timestamp at) override;
    std::int64_t refusalsSince(Timestamp moment) override;

private:
    std::vector<TillEpoch> epochsOf(const Uuid& till);

    Database& m_database;
};

} // namespace onetill::hub::sqlite
