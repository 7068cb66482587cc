#include "pos-app/desk/drawer/foreign_count.h"

#include <algorithm>
#include <map>
#include <utility>

namespace onetill::desk {

Result<std::vector<Money>> countedForeign(const Counted& counted, Currency home)
{
    std::vector<Money> amounts;
    for (const auto& [code, text] : counted.foreign) {
        const auto currency = Currency::fromCode(code);
        if (!currency)
            return passOn(currency);
        const auto amount = Money::parse(text, *currency);
        if (!amount)
            return passOn(amount);
        if (*currency == home || amount->isNegative())
            return fail(ErrorCode::OutOfRange, "a foreign count of " + text + " " + code);
        amounts.push_back(*amount);
    }
    return amounts;
}

std::vector<Money> foreignDifferences(const std::vector<wire::ForeignSum>& taken,
                                      const std::vector<Money>& counted)
{
    std::map<std::string, Money> differences;
    for (const Money& amount : counted)
        differences.emplace(amount.currency().code(), amount);
    for (const wire::ForeignSum& sum : taken) {
        const auto [at, isNew] =
            differences.try_emplace(std::string{sum.amount.currency().code()}, -sum.amount);
        if (!isNew)
            at->second = at->second - sum.amount;
    }
    std::vector<Money> found;
    for (const auto& [code, difference] : differences)
        if (!difference.isZero())
            found.push_back(difference);
    return found;
}

} // namespace onetill::desk
