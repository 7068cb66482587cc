#pragma once

#include "pos-app/domain/promotion/item_set.h"
#include "pos-app/domain/promotion/time_window.h"
#include "sync-engine/contract/values/rate.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What a shop offers. The names and the way offers meet follow retail-rules 2.
namespace onetill::domain {

using PromotionId = Identifier<struct PromotionTag>;

/// The words on the wire: "percent", "amount", "fixed-price".
enum class BenefitKind { Percent, Amount, FixedPrice };

/// What it takes off one price, which never falls below zero and never rises.
struct Benefit {
    BenefitKind kind{BenefitKind::Percent};
    Rate percent{Rate::zero()};
    std::int64_t minor{0}; ///< Amount and FixedPrice: minor units of the shop's currency.

    static Benefit percentOff(Rate percent) { return {BenefitKind::Percent, percent, 0}; }
    static Benefit amountOff(std::int64_t minor)
    {
        return {BenefitKind::Amount, Rate::zero(), minor};
    }
    static Benefit fixedPrice(std::int64_t minor)
    {
        return {BenefitKind::FixedPrice, Rate::zero(), minor};
    }
    /// What is taken off `price`, a half rounding up. 0 or more, and at most the price.
    std::int64_t of(std::int64_t price) const;

    bool operator==(const Benefit&) const = default;
};

/// On every piece by itself.
struct UnitOffer {
    ItemSet items;
    Benefit benefit;

    bool operator==(const UnitOffer&) const = default;
};

struct SetGroup {
    ItemSet items;
    int count{1}; ///< Pieces that a set takes from it.

    bool operator==(const SetGroup&) const = default;
};

/// The words on the wire: "whole-set", "cheapest", "dearest", "group".
enum class Reward {
    WholeSet, ///< A price for the set or an amount off it; a percentage off each piece.
    Cheapest, ///< Of the pieces of a set: the third one free.
    Dearest,
    Group ///< The pieces of one group: buy a shirt, get a tie.
};

/// On pieces that come together: n for m, n for a price, mix and match, buy one get one.
struct SetOffer {
    std::vector<SetGroup> groups;
    Reward reward{Reward::WholeSet};
    int rewarded{0}; ///< Cheapest, Dearest: how many pieces. Group: which one, from 0.
    Benefit benefit; ///< Off the whole set, or off each rewarded piece.

    bool operator==(const SetOffer&) const = default;
};

/// The words on the wire: "quantity", "amount", "net-amount".
enum class ThresholdBasis {
    Quantity,  ///< Thousandths of a unit.
    Amount,    ///< Minor units, as priced and after what was taken off before.
    NetAmount, ///< The same without tax.
};

struct ThresholdTier {
    std::int64_t minimum{0}; ///< Of the basis; reached when equal.
    Benefit benefit;

    bool operator==(const ThresholdTier&) const = default;
};

/// On everything of a kind together, once there is enough of it. The highest tier reached counts.
struct ThresholdOffer {
    ItemSet counted;
    ItemSet rewarded;
    ThresholdBasis basis{ThresholdBasis::Amount};
    std::vector<ThresholdTier> tiers; ///< Ascending.
    std::optional<std::int64_t> atMostMinor;
    /// Amounts and `atMostMinor` are what the customer saves, also where prices are without tax.
    bool taxIncluded{false};

    bool operator==(const ThresholdOffer&) const = default;
};

using Offer = std::variant<UnitOffer, SetOffer, ThresholdOffer>;

/// How a promotion bears others on the same piece. The words on the wire: "exclusive",
/// "best-price", "compound".
enum class Concurrency { Exclusive, BestPrice, Compound };

/// Where the discount of a set stands. The words on the wire: "all-pieces", "rewarded-pieces".
enum class Spread {
    AllPieces, ///< By price, so that nobody brings the paid one back and keeps the free one.
    RewardedPieces
};

/// When and for whom. Every list that has entries has to be satisfied by one of them.
struct PromotionConditions {
    std::optional<Date> firstDay;
    std::optional<Date> lastDay; ///< Belongs to it.
    std::vector<TimeWindow> windows;
    std::vector<std::string> customerGroups;
    std::vector<std::string> coupons;
    /// How numbered coupons begin; each has a number of its own behind it. Empty for none.
    std::string couponSeries{};
    bool couponsOnce{false}; ///< Each of `coupons` counts once; those of a series always do.

    /// Whether the promotion asks for this coupon, among others.
    bool take(std::string_view coupon) const;
    bool takeOnce(std::string_view coupon) const;
    /// A night that begins on the last day goes on after midnight; one that began on the day before
    /// the first does not count.
    bool areOpen(const WallTime& now) const;
    /// They will not be open again.
    bool areOver(const WallTime& now) const;
    bool askForCoupons() const { return !coupons.empty() || !couponSeries.empty(); }
    bool operator==(const PromotionConditions&) const = default;
};

struct Promotion {
    PromotionId id;
    std::string name; ///< As receipt and screen name it.
    Offer offer;
    Concurrency concurrency{Concurrency::BestPrice};
    int priority{0};       ///< Higher ones come first.
    int timesPerTicket{0}; ///< Pieces or sets; 0 is as often as it fits.
    Spread spread{Spread::AllPieces};
    PromotionConditions conditions{};

    bool operator==(const Promotion&) const = default;
};

inline constexpr int kSetPiecesMax = 10'000; ///< Of one set.
inline constexpr std::size_t kSetGroupsMax = 16;

/// Errors: OutOfRange for what cannot be: a percentage above 100, an amount below zero, a set of
/// nothing, more rewarded than pieces, tiers that do not ascend, a window of no time.
Status checkPromotion(const Promotion& promotion);

} // namespace onetill::domain
