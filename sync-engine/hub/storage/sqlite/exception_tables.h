#pragma once

#include "sync-engine/hub/service/exceptions/exception_storage.h"
#include "sync-engine/hub/storage/sqlite/database.h"

namespace onetill::hub::sqlite {

class ExceptionTables final : public ExceptionStorage
{
public:
    explicit ExceptionTables(Database& database) : m_database{database} {}

    bool add(const KeptException& exception) override;
    std::optional<KeptException> find(const Uuid& id) override;
    void setState(const KeptException& exception) override;
    void forEach(const std::function<void(const KeptException&)>& visit) override;
    std::optional<KeptProposal> proposal(const Uuid& id) override;
    void addProposal(const KeptProposal& kept) override;
    void setOutcome(const Uuid& proposal, std::string_view outcome) override;
    std::vector<Proposal> waitingFor(const Uuid& exception) override;
    wire::Have chainEnd() override;
    void addToChain(const wire::Entry& entry) override;
    void forEachChained(const std::function<void(const Chained&)>& visit) override;

private:
    Database& m_database;
};

} // namespace onetill::hub::sqlite
