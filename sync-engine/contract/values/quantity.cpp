#include "sync-engine/contract/values/quantity.h"

#include "sync-engine/contract/values/check.h"
#include "sync-engine/contract/values/decimal.h"

namespace onetill {

std::string_view unitWord(Unit unit)
{
    switch (unit) {
    case Unit::Piece: return "piece";
    case Unit::Kilogram: return "kg";
    case Unit::Metre: return "m";
    case Unit::Litre: return "l";
    }
    return "piece";
}

Result<Unit> unitFromWord(std::string_view word)
{
    for (const Unit unit : {Unit::Piece, Unit::Kilogram, Unit::Metre, Unit::Litre})
        if (word == unitWord(unit))
            return unit;
    return fail(ErrorCode::OutOfRange, "not a unit: '" + std::string{word.substr(0, 16)} + "'");
}

Result<Quantity> Quantity::fromMilli(std::int64_t milli, Unit unit)
{
    if (milli > kMilliMax || milli < -kMilliMax)
        return fail(ErrorCode::OutOfRange, "quantity out of range: " + std::to_string(milli));
    if (unit == Unit::Piece && milli % 1000 != 0)
        return fail(ErrorCode::OutOfRange,
                    "not a whole number of pieces: " + formatDecimal(milli, 3));
    return Quantity{milli, unit};
}

Result<Quantity> Quantity::parse(std::string_view text, Unit unit)
{
    const auto milli = parseDecimal(text, 3, kMilliMax);
    if (!milli)
        return passOn(milli);
    return fromMilli(*milli, unit);
}

std::string Quantity::text() const
{
    return m_milli % 1000 == 0 ? std::to_string(m_milli / 1000) : formatDecimal(m_milli, 3);
}

Result<Quantity> Quantity::plus(Quantity other) const
{
    ONETILL_CHECK(m_unit == other.m_unit);
    return fromMilli(m_milli + other.m_milli, m_unit);
}

} // namespace onetill
