#include "pos-app/domain/denomination.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace onetill::domain {
namespace {

constexpr Denomination note(std::int64_t minor)
{
    return {minor, true};
}

constexpr Denomination coin(std::int64_t minor)
{
    return {minor, false};
}

constexpr std::array kEur{note(200'00), note(100'00), note(50'00), note(20'00), note(10'00),
                          note(5'00),   coin(2'00),   coin(1'00),  coin(50),    coin(20),
                          coin(10),     coin(5),      coin(2),     coin(1)};
constexpr std::array kGbp{note(50'00), note(20'00), note(10'00), note(5'00), coin(2'00), coin(1'00),
                          coin(50),    coin(20),    coin(10),    coin(5),    coin(2),    coin(1)};
constexpr std::array kUsd{note(100'00), note(50'00), note(20'00), note(10'00), note(5'00),
                          note(1'00),   coin(25),    coin(10),    coin(5),     coin(1)};
constexpr std::array kCad{note(100'00), note(50'00), note(20'00), note(10'00), note(5'00),
                          coin(2'00),   coin(1'00),  coin(25),    coin(10),    coin(5)};
constexpr std::array kAud{note(100'00), note(50'00), note(20'00), note(10'00),
                          note(5'00),   coin(2'00),  coin(1'00),  coin(50),
                          coin(20),     coin(10),    coin(5)};
constexpr std::array kNzd{note(100'00), note(50'00), note(20'00), note(10'00), note(5'00),
                          coin(2'00),   coin(1'00),  coin(50),    coin(20),    coin(10)};
constexpr std::array kChf{note(1000'00), note(200'00), note(100'00), note(50'00), note(20'00),
                          note(10'00),   coin(5'00),   coin(2'00),   coin(1'00),  coin(50),
                          coin(20),      coin(10),     coin(5)};
constexpr std::array kJpy{note(10'000), note(5'000), note(1'000), coin(500), coin(100),
                          coin(50),     coin(10),    coin(5),     coin(1)};
constexpr std::array kSek{note(1000'00), note(500'00), note(200'00), note(100'00), note(50'00),
                          note(20'00),   coin(10'00),  coin(5'00),   coin(2'00),   coin(1'00)};
constexpr std::array kNok{note(1000'00), note(500'00), note(200'00), note(100'00), note(50'00),
                          coin(20'00),   coin(10'00),  coin(5'00),   coin(1'00)};
constexpr std::array kDkk{note(500'00), note(200'00), note(100'00), note(50'00), coin(20'00),
                          coin(10'00),  coin(5'00),   coin(2'00),   coin(1'00),  coin(50)};
constexpr std::array kPln{note(500'00), note(200'00), note(100'00), note(50'00), note(20'00),
                          note(10'00),  coin(5'00),   coin(2'00),   coin(1'00),  coin(50),
                          coin(20),     coin(10),     coin(5),      coin(2),     coin(1)};
constexpr std::array kCzk{note(5000'00), note(2000'00), note(1000'00), note(500'00),
                          note(200'00),  note(100'00),  coin(50'00),   coin(20'00),
                          coin(10'00),   coin(5'00),    coin(2'00),    coin(1'00)};
constexpr std::array kHuf{note(20'000'00), note(10'000'00), note(5'000'00), note(2'000'00),
                          note(1'000'00),  note(500'00),    coin(200'00),   coin(100'00),
                          coin(50'00),     coin(20'00),     coin(10'00),    coin(5'00)};
constexpr std::array kKwd{note(20'000), note(10'000), note(5'000), note(1'000),
                          note(500),    note(250),    coin(100),   coin(50),
                          coin(20),     coin(10),     coin(5)};
constexpr std::array kBhd{note(20'000), note(10'000), note(5'000), note(1'000), note(500),
                          coin(100),    coin(50),     coin(25),    coin(10),    coin(5)};
constexpr std::array kAed{note(1000'00), note(500'00), note(200'00), note(100'00),
                          note(50'00),   note(20'00),  note(10'00),  note(5'00),
                          coin(1'00),    coin(50),     coin(25)};
constexpr std::array kInr{note(500'00), note(200'00), note(100'00), note(50'00), note(20'00),
                          note(10'00),  coin(5'00),   coin(2'00),   coin(1'00)};
constexpr std::array kCny{note(100'00), note(50'00), note(20'00), note(10'00),
                          note(5'00),   coin(1'00),  coin(50),    coin(10)};
constexpr std::array kSgd{note(100'00), note(50'00), note(10'00), note(5'00), note(2'00),
                          coin(1'00),   coin(50),    coin(20),    coin(10),   coin(5)};
constexpr std::array kZar{note(200'00), note(100'00), note(50'00), note(20'00),
                          note(10'00),  coin(5'00),   coin(2'00),  coin(1'00),
                          coin(50),     coin(20),     coin(10)};
constexpr std::array kBrl{note(200'00), note(100'00), note(50'00), note(20'00),
                          note(10'00),  note(5'00),   note(2'00),  coin(1'00),
                          coin(50),     coin(25),     coin(10),    coin(5)};
constexpr std::array kMxn{note(1000'00), note(500'00), note(200'00), note(100'00),
                          note(50'00),   note(20'00),  coin(10'00),  coin(5'00),
                          coin(2'00),    coin(1'00),   coin(50)};
constexpr std::array kIls{note(200'00), note(100'00), note(50'00), note(20'00), coin(10'00),
                          coin(5'00),   coin(2'00),   coin(1'00),  coin(50),    coin(10)};

struct CurrencyDenominations {
    std::string_view code;
    std::span<const Denomination> list;
};

constexpr std::array kTable = std::to_array<CurrencyDenominations>(
    {{"AED", kAed}, {"AUD", kAud}, {"BHD", kBhd}, {"BRL", kBrl}, {"CAD", kCad}, {"CHF", kChf},
     {"CNY", kCny}, {"CZK", kCzk}, {"DKK", kDkk}, {"EUR", kEur}, {"GBP", kGbp}, {"HUF", kHuf},
     {"ILS", kIls}, {"INR", kInr}, {"JPY", kJpy}, {"KWD", kKwd}, {"MXN", kMxn}, {"NOK", kNok},
     {"NZD", kNzd}, {"PLN", kPln}, {"SEK", kSek}, {"SGD", kSgd}, {"USD", kUsd}, {"ZAR", kZar}});

} // namespace

std::span<const Denomination> denominations(Currency currency)
{
    const auto found = std::ranges::find(kTable, currency.code(), &CurrencyDenominations::code);
    return found == kTable.end() ? std::span<const Denomination>{} : found->list;
}

std::vector<DenominationCount> breakDown(Money change)
{
    // Largest first is also the fewest for every table here; the tests compare with a full search.
    std::vector<DenominationCount> counts;
    std::int64_t left = change.minor();
    for (const Denomination& denomination : denominations(change.currency())) {
        const std::int64_t count = left / denomination.minor;
        if (count <= 0)
            continue;
        counts.push_back({denomination, static_cast<int>(count)});
        left -= count * denomination.minor;
    }
    return counts;
}

std::vector<Money> quickAmounts(Money due, std::size_t count)
{
    std::vector<Money> amounts;
    if (due.minor() <= 0)
        return amounts;
    const auto list = denominations(due.currency());
    for (auto next = list.rbegin(); next != list.rend(); ++next) {
        if (!next->note)
            continue;
        const std::int64_t minor = (due.minor() / next->minor + 1) * next->minor;
        const std::int64_t exact = due.minor() % next->minor == 0 ? due.minor() : minor;
        const auto amount = Money::fromMinor(exact, due.currency());
        if (amount && *amount != due)
            amounts.push_back(*amount);
    }
    // A larger note may make less: 649 is 660 in twenties and 650 in fifties.
    std::ranges::sort(amounts, {}, &Money::minor);
    const auto again = std::ranges::unique(amounts);
    amounts.erase(again.begin(), again.end());
    if (amounts.size() > count)
        amounts.erase(amounts.begin() + static_cast<std::ptrdiff_t>(count), amounts.end());
    return amounts;
}

} // namespace onetill::domain
