#include "pos-app/app/terminal.h"

#include "pos-app/app/facts_of_sync.h"
#include "pos-app/assembly/device.h"
#include "ui/theme/pictures.h"

#include <QGuiApplication>
#include <QQuickWindow>

namespace onetill::app {
namespace {

using namespace std::chrono_literals;

constexpr auto kIdleLock = 3min; // ui.md 3.7

view::Surface surfaceOf(DeskLink& desk, const assembly::Settings& settings)
{
    view::Surface surface;
    surface.desk = &desk;
    surface.clock = assembly::wallTime;
    surface.receiptFolder = settings.stateDirectory / "receipts";
    return surface;
}

} // namespace

Terminal::Terminal(const Options& options, const assembly::Settings& settings)
    : m_options{options},
      m_surface{surfaceOf(m_desk, settings)},
      m_view{m_surface},
      m_workplace{settings, assembly::wallTime,
                  [this](const till::SyncStatus& status) {
                      QMetaObject::invokeMethod(
                          this, [this, facts = factsOf(status)] { m_view.showSync(facts); },
                          Qt::QueuedConnection);
                  }},
      m_presence{kIdleLock}
{
    m_desk.leadTo(m_workplace);
    m_view.enrolment()->setHubUrl(QString::fromStdString(settings.hubUrl));
    m_view.enrolment()->setCode(options.enrolmentCode);
    connectView();
}

Terminal::~Terminal()
{
    qApp->removeEventFilter(&m_wedge);
    qApp->removeEventFilter(&m_presence);
}

void Terminal::connectView()
{
    qApp->installEventFilter(&m_presence);
    qApp->installEventFilter(&m_wedge); // the last one installed is asked first
    connect(&m_wedge, &view::WedgeFilter::scanned, this, &Terminal::scanned);
    connect(&m_wedge, &view::WedgeFilter::typed, &m_view, &view::TerminalViewModel::typed);
    connect(&m_wedge, &view::WedgeFilter::scanned, &m_presence, &view::PresenceWatch::noticePerson);
    connect(&m_presence, &view::PresenceWatch::idle, &m_view, &view::TerminalViewModel::leftAlone);

    connect(m_view.enrolment(), &view::EnrolmentViewModel::wanted, this, &Terminal::enrol);
    connect(m_view.enrolment(), &view::EnrolmentViewModel::tryWanted, this,
            [this] { m_workplace.sync().tryNow(); });
    connect(m_view.sync(), &view::SyncViewModel::tryWanted, this,
            [this] { m_workplace.sync().tryNow(); });
}

QQuickWindow* Terminal::show()
{
    openTill();
    ui::prepareEngine(m_engine);
    m_engine.setInitialProperties({{"terminal", QVariant::fromValue(&m_view)},
                                   {"width", m_options.window.width()},
                                   {"height", m_options.window.height()}});
    m_engine.load(QUrl{QStringLiteral("qrc:/qt/qml/OneTill/Screens/Main.qml")});
    if (m_engine.rootObjects().isEmpty())
        return nullptr;
    auto* window = qobject_cast<QQuickWindow*>(m_engine.rootObjects().front());
    if (window)
        tellWhenUsable(*window);
    return window;
}

void Terminal::openTill()
{
    m_workplace.open(desk::Access::Work, [this](const Status& status) {
        QMetaObject::invokeMethod(
            this, [this, status] { opened(status); }, Qt::QueuedConnection);
    });
}

void Terminal::opened(const Status& status)
{
    if (!status) {
        m_workplace.log(desk::LogLevel::Error, "the till did not open: " + status.error().detail);
        m_view.stop(status.error());
        return;
    }
    m_view.start(m_options.theme);
    m_workplace.startSync();
}

void Terminal::enrol(const QString& hubUrl, const QString& code)
{
    m_workplace.enrol(hubUrl.toStdString(), code.toStdString(), [this](const Status& answer) {
        QMetaObject::invokeMethod(
            this, [this, answer] { m_view.enrolment()->answered(answer); }, Qt::QueuedConnection);
    });
}

void Terminal::scanned(const QString& code)
{
    // Some fields ask for a code: a serial number, the enrolment code. They say so themselves.
    QObject* field = QGuiApplication::focusObject();
    if (field && field->property("scanTarget").toBool())
        field->setProperty("text", code);
    else
        m_view.scanned(code);
}

void Terminal::tellWhenUsable(QQuickWindow& window)
{
    // The log then says how long a start took; tests/bench reads it there.
    connect(
        &window, &QQuickWindow::frameSwapped, this,
        [this, &window] {
            const bool waits = m_view.stage() == view::TerminalViewModel::Starting
                || (m_view.stage() == view::TerminalViewModel::SignIn
                    && m_view.signIn()->staff()->rowCount() == 0);
            if (waits)
                return;
            disconnect(&window, &QQuickWindow::frameSwapped, this, nullptr);
            m_workplace.log(desk::LogLevel::Normal, "the screen is ready at "
                                                        + formatTimestamp(assembly::wallTime()));
        });
}

} // namespace onetill::app
