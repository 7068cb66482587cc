#pragma once

#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/contract/wire/json_reader.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// How a store takes goods back, as a part of its record. The words are those of pos-app/domain;
/// what a till does not know it does without.
namespace onetill::wire {

inline constexpr std::int64_t kReturnDaysMax = 36'500; // A hundred years.
inline constexpr std::size_t kReturnReasonsMax = 50;

/// Why somebody brings something back.
struct ReturnReasonRule {
    std::string code;
    std::string name;
    std::string disposition; ///< domain::dispositionWord()
    bool needsNote{false};
    std::optional<std::int64_t> days{}; ///< In place of ReturnRules::days; 0: without end.

    bool operator==(const ReturnReasonRule&) const = default;
};

/// What was bought around a feast is taken back until a day, whatever the days say.
struct ReturnExtensionRule {
    Date firstSold;
    Date lastSold; ///< Belongs to it.
    Date until;    ///< Too.

    bool operator==(const ReturnExtensionRule&) const = default;
};

/// The most that one refund pays in a kind of money.
struct RefundLimit {
    std::string kind;
    std::int64_t minor{0};

    bool operator==(const RefundLimit&) const = default;
};

/// In what money a refund goes back (domain::RefundPolicy). Kinds are domain::tenderKindWord().
struct RefundRules {
    std::string split{"as-paid"};                  ///< domain::refundSplitWord()
    std::vector<std::string> order{};              ///< Of "in-order"; empty: the usual one.
    std::vector<std::string> free{"store-credit"}; ///< Instead of as paid, without approval.
    std::string substitute{"store-credit"};        ///< For a tender that cannot pay.
    std::vector<RefundLimit> limits{};             ///< No kind twice.
    std::string withoutReceipt{"cash"}; ///< What goods without a receipt count as paid in.

    bool operator==(const RefundRules&) const = default;
};

/// A record of an older hub does not say it.
struct ReturnRules {
    std::int64_t days{0};                     ///< After the day of sale; 0: without end.
    std::int64_t withoutReceiptLimitMinor{0}; ///< In one document; 0: none.
    /// What a till pays by itself on receipts of other tills before the centre has heard of it; a
    /// copy of one may be shown at every till. 0: none.
    std::int64_t elsewhereLimitMinor{20'000};
    std::string late{"approve"};     ///< domain::lateReturnWord()
    std::string bundles{"pro-rata"}; ///< domain::bundlePolicyWord()
    std::optional<ReturnExtensionRule> extension{};
    std::vector<ReturnReasonRule> reasons{}; ///< Empty: domain::standardReturnReasons().
    RefundRules refunds{};

    bool operator==(const ReturnRules&) const = default;
};

Json jsonOf(const ReturnRules& rules);
ReturnRules readReturnRules(const JsonReader& reader);

} // namespace onetill::wire
