#include "pos-app/view/shift_view_model.h"

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/error_text.h"

namespace onetill::view {

ShiftViewModel::ShiftViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}
{
}

void ShiftViewModel::start()
{
    m_entry = NumberEntry{m_surface.money->currency().exponent(), true};
    m_typed = false;
    m_left.reset();
    show({});
    showAmount();
    askWhatIsLeft();
}

void ShiftViewModel::askWhatIsLeft()
{
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.shiftDesk().leftInDrawer(); },
        [this](const Result<std::optional<Money>>& left) {
            if (!left || !*left || (*left)->isZero())
                return; // A hint only: the sum can be typed.
            m_left = **left;
            Shown shown = m_shown;
            shown.leftText = m_surface.money->withSymbol(*m_left);
            show(std::move(shown));
        });
}

/// Of itself it opens no till: somebody has looked into the drawer.
void ShiftViewModel::takeLeft()
{
    if (!m_left || m_shown.busy)
        return;
    m_entry.preset(m_left->minor());
    typed();
}

void ShiftViewModel::showAmount()
{
    const auto amount = Money::fromMinor(m_entry.scaled(), m_surface.money->currency());
    Shown shown = m_shown;
    shown.errorText.clear();
    shown.canOpen = amount && m_typed && !shown.busy;
    if (amount)
        shown.amountText = m_surface.money->withSymbol(*amount);
    show(shown);
}

void ShiftViewModel::digit(const QString& digit)
{
    if (digit.size() != 1 || !digit.front().isDigit() || m_shown.busy)
        return;
    m_entry.digit(digit.front().toLatin1());
    typed();
}

/// The tap that meant "Sign in" lands where "Open till" appears; no till opens by accident.
void ShiftViewModel::typed()
{
    m_typed = true;
    showAmount();
}

void ShiftViewModel::doubleZero()
{
    m_entry.doubleZero();
    typed();
}

void ShiftViewModel::separator()
{
    m_entry.separator();
    showAmount();
}

void ShiftViewModel::backspace()
{
    m_entry.backspace();
    showAmount();
}

void ShiftViewModel::open()
{
    const auto amount = Money::fromMinor(m_entry.scaled(), m_surface.money->currency());
    if (!amount || !m_shown.canOpen)
        return;
    Shown shown = m_shown;
    shown.busy = true;
    shown.canOpen = false;
    show(shown);
    m_surface.desk->ask(
        this, [amount = *amount](desk::Till& till) { return till.shiftDesk().open(amount); },
        [this](Result<desk::Shift> shift) {
            Shown now = m_shown;
            now.busy = false;
            now.canOpen = true;
            // Somebody else opened it meanwhile: that is what was wanted.
            const bool isOpen = shift || shift.error().code == ErrorCode::ShiftOpen;
            now.errorText = isOpen ? QString{} : errorLine(shift.error());
            show(now);
            if (isOpen)
                Q_EMIT opened();
        });
}

void ShiftViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
