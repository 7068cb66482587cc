#include "pos-app/desk/returns/return_policy.h"

#include <utility>

namespace onetill::desk {
namespace {

using Warn = std::function<void(std::string_view)>;

template <class Value>
void take(Value& rule, Result<Value> said, const Warn& warn)
{
    if (said)
        rule = *std::move(said);
    else
        warn("the store's rules: " + said.error().detail);
}

std::optional<domain::ReturnPeriod> periodOf(std::int64_t days)
{
    if (days == 0)
        return std::nullopt;
    return domain::ReturnPeriod{.days = static_cast<int>(days)};
}

domain::ReturnWindow windowOf(const wire::ReturnRules& rules)
{
    domain::ReturnWindow window{.period = periodOf(rules.days)};
    for (const wire::ReturnReasonRule& reason : rules.reasons)
        if (const auto code = domain::ReturnReasonCode::parse(reason.code); code && reason.days)
            window.exceptions.emplace(*code, periodOf(*reason.days));
    if (const auto& extension = rules.extension)
        window.extension =
            domain::ReturnExtension{extension->firstSold, extension->lastSold, extension->until};
    return window;
}

Result<domain::ReturnReason> reasonOf(const wire::ReturnReasonRule& rule)
{
    auto code = domain::ReturnReasonCode::parse(rule.code);
    if (!code)
        return passOn(code);
    const auto disposition = domain::dispositionFromWord(rule.disposition);
    if (!disposition)
        return passOn(disposition);
    return domain::ReturnReason{*std::move(code), rule.name, *disposition, rule.needsNote};
}

/// Without those that this version does not know; with none left, nothing could come back.
std::vector<domain::ReturnReason> reasonsOf(const wire::ReturnRules& rules, const Warn& warn)
{
    std::vector<domain::ReturnReason> reasons;
    for (const wire::ReturnReasonRule& rule : rules.reasons)
        if (auto reason = reasonOf(rule))
            reasons.push_back(*std::move(reason));
        else
            warn("the store's reasons of returns: " + reason.error().detail);
    return reasons.empty() ? domain::standardReturnReasons() : reasons;
}

/// What this version does not know it cannot pay out either.
std::vector<domain::TenderKind> kindsOf(const std::vector<std::string>& words, const Warn& warn)
{
    std::vector<domain::TenderKind> kinds;
    for (const std::string& word : words)
        if (const auto kind = domain::tenderKindFromWord(word))
            kinds.push_back(*kind);
        else
            warn("the store's rules: " + kind.error().detail);
    return kinds;
}

void takeRefunds(domain::RefundPolicy& policy, const wire::RefundRules& rules, Currency currency,
                 const Warn& warn)
{
    take(policy.split, domain::refundSplitFromWord(rules.split), warn);
    policy.order = kindsOf(rules.order, warn);
    if (policy.order.empty())
        policy.order = domain::RefundPolicy{}.order;
    policy.free = kindsOf(rules.free, warn);
    take(policy.substitute, domain::tenderKindFromWord(rules.substitute), warn);
    policy.limits.clear();
    for (const wire::RefundLimit& limit : rules.limits)
        if (const auto kind = domain::tenderKindFromWord(limit.kind))
            policy.limits.emplace(*kind,
                                  *Money::fromMinor(limit.minor, currency)); // As it was read.
        else
            warn("the store's rules: " + kind.error().detail);
}

} // namespace

ReturnPolicy returnPolicy(const wire::ReturnRules& rules, Currency currency,
                          const ReturnPolicy& before, const Warn& warn)
{
    ReturnPolicy policy = before;
    policy.window = windowOf(rules);
    take(policy.late, domain::lateReturnFromWord(rules.late), warn);
    take(policy.bundles, domain::bundlePolicyFromWord(rules.bundles), warn);
    policy.reasons = reasonsOf(rules, warn);
    takeRefunds(policy.refunds, rules.refunds, currency, warn);
    take(policy.withoutReceipt, domain::tenderKindFromWord(rules.refunds.withoutReceipt), warn);
    return policy;
}

} // namespace onetill::desk
