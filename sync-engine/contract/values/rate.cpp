#include "sync-engine/contract/values/rate.h"

#include "sync-engine/contract/values/decimal.h"

namespace onetill {

Result<Rate> Rate::fromMillionths(std::int64_t millionths)
{
    if (millionths < 0 || millionths > kMillionthsMax)
        return fail(ErrorCode::OutOfRange, "rate out of range: " + std::to_string(millionths));
    return Rate{millionths};
}

Result<Rate> Rate::parsePercent(std::string_view text)
{
    const auto millionths = parseDecimal(text, 4, kMillionthsMax);
    if (!millionths)
        return passOn(millionths);
    return fromMillionths(*millionths);
}

std::string Rate::percentText() const
{
    std::string text = formatDecimal(m_millionths, 4);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

} // namespace onetill
