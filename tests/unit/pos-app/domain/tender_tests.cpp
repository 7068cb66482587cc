#include "pos-app/domain/tender.h"
#include "pos-app/domain/tenders/card_number.h"
#include "shop.h"

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

namespace {

constexpr CashRounding kToTheCent{};
constexpr CashRounding kFiveCents{.incrementMinor = 5};
constexpr CashRounding kDanish{.incrementMinor = 50, .dueTie = Tie::Up, .changeTie = Tie::Down};

std::vector<Tender> cash(std::initializer_list<const char*> amounts)
{
    std::vector<Tender> tenders;
    for (const char* amount : amounts)
        tenders.push_back({static_cast<int>(tenders.size()) + 1, TenderKind::Cash, eur(amount)});
    return tenders;
}

} // namespace

BOOST_AUTO_TEST_SUITE(tender_tests)

BOOST_AUTO_TEST_CASE(change_is_what_was_given_too_much)
{
    const auto settlement = settle(eur("37.40"), cash({"50.00"}), kToTheCent);

    BOOST_TEST(settlement.settled);
    BOOST_TEST(settlement.change.text() == "12.60");
    BOOST_TEST(settlement.rounding.isZero());
}

BOOST_AUTO_TEST_CASE(several_tenders_add_up)
{
    const auto first = settle(eur("37.40"), cash({"20.00"}), kToTheCent);
    BOOST_TEST(!first.settled);
    BOOST_TEST(first.remaining.text() == "17.40");

    const auto second = settle(eur("37.40"), cash({"20.00", "20.00"}), kToTheCent);
    BOOST_TEST(second.settled);
    BOOST_TEST(second.change.text() == "2.60");
    BOOST_TEST(second.remaining.isZero());
}

// Rounding is its own item: total + rounding = cash kept, and the tax base is untouched.
BOOST_AUTO_TEST_CASE(cash_is_rounded_once_and_booked_by_itself)
{
    const auto settlement = settle(eur("30.76"), cash({"20.00", "10.75"}), kFiveCents);

    BOOST_TEST(settlement.settled);
    BOOST_TEST(settlement.rounding.text() == "-0.01");
    BOOST_TEST(settlement.change.isZero());
    BOOST_TEST(settle(eur("15.73"), cash({"20.00"}), kFiveCents).rounding.text() == "0.02");
    BOOST_TEST(settle(eur("15.73"), cash({"20.00"}), kFiveCents).change.text() == "4.25");
}

BOOST_AUTO_TEST_CASE(the_rest_is_told_for_cash_and_for_all_else)
{
    const auto settlement = settle(eur("30.76"), cash({"10.00"}), kFiveCents);

    BOOST_TEST(settlement.remaining.text() == "20.76");
    BOOST_TEST(settlement.remainingInCash.text() == "20.75");
}

// 10.03 becomes 10.05 in cash. Who has paid 10.03 or 10.04 owes a coin, and is owed nothing.
BOOST_AUTO_TEST_CASE(less_than_nothing_is_never_left_to_pay)
{
    for (const char* paid : {"10.03", "10.04"}) {
        const auto settlement = settle(eur("10.03"), cash({paid}), kFiveCents);

        BOOST_TEST(!settlement.settled);
        BOOST_TEST(settlement.remaining.isZero(), paid);
        BOOST_TEST((settlement.remainingInCash == eur("10.05") - eur(paid)), paid);
    }
}

// The Danish table: .25 goes up on what is due, down on change.
BOOST_AUTO_TEST_CASE(ties_go_against_the_one_who_would_gain_twice)
{
    BOOST_TEST(cashDue(eur("10.25"), kDanish).text() == "10.50");
    BOOST_TEST(cashDue(eur("10.75"), kDanish).text() == "11.00");
    BOOST_TEST(roundedToCash(eur("10.25"), 50, Tie::Down).text() == "10.00");
    BOOST_TEST(roundedToCash(eur("10.26"), 50, Tie::Down).text() == "10.50");
    BOOST_TEST(roundedToCash(eur("-10.25"), 50, Tie::Up).text() == "-10.50");
}

// A customer pays 10.00 with a coin of two cents among the money: no till gives it back.
BOOST_AUTO_TEST_CASE(change_is_payable_whatever_came_in)
{
    const auto settlement = settle(eur("10.00"), cash({"10.02"}), kFiveCents);

    BOOST_TEST(settlement.change.isZero());
    BOOST_TEST(settlement.rounding.text() == "0.02");
}

