#pragma once

#include "pos-app/desk/sign_in_desk.h"
#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/time.h"

#include <optional>
#include <string>
#include <vector>

namespace onetill::desk {

class Counter;

/// Somebody's work, as far as this till was told.
struct ClockCard {
    StaffId staff;
    std::string name;
    bool atWork{false};
    Timestamp since; ///< When that began.

    bool operator==(const ClockCard&) const = default;
};

/// Who begins and ends work. Lives on the desk thread.
///
/// People may come at one till and go at another: the centre pairs what all tills of a store say by
/// its time. So a till refuses only what it knows better: the same twice on one business day,
/// unless somebody says that the other half was at another till.
class ClockDesk
{
public:
    explicit ClockDesk(Counter& counter) : m_counter{counter} {}

    /// `who`: none for who is signed in. Needs no permission: it is their own time. Errors:
    /// ClockedIn, InTraining, NotSignedIn, those of SignInDesk::signIn() and of the storage.
    Result<ClockCard> clockIn(const std::optional<Proof>& who = {}, bool outElsewhere = false);
    /// Errors: ClockedOut, and as above.
    Result<ClockCard> clockOut(const std::optional<Proof>& who = {}, bool inElsewhere = false);
    /// Longest first. Errors: NotSignedIn, NotEnrolled, those of the storage.
    Result<std::vector<ClockCard>> atWork() const;
    /// None for somebody who never clocked in or out here. Errors: those of the storage.
    Result<std::optional<ClockCard>> stateOf(const StaffId& person) const;

private:
    Counter& m_counter;
};

} // namespace onetill::desk
