#include "sync-engine/hub/service/exceptions/rules.h"

#include "sync-engine/contract/values/check.h"

#include <algorithm>

namespace onetill::hub {
namespace {

constexpr RuleResolution kAccepted{"accepted"};
constexpr RuleResolution kRecovered{"recovered"};
constexpr RuleResolution kWrittenOff{"written-off", Consequence::Loss};

constexpr Rule kRules[] = {
    {.id = "unknown-sku",
     .who = "centre",
     .subject = {"sku"},
     .resolutions = {{{"added"}, kAccepted}}},
    {.id = "oversold",
     .who = "stock",
     .subject = {"sku", "store"},
     .resolutions = {{{"counted"}, kAccepted}}},
    {.id = "forked", .who = "audit", .subject = {"epoch", "seq"}, .resolutions = {{kAccepted}}},
    {.id = "receipt-number-twice",
     .who = "audit",
     .subject = {"epoch", "ordinal"},
     .resolutions = {{kAccepted}}},
    {.id = "recalled-twice", .who = "manager", .subject = {"basket"}, .resolutions = {{kAccepted}}},
    {.id = "returned-twice",
     .who = "manager",
     .subject = {"document_line"},
     .loss = "paid_out",
     .resolutions = {{kWrittenOff, kRecovered}}},
    {.id = "refunded-above-paid",
     .who = "manager",
     .subject = {"till", "epoch", "seq"},
     .loss = "excess",
     .resolutions = {{kWrittenOff, kRecovered}}},
    {.id = "cause-missing",
     .who = "audit",
     .subject = {"till", "epoch", "seq"},
     .loss = "refunded",
     .resolutions = {{kAccepted, kWrittenOff}}},
    {.id = "implausible",
     .who = "stock",
     .resolutions = {{{"left-out"}, {"booked", Consequence::Stock}}}},
};

} // namespace

std::string_view consequenceWord(Consequence consequence)
{
    switch (consequence) {
    case Consequence::None: return "none";
    case Consequence::Stock: return "stock";
    case Consequence::Loss: return "loss";
    }
    return "none";
}

std::span<const Rule> rules()
{
    return kRules;
}

const Rule& ruleOf(std::string_view id)
{
    const auto* found = std::ranges::find(kRules, id, &Rule::id);
    ONETILL_CHECK(found != std::end(kRules));
    return *found;
}

const RuleResolution* resolutionOf(const Rule& rule, std::string_view word)
{
    const auto found = std::ranges::find(rule.resolutions, word, &RuleResolution::word);
    return word.empty() || found == rule.resolutions.end() ? nullptr : &*found;
}

} // namespace onetill::hub
