#include "pos-app/domain/cash/drawer_count.h"

#include "sync-engine/contract/values/check.h"
#include "sync-engine/contract/values/rounding.h"

#include <algorithm>
#include <string>

namespace onetill::domain {
namespace {

bool canBeMinted(std::int64_t minor)
{
    if (minor < 1)
        return false;
    while (minor % 10 == 0)
        minor /= 10;
    return minor == 1 || minor == 2 || minor == 25 || minor == 5;
}

} // namespace

Result<Money> countedTotal(std::span<const Pieces> pieces, Currency currency)
{
    if (pieces.size() > kPiecesMax)
        return fail(ErrorCode::TooLarge, "more kinds of notes and coins than there are");
    Wide sum = 0;
    for (auto one = pieces.begin(); one != pieces.end(); ++one) {
        if (one->value.currency() != currency || !canBeMinted(one->value.minor()))
            return fail(ErrorCode::OutOfRange, "no note or coin of " + one->value.text());
        if (one->count < 0 || one->count > kDrawerMinorMax)
            return fail(ErrorCode::OutOfRange,
                        std::to_string(one->count) + " times " + one->value.text());
        if (std::any_of(pieces.begin(), one,
                        [&](const Pieces& other) { return other.value == one->value; }))
            return fail(ErrorCode::Conflict, one->value.text() + " stands twice");
        sum += Wide{one->value.minor()} * one->count;
    }
    if (sum > kDrawerMinorMax)
        return fail(ErrorCode::OutOfRange, "more than a drawer holds");
    return Money::fromMinor(static_cast<std::int64_t>(sum), currency);
}

bool isOver(Money difference, Money limit)
{
    return difference > limit || difference < -limit;
}

CountJudgement judgeCount(Money expected, Money counted, Money limit, std::size_t counts,
                          bool foreignOver)
{
    ONETILL_CHECK(counts > 0);
    const Money difference = counted - expected;
    const bool over = isOver(difference, limit) || foreignOver;
    const bool again = over && counts == 1;
    return {.difference = difference,
            .recount = again,
            .reasonNeeded = over && !again,
            .approvalNeeded = over && !again};
}

} // namespace onetill::domain
