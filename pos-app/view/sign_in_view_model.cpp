#include "pos-app/view/sign_in_view_model.h"

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/notices/herald_view_model.h"
#include "pos-app/view/notices/notice_view_model.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/avatar.h"
#include "pos-app/view/text/error_text.h"

#include <QTime>

#include <algorithm>

namespace onetill::view {
namespace {

struct Door {
    Result<std::vector<desk::StaffCard>> staff;
    std::optional<desk::BasketLeftOpen> leftOpen;
};

QString greetingAt(int hour)
{
    if (hour < 12)
        return SignInViewModel::tr("Good morning. Who’s selling?");
    if (hour < 18)
        return SignInViewModel::tr("Good afternoon. Who’s selling?");
    return SignInViewModel::tr("Good evening. Who’s selling?");
}

} // namespace

SignInViewModel::SignInViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}
{
    m_shown.pinLength = desk::kPinDigitsMax;
    m_countdown.setInterval(1000);
    connect(&m_countdown, &QTimer::timeout, this, &SignInViewModel::showPause);
}

void SignInViewModel::refresh()
{
    clear();
    m_surface.desk->ask(
        this,
        [](desk::Till& till) {
            return Door{till.signInDesk().staff(), till.signInDesk().basketLeftOpen()};
        },
        [this](Result<Door> door) {
            if (!door) {
                m_surface.notice->refuse(door.error());
                return;
            }
            if (door->staff)
                m_cards = *std::move(door->staff);
            Shown shown = m_shown;
            const int hour =
                QTime::fromString(m_surface.timeText(m_surface.clock()).left(2), "HH").hour();
            shown.greeting = greetingAt(hour);
            shown.continueText.clear();
            if (door->leftOpen) {
                const QString first =
                    QString::fromStdString(door->leftOpen->name).section(u' ', 0, 0);
                //: %1 is a person's first name, %n the number of lines in the basket.
                shown.continueText = tr("%1’s basket is open, %n line(s)", nullptr,
                                        static_cast<int>(door->leftOpen->lines))
                                         .arg(first);
                if (m_selected.empty())
                    m_selected = door->leftOpen->by.text();
            }
            show(shown);
            showStaff();
        });
}

void SignInViewModel::say(const QString& text)
{
    Shown shown = m_shown;
    shown.messageText = text;
    show(std::move(shown));
}

void SignInViewModel::setLastSync(const QString& text)
{
    Shown shown = m_shown;
    shown.lastSyncText = text;
    show(shown);
}

void SignInViewModel::showStaff()
{
    const auto chosen = [this](const auto& card) { return card.id.text() == m_selected; };
    if (!m_cards.empty() && std::ranges::none_of(m_cards, chosen))
        m_selected = m_cards.front().id.text();
    std::vector<StaffRow> rows;
    Shown shown = m_shown;
    for (const auto& card : m_cards) {
        const QString name = QString::fromStdString(card.name);
        rows.push_back({QString::fromStdString(card.id.text()), name,
                        QString::fromStdString(card.roleName), initialsOf(name), tintOf(name),
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

void SignInViewModel::select(const QString& staffId)
{
    m_selected = staffId.toStdString();
    clear();
    showStaff();
}

void SignInViewModel::digit(const QString& digit)
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

void SignInViewModel::backspace()
{
    if (m_shown.busy || m_pin.empty())
        return;
    m_pin.pop_back();
    Shown shown = m_shown;
    shown.pinEntered = static_cast<int>(m_pin.size());
    show(shown);
}

void SignInViewModel::clear()
{
    std::ranges::fill(m_pin, '\0');
    m_pin.clear();
    Shown shown = m_shown;
    shown.pinEntered = 0;
    shown.wrong = false;
    shown.messageText.clear();
    show(shown);
}

void SignInViewModel::submit()
{
    const auto user = StaffId::parse(m_selected);
    if (m_shown.busy || m_shown.lockedSeconds > 0 || m_pin.size() < desk::kPinDigitsMin || !user)
        return;
    Shown shown = m_shown;
    shown.busy = true;
    show(shown);
    m_surface.desk->ask(
        this,
        [user = *user, pin = m_pin](desk::Till& till) {
            return till.signInDesk().signIn(user, pin);
        },
        [this](Result<desk::Cashier> cashier) {
            clear();
            Shown now = m_shown;
            now.busy = false;
            show(now);
            if (cashier)
                Q_EMIT signedIn(*cashier);
            else
                wrongPin(cashier.error());
        });
}

void SignInViewModel::wrongPin(const Error& error)
{
    Shown shown = m_shown;
    shown.wrong = true;
    shown.messageText = errorLine(error);
    show(shown);
    showPause();
}

void SignInViewModel::showPause()
{
    const auto user = StaffId::parse(m_selected);
    if (!user)
        return;
    m_surface.desk->ask(
        this, [user = *user](desk::Till& till) { return till.signInDesk().pause(user); },
        [this](const Result<desk::SignInPause>& pause) {
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

void SignInViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
