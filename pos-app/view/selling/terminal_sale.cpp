// The way from the register to the money, and from there to the next sale.
#include "pos-app/view/desk_caller.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/terminal_view_model.h"

namespace onetill::view {

void TerminalViewModel::pay()
{
    if (m_shown.stage != Register || !m_sale.canPay() || !m_sale.snapshot())
        return;
    m_notice.dismiss();
    m_search.close();
    m_sale.closeOverlays();
    m_payment.start(*m_sale.snapshot());
    go(Payment);
    //: %1 is an amount.
    m_herald.say(tr("Payment. %1 left to pay").arg(m_payment.toPayText()));
}

void TerminalViewModel::newSale()
{
    if (m_shown.stage == SaleComplete)
        go(Register);
}

void TerminalViewModel::completed(const domain::CompletedSale& sale)
{
    m_notice.dismiss();
    // Not kept, it is shown once more after a restart.
    m_surface.desk->ask(
        this,
        [number = sale.receiptNumber](desk::Till& till) {
            return till.registerDesk().receiptSeen(number);
        },
        [](const Status&) {});
    m_receipt.show(sale);
    go(SaleComplete);
    m_herald.sound(HeraldViewModel::PaymentOk);
    //: %1 is an amount.
    m_herald.say((m_receipt.changeDue() ? tr("Sale complete. Give change %1")
                                        : tr("Sale complete. %1 is paid"))
                     .arg(m_receipt.changeDue() ? m_receipt.changeText() : m_receipt.totalText()));
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.registerDesk().basket(); },
        [this](const Result<desk::BasketSnapshot>& basket) {
            if (basket)
                m_sale.show(*basket);
            else
                m_notice.refuse(basket.error());
        });
    m_sale.loadTiles();
    m_till.promptForDrop([this] { return m_shown.stage == SaleComplete && !m_shown.locked; });
}

} // namespace onetill::view
