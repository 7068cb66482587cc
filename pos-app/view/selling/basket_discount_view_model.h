#pragma once

#include "pos-app/desk/basket_snapshot.h"
#include "pos-app/domain/permission.h"
#include "pos-app/view/selling/discount_entry.h"
#include "pos-app/view/selling/reasons.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <optional>

namespace onetill::view {

struct Surface;

/// The overlay for a discount on everything in the basket: how much, and why.
class BasketDiscountViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by RegisterViewModel")
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(QString discountText READ discountText NOTIFY changed)
    Q_PROPERTY(bool isAmount READ isAmount WRITE setIsAmount NOTIFY changed)
    Q_PROPERTY(QString currencyText READ currencyText NOTIFY changed)
    Q_PROPERTY(QString beforeText READ beforeText NOTIFY changed)
    Q_PROPERTY(QString offText READ offText NOTIFY changed)
    Q_PROPERTY(onetill::view::ReasonModel* reasons READ reasons CONSTANT)
    Q_PROPERTY(QString limitText READ limitText NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(bool canRemove READ canRemove NOTIFY changed)

public:
    BasketDiscountViewModel(Surface& surface, QObject* parent);

    bool active() const { return m_shown.active; }
    /// "10 %" or "€5.00"
    QString discountText() const { return m_shown.discountText; }
    bool isAmount() const { return m_shown.isAmount; }
    void setIsAmount(bool isAmount);
    QString currencyText() const { return m_shown.currencyText; }
    /// What the lines cost, with their own promotions and discounts.
    QString beforeText() const { return m_shown.beforeText; }
    /// What the typed discount takes off that: "−€12.40".
    QString offText() const { return m_shown.offText; }
    ReasonModel* reasons() { return &m_reasonRows; }
    QString limitText() const { return m_shown.limitText; }
    QString errorText() const { return m_shown.errorText; }
    /// The basket has a discount that can be taken away.
    bool canRemove() const { return m_shown.canRemove; }

    /// With the discount that is there already, and how far this cashier may go.
    void open(const desk::BasketSnapshot& basket, const domain::Role& role);
    /// The desk said no: the overlay stays, with the reason under its field.
    void refuse(const Error& error);

public Q_SLOTS:
    void digit(const QString& digit);
    void doubleZero();
    void separator();
    void backspace();
    void clear();
    void chooseReason(const QString& reasonId);
    void nextReason();
    void previousReason();
    void done();
    void remove();
    void cancel();

Q_SIGNALS:
    void changed();
    void wanted(const onetill::desk::DiscountWish& wish, const QString& reason);

private:
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        bool active{false};
        QString discountText;
        bool isAmount{false};
        QString currencyText;
        QString beforeText;
        QString offText;
        QString limitText;
        QString errorText;
        bool canRemove{false};

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);
    void showFields();
    void typed(bool taken);

    Surface& m_surface;
    Shown m_shown;
    std::optional<DiscountEntry> m_discount; ///< As long as it is open.
    std::int64_t m_beforeMinor{0};
    bool m_tooMuch{false}; ///< The last key would have made the number too large.
    ReasonModel m_reasonRows{this};
    ReasonChoice m_reasons{m_reasonRows, priceReasons()};
};

} // namespace onetill::view
