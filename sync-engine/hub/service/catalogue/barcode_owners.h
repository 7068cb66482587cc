#pragma once

#include "sync-engine/contract/wire/json_view.h"
#include "sync-engine/contract/wire/records.h"
#include "sync-engine/hub/service/storage.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace onetill::hub {

/// As what a barcode is somebody's. The forms of a GTIN are one barcode, save that of eight digits:
/// shops give such codes to their own articles (GS1's RCN-8), whatever thirteen digits with zeros
/// in front mean elsewhere.
std::string ownedAs(std::string_view barcode);

/// Which product has a barcode. Kept in memory while a file of products goes in: barcodes stand
/// inside of products, so the database could only answer by reading them all.
class BarcodeOwners
{
public:
    /// Reads all that there are. It takes a second for a million products, so not while writing:
    /// tills wait for who writes.
    void read(Transaction& transaction);

    /// Another product than this one that has one of its barcodes.
    struct Owner {
        std::string barcode;
        Sku sku;
    };
    std::optional<Owner> otherOwner(Transaction& transaction, const wire::Product& product);
    /// The product that has this barcode.
    std::optional<Sku> ownerOf(Transaction& transaction, std::string_view code) const;
    void note(const wire::Product& product);

    /// At the beginning of a transaction that writes: what others have written since.
    void catchUp(Transaction& transaction);
    /// At its end: what was written up to here is known.
    void sawAll(Transaction& transaction);

private:
    void note(std::string_view sku, wire::JsonView product);

    /// A product may have lost the barcode since: who finds one asks it.
    std::unordered_map<std::string, std::string> m_lastSeenAt;
    std::int64_t m_seen{0};
};

} // namespace onetill::hub
