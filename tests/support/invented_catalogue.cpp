#include "tests/support/invented_catalogue.h"

#include "sync-engine/contract/values/gtin.h"
#include "tests/support/invented_words.h"

#include <algorithm>

namespace onetill::test {
namespace {

/// SplitMix64: well-mixed numbers from a seed and a counter, without state.
std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9E3779B97F4A7C15;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
    return value ^ (value >> 31);
}

/// A few draws that belong to one article.
class Draws
{
public:
    Draws(std::uint64_t seed, std::int64_t number)
        : m_state{mixed(seed) ^ static_cast<std::uint64_t>(number)}
    {
    }

    std::size_t below(std::size_t bound)
    {
        m_state = mixed(m_state);
        return static_cast<std::size_t>(m_state % bound);
    }
    /// Shops have favourites: the first words come up far more often than the last.
    template <std::size_t Size>
    std::string favoured(const std::array<std::string_view, Size>& words)
    {
        return std::string{words[std::min(below(Size), below(Size))]};
    }
    template <std::size_t Size>
    std::string any(const std::array<std::string_view, Size>& words)
    {
        return std::string{words[below(Size)]};
    }

private:
    std::uint64_t m_state;
};

std::string padded(std::int64_t number, std::size_t digits)
{
    const std::string text = std::to_string(number);
    return std::string(digits - std::min(digits, text.size()), '0') + text;
}

std::string skuText(std::int64_t number)
{
    return "OT-" + padded(number, 7);
}

} // namespace

wire::Product InventedCatalogue::product(std::int64_t number) const
{
    Draws draws{m_seed, number};
    std::string name = draws.favoured(kBrands);
    if (draws.below(4) != 0)
        name += ' ' + draws.favoured(kQualities);
    name += ' ' + draws.favoured(kThings);
    if (draws.below(3) == 0)
        name += ' ' + std::to_string(5 * (1 + draws.below(40)));

    wire::Product product{.sku = *Sku::parse(skuText(number)),
                          .name = std::move(name),
                          .category = draws.any(kCategories),
                          .unit = Unit::Piece,
                          .taxClass = "standard",
                          .parent = std::nullopt,
                          .options = {},
                          .glyph = "tag",
                          .ageLimit = 0,
                          .tracked = true,
                          .description = {},
                          .barcodes = {barcode(number)}};
    if (draws.below(2) == 0)
        product.options = {{"colour", draws.favoured(kColours)}, {"size", draws.any(kSizes)}};
    return product;
}

wire::Price InventedCatalogue::price(std::int64_t number) const
{
    Draws draws{m_seed + 1, number};
    const auto minor = static_cast<std::int64_t>(draws.below(200) + 1) * 100 - 5;
    return {kPriceList, *Sku::parse(skuText(number)),
            *Money::fromMinor(minor, *Currency::fromCode("EUR"))};
}

wire::StockLevel InventedCatalogue::stock(std::int64_t number, const StoreId& store) const
{
    Draws draws{m_seed + 2, number};
    return {
        store, *Sku::parse(skuText(number)), static_cast<std::int64_t>(draws.below(40)) * 1000, {}};
}

std::string InventedCatalogue::barcode(std::int64_t number) const
{
    const std::string digits = "952" + padded(number * 7 + 1000, 9);
    return digits + gtinCheckDigit(digits);
}

} // namespace onetill::test
