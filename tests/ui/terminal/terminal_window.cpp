#include "terminal_window.h"

#include "resources/fonts.h"
#include "resources/texts.h"
#include "tests/support/scanner/wedge_scanner.h"

#include <QAccessible>
#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QTest>

#include <stdexcept>

namespace onetill::test {
namespace {

constexpr int kTypingGapMs = 45;
constexpr int kPatienceMs = 8000;

QStringList complaints;
QtMessageHandler before = nullptr;
int watches = 0; ///< A second one must not take the first one's handler for the one before.

void note(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (type == QtWarningMsg || type == QtCriticalMsg)
        complaints.push_back(text);
    before(type, context, text);
}

const app::Options& prepared(const app::Options& options)
{
    static const bool once = [] {
        resources::registerFonts();
        resources::installTexts("en");
        QAccessible::setActive(true);
        return true;
    }();
    static_cast<void>(once);
    return options;
}

QAccessibleInterface* named(QAccessibleInterface* in, const QString& name)
{
    if (!in || in->state().invisible)
        return nullptr;
    const auto role = in->role();
    const bool tappable = role == QAccessible::Button || role == QAccessible::ListItem
                          || role == QAccessible::RadioButton || role == QAccessible::CheckBox
                          || role == QAccessible::ComboBox || role == QAccessible::EditableText;
    if (tappable && in->text(QAccessible::Name) == name)
        return in;
    for (int i = 0; i < in->childCount(); ++i)
        if (auto* found = named(in->child(i), name))
            return found;
    return nullptr;
}

} // namespace

WarningWatch::WarningWatch()
{
    complaints.clear();
    if (watches++ == 0)
        before = qInstallMessageHandler(note);
}

WarningWatch::~WarningWatch()
{
    if (--watches == 0)
        qInstallMessageHandler(before);
}

QStringList WarningWatch::warnings()
{
    return complaints;
}

std::string WarningWatch::text()
{
    return complaints.join('\n').toStdString();
}

TerminalWindow::TerminalWindow(const std::filesystem::path& state, const app::Options& options)
    : m_terminal{std::make_unique<app::Terminal>(
        prepared(options),
        assembly::Settings{.stateDirectory = state,
                           .hubUrl = options.hub.value_or(QString{}).toStdString(),
                           .logLevel = "error"})}
{
    m_window = m_terminal->show();
    if (!m_window || !QTest::qWaitForWindowExposed(m_window)
        || !(m_window->requestActivate(), QTest::qWaitForWindowActive(m_window)))
        throw std::runtime_error{"no window: " + complaints.join("; ").toStdString()};
}

bool TerminalWindow::becomes(const std::function<bool()>& what)
{
    return QTest::qWaitFor(what, kPatienceMs);
}

bool TerminalWindow::reaches(Stage stage)
{
    return becomes([this, stage] { return view().stage() == stage; });
}

bool TerminalWindow::settles()
{
    return becomes([this] {
        const auto* stage = m_window->findChild<QObject*>("saleComplete");
        return stage && stage->property("settled").toBool();
    });
}

void TerminalWindow::takeBreath()
{
    // For a window QTest takes the delay of a key for a count, so hands wait here.
    const QDeadlineTimer moment{kTypingGapMs};
    becomes([&moment] { return moment.hasExpired(); });
}

void TerminalWindow::type(const QString& text)
{
    for (const QChar character : text) {
        QTest::keyClick(m_window, character.toLatin1());
        takeBreath();
    }
}

void TerminalWindow::press(Qt::Key key, Qt::KeyboardModifiers with)
{
    QTest::keyClick(m_window, key, with);
    takeBreath();
}

void TerminalWindow::scan(const QString& code)
{
    typeAsScanner(*m_window, code);
}

bool TerminalWindow::tap(const QString& accessibleName)
{
    const auto find = [&] {
        return named(QAccessible::queryAccessibleInterface(m_window), accessibleName);
    };
    if (!becomes([&] { return find() != nullptr; }))
        return false;
    // Nobody taps what is not drawn yet, and before that it may stand elsewhere.
    QSignalSpy drawn{m_window, &QQuickWindow::frameSwapped};
    m_window->update();
    becomes([&drawn] { return !drawn.isEmpty(); });
    const QAccessibleInterface* found = find();
    if (!found)
        return false;
    const QPoint middle = m_window->mapFromGlobal(found->rect().center());
    QTest::mouseClick(m_window, Qt::LeftButton, {}, middle);
    return true;
}

} // namespace onetill::test
