// From the Enter of a scan to the frame that shows its line, in the real window with a basket of
// 300 lines: what a cashier feels. Needs a display; ui_bench.sh gives it one.
//
//   ui_scan_bench [scans]
#include "measured.h"
#include "pos-app/app/terminal.h"
#include "resources/fonts.h"
#include "resources/texts.h"
#include "tests/support/invented_catalogue.h"
#include "tests/support/scanner/wedge_scanner.h"
#include "tests/support/shop_floor.h"
#include "tests/support/temporary_directory.h"

#include <QGuiApplication>
#include <QQuickWindow>
#include <QTest>

namespace {

using namespace onetill;
using Stage = view::TerminalViewModel::Stage;
using SteadyClock = std::chrono::steady_clock;

constexpr int kLines = 300;
constexpr int kPatienceMs = 10'000;
constexpr int kBetweenScansMs = 20;
constexpr double kLimitUs = 50'000;

class Counter : public QObject
{
public:
    Counter(const std::filesystem::path& state, int scans)
        : m_terminal{{}, {.stateDirectory = state, .hubUrl = {}, .logLevel = "error"}},
          m_window{m_terminal.show()},
          m_scans{scans}
    {
    }

    bool openRegister()
    {
        auto& view = m_terminal.view();
        const auto waits = [](const auto& what) { return QTest::qWaitFor(what, kPatienceMs); };
        const auto reaches = [&](Stage stage) {
            return waits([&] { return view.stage() == stage; });
        };
        if (!m_window || !QTest::qWaitForWindowExposed(m_window) || !reaches(Stage::SignIn)
            || !waits([&] { return view.signIn()->selectedName() != ""; }))
            return false;
        for (const char* digit = test::kManagerPin; *digit; ++digit)
            view.signIn()->digit(QString{QLatin1Char{*digit}});
        if (!reaches(Stage::OpenShift))
            return false;
        view.shift()->digit("0");
        view.shift()->open();
        return reaches(Stage::Register);
    }

    /// Scans once in each turn of the event loop, which ends with the last.
    void begin()
    {
        connect(m_terminal.view().sale(), &view::RegisterViewModel::basketChanged, this,
                [this] { m_changed = true; });
        // Without a graphics card Qt Quick renders on this thread: a frame that is swapped after
        // the basket changed shows the change.
        connect(m_window, &QQuickWindow::frameSwapped, this, [this] { frameShown(); });
        QTimer::singleShot(kBetweenScansMs, this, [this] { scan(); });
    }

    std::size_t lines() { return m_terminal.view().sale()->basket()->rows().size(); }

    bench::Measured measured;

private:
    void scan()
    {
        // First each article once, then each again: lines that are far apart in the list.
        const int article = m_done < kLines ? m_done + 1 : 1 + (m_done * 7) % kLines;
        m_changed = false;
        // Its keys take microseconds here, so the time of the first stands for that of the last.
        m_enter = SteadyClock::now();
        test::typeAsScanner(*m_window, QString::fromStdString(m_articles.barcode(article)));
    }

    void frameShown()
    {
        if (!m_changed)
            return;
        m_changed = false;
        if (m_done >= kLines)
            measured.add(SteadyClock::now() - m_enter);
        if (++m_done < kLines + m_scans)
            QTimer::singleShot(kBetweenScansMs, this, [this] { scan(); });
        else
            QCoreApplication::quit();
    }

    app::Terminal m_terminal;
    QQuickWindow* m_window;
    int m_scans;
    test::InventedCatalogue m_articles;
    int m_done{0};
    bool m_changed{false};
    SteadyClock::time_point m_enter;
};

} // namespace

int main(int argumentCount, char** arguments)
{
    const QGuiApplication application{argumentCount, arguments};
    resources::registerFonts();
    resources::installTexts("en");
    const test::TemporaryDirectory state;
    test::stockTill(state.path(), 2 * kLines);

    Counter counter{state.path(), argumentCount > 1 ? QByteArray{arguments[1]}.toInt() : 500};
    if (!counter.openRegister()) {
        std::fputs("the register did not open\n", stderr);
        return 1;
    }
    counter.begin();
    QGuiApplication::exec();

    bench::printHead("scan to painted line, " + std::to_string(counter.lines()) + " lines");
    bench::printRow("Enter to frame", counter.measured);
    std::printf("\n{\"bench\":\"ui_scan\",\"lines\":%zu,\"scans\":%zu,\"p50_us\":%.0f,"
                "\"p99_us\":%.0f,\"limit_p99_us\":%.0f}\n",
                counter.lines(), counter.measured.count(), counter.measured.p50(),
                counter.measured.p99(), kLimitUs);
    return counter.measured.count() > 0 && counter.measured.p99() <= kLimitUs ? 0 : 1;
}
