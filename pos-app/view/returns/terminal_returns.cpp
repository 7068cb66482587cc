// The way to what comes back, and from there to the refund or back to selling.
#include "pos-app/view/desk_caller.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/terminal_view_model.h"

#include <algorithm>

namespace onetill::view {

void TerminalViewModel::connectReturns()
{
    connect(&m_returns, &ReturnsViewModel::taken, this,
            [this](const desk::BasketSnapshot& basket, bool refund) {
                m_sale.show(basket);
                goToRegister();
                if (!refund)
                    return;
                const bool alsoSells =
                    std::ranges::any_of(basket.priced.lines, [](const domain::PricedLine& line) {
                        return line.quantity.milli() > 0;
                    });
                // The refund that was asked for is not what is to be paid: that is seen first.
                if (alsoSells)
                    m_notice.show({.tone = NoticeViewModel::Warn,
                                   .title = tr("Added to the open sale"),
                                   .text = tr("What is sold and what comes back are one receipt. "
                                              "Look at the total, then pay."),
                                   .act1 = {},
                                   .act2 = {}});
                else
                    pay();
            });
    connect(&m_returns, &ReturnsViewModel::withoutReceiptWanted, this,
            [this](const desk::ItemCard& item) { m_freeReturn.open(item); });
    connect(&m_returns, &ReturnsViewModel::codeFound, this,
            [this] { m_herald.sound(HeraldViewModel::ScanOk); });
    connect(&m_returns, &ReturnsViewModel::codeNotFound, this,
            [this] { m_herald.sound(HeraldViewModel::ScanFail); });
    // Another item may come back, or be sold in its place.
    connect(&m_freeReturn, &FreeReturnViewModel::taken, this,
            [this](const desk::BasketSnapshot& basket) {
                m_sale.show(basket);
                goToRegister();
            });
    connect(&m_refund, &RefundViewModel::basketChanged, this,
            [this](const desk::BasketSnapshot& basket) { m_sale.show(basket); });
    connect(&m_refund, &RefundViewModel::abandoned, this, [this] { go(Register); });
    connect(&m_refund, &RefundViewModel::completed, this, &TerminalViewModel::completed);
    connect(&m_refund, &RefundViewModel::begun, this, [this] { m_openPayment.begun(); });
}

void TerminalViewModel::goToReturns()
{
    if (!isInShell() || m_shown.stage == Returns || overlayIsOpen())
        return;
    m_notice.dismiss();
    m_search.close();
    m_sale.closeOverlays();
    m_returns.close();
    go(Returns);
}

void TerminalViewModel::returnWithoutReceipt(const QString& sku)
{
    const auto wanted = Sku::parse(sku.toStdString());
    if (!wanted)
        return;
    m_surface.desk->ask(
        this, [sku = *wanted](desk::Till& till) { return till.itemDesk().item(sku); },
        [this](const Result<desk::ItemCard>& item) {
            if (!item)
                return m_notice.refuse(item.error());
            m_search.close();
            m_freeReturn.open(*item);
        });
}

/// The symbol of a receipt, where one sells.
void TerminalViewModel::offerReturn(const QString& code)
{
    m_notice.show({.tone = NoticeViewModel::Warn,
                   .title = tr("That is a receipt"),
                   .text = tr("Nothing was added."),
                   .act1 = {tr("Return items"),
                            [this, code] {
                                goToReturns();
                                m_returns.scanned(code);
                            }},
                   .act2 = {}});
}

} // namespace onetill::view
