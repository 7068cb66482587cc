// Looking things up among a million articles, beside what SQLite does bare.
//
// usage: catalogue_bench [articles] [file to keep]

#include "measured.h"
#include "sync-engine/contract/replica/catalogue.h"
#include "sync-engine/contract/replica/schema.h"
#include "sync-engine/contract/replica/search/fold.h"
#include "sync-engine/contract/replica/snapshot_builder.h"
#include "tests/support/invented_catalogue.h"
#include "tests/support/invented_words.h"
#include "tests/support/temporary_directory.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdlib>
#include <random>

using namespace onetill;
using bench::Measured;

namespace {

constexpr int kLookUps = 20'000;
constexpr int kBareRankedQueries = 40;

double secondsOf(const Measured& once)
{
    return once.max() / 1e6;
}

void build(const std::filesystem::path& file, std::int64_t articles)
{
    const test::InventedCatalogue invented;
    const StoreId store = *StoreId::parse("GRAFTON");
    Measured adding;
    Measured finishing;
    auto builder = replica::SnapshotBuilder::create(file).value();
    adding.time([&] {
        for (std::int64_t i = 1; i <= articles; ++i) {
            if (!builder.add(invented.product(i)) || !builder.add(invented.price(i))
                || !builder.add(invented.stock(i, store)))
                std::abort();
        }
    });
    finishing.time([&] {
        if (!builder.finish({{"catalogue", "1"}, {"stock", "1"}}))
            std::abort();
    });
    Measured checking;
    checking.time([&] {
        if (!replica::quickCheck(file))
            std::abort();
    });
    std::printf("built %lld articles: added in %.2f s, finished in %.2f s; quick_check %.2f s; "
                "%.1f MB\n\n",
                static_cast<long long>(articles), secondsOf(adding), secondsOf(finishing),
                secondsOf(checking), static_cast<double>(std::filesystem::file_size(file)) / 1e6);
}

/// The ratio of the medians.
double lookUps(const std::filesystem::path& file, std::int64_t articles)
{
    const test::InventedCatalogue invented;
    const auto catalogue = replica::Catalogue::open(file).value();
    SQLite::Database database{file.string()};
    SQLite::Statement bare{database, R"sql(
        SELECT sku, name, category, unit, tax_class, parent, options, glyph, age_limit, tracked
        FROM barcode CROSS JOIN product USING (item) WHERE code = ?1
    )sql"};

    std::mt19937_64 random{3};
    Measured ours;
    Measured theirs;
    std::size_t found = 0;
    for (int i = 0; i < kLookUps; ++i) {
        const auto number =
            static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(articles)) + 1;
        const std::string code = invented.barcode(number);
        const std::string key = "0" + code;
        const auto askUs = [&] {
            ours.time([&] { found += catalogue.byBarcode(code)->has_value() ? 1 : 0; });
        };
        const auto askThem = [&] {
            theirs.time([&] {
                bare.bindNoCopy(1, key);
                bare.executeStep();
                for (int column = 0; column < 10; ++column)
                    found += static_cast<std::size_t>(bare.getColumn(column).getBytes()) > 1000;
                bare.reset();
            });
        };
        // Whoever comes second finds the pages warm, so they take turns.
        if (i % 2 == 0) {
            askUs();
            askThem();
        } else {
            askThem();
            askUs();
        }
    }
    if (found != kLookUps)
        std::abort();
    bench::printHead("barcode look-up");
    bench::printRow("ours", ours);
    bench::printRow("bare prepared statement", theirs);
    std::printf("ratio p50 %.2f, p99 %.2f\n\n", ours.p50() / theirs.p50(),
                ours.p99() / theirs.p99());
    return ours.p50() / theirs.p50();
}

/// What people type: letters, beginnings of words, whole words; one to three of them.
std::vector<std::string> queries(int words, std::size_t lettersMax, std::size_t count)
{
    std::mt19937_64 random{static_cast<std::uint64_t>(words) * 31 + lettersMax};
    const auto pick = [&](const auto& list) { return std::string{list[random() % list.size()]}; };
    std::vector<std::string> made;
    while (made.size() < count) {
        std::string query;
        for (int word = 0; word < words; ++word) {
            std::string text;
            switch (random() % 4) {
            case 0: text = pick(test::kBrands); break;
            case 1: text = pick(test::kThings); break;
            case 2: text = pick(test::kQualities); break;
            default: text = pick(test::kColours); break;
            }
            text = replica::indexWords(text).front();
            query += (word == 0 ? "" : " ") + text.substr(0, 1 + random() % lettersMax);
        }
        made.push_back(query);
    }
    return made;
}

