#pragma once

#include "pos-app/app/terminal.h"
#include "tests/support/shop_floor.h"
#include "tests/support/temporary_directory.h"

#include <QQuickWindow>

#include <memory>

namespace onetill::test {

/// Counts what Qt and QML complain about. On Qt 6.4 a delegate that lacks a role is only a warning
/// and an empty list, so any warning is a failure.
class WarningWatch
{
public:
    WarningWatch();
    ~WarningWatch();

    static QStringList warnings();
    /// The same, a line each.
    static std::string text();
};

/// A state directory in which there is something to sell.
struct StockedTill : TemporaryDirectory {
    StockedTill() { stockTill(path()); }
};

/// A terminal with its window, and hands that can only press keys and tap.
class TerminalWindow
{
public:
    using Stage = view::TerminalViewModel::Stage;

    /// On a state directory that stays its owner's.
    explicit TerminalWindow(const std::filesystem::path& state, const app::Options& options = {});

    /// Whether the terminal gets there within some seconds.
    bool reaches(Stage stage);
    bool becomes(const std::function<bool()>& what);

    /// Whether "Sale complete" was in sight long enough to be left.
    bool settles();

    /// As a person types: slower than any scanner.
    void type(const QString& text);
    void press(Qt::Key key, Qt::KeyboardModifiers with = {});
    /// As a wedge scanner types.
    void scan(const QString& code);
    /// Taps the button of that name, as assistive technology finds it. False when there is none.
    bool tap(const QString& accessibleName);

    view::TerminalViewModel& view() { return m_terminal->view(); }
    QQuickWindow& window() { return *m_window; }

private:
    void takeBreath();

    WarningWatch m_watch;
    std::unique_ptr<app::Terminal> m_terminal;
    QQuickWindow* m_window{nullptr};
};

} // namespace onetill::test
