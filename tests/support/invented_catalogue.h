#pragma once

#include "sync-engine/contract/wire/records.h"

#include <cstdint>
#include <string>

namespace onetill::test {

/// Believable articles in any number, the same for the same seed: article n is a pure function of
/// (seed, n), so that a bench can ask for one without having made those before it. SKUs and
/// barcodes are unique below ten million.
class InventedCatalogue
{
public:
    static constexpr const char* kPriceList = "retail-eur";

    explicit InventedCatalogue(std::uint64_t seed = 1) : m_seed{seed} {}

    wire::Product product(std::int64_t number) const;
    wire::Price price(std::int64_t number) const;
    wire::StockLevel stock(std::int64_t number, const StoreId& store) const;
    /// A valid EAN-13 within GS1's range for examples (952).
    std::string barcode(std::int64_t number) const;

private:
    std::uint64_t m_seed;
};

} // namespace onetill::test
