#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace onetill::domain {

/// "DUB1-2-00017": store, till and a number without gaps, five digits or as many as it takes. From
/// the second epoch of a till on its ordinal stands before it, "DUB1-2-3-00017", because each
/// epoch counts from 1 again. For people and the law; never a key (sync.md 1).
std::string formatReceiptNumber(std::string_view store, std::string_view till,
                                std::int64_t epochOrdinal, std::int64_t number);

} // namespace onetill::domain
