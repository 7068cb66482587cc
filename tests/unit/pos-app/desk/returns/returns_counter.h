#pragma once

#include "shop.h"

#include <boost/test/unit_test.hpp>

#include <string>

namespace onetill::test {

inline constexpr auto kCard = domain::TenderKind::Card;

struct ReturnsCounter : Shop {
    ReturnsCounter() { ready(); }

    desk::ReturnsDesk& back() { return till().returnsDesk(); }
    domain::CompletedSale sell(const char* article, const char* quantity)
    {
        BOOST_REQUIRE(sale().add(sku(article), quantity));
        return paidInCash();
    }
    domain::CompletedSale paidInCash()
    {
        const Money due = sale().basket().settlement.remainingInCash;
        BOOST_REQUIRE(sale().tender(kCash, due.text()));
        return completed();
    }
    domain::CompletedSale completed()
    {
        auto done = sale().complete();
        BOOST_REQUIRE_MESSAGE(done, (done ? "" : done.error().detail));
        return *std::move(done);
    }
    domain::CompletedSale refunded()
    {
        const auto given = back().refund({});
        BOOST_REQUIRE_MESSAGE(given, (given ? "" : given.error().detail));
        goToTheTerminal();
        return completed();
    }
    /// The slip of each part by card has the number that it was paid with.
    void goToTheTerminal()
    {
        for (const domain::Tender& tender : sale().basket().tenders)
            if (domain::isToGiveBack(tender)) {
                BOOST_REQUIRE(back().startRefund());
                BOOST_REQUIRE(sale().settlePayment(tender.reference));
            }
    }
    Result<desk::BasketSnapshot> take(const domain::CompletedSale& sold, int line,
                                      const char* quantity)
    {
        return back().takeBack({.receipt = sold.receiptNumber,
                                .line = line,
                                .quantity = quantity,
                                .reason = "changed-mind"});
    }
    void booksHold()
    {
        const auto verified = till().journalDesk().verify();
        BOOST_REQUIRE(verified);
        BOOST_TEST(verified->differences.empty(),
                   (verified->differences.empty() ? "" : verified->differences.front()));
    }
};

template <class Answer>
std::string refusal(const Result<Answer>& answer)
{
    return answer ? "nothing" : std::string{errorWord(answer.error().code)};
}

} // namespace onetill::test
