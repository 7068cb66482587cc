#include "sync-engine/contract/replica/catalogue.h"

#include "sync-engine/contract/replica/article_columns.h"
#include "sync-engine/contract/replica/catalogue_parts.h"
#include "sync-engine/contract/replica/schema.h"
#include "sync-engine/contract/replica/stock_row.h"

#include <algorithm>

namespace onetill::replica {
namespace {

constexpr int kHitsMax = 100;

Result<Money> readMoney(std::int64_t minor, std::string_view currency)
{
    const auto known = Currency::fromCode(currency);
    if (!known)
        return fail(ErrorCode::StorageDamaged, "a price in no currency");
    return Money::fromMinor(minor, *known);
}

std::string joinedKey(std::string_view first, std::string_view second)
{
    return std::string{first} + '\x1f' + std::string{second};
}

} // namespace

Catalogue::Catalogue(std::unique_ptr<Parts> parts) : m_parts{std::move(parts)} {}
Catalogue::Catalogue(Catalogue&&) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&&) noexcept = default;
Catalogue::~Catalogue() = default;

Result<Catalogue> Catalogue::open(const std::filesystem::path& file)
{
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return fail(ErrorCode::NotFound, "no catalogue at " + file.string());
    return withoutExceptions("open " + file.string(), [&]() -> Result<Catalogue> {
        {
            SQLite::Database database{file.string(), SQLite::OPEN_READWRITE,
                                      CatalogueStatements::kBusyMs};
            if (const auto ours = checkSchema(database); !ours)
                return passOn(ours);
        }
        return Catalogue{std::make_unique<Parts>(file.string())};
    });
}

bool Catalogue::isDamaged() const
{
    return isMarkedDamaged(m_parts->database.getFilename());
}

Result<std::optional<Article>> Catalogue::Parts::article(SQLite::Statement& statement,
                                                         std::string_view key)
{
    return read("look up an article", [&]() -> Result<std::optional<Article>> {
        Query row{statement, key};
        if (!row.step())
            return std::nullopt;
        auto found = readArticle(row, 0);
        if (!found)
            return passOn(found);
        return *std::move(found);
    });
}

Result<std::optional<Article>> Catalogue::byBarcode(std::string_view code) const
{
    return m_parts->article(m_parts->byBarcode, barcodeKey(code));
}

Result<std::optional<Article>> Catalogue::bySku(const Sku& sku) const
{
    return m_parts->article(m_parts->bySku, sku.text());
}

Result<std::optional<Article>> Catalogue::loading(std::string_view kind) const
{
    return m_parts->article(m_parts->byLoad, kind);
}

Result<std::vector<Article>> Catalogue::variants(const Sku& parent) const
{
    return m_parts->read("look up variants", [&]() -> Result<std::vector<Article>> {
        std::vector<Article> variants;
        Query row{m_parts->byParent, parent.text()};
        while (row.step()) {
            auto found = readArticle(row, 0);
            if (!found)
                return passOn(found);
            variants.push_back(*std::move(found));
        }
        return variants;
    });
}

Result<std::optional<Money>> Catalogue::Parts::price(std::string_view sku,
                                                     std::string_view priceList)
{
    return read("look up a price", [&]() -> Result<std::optional<Money>> {
        Query row{priceOf, sku, priceList};
        if (!row.step())
            return std::nullopt;
        const auto amount = readMoney(row.integer(0), row.view(1));
        if (!amount)
            return passOn(amount);
        return *amount;
    });
}

Result<std::optional<Money>> Catalogue::price(const Sku& sku, std::string_view priceList) const
{
    return m_parts->price(sku.text(), priceList);
}

Result<std::vector<wire::SpecialPrice>> Catalogue::specialPrices(const Sku& sku,
                                                                 std::string_view priceList) const
{
    return m_parts->read("look up special prices", [&] {
        Query row{m_parts->specialsOf, sku.text(), priceList};
        return readBodies<wire::SpecialPrice>(row);
    });
}

Result<SearchHit> Catalogue::Parts::hit(std::int64_t item, const SearchRequest& request)
{
    Query row{byItem, item};
    // Between the two statements the sync thread may have removed it; the caller leaves it out.
    if (!row.step())
        return fail(ErrorCode::NotFound, "an article that was just removed");
    auto article = readArticle(row, 0);
    if (!article)
        return passOn(article);
    auto listed = price(article->sku.text(), request.priceList);
    if (!listed)
        return passOn(listed);

    SearchHit found{*std::move(article), *listed, std::nullopt};
    Query level{levelOf, found.article.sku.text(), request.store.text()};
    if (level.step())
        found.onHandMilli = level.integer(2);
    return found;
}

Result<std::vector<SearchHit>> Catalogue::search(const SearchRequest& request) const
{
    return m_parts->read("search", [&]() -> Result<std::vector<SearchHit>> {
        std::vector<SearchHit> hits;
        const int limit = std::clamp(request.limit, 0, kHitsMax);
        for (const std::int64_t item : m_parts->search.find(request.typed, limit)) {
            auto hit = m_parts->hit(item, request);
            if (hit)
                hits.push_back(*std::move(hit));
            else if (hit.error().code != ErrorCode::NotFound)
                return passOn(hit);
        }
        return hits;
    });
}

Result<std::vector<wire::Tax>> Catalogue::taxes(std::string_view region,
                                                std::string_view taxClass) const
{
    const auto known = m_parts->record<wire::TaxClass>(joinedKey(region, taxClass));
    if (!known)
        return passOn(known);
    if (!*known)
        return fail(ErrorCode::NotFound,
                    "no tax class " + std::string{taxClass} + " in region " + std::string{region});
    std::vector<wire::Tax> taxes;
    for (const std::string& code : (*known)->taxes) {
        auto tax = m_parts->record<wire::Tax>(joinedKey(region, code));
        if (!tax)
            return passOn(tax);
        if (!*tax)
            return fail(ErrorCode::NotFound,
                        "no tax " + code + " in region " + std::string{region});
        taxes.push_back(**std::move(tax));
    }
    std::ranges::stable_sort(taxes, {}, &wire::Tax::position);
    return taxes;
}

