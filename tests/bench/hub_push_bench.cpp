// Sales arriving at the hub: 10,000 of five lines in batches of 500, beside the same rows written
// by bare SQLite on the same disk, both with WAL and synchronous=FULL. sync.md 7 has the targets.

#include "bare_books.h"
#include "sync-engine/hub/api/server.h"
#include "sync-engine/hub/service/feed/record_storage.h"
#include "sync-engine/hub/service/stock/stock.h"
#include "sync-engine/hub/service/tills/access.h"
#include "tests/support/raw_http.h"
#include "tests/unit/sync-engine/hub/hub_fixture.h"

#include <zstd.h>

#include <chrono>
#include <cstdio>
#include <thread>

namespace {

using namespace onetill;
using namespace onetill::test;
using SteadyClock = std::chrono::steady_clock;

constexpr int kSales = 10'000;
constexpr int kBatch = 500;
constexpr int kArticles = 2'000;

double secondsSince(SteadyClock::time_point start)
{
    return std::chrono::duration<double>(SteadyClock::now() - start).count();
}

std::string packed(const std::string& plain)
{
    std::string out(ZSTD_compressBound(plain.size()), '\0');
    out.resize(ZSTD_compress(out.data(), out.size(), plain.data(), plain.size(), 3));
    return out;
}

std::string article(int number)
{
    return "SKU-" + std::to_string(100'000 + number);
}

/// A till that has sold ten thousand baskets, and the batches it will send.
struct BusyTill {
    explicit BusyTill(std::uint64_t seed) : till{seed}
    {
        for (int sale = 0; sale < kSales; ++sale) {
            std::vector<std::string> skus;
            for (int line = 0; line < 5; ++line)
                skus.push_back(article((sale * 37 + line * 411) % kArticles));
            till.sell(skus);
        }
        for (std::size_t from = 1; from <= kSales; from += kBatch)
            batches.push_back(till.batch(from, from + kBatch - 1));
        for (const wire::Json& batch : batches) {
            packedBatches.push_back(packed(batch.dump()));
            packedBytes += packedBatches.back().size();
        }
    }

    PaperTill till;
    std::vector<wire::Json> batches;
    std::vector<std::string> packedBatches;
    std::size_t packedBytes{0};
};

struct BenchHub : EmptyHub {
    BenchHub()
    {
        write([&](hub::Transaction& transaction) {
            for (int i = 0; i < kArticles; ++i) {
                transaction.records().put("catalogue", wire::upsert(aProduct(article(i))));
                hub::correctLevel(transaction, till.store, sku(article(i)), 1'000'000'000,
                                  "opening", clock.now());
            }
        });
    }
    hub::Till know(const PaperTill& paper, int number, const std::string& token)
    {
        auto known = paper.asKnown();
        known.number = number;
        known.tokenHash = hub::tokenHash(token);
        write([&](hub::Transaction& transaction) { transaction.tills().add(known); });
        return known;
    }
};

/// The hub's own work, without HTTP: what a reading worker does, and what the writer does.
void benchServices(BenchHub& shop, const BusyTill& busy, double bare)
{
    const hub::Till till = shop.know(busy.till, 2, "token");
    double reading = 0;
    double writing = 0;
    for (const std::string& packedBatch : busy.packedBatches) {
        std::string plain(std::size_t{4} << 20, '\0');
        auto start = SteadyClock::now();
        plain.resize(
            ZSTD_decompress(plain.data(), plain.size(), packedBatch.data(), packedBatch.size()));
        const auto batch = wire::useJson(plain, {.bytes = plain.size()}, [&](wire::JsonView json) {
            return hub::readBatch(till, json);
        });
        reading += secondsSince(start);
        start = SteadyClock::now();
        (void)hub::push(shop.session(), shop.hub, till, *batch).value();
        writing += secondsSince(start);
    }
    std::printf("%-44s %10.0f sales/s\n", "bare SQLite, same rows", kSales / bare);
    std::printf("%-44s %10.0f sales/s\n", "hub: reading a batch (a worker each)", kSales / reading);
    std::printf("%-44s %10.0f sales/s, %.2f x bare\n", "hub: booking a batch (one writer)",
                kSales / writing, writing / bare);
}

/// A hub that serves, and tills that send as fast as they are answered.
class Counter
{
public:
    explicit Counter(BenchHub& shop)
        : m_services{shop.hub, hub::SnapshotShelf{shop.directory.path() / "snapshots"}, {}},
          m_server{hub::Server::create(
                       {.address = "127.0.0.1", .port = 0, .readers = 2, .limits = {}},
                       [&shop](hub::Announce announce) {
                           return hub::sqlite::openSession({.file = shop.file,
                                                            .use = hub::sqlite::Use::Serve,
                                                            .clock = shop.clock.clock(),
                                                            .random = wire::systemRandom(),
                                                            .announce = std::move(announce)});
                       },
                       m_services)
                       .value()},
          m_thread{[this] { m_server.run(); }}
    {
    }
    ~Counter()
    {
        m_server.stop();
        m_thread.join();
    }

    double push(const std::vector<const BusyTill*>& tills)
    {
        const std::string address = m_server.address();
        const auto port =
            static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1)));
        const auto start = SteadyClock::now();
        std::vector<std::thread> senders;
        for (const BusyTill* busy : tills)
            senders.emplace_back([busy, port] { sendAll(*busy, port); });
        for (std::thread& sender : senders)
            sender.join();
        return secondsSince(start);
    }

private:
    static void sendAll(const BusyTill& busy, std::uint16_t port)
    {
        RawHttp connection{port};
        for (const std::string& batch : busy.packedBatches) {
            const auto reply =
                connection.ask("POST", "/v1/tills/" + busy.till.id.text() + "/journal", batch,
                               {{"Authorization", "Bearer token"}, {"Content-Encoding", "zstd"}});
            if (!reply || reply->status != 200)
                std::printf("refused: %d %s\n", reply ? reply->status : 0,
                            reply ? reply->body.c_str() : "");
        }
    }

    hub::Services m_services;
    hub::Server m_server;
    std::thread m_thread;
};

} // namespace

int main()
{
    const BusyTill first{21};
    const BusyTill second{22};
    const BusyTill third{23};
    BenchHub shop;
    const double bare =
        bench::writeBareBooks(first.till.journal, shop.directory.path() / "bare.db");
    {
        BenchHub alone;
        benchServices(alone, first, bare);
    }
    shop.know(first.till, 2, "token");
    shop.know(second.till, 3, "token");
    shop.know(third.till, 4, "token");
    Counter counter{shop};
    const double one = counter.push({&first});
    const double two = counter.push({&second, &third});
    const double again = counter.push({&first});
    const double megabytes = static_cast<double>(first.packedBytes) / 1e6;
    std::printf("%-44s %10.3f s, %.2f MB up\n", "HTTP: one till pushes 10,000 sales", one,
                megabytes);
    std::printf("%-44s %10.0f sales/s\n", "HTTP: two tills at once", 2 * kSales / two);
    std::printf("%-44s %10.3f s\n", "HTTP: replay of 10,000 acknowledged", again);
    std::printf("{\"bench\":\"hub_push\",\"bare_s\":%.4f,\"push_s\":%.4f,\"push_mb\":%.3f,"
                "\"two_tills_sales_per_s\":%.0f,\"replay_s\":%.4f}\n",
                bare, one, megabytes, 2 * kSales / two, again);
}
