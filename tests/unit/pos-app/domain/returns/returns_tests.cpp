#include "pos-app/domain/returns/disposition.h"
#include "pos-app/domain/returns/refund.h"
#include "pos-app/domain/returns/refund_tender.h"
#include "pos-app/domain/returns/return_window.h"
#include "pos-app/domain/returns/returnable.h"
#include "pos-app/domain/returns/sale_reference.h"
#include "promotions.h"

#include <random>

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

namespace {

SoldQuantity soldPieces(int sold, int returned, int cancelled = 0)
{
    return {pieces(sold), pieces(returned), pieces(cancelled)};
}

Date date(const char* text)
{
    return parseDate(text).value();
}

PricedLine pricedLine(std::int64_t count, const char* unitPrice, std::vector<Tax> taxes,
                      const PromotionBook* book)
{
    const auto basket =
        with(Basket{kEur}, aPiece("TEA", unitPrice, std::move(taxes)), pieces(count));
    return price(basket, {.promotions = book}).value().lines.front();
}

} // namespace

BOOST_AUTO_TEST_SUITE(returns_tests)

BOOST_AUTO_TEST_CASE(only_what_was_handed_out_and_is_not_back_can_come_back)
{
    BOOST_TEST(mayReturn(soldPieces(5, 0), pieces(5)).has_value());
    BOOST_TEST(
        (refusal(Result<int>{tl::unexpected{mayReturn(soldPieces(5, 0, 2), pieces(4)).error()}})
         == ErrorCode::OutOfRange));
    BOOST_TEST(returnable(soldPieces(5, 4, 2)).milli() == 0);
    BOOST_TEST(!mayReturn(soldPieces(5, 0), pieces(0)));
    BOOST_TEST(!mayReturn(soldPieces(5, 0), kilograms("1")));
}

BOOST_AUTO_TEST_CASE(without_the_centre_a_return_passes_and_its_excess_is_found_later)
{
    const auto offline = mayReturnOffline(soldPieces(1, 0), pieces(1), OfflineReturns::Supervisor);
    BOOST_REQUIRE(offline);
    BOOST_TEST(offline->warns);
    BOOST_TEST(offline->needsApproval);
    BOOST_TEST(!mayReturnOffline(soldPieces(1, 1), pieces(1), OfflineReturns::Warn));

    const auto conflict = conflictOf(soldPieces(1, 1), pieces(1));
    BOOST_TEST(conflict.excess.milli() == 1000);
    BOOST_TEST(conflict.refundStands);
    BOOST_TEST(conflictOf(soldPieces(2, 1), pieces(1)).excess.milli() == 0);
}

BOOST_AUTO_TEST_CASE(the_last_day_belongs_to_the_window_over_every_end_of_month)
{
    BOOST_TEST(isInReturnWindow(date("2026-01-31"), 14, date("2026-02-14")));
    BOOST_TEST(!isInReturnWindow(date("2026-01-31"), 14, date("2026-02-15")));
    BOOST_TEST(!isInReturnWindow(date("2026-01-31"), 14, date("2026-01-30")));
    BOOST_TEST((lastReturnDay(date("2028-02-28"), 1) == date("2028-02-29")));
    BOOST_TEST((lastReturnDay(date("2026-12-31"), 1) == date("2027-01-01")));
    BOOST_TEST(isInReturnWindow(date("2026-01-31"), 0, date("2026-01-31")));
}