Result<std::vector<GridTile>> Catalogue::tiles(std::string_view priceList) const
{
    return m_parts->read("list tiles", [&]() -> Result<std::vector<GridTile>> {
        std::vector<GridTile> tiles;
        Query row{m_parts->tiles, priceList};
        while (row.step()) {
            auto article = readArticle(row, 0);
            if (!article)
                return passOn(article);
            const auto named = Sku::parse(row.view(13));
            if (!named)
                return passOn(named);
            GridTile tile{row.text(11), static_cast<int>(row.integer(12)), *named,
                          *std::move(article), std::nullopt};
            if (!row.isNull(14)) {
                const auto amount = readMoney(row.integer(14), row.view(15));
                if (!amount)
                    return passOn(amount);
                tile.price = *amount;
            }
            tiles.push_back(std::move(tile));
        }
        return tiles;
    });
}

Result<Promotions> Catalogue::promotions() const
{
    return m_parts->read("list promotions", [&]() -> Result<Promotions> {
        Promotions all;
        Query row{m_parts->recordsByKind, wire::Promotion::kKind};
        while (row.step()) {
            auto found = readBody<wire::Promotion>(row.view(0));
            if (found)
                all.readable.push_back(*std::move(found));
            else
                all.unreadable.push_back(found.error());
        }
        return all;
    });
}

Result<std::optional<wire::Store>> Catalogue::store(const StoreId& store) const
{
    return m_parts->record<wire::Store>(store.text());
}

Result<std::vector<wire::Store>> Catalogue::stores() const
{
    return m_parts->records<wire::Store>();
}

Result<std::optional<wire::Recall>> Catalogue::recall(const Sku& sku) const
{
    return m_parts->record<wire::Recall>(sku.text());
}

Result<std::vector<wire::Staff>> Catalogue::staff() const
{
    auto staff = m_parts->records<wire::Staff>();
    if (staff)
        std::ranges::stable_sort(*staff, {}, &wire::Staff::name);
    return staff;
}

Result<std::optional<wire::Role>> Catalogue::role(std::string_view role) const
{
    return m_parts->record<wire::Role>(role);
}

Result<std::vector<wire::HeldBasket>> Catalogue::heldBaskets() const
{
    return m_parts->records<wire::HeldBasket>();
}

Result<std::optional<wire::HeldBasket>> Catalogue::heldBasket(const StoreId& store,
                                                              const Uuid& basket) const
{
    return m_parts->record<wire::HeldBasket>(joinedKey(store.text(), basket.text()));
}

Result<std::vector<wire::ExceptionCase>> Catalogue::exceptions() const
{
    return m_parts->records<wire::ExceptionCase>();
}

Result<std::optional<wire::ExceptionCase>> Catalogue::exceptionCase(const Uuid& exception) const
{
    return m_parts->record<wire::ExceptionCase>(exception.text());
}

Result<std::optional<wire::TillKey>> Catalogue::tillKey(const Uuid& till) const
{
    return m_parts->record<wire::TillKey>(till.text());
}

Result<std::optional<wire::StockLevel>> Catalogue::stock(const StoreId& store, const Sku& sku) const
{
    return m_parts->read("look up stock", [&]() -> Result<std::optional<wire::StockLevel>> {
        Query row{m_parts->levelOf, sku.text(), store.text()};
        if (!row.step())
            return std::nullopt;
        auto level = readLevel(row);
        if (!level)
            return passOn(level);
        return *std::move(level);
    });
}

Result<std::vector<Sku>> Catalogue::belowZero(const StoreId& store, int limit) const
{
    return m_parts->read("look up stock below zero", [&]() -> Result<std::vector<Sku>> {
        std::vector<Sku> skus;
        Query row{m_parts->belowZero, store.text(), limit};
        while (row.step()) {
            auto sku = Sku::parse(row.view(0));
            if (!sku)
                return fail(ErrorCode::StorageDamaged, "a stock level of nothing");
            skus.push_back(*std::move(sku));
        }
        return skus;
    });
}

Result<std::vector<wire::StockLevel>> Catalogue::stockEverywhere(const Sku& sku) const
{
    return m_parts->read("look up stock", [&]() -> Result<std::vector<wire::StockLevel>> {
        std::vector<wire::StockLevel> levels;
        Query row{m_parts->levelsOf, sku.text()};
        while (row.step()) {
            auto level = readLevel(row);
            if (!level)
                return passOn(level);
            levels.push_back(*std::move(level));
        }
        return levels;
    });
}

Result<CatalogueCounts> Catalogue::counts() const
{
    return m_parts->read("count the catalogue", [&]() -> Result<CatalogueCounts> {
        Query row{m_parts->counts};
        row.step();
        return CatalogueCounts{row.integer(0), row.integer(1), row.integer(2)};
    });
}

Result<wire::Cursors> Catalogue::cursors() const
{
    return m_parts->read("read cursors", [&]() -> Result<wire::Cursors> {
        wire::Cursors cursors;
        Query row{m_parts->cursors};
        while (row.step())
            cursors[row.text(0)] = row.text(1);
        return cursors;
    });
}

Result<wire::Cursor> Catalogue::position() const
{
    auto all = cursors();
    if (!all)
        return passOn(all);
    return (*all)["catalogue"];
}

} // namespace onetill::replica
