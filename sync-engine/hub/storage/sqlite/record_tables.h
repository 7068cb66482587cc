#pragma once

#include "sync-engine/hub/service/feed/record_storage.h"
#include "sync-engine/hub/storage/sqlite/feed_position.h"

namespace onetill::hub::sqlite {

class RecordTables final : public RecordStorage
{
public:
    RecordTables(Database& database, FeedPosition& position)
        : m_database{database}, m_position{position}
    {
    }

    bool put(const std::string& scope, const wire::FeedRecord& record) override;
    std::optional<wire::Json> find(const std::string& scope, const std::string& kind,
                                   const std::string& key) override;
    std::optional<wire::Json> member(const std::string& scope, const std::string& kind,
                                     const std::string& key, const std::string& name) override;
    bool has(const std::string& scope, const std::string& kind, const std::string& key) override;
    std::vector<std::string> keysUnder(const std::string& scopePrefix,
                                       const std::string& kind) override;
    std::vector<SequencedRecord> after(const std::string& scope, std::int64_t sequence,
                                       std::size_t limit) override;
    std::int64_t countAfter(const std::string& scope, std::int64_t sequence,
                            std::int64_t limit) override;
    void forEach(const std::string& scope,
                 const std::function<void(const wire::FeedRecord&)>& visit) override;
    void forEachBody(
        const std::string& scope, const std::string& kind,
        const std::function<void(std::string_view key, std::string_view body)>& visit) override;
    std::int64_t head() override;
    std::int64_t floor() override;
    std::optional<std::int64_t> tagOf(std::int64_t sequence) override;
    std::int64_t lastBefore(Timestamp moment) override;
    void raiseFloor(std::int64_t sequence) override;

private:
    Database& m_database;
    FeedPosition& m_position;
};

} // namespace onetill::hub::sqlite
