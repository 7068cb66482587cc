#include "terminal_window.h"

#include "resources/fonts.h"
#include "resources/texts.h"

#include <QAccessible>
#include <QTest>

#include <stdexcept>

namespace onetill::test {
namespace {

constexpr int kTypingGapMs = 45;
constexpr int kPatienceMs = 8000;

QStringList complaints;
QtMessageHandler before = nullptr;

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
        || role == QAccessible::RadioButton;
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
    before = qInstallMessageHandler(note);
}

WarningWatch::~WarningWatch()
{
    qInstallMessageHandler(before);
}

QStringList WarningWatch::warnings()
{
    return complaints;
}

TerminalWindow::TerminalWindow(const std::filesystem::path& state, const app::Options& options)
    : m_terminal{std::make_unique<app::Terminal>(
          prepared(options),
          assembly::Settings{
              .stateDirectory = state,
              .hubUrl = options.hub.value_or(QString{}).toStdString(),
              .logLevel = "error"})}
{
    m_window = m_terminal->show();
    if (!m_window || !QTest::qWaitForWindowExposed(m_window))
        throw std::runtime_error{"no window: " + complaints.join("; ").toStdString()};
    m_window->requestActivate();
}

bool TerminalWindow::becomes(const std::function<bool()>& what)
{
    return QTest::qWaitFor(what, kPatienceMs);
}

bool TerminalWindow::reaches(Stage stage)
{
    return becomes([this, stage] { return view().stage() == stage; });
}

void TerminalWindow::type(const QString& text)
{
    for (const QChar character : text)
        QTest::keyClick(m_window, character.toLatin1(), Qt::NoModifier, kTypingGapMs);
    press(Qt::Key_Shift); // lets the last key out of the wedge filter's 30 ms
}

void TerminalWindow::press(Qt::Key key, Qt::KeyboardModifiers with)
{
    QTest::keyClick(m_window, key, with, kTypingGapMs);
}

void TerminalWindow::scan(const QString& code)
{
    for (const QChar character : code)
        QTest::keyClick(m_window, character.toLatin1());
    QTest::keyClick(m_window, Qt::Key_Return);
}

bool TerminalWindow::tap(const QString& accessibleName)
{
    QAccessibleInterface* found = nullptr;
    if (!becomes([&] {
            found = named(QAccessible::queryAccessibleInterface(m_window), accessibleName);
            return found != nullptr;
        }))
        return false;
    const QPoint middle = m_window->mapFromGlobal(found->rect().center());
    QTest::mouseClick(m_window, Qt::LeftButton, {}, middle, kTypingGapMs);
    return true;
}

} // namespace onetill::test
