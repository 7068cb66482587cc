#include "pos-app/desk/drawer/foreign_count.h"

#include "pos-app/domain/cash/drawer_count.h"

#include <algorithm>
#include <map>
#include <utility>

namespace onetill::desk {
namespace {

bool isWorthMore(Money difference, Money limit, const Shelf& shelf)
{
    const auto rate = shelf.exchangeRate(difference.currency().code());
    // Of a drawer that was opened before the store changed its own currency.
    if (!rate || rate->home() != limit.currency())
        return true;
    const auto worth = rate->inHome(difference);
    return !worth || domain::isOver(*worth, limit);
}

} // namespace

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

Result<std::vector<Money>> foreignTaken(const Uuid& shift, const Counter& counter)
{
    const auto sums = counter.files().foreignCash(shift);
    if (!sums)
        return passOn(sums);
    std::vector<Money> amounts;
    for (const wire::ForeignSum& sum : *sums)
        if (!sum.amount.isZero())
            amounts.push_back(sum.amount);
    return amounts;
}

std::vector<Money> foreignDifferences(const std::vector<Money>& taken,
                                      const std::vector<Money>& counted)
{
    std::map<std::string, Money> differences;
    for (const Money& amount : counted)
        differences.emplace(amount.currency().code(), amount);
    for (const Money& amount : taken) {
        const auto [at, isNew] =
            differences.try_emplace(std::string{amount.currency().code()}, -amount);
        if (!isNew)
            at->second = at->second - amount;
    }
    std::vector<Money> found;
    for (const auto& [code, difference] : differences)
        if (!difference.isZero())
            found.push_back(difference);
    return found;
}

bool isForeignOver(const std::vector<Money>& taken, const std::vector<Money>& counted, Money limit,
                   const Shelf& shelf)
{
    const auto isCounted = [&](const Money& amount) {
        return std::ranges::find(counted, amount.currency(), &Money::currency) != counted.end();
    };
    if (!std::ranges::all_of(taken, isCounted))
        return true; // Forgotten, and not short.
    return std::ranges::any_of(foreignDifferences(taken, counted), [&](const Money& difference) {
        return isWorthMore(difference, limit, shelf);
    });
}

} // namespace onetill::desk
