#include "pos-app/view/staff/pin_view_model.h"

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/notices/herald_view_model.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/avatar.h"
#include "pos-app/view/text/error_text.h"

#include <algorithm>
#include <utility>

namespace onetill::view {

PinViewModel::PinViewModel(Surface& surface, QObject* parent) : QObject{parent}, m_surface{surface}
{
    m_shown.pinLength = desk::kPinDigitsMax;
    m_countdown.setInterval(1000);
    connect(&m_countdown, &QTimer::timeout, this, &PinViewModel::showPause);
}

void PinViewModel::offer(std::vector<desk::StaffCard> cards, const std::string& preferred)
{
    m_cards = std::move(cards);
    const auto is = [](const std::string& id) {
        return [&id](const desk::StaffCard& card) { return card.id.text() == id; };
    };
    if (std::ranges::none_of(m_cards, is(m_selected)))
        m_selected = std::ranges::any_of(m_cards, is(preferred)) ? preferred
                     : m_cards.empty()                           ? std::string{}
                                                                 : m_cards.front().id.text();
    showStaff();
}

void PinViewModel::say(const QString& text)
{
    Shown shown = m_shown;
    shown.messageText = text;
    show(std::move(shown));
}

void PinViewModel::showStaff()
{
    const auto chosen = [this](const auto& card) { return card.id.text() == m_selected; };
    std::vector<StaffRow> rows;
    Shown shown = m_shown;
    shown.selectedName.clear();
    shown.selectedInitials.clear();
    for (const auto& card : m_cards) {
        const QString name = QString::fromStdString(card.name);
        rows.push_back({QString::fromStdString(card.id.text()), name,
                        QString::fromStdString(card.role.name), initialsOf(name), tintOf(name),
                        chosen(card)});
        if (chosen(card)) {
            shown.selectedName = name;
            shown.selectedInitials = rows.back().initials;
            shown.selectedTint = rows.back().tint;
        }
    }
    m_staff.show(std::move(rows));
    show(shown);
    showPause();
}

void PinViewModel::select(const QString& staffId)
{
    m_selected = staffId.toStdString();
    clear();
    showStaff();
}

void PinViewModel::moveSelection(int by)
{
    if (m_cards.empty() || m_shown.busy)
        return;
    const auto at = std::ranges::find(m_cards, m_selected,
                                      [](const desk::StaffCard& card) { return card.id.text(); })
                    - m_cards.begin();
    const auto to = std::clamp(at + by, std::ptrdiff_t{0}, std::ssize(m_cards) - 1);
    select(QString::fromStdString(m_cards[static_cast<std::size_t>(to)].id.text()));
}

void PinViewModel::digit(const QString& digit)
{
    const char typed = digit.isEmpty() ? '\0' : digit.front().toLatin1();
    if (m_shown.busy || m_shown.lockedSeconds > 0 || typed < '0' || typed > '9'
        || m_pin.size() >= desk::kPinDigitsMax)
        return;
    m_pin += typed;
    Shown shown = m_shown;
    shown.pinEntered = static_cast<int>(m_pin.size());
    shown.wrong = false;
    shown.messageText.clear();
    show(shown);
    if (m_pin.size() == desk::kPinDigitsMax)
        submit();
}

void PinViewModel::backspace()
{
    if (m_shown.busy || m_pin.empty())
        return;
    m_pin.pop_back();
    Shown shown = m_shown;
    shown.pinEntered = static_cast<int>(m_pin.size());
    show(shown);
}

void PinViewModel::clear()
{
    std::ranges::fill(m_pin, '\0');
    m_pin.clear();
    Shown shown = m_shown;
    shown.pinEntered = 0;
    shown.wrong = false;
    shown.messageText.clear();
    show(shown);
}

void PinViewModel::submit()
{
    const auto person = StaffId::parse(m_selected);
    if (m_shown.busy || m_shown.lockedSeconds > 0 || m_pin.size() < desk::kPinDigitsMin || !person)
        return;
    Shown shown = m_shown;
    shown.busy = true;
    show(shown);
    entered({.user = *person, .pin = m_pin});
}

void PinViewModel::showBadge(const QString& badge)
{
    if (m_shown.busy)
        return;
    Shown shown = m_shown;
    shown.busy = true;
    show(shown);
    m_surface.desk->ask(
        this,
        [badge = badge.toStdString()](desk::Till& till) {
            return till.signInDesk().ownerOf(badge);
        },
        [this, badge = badge.toStdString()](const Result<desk::BadgeOwner>& owner) {
            if (owner)
                return badgeRead(*owner, badge);
            answered();
            refused(errorLine(owner.error()));
        });
}

void PinViewModel::badgeRead(const desk::BadgeOwner& owner, const std::string& badge)
{
    const auto is = [&owner](const desk::StaffCard& card) { return card.id == owner.id; };
    if (std::ranges::none_of(m_cards, is)) {
        answered();
        refused(tr("That badge may not do this."));
        return;
    }
    m_selected = owner.id.text();
    if (!owner.needsPin)
        return entered({.badge = badge});
    answered();
    showStaff();
    //: %1 is a person's name.
    say(tr("%1, enter your PIN.").arg(m_shown.selectedName));
    m_surface.herald->say(m_shown.messageText);
}

void PinViewModel::answered()
{
    clear();
    Shown shown = m_shown;
    shown.busy = false;
    show(shown);
}

void PinViewModel::refused(const Error& error)
{
    if (error.code != ErrorCode::WrongPin && error.code != ErrorCode::LockedOut)
        return refused(errorLine(error));
    Shown shown = m_shown;
    shown.wrong = true;
    shown.messageText = errorLine(error);
    show(shown);
    showPause();
}

void PinViewModel::refused(const QString& text)
{
    Shown shown = m_shown;
    shown.wrong = true;
    shown.messageText = text;
    show(shown);
    m_surface.herald->say(text);
}

void PinViewModel::showPause()
{
    const auto user = StaffId::parse(m_selected);
    if (!user)
        return;
    m_surface.desk->ask(
        this, [user = *user](desk::Till& till) { return till.signInDesk().pause(user); },
        [this, user = *user](const Result<desk::SignInPause>& pause) {
            if (user.text() != m_selected)
                return; // somebody else was chosen meanwhile
            if (!pause)
                return; // the sign-in that the pause would hinder is refused for the same reason
            Shown shown = m_shown;
            const bool wasLocked = shown.lockedSeconds > 0;
            shown.lockedSeconds = static_cast<int>(pause->left.count());
            if (shown.lockedSeconds > 0) {
                shown.messageText = tr("Too many wrong PINs. Wait %1:%2")
                                        .arg(shown.lockedSeconds / 60)
                                        .arg(shown.lockedSeconds % 60, 2, 10, QChar{u'0'});
                m_countdown.start();
            } else {
                m_countdown.stop();
                if (wasLocked)
                    shown.messageText.clear();
                else if (shown.wrong)
                    shown.messageText = tr("Wrong PIN, %n try(s) left", nullptr, pause->triesLeft);
            }
            const bool isNews = shown.messageText != m_shown.messageText && !wasLocked;
            show(shown);
            if (isNews) // not each second of a pause
                m_surface.herald->say(m_shown.messageText);
        });
}

void PinViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
