#pragma once

#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/contract/wire/json_reader.h"
#include "sync-engine/contract/wire/stores/return_rules.h"

#include <cstdint>
#include <string>
#include <vector>

/// Rules that a store may have of its own, as parts of its record.
namespace onetill::wire {

inline constexpr std::int64_t kRuleHoursMax = 24 * 366;

/// How a store looks after its drawers; a record of an older hub does not say it.
struct DrawerRules {
    std::string tillPolicy{"fixed"};        ///< domain::tillPolicyWord()
    std::int64_t differenceLimitMinor{200}; ///< A count further off is counted again.
    std::int64_t cashLimitMinor{0};         ///< With more in it a drop is due; 0: never.
    bool blindCount{true};                  ///< Who counts is not told what should be there.

    bool operator==(const DrawerRules&) const = default;
};

/// Cash of another currency that a store takes.
struct ForeignRate {
    Currency currency;
    std::string rate; ///< In the store's own currency for one whole unit: domain::ExchangeRate.

    bool operator==(const ForeignRate&) const = default;
};

/// How far a till trusts gift cards, store credit and points while no centre confirms them; all
/// limits hold together (domain::OfflineTrust).
struct OfflineRules {
    std::int64_t saleMinor{0};        ///< In one sale, of one kind.
    std::int64_t tillMinor{0};        ///< Of a till, until the centre has it; 0: none are taken.
    std::int64_t unknownMinor{0};     ///< Of an account that the till knows nothing of.
    std::int64_t balancePercent{100}; ///< Of a balance that it knows.
    std::int64_t balanceHours{24};    ///< An older balance counts as not known.

    bool operator==(const OfflineRules&) const = default;
};

/// What a store takes besides its own cash; a record of an older hub does not say it.
struct TenderRules {
    std::vector<ForeignRate> foreign{}; ///< No currency twice.
    OfflineRules offline{};

    bool operator==(const TenderRules&) const = default;
};

/// Which promotions win; a record of an older hub does not say it.
struct PromotionRules {
    std::string model{"within-priority"};    ///< domain::priorityModelWord()
    std::string compoundBasis{"discounted"}; ///< domain::compoundBasisWord()

    bool operator==(const PromotionRules&) const = default;
};

/// How people sign in; a record of an older hub does not say it.
struct SignInRules {
    bool badgeAlone{false}; ///< Whoever shows a badge needs no PIN.

    bool operator==(const SignInRules&) const = default;
};

/// How long what was put aside waits for its customer.
struct HoldRules {
    std::int64_t hours{24}; ///< Then it has expired: the next shift does not get it.

    bool operator==(const HoldRules&) const = default;
};

Json jsonOf(const DrawerRules& rules);
Json jsonOf(const TenderRules& rules);
Json jsonOf(const PromotionRules& rules);
Json jsonOf(const SignInRules& rules);
Json jsonOf(const HoldRules& rules);
DrawerRules readDrawerRules(const JsonReader& reader);
TenderRules readTenderRules(const JsonReader& reader);
PromotionRules readPromotionRules(const JsonReader& reader);
SignInRules readSignInRules(const JsonReader& reader);
HoldRules readHoldRules(const JsonReader& reader);

} // namespace onetill::wire
