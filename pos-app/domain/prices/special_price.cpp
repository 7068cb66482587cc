#include "pos-app/domain/prices/special_price.h"

#include <algorithm>
#include <map>

namespace onetill::domain {
namespace {

constexpr std::size_t kToSeconds = 19; // "2026-11-27T08:00:00"

bool hasBegun(const PriceBound& bound, const PriceContext& context)
{
    return bound.at <= (bound.byTheWall ? context.wall : context.moment);
}

bool holds(const SpecialPrice& price, const PriceContext& context)
{
    const bool isHere = !price.store || *price.store == context.store;
    const bool isTheirs = price.group.empty()
                          || std::ranges::find(context.groups, price.group) != context.groups.end();
    return isHere && isTheirs && (!price.from || hasBegun(*price.from, context))
           && !(price.until && hasBegun(*price.until, context));
}

/// The best so far of one audience.
struct Best {
    int conditions{0};
    Money amount;
};

int conditionsOf(const SpecialPrice& price)
{
    return (price.store ? 1 : 0) + (price.from || price.until ? 1 : 0);
}

} // namespace

std::string PriceBound::text() const
{
    std::string text = formatTimestamp(at).substr(0, kToSeconds);
    if (!byTheWall)
        text += 'Z';
    return text;
}

Result<PriceBound> parsePriceBound(std::string_view text)
{
    const bool byTheWall = !text.ends_with('Z');
    std::string whole{byTheWall ? text : text.substr(0, text.size() - 1)};
    if (whole.size() == std::string_view{"2026-11-27"}.size())
        whole += "T00:00:00";
    else if (whole.size() == std::string_view{"2026-11-27T08:00"}.size())
        whole += ":00";
    if (whole.size() != kToSeconds)
        return fail(ErrorCode::Malformed, "write a time as 2026-11-27T08:00");
    const auto at = parseTimestamp(whole + 'Z');
    if (!at)
        return passOn(at);
    return PriceBound{*at, byTheWall};
}

std::optional<ChosenPrice> choosePrice(const std::optional<Money>& plain,
                                       std::span<const SpecialPrice> specials,
                                       const PriceContext& context)
{
    std::map<std::string_view, Best> byAudience;
    if (plain)
        byAudience.emplace(std::string_view{}, Best{0, *plain});
    for (const SpecialPrice& price : specials) {
        if (!holds(price, context))
            continue;
        const Best here{conditionsOf(price), price.amount};
        const auto [best, isFirst] = byAudience.try_emplace(price.group, here);
        if (!isFirst
            && (here.conditions > best->second.conditions
                || (here.conditions == best->second.conditions
                    && here.amount < best->second.amount)))
            best->second = here;
    }
    std::optional<ChosenPrice> chosen;
    for (const auto& [group, best] : byAudience)
        if (!chosen || best.amount < chosen->amount)
            chosen = ChosenPrice{best.amount, std::string{group}};
    return chosen;
}

} // namespace onetill::domain
