#include "pos-app/view/till/second_person_view_model.h"

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/notices/herald_view_model.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/avatar.h"
#include "pos-app/view/text/error_text.h"

#include <algorithm>
#include <utility>

namespace onetill::view {
namespace {

struct Others {
    Result<std::vector<desk::StaffCard>> staff;
    std::optional<desk::Cashier> cashier;
};

} // namespace

SecondPersonViewModel::SecondPersonViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}
{
}

void SecondPersonViewModel::ask(const QString& what, std::function<void()> then)
{
    m_then = std::move(then);
    clearPin();
    Shown shown = m_shown;
    shown.active = true;
    shown.askedText = what;
    if (!m_approvedBy.isEmpty())
        //: %1 is a person's name.
        shown.messageText = tr("%1 may not approve this. Ask somebody else.").arg(m_approvedBy);
    m_approvedBy.clear();
    show(std::move(shown));
    m_surface.herald->say(m_shown.messageText.isEmpty() ? what : m_shown.messageText);
    loadStaff();
}

void SecondPersonViewModel::loadStaff()
{
    m_surface.desk->ask(
        this,
        [](desk::Till& till) {
            return Others{till.signInDesk().staff(), till.signInDesk().cashier()};
        },
        [this](Result<Others> others) {
            const Error* const failed = !others          ? &others.error()
                                        : !others->staff ? &others->staff.error()
                                                         : nullptr;
            if (failed) {
                Shown shown = m_shown;
                shown.messageText = errorLine(*failed);
                show(std::move(shown));
                return;
            }
            m_cards = *std::move(others->staff);
            std::erase_if(m_cards, [&others](const desk::StaffCard& card) {
                return others->cashier && card.id == others->cashier->id;
            });
            showStaff();
        });
}

void SecondPersonViewModel::showStaff()
{
    const auto chosen = [this](const desk::StaffCard& card) {
        return card.id.text() == m_selected;
    };
    if (!m_cards.empty() && std::ranges::none_of(m_cards, chosen))
        m_selected = m_cards.front().id.text();
    Shown shown = m_shown;
    shown.selectedName.clear();
    std::vector<StaffRow> rows;
    for (const desk::StaffCard& card : m_cards) {
        const QString name = QString::fromStdString(card.name);
        rows.push_back({QString::fromStdString(card.id.text()), name,
                        QString::fromStdString(card.role.name), initialsOf(name), tintOf(name),
                        chosen(card)});
        if (chosen(card))
            shown.selectedName = name;
    }
    m_staff.show(std::move(rows));
    show(std::move(shown));
}

void SecondPersonViewModel::select(const QString& staffId)
{
    if (m_shown.busy)
        return;
    m_selected = staffId.toStdString();
    clearPin();
    showStaff();
}

void SecondPersonViewModel::selectNext()
{
    step(1);
}

void SecondPersonViewModel::selectPrevious()
{
    step(-1);
}

void SecondPersonViewModel::step(std::ptrdiff_t by)
{
    const auto& rows = m_staff.rows();
    const auto count = std::ssize(rows);
    if (count == 0)
        return;
    const auto chosen = std::ranges::find(rows, true, &StaffRow::selected) - rows.begin();
    select(rows[static_cast<std::size_t>((chosen + by + count) % count)].staffId);
}

void SecondPersonViewModel::clearPin()
{
    std::ranges::fill(m_pin, '\0');
    m_pin.clear();
    Shown shown = m_shown;
    shown.pinEntered = 0;
    shown.wrong = false;
    shown.messageText.clear();
    show(std::move(shown));
}

void SecondPersonViewModel::digit(const QString& digit)
{
    const char typed = digit.isEmpty() ? '\0' : digit.front().toLatin1();
    if (m_shown.busy || typed < '0' || typed > '9' || m_pin.size() >= desk::kPinDigitsMax)
        return;
    m_pin += typed;
    Shown shown = m_shown;
    shown.pinEntered = static_cast<int>(m_pin.size());
    shown.wrong = false;
    shown.messageText.clear();
    show(std::move(shown));
    if (m_pin.size() == desk::kPinDigitsMax)
        submit();
}

void SecondPersonViewModel::backspace()
{
    if (m_shown.busy || m_pin.empty())
        return;
    m_pin.pop_back();
    Shown shown = m_shown;
    shown.pinEntered = static_cast<int>(m_pin.size());
    show(std::move(shown));
}

void SecondPersonViewModel::submit()
{
    const auto user = StaffId::parse(m_selected);
    if (!m_shown.active || m_shown.busy || m_pin.size() < desk::kPinDigitsMin || !user)
        return;
    Shown shown = m_shown;
    shown.busy = true;
    show(std::move(shown));
    m_surface.desk->ask(
        this,
        [user = *user, pin = m_pin](desk::Till& till) {
            return till.signInDesk().approve(user, pin);
        },
        [this](const Result<desk::Cashier>& approver) { answered(approver); });
}

void SecondPersonViewModel::answered(const Result<desk::Cashier>& approver)
{
    clearPin();
    Shown shown = m_shown;
    shown.busy = false;
    // Cancelled meanwhile: what lapses is withdrawn, or it would serve the next command.
    if (!m_shown.active) {
        show(std::move(shown));
        cancel();
        return;
    }
    if (!approver) {
        shown.wrong = true;
        shown.messageText = errorLine(approver.error());
        show(std::move(shown));
        m_surface.herald->say(m_shown.messageText);
        return;
    }
    shown.active = false;
    show(std::move(shown));
    m_approvedBy = QString::fromStdString(approver->name);
    if (const auto then = std::exchange(m_then, {}))
        then();
}

void SecondPersonViewModel::cancel()
{
    m_then = {};
    m_approvedBy.clear();
    clearPin();
    Shown shown = m_shown;
    shown.active = false;
    show(std::move(shown));
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.signInDesk().withdrawApproval(); },
        [](const Status&) {});
}

void SecondPersonViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
