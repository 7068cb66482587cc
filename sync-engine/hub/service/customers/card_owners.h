#pragma once

#include "sync-engine/contract/wire/records.h"
#include "sync-engine/hub/service/storage.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace onetill::hub {

/// Which customer has a card. Kept in memory while a file goes in of customers, or of what else is
/// scanned, as BarcodeOwners is and for its reason.
class CardOwners
{
public:
    /// Reads all that there are: before writing, because tills wait for who writes.
    void read(Transaction& transaction);

    /// Another customer than this one who has one of the cards.
    struct Owner {
        std::string card;
        CustomerId customer;
    };
    std::optional<Owner> otherOwner(Transaction& transaction, const wire::Customer& customer);
    /// The customer who has a card of this text.
    std::optional<CustomerId> ownerOf(Transaction& transaction, std::string_view code) const;
    void note(const wire::Customer& customer);

    /// At the beginning of a transaction that writes: what others have written since.
    void catchUp(Transaction& transaction);
    /// At its end: what was written up to here is known.
    void sawAll(Transaction& transaction);

private:
    void note(std::string_view customer, const wire::Json& body);

    /// A customer may have lost the card since: who finds one asks for the customer.
    std::unordered_map<std::string, std::string> m_lastSeenAt;
    std::int64_t m_seen{0};
};

} // namespace onetill::hub
