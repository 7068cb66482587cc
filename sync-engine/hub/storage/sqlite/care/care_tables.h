#pragma once

#include "sync-engine/hub/service/care/care_storage.h"
#include "sync-engine/hub/storage/sqlite/database.h"

namespace onetill::hub::sqlite {

class CareTables final : public CareStorage
{
public:
    explicit CareTables(Database& database) : m_database{database} {}

    std::vector<std::string> formerLineages() override;
    void addFormerLineage(const std::string& name, Timestamp leftAt) override;
    void setLineage(const std::string& name) override;
    void addBackup(const ProvedBackup& backup) override;
    std::vector<KnownBackup> backups() override;
    std::optional<std::string> startMark() override;
    void setStartMark(const std::optional<std::string>& mark) override;

private:
    Database& m_database;
};

} // namespace onetill::hub::sqlite
