#pragma once

#include "pos-app/domain/promotion/packing/set_packing.h"
#include "pos-app/domain/promotion/promotion_book.h"
#include "sync-engine/contract/values/quantity.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace onetill::domain {

/// How promotions of different priority meet. The words on the wire: "within-priority",
/// "across-priorities". Source: retail-rules 2, the two control models.
enum class PriorityModel {
    /// Best price and compound meet among one priority. What a higher one has taken, a lower one
    /// leaves alone, but for a compound threshold.
    WithinPriority,
    /// Of one priority the best price alone; priorities always compound.
    AcrossPriorities,
};

/// What a percentage in a chain is taken of: 10 % and 20 % make 28 or 30 off 100.
enum class CompoundBasis { Discounted, Original };

std::string_view priorityModelWord(PriorityModel model);
/// Errors: OutOfRange.
Result<PriorityModel> priorityModelFromWord(std::string_view word);
/// "discounted", "original".
std::string_view compoundBasisWord(CompoundBasis basis);
/// Errors: OutOfRange.
Result<CompoundBasis> compoundBasisFromWord(std::string_view word);

/// What stands around the basket.
struct PromotionContext {
    WallTime now{};
    std::vector<std::string> customerGroups{};
    std::vector<std::string> coupons{}; ///< That the customer has shown.
    PriorityModel model{PriorityModel::WithinPriority};
    CompoundBasis compoundBasis{CompoundBasis::Discounted};
};

/// A line as promotions see it.
struct PromotableLine {
    int id{0};
    const Item* item{nullptr}; ///< Never null.
    std::int64_t pieces{1};    ///< What is weighed or measured is one.
    std::int64_t price{0};     ///< Of one, in minor units.
    Quantity quantity;
    /// Tells lines of one item apart, whatever order they were scanned in.
    std::string content{};
};

/// Why a promotion takes nothing off, a line or the whole ticket.
enum class PromotionRefusal {
    NotNow,
    NotThisCustomer,
    NoCoupon,
    NoGoods,        ///< Nothing in the basket is meant.
    Incomplete,     ///< `missing` pieces until a set.
    BelowThreshold, ///< `missing` of the basis until the first tier.
    BetterOffer,    ///< Another saves more, or was there before it.
};

std::string_view promotionRefusalWord(PromotionRefusal refusal);

struct AppliedPromotion {
    int promotion{0}; ///< Number in the book.
    int line{0};
    std::int64_t saved{0}; ///< Minor units, above zero.

    bool operator==(const AppliedPromotion&) const = default;
};

constexpr int kWholeTicket = -1;

/// Of a promotion that speaks of the line, or of the whole ticket.
struct RefusedPromotion {
    int promotion{0};
    int line{kWholeTicket};
    PromotionRefusal why{PromotionRefusal::BetterOffer};
    std::int64_t missing{0};

    bool operator==(const RefusedPromotion&) const = default;
};

struct Promoted {
    std::vector<AppliedPromotion> applied; ///< By promotion, then line.
    std::vector<RefusedPromotion> refused; ///< The same order.
    /// Proved that no other way of putting pieces into sets saves more.
    bool optimal{true};

    std::int64_t saved() const;
};

/// What the promotions take off the lines. Does not depend on the order of lines.
Promoted promote(std::span<const PromotableLine> lines, const PromotionBook& book,
                 const PromotionContext& context, PackingMemory& memory);

} // namespace onetill::domain
