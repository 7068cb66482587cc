#include "sync-engine/contract/wire/stores/store_rules.h"

namespace onetill::wire {
namespace {

constexpr std::size_t kCurrenciesMax = 200;

OfflineRules readOfflineRules(const JsonReader& reader)
{
    return {.saleMinor = reader.integer("sale_minor", 0, Money::kMinorMax),
            .tillMinor = reader.integer("till_minor", 0, Money::kMinorMax),
            .unknownMinor = reader.integer("unknown_minor", 0, Money::kMinorMax),
            .balancePercent = reader.integer("balance_percent", 0, 100),
            .balanceHours = reader.integer("balance_hours", 0, kRuleHoursMax)};
}

} // namespace

Json jsonOf(const DrawerRules& rules)
{
    return {{"till_policy", rules.tillPolicy},
            {"difference_limit_minor", rules.differenceLimitMinor},
            {"cash_limit_minor", rules.cashLimitMinor},
            {"blind_count", rules.blindCount}};
}

Json jsonOf(const TenderRules& rules)
{
    Json foreign = Json::array();
    for (const ForeignRate& one : rules.foreign)
        foreign.push_back({{"currency", one.currency.code()}, {"rate", one.rate}});
    return {{"foreign", std::move(foreign)},
            {"offline",
             {{"sale_minor", rules.offline.saleMinor},
              {"till_minor", rules.offline.tillMinor},
              {"unknown_minor", rules.offline.unknownMinor},
              {"balance_percent", rules.offline.balancePercent},
              {"balance_hours", rules.offline.balanceHours}}}};
}

Json jsonOf(const PromotionRules& rules)
{
    return {{"model", rules.model}, {"compound_basis", rules.compoundBasis}};
}

Json jsonOf(const SignInRules& rules)
{
    return {{"badge_alone", rules.badgeAlone}};
}

Json jsonOf(const HoldRules& rules)
{
    return {{"hours", rules.hours}};
}

DrawerRules readDrawerRules(const JsonReader& reader)
{
    return {.tillPolicy = reader.text("till_policy", 32),
            .differenceLimitMinor = reader.integer("difference_limit_minor", 0, Money::kMinorMax),
            .cashLimitMinor = reader.integer("cash_limit_minor", 0, Money::kMinorMax),
            .blindCount = reader.flag("blind_count")};
}

TenderRules readTenderRules(const JsonReader& reader)
{
    return {.foreign =
                reader.list("foreign", kCurrenciesMax,
                            [](const JsonReader& one) {
                                return ForeignRate{one.currency("currency"), one.text("rate", 32)};
                            }),
            .offline = readOfflineRules(reader.part("offline", "offline"))};
}

PromotionRules readPromotionRules(const JsonReader& reader)
{
    return {.model = reader.text("model", 32), .compoundBasis = reader.text("compound_basis", 32)};
}

SignInRules readSignInRules(const JsonReader& reader)
{
    return {.badgeAlone = reader.flag("badge_alone")};
}

HoldRules readHoldRules(const JsonReader& reader)
{
    return {.hours = reader.integer("hours", 1, kRuleHoursMax)};
}

} // namespace onetill::wire
