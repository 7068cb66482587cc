#include "fuzzed.h"
#include "sync-engine/contract/values/decimal.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/contract/values/rate.h"
#include "sync-engine/contract/values/time.h"

using namespace onetill;

namespace {

/// What was read is written down in one form, and that form says the same again.
template <class Read, class Text>
void requireSame(std::string_view typed, Read read, Text text)
{
    const auto value = read(typed);
    if (!value)
        return;
    const auto again = read(text(*value));
    fuzz::require(again.has_value() && *again == *value);
}

} // namespace

/// An amount, a quantity, a rate, a day or a moment, as anybody may type it.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view typed = fuzz::textOf(bytes, size);
    for (const char* code : {"EUR", "JPY", "KWD"}) {
        const Currency currency = Currency::fromCode(code).value();
        requireSame(
            typed, [&](std::string_view text) { return Money::parse(text, currency); },
            [](Money amount) { return amount.text(); });
    }
    for (const Unit unit : {Unit::Piece, Unit::Kilogram})
        requireSame(
            typed, [unit](std::string_view text) { return Quantity::parse(text, unit); },
            [](Quantity quantity) { return quantity.text(); });
    requireSame(typed, Rate::parsePercent, [](Rate rate) { return rate.percentText(); });
    requireSame(typed, parseDate, [](const Date& date) { return formatDate(date); });
    requireSame(typed, parseTimestamp, formatTimestamp);
    return 0;
}
