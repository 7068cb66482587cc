#pragma once

#include "sync-engine/hub/service/inbox/inbox_storage.h"
#include "sync-engine/hub/storage/sqlite/database.h"

namespace onetill::hub::sqlite {

class InboxTables final : public InboxStorage
{
public:
    explicit InboxTables(Database& database) : m_database{database} {}

    wire::Have head(const Uuid& till, wire::Epoch epoch) override;
    void moveHead(const Uuid& till, const wire::Have& have) override;
    KnownEntries known(const Uuid& till, wire::Epoch epoch, std::int64_t first,
                       std::int64_t last) override;
    std::int64_t add(const ReceivedEntry& received) override;
    std::optional<KeptEntry> booked(const Uuid& till, wire::Epoch epoch, std::int64_t seq) override;
    KeptEntry entry(std::int64_t number) override;
    void keepBytes(const Uuid& till, std::string_view bytes, Timestamp at) override;
    std::int64_t bytesKept(const Uuid& till) override;
    void forEachHead(const std::function<void(const Uuid&, const wire::Have&)>& visit) override;
    void forEachEntry(const std::function<void(const KeptEntry&)>& visit) override;
    std::vector<std::int64_t> quarantined() override;
    std::optional<KeptEntry> withdraw(std::int64_t number) override;

private:
    Database& m_database;
};

} // namespace onetill::hub::sqlite
