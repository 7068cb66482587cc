// A till comes back with ten thousand sales; a new till's catalogue end to end; how soon a till
// sees what another one sold. All against the real hub in a process of its own.
//
// usage: link_bench [products] [sales]

#include "measured.h"
#include "pushing.h"
#include "served_hub.h"
#include "sync-engine/contract/replica/apply.h"
#include "sync-engine/contract/replica/catalogue.h"
#include "sync-engine/contract/replica/schema.h"
#include "sync-engine/till/link/hub_reply.h"
#include "sync-engine/till/link/hub_requests.h"
#include "sync-engine/till/link/link.h"
#include "sync-engine/till/link/snapshot_writer.h"
#include "tests/support/memory_till.h"
#include "tests/support/sale_builder.h"
#include "waiting.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>

#include <cstdlib>
#include <memory>
#include <optional>

using namespace onetill;
using bench::Measured;
using bench::moment;
using bench::until;
using Steady = std::chrono::steady_clock;

namespace {

/// A till that only listens: no journal of its own, a catalogue of its own.
class ListeningTill : public test::OneJournal, public till::Replica, public till::DeskNotices
{
public:
    ListeningTill() : OneJournal{{}}, m_writer{m_state.path(), replica::quickCheck} {}

    Result<std::int64_t> lastSeq() const override { return 0; }
    Result<std::int64_t> acknowledged() const override { return 0; }
    Result<wire::Hash> hashAt(std::int64_t) const override { return wire::Hash{}; }
    Result<std::vector<wire::Entry>> batch(std::int64_t, std::size_t, std::size_t) const override
    {
        return std::vector<wire::Entry>{};
    }

    Result<wire::Cursors> cursors() const override
    {
        return m_replica ? m_replica->cursors() : wire::Cursors{};
    }
    Status apply(std::string_view feed, const wire::FeedPage& page) override
    {
        if (const auto applied = m_replica->apply(feed, page); !applied)
            return passOn(applied);
        seen = Steady::now();
        ++pages;
        return {};
    }
    Result<std::vector<std::size_t>> beginSnapshot(const wire::SnapshotManifest& manifest) override
    {
        packedBytes = 0;
        for (const auto& piece : manifest.pieces)
            packedBytes += piece.packedBytes;
        bytes = manifest.bytes;
        return m_writer.begin(manifest);
    }
    Status writePiece(std::size_t index, std::string_view packed) override
    {
        return m_writer.writePiece(index, packed);
    }
    Status finishSnapshot() override
    {
        const auto began = Steady::now();
        const auto file = m_writer.finish();
        if (!file)
            return passOn(file);
        m_replica = replica::Replica::open(*file).value();
        const auto catalogue = replica::Catalogue::open(*file).value();
        const auto hits = catalogue.search({.typed = "ten", .priceList = "EUR", .store = {}});
        searchable = Steady::now();
        finishing.add(searchable - began);
        found = hits ? hits->size() : 0;
        return {};
    }

    void acknowledged(const wire::SignedHave&) override {}
    void judged(const till::Judged&) override {}
    void forked(wire::Epoch, std::int64_t) override {}
    void statusChanged(const till::SyncStatus& status) override { last = status; }
    void hubTime(std::chrono::milliseconds) override {}
    void traced(const till::BatchTrace&) override {}

    Steady::time_point seen;
    Steady::time_point searchable;
    Measured finishing;
    int pages{0};
    std::size_t found{0};
    std::int64_t bytes{0};
    std::int64_t packedBytes{0};
    till::SyncStatus last;

private:
    test::TemporaryDirectory m_state;
    till::SnapshotWriter m_writer;
    std::optional<replica::Replica> m_replica;
};

std::unique_ptr<till::Link> linkOf(ListeningTill& till, const bench::Hub& hub,
                                   const wire::EnrolReply& identity, wire::Epoch epoch)
{
    till.writing = epoch;
    return std::make_unique<till::Link>(
        till::CentreAddress{hub.url(), identity.till, identity.token},
        till::Identity{identity.till, identity.hubKey}, till::Ports{till, till, till}, moment,
        wire::systemRandom());
}

/// From switching on to the first search in the new catalogue.
Measured measureSnapshots(bench::Hub& hub, const wire::EnrolReply& identity, wire::Epoch epoch,
                          int runs)
{
    Measured whole;
    for (int run = 0; run <= runs; ++run) {
        ListeningTill till;
        const auto link = linkOf(till, hub, identity, epoch);
        const auto began = Steady::now();
        link->switchOn();
        if (!until([&] { return till.found > 0; })) {
            std::fprintf(stderr, "no snapshot: %s\n",
                         till.last.lastError ? till.last.lastError->detail.c_str() : "silence");
            std::exit(1);
        }
        const std::chrono::duration<double, std::milli> took = till.searchable - began;
        if (run == 0) // the hub builds it once for everybody
            std::printf("first till, snapshot built on demand: %.0f ms; file %.1f MB, packed "
                        "%.1f MB\n",
                        took.count(), static_cast<double>(till.bytes) / 1e6,
                        static_cast<double>(till.packedBytes) / 1e6);
        else
            whole.add(till.searchable - began);
        if (run == runs)
            std::printf("  of which unpack, check, sync, open, search: %.0f ms\n",
                        till.finishing.p50() / 1e3);
    }
    return whole;
}

/// One sale of another till of the store, pushed over a connection of its own.
class SellingTill
{
public:
    explicit SellingTill(bench::Hub& hub) : m_hub{hub} { m_identity = hub.enrol(m_key, m_epoch); }

