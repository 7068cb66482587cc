#pragma once

#include "shop.h"

#include <boost/test/unit_test.hpp>

#include <string>

namespace onetill::test {

inline constexpr const char* kUnknownBadge = "ZZ0000000000000Z";

/// A shop whose people show their badges.
struct BadgeShop : Shop {
    void takeBadgesAlone()
    {
        wire::Store store = dublinStore();
        store.signIn.badgeAlone = true;
        centreSays("configuration", {wire::upsert(store)});
    }
    desk::SignInDesk& people() { return till().signInDesk(); }
    Result<desk::Cashier> showBadge(const char* badge, const char* pin = "")
    {
        return people().signIn(desk::Proof{.pin = pin, .badge = badge});
    }
};

template <class Answer>
std::string why(const Result<Answer>& answer)
{
    return answer ? "done" : std::string{errorWord(answer.error().code)};
}

} // namespace onetill::test
