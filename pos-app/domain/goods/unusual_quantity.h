#pragma once

#include "sync-engine/contract/values/quantity.h"

namespace onetill::domain {

/// More than anybody carries to a counter, so that most likely a decimal point is missing or a key
/// was pressed twice: worth a question, no reason to refuse.
constexpr bool isUnusual(const Quantity& quantity)
{
    constexpr std::int64_t kPiecesMilli = 200'000;
    constexpr std::int64_t kMeasureMilli = 50'000;
    return quantity.milli() > (quantity.unit() == Unit::Piece ? kPiecesMilli : kMeasureMilli);
}

} // namespace onetill::domain
