#include "pos-app/desk/sign_in_desk.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/staff/recognition.h"
#include "sync-engine/contract/wire/pin.h"

#include <algorithm>
#include <utility>

namespace onetill::desk {
namespace {

// Screens do not see the language of the wire; what they offer must be what the centre gives out.
static_assert(kPinDigitsMin == wire::kPinDigitsMin && kPinDigitsMax == wire::kPinDigitsMax);

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

Result<Cashier> letIn(const Proof& proof, Counter& counter)
{
    auto cashier = recognised(proof, counter);
    if (!cashier)
        return cashier;
    const bool isAnother = !counter.cashier || counter.cashier->id != cashier->id;
    if (const auto recorded = recordSignIn(*cashier, counter); !recorded)
        return passOn(recorded);
    if (isAnother)
        counter.salesperson = {};
    counter.cashier = *cashier;
    counter.approver.reset();
    counter.locked = false;
    return cashier;
}

tl::unexpected<Error> selfApproval(const StaffId& user)
{
    return fail(ErrorCode::SelfApproval, user.text() + " cannot approve for " + user.text());
}

Result<Cashier> approvedBy(const Proof& proof, Counter& counter)
{
    if (!counter.cashier || counter.locked)
        return fail(ErrorCode::NotSignedIn, "there is nobody to approve anything for");
    if (counter.cashier->id == proof.user)
        return selfApproval(proof.user);
    auto approver = recognised(proof, counter);
    if (!approver)
        return approver;
    if (approver->id == counter.cashier->id)
        return selfApproval(approver->id);
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
            auto card = cardOf(person, (*shelf)->catalogue());
            if (!card)
                return passOn(card);
            cards.push_back(*std::move(card));
        }
        return cards;
    });
}

SignInPause SignInDesk::pause(const StaffId& user) const
{
    const auto attempts = m_counter.real().signInAttempts(user);
    if (!attempts || !*attempts)
        return {0, static_cast<int>(kFreeTries), std::chrono::seconds{0}};
    const auto wrong = (*attempts)->wrongPins;
    return {.wrongPins = static_cast<int>(wrong),
            .triesLeft = static_cast<int>(std::max<std::int64_t>(kFreeTries - wrong, 1)),
            .left = pauseLeft(**attempts, m_counter.now())};
}

Result<BadgeOwner> SignInDesk::ownerOf(std::string_view badge)
{
    return m_counter.run("owner-of-badge", [&] { return ownerOfBadge(badge, m_counter); });
}

Result<BadgeBook> SignInDesk::badges() const
{
    return m_counter.run("badges", [&]() -> Result<BadgeBook> {
        const auto shelf = m_counter.shelf();
        if (!shelf)
            return passOn(shelf);
        const auto people = (*shelf)->catalogue().staff();
        if (!people)
            return passOn(people);
        BadgeBook book;
        for (const wire::Staff& person : *people)
            if (!person.badgeHash.empty())
                book.add(person.badgeHash);
        return book;
    });
}

bool SignInDesk::couldBeBadge(std::string_view code)
{
    return desk::couldBeBadge(code);
}

Result<Cashier> SignInDesk::signIn(const Proof& proof)
{
    return m_counter.run("sign-in", [&] { return letIn(proof, m_counter); });
}

Result<Cashier> SignInDesk::signIn(const StaffId& user, std::string_view pin)
{
    return signIn(Proof{.user = user, .pin = std::string{pin}});
}

Result<Cashier> SignInDesk::approve(const Proof& proof)
{
    return m_counter.run("approve", [&] { return approvedBy(proof, m_counter); });
}

Result<Cashier> SignInDesk::approve(const StaffId& user, std::string_view pin)
{
    return approve(Proof{.user = user, .pin = std::string{pin}});
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
