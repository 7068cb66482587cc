#pragma once

#include "pos-app/desk/hold_desk.h"
#include "pos-app/view/entry/number_entry.h"
#include "pos-app/view/entry/reason_choice.h"
#include "pos-app/view/lists/list_models.h"
#include "pos-app/view/lists/rows_model.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <optional>
#include <vector>

namespace onetill::view {

struct Surface;

struct LayAwayRow {
    QString number;
    QString title;      ///< Whose it is.
    QString detailText; ///< "LA48210077 · 4 lines · €40.00 of €89.90 paid"
    QString leftText;
    bool selected{false};

    bool operator==(const LayAwayRow&) const = default;
};

class LayAwayModel : public RowsModel<LayAwayRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by LayAwayViewModel")

public:
    explicit LayAwayModel(QObject* parent);
};

/// Goods that wait for a buyer who pays bit by bit: puts the basket away, takes an instalment,
/// hands the goods over, or gives up.
class LayAwayViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TerminalViewModel")
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(Step step READ step NOTIFY changed)
    Q_PROPERTY(onetill::view::LayAwayModel* layAways READ layAways CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString customer READ customer WRITE setCustomer NOTIFY changed)
    Q_PROPERTY(QString putAwayReason READ putAwayReason NOTIFY changed)
    Q_PROPERTY(QString chosenText READ chosenText NOTIFY changed)
    Q_PROPERTY(QString amountText READ amountText NOTIFY changed)
    Q_PROPERTY(onetill::view::ReasonModel* reasons READ reasons CONSTANT)
    Q_PROPERTY(QString missingText READ missingText NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)

public:
    enum Step { List, Instalment, Cancelling };
    Q_ENUM(Step)

    LayAwayViewModel(Surface& surface, QObject* parent);

    bool active() const { return m_shown.active; }
    Step step() const { return m_shown.step; }
    LayAwayModel* layAways() { return &m_rows; }
    int count() const { return m_shown.count; }
    /// For whom the open basket is put away.
    QString customer() const { return m_shown.customer; }
    void setCustomer(const QString& customer);
    /// Why the basket cannot be put away; empty when it can.
    QString putAwayReason() const { return m_shown.putAwayReason; }
    /// Whose it is, over the instalment or the reason.
    QString chosenText() const { return m_shown.chosenText; }
    QString amountText() const { return m_shown.amountText; }
    ReasonModel* reasons() { return &m_reasonRows; }
    /// What is still to be entered; empty when the step can be finished.
    QString missingText() const { return m_shown.missingText; }
    QString errorText() const { return m_shown.errorText; }
    bool busy() const { return m_shown.busy; }

    void open(bool hasGoods);

public Q_SLOTS:
    void close();
    void select(const QString& number);
    void moveSelection(int by);
    void putAway();
    /// The goods come to the counter; what lies there is put aside before.
    void collect();
    void askInstalment();
    void askToCancel();
    void back();
    // The instalment.
    void digit(const QString& digit);
    void doubleZero();
    void separator();
    void backspace();
    void chooseReason(const QString& reasonId);
    void nextReason();
    void previousReason();
    /// Takes the instalment, or cancels.
    void done();

Q_SIGNALS:
    void changed();
    void basketChanged(const onetill::desk::BasketSnapshot& basket);

private:
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        bool active{false};
        Step step{List};
        int count{0};
        QString customer;
        QString putAwayReason;
        QString chosenText;
        QString amountText;
        QString missingText;
        QString errorText;
        bool busy{false};

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);
    void refresh();
    void showRows();
    void showStep();
    void begin();
    /// The act is over; what failed is said in the sheet.
    bool ended(const Error* failed);
    void finished(const Result<desk::BasketSnapshot>& basket);
    void cancelChosen();
    void takeInstalment();
    bool typesAmount() const { return m_shown.step == Instalment && !m_shown.busy; }
    const desk::LayAwayCard* chosen() const;
    static Money leftOf(const desk::LayAwayCard& card);

    Surface& m_surface;
    Shown m_shown;
    std::vector<desk::LayAwayCard> m_cards; ///< Newest first.
    std::string m_selected;
    NumberEntry m_amount{2, true};
    LayAwayModel m_rows{this};
    ReasonModel m_reasonRows{this};
    ReasonChoice m_reasons;
};

} // namespace onetill::view
