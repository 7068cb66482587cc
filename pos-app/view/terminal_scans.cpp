// Where a scanned code goes: the table of ui.md 3.4, as far as this till does what it names.
#include "pos-app/desk/returns/returns_desk.h"
#include "pos-app/view/terminal_view_model.h"

namespace onetill::view {

/// What a badge says is for no field, list or notice.
bool TerminalViewModel::takeBadge(const QString& code)
{
    if ((m_shown.locked || m_shown.stage == SignIn)
        && desk::SignInDesk::couldBeBadge(code.toStdString())) {
        m_signIn.showBadge(code);
        return true;
    }
    if (m_shown.locked || !m_signIn.isBadge(code))
        return false;
    if (m_approval.active())
        m_approval.showBadge(code);
    else
        refuseScan(tr("That is a badge"), tr("Lock the till first to sign in with it."));
    return true;
}

void TerminalViewModel::scanned(const QString& code)
{
    if (takeBadge(code))
        return;
    if (m_shown.locked || m_shown.stage == SignIn) {
        // A silent refusal looks like a sale: the goods would leave unpaid.
        m_herald.sound(HeraldViewModel::ScanFail);
        m_signIn.say(tr("That scan was not taken. Sign in, then scan again."));
        return;
    }
    if (m_till.take(code) || m_openPayment.take(code) || m_freeReturn.take(code)
        || (m_shown.stage == Payment && m_payment.take(code))
        || (m_shown.stage == Refund && m_refund.take(code))) {
        m_herald.sound(HeraldViewModel::ScanOk);
        return;
    }
    const bool besideSelling = m_shown.stage == Till || m_shown.stage == Returns;
    if (m_till.movement()->active() || m_freeReturn.active()
        || (besideSelling && m_approval.active())) {
        refuseScan(tr("Nothing was added"), tr("Finish this first, then scan again."));
        return;
    }
    switch (m_shown.stage) {
    case Starting:
    case SignIn:
    case Fatal: return;
    case Enrolment: m_enrolment.setCode(code); return;
    case OpenShift:
        refuseScan(tr("The till is not open yet"), tr("Open it with its float, then scan again."));
        return;
    case ShiftClosed:
        refuseScan(tr("The shift is closed"), tr("Open the till for the next one, then scan."));
        return;
    case Till: refuseScan(tr("Nothing was added"), tr("Go to Register to add items.")); return;
    case Payment:
    case Refund: refuseScan(tr("Nothing was added"), tr("Go back to add items.")); return;
    case Returns:
        m_search.close();
        m_returns.scanned(code);
        return;
    case Stock:
        m_search.close();
        m_stock.openCode(code);
        return;
    case SaleComplete:
        newSale();
        scanGoods(code);
        return;
    case Register: break;
    }
    if (!m_approval.active()
        && (m_sale.question()->take(code) || m_sale.coupons()->take(code)
            || m_sale.customers()->take(code)))
        return;
    if (!overlayIsOpen()) {
        scanGoods(code);
        return;
    }
    keepScan(code);
}

/// The overlay stays; what was scanned meanwhile waits for it, in order.
void TerminalViewModel::keepScan(const QString& code)
{
    if (m_keptScans.size() == kScansMax) {
        say(NoticeViewModel::Danger, tr("That scan was not taken"),
            tr("%n scan(s) wait already. Finish this, then scan again.", nullptr,
               static_cast<int>(kScansMax)));
        return;
    }
    m_keptScans.push_back(code);
    say(NoticeViewModel::Warn, tr("Finish this first"),
        tr("%n scan(s) will be added when this is done.", nullptr,
           static_cast<int>(m_keptScans.size())));
}

/// Where one sells: a receipt is no goods.
void TerminalViewModel::scanGoods(const QString& code)
{
    if (desk::ReturnsDesk::isReceipt(code.toStdString()))
        offerReturn(code);
    else
        m_sale.scan(code);
}

void TerminalViewModel::refuseScan(const QString& title, const QString& text)
{
    m_herald.sound(HeraldViewModel::ScanFail);
    m_notice.show(
        {.tone = NoticeViewModel::Warn, .title = title, .text = text, .act1 = {}, .act2 = {}});
}

/// In which somebody is typing: what is scanned meanwhile may not end it.
bool TerminalViewModel::overlayIsOpen()
{
    return m_sale.lineEdit()->active() || m_sale.basketDiscount()->active()
           || m_sale.coupons()->active() || m_sale.customers()->active()
           || m_sale.question()->active() || m_approval.active() || m_held.active()
           || m_openPayment.active() || m_layAway.active();
}

void TerminalViewModel::applyKeptScans()
{
    if (overlayIsOpen() || m_keptScans.isEmpty())
        return;
    m_notice.dismiss();
    for (const QString& code : std::exchange(m_keptScans, {}))
        scanGoods(code);
}

void TerminalViewModel::codeNotFound(const QString& code)
{
    // A badge of another store, or half a one: the next customer reads what stands there.
    const QString shown =
        desk::SignInDesk::couldBeBadge(code.toStdString()) ? tr("This code") : code;
    m_notice.show({.tone = NoticeViewModel::Danger,
                   .title = tr("No item for this barcode"),
                   //: %1 is the scanned code, or "This code".
                   .text = tr("%1 is not known here. Nothing was added.").arg(shown),
                   .act1 = {tr("Search"), [this] { m_search.open({}); }, QStringLiteral("F3")},
                   .act2 = {}});
}

} // namespace onetill::view
