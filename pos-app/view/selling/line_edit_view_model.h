#pragma once

#include "pos-app/desk/item_desk.h"
#include "pos-app/desk/register_desk.h"
#include "pos-app/domain/permission.h"
#include "pos-app/view/entry/number_entry.h"
#include "pos-app/view/lists/list_models.h"
#include "pos-app/view/selling/discount_entry.h"
#include "pos-app/view/selling/reasons.h"
#include "pos-app/view/selling/seller_choice.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <cstdint>
#include <optional>

namespace onetill::view {

struct Surface;

/// The overlay that changes one basket line (ui.md 4.4): quantity, price and discount with a
/// reason, and a note.
class LineEditViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by RegisterViewModel")
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString sku READ sku NOTIFY changed)
    Q_PROPERTY(QString glyph READ glyph NOTIFY changed)
    Q_PROPERTY(int tint READ tint NOTIFY changed)
    Q_PROPERTY(QString quantityText READ quantityText NOTIFY changed)
    Q_PROPERTY(QString unitText READ unitText NOTIFY changed)
    Q_PROPERTY(QString priceText READ priceText NOTIFY changed)
    Q_PROPERTY(QString discountText READ discountText NOTIFY changed)
    Q_PROPERTY(bool discountIsAmount READ discountIsAmount WRITE setDiscountIsAmount NOTIFY changed)
    Q_PROPERTY(QString currencyText READ currencyText NOTIFY changed)
    Q_PROPERTY(QString noteText READ noteText WRITE setNoteText NOTIFY changed)
    Q_PROPERTY(Field field READ field WRITE setField NOTIFY changed)
    Q_PROPERTY(QString totalText READ totalText NOTIFY changed)
    Q_PROPERTY(onetill::view::ReasonModel* reasons READ reasons CONSTANT)
    Q_PROPERTY(QString reasonText READ reasonText NOTIFY changed)
    Q_PROPERTY(bool choosingReason READ choosingReason WRITE setChoosingReason NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QString limitText READ limitText NOTIFY changed)
    Q_PROPERTY(QString discountLimitText READ discountLimitText NOTIFY changed)
    Q_PROPERTY(bool isNew READ isNew NOTIFY changed)
    Q_PROPERTY(bool hasTare READ hasTare NOTIFY changed)
    Q_PROPERTY(QString tareText READ tareText NOTIFY changed)
    Q_PROPERTY(QString tareNote READ tareNote NOTIFY changed)
    Q_PROPERTY(QString fewerHereText READ fewerHereText NOTIFY changed)
    Q_PROPERTY(QString stockText READ stockText NOTIFY changed)
    Q_PROPERTY(onetill::view::SellerChoice* seller READ seller CONSTANT)

public:
    enum Field { Quantity, Price, Discount, Note, Tare };
    Q_ENUM(Field)

    LineEditViewModel(Surface& surface, QObject* parent);

    bool active() const { return m_shown.active; }
    QString name() const { return m_shown.name; }
    QString sku() const { return m_shown.sku; }
    QString glyph() const { return m_shown.glyph; }
    int tint() const { return m_shown.tint; }
    QString quantityText() const { return m_shown.quantityText; }
    QString unitText() const { return m_shown.unitText; }
    QString priceText() const { return m_shown.priceText; }
    /// "10 %" or "€5.00"
    QString discountText() const { return m_shown.discountText; }
    bool discountIsAmount() const { return m_shown.discountIsAmount; }
    void setDiscountIsAmount(bool isAmount);
    /// The sign of what an amount is in: "€".
    QString currencyText() const { return m_shown.currencyText; }
    QString noteText() const { return m_shown.noteText; }
    void setNoteText(const QString& text);
    Field field() const { return m_shown.field; }
    /// New goods have a quantity only, and a tare where they are weighed.
    void setField(Field field);
    QString totalText() const { return m_shown.totalText; }
    ReasonModel* reasons() { return &m_reasonRows; }
    /// The chosen reason; empty for none.
    QString reasonText() const { return m_shown.reasonText; }
    /// Whether the reasons stand where the keypad does.
    bool choosingReason() const { return m_shown.choosingReason; }
    void setChoosingReason(bool choosing);
    QString errorText() const { return m_shown.errorText; }
    QString limitText() const { return m_shown.limitText; }
    QString discountLimitText() const { return m_shown.discountLimitText; }
    /// The goods are not in the basket yet: there is nothing to remove.
    bool isNew() const { return m_shown.isNew; }
    /// What holds the goods is weighed with them, and does not cost anything.
    bool hasTare() const { return m_shown.hasTare; }
    QString tareText() const { return m_shown.tareText; }
    /// What is left without it: "0.466 kg of goods".
    QString tareNote() const { return m_shown.tareNote; }
    /// "only 3 here", where that is less than the quantity; it stops nobody.
    QString fewerHereText() const { return m_shown.fewerHereText; }
    /// "6 here · listed €229.00", as soon as the desk has said so.
    QString stockText() const { return m_shown.stockText; }
    SellerChoice* seller() { return &m_seller; }

    /// The line as it stands, and how far this cashier may go with its price.
    void openLine(const domain::PricedLine& line,
                  const std::optional<domain::ManualDiscount>& discount, const domain::Role& role);

    /// Goods that are not in the basket yet, because nobody has said how much of them.
    void openNew(const desk::ItemCard& item);

    /// The desk said no: the overlay stays, with the reason under its field.
    void refuse(const Error& error);

