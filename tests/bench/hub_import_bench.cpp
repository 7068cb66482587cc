// A list of a million priced articles going into a hub, and the snapshot that a new till then
// loads.

#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/import/importer.h"
#include "sync-engine/hub/service/snapshot/snapshot.h"
#include "tests/support/invented_catalogue.h"
#include "tests/unit/sync-engine/hub/hub_fixture.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace {

using namespace onetill;
using namespace onetill::test;
using SteadyClock = std::chrono::steady_clock;

double secondsSince(SteadyClock::time_point start)
{
    return std::chrono::duration<double>(SteadyClock::now() - start).count();
}

/// gtin,name,price,tax for so many invented articles.
std::string priceList(int articles)
{
    const InventedCatalogue catalogue;
    std::string text = "gtin,name,price,tax\n";
    for (int i = 0; i < articles; ++i) {
        std::string name = catalogue.product(i).name;
        std::ranges::replace(name, ',', ' ');
        std::ranges::replace(name, '"', ' ');
        text += catalogue.barcode(i) + ',' + name + ',' + catalogue.price(i).amount.text()
                + ",standard\n";
    }
    return text;
}

hub::ByteSource sourceOf(const std::string& text)
{
    return [&text, at = std::size_t{0}](std::span<char> room) mutable -> Result<std::size_t> {
        const std::size_t count = text.copy(room.data(), room.size(), at);
        at += count;
        return count;
    };
}

double import(EmptyHub& shop, const std::string& text)
{
    const auto start = SteadyClock::now();
    auto rows = hub::csvRows(sourceOf(text));
    const auto columns = rows->columns().value();
    const hub::ImportOptions options{.kind = {}, .priceList = {}, .store = "0412"};
    const auto kind = hub::recognise(columns, {}).value();
    const auto counts = hub::importTable(
        shop.session(), shop.hub, options, kind, "bench", columns, *rows,
        [](std::int64_t line, std::span<const std::string>, const Error& why) {
            std::printf("line %ld: %s\n", static_cast<long>(line), why.detail.c_str());
        });
    std::printf("  %ld changed, %ld unchanged\n", static_cast<long>(counts.value().changed),
                static_cast<long>(counts.value().unchanged));
    return secondsSince(start);
}

} // namespace

int main(int argc, char** argv)
{
    const int articles = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const std::string text = priceList(articles);
    EmptyHub shop;
    shop.put(hub::ofTaxRegion("IE"), wire::TaxClass{"IE", "standard", {}});
    const double first = import(shop, text);
    const double again = import(shop, text);
    const hub::SnapshotShelf shelf{shop.directory.path() / "snapshots"};
    const auto start = SteadyClock::now();
    const auto snapshot = hub::buildSnapshot(shop.session(), shop.hub, shop.till.store, shelf);
    const double built = secondsSince(start);
    std::int64_t packed = 0;
    for (const auto& piece : snapshot.value().manifest.pieces)
        packed += piece.packedBytes;
    std::printf("%-44s %10.0f articles/s\n", "import of priced articles", articles / first);
    std::printf("%-44s %10.0f articles/s\n", "the same file again", articles / again);
    std::printf("%-44s %10.2f s, %.1f MB, packed %.1f MB\n", "snapshot built", built,
                static_cast<double>(snapshot->manifest.bytes) / 1e6,
                static_cast<double>(packed) / 1e6);
    std::printf("{\"bench\":\"hub_import\",\"articles\":%d,\"import_s\":%.3f,\"again_s\":%.3f,"
                "\"snapshot_s\":%.3f}\n",
                articles, first, again, built);
}
