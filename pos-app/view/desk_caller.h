#pragma once

#include "pos-app/desk/till.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
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
            auto value = std::make_shared<Value>(command(till));
            QMetaObject::invokeMethod(
                this,
                [context = std::move(context), value = std::move(value),
                 answer = std::move(answer)]() mutable {
                    if (context)
                        answer(*std::move(value));
                },
                Qt::QueuedConnection);
        });
    }

    /// Runs the command on the desk thread, after those posted before.
    virtual void post(std::function<void(desk::Till&)> command) = 0;
};

} // namespace onetill::view