BOOST_AUTO_TEST_CASE(a_country_may_ask_at_least_one_coin)
{
    constexpr CashRounding slovak{.incrementMinor = 5, .minimumMinor = 5};

    BOOST_TEST(cashDue(eur("0.01"), slovak).text() == "0.05");
    BOOST_TEST(cashDue(eur("0.00"), slovak).text() == "0.00");
    BOOST_TEST(cashDue(eur("0.02"), kFiveCents).text() == "0.00");
}

BOOST_AUTO_TEST_CASE(nothing_due_is_still_a_sale)
{
    BOOST_TEST(settle(eur("0"), {}, kFiveCents).settled);
    BOOST_TEST(!settle(eur("0.02"), {}, kFiveCents).settled);
    const auto closed = addTender(eur("0.02"), {}, TenderKind::Cash, eur("0"), kFiveCents);
    BOOST_REQUIRE(closed);
    BOOST_TEST(settle(eur("0.02"), *closed, kFiveCents).settled);
    BOOST_TEST(settle(eur("0.02"), *closed, kFiveCents).rounding.text() == "-0.02");
}

BOOST_AUTO_TEST_CASE(tenders_that_cannot_be_are_refused)
{
    const auto add = [](const char* amount, std::vector<Tender> before = {}) {
        return addTender(eur("10.00"), std::move(before), TenderKind::Cash, eur(amount),
                         kToTheCent);
    };

    BOOST_TEST((refusal(add("-5.00")) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(add("0")) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(add("1.00", cash({"10.00"}))) == ErrorCode::Conflict));
    BOOST_TEST((refusal(add("10000000000.00", cash({"5.00"}))) == ErrorCode::OutOfRange));
    BOOST_TEST(add("4.00", cash({"5.00"})).value().back().id == 2);
}

// The journal holds no more, so the drawer must not take more.
BOOST_AUTO_TEST_CASE(eight_digits_of_a_code_are_no_cash)
{
    const auto handed = [](const char* amount) {
        return mayTender(eur("5.00"), {}, TenderKind::Cash, eur(amount), kToTheCent);
    };
    BOOST_TEST(handed("9999.99").has_value());
    BOOST_TEST((handed("400638.13").error().code == ErrorCode::OutOfRange));
    BOOST_TEST(mayTender(eur("400000.00"), {}, TenderKind::Cash, eur("400638.13"), kToTheCent)
                   .has_value());
}

BOOST_AUTO_TEST_CASE(a_sale_has_a_largest_number_of_tenders)
{
    std::vector<Tender> tenders;
    for (std::size_t i = 0; i < kTendersMax; ++i)
        tenders =
            addTender(eur("10.00"), tenders, TenderKind::Cash, eur("0.01"), kToTheCent).value();

    BOOST_TEST(
        (refusal(addTender(eur("10.00"), tenders, TenderKind::Cash, eur("10.00"), kToTheCent))
         == ErrorCode::TooLarge));
}

BOOST_AUTO_TEST_CASE(the_sum_of_the_parts_is_what_was_received)
{
    for (std::int64_t due = 0; due < 300; ++due)
        for (const CashRounding& rule : {kToTheCent, kFiveCents, kDanish})
            for (const char* given : {"3.50", "4.00", "5.03"}) {
                const auto settlement = settle(minor(due), cash({given}), rule);
                BOOST_REQUIRE(settlement.settled);
                BOOST_REQUIRE((settlement.total + settlement.rounding + settlement.change
                               == settlement.received));
                BOOST_REQUIRE(settlement.change.minor() % rule.incrementMinor == 0);
            }
}

