#pragma once

#include "pos-app/desk/basket_snapshot.h"
#include "pos-app/desk/item_desk.h"
#include "pos-app/desk/register_desk.h"
#include "pos-app/desk/sign_in_desk.h"
#include "pos-app/view/customers/customers_view_model.h"
#include "pos-app/view/goods/goods_question_view_model.h"
#include "pos-app/view/goods/stock_in_sight.h"
#include "pos-app/view/goods/variant_view_model.h"
#include "pos-app/view/lists/list_models.h"
#include "pos-app/view/selling/basket_discount_view_model.h"
#include "pos-app/view/selling/coupons_view_model.h"
#include "pos-app/view/selling/line_edit_view_model.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace onetill::desk {
class Till;
}

namespace onetill::view {

struct Surface;

/// The register (ui.md 4.2): item grid on the left, the open basket on the right.
class RegisterViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TerminalViewModel")
    Q_PROPERTY(onetill::view::BasketModel* basket READ basket CONSTANT)
    Q_PROPERTY(onetill::view::CategoryModel* categories READ categories CONSTANT)
    Q_PROPERTY(onetill::view::TileModel* tiles READ tiles CONSTANT)
    Q_PROPERTY(onetill::view::LineEditViewModel* lineEdit READ lineEdit CONSTANT)
    Q_PROPERTY(onetill::view::BasketDiscountViewModel* basketDiscount READ basketDiscount CONSTANT)
    Q_PROPERTY(onetill::view::CouponsViewModel* coupons READ coupons CONSTANT)
    Q_PROPERTY(onetill::view::CustomersViewModel* customers READ customers CONSTANT)
    Q_PROPERTY(onetill::view::SavingModel* savings READ savings CONSTANT)
    Q_PROPERTY(onetill::view::SavingModel* nearMisses READ nearMisses CONSTANT)
    Q_PROPERTY(onetill::view::VariantViewModel* variants READ variants CONSTANT)
    Q_PROPERTY(onetill::view::GoodsQuestionViewModel* question READ question CONSTANT)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY changed)
    Q_PROPERTY(QString itemsText READ itemsText NOTIFY changed)
    Q_PROPERTY(QString hintText READ hintText NOTIFY changed)
    Q_PROPERTY(QString savedText READ savedText NOTIFY changed)
    Q_PROPERTY(QString takenText READ takenText NOTIFY changed)
    Q_PROPERTY(QString totalText READ totalText NOTIFY changed)
    Q_PROPERTY(QString taxText READ taxText NOTIFY changed)
    Q_PROPERTY(bool canPay READ canPay NOTIFY changed)
    Q_PROPERTY(QString payText READ payText NOTIFY changed)
    Q_PROPERTY(bool canVoid READ canVoid NOTIFY changed)
    Q_PROPERTY(QString cannotVoidText READ cannotVoidText NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(QString cannotUndoText READ cannotUndoText NOTIFY changed)
    Q_PROPERTY(QString undoText READ undoText NOTIFY changed)
    Q_PROPERTY(QString pendingMultiplier READ pendingMultiplier NOTIFY changed)

public:
    RegisterViewModel(Surface& surface, QObject* parent);

    BasketModel* basket() { return &m_basket; }
    CategoryModel* categories() { return &m_categories; }
    TileModel* tiles() { return &m_tiles; }
    LineEditViewModel* lineEdit() { return &m_lineEdit; }
    BasketDiscountViewModel* basketDiscount() { return &m_basketDiscount; }
    CouponsViewModel* coupons() { return &m_coupons; }
    /// Who buys.
    CustomersViewModel* customers() { return &m_customers; }
    /// The promotions that the basket has, and the discount on all of it.
    SavingModel* savings() { return &m_savings; }
    /// The promotions that a little more would bring.
    SavingModel* nearMisses() { return &m_nearMisses; }
    VariantViewModel* variants() { return &m_variants; }
    /// What goods ask for before they go in.
    GoodsQuestionViewModel* question() { return &m_question; }
    bool isEmpty() const { return m_shown.isEmpty; }
    QString itemsText() const { return m_shown.itemsText; }
    /// What a little more would bring, if anything.
    QString hintText() const { return m_shown.hintText; }
    /// "You save €46.85", if anything was taken off the prices of the list.
    QString savedText() const { return m_shown.savedText; }
    /// "€5.00 taken", if a part is paid already.
    QString takenText() const { return m_shown.takenText; }
    QString totalText() const { return m_shown.totalText; }
    QString taxText() const { return m_shown.taxText; }
    bool canPay() const { return m_shown.canPay; }
    QString payText() const { return m_shown.payText; }
    bool canVoid() const { return m_shown.canVoid; }
    QString cannotVoidText() const { return m_shown.cannotVoidText; }
    bool canUndo() const { return m_shown.canUndo; }
    QString cannotUndoText() const { return m_shown.cannotUndoText; }
    QString undoText() const { return m_shown.undoText; }
    QString pendingMultiplier() const { return m_shown.pendingMultiplier; }

    /// Takes a newer state of the basket, from here or from elsewhere (payment, start).
    void show(const desk::BasketSnapshot& basket);
    /// Reads the item grid; after sign-in and when the centre changed the catalogue.
    void loadTiles();
    /// What is half chosen or half typed is dropped.
    void closeOverlays();
    const std::optional<desk::BasketSnapshot>& snapshot() const { return m_basketNow; }
    /// Whose permissions decide what is offered.
    void setCashier(const desk::Cashier& cashier);

public Q_SLOTS:
    void selectCategory(const QString& categoryId);
    /// A style is not added: it opens the choice of its variants.
    void addTile(const QString& sku);
    void scan(const QString& code);
    void selectLine(int lineId);
    /// By so many lines down, or up; not beyond the ends.
    void moveSelection(int by);
    void increment(int lineId);
    void decrement(int lineId);
    void incrementSelected();
    void decrementSelected();
    void removeLine(int lineId);
    void removeSelected();
    void editSelected();
    /// The line with the keypad on its discount.
    void discountLine(int lineId);
    void discountSelected();
    /// On everything; nothing while the basket is empty.
    void discountBasket();
    /// Nothing while the basket is empty.
    void showCoupons();
    void undo();
    void setMultiplier(const QString& text);
    void voidBasket();

Q_SIGNALS:
    void changed();
    /// After each successful command.
    void basketChanged(const onetill::desk::BasketSnapshot& basket);
    /// A code that no item has; `code` is what was scanned.
    void codeNotFound(const QString& code);
    /// A scan came into the basket, or did not: for sounds.
    void itemAdded(const QString& name);
    void scanFailed();

private:
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        bool isEmpty{true};
        QString itemsText;
        QString hintText;
        QString savedText;
        QString takenText;
        QString totalText;
        QString taxText;
        bool canPay{false};
        QString payText;
        bool canVoid{false};
        QString cannotVoidText;
        bool canUndo{false};
        QString cannotUndoText;
        QString undoText;
        QString pendingMultiplier;

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);

    /// Runs a desk command that answers with a basket; what fails becomes a notice.
    template <class Command>
    void change(Command command);
    void accepted(const desk::BasketSnapshot& basket);
    void sayWhatChanged();
    void showTotals();
    void showRows();
    void showTiles();
    QString countText() const;
    /// Null for what is sold.
    const desk::LineBack* lineBack(int lineId) const;
    /// What comes back stays as it was sold; says so.
    bool refusedAsReturned(int lineId);
    bool isStyle(const Sku& sku) const;
    void editLine(int lineId);
    void changeLine(int lineId, const desk::LineChange& change);
    void changeDiscount(const desk::DiscountWish& wish, const QString& reason);
    /// Given by hand on a line; 0: on the whole basket.
    std::optional<domain::ManualDiscount> discountOn(int lineId) const;
    void showSavings();
    QString savedSum() const;
    void changeQuantity(int lineId, std::int64_t byMilli);
    const domain::PricedLine* line(int lineId) const;
    using QuantityText = desk::RegisterDesk::QuantityText;
    /// An article that somebody tapped or scanned.
    struct Goods {
        QString code; ///< As scanned; empty for a tapped one.
        std::function<Result<desk::BasketSnapshot>(desk::Till&, const desk::Keyed&)> into;
        std::function<Result<desk::ItemCard>(desk::Till&)> card;
    };

    QuantityText takeMultiplier();
    void refuseMultiplier(const QString& title, const QString& text);
    void add(Goods goods);
    void put(const Goods& goods, const desk::Keyed& keyed);
    void added(const Goods& goods, const desk::BasketSnapshot& basket);
    void warnOf(const desk::BasketSnapshot& basket);
    void notAdded(const Goods& goods, const Error& error);
    void ask(const Goods& goods, const desk::Keyed& keyed, const Error& missing);
    void askAge(const Goods& goods);
    template <class Question>
    void askAbout(const Goods& goods, Question question);
    void confirmAge();
    void declineAge();
    void closeQuestions();
    void tryCoupon(const QString& code);
    void connectCoupons();
    bool refusedInQuestion(const Error& error);
    void connectQuestions();

    Surface& m_surface;
    Shown m_shown;
    std::optional<desk::BasketSnapshot> m_basketNow; ///< None until the first has arrived.
    std::optional<desk::Cashier> m_cashier;
    domain::LineId m_selected{0};
    std::vector<desk::TileCategory> m_pages;
    QString m_page; ///< Name of the shown category.
    QString m_multiplier;
    QString m_unusual;   ///< A multiplier that somebody was asked about.
    Goods m_asking;      ///< What an overlay asks something about,
    desk::Keyed m_keyed; ///< and what is known of it so far.
    BasketModel m_basket{this};
    CategoryModel m_categories{this};
    TileModel m_tiles{this};
    SavingModel m_savings{this};
    SavingModel m_nearMisses{this};
    LineEditViewModel m_lineEdit;
    BasketDiscountViewModel m_basketDiscount;
    CouponsViewModel m_coupons;
    CustomersViewModel m_customers;
    VariantViewModel m_variants;
    GoodsQuestionViewModel m_question;
    StockInSight m_stock;
};

} // namespace onetill::view
