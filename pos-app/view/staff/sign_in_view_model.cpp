#include "pos-app/view/staff/sign_in_view_model.h"

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/notices/herald_view_model.h"
#include "pos-app/view/notices/notice_view_model.h"
#include "pos-app/view/surface.h"

#include <QTime>

#include <utility>

namespace onetill::view {
namespace {

struct AtTheDoor {
    Result<std::vector<desk::StaffCard>> staff;
    std::optional<desk::BasketLeftOpen> leftOpen;
    desk::BadgeBook badges;
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

void SignInViewModel::refresh()
{
    clear();
    surface().desk->ask(
        this,
        [](desk::Till& till) {
            desk::SignInDesk& people = till.signInDesk();
            return AtTheDoor{people.staff(), people.basketLeftOpen(),
                             people.badges().value_or(desk::BadgeBook{})};
        },
        [this](Result<AtTheDoor> found) {
            if (!found) {
                surface().notice->refuse(found.error());
                return;
            }
            m_badges = std::move(found->badges);
            Door door = m_door;
            door.clocking = false;
            const int hour =
                QTime::fromString(surface().timeText(surface().clock()).left(2), "HH").hour();
            door.greeting = greetingAt(hour);
            door.continueText.clear();
            if (found->leftOpen) {
                const QString first =
                    QString::fromStdString(found->leftOpen->name).section(u' ', 0, 0);
                //: %1 is a person's first name, %n the number of lines in the basket.
                door.continueText = tr("%1’s basket is open, %n line(s)", nullptr,
                                       static_cast<int>(found->leftOpen->lines))
                                        .arg(first);
            }
            showDoor(std::move(door));
            if (found->staff)
                offer(*std::move(found->staff),
                      found->leftOpen ? found->leftOpen->by.text() : std::string{});
        });
}

void SignInViewModel::setLastSync(const QString& text)
{
    Door door = m_door;
    door.lastSyncText = text;
    showDoor(std::move(door));
}

void SignInViewModel::setClocking(bool clocking)
{
    clear();
    Door door = m_door;
    door.clocking = clocking;
    showDoor(std::move(door));
}

void SignInViewModel::clock(const desk::Proof& proof)
{
    struct Clocked {
        Result<desk::ClockCard> card;
        bool in{true};
    };
    surface().desk->ask(
        this,
        [proof](desk::Till& till) {
            auto began = till.clockDesk().clockIn(proof);
            if (began || began.error().code != ErrorCode::ClockedIn)
                return Clocked{std::move(began), true};
            return Clocked{till.clockDesk().clockOut(proof), false};
        },
        [this](const Result<Clocked>& clocked) {
            answered();
            const auto card = clocked ? clocked->card : Result<desk::ClockCard>{passOn(clocked)};
            if (!card)
                return refused(card.error());
            setClocking(false);
            const QString name = QString::fromStdString(card->name);
            const QString at = surface().timeText(card->since);
            //: %1 is a person, %2 the time at which they began work.
            say(clocked->in ? tr("%1 is at work since %2.").arg(name, at)
                            //: %1 is a person.
                            : tr("%1 has ended work.").arg(name));
            surface().herald->say(messageText());
        });
}

void SignInViewModel::entered(const desk::Proof& proof)
{
    if (m_door.clocking)
        return clock(proof);
    surface().desk->ask(
        this, [proof](desk::Till& till) { return till.signInDesk().signIn(proof); },
        [this](const Result<desk::Cashier>& cashier) {
            answered();
            if (cashier)
                Q_EMIT signedIn(*cashier);
            else
                refused(cashier.error());
        });
}

void SignInViewModel::showDoor(Door door)
{
    if (door == m_door)
        return;
    m_door = std::move(door);
    Q_EMIT doorChanged();
}

} // namespace onetill::view
