#pragma once

#include "pos-app/desk/basket_snapshot.h"
#include "pos-app/view/lists/rows_model.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <vector>

namespace onetill::view {

struct Surface;

/// A coupon that the customer has shown.
struct CouponRow {
    QString code;
    QString name;       ///< Of its promotion; empty where no goods are meant.
    QString detailText; ///< What it takes off, or why nothing.
    bool applied{false};

    bool operator==(const CouponRow&) const = default;
};

class CouponModel : public RowsModel<CouponRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by CouponsViewModel")

public:
    explicit CouponModel(QObject* parent);
};

/// The overlay for coupons (ui.md 4.2): the code of one more, and what became of the others.
class CouponsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by RegisterViewModel")
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(QString code READ code WRITE setCode NOTIFY changed)
    Q_PROPERTY(onetill::view::CouponModel* coupons READ coupons CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int withheld READ withheld NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    CouponsViewModel(Surface& surface, QObject* parent);

    bool active() const { return m_shown.active; }
    QString code() const { return m_shown.code; }
    void setCode(const QString& code);
    CouponModel* coupons() { return &m_coupons; }
    int count() const { return m_shown.count; }
    /// So many of them take nothing off.
    int withheld() const { return m_shown.withheld; }
    QString errorText() const { return m_shown.errorText; }

    void show(const desk::BasketSnapshot& basket);
    /// A coupon may be scanned while it is open. False where it is not.
    bool take(const QString& code);
    /// The desk took the typed one, or said no: then the overlay stays, with the reason.
    void accept();
    void refuse(const Error& error);

public Q_SLOTS:
    void open();
    void close();
    /// The typed one.
    void apply();
    void remove(const QString& code);

Q_SIGNALS:
    void changed();
    void wanted(const QString& code);
    void removeWanted(const QString& code);

private:
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        bool active{false};
        QString code;
        int count{0};
        int withheld{0};
        QString errorText;

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);

    Surface& m_surface;
    Shown m_shown;
    CouponModel m_coupons{this};
};

} // namespace onetill::view
