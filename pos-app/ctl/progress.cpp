#include "pos-app/ctl/progress.h"

#include <cstdio>
#include <string>

namespace onetill::ctl {
namespace {

constexpr std::size_t kBarWidth = 40;

void drawBar(const till::SyncStatus::SnapshotProgress& download)
{
    const std::size_t all = download.pieces == 0 ? 1 : download.pieces;
    const std::size_t full = kBarWidth * download.piecesKept / all;
    const std::string bar = std::string(full, '#') + std::string(kBarWidth - full, '.');
    std::fprintf(stderr, "\rcatalogue [%s] %zu of %zu pieces, %lld KiB", bar.c_str(),
                 download.piecesKept, download.pieces,
                 static_cast<long long>(download.bytes / 1024));
    if (download.piecesKept == download.pieces)
        std::fputc('\n', stderr);
}

/// An entry that the centre set aside has arrived: there is nothing to wait for.
bool isFailing(const till::SyncStatus& status)
{
    return status.lastError && status.lastError->code != ErrorCode::Quarantined;
}

bool isIdle(const till::SyncStatus& status)
{
    const bool isWell =
        status.tone == till::SyncStatus::Tone::Ok || (status.lastError && !isFailing(status));
    return isWell && status.waiting == 0 && status.catalogueAsOf && !status.snapshot;
}

} // namespace

void Progress::note(const till::SyncStatus& status)
{
    m_updateNeeded.store(status.updateNeeded);
    if (status.snapshot && status.snapshot->piecesKept + 1 != m_shown) {
        m_shown = status.snapshot->piecesKept + 1;
        drawBar(*status.snapshot);
    }
    if (isIdle(status))
        return finish({});
    if (!isFailing(status))
        return m_trouble.store(nullptr);
    m_trouble.store(std::make_shared<const Error>(*status.lastError));
    const ErrorCode trouble = status.lastError->code;
    const bool curesItself = trouble == ErrorCode::Forked; // A new epoch is on its way.
    if ((m_once.load() && !curesItself) || trouble == ErrorCode::Unauthorised)
        finish(tl::unexpected<Error>{*status.lastError});
}

Status Progress::waitUntilIdle(std::chrono::seconds timeout)
{
    return wait(timeout);
}

Status Progress::waitOnce(std::chrono::seconds timeout)
{
    m_once.store(true);
    return wait(timeout);
}

Status Progress::wait(std::chrono::seconds timeout)
{
    if (m_end.wait_for(timeout) == std::future_status::ready)
        return m_end.get();
    const std::string late =
        "not in step with the centre after " + std::to_string(timeout.count()) + " seconds";
    const std::shared_ptr<const Error> trouble = m_trouble.load();
    if (!trouble)
        return fail(ErrorCode::TimedOut, late);
    return fail(trouble->code, late + ": " + trouble->detail);
}

void Progress::finish(const Status& status)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    m_finished.set_value(status);
}

} // namespace onetill::ctl
