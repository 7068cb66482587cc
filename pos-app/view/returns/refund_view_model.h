#pragma once

#include "pos-app/desk/returns/returns_desk.h"
#include "pos-app/domain/completed_sale.h"
#include "pos-app/view/entry/number_entry.h"
#include "pos-app/view/lists/list_models.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <cstddef>
#include <optional>

namespace onetill::view {

struct Surface;

/// Giving money back for a basket below zero (ui.md 4.8): as it was paid or, with a second person's
/// word, in another way; then the end of the sale.
class RefundViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TerminalViewModel")
    Q_PROPERTY(QString totalText READ totalText NOTIFY changed)
    Q_PROPERTY(QString contextText READ contextText NOTIFY changed)
    Q_PROPERTY(onetill::view::TenderModel* parts READ parts CONSTANT)
    Q_PROPERTY(QString leftText READ leftText NOTIFY changed)
    Q_PROPERTY(QString amountText READ amountText NOTIFY changed)
    Q_PROPERTY(QString roundingText READ roundingText NOTIFY changed)
    Q_PROPERTY(onetill::view::MethodModel* methods READ methods CONSTANT)
    Q_PROPERTY(QString referenceName READ referenceName NOTIFY changed)
    Q_PROPERTY(QString reference READ reference WRITE setReference NOTIFY changed)
    Q_PROPERTY(bool canComplete READ canComplete NOTIFY changed)
    Q_PROPERTY(QString blockedText READ blockedText NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    RefundViewModel(Surface& surface, QObject* parent);

    /// What goes back, above zero.
    QString totalText() const { return m_shown.totalText; }
    QString contextText() const { return m_shown.contextText; }
    /// In what money, and how much in each.
    TenderModel* parts() { return &m_parts; }
    /// Of the total, what has no way back yet; empty where all has.
    QString leftText() const { return m_shown.leftText; }
    /// How much goes back in the way that is chosen next.
    QString amountText() const { return m_shown.amountText; }
    QString roundingText() const { return m_shown.roundingText; }
    /// As it was paid, then the ways of the shop; in the order of the keys F1, F2 and so on.
    MethodModel* methods() { return &m_methods; }
    /// What the chosen way asks a number of; empty where it asks for none.
    QString referenceName() const { return m_shown.referenceName; }
    QString reference() const { return m_shown.reference; }
    void setReference(const QString& reference);
    bool canComplete() const { return m_shown.canComplete; }
    QString blockedText() const { return m_shown.blockedText; }
    bool busy() const { return m_shown.busy; }
    QString errorText() const { return m_shown.errorText; }

    /// Opens the stage and plans, as it was paid, unless the basket has a plan.
    void start(const desk::BasketSnapshot& basket);
    /// The plan as it stands now: a part has gone back, or has not.
    void showPlan(const desk::BasketSnapshot& basket);
    /// Takes a scanned number if the chosen way asks for one; says whether it did.
    bool take(const QString& code);

public Q_SLOTS:
    /// All that is left goes back in this way; of what was typed, so much.
    void choose(int index);
    // The amount.
    void digit(const QString& digit);
    void doubleZero();
    void separator();
    void backspace();
    /// Takes one part out of the plan.
    void removePart(int tenderId);
    /// Plans with the typed number, or completes.
    void submit();
    /// Before any cash is handed out each part by card is begun and has its answer.
    void complete();
    /// Takes the plan out again, so that the goods may change. What went back by card stays.
    void abandon();

Q_SIGNALS:
    void changed();
    void basketChanged(const onetill::desk::BasketSnapshot& basket);
    void completed(const onetill::domain::CompletedSale& sale);
    /// The customer is at the card terminal, with the next part.
    void begun();
    void abandoned();

private:
    struct Shown {
        QString totalText;
        QString leftText;
        QString amountText;
        QString contextText;
        QString roundingText;
        QString referenceName;
        QString reference;
        bool canComplete{false};
        QString blockedText;
        bool busy{false};
        QString errorText;

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);
    void showMethods();
    void showAmount();
    void keyed();
    /// What the next part may come to at most.
    Money most() const;
    bool typedPart() const;
    Money typed() const;
    void begin();
    void plan();
    void planned(const Result<desk::BasketSnapshot>& basket);
    void fail(const Error& error);
    void beginByCard();
    bool asksForNumber() const;

    Surface& m_surface;
    Shown m_shown;
    std::optional<desk::BasketSnapshot> m_basket;
    NumberEntry m_amount{2, true};
    std::size_t m_method{0}; ///< 0: as it was paid; then those of refundKinds(), from 1.
    TenderModel m_parts{this};
    MethodModel m_methods{this};
};

} // namespace onetill::view
