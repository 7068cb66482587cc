#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/values/uuid.h"
#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/contract/wire/crypto.h"
#include "sync-engine/contract/wire/json_reader.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The Z report as one entry: all that was sold and moved in a shift, and what was counted.
namespace onetill::wire {

/// So many of something, and what they come to.
struct CountedSum {
    std::int64_t count{0};
    Money amount;

    bool operator==(const CountedSum&) const = default;
};

/// Of one word: a tender or a movement of cash.
struct KindSum {
    std::string kind;
    CountedSum sum;

    bool operator==(const KindSum&) const = default;
};

/// Cash of another currency.
struct ForeignSum {
    std::int64_t count{0};
    Money amount; ///< In that currency; what it counted for stands with the tenders.

    bool operator==(const ForeignSum&) const = default;
};

struct TaxSum {
    std::string tax; ///< Code of the tax.
    Money net;
    Money amount;
    Money gross;
    std::optional<Rate> rate{}; ///< Where the shift charged several rates of this code.

    bool operator==(const TaxSum&) const = default;
};

/// What came back in a shift. Amounts are above zero.
struct ReturnFigures {
    CountedSum lines;             ///< Of goods, and what was given back for them.
    std::vector<KindSum> refunds; ///< Tenders that went back, by kind; an exchange has none.

    bool operator==(const ReturnFigures&) const = default;
};

/// Sums over a shift's entries. Lists are in ascending order of their words, none of them twice but
/// a tax of several rates; entries of older versions have one sum of it.
struct ShiftFigures {
    std::int64_t sales{0};
    Money net;
    Money tax;
    Money total;
    Money cashRounding;
    std::vector<TaxSum> taxes;
    std::vector<KindSum> tenders; ///< What stayed here: change is taken off the cash.
    std::vector<KindSum> moves;   ///< By kind of CashMoved; all are above zero.
    /// Of baskets and lines that were not sold. For an auditor's eye: a sum beyond the range of
    /// amounts stays at its end, because nothing that was not paid may keep a shift open.
    CountedSum voidedBaskets;
    CountedSum removedLines;
    std::int64_t drawerOpenings{0}; ///< Without a sale.
    /// By currency; entries of older versions do not say it.
    std::vector<ForeignSum> foreignCash{};
    std::optional<ReturnFigures> returns{}; ///< None in entries of older versions.
    /// Receipts that were given out once more, and what those sales came to; as `returns`.
    std::optional<CountedSum> copies{};

    bool operator==(const ShiftFigures&) const = default;
};

/// All that this till sold under its epoch, the shift included.
struct GrandTotals {
    std::int64_t sales{0};
    Money net;
    Money tax;
    Money total;

    bool operator==(const GrandTotals&) const = default;
};

struct CountedPieces {
    Money value; ///< Of one note or coin.
    std::int64_t count{0};

    bool operator==(const CountedPieces&) const = default;
};

/// One count of the drawer. Without `pieces` only the total was typed in.
struct DrawerCount {
    Timestamp at;
    StaffId by;
    Money total;
    std::vector<CountedPieces> pieces;
    std::vector<Money> foreign{}; ///< Cash of other currencies, each once.

    bool operator==(const DrawerCount&) const = default;
};

/// The rules under which the figures came about.
/// How goods were taken back; the words are those of ReturnRules.
struct ReturnTerms {
    std::int64_t days{0};    ///< ReturnRules::days; 0: without end.
    std::string late;        ///< domain::lateReturnWord()
    std::string bundles;     ///< domain::bundlePolicyWord()
    std::string refundSplit; ///< domain::refundSplitWord()

    bool operator==(const ReturnTerms&) const = default;
};

struct ShiftPolicies {
    std::string rounding; ///< "per-line", "en16931", "gross-group", "per-document"
    std::int64_t cashIncrementMinor{1};
    std::string cashTie;   ///< "up" or "down"
    std::string till;      ///< "fixed", "floating" or "shared"
    Money differenceLimit; ///< A count further off was counted again.
    bool blindCount{true};
    std::string promotionModel{}; ///< PromotionRules::model; tills of older versions do not say it.
    std::string compoundBasis{};  ///< PromotionRules::compoundBasis; the same.
    std::string cashChangeTie{};  ///< "up" or "down"; the same.
    std::int64_t cashMinimumMinor{0};
    std::optional<ReturnTerms> returns{}; ///< The same.

    bool operator==(const ShiftPolicies&) const = default;
};

/// The journal before this entry. Cutting off a journal's tail breaks no chain; a Z that was
/// printed, or that the centre holds, tells that there was more (retail-rules 6).
struct JournalAnchor {
    std::int64_t count{0}; ///< Entries of the epoch.
    Hash head{};           ///< Of the last of them.

    bool operator==(const JournalAnchor&) const = default;
};

/// The drawer was counted and its shift is over.
struct ShiftClosed {
    static constexpr std::string_view kKind = "shift-closed";
    static constexpr int kSchema = 1;

    Uuid shift;
    std::int64_t number{0};  ///< Of the shift.
    std::int64_t zNumber{0}; ///< Gap-free within till and epoch, from 1.
    StaffId openedBy;
    Timestamp openedAt;
    Money openingFloat;
    StaffId responsible; ///< Who answered for the drawer in the end.
    StaffId by;
    Timestamp closedAt;
    std::optional<StaffId> approvedBy{}; ///< Of the difference.
    std::vector<DrawerCount> counts;     ///< In order; the last one stands.
    Money expected;                      ///< In the drawer.
    Money difference;                    ///< Counted less expected: below zero when cash is short.
    std::string differenceReason;
    Money leftInDrawer; ///< As a float for the next shift; the rest leaves with the bag.
    std::string bag;    ///< May be empty.
    ShiftFigures figures;
    GrandTotals grand;
    ShiftPolicies policies;
    JournalAnchor journal;

    bool operator==(const ShiftClosed&) const = default;
};

inline constexpr std::size_t kDrawerCountsMax = 8;
inline constexpr std::size_t kCountedPiecesMax = 64;

void writeBody(CanonicalWriter& json, const ShiftClosed& closed);
ShiftClosed readShiftClosed(const JsonReader& reader);

/// An element of "counts", also where a till keeps a count until its shift is closed.
void writeCount(CanonicalWriter& json, const DrawerCount& count);
DrawerCount readCount(const JsonReader& reader, Currency currency);

} // namespace onetill::wire
