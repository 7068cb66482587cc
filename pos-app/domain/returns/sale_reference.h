#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace onetill::domain {

/// The numbers under which people know one sale or order.
enum class ReferenceKind { Receipt, Order, Channel, Invoice };

using SaleReferences = std::map<ReferenceKind, std::string>;

/// What somebody typed or scanned as one of those numbers: without blanks, letters in one case,
/// because receipts are read aloud and typed. Empty for what cannot be one.
std::string foldedReference(std::string_view typed);
/// Under which of its numbers the text means this sale, if it does.
std::optional<ReferenceKind> matches(const SaleReferences& sale, std::string_view typed);

} // namespace onetill::domain
