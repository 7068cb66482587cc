#pragma once

#include "pos-app/desk/till.h"
#include "sync-engine/contract/values/check.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>

namespace onetill::view {

/// How the screen asks the desks, which work on a thread of their own. Values travel, objects do
/// not: a command runs over there, its answer comes back as a queued call. Lives on the ui thread
/// and outlives the desk thread.
class DeskCaller : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// `answer` gets what `command` returned. It is dropped when `context` is gone by then, so
    /// that a late answer never reaches a closed screen.
    template <class Command, class Answer>
    void ask(QObject* context, Command command, Answer answer)
    {
        using Value = std::invoke_result_t<Command, desk::Till&>;
        post([this, context = QPointer<QObject>{context}, command = std::move(command),
              answer = std::move(answer)](desk::Till& till) mutable {
            hand<Value>(std::move(context), command(till), std::move(answer));
        });
    }

    /// The same for what a desk has to wait for: `command` gets, beside the till, a function to
    /// answer with, which it calls exactly once, on the desk thread.
    template <class Value, class Command, class Answer>
    void askLater(QObject* context, Command command, Answer answer)
    {
        post([this, context = QPointer<QObject>{context}, command = std::move(command),
              answer = std::move(answer)](desk::Till& till) mutable {
            command(till, [this, context, answer](Value value) {
                hand<Value>(context, std::move(value), answer);
            });
        });
    }

    /// Runs the command on the desk thread, after those posted before.
    virtual void post(std::function<void(desk::Till&)> command) = 0;

protected:
    /// For the log: an invariant broke while an answer was shown. What the desks did stands.
    virtual void complain(const std::string& what) = 0;

private:
    /// From the desk thread to the ui thread. No exception may leave the event loop.
    template <class Value, class Answer>
    void hand(QPointer<QObject> context, Value value, Answer answer)
    {
        QMetaObject::invokeMethod(
            this,
            [this, context = std::move(context), value = std::make_shared<Value>(std::move(value)),
             answer = std::move(answer)]() mutable {
                try {
                    if (context)
                        answer(*std::move(value));
                } catch (const BrokenInvariant& broken) {
                    complain(broken.what());
                }
            },
            Qt::QueuedConnection);
    }
};

} // namespace onetill::view
