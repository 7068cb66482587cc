#pragma once

#include "pos-app/desk/register_desk.h"
#include "pos-app/view/entry/number_entry.h"
#include "pos-app/view/lists/list_models.h"
#include "pos-app/view/payment/way_to_pay.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <optional>
#include <vector>

namespace onetill::view {

struct Surface;

/// Taking money in one way or several, one after the other (ui.md 4.5).
class PaymentViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TerminalViewModel")
    Q_PROPERTY(QString totalText READ totalText NOTIFY changed)
    Q_PROPERTY(QString leftText READ leftText NOTIFY changed)
    Q_PROPERTY(QString toPayText READ toPayText NOTIFY changed)
    Q_PROPERTY(QString missingText READ missingText NOTIFY changed)
    Q_PROPERTY(QString receivedText READ receivedText NOTIFY changed)
    Q_PROPERTY(QString roundingText READ roundingText NOTIFY changed)
    Q_PROPERTY(QString amountText READ amountText NOTIFY changed)
    Q_PROPERTY(QString amountTitle READ amountTitle NOTIFY changed)
    Q_PROPERTY(QString amountCaption READ amountCaption NOTIFY changed)
    Q_PROPERTY(onetill::view::MethodModel* methods READ methods CONSTANT)
    Q_PROPERTY(onetill::view::MethodModel* others READ others CONSTANT)
    Q_PROPERTY(QString otherText READ otherText NOTIFY changed)
    Q_PROPERTY(QString otherReason READ otherReason NOTIFY changed)
    Q_PROPERTY(bool otherChosen READ otherChosen NOTIFY changed)
    Q_PROPERTY(QString accountText READ accountText NOTIFY changed)
    Q_PROPERTY(QString referenceName READ referenceName NOTIFY changed)
    Q_PROPERTY(bool needsNumber READ needsNumber NOTIFY changed)
    Q_PROPERTY(QString reference READ reference WRITE setReference NOTIFY changed)
    Q_PROPERTY(onetill::view::QuickAmountModel* quickAmounts READ quickAmounts CONSTANT)
    Q_PROPERTY(onetill::view::TenderModel* taken READ taken CONSTANT)
    Q_PROPERTY(QString takenText READ takenText NOTIFY changed)
    Q_PROPERTY(QString changeText READ changeText NOTIFY changed)
    Q_PROPERTY(bool changeDue READ changeDue NOTIFY changed)
    Q_PROPERTY(QString changeBreakdownText READ changeBreakdownText NOTIFY changed)
    Q_PROPERTY(bool canTake READ canTake NOTIFY changed)
    Q_PROPERTY(QString blockedText READ blockedText NOTIFY changed)
    Q_PROPERTY(bool canComplete READ canComplete NOTIFY changed)
    Q_PROPERTY(bool settled READ settled NOTIFY changed)
    Q_PROPERTY(bool beginsCard READ beginsCard NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QString contextText READ contextText NOTIFY changed)
    Q_PROPERTY(QString separatorText READ separatorText NOTIFY changed)

public:
    PaymentViewModel(Surface& surface, QObject* parent);

    QString totalText() const { return m_shown.totalText; }
    QString leftText() const { return m_shown.leftText; }
    QString toPayText() const { return m_shown.toPayText; }
    /// What the typed amount lacks; zero when it covers the rest.
    QString missingText() const { return m_shown.missingText; }
    QString receivedText() const { return m_shown.receivedText; }
    QString roundingText() const { return m_shown.roundingText; }
    QString amountText() const { return m_shown.amountText; }
    /// "Cash received", "By card".
    QString amountTitle() const { return m_shown.amountTitle; }
    QString amountCaption() const { return m_shown.amountCaption; }
    /// Those with a key of their own.
    MethodModel* methods() { return &m_methods; }
    /// Those behind "more"; notes of each currency that the store takes are among them.
    MethodModel* others() { return &m_others; }
    /// On the button that leads to the others: the chosen one of them.
    QString otherText() const { return m_shown.otherText; }
    QString otherReason() const { return m_shown.otherReason; }
    bool otherChosen() const { return m_shown.otherChosen; }
    /// What is known of the account whose number was typed; empty for what has none.
    QString accountText() const { return m_shown.accountText; }
    /// What the chosen way to pay asks a number of; empty for cash.
    QString referenceName() const { return m_shown.referenceName; }
    /// Nothing is taken in the chosen way without its number. A card payment begins without.
    bool needsNumber() const { return m_shown.needsNumber; }
    QString reference() const { return m_shown.reference; }
    void setReference(const QString& reference);
    QuickAmountModel* quickAmounts() { return &m_quickAmounts; }
    TenderModel* taken() { return &m_taken; }
    /// The sum of taken().
    QString takenText() const { return m_shown.takenText; }
    QString changeText() const { return m_shown.changeText; }
    bool changeDue() const { return m_shown.changeDue; }
    QString changeBreakdownText() const { return m_shown.changeBreakdownText; }
    /// Whether the typed amount can be taken as a part.
    bool canTake() const { return m_shown.canTake; }
    /// Why the sale cannot be completed yet; empty when it can.
    QString blockedText() const { return m_shown.blockedText; }
    bool canComplete() const { return m_shown.canComplete; }
    /// Nothing is left to pay, and nothing to type: the sale can be completed.
    bool settled() const { return m_shown.settled; }
    /// What is typed is asked for on the card terminal before it is money of the basket.
    bool beginsCard() const { return m_shown.beginsCard; }
    bool busy() const { return m_shown.busy; }
    QString errorText() const { return m_shown.errorText; }
    QString contextText() const { return m_shown.contextText; }
    QString separatorText() const { return m_shown.separatorText; }

