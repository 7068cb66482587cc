#include "sync-engine/contract/wire/people/badge.h"

#include "sync-engine/contract/wire/crypto.h"

#include <algorithm>

namespace onetill::wire {
namespace {

bool isLetterOrDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

} // namespace

bool isBadge(std::string_view badge)
{
    return badge.size() >= kBadgeCharactersMin && badge.size() <= kBadgeCharactersMax
           && std::ranges::all_of(badge, isLetterOrDigit);
}

Result<std::string> hashBadge(std::string_view badge)
{
    if (!isBadge(badge))
        return fail(ErrorCode::OutOfRange, "a badge has 16 to 64 letters and digits");
    return toHex(sha256({"onetill badge 1:", badge}));
}

} // namespace onetill::wire
