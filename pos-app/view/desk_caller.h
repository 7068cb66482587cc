#pragma once

#include "pos-app/desk/till.h"
#include "sync-engine/contract/values/check.h"
#include "sync-engine/contract/values/result.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>

namespace onetill::view {

/// What an answer gets: a Result in any case, because a desk that hangs takes no more commands.
template <class Value>
struct AnswerOf {
    using Type = Result<Value>;
};
template <class Value>
struct AnswerOf<Result<Value>> {
    using Type = Result<Value>;
};

/// How the screen asks the desks, which work on a thread of their own. Values travel, objects do
/// not: a command runs over there, its answer comes back as a queued call. Lives on the ui thread
/// and outlives the desk thread.
class DeskCaller : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// `answer` gets what `command` returned, as a Result; Busy where it was not even run. It is
    /// dropped when `context` is gone by then, so that a late answer never reaches a closed screen.
    template <class Command, class Answer>
    void ask(QObject* context, Command command, Answer answer)
    {
        using Value = typename AnswerOf<std::invoke_result_t<Command, desk::Till&>>::Type;
        askLater<Value>(
            context,
            [command = std::move(command)](desk::Till& till, auto reply) mutable {
                reply(command(till));
            },
            std::move(answer));
    }

    /// The same for what a desk has to wait for: `command` gets, beside the till, a function to
    /// answer with, which it calls exactly once, on the desk thread.
    template <class Value, class Command, class Answer>
    void askLater(QObject* context, Command command, Answer answer)
    {
        auto reply = [this, context = QPointer<QObject>{context}, answer = std::move(answer)](
                         Value value) { hand<Value>(context, std::move(value), answer); };
        const Status posted = post([command = std::move(command), reply](desk::Till& till) mutable {
            command(till, reply);
        });
        if (!posted)
            reply(passOn(posted));
    }

    /// Runs the command on the desk thread, after those posted before. Errors: Busy when too many
    /// wait there; the command is not run then.
    virtual Status post(std::function<void(desk::Till&)> command) = 0;

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
