#pragma once

#include "pos-app/desk/basket_snapshot.h"
#include "pos-app/desk/payment/payment_desk.h"
#include "pos-app/view/entry/reason_choice.h"
#include "pos-app/view/lists/list_models.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <optional>

namespace onetill::view {

struct Surface;

/// A payment that was begun and has no answer yet (ui.md 4.5), because the card terminal is a
/// device of its own, or because the till stopped meanwhile: what is known of it, and the two ways
/// out. So is money that goes back by card.
class OpenPaymentViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TerminalViewModel")
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(bool givesBack READ givesBack NOTIFY changed)
    Q_PROPERTY(QString titleText READ titleText NOTIFY changed)
    Q_PROPERTY(QString amountText READ amountText NOTIFY changed)
    Q_PROPERTY(QString begunText READ begunText NOTIFY changed)
    Q_PROPERTY(QString hintText READ hintText NOTIFY changed)
    Q_PROPERTY(QString referenceName READ referenceName NOTIFY changed)
    Q_PROPERTY(QString reference READ reference WRITE setReference NOTIFY changed)
    Q_PROPERTY(onetill::view::ReasonModel* reasons READ reasons CONSTANT)
    Q_PROPERTY(QString paidMissing READ paidMissing NOTIFY changed)
    Q_PROPERTY(QString unpaidMissing READ unpaidMissing NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)

public:
    OpenPaymentViewModel(Surface& surface, QObject* parent);

    bool active() const { return m_shown.active; }
    /// Money goes back to the customer; else it comes in.
    bool givesBack() const { return m_shown.givesBack; }
    /// "Card payment"
    QString titleText() const { return m_shown.titleText; }
    QString amountText() const { return m_shown.amountText; }
    /// "Begun at 14:09 by Niamh Byrne"
    QString begunText() const { return m_shown.begunText; }
    /// What to look at, and what becomes of the basket.
    QString hintText() const { return m_shown.hintText; }
    /// What was paid has a number: "Number on the slip". Empty where the account is known.
    QString referenceName() const { return m_shown.referenceName; }
    QString reference() const { return m_shown.reference; }
    void setReference(const QString& reference);
    /// Why it was not paid, or did not go back.
    ReasonModel* reasons() { return &m_reasonRows; }
    /// What is still to be entered to say that it was paid, or was not; empty when it can be said.
    QString paidMissing() const { return m_shown.paidMissing; }
    QString unpaidMissing() const { return m_shown.unpaidMissing; }
    QString errorText() const { return m_shown.errorText; }
    bool busy() const { return m_shown.busy; }

    /// Shows the one that is open; with none, nothing.
    void look();
    /// Shows the one that was begun just now: the customer is at the card terminal.
    void begun();
    bool isUnderWay() const { return m_shown.active && m_underWay; }
    void close();
    /// Takes a scanned number of the slip; says whether it did.
    bool take(const QString& code);

public Q_SLOTS:
    void chooseReason(const QString& reasonId);
    void nextReason();
    void previousReason();
    void wasPaid();
    void wasNotPaid();
    /// Not now. What holds the open basket goes on to hold it.
    void later();

Q_SIGNALS:
    void changed();
    void basketChanged(const onetill::desk::BasketSnapshot& basket);
    /// After basketChanged(): it was begun just now, and nothing interrupted it.
    void paid(const onetill::desk::BasketSnapshot& basket);
    /// Nobody knows yet; whether it holds the open basket.
    void postponed(bool ofBasket);

private:
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        bool active{false};
        bool givesBack{false};
        QString titleText;
        QString amountText;
        QString begunText;
        QString hintText;
        QString referenceName;
        QString reference;
        QString paidMissing;
        QString unpaidMissing;
        QString errorText;
        bool busy{false};

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);
    void showOpen(const desk::PaymentInDoubt& open);
    QString titleOf(const desk::PaymentInDoubt& open) const;
    QString hintOf(const desk::PaymentInDoubt& open) const;
    void showMissing();
    void begin();
    void answered(const Result<desk::BasketSnapshot>& basket);

    Surface& m_surface;
    Shown m_shown;
    std::optional<desk::PaymentInDoubt> m_open;
    bool m_underWay{false}; ///< Begun just now; nothing has interrupted it.
    ReasonModel m_reasonRows{this};
    ReasonChoice m_reasons;
};

} // namespace onetill::view
