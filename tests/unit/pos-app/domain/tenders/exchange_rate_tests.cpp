#include "pos-app/domain/tenders/exchange_rate.h"
#include "shop.h"

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

namespace {

Currency currency(const char* code)
{
    return Currency::fromCode(code).value();
}

/// "USD 50.00" at the rate, in EUR.
std::string converted(const char* code, const char* amount, const char* rate)
{
    const auto exchange = ExchangeRate::parse(rate, currency(code), currency("EUR")).value();
    return exchange.inHome(Money::parse(amount, currency(code)).value()).value().text();
}

} // namespace

BOOST_AUTO_TEST_SUITE(exchange_rate_tests)

BOOST_AUTO_TEST_CASE(foreign_cash_counts_to_the_cent_and_a_tie_goes_up)
{
    BOOST_TEST(converted("USD", "50.00", "0.86") == "43.00");
    BOOST_TEST(converted("USD", "0.01", "0.5") == "0.01");
    BOOST_TEST(converted("USD", "0.01", "0.499999999") == "0.00");
    BOOST_TEST(converted("USD", "-0.01", "0.5") == "-0.01");
}

BOOST_AUTO_TEST_CASE(the_least_foreign_cash_covers_what_is_due_and_a_cent_less_does_not)
{
    struct Case {
        const char* code;
        const char* rate;
        const char* due;
        const char* least;
    };
    for (const Case& one :
         {Case{"USD", "0.86", "14.95", "17.38"}, Case{"USD", "0.86", "0.00", "0.00"},
          Case{"JPY", "0.0055", "55.00", "10000"}, Case{"GBP", "1.1425", "0.01", "0.01"}}) {
        const auto rate =
            ExchangeRate::parse(one.rate, currency(one.code), currency("EUR")).value();
        const Money due = Money::parse(one.due, currency("EUR")).value();

        const Money least = rate.leastFor(due).value();

        BOOST_TEST(least.text() == one.least);
        BOOST_TEST((rate.inHome(least).value() >= due));
        if (!least.isZero())
            BOOST_TEST((rate.inHome(*Money::fromMinor(least.minor() - 1, least.currency())).value()
                        < due));
    }
}

// Yen have no minor unit, dinars three decimals: the rate speaks of whole units.
BOOST_AUTO_TEST_CASE(decimals_of_either_currency_do_not_shift_the_point)
{
    BOOST_TEST(converted("JPY", "10000", "0.0055") == "55.00");
    BOOST_TEST(converted("KWD", "1.000", "2.8") == "2.80");
}

BOOST_AUTO_TEST_CASE(a_rate_reads_back_as_it_was_written)
{
    for (const char* text : {"1", "0.000000001", "1.1425", "1000000"})
        BOOST_TEST(ExchangeRate::parse(text, currency("USD"), currency("EUR")).value().text()
                   == text);
}

BOOST_AUTO_TEST_CASE(what_is_no_rate_is_refused)
{
    const auto parsed = [](const char* text, const char* from) {
        return ExchangeRate::parse(text, currency(from), currency("EUR"));
    };
    BOOST_TEST((refusal(parsed("0", "USD")) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(parsed("-1", "USD")) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(parsed("1000000.1", "USD")) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(parsed("1", "EUR")) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(parsed("dear", "USD")) == ErrorCode::Malformed));
}

BOOST_AUTO_TEST_CASE(more_than_an_amount_can_be_is_refused_and_does_not_overflow)
{
    const auto dear = ExchangeRate::parse("1000000", currency("USD"), currency("EUR")).value();
    const auto most = Money::fromMinor(Money::kMinorMax, currency("USD")).value();

    BOOST_TEST((refusal(dear.inHome(most)) == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_SUITE_END()
