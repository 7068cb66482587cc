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
    settle(*m_sale.snapshot());
}

/// Money comes in, or goes back.
void TerminalViewModel::settle(const desk::BasketSnapshot& basket)
{
    if (basket.priced.total.isNegative()) {
        m_refund.start(basket);
        go(Refund);
        m_openPayment.look();
        //: %1 is an amount.
        m_herald.say(tr("Refund. %1 goes back").arg(m_refund.totalText()));
        return;
    }
    m_payment.start(basket);
    go(Payment);
    m_openPayment.look();
    //: %1 is an amount.
    m_herald.say(tr("Payment. %1 left to pay").arg(m_payment.toPayText()));
}

void TerminalViewModel::connectPayment()
{
    connect(&m_payment, &PaymentViewModel::basketChanged, this,
            [this](const desk::BasketSnapshot& basket) { m_sale.show(basket); });
    connect(&m_payment, &PaymentViewModel::completed, this, &TerminalViewModel::completed);
    connect(&m_payment, &PaymentViewModel::begun, this, [this] { m_openPayment.begun(); });
    // What the terminal took was the last part: one payment is one command to the cashier.
    connect(&m_openPayment, &OpenPaymentViewModel::paid, this,
            [this](const desk::BasketSnapshot& basket) {
                if (m_shown.stage == Payment && basket.settlement.settled)
                    m_payment.complete();
                // The next part by card, or the end.
                else if (m_shown.stage == Refund)
                    m_refund.complete();
            });
    connect(&m_openPayment, &OpenPaymentViewModel::changed, this,
            &TerminalViewModel::applyKeptScans);
    connect(&m_openPayment, &OpenPaymentViewModel::basketChanged, this,
            [this](const desk::BasketSnapshot& basket) {
                m_sale.show(basket);
                if (m_shown.stage == Payment)
                    m_payment.start(basket);
                else if (m_shown.stage == Refund)
                    m_refund.showPlan(basket);
            });
    connect(&m_openPayment, &OpenPaymentViewModel::postponed, this, [this](bool ofBasket) {
        if (ofBasket && (m_shown.stage == Payment || m_shown.stage == Refund))
            go(Register);
        m_notice.show({.tone = NoticeViewModel::Warn,
                       .title = tr("A payment is still open"),
                       .text = ofBasket ? tr("The basket waits until somebody says what became "
                                             "of it.")
                                        : tr("Selling goes on. It is asked again in Payment."),
                       .act1 = {tr("Answer now"), [this] { m_openPayment.look(); }},
                       .act2 = {}});
    });
}

void TerminalViewModel::connectHeld()
{
    connect(&m_held, &HeldViewModel::basketChanged, this,
            [this](const desk::BasketSnapshot& basket) {
                m_sale.show(basket);
                goToRegister();
            });
    connect(&m_held, &HeldViewModel::changed, this, &TerminalViewModel::applyKeptScans);
    connect(&m_layAway, &LayAwayViewModel::changed, this, &TerminalViewModel::applyKeptScans);
    connect(&m_layAway, &LayAwayViewModel::basketChanged, this,
            [this](const desk::BasketSnapshot& basket) {
                m_sale.show(basket);
                m_held.refresh();
            });
    connect(&m_till, &TillViewModel::heldWanted, this, [this] {
        showHeld();
        if (m_held.active())
            m_held.openForClosing();
    });
    connect(&m_held, &HeldViewModel::leftToNextShift, &m_till, &TillViewModel::closeLeavingHeld);
}

void TerminalViewModel::holdOrRecall()
{
    if (m_shown.locked || m_shown.stage != Register || overlayIsOpen())
        return;
    const auto& basket = m_sale.snapshot();
    if (!basket || basket->isEmpty())
        return showHeld();
    m_sale.closeOverlays();
    m_held.hold(QString::fromStdString(desk::nameOf(*basket)));
}

void TerminalViewModel::showHeld()
{
    if (m_shown.locked || (m_shown.stage != Register && m_shown.stage != Till) || overlayIsOpen())
        return;
    m_notice.dismiss();
    m_search.close();
    m_sale.closeOverlays();
    m_held.open();
}

void TerminalViewModel::showLayAways()
{
    if (m_shown.locked || m_shown.stage != Register || overlayIsOpen())
        return;
    m_notice.dismiss();
    m_search.close();
    m_sale.closeOverlays();
    const auto& basket = m_sale.snapshot();
    m_layAway.open(basket && !basket->isEmpty());
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
    //: %1 is an amount, in each of the three.
    if (!m_receipt.refundText().isEmpty())
        m_herald.say(tr("Refund complete. Give back %1").arg(m_receipt.refundText()));
    else if (m_receipt.changeDue())
        m_herald.say(tr("Sale complete. Give change %1").arg(m_receipt.changeText()));
    else
        m_herald.say(tr("Sale complete. %1 is paid").arg(m_receipt.totalText()));
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
