#pragma once

#include "pos-app/domain/permission.h"
#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/time.h"

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::desk {

class Counter;

/// How many digits a PIN has.
inline constexpr int kPinDigitsMin = 4;
inline constexpr int kPinDigitsMax = 6;

/// Somebody who may sign in at this store's tills.
struct StaffCard {
    StaffId id;
    std::string name;
    domain::Role role;

    bool operator==(const StaffCard&) const = default;
};

/// How somebody shows who they are: a name and the PIN, or a badge, and the PIN with it unless the
/// store takes a badge alone.
struct Proof {
    StaffId user{}; ///< Empty with a badge.
    std::string pin{};
    std::string badge{};
};

/// Whose badge it is.
struct BadgeOwner {
    StaffId id;
    bool needsPin{true};
};

/// The badges of everybody who may sign in here: whether one was scanned, and not whose.
class BadgeBook
{
public:
    void add(std::string hash);
    bool has(std::string_view code) const;

private:
    std::set<std::string> m_hashes;
};

/// Who stands at the till.
struct Cashier {
    StaffId id;
    std::string name;
    std::string language; ///< BCP 47; empty: the store's.
    domain::Role role;
    std::optional<Date> born{}; ///< None: old enough for whatever is sold.

    bool operator==(const Cashier&) const = default;
};

/// A basket that somebody left open: "Continue Niamh's basket, 8 lines".
struct BasketLeftOpen {
    StaffId by;
    std::string name; ///< Of that person; the identifier when the person is no longer on the list.
    std::size_t lines{0};

    bool operator==(const BasketLeftOpen&) const = default;
};

/// How long a person has to wait after wrong PINs.
struct SignInPause {
    int wrongPins{0};
    int triesLeft{0};             ///< Before the next pause.
    std::chrono::seconds left{0}; ///< Above zero: signing in is refused for so long.
};

/// Who may work here, and who does. Lives on the desk thread.
///
/// Five wrong PINs stop a person for 30 seconds, each further one for twice as long, up to 15
/// minutes. The count is kept per person and outlives a restart; time is counted on the device's
/// ticks, after a reboot on wall time that is not believed when it ran backwards.
class SignInDesk
{
public:
    explicit SignInDesk(Counter& counter) : m_counter{counter} {}

    /// By name. Errors: NotEnrolled, those of the storage.
    Result<std::vector<StaffCard>> staff() const;
    SignInPause pause(const StaffId& user) const;

    /// For a screen that is about to ask for the PIN. A badge that nobody has counts as an attempt.
    /// Errors: UnknownBadge, LockedOut, NotEnrolled, NoCatalogue, those of the storage.
    Result<BadgeOwner> ownerOf(std::string_view badge);
    /// Errors: NotEnrolled, NoCatalogue, those of the storage.
    Result<BadgeBook> badges() const;
    /// By its letters and digits alone, whatever a scanner put around them.
    static bool couldBeBadge(std::string_view code);

    /// Also ends a lock; somebody else's sign-in signs the cashier before out. Takes some 25 ms,
    /// because a PIN is checked by Argon2id. Errors: NotEnrolled, WrongPin (also for an unknown
    /// user), LockedOut (the detail is the number of seconds left), those of the storage.
    Result<Cashier> signIn(const StaffId& user, std::string_view pin);
    /// The same by a badge. Unknown badges are slowed as wrong PINs are, all with one count.
    /// Errors: also UnknownBadge, MissingField (the store asks for the PIN with a badge).
    Result<Cashier> signIn(const Proof& proof);
    /// Errors: NotSignedIn, those of the storage. The basket stays.
    Status signOut();
    /// The basket and the cashier stay; every other command is refused until somebody signs in.
    /// Errors: NotSignedIn.
    Status lock();

    /// A second person lets the cashier do what is above their own limit, once: in the next command
    /// that needs it. Errors: NotSignedIn, SelfApproval, WrongPin, LockedOut, those of the storage.
    Result<Cashier> approve(const StaffId& user, std::string_view pin);
    Result<Cashier> approve(const Proof& proof);
    /// An approval that was not used lapses.
    Status withdrawApproval();

    /// Nobody while the till is locked.
    std::optional<Cashier> cashier() const;
    bool isLocked() const;
    std::optional<BasketLeftOpen> basketLeftOpen() const;

private:
    Counter& m_counter;
};

} // namespace onetill::desk