    /// Opens the stage for the basket as it stands, with the exact amount preset.
    void start(const desk::BasketSnapshot& basket);
    /// Takes a scanned number if the chosen way to pay asks for one; says whether it did.
    bool take(const QString& code);

public Q_SLOTS:
    void digit(const QString& digit);
    void doubleZero();
    void separator();
    void backspace();
    void clear();
    void quick(int index);
    /// The way to pay at this place of methods(). Chosen again it changes nothing.
    void choose(int index);
    /// The same with a place of others().
    void chooseOther(int index);
    /// Takes the typed amount as a part. By card without a slip's number it is begun.
    void addTender();
    /// Takes what is typed: the last part completes the sale.
    void submit();
    void removeTender(int tenderId);
    void complete();

Q_SIGNALS:
    void changed();
    void basketChanged(const onetill::desk::BasketSnapshot& basket);
    void completed(const onetill::domain::CompletedSale& sale);
    /// A payment is in the journal, and the card terminal can be asked for it.
    void begun();

private:
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        QString totalText;
        QString leftText;
        QString toPayText;
        QString missingText;
        QString receivedText;
        QString roundingText;
        QString amountText;
        QString amountTitle;
        QString amountCaption;
        QString otherText;
        QString otherReason;
        bool otherChosen{false};
        QString accountText;
        QString referenceName;
        bool needsNumber{false};
        QString reference;
        QString takenText;
        QString changeText;
        bool changeDue{false};
        QString changeBreakdownText;
        bool canTake{false};
        QString blockedText;
        bool canComplete{false};
        bool settled{false};
        bool beginsCard{false};
        bool busy{false};
        QString errorText;
        QString contextText;
        QString separatorText;

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);

    void showAmounts();
    void showQuickAmounts();
    void showMethods();
    void presetAmount();
    /// What is exact in the chosen way, and what notes make of it.
    void offerAmounts();
    Money exact() const;
    void chooseWay(std::size_t wanted);
    /// What the store takes may have changed since the last payment.
    void askTerms();
    void askAccount();
    QString accountSentence() const;
    const WayToPay& way() const { return m_ways[m_way]; }
    /// What is left to pay in the chosen way.
    Money due() const;
    /// The typed amount, in the store's currency; none for what no till can hold.
    std::optional<Money> worth() const;
    bool mayTake() const;
    QString whyNot() const;
    desk::Handed handed() const;
    bool isBegunFirst() const;
    void begin();
    void becomeBusy();
    /// A key or a button changed the amount.
    void entered();
    void showTaken(Result<desk::BasketSnapshot> basket);
    Money typed() const;
    bool coversTheRest() const;

    Surface& m_surface;
    Shown m_shown;
    std::optional<desk::BasketSnapshot> m_basket;
    std::vector<Money> m_quick;
    NumberEntry m_entry{2, true};
    std::vector<WayToPay> m_ways{waysToPay({})};
    std::size_t m_way{0};                        ///< The chosen one.
    std::optional<desk::AccountTerms> m_account; ///< Of the number that is typed.
    QString m_accountProblem;                    ///< Why there is none.
    MethodModel m_methods{this};
    MethodModel m_others{this};
    QuickAmountModel m_quickAmounts{this};
    TenderModel m_taken{this};
};

} // namespace onetill::view
