#include "pos-app/view/returns/sale_choice_view_model.h"

#include "pos-app/view/text/money_text.h"
#include "pos-app/view/text/utf8.h"

#include <QDate>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace onetill::view {
namespace {

constexpr std::size_t kNamesMax = 3;

QString goodsOf(const desk::ReturnableSale& sale)
{
    QStringList names;
    for (const desk::ReturnableSaleLine& line : sale.lines)
        if (names.size() < static_cast<qsizetype>(kNamesMax))
            names.push_back(text(line.name));
    const int more = static_cast<int>(sale.lines.size() - static_cast<std::size_t>(names.size()));
    QString goods = names.join(QStringLiteral(", "));
    if (more > 0)
        //: After the names of the first items of a sale.
        goods += QStringLiteral(" ") + SaleChoiceViewModel::tr("and %n more", nullptr, more);
    return goods;
}

QString whoOf(const desk::ReturnableSale& sale)
{
    if (!sale.customer.empty())
        return text(sale.customer);
    for (const desk::ReturnableSale::Paid& paid : sale.tenders)
        if (!paid.reference.empty())
            return text(paid.reference);
    return {};
}

SaleChoiceRow rowOf(const desk::ReturnableSale& sale, const MoneyText& money)
{
    const QString day = QLocale{}.toString(QDate{sale.day.year, sale.day.month, sale.day.day},
                                           QStringLiteral("d MMM yyyy"));
    return {.receipt = text(sale.receipt),
            .detailText = day + QStringLiteral(" · ") + goodsOf(sale),
            .whoText = whoOf(sale),
            .amountText = money.withSymbol(sale.total)};
}

} // namespace

SaleChoiceModel::SaleChoiceModel(QObject* parent)
    : RowsModel{{{"receipt", [](const SaleChoiceRow& row) { return QVariant{row.receipt}; }},
                 {"detailText", [](const SaleChoiceRow& row) { return QVariant{row.detailText}; }},
                 {"whoText", [](const SaleChoiceRow& row) { return QVariant{row.whoText}; }},
                 {"amountText", [](const SaleChoiceRow& row) { return QVariant{row.amountText}; }},
                 {"selected", [](const SaleChoiceRow& row) { return QVariant{row.selected}; }}},
                parent}
{
}

void SaleChoiceViewModel::show(std::vector<desk::ReturnableSale> sales, const MoneyText& money)
{
    m_sales = std::move(sales);
    m_selected = 0;
    m_texts.clear();
    for (const desk::ReturnableSale& sale : m_sales)
        m_texts.push_back(rowOf(sale, money));
    showRows();
}

void SaleChoiceViewModel::clear()
{
    if (!any())
        return;
    m_sales.clear();
    m_texts.clear();
    showRows();
}

void SaleChoiceViewModel::moveSelection(int by)
{
    if (!any())
        return;
    m_selected = std::clamp(m_selected + by, 0, static_cast<int>(m_sales.size()) - 1);
    showRows();
}

void SaleChoiceViewModel::choose(int place)
{
    if (place < 0 || place >= static_cast<int>(m_sales.size()))
        return;
    const desk::ReturnableSale sale = m_sales[static_cast<std::size_t>(place)];
    clear();
    Q_EMIT chosen(sale);
}

void SaleChoiceViewModel::chooseSelected()
{
    choose(m_selected);
}

void SaleChoiceViewModel::showRows()
{
    for (std::size_t i = 0; i < m_texts.size(); ++i)
        m_texts[i].selected = static_cast<int>(i) == m_selected;
    m_rows.show(m_texts);
    Q_EMIT changed();
}

} // namespace onetill::view
