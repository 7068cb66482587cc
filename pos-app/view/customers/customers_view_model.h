#pragma once

#include "pos-app/desk/customers/customers_desk.h"
#include "pos-app/view/lists/rows_model.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <optional>
#include <vector>

namespace onetill::desk {
class Till;
}

namespace onetill::view {

struct Surface;

/// Somebody whom a search found.
struct CustomerRow {
    QString name;
    QString detailText; ///< Number, company, groups.
    QString badgeText;  ///< What is special about their taxes; empty for nothing.
    bool ended{false};  ///< It is not any more.
    QString initials;
    int tint{0};
    bool selected{false};

    bool operator==(const CustomerRow&) const = default;
};

class CustomerModel : public RowsModel<CustomerRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by CustomersViewModel")

public:
    explicit CustomerModel(QObject* parent);
};

/// Who buys (ui.md 4.2): the strip above the basket, and the sheet in which a customer is found, an
/// invoice made out and a tax exemption given.
class CustomersViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by RegisterViewModel")
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(Page page READ page WRITE setPage NOTIFY changed)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY changed)
    Q_PROPERTY(onetill::view::CustomerModel* results READ results CONSTANT)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(int selectedIndex READ selectedIndex NOTIFY changed)
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(bool canSellTaxed READ canSellTaxed NOTIFY changed)
    Q_PROPERTY(bool known READ known NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString detailText READ detailText NOTIFY changed)
    Q_PROPERTY(QString tierText READ tierText NOTIFY changed)
    Q_PROPERTY(QString initials READ initials NOTIFY changed)
    Q_PROPERTY(int tint READ tint NOTIFY changed)
    Q_PROPERTY(bool invoiced READ invoiced NOTIFY changed)
    Q_PROPERTY(bool exempt READ exempt NOTIFY changed)

public:
    enum Page { Search, Invoice, Exemption };
    Q_ENUM(Page)

    CustomersViewModel(Surface& surface, QObject* parent);

    bool active() const { return m_shown.active; }
    Page page() const { return m_shown.page; }
    void setPage(Page page);
    QString query() const { return m_shown.query; }
    void setQuery(const QString& query);
    CustomerModel* results() { return &m_results; }
    bool busy() const { return m_shown.busy; }
    int selectedIndex() const { return m_shown.selectedIndex; }
    QString emptyText() const { return m_shown.emptyText; }
    QString errorText() const { return m_shown.errorText; }
    /// The chosen one's certificate has ended; they may buy with tax.
    bool canSellTaxed() const { return m_shown.canSellTaxed; }
    /// The basket says who buys, to whom the invoice goes, or that it is exempt.
    bool known() const { return m_shown.known; }
    QString name() const { return m_shown.name; }
    QString detailText() const { return m_shown.detailText; }
    /// On a pill: "Gold", of a customer's first group. One who pays no tax has another pill there.
    QString tierText() const { return m_shown.tierText; }
    QString initials() const { return m_shown.initials; }
    int tint() const { return m_shown.tint; }
    bool invoiced() const { return m_shown.invoiced; }
    bool exempt() const { return m_shown.exempt; }

    void show(const desk::BasketSnapshot& basket);
    /// A card may be scanned while the search is open. False where it is not.
    bool take(const QString& code);

public Q_SLOTS:
    void open();
    void close();
    void move(int by);
    void choose(int index);
    /// Nothing while nobody is found.
    void chooseSelected();
    void sellTaxed();
    /// At once; Undo brings them back.
    void clear();
    /// The parts of the address between commas are its lines.
    void makeInvoice(const QString& name, const QString& taxNumber, const QString& address,
                     const QString& reference);
    void withoutInvoice();
    void freeOfTax(const QString& reason, const QString& certificate);
    void withoutExemption();
    /// What the invoice says now, for its fields.
    QString invoiceField(const QString& field) const;

Q_SIGNALS:
    void changed();
    void basketChanged(const onetill::desk::BasketSnapshot& basket);
    void refused(const onetill::Error& error);

private:
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        bool active{false};
        Page page{Search};
        QString query;
        bool busy{false};
        int selectedIndex{-1};
        QString emptyText;
        QString errorText;
        bool canSellTaxed{false};
        bool known{false};
        QString name;
        QString detailText;
        QString tierText;
        QString initials;
        int tint{0};
        bool invoiced{false};
        bool exempt{false};

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);
    void ask();
    void showFound(const QString& query, Result<std::vector<desk::CustomerCard>> found);
    void showRows();
    void choose(const CustomerId& customer, desk::Taxed taxed);
    void settle(const Result<desk::BasketSnapshot>& basket);
    template <class Command>
    void change(Command command);

    Surface& m_surface;
    Shown m_shown;
    domain::Buyer m_buyer;
    std::vector<desk::CustomerCard> m_cards;
    std::optional<CustomerId> m_wanted; ///< Whom the desk was asked for last.
    /// One question at a time; the newest query is asked when it is answered.
    bool m_asking{false};
    CustomerModel m_results{this};
};

} // namespace onetill::view
