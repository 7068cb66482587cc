#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::domain {

/// "DUB1-2-00017": store, till and a number without gaps, five digits or as many as it takes. From
/// the second epoch of a till on its ordinal stands before it, "DUB1-2-3-00017", because each
/// epoch counts from 1 again. For people and the law; never a key (sync.md 1).
std::string formatReceiptNumber(std::string_view store, std::string_view till,
                                std::int64_t epochOrdinal, std::int64_t number);

/// Stands before all that training prints, and before nothing else: no store has such a name.
inline constexpr std::string_view kTrainingMark = "TRAINING";

/// Whether a number, or a till as it is printed, is one of training.
bool isOfTraining(std::string_view printed);

/// The number of this till that `typed` means, as formatReceiptNumber() has it. Forgives what hands
/// do: case of ASCII letters, blanks and other separators for dashes, zeros that are missing. None
/// for what is no number of this till; a wrong sale is worse than none.
std::optional<std::string> ownReceiptNumber(std::string_view typed, std::string_view store,
                                            std::string_view till);

/// What all ways to type a receipt number come to, "412-1-17" for "0412-1-00017"; none for what is
/// none of any till: a store, a till and a number at least.
std::optional<std::string> receiptWord(std::string_view typed);

/// The words and numbers of a receipt number: capitals, without the zeros that fill a number up.
std::vector<std::string> receiptNumberParts(std::string_view text);

} // namespace onetill::domain
