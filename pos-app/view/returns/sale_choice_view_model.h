#pragma once

#include "pos-app/desk/returns/returns_desk.h"
#include "pos-app/view/lists/rows_model.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <vector>

namespace onetill::view {

class MoneyText;

/// A sale among which the customer's is to be found.
struct SaleChoiceRow {
    QString receipt;
    QString detailText; ///< When, and what.
    QString whoText;    ///< Who bought, or what the payment is called.
    QString amountText;
    bool selected{false};

    bool operator==(const SaleChoiceRow&) const = default;
};

class SaleChoiceModel : public RowsModel<SaleChoiceRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by SaleChoiceViewModel")

public:
    explicit SaleChoiceModel(QObject* parent);
};

/// The sales that a customer or a payment leads to when the receipt is not at hand: one of them is
/// chosen.
class SaleChoiceViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by ReturnsViewModel")
    Q_PROPERTY(bool any READ any NOTIFY changed)
    Q_PROPERTY(int selected READ selected NOTIFY changed)
    Q_PROPERTY(onetill::view::SaleChoiceModel* sales READ sales CONSTANT)

public:
    explicit SaleChoiceViewModel(QObject* parent) : QObject{parent} {}

    bool any() const { return !m_sales.empty(); }
    /// Counted from 0.
    int selected() const { return m_selected; }
    SaleChoiceModel* sales() { return &m_rows; }

    void show(std::vector<desk::ReturnableSale> sales, const MoneyText& money);
    void clear();

public Q_SLOTS:
    void moveSelection(int by);
    void choose(int place);
    void chooseSelected();

Q_SIGNALS:
    void changed();
    void chosen(const onetill::desk::ReturnableSale& sale);

private:
    void showRows();

    std::vector<desk::ReturnableSale> m_sales;
    std::vector<SaleChoiceRow> m_texts;
    int m_selected{0};
    SaleChoiceModel m_rows{this};
};

} // namespace onetill::view