double searches(const std::filesystem::path& file)
{
    const auto catalogue = replica::Catalogue::open(file).value();
    const StoreId store = *StoreId::parse("GRAFTON");
    Measured all;
    bench::printHead("search");
    const auto run = [&](const std::string& title, const std::vector<std::string>& typed) {
        Measured measured;
        double slowest = 0;
        std::string slowestQuery;
        for (const std::string& query : typed) {
            const auto ask = [&] {
                const auto hits = catalogue.search(
                    {.typed = query, .priceList = "retail-eur", .store = store, .limit = 20});
                if (!hits)
                    std::abort();
            };
            measured.time(ask);
            Measured again;
            again.time(ask);
            all.time(ask);
            if (again.max() > slowest) {
                slowest = again.max();
                slowestQuery = query;
            }
        }
        bench::printRow(title, measured);
        std::printf("    slowest when warm: \"%s\" %.0f us\n", slowestQuery.c_str(), slowest);
    };
    std::vector<std::string> letters;
    for (char letter = 'a'; letter <= 'z'; ++letter)
        letters.emplace_back(1, letter);
    run("every letter", letters);
    run("one word, up to 3 letters", queries(1, 3, 400));
    run("one word", queries(1, 9, 400));
    run("two words, one letter each", queries(2, 1, 300));
    run("two words, up to 3 letters", queries(2, 3, 400));
    run("two words", queries(2, 9, 400));
    run("three words, one letter each", queries(3, 1, 300));
    run("three words, up to 3 letters", queries(3, 3, 400));
    run("three words", queries(3, 9, 400));
    run("nothing to be found",
        {"qq", "tent zzz", "s xyz", "moss navy", "black white", "s 97 rust"});
    run("digits", {"9520", "95200007", "9520070010", "0000017", "ot-000012"});
    bench::printRow("all of them, warm", all);
    return all.p99();
}

void bareRanked(const std::filesystem::path& file)
{
    SQLite::Database database{file.string(), SQLite::OPEN_READWRITE};
    database.exec("CREATE VIRTUAL TABLE temp.bare USING fts5 (name, prefix = '1 2 3')");
    database.exec("INSERT INTO temp.bare (rowid, name) SELECT item, name FROM product");
    SQLite::Statement ranked{database,
                             "SELECT rowid FROM temp.bare WHERE bare MATCH ?1 ORDER BY rank "
                             "LIMIT 20"};
    Measured measured;
    std::vector<std::string> typed = queries(1, 3, kBareRankedQueries / 2);
    for (std::string& query : queries(2, 3, kBareRankedQueries / 2))
        typed.push_back(std::move(query));
    for (const std::string& query : typed) {
        std::string match;
        for (const std::string& word : replica::queryWords(query))
            match += "\"" + word + "\"* ";
        measured.time([&] {
            ranked.bind(1, match);
            while (ranked.executeStep()) {}
            ranked.reset();
        });
    }
    bench::printRow("bare ranked FTS5, up to 3 letters", measured);
}

} // namespace

int main(int argc, char** argv)
{
    const std::int64_t articles = argc > 1 ? std::atoll(argv[1]) : 1'000'000;
    const test::TemporaryDirectory directory;
    const std::filesystem::path file =
        argc > 2 ? std::filesystem::path{argv[2]} : directory.path() / "catalogue.db";
    if (!std::filesystem::exists(file))
        build(file, articles);
    const double ratio = lookUps(file, articles);
    const double p99 = searches(file);
    bareRanked(file);
    std::printf("\n{\"bench\":\"catalogue\",\"articles\":%lld,\"barcode_ratio_p50\":%.3f,"
                "\"search_p99_ms\":%.3f}\n",
                static_cast<long long>(articles), ratio, p99 / 1000);
    return 0;
}
