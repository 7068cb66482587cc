#include "pos-app/domain/denomination.h"
#include "shop.h"

#include <algorithm>
#include <numeric>

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

namespace {

constexpr std::array kCodes = std::to_array<const char*>(
    {"AED", "AUD", "BHD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HUF",
     "ILS", "INR", "JPY", "KWD", "MXN", "NOK", "NZD", "PLN", "SEK", "SGD", "USD", "ZAR"});

std::vector<std::string> texts(const std::vector<Money>& amounts)
{
    std::vector<std::string> written;
    for (const Money amount : amounts)
        written.push_back(amount.text());
    return written;
}

/// Fewest pieces for every amount up to `steps` smallest coins, by trying all.
std::vector<int> fewest(std::span<const Denomination> list, std::int64_t steps)
{
    const std::int64_t step = list.back().minor;
    std::vector<int> best(static_cast<std::size_t>(steps + 1), 1'000'000);
    best[0] = 0;
    for (std::size_t i = 1; i < best.size(); ++i)
        for (const Denomination& denomination : list)
            if (const auto size = static_cast<std::size_t>(denomination.minor / step);
                denomination.minor % step == 0 && size <= i)
                best[i] = std::min(best[i], best[i - size] + 1);
    return best;
}

} // namespace

BOOST_AUTO_TEST_SUITE(denomination_tests)

BOOST_AUTO_TEST_CASE(lists_go_from_large_to_small_notes_before_coins)
{
    for (const char* code : kCodes) {
        const auto list = denominations(Currency::fromCode(code).value());
        BOOST_REQUIRE_MESSAGE(!list.empty(), code);
        const auto larger = [](const Denomination& a, const Denomination& b) {
            return a.minor > b.minor && (a.note || !b.note);
        };
        for (std::size_t i = 1; i < list.size(); ++i)
            BOOST_TEST(larger(list[i - 1], list[i]), code);
    }
    BOOST_TEST(denominations(Currency::fromCode("XOF").value()).empty());
}

// Largest first is not the fewest for every set of coins (1, 3, 4 makes 6 of three): it is here.
BOOST_AUTO_TEST_CASE(change_is_given_in_the_fewest_pieces)
{
    for (const char* code : kCodes) {
        const Currency currency = Currency::fromCode(code).value();
        const auto list = denominations(currency);
        const std::int64_t step = list.back().minor;
        const auto best = fewest(list, 5000);
        for (std::size_t i = 0; i < best.size(); ++i) {
            const auto amount =
                Money::fromMinor(static_cast<std::int64_t>(i) * step, currency).value();
            int pieces = 0;
            std::int64_t sum = 0;
            for (const auto& part : breakDown(amount)) {
                pieces += part.count;
                sum += part.count * part.denomination.minor;
            }
            if (best[i] >= 1'000'000) // No coins make it: 0.05 AED beside coins of 0.25.
                continue;
            BOOST_REQUIRE_MESSAGE(sum == amount.minor(), code << " " << amount.text());
            BOOST_REQUIRE_MESSAGE(pieces == best[i], code << " " << amount.text());
        }
    }
}

BOOST_AUTO_TEST_CASE(quick_amounts_are_what_notes_make)
{
    BOOST_TEST(texts(quickAmounts(eur("228.40"), 5))
                   == (std::vector<std::string>{"230.00", "240.00", "250.00", "300.00", "400.00"}),
               boost::test_tools::per_element());
    BOOST_TEST(texts(quickAmounts(eur("2.30"), 3))
                   == (std::vector<std::string>{"5.00", "10.00", "20.00"}),
               boost::test_tools::per_element());
    BOOST_TEST(texts(quickAmounts(eur("50.00"), 2))
                   == (std::vector<std::string>{"60.00", "100.00"}),
               boost::test_tools::per_element());
    // In twenties it is more than in fifties.
    BOOST_TEST(texts(quickAmounts(eur("649.00"), 5))
                   == (std::vector<std::string>{"650.00", "660.00", "700.00", "800.00"}),
               boost::test_tools::per_element());
    BOOST_TEST(quickAmounts(eur("0"), 5).empty());
    BOOST_TEST(quickAmounts(minor(Money::kMinorMax), 5).empty());
}

BOOST_AUTO_TEST_SUITE_END()
