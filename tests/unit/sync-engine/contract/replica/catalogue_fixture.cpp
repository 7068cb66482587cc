#include "catalogue_fixture.h"

#include <boost/test/unit_test.hpp>

namespace onetill::test {

Currency euro()
{
    return *Currency::fromCode("EUR");
}

Sku sku(const std::string& text)
{
    return *Sku::parse(text);
}

wire::Product aProduct(const std::string& skuText, const std::string& name,
                       std::vector<std::string> barcodes,
                       std::map<std::string, std::string> options)
{
    return {.sku = sku(skuText),
            .name = name,
            .category = "Camp",
            .unit = Unit::Piece,
            .taxClass = "standard",
            .parent = std::nullopt,
            .options = std::move(options),
            .glyph = "mug",
            .ageLimit = 0,
            .tracked = true,
            .description = "",
            .barcodes = std::move(barcodes)};
}

wire::Price aPrice(const std::string& skuText, std::int64_t minor)
{
    return {"retail", sku(skuText), *Money::fromMinor(minor, euro())};
}

CatalogueFixture::CatalogueFixture()
    : replica{replica::Replica::create(file()).value()},
      catalogue{replica::Catalogue::open(file()).value()}
{
}

replica::Applied CatalogueFixture::apply(const std::vector<wire::FeedRecord>& records,
                                         const std::string& cursor)
{
    const auto applied =
        replica.apply("catalogue", {.records = records, .cursor = cursor, .more = false});
    BOOST_REQUIRE(applied);
    return *applied;
}

std::vector<std::string> CatalogueFixture::find(const std::string& typed, int limit) const
{
    std::vector<std::string> skus;
    const auto hits = catalogue.search({.typed = typed,
                                        .priceList = "retail",
                                        .store = *StoreId::parse("GRAFTON"),
                                        .limit = limit});
    BOOST_REQUIRE(hits);
    for (const replica::SearchHit& hit : *hits)
        skus.push_back(hit.article.sku.text());
    return skus;
}

} // namespace onetill::test
