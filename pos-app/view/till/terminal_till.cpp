// The way to the till page, and from the end of a shift to the next one.
#include "pos-app/view/terminal_view_model.h"

namespace onetill::view {

void TerminalViewModel::connectTill()
{
    connect(&m_till, &TillViewModel::shiftClosed, this, [this] {
        m_notice.dismiss();
        go(ShiftClosed);
        //: %1 is the number of a Z report.
        m_herald.say(tr("The shift is closed. %1").arg(m_till.report()->contextText()));
    });
}

bool TerminalViewModel::isInShell() const
{
    return m_shown.stage == Register || m_shown.stage == Returns || m_shown.stage == Stock
           || m_shown.stage == Till;
}

void TerminalViewModel::goToTill()
{
    if (!isInShell() || m_shown.stage == Till)
        return;
    m_notice.dismiss();
    m_search.close();
    m_till.refresh();
    go(Till);
}

void TerminalViewModel::noSale()
{
    if (m_shown.locked || (m_shown.stage != Register && m_shown.stage != Till)
        || m_sale.lineEdit()->active())
        return;
    m_notice.dismiss();
    m_search.close();
    m_sale.closeOverlays();
    m_till.movement()->open(MovementViewModel::NoSale);
}

void TerminalViewModel::nextShift()
{
    if (m_shown.stage != ShiftClosed)
        return;
    m_till.report()->clear();
    enterShift();
}

void TerminalViewModel::coverTill()
{
    m_till.cover();
    // A report that has been cleared shows nothing: on to what comes after it.
    if (m_shown.stage == ShiftClosed)
        enterShift();
}

} // namespace onetill::view
