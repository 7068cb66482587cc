#pragma once

#include "sync-engine/contract/values/uuid.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::domain {

/// The numbers under which people know a sale. The words on the wire: "receipt", "order",
/// "channel-reference", "invoice". Source: retail-rules 5.
enum class SaleReferenceKind { Receipt, Order, ChannelReference, Invoice };

std::string_view saleReferenceKindWord(SaleReferenceKind kind);

/// Those that a sale has; empty for none.
struct SaleReferences {
    Uuid id;                      ///< Of the receipt, as codes and other programs name it.
    std::string receipt;          ///< As printed: "DUB1-2-00017".
    std::string order;            ///< The shop's own number of the order.
    std::string channelReference; ///< The market place's or web shop's.
    std::string invoice;

    bool operator==(const SaleReferences&) const = default;
};

/// Which of them `typed` names, if any. Forgives what hands and readers of codes do: case of ASCII
/// letters, blanks, a '#' in front; of a printed receipt number also other separators and missing
/// leading zeros, "dub1 2 17". Anything else is compared byte for byte: a wrong sale is worse than
/// none.
std::optional<SaleReferenceKind> matchReference(const SaleReferences& sale, std::string_view typed);

/// All sales that `typed` may mean, as indexes, in the order given: two channels may use one
/// number, and a person then chooses.
std::vector<std::size_t> findSales(std::span<const SaleReferences> sales, std::string_view typed);

} // namespace onetill::domain
