#include "sync-engine/contract/wire/stores/store_rules.h"

namespace onetill::wire {
namespace {

constexpr std::int64_t kReturnDaysMax = 36'500; // A hundred years.

} // namespace

Json jsonOf(const DrawerRules& rules)
{
    return {{"till_policy", rules.tillPolicy},
            {"difference_limit_minor", rules.differenceLimitMinor},
            {"cash_limit_minor", rules.cashLimitMinor},
            {"blind_count", rules.blindCount}};
}

Json jsonOf(const ReturnRules& rules)
{
    return {{"days", rules.days},
            {"without_receipt_limit_minor", rules.withoutReceiptLimitMinor},
            {"elsewhere_limit_minor", rules.elsewhereLimitMinor}};
}

DrawerRules readDrawerRules(const JsonReader& reader)
{
    return {.tillPolicy = reader.text("till_policy", 32),
            .differenceLimitMinor = reader.integer("difference_limit_minor", 0, Money::kMinorMax),
            .cashLimitMinor = reader.integer("cash_limit_minor", 0, Money::kMinorMax),
            .blindCount = reader.flag("blind_count")};
}

ReturnRules readReturnRules(const JsonReader& reader)
{
    ReturnRules rules{.days = reader.integer("days", 0, kReturnDaysMax),
                      .withoutReceiptLimitMinor =
                          reader.integer("without_receipt_limit_minor", 0, Money::kMinorMax)};
    if (reader.has("elsewhere_limit_minor"))
        rules.elsewhereLimitMinor = reader.integer("elsewhere_limit_minor", 0, Money::kMinorMax);
    return rules;
}

} // namespace onetill::wire
