#include "sync-engine/hub/api/workers.h"

namespace onetill::hub {
namespace {

/// The session of the thread that runs a job.
thread_local Session* t_session = nullptr;

} // namespace

Workers::Workers(std::vector<std::unique_ptr<Session>> sessions)
    : m_open{m_jobs.get_executor()}, m_sessions{std::move(sessions)}
{
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
