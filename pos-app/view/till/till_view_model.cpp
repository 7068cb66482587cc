#include "pos-app/view/till/till_view_model.h"

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/notices/herald_view_model.h"
#include "pos-app/view/notices/notice_view_model.h"
#include "pos-app/view/staff/approval_view_model.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/error_text.h"

#include <algorithm>

namespace onetill::view {
namespace {

/// The identifier for somebody who is not on the list any more.
QString nameOf(const StaffId& person, const Result<std::vector<desk::StaffCard>>& staff)
{
    if (staff)
        if (const auto card = std::ranges::find(*staff, person, &desk::StaffCard::id);
            card != staff->end())
            return QString::fromStdString(card->name);
    return QString::fromStdString(person.text());
}

/// What is not sold yet when a shift is to be closed.
struct Unsold {
    bool open{false}; ///< On the counter.
    std::size_t held{0};
};

} // namespace

TillViewModel::TillViewModel(Surface& surface, QObject* parent)
    : QObject{parent},
      m_surface{surface},
      m_movement{surface, this},
      m_closing{surface, this},
      m_report{surface, this}
{
    connect(&m_movement, &MovementViewModel::recorded, this, &TillViewModel::recorded);
    connect(&m_closing, &ClosingViewModel::closed, this, [this](const domain::ShiftReport& report) {
        m_report.take(report);
        m_shift.reset();
        show({});
        Q_EMIT shiftClosed();
    });
}

void TillViewModel::refresh()
{
    m_surface.desk->ask(
        this,
        [](desk::Till& till) {
            return Found{till.shiftDesk().current(), till.shiftDesk().drawer(),
                         till.signInDesk().staff(), till.signInDesk().cashier()};
        },
        [this](const Result<Found>& found) {
            if (found && found->shift) {
                showFound(*found);
                return;
            }
            Shown shown;
            shown.errorText = errorLine(found ? Error{ErrorCode::NoShift, {}} : found.error());
            show(std::move(shown));
        });
}

void TillViewModel::showFound(const Found& found)
{
    const MoneyText& money = *m_surface.money;
    const desk::Shift& shift = *found.shift;
    m_shift = shift;
    Shown shown;
    shown.loaded = true;
    //: %1 is the number of a shift.
    shown.shiftText = tr("Shift %1").arg(shift.number);
    shown.responsibleName = nameOf(shift.responsible, found.staff);
    shown.openedText = m_surface.momentText(shift.openedAt);
    shown.floatText = money.withSymbol(shift.openingFloat);
    if (found.drawer) {
        shown.dropDue = found.drawer->dropDue;
        shown.blind = !found.drawer->cash;
        m_foreign = found.drawer->foreign;
        m_movement.setForeign(m_foreign);
        if (found.drawer->cash)
            shown.cashText = money.withSymbol(*found.drawer->cash);
    } else {
        shown.errorText = errorLine(found.drawer.error());
    }
    if (found.cashier && found.cashier->id == shift.responsible)
        shown.takeOverReason = tr("The drawer is yours");
    show(std::move(shown));
}

void TillViewModel::recorded(const QString& text)
{
    m_surface.notice->show(
        {.tone = NoticeViewModel::Ok, .title = text, .text = {}, .act1 = {}, .act2 = {}});
    if (m_shift)
        refresh();
}

void TillViewModel::takeOver()
{
    if (m_shown.busy || !m_shown.takeOverReason.isEmpty())
        return;
    Shown shown = m_shown;
    shown.busy = true;
    show(std::move(shown));
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.shiftDesk().takeOver(); },
        [this](const Result<desk::Shift>& shift) {
            Shown now = m_shown;
            now.busy = false;
            show(std::move(now));
            if (!shift)
                m_surface.notice->refuse(shift.error());
            refresh();
        });
}

void TillViewModel::startClosing()
{
    if (!m_shift || m_shown.busy)
        return;
    m_surface.desk->ask(
        this,
        [](desk::Till& till) -> Result<Unsold> {
            const auto held = till.holdDesk().held();
            if (!held)
                return passOn(held);
            const auto here =
                std::ranges::count(*held, desk::HeldCard::kHere, &desk::HeldCard::till);
            return Unsold{!till.registerDesk().basket().isEmpty(), static_cast<std::size_t>(here)};
        },
        [this](const Result<Unsold>& unsold) {
            // Said before anybody counts, not after.
            if (!unsold || unsold->open) {
                m_surface.notice->refuse(unsold ? Error{ErrorCode::BasketOpen, {}}
                                                : unsold.error());
                return;
            }
            if (unsold->held > 0) {
                sayHeld(unsold->held);
                Q_EMIT heldWanted();
                return;
            }
            beginCount(false);
        });
}

void TillViewModel::closeLeavingHeld()
{
    beginCount(true);
}

void TillViewModel::beginCount(bool leaveHeld)
{
    if (!m_shift)
        return;
    m_surface.notice->dismiss(); // it would lie over the last coins
    m_closing.start({*m_shift, m_shown.blind, m_foreign, leaveHeld});
    m_surface.herald->say(tr("Close shift: count the drawer"));
}

void TillViewModel::sayHeld(std::size_t count)
{
    m_surface.herald->say(tr("%n basket(s) are still held", nullptr, static_cast<int>(count)));
}

void TillViewModel::promptForDrop(const std::function<bool()>& stillFits)
{
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.shiftDesk().drawer(); },
        [this, stillFits](const Result<desk::DrawerState>& drawer) {
            if (!drawer || !drawer->dropDue || !stillFits())
                return;
            m_surface.notice->show(
                {.tone = NoticeViewModel::Warn,
                 .title = tr("Time for a safe drop"),
                 .text = tr("There is more cash in the drawer than the store wants."),
                 .act1 = {tr("Safe drop"),
                          [this] { m_movement.open(MovementViewModel::SafeDrop); }},
                 .act2 = {}});
        });
}

bool TillViewModel::take(const QString& code)
{
    if (m_surface.approval->active())
        return false;
    if (m_movement.active()) {
        if (m_movement.referenceName().isEmpty())
            return false;
        m_movement.setReference(code);
        return true;
    }
    if (!m_closing.active() || m_closing.step() != ClosingViewModel::Review)
        return false;
    m_closing.setBag(code);
    return true;
}

void TillViewModel::cover()
{
    m_movement.cancel();
    m_closing.cancel();
    m_report.close();
    m_shift.reset();
    show({});
}

void TillViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
