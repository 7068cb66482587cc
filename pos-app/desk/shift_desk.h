#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/values/uuid.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace onetill::desk {

class Counter;

/// The working time of a drawer: from its opening float to its count.
struct Shift {
    Uuid id;
    std::int64_t number{0}; ///< Counted from 1 within the till's epoch.
    StaffId by;
    Timestamp openedAt;
    Money openingFloat;

    bool operator==(const Shift&) const = default;
};

/// Opens the drawer's working time. Lives on the desk thread.
class ShiftDesk
{
public:
    explicit ShiftDesk(Counter& counter) : m_counter{counter} {}

    /// Errors: NotEnrolled, NotSignedIn, NotPermitted, ShiftOpen, OutOfRange (float below zero or
    /// in another currency than the store's), those of the storage.
    Result<Shift> open(Money openingFloat);
    /// Reads "150.00" in the store's currency. Errors: as above, and Malformed.
    Result<Shift> open(std::string_view openingFloat);
    std::optional<Shift> current() const;

private:
    Counter& m_counter;
};

} // namespace onetill::desk
