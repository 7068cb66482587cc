#pragma once

#include "pos-app/app/desk_link.h"
#include "pos-app/app/loudspeaker.h"
#include "pos-app/app/options.h"
#include "pos-app/assembly/workplace.h"
#include "pos-app/view/entry/presence_watch.h"
#include "pos-app/view/entry/wedge_filter.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/terminal_view_model.h"

#include <QObject>
#include <QQmlApplicationEngine>

class QQuickWindow;

namespace onetill::app {

/// One terminal as a running program: owns everything, connects everything, and knows nothing of
/// selling. Lives on the ui thread.
class Terminal : public QObject
{
    Q_OBJECT

public:
    /// The exit status of a program that wants to begin anew, on the same files.
    static constexpr int kRestart = 64;

    Terminal(const Options& options, const assembly::Settings& settings);
    ~Terminal() override;

    /// Opens the till on its own thread, and meanwhile the window. Null when the window could not
    /// be made, which only a broken installation causes.
    QQuickWindow* show();

    view::TerminalViewModel& view() { return m_view; }
    assembly::Workplace& workplace() { return m_workplace; }

private:
    void connectView();
    void openTill();
    void opened(const Status& status);
    void enrol(const QString& hubUrl, const QString& code);
    void scanned(const QString& code);
    void tellWhenUsable(QQuickWindow& window);

    Options m_options;
    // From here on in the order of need: what stands below is gone before what stands above.
    DeskLink m_desk;
    view::Surface m_surface;
    view::TerminalViewModel m_view;
    assembly::Workplace m_workplace;
    view::WedgeFilter m_wedge;
    view::PresenceWatch m_presence;
    Loudspeaker m_loudspeaker;
    QQmlApplicationEngine m_engine;
};

} // namespace onetill::app
