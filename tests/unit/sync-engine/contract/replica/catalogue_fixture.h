#pragma once

#include "sync-engine/contract/replica/apply.h"
#include "sync-engine/contract/replica/catalogue.h"
#include "tests/support/temporary_directory.h"

#include <string>
#include <vector>

namespace onetill::test {

Currency euro();
Sku sku(const std::string& text);
wire::Product aProduct(const std::string& sku, const std::string& name,
                       std::vector<std::string> barcodes = {},
                       std::map<std::string, std::string> options = {});
wire::Price aPrice(const std::string& sku, std::int64_t minor);

/// An empty catalogue that a case fills through the feed, as a till does.
struct CatalogueFixture {
    CatalogueFixture();

    std::filesystem::path file() const { return directory.path() / "catalogue.db"; }
    /// Applies the records as one page of the catalogue feed; requires that it works.
    replica::Applied apply(const std::vector<wire::FeedRecord>& records,
                           const std::string& cursor = "1");
    /// SKUs of the hits, best first.
    std::vector<std::string> find(const std::string& typed, int limit = 20) const;

    TemporaryDirectory directory;
    replica::Replica replica;
    replica::Catalogue catalogue;
};

} // namespace onetill::test