BOOST_AUTO_TEST_CASE(words_read_back)
{
    for (const TenderKind kind : kTenderKinds)
        BOOST_TEST((tenderKindFromWord(tenderKindWord(kind)).value() == kind));
    BOOST_TEST((tieFromWord(tieWord(Tie::Down)).value() == Tie::Down));
    BOOST_TEST((refusal(tieFromWord("even")) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(tenderKindFromWord("shells")) == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(what_a_card_leaves_is_paid_and_rounded_in_cash)
{
    const CashRounding fives{.incrementMinor = 5};
    auto tenders =
        addTender(eur("25.73"), {}, TenderKind::Card, eur("10.00"), fives, "AUTH 4711").value();
    BOOST_TEST(settle(eur("25.73"), tenders, fives).remainingInCash.text() == "15.75");

    tenders = addTender(eur("25.73"), tenders, TenderKind::Cash, eur("20.00"), fives).value();
    const auto settlement = settle(eur("25.73"), tenders, fives);

    BOOST_TEST(settlement.settled);
    BOOST_TEST(settlement.change.text() == "4.25");
    BOOST_TEST(settlement.rounding.text() == "0.02");
}

BOOST_AUTO_TEST_CASE(a_card_pays_to_the_cent_and_never_gives_change)
{
    const CashRounding fives{.incrementMinor = 5};
    const auto card = [&](const char* amount, const char* reference) {
        return addTender(eur("25.73"), {}, TenderKind::Card, eur(amount), fives, reference);
    };

    BOOST_TEST(settle(eur("25.73"), card("25.73", "A1").value(), fives).settled);
    BOOST_TEST(settle(eur("25.73"), card("25.73", "A1").value(), fives).rounding.isZero());
    BOOST_TEST((refusal(card("25.74", "A1")) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(card("0.00", "A1")) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(card("25.73", "")) == ErrorCode::MissingField));
    BOOST_TEST((refusal(card("25.73", std::string(65, '7').c_str())) == ErrorCode::TooLarge));
}

// It would stand in a journal that nobody can clean.
BOOST_AUTO_TEST_CASE(what_has_the_number_of_a_card_in_it_is_no_reference)
{
    for (const char* number :
         {"4111111111111111", "4111 1111 1111 1111", "5500-0000-0000-0004", "378282246310005",
          "AUTH 4111111111111111X", "VISA 4111 1111 1111 1111", "4711 4111-1111-1111-1111 12/28",
          ";4111111111111111=25121011234567890?", "%B4111111111111111^NAME/X^2512101?",
          "2223003122003222", "6011111111111117", "4222222222222"})
        BOOST_TEST(holdsCardNumber(number), number);
    for (const char* other :
         {"", "4711", "4111111111111112", "AUTH 4111111111111112X", "4006381333931",
          "41111111111111111111111", "1234567812345670", "2220000000000000", "SC00AF411111111111"})
        BOOST_TEST(!holdsCardNumber(other), other);
    BOOST_TEST((refusal(addTender(eur("5.00"), {}, TenderKind::Card, eur("5.00"), {},
                                  "4111 1111 1111 1111"))
                == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(a_rest_that_cash_rounds_away_closes_without_a_coin)
{
    const CashRounding fives{.incrementMinor = 5};
    auto tenders =
        addTender(eur("10.02"), {}, TenderKind::Voucher, eur("10.00"), fives, "V-9").value();
    BOOST_TEST(!settle(eur("10.02"), tenders, fives).settled);

    tenders = addTender(eur("10.02"), tenders, TenderKind::Cash, eur("0.00"), fives).value();

    const auto settlement = settle(eur("10.02"), tenders, fives);
    BOOST_TEST(settlement.settled);
    BOOST_TEST(settlement.rounding.text() == "-0.02");
}

BOOST_AUTO_TEST_CASE(foreign_cash_is_rounded_and_gives_change_as_cash_does)
{
    const Currency dollar = *Currency::fromCode("USD");
    const auto rate = ExchangeRate::parse("0.86", dollar, eur("0").currency()).value();
    const CashRounding nickel{.incrementMinor = 5};
    const auto handed = [&](const char* amount) {
        return addForeignCash(eur("14.93"), {}, {*Money::parse(amount, dollar), rate}, nickel);
    };

    const auto paid = handed("20.00").value(); // 17.20
    BOOST_TEST((paid.front().kind == TenderKind::ForeignCash));
    const Settlement done = settle(eur("14.93"), paid, nickel);
    BOOST_TEST(done.settled);
    BOOST_TEST(done.change.text() == "2.25");
    BOOST_TEST(done.rounding.text() == "0.02");
    BOOST_TEST(!settle(eur("14.93"), handed("17.00").value(), nickel).settled);
    BOOST_TEST((refusal(handed("0.00")) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(handed("-20.00")) == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_SUITE_END()
