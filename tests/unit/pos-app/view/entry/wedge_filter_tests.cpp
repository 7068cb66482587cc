#include "pos-app/view/entry/wedge_filter.h"

#include <QTest>
#include <QWindow>

#include <boost/test/unit_test.hpp>

#include <random>

namespace {

using onetill::view::WedgeFilter;

/// Notes what reaches it, as a window's focused field would.
class NotedWindow : public QWindow
{
public:
    QString text;
    int enters{0};
    int presses{0};
    int releases{0};

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        ++presses;
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Tab)
            ++enters;
        else
            text += event->text();
    }
    void keyReleaseEvent(QKeyEvent*) override { ++releases; }
};

/// A window with the filter in front of it, and somebody who types into it. Time is what the
/// events say; the event loop turns only where a case lets it.
struct Keyboard {
    Keyboard()
    {
        qApp->installEventFilter(&filter);
        QObject::connect(&filter, &WedgeFilter::scanned,
                         [this](const QString& code) { scans.push_back(code); });
    }
    ~Keyboard() { qApp->removeEventFilter(&filter); }

    void press(int key, const QString& text, quint64 afterMs, Qt::KeyboardModifiers with = {})
    {
        now += afterMs;
        for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event{type, key, with, text};
            event.setTimestamp(now);
            QCoreApplication::sendEvent(&window, &event);
        }
    }
    void type(const QString& text, quint64 gapMs)
    {
        for (const QChar character : text)
            press(character.toUpper().unicode(), QString{character}, gapMs);
    }
    void enter(quint64 afterMs) { press(Qt::Key_Return, "\r", afterMs); }
    void scan(const QString& code, quint64 gapMs = 3)
    {
        now += 200;
        type(code, gapMs);
        enter(gapMs);
    }
    /// Until the filter has let everything go.
    bool settles(const QString& text)
    {
        return QTest::qWaitFor([&] { return window.text == text; }, 2000);
    }

    NotedWindow window;
    WedgeFilter filter;
    QStringList scans;
    quint64 now{1000};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(wedge_filter_tests, Keyboard)

// The Enter of a scan would press "Pay".
BOOST_AUTO_TEST_CASE(a_scan_leaves_nothing_in_the_stream_of_keys)
{
    scan("5901234123457");

    BOOST_TEST(scans.join(',') == QString{"5901234123457"});
    BOOST_TEST(window.presses == 0);
    BOOST_TEST(window.releases == 0);
}

BOOST_AUTO_TEST_CASE(two_identical_bottles_are_two_scans)
{
    scan("5901234123457");
    type("5901234123457", 1);
    enter(1);

    BOOST_TEST(scans.size() == 2);
    BOOST_TEST(window.presses == 0);
}

BOOST_AUTO_TEST_CASE(typed_keys_pass_in_order_with_their_releases)
{
    type("storm 3", 90);

    BOOST_TEST(settles("storm 3"));
    enter(90);
    BOOST_TEST(window.enters == 1);
    BOOST_TEST(window.releases == window.presses);
    BOOST_TEST(scans.isEmpty());
}

// A PIN typed by quick fingers and confirmed at once is shorter than any code.
BOOST_AUTO_TEST_CASE(three_quick_keys_and_enter_are_typing)
{
    type("123", 5);
    enter(5);

    BOOST_TEST(window.text == QString{"123"});
    BOOST_TEST(window.enters == 1);
    BOOST_TEST(scans.isEmpty());
}

BOOST_AUTO_TEST_CASE(gaps_decide_at_thirty_milliseconds)
{
    scan("4006381333931", WedgeFilter::kGapMaxMs);
    BOOST_TEST(scans.size() == 1);

    now += 200;
    type("400638", WedgeFilter::kGapMaxMs + 1);
    enter(WedgeFilter::kGapMaxMs + 1);

    BOOST_TEST(scans.size() == 1);
    BOOST_TEST(window.text == QString{"400638"});
    BOOST_TEST(window.enters == 1);
}

