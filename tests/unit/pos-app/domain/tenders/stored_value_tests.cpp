#include "pos-app/domain/tenders/stored_value.h"
#include "shop.h"

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

namespace {

const OfflineTrust kTrust{.perSale = eur("50.00"),
                          .tillFloat = eur("200.00"),
                          .balancePercent = 80,
                          .ageMaxMs = 1000,
                          .unknownBalance = eur("10.00")};

Drawn drawn(const char* inSale, const char* fromAccount, const char* byTill)
{
    return {eur(inSale), eur(fromAccount), eur(byTill)};
}

const Drawn kNothing = drawn("0", "0", "0");

std::string most(std::optional<KnownBalance> known, const Drawn& before)
{
    return offlineMost(known, before, kTrust).text();
}

} // namespace

BOOST_AUTO_TEST_SUITE(stored_value_tests)

BOOST_AUTO_TEST_CASE(the_tightest_of_three_limits_holds)
{
    BOOST_TEST(most(KnownBalance{eur("500.00"), 0}, kNothing) == "50.00");
    BOOST_TEST(most(KnownBalance{eur("20.01"), 0}, kNothing) == "16.00");
    BOOST_TEST(most(KnownBalance{eur("500.00"), 0}, drawn("0", "0", "185.00")) == "15.00");
    BOOST_TEST(most(KnownBalance{eur("500.00"), 0}, drawn("45.00", "45.00", "45.00")) == "5.00");
    BOOST_TEST(most(KnownBalance{eur("20.00"), 0}, drawn("0", "16.00", "16.00")) == "0.00");
}

BOOST_AUTO_TEST_CASE(an_old_balance_counts_as_not_known)
{
    BOOST_TEST(most(KnownBalance{eur("500.00"), 1000}, kNothing) == "50.00");
    BOOST_TEST(most(KnownBalance{eur("500.00"), 1001}, kNothing) == "10.00");
    BOOST_TEST(most(KnownBalance{eur("500.00"), -1}, kNothing) == "10.00");
    BOOST_TEST(most(std::nullopt, kNothing) == "10.00");
}

// An account below zero must not make a negative limit that somebody subtracts from.
BOOST_AUTO_TEST_CASE(nothing_is_trusted_below_zero)
{
    BOOST_TEST(most(KnownBalance{eur("-5.00"), 0}, kNothing) == "0.00");
    BOOST_TEST(most(std::nullopt, drawn("0", "0", "999.00")) == "0.00");
}

BOOST_AUTO_TEST_CASE(a_refusal_says_whether_the_balance_or_the_trust_is_too_small)
{
    const auto draw = [](const char* amount) {
        return mayDrawOffline(eur(amount), KnownBalance{eur("20.00"), 0}, kNothing, kTrust);
    };
    BOOST_TEST(draw("16.00").has_value());
    BOOST_TEST((draw("16.01").error().code == ErrorCode::OfflineLimit));
    BOOST_TEST((draw("20.01").error().code == ErrorCode::BalanceTooLow));
    BOOST_TEST((draw("0.00").error().code == ErrorCode::OutOfRange));
    BOOST_TEST((draw("-1.00").error().code == ErrorCode::OutOfRange));
}

// However the amounts are cut, a till is never out of more than its float.
BOOST_AUTO_TEST_CASE(what_a_till_draws_offline_stays_within_its_float)
{
    Money byTill = eur("0.00");
    for (int sale = 0; sale < 500; ++sale) {
        const Drawn before{eur("0"), eur("0"), byTill};
        const Money wish = *Money::fromMinor(1 + sale * 37 % 1000, byTill.currency());
        if (mayDrawOffline(wish, std::nullopt, before, kTrust))
            byTill = byTill + wish;
    }

    BOOST_TEST((byTill <= kTrust.tillFloat));
    BOOST_TEST((byTill > eur("190.00")));
}

BOOST_AUTO_TEST_CASE(a_number_is_kept_in_one_form_and_is_never_a_payment_cards)
{
    BOOST_TEST(storedValueNumber("gift-2026 0042").value() == "GIFT20260042");
    for (const char* number : {"", "12345", "ABC_123", "1234567890123456789012345", "Ä12345"})
        BOOST_TEST((refusal(storedValueNumber(number)) == ErrorCode::Malformed), number);
    BOOST_TEST((refusal(storedValueNumber("4111 1111 1111 1111")) == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(paper_shows_the_end_of_a_number_only)
{
    BOOST_TEST(maskedNumber("GIFT20260042") == "****0042");
    BOOST_TEST(maskedNumber("0042") == "****");
    BOOST_TEST(maskedNumber("") == "");
}

BOOST_AUTO_TEST_SUITE_END()
