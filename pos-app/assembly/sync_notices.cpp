#include "pos-app/assembly/sync_notices.h"

#include <string>
#include <utility>

namespace onetill::assembly {

SyncNotices::SyncNotices(DeskThread& desk, Log log, StatusSink statusChanged)
    : m_desk{desk}, m_log{std::move(log)}, m_statusChanged{std::move(statusChanged)}
{
}

void SyncNotices::acknowledged(const wire::SignedHave& have)
{
    m_desk.deliver([have, log = m_log](desk::Till& till) {
        if (const auto moved = till.journalDesk().acknowledge(have); !moved)
            log(desk::LogLevel::Error, "acknowledgement not kept: " + moved.error().detail);
    });
}

void SyncNotices::forked(wire::Epoch epoch, std::int64_t ordinalsTaken)
{
    m_desk.deliver([epoch, ordinalsTaken, log = m_log](desk::Till& till) {
        if (const auto opened = till.journalDesk().openEpoch(epoch, ordinalsTaken); !opened)
            log(desk::LogLevel::Error, "no new epoch: " + opened.error().detail);
    });
}

void SyncNotices::judged(const till::Judged& newly)
{
    m_log(desk::LogLevel::Warning, "the centre set " + std::to_string(newly.quarantined)
                                       + " entries aside and noted "
                                       + std::to_string(newly.exceptions) + " exceptions");
    m_desk.deliver([newly, log = m_log](desk::Till& till) {
        if (const auto kept = till.journalDesk().judged(newly.quarantined, newly.exceptions); !kept)
            log(desk::LogLevel::Warning, "what the centre set aside: " + kept.error().detail);
    });
}

void SyncNotices::statusChanged(const till::SyncStatus& status)
{
    if (status.catalogueAsOf && status.catalogueAsOf != m_catalogueAsOf) {
        m_catalogueAsOf = status.catalogueAsOf;
        m_desk.deliver([asOf = *status.catalogueAsOf, log = m_log](desk::Till& till) {
            if (const auto kept = till.journalDesk().replicaAsOf(asOf); !kept)
                log(desk::LogLevel::Warning, "age of the replica: " + kept.error().detail);
        });
    }
    noteTrouble(status.lastError);
    m_statusChanged(status);
}

/// Once for each kind of trouble: it is said anew at every try, and its words may differ.
void SyncNotices::noteTrouble(const std::optional<Error>& trouble)
{
    if (!trouble) {
        m_trouble.reset();
        return;
    }
    if (m_trouble == trouble->code)
        return;
    m_trouble = trouble->code;
    const bool curesItself =
        till::isOutOfTouch(trouble->code) || trouble->code == ErrorCode::Overloaded;
    m_log(curesItself ? desk::LogLevel::Warning : desk::LogLevel::Error,
          "synchronisation, " + std::string{errorWord(trouble->code)} + ": " + trouble->detail);
}

void SyncNotices::traced(const till::BatchTrace& batch)
{
    m_log(desk::LogLevel::Normal,
          "push trace=" + batch.trace + " epoch=" + batch.epoch.text()
              + " first=" + std::to_string(batch.first) + " last=" + std::to_string(batch.last)
              + (batch.trouble ? " failed=" + std::string{errorWord(batch.trouble->code)}
                               : " answered"));
}

void SyncNotices::hubTime(std::chrono::milliseconds ahead)
{
    m_desk.deliver([ahead](desk::Till& till) { till.journalDesk().hubTime(ahead); });
}

} // namespace onetill::assembly
