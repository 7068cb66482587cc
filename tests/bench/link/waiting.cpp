#include "waiting.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QTimer>

#include <chrono>

namespace onetill::bench {

bool until(const std::function<bool()>& condition)
{
    bool met = condition();
    const auto look = QObject::connect(QCoreApplication::eventDispatcher(),
                                       &QAbstractEventDispatcher::aboutToBlock, [&] {
                                           met = met || condition();
                                           if (met)
                                               QCoreApplication::quit();
                                       });
    QTimer deadline;
    QObject::connect(&deadline, &QTimer::timeout, qApp, &QCoreApplication::quit);
    deadline.start(std::chrono::minutes{2});
    if (!met)
        QCoreApplication::exec();
    QObject::disconnect(look);
    return met;
}

till::Moment moment()
{
    using std::chrono::duration_cast;
    using std::chrono::milliseconds;
    const auto ticks = std::chrono::steady_clock::now().time_since_epoch();
    const auto wall = std::chrono::system_clock::now().time_since_epoch();
    return {duration_cast<milliseconds>(ticks), {duration_cast<milliseconds>(wall).count()}};
}

} // namespace onetill::bench
