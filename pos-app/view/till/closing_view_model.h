#pragma once

#include "pos-app/desk/shift_desk.h"
#include "pos-app/view/entry/number_entry.h"
#include "pos-app/view/entry/reason_choice.h"
#include "pos-app/view/lists/list_models.h"
#include "pos-app/view/till/count_view_model.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <optional>
#include <vector>

namespace onetill::view {

struct ApprovalQuestion;
struct Surface;

/// What is to be closed, before anybody counts.
struct ShiftToClose {
    desk::Shift shift;
    bool blind{true};                ///< Who counts is not told what should be there.
    std::vector<Currency> foreign{}; ///< Cash that lies there beside the store's own.
    bool leaveHeld{false};           ///< Held baskets go to the next shift.
};

/// Closing a shift (ui.md 4.13): the drawer is counted, once more if the desk asks for it, then
/// reviewed and closed. What should be in the drawer shows as soon as the desk says it, and it
/// says it to nobody before a count stands.
class ClosingViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TillViewModel")
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(Step step READ step NOTIFY changed)
    Q_PROPERTY(QString contextText READ contextText NOTIFY changed)
    Q_PROPERTY(bool blind READ blind NOTIFY changed)
    Q_PROPERTY(bool recount READ recount NOTIFY changed)
    Q_PROPERTY(onetill::view::CountViewModel* count READ count CONSTANT)
    Q_PROPERTY(QString countedText READ countedText NOTIFY changed)
    Q_PROPERTY(QString expectedText READ expectedText NOTIFY changed)
    Q_PROPERTY(QString differenceText READ differenceText NOTIFY changed)
    Q_PROPERTY(QString differenceTone READ differenceTone NOTIFY changed)
    Q_PROPERTY(onetill::view::FactModel* foreign READ foreign CONSTANT)
    Q_PROPERTY(bool approvalNeeded READ approvalNeeded NOTIFY changed)
    Q_PROPERTY(onetill::view::ReasonModel* reasons READ reasons CONSTANT)
    Q_PROPERTY(QString leaveText READ leaveText NOTIFY changed)
    Q_PROPERTY(QString toSafeText READ toSafeText NOTIFY changed)
    Q_PROPERTY(QString bag READ bag WRITE setBag NOTIFY changed)
    Q_PROPERTY(QString missingText READ missingText NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)

public:
    enum Step { Count, Review };
    Q_ENUM(Step)

    ClosingViewModel(Surface& surface, QObject* parent);

    bool active() const { return m_shown.active; }
    Step step() const { return m_shown.step; }
    QString contextText() const { return m_shown.contextText; }
    /// Who counts is not told what should be there.
    bool blind() const { return m_shown.blind; }
    /// The count before was too far off.
    bool recount() const { return m_shown.recount; }
    CountViewModel* count() { return &m_count; }
    QString countedText() const { return m_shown.countedText; }
    QString expectedText() const { return m_shown.expectedText; }
    QString differenceText() const { return m_shown.differenceText; }
    QString differenceTone() const { return m_shown.differenceTone; }
    /// What the count of other currencies differs by, a row for each.
    FactModel* foreign() { return &m_foreign; }
    bool approvalNeeded() const { return m_shown.approvalNeeded; }
    ReasonModel* reasons() { return &m_reasonRows; }
    /// Stays in the drawer for the next shift.
    QString leaveText() const { return m_shown.leaveText; }
    QString toSafeText() const { return m_shown.toSafeText; }
    QString bag() const { return m_shown.bag; }
    void setBag(const QString& bag);
    /// What is still to be entered; empty when the step can be finished.
    QString missingText() const { return m_shown.missingText; }
    QString errorText() const { return m_shown.errorText; }
    bool busy() const { return m_shown.busy; }

    /// Begins, or goes on where the counting of this shift stands. Counts that were typed and not
    /// submitted are still there.
    void start(ShiftToClose shift);
    /// Somebody else comes: nothing of it is left to read.
    void forget();

public Q_SLOTS:
    void submitCount();
    /// From the review back to counting; the desk keeps what was counted before.
    void countAgain();
    void chooseReason(const QString& reasonId);
    /// The next reason, or the one before, from either end around.
    void nextReason();
    void previousReason();
    // What stays in the drawer.
    void digit(const QString& digit);
    void doubleZero();
    void separator();
    void backspace();
    void close();
    /// Out of closing; selling goes on.
    void cancel();

Q_SIGNALS:
    void changed();
    void closed(const onetill::domain::ShiftReport& report);

private:
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        bool active{false};
        Step step{Count};
        QString contextText;
        bool blind{true};
        bool recount{false};
        QString countedText;
        QString expectedText;
        QString differenceText;
        QString differenceTone;
        bool approvalNeeded{false};
        QString leaveText;
        QString toSafeText;
        QString bag;
        QString missingText;
        QString errorText;
        bool busy{false};

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);
    void showCount();
    void showReview();
    void showForeign();
    void judged(const desk::CountAnswer& answer, bool isNews);
    void refused(const Error& error);
    void keyed(bool taken);
    void stepReason(std::ptrdiff_t by);
    bool takesKeys() const { return m_shown.step == Review && !m_shown.busy; }
    ApprovalQuestion question() const;

    Surface& m_surface;
    Shown m_shown;
    std::optional<desk::Shift> m_shift;
    bool m_leaveHeld{false};
    std::optional<desk::CountAnswer> m_answer; ///< Of the count that stands.
    NumberEntry m_leave{2, true};
    bool m_tooMuch{false}; ///< The last key would have made the number too large.
    CountViewModel m_count;
    std::vector<Currency> m_foreignTaken;
    FactModel m_foreign{this};
    ReasonModel m_reasonRows{this};
    ReasonChoice m_reasons;
};

} // namespace onetill::view
