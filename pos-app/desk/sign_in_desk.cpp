#include "pos-app/desk/sign_in_desk.h"

#include "pos-app/desk/counter.h"
#include "sync-engine/contract/wire/pin.h"

#include <algorithm>
#include <utility>

namespace onetill::desk {
namespace {

// Screens do not see the language of the wire; what they offer must be what the centre gives out.
static_assert(kPinDigitsMin == wire::kPinDigitsMin && kPinDigitsMax == wire::kPinDigitsMax);

/// A permission that only a newer version knows is left out: nobody may do here what does not
/// exist here.
domain::Role roleFrom(const wire::Role& record)
{
    domain::Role role{.id = record.role,
                      .name = record.name,
                      .permissions = {},
                      .priceOverrideLimit = record.priceOverrideMax,
                      .discountLimit = record.discountMax};
    for (const std::string& word : record.permissions)
        if (const auto permission = domain::permissionFromWord(word))
            role.permissions.push_back(*permission);
    return role;
}

Result<domain::Role> roleOf(const wire::Staff& person, const replica::Catalogue& catalogue)
{
    const auto record = catalogue.role(person.role);
    if (!record)
        return passOn(record);
    return *record ? roleFrom(**record) : domain::Role{person.role, person.role, {}, Rate::zero()};
}

Result<std::optional<wire::Staff>> find(const StaffId& user, const replica::Catalogue& catalogue)
{
    auto people = catalogue.staff();
    if (!people)
        return passOn(people);
    const auto found = std::ranges::find(*people, user, &wire::Staff::staff);
    return found == people->end() ? std::nullopt : std::optional{std::move(*found)};
}

store::SignInAttempts neverWrong(const StaffId& user)
{
    store::SignInAttempts attempts;
    attempts.staff = user;
    return attempts;
}

/// The attempts as they count now; after a restart of the device they are tied to its new ticks.
Result<store::SignInAttempts> attemptsOf(const StaffId& user, Counter& counter)
{
    const auto kept = counter.files().signInAttempts(user);
    if (!kept)
        return passOn(kept);
    if (!*kept)
        return neverWrong(user);
    auto tied = anchored(**kept, counter.now());
    if (tied != **kept)
        if (const auto saved = counter.files().saveSignInAttempts(tied); !saved)
            return passOn(saved);
    return tied;
}

/// Durable before the refusal is returned, or pulling the plug would buy another five tries.
tl::unexpected<Error> refusePin(const store::SignInAttempts& before, Counter& counter)
{
    const DeviceTime now = counter.now();
    const auto attempts = withWrongPin(before, now);
    if (const auto saved = counter.files().saveSignInAttempts(attempts); !saved)
        return passOn(saved);
    const auto pause = pauseLeft(attempts, now);
    if (pause.count() == 0)
        return fail(ErrorCode::WrongPin,
                    std::to_string(kFreeTries - attempts.wrongPins) + " tries left");
    const auto told = counter.record(wire::SignInBlocked{
        .staff = before.staff, .wrongPins = attempts.wrongPins, .seconds = pause.count()});
    if (!told)
        return passOn(told);
    return fail(ErrorCode::LockedOut, std::to_string(pause.count()));
}

Status checkPin(const wire::Staff& person, std::string_view pin, Counter& counter)
{
    const auto attempts = attemptsOf(person.staff, counter);
    if (!attempts)
        return passOn(attempts);
    if (const auto left = pauseLeft(*attempts, counter.now()); left.count() > 0)
        return fail(ErrorCode::LockedOut, std::to_string(left.count()));
    if (!wire::pinMatches(pin, person.pinHash))
        return refusePin(*attempts, counter);
    if (attempts->wrongPins == 0)
        return {};
    return counter.files().clearSignInAttempts(person.staff);
}

Status recordSignIn(const Cashier& next, Counter& counter)
{
    if (counter.cashier && counter.cashier->id == next.id)
        return {}; // unlocked by the same person: nobody came, nobody left
    if (counter.cashier) {
        const auto left = counter.record(wire::SignedOut{counter.cashier->id});
        if (!left)
            return passOn(left);
        counter.cashier.reset();
    }
    const auto came = counter.record(wire::SignedIn{next.id, next.role.id});
    if (!came)
        return passOn(came);
    return {};
}

/// Who has shown this PIN.
Result<Cashier> recognised(const StaffId& user, std::string_view pin, Counter& counter)
{
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    const auto person = find(user, (*shelf)->catalogue());
    if (!person)
        return passOn(person);
    if (!*person)
        return fail(ErrorCode::WrongPin, "nobody of this name works here");
    if (const auto right = checkPin(**person, pin, counter); !right)
        return passOn(right);
    auto role = roleOf(**person, (*shelf)->catalogue());
    if (!role)
        return passOn(role);

    return Cashier{.id = user,
                   .name = (*person)->name,
                   .language = (*person)->language,
                   .role = *std::move(role),
                   .born = (*person)->born};
}

Result<Cashier> letIn(const StaffId& user, std::string_view pin, Counter& counter)
{
    auto cashier = recognised(user, pin, counter);
    if (!cashier)
        return cashier;
    if (const auto recorded = recordSignIn(*cashier, counter); !recorded)
        return passOn(recorded);
    counter.cashier = *cashier;
    counter.approver.reset();
    counter.locked = false;
    return cashier;
}

Result<Cashier> approvedBy(const StaffId& user, std::string_view pin, Counter& counter)
{
    if (!counter.cashier || counter.locked)
        return fail(ErrorCode::NotSignedIn, "there is nobody to approve anything for");
    if (counter.cashier->id == user)
        return fail(ErrorCode::SelfApproval, user.text() + " cannot approve for " + user.text());
    auto approver = recognised(user, pin, counter);
    if (approver)
        counter.approver = *approver;
    return approver;
}

} // namespace

Result<std::vector<StaffCard>> SignInDesk::staff() const
{
    return m_counter.run("staff", [&]() -> Result<std::vector<StaffCard>> {
        const auto shelf = m_counter.shelf();
        if (!shelf)
            return passOn(shelf);
        const auto people = (*shelf)->catalogue().staff();
        if (!people)
            return passOn(people);
        std::vector<StaffCard> cards;
        for (const wire::Staff& person : *people) {
            auto role = roleOf(person, (*shelf)->catalogue());
            if (!role)
                return passOn(role);
            cards.push_back({person.staff, person.name, *std::move(role)});
        }
        return cards;
    });
}

SignInPause SignInDesk::pause(const StaffId& user) const
{
    const auto attempts = m_counter.files().signInAttempts(user);
    if (!attempts || !*attempts)
        return {0, static_cast<int>(kFreeTries), std::chrono::seconds{0}};
    const auto wrong = (*attempts)->wrongPins;
    return {.wrongPins = static_cast<int>(wrong),
            .triesLeft = static_cast<int>(std::max<std::int64_t>(kFreeTries - wrong, 1)),
            .left = pauseLeft(**attempts, m_counter.now())};
}

Result<Cashier> SignInDesk::signIn(const StaffId& user, std::string_view pin)
{
    return m_counter.run("sign-in", [&] { return letIn(user, pin, m_counter); });
}

Result<Cashier> SignInDesk::approve(const StaffId& user, std::string_view pin)
{
    return m_counter.run("approve", [&] { return approvedBy(user, pin, m_counter); });
}

Status SignInDesk::withdrawApproval()
{
    return m_counter.run("withdraw-approval", [&]() -> Status {
        m_counter.approver.reset();
        return {};
    });
}

Status SignInDesk::signOut()
{
    return m_counter.run("sign-out", [&]() -> Status {
        if (!m_counter.cashier)
            return fail(ErrorCode::NotSignedIn, "nobody is signed in");
        const auto recorded = m_counter.record(wire::SignedOut{m_counter.cashier->id});
        if (!recorded)
            return passOn(recorded);
        m_counter.cashier.reset();
        m_counter.approver.reset();
        m_counter.locked = false;
        return {};
    });
}

Status SignInDesk::lock()
{
    return m_counter.run("lock", [&]() -> Status {
        if (!m_counter.cashier)
            return fail(ErrorCode::NotSignedIn, "nobody is signed in");
        m_counter.approver.reset();
        m_counter.locked = true;
        return {};
    });
}

std::optional<Cashier> SignInDesk::cashier() const
{
    return m_counter.locked ? std::nullopt : m_counter.cashier;
}

bool SignInDesk::isLocked() const
{
    return m_counter.locked;
}

std::optional<BasketLeftOpen> SignInDesk::basketLeftOpen() const
{
    const auto& basket = m_counter.openBasket();
    if (!basket || basket->isEmpty())
        return std::nullopt;
    return BasketLeftOpen{basket->by, m_counter.nameOf(basket->by), basket->lineCount()};
}

} // namespace onetill::desk
