#include "sync-engine/hub/api/workers.h"

#include <csignal>

namespace onetill::hub {
namespace {

/// The session of the thread that runs a job.
thread_local Session* t_session = nullptr;

/// Threads that are started meanwhile take no signals: those are for the one that waits for them. A
/// worker that has nothing to do would sit on one.
class NoSignals
{
public:
    NoSignals()
    {
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &m_before);
    }
    ~NoSignals() { pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }
    NoSignals(const NoSignals&) = delete;
    NoSignals& operator=(const NoSignals&) = delete;

private:
    sigset_t m_before{};
};

} // namespace

Workers::Workers(std::vector<std::unique_ptr<Session>> sessions)
    : m_open{m_jobs.get_executor()}, m_sessions{std::move(sessions)}
{
    const NoSignals meanwhile;
    for (const auto& session : m_sessions)
        m_threads.emplace_back([this, own = session.get()] {
            t_session = own;
            m_jobs.run();
        });
}

Workers::~Workers()
{
    m_open.reset();
    for (std::thread& thread : m_threads)
        thread.join();
}

Outcome Workers::carryOut(const Work& work)
{
    try {
        return work(*t_session);
    } catch (const std::exception& bug) {
        // Nothing that one request does may end the others: a bug costs its own request only.
        return refusal({ErrorCode::Internal, bug.what()});
    }
}

} // namespace onetill::hub
