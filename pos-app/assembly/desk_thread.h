#pragma once

#include "pos-app/desk/till.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <type_traits>
#include <utility>

namespace onetill::assembly {

/// The thread that owns the till: the desks, the domain, the writing connection to register.db.
/// Commands come in as functions, run in the order posted, and take their answers away as values.
class DeskThread
{
public:
    using Command = std::function<void(desk::Till&)>;
    /// Commands of people that may wait. A till takes milliseconds for one: whoever is so far
    /// ahead has hung, and gets Busy.
    static constexpr int kWaitingMax = 1000;

    /// `journalGrew` is called on the desk thread after each command that wrote an entry.
    explicit DeskThread(std::function<void()> journalGrew);
    /// Finishes what was posted before.
    ~DeskThread();
    DeskThread(const DeskThread&) = delete;
    DeskThread& operator=(const DeskThread&) = delete;

    /// Opens the till over there. `opened` is called on the desk thread.
    void open(std::filesystem::path stateDirectory, desk::Access access,
              desk::Surroundings surroundings, std::function<void(const Status&)> opened);

    /// Any thread. Dropped unrun when the till could not be opened. Errors: Busy when the queue is
    /// full; the command is not run then.
    Status post(Command command);
    /// For what the till itself has to be told (an acknowledgement, an answer): never refused.
    void deliver(Command command);

    /// Runs the command over there and waits for what it returns, a Result. For the command line,
    /// which has nothing else to do; never on the user interface's thread. Errors: Busy, Internal
    /// when there is no till, and the command's own.
    template <class Work>
    auto call(Work work) -> std::invoke_result_t<Work, desk::Till&>
    {
        using Answer = std::invoke_result_t<Work, desk::Till&>;
        return callWith<Answer>([work = std::move(work)](desk::Till& till, auto answer) mutable {
            answer(work(till));
        });
    }

    /// The same for a command whose answer comes later: `work` gets a function to give it to.
    template <class Answer, class Work>
    Answer callWith(Work work)
    {
        auto promise = std::make_shared<std::promise<Answer>>();
        auto future = promise->get_future();
        auto answer = [promise = std::move(promise)](Answer value) {
            promise->set_value(std::move(value));
        };
        const Status posted =
            post([work = std::move(work), answer = std::move(answer)](desk::Till& till) mutable {
                work(till, std::move(answer));
            });
        if (!posted)
            return passOn(posted);
        try {
            return future.get();
        } catch (const std::future_error&) {
            return fail(ErrorCode::Internal, "no till is open on this thread");
        }
    }

private:
    void enqueue(Command command, bool counted);

    std::function<void()> m_journalGrew;
    QThread m_thread;
    std::unique_ptr<QObject> m_place;   ///< Where queued calls arrive.
    std::unique_ptr<desk::Till> m_till; ///< Made, used and destroyed on the thread.
    std::atomic<int> m_waiting{0};
};

} // namespace onetill::assembly
