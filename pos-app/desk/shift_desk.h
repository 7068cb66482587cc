#pragma once

#include "pos-app/domain/cash/drawer.h"
#include "pos-app/domain/cash/shift_report.h"
#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/values/uuid.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::desk {

class Counter;

/// The working time of a drawer: from its opening float to its count.
struct Shift {
    Uuid id;
    std::int64_t number{0}; ///< Counted from 1 within the till's epoch.
    StaffId by;
    StaffId responsible; ///< Who answers for the drawer: who opened it, or took it over last.
    Timestamp openedAt;
    Money openingFloat;

    bool operator==(const Shift&) const = default;
};

/// What is said about the drawer of the open shift.
struct DrawerState {
    std::int64_t shift{0};     ///< Its number.
    std::optional<Money> cash; ///< None for who counts blind.
    bool dropDue{false};       ///< There is more in it than the store wants.
    /// Of which other currencies it has taken notes in this shift; how many is not said.
    std::vector<Currency> foreign{};

    bool operator==(const DrawerState&) const = default;
};

/// Cash that comes or goes without a sale, as a person types it.
struct CashMove {
    domain::CashMoveKind kind{domain::CashMoveKind::PaidIn};
    std::string amount;      ///< Decimal text, above zero.
    std::string reason{};    ///< Needed for paid in and paid out.
    std::string reference{}; ///< Of the bag or slip.
    std::string currency{};  ///< Of a drop of foreign cash, "USD"; empty for the store's own.
};

/// What was counted, as a person types it: pieces or, without any, a total.
struct Counted {
    struct Pieces {
        std::string value; ///< Decimal text: "50.00".
        std::int64_t count{0};
    };
    std::vector<Pieces> pieces{};
    std::string total{}; ///< Decimal text.
    /// Cash of other currencies: the code, and a decimal text in it.
    std::map<std::string, std::string> foreign{};
    bool leaveHeld{false}; ///< As ClosingNote::leaveHeld.
};

/// Where counting stands.
struct CountAnswer {
    std::size_t counts{0}; ///< Of this shift so far.
    Money counted;
    bool recount{false}; ///< Too far off: the drawer is to be counted once more.
    bool reasonNeeded{false};
    bool approvalNeeded{false};
    /// What should be there, and counted less that. Who counts blind hears it of a count that
    /// stands, never before.
    std::optional<Money> expected;
    std::optional<Money> difference;
    /// Of other currencies, where they differ; told as the other one is.
    std::vector<Money> foreignDifferences{};

    bool operator==(const CountAnswer&) const = default;
};

struct ClosingNote {
    std::string reason{};        ///< Of the difference.
    std::string leaveInDrawer{}; ///< Decimal text; empty: nothing, all goes to the safe.
    std::string bag{};           ///< Number of the bag for the safe.
    bool leaveHeld{false};       ///< Held baskets go to the next shift, but for expired ones.
};

inline constexpr std::size_t kReasonBytesMax = 200;
inline constexpr std::size_t kReferenceBytesMax = 64;

/// The drawer's working time and the money in it. Lives on the desk thread.
///
/// Nothing that tells what should be in the drawer is said to who counts it blind: the store's
/// rule, unless the role may "see-drawer". A count is durable before it is answered, so that nobody
/// counts anew after a look at the result; the closing is one journal entry.
///
/// Errors of every command: NotEnrolled, NotSignedIn, NotPermitted, NoCatalogue, NoShift (but of
/// open(), leftInDrawer() and zReport()), ShiftOfAnother where drawers are a person's, those of the
/// storage, Internal.
class ShiftDesk
{
public:
    explicit ShiftDesk(Counter& counter) : m_counter{counter} {}

    /// Errors: ShiftOpen, OutOfRange (float below zero or in another currency than the store's).
    Result<Shift> open(Money openingFloat);
    /// Reads "150.00" in the store's currency. Errors: as above, and Malformed.
    Result<Shift> open(std::string_view openingFloat);
    std::optional<Shift> current() const;
    /// What the last shift left in the drawer for the next one; none before the first has closed,
    /// and where the store's currency is another now.
    Result<std::optional<Money>> leftInDrawer() const;
    /// The person signed in answers for the drawer from here on. Errors: Conflict for who does
    /// already; NotPermitted where several share the drawer.
    Result<Shift> takeOver();

    Result<DrawerState> drawer() const;
    /// Foreign cash goes out by a drop only. Errors: Malformed, OutOfRange (not above zero, or more
    /// than a drawer holds), TenderNotTaken (a currency of which nothing was taken in this shift),
    /// ReasonRequired, TooLarge for a longer text than kReasonBytesMax or kReferenceBytesMax.
    Result<DrawerState> moveCash(const CashMove& move);
    /// Opens the drawer without a sale, which the journal keeps. Errors: ReasonRequired, TooLarge.
    Status openDrawer(const std::string& reason);

    /// Sums up the open shift. Who counts blind may not see it (NotPermitted).
    Result<domain::ShiftReport> xReport() const;

    /// Keeps a count. Errors: Malformed, OutOfRange, Conflict (a value twice), TooLarge,
    /// MissingField (neither pieces nor total), BasketOpen (the detail names those that are held).
    Result<CountAnswer> count(const Counted& counted);
    /// Where counting stands; nothing was counted yet, or not since the drawer last changed: none.
    Result<std::optional<CountAnswer>> counting() const;
    /// Ends the shift with the newest count. Errors: BasketOpen, NotCounted (not since the drawer
    /// last changed), RecountRequired, ReasonRequired, NeedsApproval, Malformed, OutOfRange (more
    /// left than counted), TooLarge.
    Result<domain::ShiftReport> close(const ClosingNote& note);
    /// A finished shift as its report showed it: the one of this Z number, else the newest.
    /// Errors: NotFound.
    Result<domain::ShiftReport> zReport(std::optional<std::int64_t> zNumber = {}) const;

private:
    Counter& m_counter;
};

} // namespace onetill::desk