public Q_SLOTS:
    void open(int lineId);
    void nextField();
    void previousField();
    void digit(const QString& digit);
    void doubleZero();
    void separator();
    void backspace();
    void clear();
    void chooseReason(const QString& reasonId);
    /// The next reason, or the one before, from either end around.
    void nextReason();
    void previousReason();
    void stepUp();
    void stepDown();
    void remove();
    void done();
    void cancel();
    /// How many of this article are where.
    void openStock();

Q_SIGNALS:
    void changed();
    /// Done was chosen and something is different.
    void wanted(int lineId, const onetill::desk::LineChange& change);
    /// Done was chosen for new goods; decimal texts, and an empty one for no tare.
    void measured(const QString& quantity, const QString& tare);
    void removeWanted(int lineId);
    void openWanted(int lineId);
    void stockWanted(const QString& sku);

private:
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        bool active{false};
        QString name;
        QString sku;
        QString glyph;
        int tint{0};
        QString quantityText;
        QString unitText;
        QString priceText;
        QString discountText;
        bool discountIsAmount{false};
        QString currencyText;
        QString noteText;
        Field field{};
        QString totalText;
        QString reasonText;
        bool choosingReason{false};
        QString errorText;
        QString limitText;
        QString discountLimitText;
        bool isNew{false};
        bool hasTare{false};
        QString tareText;
        QString tareNote;
        QString fewerHereText;
        QString stockText;

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);

    void showFields();
    void lookUpItem();
    void typed(bool taken);
    QString mostText() const;
    /// What the keypad types into; a note is no number.
    NumberEntry* entry();
    void startEntries(const std::optional<domain::ManualDiscount>& discount);
    std::int64_t quantityMilli() const;
    void showTotal(Shown& shown) const;
    void showTare(Shown& shown) const;
    void showFewerHere(Shown& shown) const;
    std::int64_t goodsMilli() const;
    bool isDoubted();
    void measure();
    desk::LineChange typedChange() const;
    void stepField(int by);
    void step(std::int64_t byMilli);
    bool priceDiffers() const;
    bool discountDiffers() const;
    bool needsReason() const;
    void say(const QString& error);

    Surface& m_surface;
    Shown m_shown;
    std::optional<domain::PricedLine> m_line;
    NumberEntry m_quantity{0, false};
    NumberEntry m_tare{3, false};
    NumberEntry m_price{2, true};
    std::optional<DiscountEntry> m_discount; ///< As long as there is a line.
    bool m_tooMuch{false};                   ///< The last key would have made the number too large.
    bool m_doubted{false};                   ///< Somebody was asked whether there are so many.
    std::optional<std::int64_t> m_onHandMilli; ///< None until the desk has said so.
    SellerChoice m_seller{m_surface, this};
    ReasonModel m_reasonRows{this};
    ReasonChoice m_reasons{m_reasonRows, priceReasons()};
};

} // namespace onetill::view
