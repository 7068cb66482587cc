#include "pos-app/desk/staff/recognition.h"

#include "pos-app/desk/counter.h"
#include "pos-app/domain/codes/scan_code.h"
#include "sync-engine/contract/wire/people/badge.h"
#include "sync-engine/contract/wire/pin.h"

#include <algorithm>
#include <utility>

namespace onetill::desk {
namespace {

/// Of what was scanned, however the scanner dressed it.
Result<std::string> hashOfScan(std::string_view code)
{
    return wire::hashBadge(domain::scannedText(code));
}

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
    const auto kept = counter.real().signInAttempts(user);
    if (!kept)
        return passOn(kept);
    if (!*kept)
        return neverWrong(user);
    auto tied = anchored(**kept, counter.now());
    if (tied != **kept)
        if (const auto saved = counter.real().saveSignInAttempts(tied); !saved)
            return passOn(saved);
    return tied;
}

/// Durable before the refusal is returned, or pulling the plug would buy another five tries.
tl::unexpected<Error> refusePin(const store::SignInAttempts& before, Counter& counter)
{
    const DeviceTime now = counter.now();
    const auto attempts = withWrongPin(before, now);
    if (const auto saved = counter.real().saveSignInAttempts(attempts); !saved)
        return passOn(saved);
    const auto pause = pauseLeft(attempts, now);
    if (pause.count() == 0)
        return fail(ErrorCode::WrongPin,
                    std::to_string(kFreeTries - attempts.wrongPins) + " tries left");
    const auto told = counter.recordForReal(wire::SignInBlocked{
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
    return counter.real().clearSignInAttempts(person.staff);
}

/// Guesses at badges have one count for all: nobody knows whose they were meant to be. No centre
/// gives this name to a person.
StaffId badgeGuesses()
{
    return StaffId::parse("(unknown badges)").value();
}

/// Durable before the refusal is returned, as with PINs.
tl::unexpected<Error> refuseBadge(const store::SignInAttempts& before, Counter& counter)
{
    const DeviceTime now = counter.now();
    const auto attempts = withWrongPin(before, now);
    if (const auto saved = counter.real().saveSignInAttempts(attempts); !saved)
        return passOn(saved);
    const auto pause = pauseLeft(attempts, now);
    if (pause.count() == 0)
        return fail(ErrorCode::UnknownBadge, "nobody at this store has it");
    const auto told = counter.recordForReal(
        wire::BadgesBlocked{.unknownBadges = attempts.wrongPins, .seconds = pause.count()});
    if (!told)
        return passOn(told);
    return fail(ErrorCode::LockedOut, std::to_string(pause.count()));
}

Result<wire::Staff> personWithBadge(std::string_view badge, Counter& counter)
{
    const auto attempts = attemptsOf(badgeGuesses(), counter);
    if (!attempts)
        return passOn(attempts);
    if (const auto left = pauseLeft(*attempts, counter.now()); left.count() > 0)
        return fail(ErrorCode::LockedOut, std::to_string(left.count()));
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    auto people = (*shelf)->catalogue().staff();
    if (!people)
        return passOn(people);
    const auto hash = hashOfScan(badge);
    const auto found =
        hash ? std::ranges::find(*people, *hash, &wire::Staff::badgeHash) : people->end();
    if (found == people->end())
        return refuseBadge(*attempts, counter);
    if (attempts->wrongPins > 0)
        if (const auto cleared = counter.real().clearSignInAttempts(badgeGuesses()); !cleared)
            return passOn(cleared);
    return std::move(*found);
}

Result<wire::Staff> personNamed(const StaffId& user, Counter& counter)
{
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    auto person = find(user, (*shelf)->catalogue());
    if (!person)
        return passOn(person);
    if (!*person)
        return fail(ErrorCode::WrongPin, "nobody of this name works here");
    return **std::move(person);
}

/// Whether a badge that is shown still needs a PIN.
bool needsPin(Counter& counter)
{
    const auto shelf = counter.shelf();
    return !shelf || !(*shelf)->store().signIn.badgeAlone;
}

Status checkProof(const Proof& proof, const wire::Staff& person, Counter& counter)
{
    if (proof.badge.empty() || !proof.pin.empty())
        return checkPin(person, proof.pin, counter);
    if (needsPin(counter))
        return fail(ErrorCode::MissingField, "pin: this store asks for it with a badge, too");
    return {};
}

} // namespace

Result<StaffCard> cardOf(const wire::Staff& person, const replica::Catalogue& catalogue)
{
    auto role = roleOf(person, catalogue);
    if (!role)
        return passOn(role);
    return StaffCard{person.staff, person.name, *std::move(role)};
}

Result<BadgeOwner> ownerOfBadge(std::string_view badge, Counter& counter)
{
    const auto person = personWithBadge(badge, counter);
    if (!person)
        return passOn(person);
    return BadgeOwner{person->staff, needsPin(counter)};
}

Result<Cashier> recognised(const Proof& proof, Counter& counter)
{
    const auto person = proof.badge.empty() ? personNamed(proof.user, counter)
                                            : personWithBadge(proof.badge, counter);
    if (!person)
        return passOn(person);
    if (const auto right = checkProof(proof, *person, counter); !right)
        return passOn(right);
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    auto role = roleOf(*person, (*shelf)->catalogue());
    if (!role)
        return passOn(role);

    return Cashier{.id = person->staff,
                   .name = person->name,
                   .language = person->language,
                   .role = *std::move(role),
                   .born = person->born};
}

bool couldBeBadge(std::string_view code)
{
    return wire::isBadge(domain::scannedText(code));
}

std::string quotedCode(std::string_view code)
{
    if (couldBeBadge(code))
        return "(not repeated: it could be a badge)";
    return "'" + std::string{code} + "'";
}

bool isStaffBadge(std::string_view code, const replica::Catalogue& catalogue)
{
    const auto hash = hashOfScan(code);
    if (!hash)
        return false;
    const auto people = catalogue.staff();
    return people && std::ranges::find(*people, *hash, &wire::Staff::badgeHash) != people->end();
}

void BadgeBook::add(std::string hash)
{
    m_hashes.insert(std::move(hash));
}

bool BadgeBook::has(std::string_view code) const
{
    const auto hash = m_hashes.empty() ? Result<std::string>{std::string{}} : hashOfScan(code);
    return hash && m_hashes.contains(*hash);
}

} // namespace onetill::desk
