#include "sync-engine/contract/wire/trust/day_figures.h"

namespace onetill::wire {

void DayFigures::add(const std::optional<Money>& total, const Hash& hash)
{
    ++entries;
    if (total) {
        std::int64_t& sum = totals[std::string{total->currency().code()}];
        sum = static_cast<std::int64_t>(static_cast<std::uint64_t>(sum)
                                        + static_cast<std::uint64_t>(total->minor()));
    }
    for (std::size_t i = 0; i < hash.size(); ++i)
        hashes[i] ^= hash[i];
}

std::string totalsText(const DayFigures& figures)
{
    std::string text;
    for (const auto& [code, minor] : figures.totals) {
        const auto currency = Currency::fromCode(code);
        const auto money = currency ? Money::fromMinor(minor, *currency) : passOn(currency);
        text += (text.empty() ? "" : " ") + code + ' '
                + (money ? money->text() : std::to_string(minor));
    }
    return text;
}

} // namespace onetill::wire
