#pragma once

#include "pos-app/assembly/desk_thread.h"
#include "sync-engine/till/core/ports.h"

#include <functional>
#include <optional>
#include <string_view>

namespace onetill::assembly {

/// Carries what the link has learned to the desk thread, the only writer of register.db.
class SyncNotices final : public till::DeskNotices
{
public:
    using Log = std::function<void(desk::LogLevel, std::string_view)>;
    using StatusSink = std::function<void(const till::SyncStatus&)>;

    SyncNotices(DeskThread& desk, Log log, StatusSink statusChanged);

    void acknowledged(const wire::SignedHave& have) override;
    void forked(wire::Epoch epoch, std::int64_t ordinalsTaken) override;
    void judged(const till::Judged& newly) override;
    void statusChanged(const till::SyncStatus& status) override;
    void hubTime(std::chrono::milliseconds ahead) override;
    void traced(const till::BatchTrace& batch) override;

private:
    void noteTrouble(const std::optional<Error>& trouble);

    DeskThread& m_desk;
    Log m_log;
    StatusSink m_statusChanged;
    std::optional<Timestamp> m_catalogueAsOf; ///< As last told.
    std::optional<ErrorCode> m_trouble;       ///< As last logged.
};

} // namespace onetill::assembly
