#include "sync-engine/till/link/link.h"

#include "sync-engine/till/link/shell.h"

#include <QThread>

#include <utility>

namespace onetill::till {

Link::Link(CentreAddress address, Identity identity, Ports ports, MomentSource now,
           RandomSource random, const Judged& before, QObject* parent)
    : QObject{parent},
      m_shell{std::make_unique<Shell>(std::move(address), std::move(identity), ports,
                                      std::move(now), std::move(random), before)}
{
}

Link::~Link() = default;

void Link::switchOn()
{
    Q_ASSERT(thread() == QThread::currentThread());
    m_shell->take(SwitchedOn{});
}

void Link::switchOff()
{
    Q_ASSERT(thread() == QThread::currentThread());
    m_shell->take(SwitchedOff{});
}

void Link::journalGrew()
{
    Q_ASSERT(thread() == QThread::currentThread());
    m_shell->take(JournalGrew{});
}

void Link::networkHint()
{
    Q_ASSERT(thread() == QThread::currentThread());
    m_shell->take(NetworkHint{});
}

const SyncStatus& Link::status() const
{
    return m_shell->status();
}

} // namespace onetill::till
