#include "sync-engine/contract/wire/stores/return_rules.h"

#include <utility>

namespace onetill::wire {
namespace {

constexpr std::size_t kPolicyMax = 32; ///< Bytes of a word.
constexpr std::size_t kKindsMax = 32;  ///< Of money.
constexpr std::size_t kReasonNameMax = 64;

Json reasonJson(const ReturnReasonRule& reason)
{
    Json json{{"code", reason.code},
              {"name", reason.name},
              {"disposition", reason.disposition},
              {"needs_note", reason.needsNote}};
    if (reason.days)
        json["days"] = *reason.days;
    return json;
}

Json refundsJson(const RefundRules& rules)
{
    Json limits = Json::array();
    for (const RefundLimit& limit : rules.limits)
        limits.push_back({{"kind", limit.kind}, {"minor", limit.minor}});
    return {{"split", rules.split},        {"order", rules.order},
            {"free", rules.free},          {"substitute", rules.substitute},
            {"limits", std::move(limits)}, {"without_receipt", rules.withoutReceipt}};
}

ReturnReasonRule readReason(const JsonReader& reader)
{
    ReturnReasonRule reason{.code = reader.text("code", kWordMax),
                            .name = reader.text("name", kReasonNameMax),
                            .disposition = reader.text("disposition", kPolicyMax),
                            .needsNote = reader.flag("needs_note")};
    if (reader.has("days"))
        reason.days = reader.integer("days", 0, kReturnDaysMax);
    return reason;
}

ReturnExtensionRule readExtension(const JsonReader& reader)
{
    return {.firstSold = reader.date("first_sold"),
            .lastSold = reader.date("last_sold"),
            .until = reader.date("until")};
}

RefundRules readRefunds(const JsonReader& reader)
{
    return {.split = reader.text("split", kPolicyMax),
            .order = reader.texts("order", kKindsMax, kPolicyMax),
            .free = reader.texts("free", kKindsMax, kPolicyMax),
            .substitute = reader.text("substitute", kPolicyMax),
            .limits = reader.list("limits", kKindsMax,
                                  [](const JsonReader& one) {
                                      return RefundLimit{one.text("kind", kPolicyMax),
                                                         one.integer("minor", 0, Money::kMinorMax)};
                                  }),
            .withoutReceipt = reader.text("without_receipt", kPolicyMax)};
}

} // namespace

Json jsonOf(const ReturnRules& rules)
{
    Json json{{"days", rules.days},
              {"without_receipt_limit_minor", rules.withoutReceiptLimitMinor},
              {"elsewhere_limit_minor", rules.elsewhereLimitMinor},
              {"late", rules.late},
              {"bundles", rules.bundles},
              {"refunds", refundsJson(rules.refunds)}};
    if (rules.extension)
        json["extension"] = {{"first_sold", formatDate(rules.extension->firstSold)},
                             {"last_sold", formatDate(rules.extension->lastSold)},
                             {"until", formatDate(rules.extension->until)}};
    if (!rules.reasons.empty()) {
        json["reasons"] = Json::array();
        for (const ReturnReasonRule& reason : rules.reasons)
            json["reasons"].push_back(reasonJson(reason));
    }
    return json;
}

ReturnRules readReturnRules(const JsonReader& reader)
{
    ReturnRules rules{.days = reader.integer("days", 0, kReturnDaysMax),
                      .withoutReceiptLimitMinor =
                          reader.integer("without_receipt_limit_minor", 0, Money::kMinorMax)};
    if (reader.has("elsewhere_limit_minor"))
        rules.elsewhereLimitMinor = reader.integer("elsewhere_limit_minor", 0, Money::kMinorMax);
    if (reader.has("late"))
        rules.late = reader.text("late", kPolicyMax);
    if (reader.has("bundles"))
        rules.bundles = reader.text("bundles", kPolicyMax);
    if (reader.has("extension"))
        rules.extension = readExtension(reader.part("extension", "extension"));
    if (reader.has("reasons"))
        rules.reasons = reader.list("reasons", kReturnReasonsMax, readReason);
    if (reader.has("refunds"))
        rules.refunds = readRefunds(reader.part("refunds", "refunds"));
    return rules;
}

} // namespace onetill::wire
