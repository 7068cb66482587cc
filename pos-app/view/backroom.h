#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace onetill::view {

/// Runs work that takes longer than a frame and needs no desk, such as writing a PDF, on a thread
/// of Qt's pool: the desk thread is for the next scan. `answer` gets what `work` returned, on the
/// ui thread; it is dropped when `context` is gone by then. Call it from the ui thread.
template <class Work, class Answer>
void inBackroom(QObject* context, Work work, Answer answer)
{
    using Value = std::invoke_result_t<Work>;
    QThreadPool::globalInstance()->start([context = QPointer<QObject>{context},
                                          work = std::move(work),
                                          answer = std::move(answer)]() mutable {
        auto value = std::make_shared<Value>(work());
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [context = std::move(context), value = std::move(value),
             answer = std::move(answer)]() mutable {
                if (context)
                    answer(*std::move(value));
            },
            Qt::QueuedConnection);
    });
}

} // namespace onetill::view