    /// When the hub's confirmation was here.
    Steady::time_point sell()
    {
        const wire::SaleCompleted sale =
            test::aSale({.ordinal = ++m_seq, .skus = {bench::Hub::skuOf(m_seq % 900)}});
        wire::EntryHeader header{.kind = std::string{wire::eventKind(sale)},
                                 .till = m_identity.till,
                                 .store = m_identity.store,
                                 .epoch = m_epoch,
                                 .seq = m_seq,
                                 .id = m_ids.next(),
                                 .businessDay = {2026, 11, 23},
                                 .total = sale.total,
                                 .refersTo = {},
                                 .clock = test::aClock()};
        const auto entry =
            wire::makeEntry(header, wire::eventBytes(sale).value(), m_previous, m_key).value();
        m_previous = entry.hash;

        std::optional<Steady::time_point> confirmed;
        const auto request = till::pushHttpRequest(m_identity.till, till::packedBatch({entry}));
        const auto call = till::HttpCall::start(m_network, m_hub.url(), m_identity.token, request,
                                                [&](Result<HttpReply> reply) {
                                                    if (!till::accepted(std::move(reply)))
                                                        std::exit(1);
                                                    confirmed = Steady::now();
                                                });
        (void)until([&] { return confirmed.has_value(); });
        return confirmed.value_or(Steady::time_point{});
    }

private:
    using HttpReply = till::HttpReply;
    bench::Hub& m_hub;
    wire::SigningKey m_key{wire::SigningKey::generate(wire::systemRandom())};
    wire::Epoch m_epoch{77};
    wire::EnrolReply m_identity;
    wire::Hash m_previous{};
    std::int64_t m_seq{0};
    UuidGenerator m_ids{[] { return moment().wall; }, wire::systemRandom()};
    till::HttpCall::Network m_network = std::make_shared<QNetworkAccessManager>();
};

void measureFreshness(bench::Hub& hub, const wire::EnrolReply& identity, wire::Epoch epoch,
                      int sales)
{
    ListeningTill till;
    const auto link = linkOf(till, hub, identity, epoch);
    link->switchOn();
    (void)until([&] { return till.last.tone == till::SyncStatus::Tone::Ok; });
    SellingTill other{hub};

    Measured pushed, seen, after;
    for (int sale = 0; sale < sales; ++sale) {
        const int before = till.pages;
        const auto began = Steady::now();
        const auto confirmed = other.sell();
        (void)until([&] { return till.pages > before; });
        pushed.add(confirmed - began);
        seen.add(till.seen - began);
        after.add(std::max(till.seen - confirmed, Steady::duration::zero()));
        (void)until([&] { return link->status().tone == till::SyncStatus::Tone::Ok; });
    }
    bench::printHead("another till sells one article");
    bench::printRow("the hub confirms it (HTTP, transaction, sync)", pushed);
    bench::printRow("this till has the new stock, from the sale", seen);
    bench::printRow("this till has it, from the hub's confirmation", after);
    std::printf("{\"bench\":\"change-seen\",\"sales\":%zu,\"after_commit_p50_ms\":%.2f,"
                "\"after_commit_p99_ms\":%.2f,\"from_sale_p50_ms\":%.2f,\"from_sale_p99_ms\":%.2f,"
                "\"push_p50_ms\":%.2f}\n",
                after.count(), after.p50() / 1e3, after.p99() / 1e3, seen.p50() / 1e3,
                seen.p99() / 1e3, pushed.p50() / 1e3);
}

} // namespace

int main(int argumentCount, char** arguments)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication application{argumentCount, arguments};
    const std::int64_t products = argumentCount > 1 ? std::atoll(arguments[1]) : 100'000;
    const int sales = argumentCount > 2 ? std::atoi(arguments[2]) : 500;

    bench::Hub hub{products};
    bench::measurePush(hub, 10'000);
    const auto key = wire::SigningKey::generate(wire::systemRandom());
    const wire::Epoch epoch{11};
    const wire::EnrolReply identity = hub.enrol(key, epoch);

    const Measured snapshots = measureSnapshots(hub, identity, epoch, 9);
    bench::printHead("a new till's catalogue, searchable");
    bench::printRow(std::to_string(products) + " products", snapshots);
    std::printf("{\"bench\":\"snapshot\",\"products\":%lld,\"p50_ms\":%.0f,\"max_ms\":%.0f}\n",
                static_cast<long long>(products), snapshots.p50() / 1e3, snapshots.max() / 1e3);
    measureFreshness(hub, identity, epoch, sales);
    return 0;
}
