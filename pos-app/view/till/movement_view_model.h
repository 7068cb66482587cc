#pragma once

#include "pos-app/desk/shift_desk.h"
#include "pos-app/view/entry/number_entry.h"
#include "pos-app/view/entry/reason_choice.h"
#include "pos-app/view/lists/list_models.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <cstddef>
#include <utility>
#include <vector>

namespace onetill::view {

struct ApprovalQuestion;
struct Surface;

/// The sheet for cash that comes or goes without a sale, and for opening the drawer without one
/// (ui.md 4.13): amount, reason, number of the bag or slip.
class MovementViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TillViewModel")
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(Kind kind READ kind NOTIFY changed)
    Q_PROPERTY(QString titleText READ titleText NOTIFY changed)
    Q_PROPERTY(QString hintText READ hintText NOTIFY changed)
    Q_PROPERTY(QString actText READ actText NOTIFY changed)
    Q_PROPERTY(bool hasAmount READ hasAmount NOTIFY changed)
    Q_PROPERTY(QString amountText READ amountText NOTIFY changed)
    Q_PROPERTY(onetill::view::ChoiceModel* currencies READ currencies CONSTANT)
    Q_PROPERTY(onetill::view::ReasonModel* reasons READ reasons CONSTANT)
    Q_PROPERTY(QString referenceName READ referenceName NOTIFY changed)
    Q_PROPERTY(QString reference READ reference WRITE setReference NOTIFY changed)
    Q_PROPERTY(QString missingText READ missingText NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)

public:
    enum Kind { FloatIn, CashIn, CashOut, SafeDrop, NoSale };
    Q_ENUM(Kind)

    MovementViewModel(Surface& surface, QObject* parent);

    bool active() const { return m_shown.active; }
    Kind kind() const { return m_shown.kind; }
    QString titleText() const { return m_shown.titleText; }
    QString hintText() const { return m_shown.hintText; }
    QString actText() const { return m_shown.actText; }
    bool hasAmount() const { return m_shown.kind != NoSale; }
    QString amountText() const { return m_shown.amountText; }
    /// Of which money; empty where there is the store's only.
    ChoiceModel* currencies() { return &m_currencyRows; }
    ReasonModel* reasons() { return &m_reasonRows; }
    /// What the number is of: a bag, a slip. Empty where there is none.
    QString referenceName() const { return m_shown.referenceName; }
    QString reference() const { return m_shown.reference; }
    void setReference(const QString& reference);
    /// What is still to be entered; empty when it can be recorded.
    QString missingText() const { return m_shown.missingText; }
    QString errorText() const { return m_shown.errorText; }
    bool busy() const { return m_shown.busy; }

    /// What lies in the drawer beside the store's own: it may go to the safe, too.
    void setForeign(std::vector<Currency> currencies) { m_foreign = std::move(currencies); }

public Q_SLOTS:
    void open(Kind kind);
    /// By its place in currencies().
    void chooseCurrency(int index);
    void nextCurrency();
    void digit(const QString& digit);
    void doubleZero();
    void separator();
    void backspace();
    void chooseReason(const QString& reasonId);
    /// The next reason, or the one before, from either end around.
    void nextReason();
    void previousReason();
    void submit();
    void cancel();

Q_SIGNALS:
    void changed();
    /// It is in the journal; the text says what.
    void recorded(const QString& text);

private:
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        bool active{false};
        Kind kind{};
        QString titleText;
        QString hintText;
        QString actText;
        QString amountText;
        QString referenceName;
        QString reference;
        QString missingText;
        QString errorText;
        bool busy{false};

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);
    bool takesKeys() const { return m_shown.active && hasAmount() && !m_shown.busy; }
    void keyed(bool taken);
    void showEntries();
    void showCurrencies();
    Currency currency() const;
    void stepReason(std::ptrdiff_t by);
    ApprovalQuestion question() const;
    void answered(const Status& status);
    QString recordedText() const;

    Surface& m_surface;
    Shown m_shown;
    NumberEntry m_amount{2, true};
    bool m_tooMuch{false}; ///< The last key would have made the number too large.
    std::vector<Currency> m_foreign;
    std::size_t m_currency{0}; ///< 0: the store's own.
    ChoiceModel m_currencyRows{this};
    ReasonModel m_reasonRows{this};
    ReasonChoice m_reasons{m_reasonRows, {}};
};

} // namespace onetill::view
