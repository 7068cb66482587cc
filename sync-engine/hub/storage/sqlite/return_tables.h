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

private:
    Database& m_database;
};

} // namespace onetill::hub::sqlite
