#pragma once

#include "sync-engine/hub/api/http.h"

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <thread>

namespace onetill::hub {

/// Threads that each own one session to the database. A job has a session to itself while it runs.
class Workers
{
public:
    /// A thread for each session.
    explicit Workers(std::vector<std::unique_ptr<Session>> sessions);
    /// Waits for the jobs that were posted.
    ~Workers();

    /// Runs the job on one of the threads; the answer comes back on the caller's executor.
    template <class Token>
    auto run(Work work, Token&& token)
    {
        return boost::asio::async_initiate<Token, void(Outcome)>(
            [this](auto handler, Work job) {
                auto home = boost::asio::get_associated_executor(handler);
                auto stays = boost::asio::make_work_guard(home);
                boost::asio::post(m_jobs, [job = std::move(job), handler = std::move(handler), home,
                                           stays = std::move(stays)]() mutable {
                    Outcome outcome = carryOut(job);
                    boost::asio::post(home, [outcome = std::move(outcome),
                                             handler = std::move(handler)]() mutable {
                        handler(std::move(outcome));
                    });
                });
            },
            token, std::move(work));
    }

private:
    static Outcome carryOut(const Work& work);

    boost::asio::io_context m_jobs;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_open;
    std::vector<std::unique_ptr<Session>> m_sessions;
    std::vector<std::thread> m_threads;
};

} // namespace onetill::hub
