#include "pos-app/view/entry/presence_watch.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QTest>

#include <boost/test/unit_test.hpp>

namespace {

/// A till on a counter. Its clock does not run: what matters is what starts it anew.
struct Counter {
    Counter()
    {
        qApp->installEventFilter(&watch);
        QObject::connect(&watch, &onetill::view::PresenceWatch::idle, [this] { ++locked; });
        clock->stop();
    }
    ~Counter() { qApp->removeEventFilter(&watch); }

    bool restartedBy(QEvent&& event)
    {
        clock->stop();
        QCoreApplication::sendEvent(&window, &event);
        return clock->isActive();
    }

    QObject window;
    onetill::view::PresenceWatch watch{std::chrono::minutes{3}};
    QTimer* clock{watch.findChild<QTimer*>()};
    int locked{0};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(presence_watch_tests, Counter)

BOOST_AUTO_TEST_CASE(a_key_shows_that_somebody_is_there_and_a_shaken_mouse_does_not)
{
    BOOST_TEST(restartedBy(QKeyEvent{QEvent::KeyPress, Qt::Key_5, Qt::NoModifier, "5"}));
    BOOST_TEST(!restartedBy(QEvent{QEvent::MouseMove}));
}

// The till locked in the middle of a long basket: a scan's keys are taken out of the stream.
BOOST_AUTO_TEST_CASE(a_scan_shows_that_somebody_is_there)
{
    watch.noticePerson();

    BOOST_TEST(clock->isActive());
    BOOST_TEST(clock->interval() == 180'000);
}

BOOST_AUTO_TEST_CASE(left_alone_it_tells_once)
{
    clock->start(0);

    BOOST_TEST(QTest::qWaitFor([&] { return locked > 0; }));
    BOOST_TEST(locked == 1);
    BOOST_TEST(!clock->isActive());
}

BOOST_AUTO_TEST_SUITE_END()
