#include "pos-app/domain/returns/exchange.h"
#include "pos-app/domain/returns/refund_plan.h"
#include "shop.h"

#include <array>
#include <random>

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

namespace {

PaidTender paid(int id, TenderKind kind, const char* amount, const char* refunded = "0")
{
    return {id, kind, eur(amount), eur(refunded)};
}

const std::vector kCardAndCash{paid(1, TenderKind::Card, "60.00"),
                               paid(2, TenderKind::Cash, "40.00")};
const RefundPolicy kCardFirst{.split = RefundSplit::InOrder};

RefundRequest asPaid(const char* amount)
{
    return {.amount = eur(amount)};
}

RefundRequest inKind(const char* amount, TenderKind kind, bool approved)
{
    return {.amount = eur(amount), .wanted = kind, .approved = approved};
}

/// "card 50.00, cash 10.00"
std::string told(const Result<RefundPlan>& plan)
{
    BOOST_REQUIRE_MESSAGE(plan, (plan ? "" : plan.error().detail));
    std::string text;
    for (const RefundPart& part : plan->parts)
        text.append(text.empty() ? "" : ", ")
            .append(tenderKindWord(part.kind))
            .append(" ")
            .append(part.amount.text());
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(refund_plan_tests)

BOOST_AUTO_TEST_CASE(in_order_the_card_is_refunded_first)
{
    BOOST_TEST(told(planRefund(kCardAndCash, asPaid("50.00"), kCardFirst)) == "card 50.00");
    BOOST_TEST(told(planRefund(kCardAndCash, asPaid("75.00"), kCardFirst))
               == "card 60.00, cash 15.00");
}

BOOST_AUTO_TEST_CASE(the_order_is_the_shops)
{
    const RefundPolicy cashFirst{.split = RefundSplit::InOrder, .order = {TenderKind::Cash}};

    BOOST_TEST(told(planRefund(kCardAndCash, asPaid("50.00"), cashFirst))
               == "card 10.00, cash 40.00");
}

BOOST_AUTO_TEST_CASE(as_paid_each_tender_gets_its_share_and_the_last_refund_makes_it_even)
{
    BOOST_TEST(told(planRefund(kCardAndCash, asPaid("50.00"), {})) == "card 30.00, cash 20.00");
    BOOST_TEST(told(planRefund(kCardAndCash, asPaid("0.01"), {})) == "card 0.01");
    const std::vector rest{paid(1, TenderKind::Card, "60.00", "30.00"),
                           paid(2, TenderKind::Cash, "40.00", "20.00")};
    BOOST_TEST(told(planRefund(rest, asPaid("50.00"), {})) == "card 30.00, cash 20.00");
}

BOOST_AUTO_TEST_CASE(more_than_was_paid_is_not_refunded)
{
    const std::vector spent{paid(1, TenderKind::Card, "60.00", "60.00")};

    BOOST_TEST((refusal(planRefund(kCardAndCash, asPaid("100.01"), {})) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(planRefund(spent, asPaid("0.01"), {})) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(planRefund({}, asPaid("0.01"), {})) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(planRefund(kCardAndCash, asPaid("-1.00"), {})) == ErrorCode::OutOfRange));
    BOOST_TEST(told(planRefund({}, asPaid("0"), {})) == "");
}

// A gift card refunded in cash would be a gift card turned into cash.
BOOST_AUTO_TEST_CASE(what_a_gift_card_paid_never_becomes_cash)
{
    const std::vector tenders{paid(1, TenderKind::GiftCard, "30.00"),
                              paid(2, TenderKind::Card, "20.00")};

    BOOST_TEST(told(planRefund(tenders, asPaid("50.00"), {})) == "gift-card 30.00, card 20.00");
    BOOST_TEST(told(planRefund(tenders, inKind("50.00", TenderKind::Cash, true), {}))
               == "gift-card 30.00, cash 20.00");
    BOOST_TEST((refusal(planRefund({tenders.data(), 1}, inKind("1.00", TenderKind::Cash, true), {}))
                == ErrorCode::NoRefundTender));
    for (const auto stored :
         {TenderKind::GiftCard, TenderKind::StoreCredit, TenderKind::Points, TenderKind::Voucher})
        BOOST_TEST(!mayBecome(stored, TenderKind::Cash));
}

BOOST_AUTO_TEST_CASE(another_kind_needs_an_approval_unless_it_is_free)
{
    const std::vector card{paid(1, TenderKind::Card, "20.00")};

    BOOST_TEST((refusal(planRefund(card, inKind("20.00", TenderKind::Cash, false), {}))
                == ErrorCode::NeedsApproval));
    BOOST_TEST(told(planRefund(card, inKind("20.00", TenderKind::Cash, true), {})) == "cash 20.00");
    BOOST_TEST(told(planRefund(card, inKind("20.00", TenderKind::StoreCredit, false), {}))
               == "store-credit 20.00");
    BOOST_TEST(told(planRefund(card, inKind("20.00", TenderKind::Card, false), {}))
               == "card 20.00");
    BOOST_TEST((refusal(planRefund({}, inKind("1.00", TenderKind::Cash, true), {}))
                == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(only_cash_is_rounded_and_once)
{
    const RefundPolicy fiveCents{.cashRounding = {.incrementMinor = 5}};
    const std::vector card{paid(1, TenderKind::Card, "15.72")};
    const std::vector cash{paid(1, TenderKind::Cash, "0.03"), paid(2, TenderKind::Cash, "0.04")};

    const auto inCash = planRefund(card, inKind("15.72", TenderKind::Cash, true), fiveCents);
    BOOST_REQUIRE(inCash);
    BOOST_TEST(inCash->cash.text() == "15.70");
    BOOST_TEST(inCash->rounding.text() == "0.02");
    const auto toCard = planRefund(card, asPaid("15.72"), fiveCents);
    BOOST_REQUIRE(toCard);
    BOOST_TEST(toCard->cash.isZero());
    BOOST_TEST(toCard->rounding.isZero());
    BOOST_TEST(planRefund(cash, asPaid("0.07"), fiveCents).value().cash.text() == "0.05");
}

// Who buys in cash and brings it back in cash has what he had: the roundings are mirror images.
BOOST_AUTO_TEST_CASE(the_rounding_of_a_refund_mirrors_that_of_the_sale)
{
    const CashRounding danish{.incrementMinor = 50, .dueTie = Tie::Up, .changeTie = Tie::Down};
    for (std::int64_t total = 1; total < 300; ++total) {
        const Money due = minor(total);
        const std::vector tenders{PaidTender{1, TenderKind::Cash, due, eur("0")}};

        const auto plan = planRefund(tenders, {.amount = due}, {.cashRounding = danish}).value();

        BOOST_REQUIRE((plan.cash == cashDue(due, danish)));
        BOOST_REQUIRE((plan.rounding == -(cashDue(due, danish) - due)));
    }
}

BOOST_AUTO_TEST_CASE(an_empty_drawer_gives_store_credit)
{
    RefundRequest request = asPaid("100.00");

    request.drawer = eur("40.00");
    BOOST_TEST(told(planRefund(kCardAndCash, request, {})) == "card 60.00, cash 40.00");
    request.drawer = eur("39.99");
    const auto plan = planRefund(kCardAndCash, request, {});
    BOOST_TEST(told(plan) == "card 60.00, store-credit 40.00");
    BOOST_TEST(plan->cash.isZero());
    BOOST_TEST(plan->rounding.isZero());
    BOOST_TEST(told(planRefund(kCardAndCash, request, {.substitute = TenderKind::Voucher}))
               == "card 60.00, voucher 40.00");
}

BOOST_AUTO_TEST_CASE(above_its_limit_a_tender_gives_way)
{
    const RefundPolicy limited{.limits = {{TenderKind::Cash, eur("25.00")}}};
    const RefundPolicy narrow{
        .limits = {{TenderKind::Cash, eur("25.00")}, {TenderKind::StoreCredit, eur("10.00")}}};

    BOOST_TEST(told(planRefund(kCardAndCash, asPaid("100.00"), limited))
               == "card 60.00, cash 25.00, store-credit 15.00");
    BOOST_TEST(
        (refusal(planRefund(kCardAndCash, asPaid("100.00"), narrow)) == ErrorCode::NoRefundTender));
}

BOOST_AUTO_TEST_CASE(a_card_that_was_closed_is_paid_by_the_substitute)
{
    std::vector tenders = kCardAndCash;
    tenders.front().usable = false;

    BOOST_TEST(told(planRefund(tenders, asPaid("100.00"), {})) == "store-credit 60.00, cash 40.00");
    BOOST_TEST(told(planRefund(tenders, inKind("100.00", TenderKind::Cash, true), {}))
               == "cash 60.00, cash 40.00");
}

BOOST_AUTO_TEST_CASE(the_parts_add_up_and_no_tender_gives_back_more_than_it_paid)
{
    std::mt19937_64 random{41};
    const std::array kinds{TenderKind::Cash,        TenderKind::Card,   TenderKind::GiftCard,
                           TenderKind::StoreCredit, TenderKind::Points, TenderKind::Voucher};
    for (int round = 0; round < 3000; ++round) {
        std::vector<PaidTender> tenders;
        std::int64_t left = 0;
        for (int id = 1; id <= static_cast<int>(1 + random() % 5); ++id) {
            const auto amount = static_cast<std::int64_t>(random() % 5000);
            left += amount;
            tenders.push_back({id, kinds[random() % kinds.size()], minor(amount), eur("0")});
        }
        RefundRequest request{.amount = minor(static_cast<std::int64_t>(
                                  random() % static_cast<std::uint64_t>(left + 1))),
                              .drawer = minor(static_cast<std::int64_t>(random() % 5000))};
        const RefundPolicy policy{.split =
                                      random() % 2 ? RefundSplit::AsPaid : RefundSplit::InOrder,
                                  .limits = {{TenderKind::Cash, eur("20.00")}},
                                  .cashRounding = {.incrementMinor = 5}};

        const auto plan = planRefund(tenders, request, policy).value();

        Money sum = eur("0");
        Money cash = eur("0");
        std::vector<Money> back(tenders.size() + 1, eur("0"));
        for (const RefundPart& part : plan.parts) {
            Money& given = back[static_cast<std::size_t>(part.tender)];
            given = given + part.amount;
            sum = sum + part.amount;
            cash = part.kind == TenderKind::Cash ? cash + part.amount : cash;
            BOOST_REQUIRE(part.amount.minor() > 0);
        }
        BOOST_REQUIRE((sum == request.amount));
        BOOST_REQUIRE((plan.cash + plan.rounding == cash));
        BOOST_REQUIRE((plan.cash <= *request.drawer));
        for (const PaidTender& tender : tenders)
            BOOST_REQUIRE((back[static_cast<std::size_t>(tender.id)] <= tender.paid));
    }
}

// The share of the cash was one that no coin pays.
BOOST_AUTO_TEST_CASE(a_part_in_one_kind_takes_nothing_of_what_cannot_become_it)
{
    RefundRequest part = inKind("20.01", TenderKind::Card, true);
    BOOST_TEST(told(planRefund(kCardAndCash, part, {})) == "card 12.01, cash 8.00");
    part.onlyWanted = true;
    BOOST_TEST(told(planRefund(kCardAndCash, part, {})) == "card 20.01");
    part.amount = eur("60.01");
    BOOST_TEST((refusal(planRefund(kCardAndCash, part, {})) == ErrorCode::OutOfRange));
    part = inKind("100.00", TenderKind::Cash, true);
    part.onlyWanted = true;
    BOOST_TEST(told(planRefund(kCardAndCash, part, {})) == "cash 60.00, cash 40.00");
    part.wanted = TenderKind::Points;
    BOOST_TEST((refusal(planRefund(kCardAndCash, part, {})) == ErrorCode::NoRefundTender));
}

BOOST_AUTO_TEST_CASE(an_exchange_meets_a_tender_only_with_its_difference)
{
    const std::vector dearer{eur("-30.00"), eur("45.00")};
    const std::vector cheaper{eur("-30.00"), eur("-10.00"), eur("25.00")};
    const std::vector even{eur("-30.00"), eur("30.00")};

    BOOST_TEST(exchangeOf(kEur, dearer).value().customerPays().text() == "15.00");
    BOOST_TEST(exchangeOf(kEur, dearer).value().customerGets().isZero());
    BOOST_TEST(exchangeOf(kEur, cheaper).value().customerGets().text() == "15.00");
    BOOST_TEST(exchangeOf(kEur, cheaper).value().customerPays().isZero());
    BOOST_TEST(exchangeOf(kEur, even).value().total().isZero());
    BOOST_TEST(exchangeOf(kEur, even).value().isExchange());
    BOOST_TEST(!exchangeOf(kEur, {dearer.data(), 1}).value().isExchange());
    const std::vector tooMuch(2, minor(Money::kMinorMax));
    BOOST_TEST((refusal(exchangeOf(kEur, tooMuch)) == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(words_read_back)
{
    for (const auto kind : {TenderKind::Cash, TenderKind::Card, TenderKind::GiftCard,
                            TenderKind::StoreCredit, TenderKind::Points, TenderKind::Voucher})
        BOOST_TEST((tenderKindFromWord(tenderKindWord(kind)).value() == kind));
    for (const auto split : {RefundSplit::InOrder, RefundSplit::AsPaid})
        BOOST_TEST((refundSplitFromWord(refundSplitWord(split)).value() == split));
    BOOST_TEST((refusal(tenderKindFromWord("cheque")) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(refundSplitFromWord("by-heart")) == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_SUITE_END()
