#include "pos-app/view/register_view_model.h"

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/lists/shop_rows.h"
#include "pos-app/view/notices/herald_view_model.h"
#include "pos-app/view/notices/notice_view_model.h"
#include "pos-app/view/selling/questions.h"
#include "pos-app/view/staff/approval_view_model.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/utf8.h"

#include <algorithm>

namespace onetill::view {
RegisterViewModel::RegisterViewModel(Surface& surface, QObject* parent)
    : QObject{parent},
      m_surface{surface},
      m_lineEdit{surface, this},
      m_basketDiscount{surface, this},
      m_coupons{surface, this},
      m_customers{surface, this},
      m_variants{surface, this},
      m_question{surface, this},
      m_stock{surface, this}
{
    connect(&m_lineEdit, &LineEditViewModel::openWanted, this, &RegisterViewModel::editLine);
    connect(&m_lineEdit, &LineEditViewModel::wanted, this, &RegisterViewModel::changeLine);
    connect(&m_lineEdit, &LineEditViewModel::removeWanted, this, &RegisterViewModel::removeLine);
    connect(&m_basketDiscount, &BasketDiscountViewModel::wanted, this,
            &RegisterViewModel::changeDiscount);
    connect(&m_variants, &VariantViewModel::chosen, this, &RegisterViewModel::addTile);
    connect(&m_customers, &CustomersViewModel::basketChanged, this, &RegisterViewModel::accepted);
    connect(&m_customers, &CustomersViewModel::refused, this,
            [this](const Error& error) { m_surface.notice->refuse(error); });
    connect(&m_stock, &StockInSight::changed, this, &RegisterViewModel::showRows);
    connectCoupons();
    connectQuestions();
}

void RegisterViewModel::setCashier(const desk::Cashier& cashier)
{
    m_cashier = cashier;
    showTotals();
}

void RegisterViewModel::closeOverlays()
{
    m_lineEdit.cancel();
    m_basketDiscount.cancel();
    m_coupons.close();
    m_customers.close();
    m_variants.cancel();
    m_question.cancel();
}

template <class Command>
void RegisterViewModel::change(Command command)
{
    m_surface.desk->ask(this, std::move(command), [this](Result<desk::BasketSnapshot> basket) {
        if (basket)
            accepted(*basket);
        else
            m_surface.notice->refuse(basket.error());
    });
}

void RegisterViewModel::accepted(const desk::BasketSnapshot& basket)
{
    // What failed before is over with the next act that works, and "Undo" would now undo that one.
    m_surface.notice->dismiss();
    show(basket);
    sayWhatChanged();
    Q_EMIT basketChanged(basket);
}

void RegisterViewModel::sayWhatChanged()
{
    const MoneyText& money = *m_surface.money;
    //: Read aloud; %1 is an amount.
    const QString total = tr("Total %1").arg(money.withSymbol(m_basketNow->priced.total));
    const auto* touched = line(m_basketNow->touched);
    if (touched)
        //: Read aloud after a change: how many, the item, and the sentence with the total.
        m_surface.herald->say(
            tr("%1 × %2. %3").arg(money.quantity(touched->quantity), text(touched->name), total));
    else
        m_surface.herald->say(total);
}

void RegisterViewModel::show(const desk::BasketSnapshot& basket)
{
    const bool hasOtherPrices = m_basketNow && m_basketNow->buyer.groups != basket.buyer.groups;
    m_basketNow = basket;
    if (hasOtherPrices)
        loadTiles();
    // One line is always selected: the one just touched, else the one before, else the newest.
    if (basket.touched != 0)
        m_selected = basket.touched;
    if (!line(m_selected))
        m_selected = basket.isEmpty() ? 0 : basket.priced.lines.back().id;
    m_customers.show(basket);
    m_stock.follow(basket);
    showRows();
    showTotals();
}

void RegisterViewModel::showRows()
{
    const MoneyText& money = *m_surface.money;
    std::vector<BasketRow> rows;
    for (const auto& line : m_basketNow->priced.lines) {
        const bool cheaper = std::ranges::count(m_basketNow->priceLowered, line.id) > 0;
        rows.push_back(basketRow(line, discountOn(line.id), money, line.id == m_selected, cheaper));
        if (const desk::LineBack* back = lineBack(line.id))
            markReturned(rows.back(), *back);
    }
    m_stock.mark(rows, *m_basketNow);
    m_basket.show(std::move(rows));
    showSavings();
}

void RegisterViewModel::showTotals()
{
    if (!m_basketNow || !m_surface.money)
        return;
    const auto& priced = m_basketNow->priced;
    const MoneyText& money = *m_surface.money;
    const bool included = std::ranges::all_of(
        priced.taxes, [](const domain::TaxTotal& total) { return total.tax.included; });

    Shown shown = m_shown;
    shown.isEmpty = m_basketNow->isEmpty();
    shown.itemsText = countText();
    const bool paidInPart = !m_basketNow->tenders.empty();
    shown.takenText.clear();
    if (paidInPart)
        //: %1 is an amount that the customer has paid already.
        shown.takenText = tr("%1 taken").arg(money.withSymbol(m_basketNow->settlement.received));
    shown.savedText = savedSum();
    const auto& near = m_nearMisses.rows();
    shown.hintText = near.empty() ? QString{} : near.front().name;
    shown.totalText = money.withSymbol(priced.total);
    shown.taxText.clear();
    //: %1 is an amount of tax. The first where prices include the tax, the second where not.
    if (!shown.isEmpty)
        shown.taxText =
            (included ? tr("incl. tax %1") : tr("plus tax %1")).arg(money.bare(priced.tax));
    shown.payText = priced.total.isNegative() ? tr("Refund") : tr("Pay");
    shown.canPay = !shown.isEmpty;
    shown.canVoid = !shown.isEmpty;
    shown.cannotVoidText = shown.canVoid ? QString{} : tr("The basket is empty");
    shown.canUndo = m_basketNow->canUndo;
    shown.cannotUndoText = paidInPart ? tr("Money has been taken. Give it back in Payment first")
                                      : tr("Nothing to undo yet");
    shown.undoText = shown.canUndo ? tr("Undo") : QString{};
    shown.pendingMultiplier =
        m_multiplier.isEmpty() ? QString{} : m_multiplier + QStringLiteral(" ×");
    show(std::move(shown));
}

const domain::PricedLine* RegisterViewModel::line(int lineId) const
{
    if (!m_basketNow)
        return nullptr;
    const auto& lines = m_basketNow->priced.lines;
    const auto found = std::ranges::find(lines, lineId, &domain::PricedLine::id);
    return found == lines.end() ? nullptr : &*found;
}

void RegisterViewModel::selectLine(int lineId)
{
    if (!line(lineId))
        return;
    m_surface.notice->goOn();
    m_selected = lineId;
    showRows();
}

void RegisterViewModel::moveSelection(int by)
{
    if (!m_basketNow || m_basketNow->isEmpty())
        return;
    const auto& lines = m_basketNow->priced.lines;
    const auto at = std::ranges::find(lines, m_selected, &domain::PricedLine::id) - lines.begin();
    selectLine(lines[static_cast<std::size_t>(
                         std::clamp(at + by, std::ptrdiff_t{0}, std::ssize(lines) - 1))]
                   .id);
}

void RegisterViewModel::changeQuantity(int lineId, std::int64_t byMilli)
{
    const auto* shown = line(lineId);
    if (!shown || refusedAsReturned(lineId))
        return;
    // Down from the last one: what the cashier means is that it goes.
    if (shown->quantity.milli() + byMilli <= 0) {
        removeLine(lineId);
        return;
    }
    // Reckoned over there, from what the line is by then: a second tap may be quicker than the
    // answer to the first, and counts all the same.
    change([lineId, byMilli](desk::Till& till) -> Result<desk::BasketSnapshot> {
        const auto basket = till.registerDesk().basket();
        const auto now = std::ranges::find(basket.priced.lines, lineId, &domain::PricedLine::id);
        if (now == basket.priced.lines.end())
            return fail(ErrorCode::UnknownLine, std::to_string(lineId));
        const auto wanted =
            Quantity::fromMilli(now->quantity.milli() + byMilli, now->quantity.unit());
        if (!wanted)
            return passOn(wanted);
        return till.registerDesk().changeLine(lineId, {.quantity = wanted->text()});
    });
}

void RegisterViewModel::increment(int lineId)
{
    changeQuantity(lineId, 1000);
}

void RegisterViewModel::decrement(int lineId)
{
    changeQuantity(lineId, -1000);
}

void RegisterViewModel::incrementSelected()
{
    increment(m_selected);
}

void RegisterViewModel::decrementSelected()
{
    decrement(m_selected);
}

void RegisterViewModel::removeLine(int lineId)
{
    const auto* gone = line(lineId);
    if (!gone)
        return;
    const QString name = text(gone->name);
    m_surface.desk->ask(
        this, [lineId](desk::Till& till) { return till.registerDesk().voidLine(lineId); },
        [this, name](Result<desk::BasketSnapshot> basket) {
            if (!basket) {
                m_surface.notice->refuse(basket.error());
                return;
            }
            accepted(*basket);
            m_surface.notice->show({.tone = NoticeViewModel::Ok,
                                    .title = tr("Line removed"),
                                    .text = name,
                                    .act1 = {tr("Undo"), [this] { undo(); }, tr("Ctrl Z")},
                                    .act2 = {}});
        });
}

void RegisterViewModel::removeSelected()
{
    removeLine(m_selected);
}

void RegisterViewModel::undo()
{
    change([](desk::Till& till) { return till.registerDesk().undo(); });
}

void RegisterViewModel::voidBasket()
{
    m_surface.approval->attempt(
        this, voidQuestion(m_shown.itemsText, m_shown.totalText),
        [](desk::Till& till) { return till.registerDesk().voidBasket(); },
        [this](const Result<desk::BasketSnapshot>& basket) {
            if (basket)
                accepted(*basket);
            else
                m_surface.notice->refuse(basket.error());
        });
}

void RegisterViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
