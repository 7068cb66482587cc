#pragma once

#include "pos-app/domain/cash/drawer.h"
#include "pos-app/domain/cash/drawer_count.h"
#include "pos-app/domain/cash/till_policy.h"
#include "pos-app/domain/completed_sale.h"
#include "pos-app/domain/tax.h"
#include "pos-app/domain/tender.h"
#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/values/uuid.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What an X or a Z report says: everything it shows, so that nothing has to be looked up again.
namespace onetill::domain {

/// So many of something, and what they come to; `name` is a word of the journal or a tax's code.
struct NamedSum {
    std::string name;
    std::int64_t count{0};
    Money amount;

    bool operator==(const NamedSum&) const = default;
};

struct TaxSum {
    std::string code;
    Money net;
    Money amount;
    Money gross;
    std::optional<Rate> rate{}; ///< Where the shift charged several rates of this code.

    bool operator==(const TaxSum&) const = default;
};

/// Cash of another currency.
struct ForeignSum {
    std::int64_t count{0};
    Money amount; ///< In that currency.

    bool operator==(const ForeignSum&) const = default;
};

/// What was sold and moved in a shift.
struct ShiftFigures {
    std::int64_t sales{0};
    Money net;
    Money tax;
    Money total;
    Money cashRounding;
    std::vector<TaxSum> taxes;
    std::vector<NamedSum> tenders; ///< What stayed here: change is taken off the cash.
    std::vector<NamedSum> moves;   ///< By kind of movement; all are above zero.
    NamedSum voidedBaskets;
    NamedSum removedLines;
    std::int64_t drawerOpenings{0};   ///< Without a sale.
    std::optional<NamedSum> copies{}; ///< Of receipts; older shifts do not say it.
    NamedSum returns;              ///< Lines of goods that came back, and what was given for them.
    std::vector<NamedSum> refunds; ///< Tenders that went back, above zero. They are in `tenders`.
    std::vector<ForeignSum> foreignCash{};

    bool operator==(const ShiftFigures&) const = default;
};

/// All that the till sold since it was set up.
struct GrandTotals {
    std::int64_t sales{0};
    Money net;
    Money tax;
    Money total;

    bool operator==(const GrandTotals&) const = default;
};

/// The rules in force.
/// The words are the domain's own: lateReturnWord(), bundlePolicyWord(), refundSplitWord().
struct ReturnTerms {
    std::int64_t days{0}; ///< 0: without end.
    std::string late;
    std::string bundles;
    std::string refundSplit;

    bool operator==(const ReturnTerms&) const = default;
};

struct ShiftPolicies {
    std::string rounding; ///< roundingPolicyWord()
    CashRounding cash;
    std::string till; ///< tillPolicyWord()
    Money differenceLimit;
    bool blindCount{true};
    std::string promotionModel{}; ///< priorityModelWord(); empty where nobody wrote it down.
    std::string compoundBasis{};  ///< compoundBasisWord(); the same.
    bool saysChangeTie{true};     ///< False where nobody wrote down how change was rounded.
    std::optional<ReturnTerms> returns{};

    bool operator==(const ShiftPolicies&) const = default;
};

struct TakenCount {
    Timestamp at;
    StaffId by;
    std::string byName;
    Money total;
    std::vector<Pieces> pieces;   ///< None where only the total was typed in.
    std::vector<Money> foreign{}; ///< Cash of other currencies.

    bool operator==(const TakenCount&) const = default;
};

/// What only the end of a shift has.
struct ShiftEnd {
    std::int64_t zNumber{0}; ///< Gap-free within the till's epoch, from 1.
    std::string number;      ///< As printed: store, till, epoch above 1, and the five-digit number.
    StaffId by;
    std::string byName;
    Timestamp at;
    std::string approvedByName;     ///< Of the difference; empty for nobody.
    std::vector<TakenCount> counts; ///< The last one stands.
    Money counted;
    Money difference; ///< Counted less expected.
    std::string differenceReason;
    Money leftInDrawer;
    Money toSafe;
    std::string bag;
    JournalPlace closing;          ///< The closing entry.
    std::int64_t entriesBefore{0}; ///< Of the journal, the closing entry not among them.
    std::string headBefore;        ///< Hash of the last of them: hexadecimal.

    bool operator==(const ShiftEnd&) const = default;
};

struct ShiftReport {
    StoreHeader store;
    std::string till; ///< As printed on receipts.
    Uuid shift;
    std::int64_t number{0};
    StaffId openedBy;
    std::string openedByName;
    StaffId responsible; ///< Who answers for the drawer.
    std::string responsibleName;
    Timestamp openedAt;
    Timestamp at; ///< Of the report.
    int offsetMinutes{0};
    Date businessDay;
    Money openingFloat;
    Money expected; ///< In the drawer.
    ShiftFigures figures;
    GrandTotals grand; ///< This shift included.
    ShiftPolicies policies;
    std::optional<ShiftEnd> end; ///< A Z report; an X report has none.

    bool operator==(const ShiftReport&) const = default;
};

} // namespace onetill::domain