// The person's last key and the scanner's first may fall together.
BOOST_AUTO_TEST_CASE(keys_typed_before_a_scan_are_not_part_of_it_when_a_gap_lies_between)
{
    type("ab", 90);
    scan("4006381333931");

    BOOST_TEST(scans.join(',') == QString{"4006381333931"});
    BOOST_TEST(window.text == QString{"ab"});
}

BOOST_AUTO_TEST_CASE(a_code_may_end_with_tab_and_hold_a_group_separator)
{
    now += 200;
    type("0109506000134352" + QString{QChar{0x1d}} + "10AB", 3);
    press(Qt::Key_Tab, "\t", 3);

    BOOST_TEST_REQUIRE(scans.size() == 1);
    BOOST_TEST(scans[0].contains(QChar{0x1d}));
}

// A keyboard has no key for the separator: scanners press Ctrl and the bracket.
BOOST_AUTO_TEST_CASE(a_group_separator_may_be_typed_with_control)
{
    now += 200;
    type("010950600013435210AB", 3);
    press(Qt::Key_BracketRight, QString{QChar{0x1d}}, 3, Qt::ControlModifier);
    type("21SN42", 3);
    enter(3);

    BOOST_TEST_REQUIRE(scans.size() == 1);
    BOOST_TEST(scans[0] == "010950600013435210AB" + QString{QChar{0x1d}} + "21SN42");
    BOOST_TEST(window.presses == 0);
}

// Ctrl+K, Escape and arrows act at once and never wait for a scan.
BOOST_AUTO_TEST_CASE(commands_pass_and_push_what_was_typed_before_them)
{
    type("ab", 5);
    press(Qt::Key_Escape, {}, 5);
    BOOST_TEST(window.text == QString{"ab"});

    press(Qt::Key_K, "\v", 5, Qt::ControlModifier);
    BOOST_TEST(window.presses == 4);
}

// The more lines a sale has, the longer is what its receipt's symbol says.
BOOST_AUTO_TEST_CASE(the_symbol_of_the_longest_receipt_is_one_scan)
{
    const QString code = "]Q3OT1." + QString{"x"}.repeated(2331 - 4);

    scan(code);

    BOOST_TEST_REQUIRE(scans.size() == 1);
    BOOST_TEST(scans[0] == code);
    BOOST_TEST(window.presses == 0);
}

BOOST_AUTO_TEST_CASE(an_endless_burst_is_let_through)
{
    type(QString{"x"}.repeated(WedgeFilter::kCharactersMax + 10), 1);

    BOOST_TEST(settles(QString{"x"}.repeated(WedgeFilter::kCharactersMax + 10)));
}

// ui.md 7.2: no lost, doubled or misplaced code, and all that was typed arrives in order.
BOOST_AUTO_TEST_CASE(a_thousand_scans_among_typing_are_all_taken_and_nothing_else_is)
{
    std::mt19937 random{7};
    const auto any = [&random](int from, int to) {
        return std::uniform_int_distribution{from, to}(random);
    };
    QStringList scanned;
    QString typed;
    int enters = 0;

    for (int turn = 0; turn < 1000; ++turn) {
        for (int word = any(0, 2); word > 0; --word) {
            QString letters;
            for (int i = any(1, 6); i > 0; --i)
                letters += QChar{'a' + any(0, 25)};
            type(letters, static_cast<quint64>(any(45, 220)));
            typed += letters;
            if (any(0, 3) == 0) {
                enter(static_cast<quint64>(any(45, 220)));
                ++enters;
            }
        }
        QString code;
        for (int i = any(4, 40); i > 0; --i)
            code += QChar{'0' + any(0, 9)};
        now += static_cast<quint64>(any(40, 400));
        type(code, static_cast<quint64>(any(0, 30)));
        enter(static_cast<quint64>(any(0, 30)));
        scanned.push_back(code);
    }

    BOOST_TEST((scans == scanned));
    BOOST_TEST(settles(typed));
    BOOST_TEST(window.enters == enters);
    BOOST_TEST(window.releases == window.presses);
}

BOOST_AUTO_TEST_SUITE_END()