BOOST_AUTO_TEST_CASE(parts_of_a_line_add_up_to_it_in_whatever_steps_they_come)
{
    BOOST_TEST(refundShare(2500, 5000, 0, 3000) == 1500);
    BOOST_TEST(refundShare(1000, 3000, 0, 1000) == 333);
    BOOST_TEST(refundShare(1000, 3000, 1000, 1000) == 334);
    BOOST_TEST(refundShare(1000, 3000, 2000, 1000) == 333);

    std::mt19937_64 random{5};
    for (int round = 0; round < 2000; ++round) {
        const auto paid = static_cast<std::int64_t>(random() % 100'000) - 50'000;
        const auto sold = static_cast<std::int64_t>(1 + random() % 50'000);
        std::int64_t before = 0;
        std::int64_t sum = 0;
        while (before < sold) {
            const auto now =
                static_cast<std::int64_t>(1 + random() % static_cast<std::uint64_t>(sold - before));
            const std::int64_t share = refundShare(paid, sold, before, now);
            // No step gives more than half a cent beyond its exact share, on either side.
            const Wide exact = Wide{paid} * now;
            BOOST_TEST((Wide{share} * sold - exact <= sold && exact - Wide{share} * sold <= sold));
            sum += share;
            before += now;
        }
        BOOST_TEST(sum == paid);
    }
}

BOOST_AUTO_TEST_CASE(a_sale_and_its_full_return_are_nothing_in_every_column)
{
    const PromotionBook book{{promotion("3FOR2", takePay(3, 2, everything()))}};
    std::mt19937_64 random{9};
    for (int round = 0; round < 500; ++round) {
        std::vector<Tax> taxes{percentTax("13.5", Price::Includes)};
        if (round % 2 == 0)
            taxes.push_back(percentTax("7.25", Price::Excludes));
        if (round % 3 == 0)
            taxes.push_back(levy(7, Price::Excludes));
        const auto count = static_cast<std::int64_t>(1 + random() % 9);
        const std::string unit = minor(static_cast<std::int64_t>(1 + random() % 5000)).text();
        const PricedLine sold = pricedLine(count, unit.c_str(), taxes, &book);

        PricedLine sum = sold;
        for (std::int64_t before = 0; before < count;) {
            const auto now = static_cast<std::int64_t>(
                1 + random() % static_cast<std::uint64_t>(count - before));
            const auto back = refundLine(sold, pieces(before), pieces(now)).value();
            BOOST_TEST((back.gross == back.net + back.tax));
            sum.amount = sum.amount + back.amount;
            sum.gross = sum.gross + back.gross;
            sum.net = sum.net + back.net;
            sum.tax = sum.tax + back.tax;
            for (std::size_t i = 0; i < sum.taxes.size(); ++i) {
                sum.taxes[i].amount = sum.taxes[i].amount + back.taxes[i].amount;
                sum.taxes[i].base = sum.taxes[i].base + back.taxes[i].base;
            }
            for (std::size_t i = 0; i < sum.adjustments.size(); ++i)
                sum.adjustments[i].amount = sum.adjustments[i].amount + back.adjustments[i].amount;
            before += now;
        }
        BOOST_TEST(
            (sum.amount.isZero() && sum.gross.isZero() && sum.net.isZero() && sum.tax.isZero()));
        for (const LineTax& tax : sum.taxes)
            BOOST_TEST((tax.amount.isZero() && tax.base.isZero()));
        for (const Adjustment& adjustment : sum.adjustments)
            BOOST_TEST(adjustment.amount.isZero());
    }
    BOOST_TEST(!refundLine(pricedLine(2, "1.00", {}, nullptr), pieces(1), pieces(2)));
}

BOOST_AUTO_TEST_CASE(what_came_from_a_gift_card_never_becomes_cash)
{
    const std::vector<PaidBy> paid{{RefundKind::Cash, eur("10.00"), eur("0")},
                                   {RefundKind::Card, eur("20.00"), eur("0")},
                                   {RefundKind::GiftCard, eur("30.00"), eur("5.00")}};

    for (const RefundOrder order : {RefundOrder::CardFirst, RefundOrder::AsPaid}) {
        const auto parts = refundToOriginal(paid, eur("30.00"), order).value();
        BOOST_REQUIRE(parts.size() >= 2);
        BOOST_TEST((parts[0] == RefundPart{RefundKind::GiftCard, eur("25.00")}));
    }
    const auto byShare = refundToOriginal(paid, eur("11.00"), RefundOrder::Proportional).value();
    BOOST_TEST((byShare
                == std::vector<RefundPart>{{RefundKind::Cash, eur("2.00")},
                                           {RefundKind::Card, eur("4.00")},
                                           {RefundKind::GiftCard, eur("5.00")}}));
    BOOST_TEST(!mayRefundAs(RefundKind::GiftCard, RefundKind::Cash));
    BOOST_TEST(mayRefundAs(RefundKind::Card, RefundKind::Cash).has_value());
    BOOST_TEST(!refundToOriginal(paid, eur("55.01"), RefundOrder::CardFirst));
    BOOST_TEST(!refundToOriginal(paid, eur("0"), RefundOrder::CardFirst));
}

BOOST_AUTO_TEST_CASE(a_refund_in_cash_rounds_as_cash_does_and_needs_a_drawer_that_holds_it)
{
    const CashRounding fives{.incrementMinor = 5};

    const auto refund = cashRefund(eur("15.72"), fives, eur("100.00"));
    BOOST_TEST(refund.cash.text() == "15.70");
    BOOST_TEST(refund.rounding.text() == "0.02");
    BOOST_TEST(!cashRefund(eur("15.72"), fives, eur("15.69")).fromDrawer);
}

BOOST_AUTO_TEST_CASE(an_exchange_is_one_difference)
{
    BOOST_TEST(exchange(eur("30.00"), eur("45.00")).customerPays.text() == "15.00");
    BOOST_TEST(exchange(eur("45.00"), eur("30.00")).customerGets.text() == "15.00");
    BOOST_TEST(repricedRefund(eur("45.00"), eur("0"), eur("30.00")).text() == "15.00");
    BOOST_TEST(repricedRefund(eur("45.00"), eur("20.00"), eur("30.00")).isZero());
}

BOOST_AUTO_TEST_CASE(goods_come_back_to_stock_only_when_they_are_sound)
{
    BOOST_TEST(addedToAvailable(Disposition::ToStock, pieces(2)).milli() == 2000);
    for (const char* word : {"faulty-hold", "to-vendor", "destroy"})
        BOOST_TEST(addedToAvailable(dispositionFromWord(word).value(), pieces(2)).milli() == 0);
    BOOST_TEST(!dispositionFromWord("sideways"));
    BOOST_TEST(!requireReason(""));
}

BOOST_AUTO_TEST_CASE(any_of_its_numbers_finds_a_sale_however_it_is_typed)
{
    const SaleReferences sale{{ReferenceKind::Receipt, "DUB1-2-00017"},
                              {ReferenceKind::Order, "W-1001"},
                              {ReferenceKind::Channel, "ch_8Fz"},
                              {ReferenceKind::Invoice, "INV 7"}};

    BOOST_TEST((matches(sale, " dub1-2-00017 ") == ReferenceKind::Receipt));
    BOOST_TEST((matches(sale, "w-1001") == ReferenceKind::Order));
    BOOST_TEST((matches(sale, "CH_8FZ") == ReferenceKind::Channel));
    BOOST_TEST((matches(sale, "inv7") == ReferenceKind::Invoice));
    BOOST_TEST(!matches(sale, ""));
    BOOST_TEST(!matches(sale, std::string(500, 'x')));
}

BOOST_AUTO_TEST_SUITE_END()
