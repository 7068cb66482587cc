#include "pushing.h"

#include "bare_books.h"
#include "pos-app/assembly/journal_outbox.h"
#include "pos-app/store/register.h"
#include "sync-engine/till/link/hub_requests.h"
#include "sync-engine/till/link/link.h"
#include "tests/support/invented_catalogue.h"
#include "tests/support/memory_till.h"
#include "tests/support/sale_builder.h"
#include "waiting.h"

#include <cstdlib>

namespace onetill::bench {
namespace {

using Steady = std::chrono::steady_clock;

double secondsSince(Steady::time_point start)
{
    return std::chrono::duration<double>(Steady::now() - start).count();
}

/// Five articles of the catalogue with their names and barcodes, so that the bytes are a shop's.
wire::SaleCompleted aBasket(std::int64_t ordinal, const Uuid& shift)
{
    const test::InventedCatalogue catalogue;
    std::vector<std::string> skus;
    std::vector<std::int64_t> articles;
    for (std::int64_t line = 0; line < 5; ++line) {
        articles.push_back((ordinal * 37 + line * 411) % 2'000);
        skus.push_back(catalogue.product(articles.back()).sku.text());
    }
    auto sale = test::aSale({.ordinal = ordinal,
                             .shift = shift,
                             .skus = skus,
                             .unitPriceMinor = 100 + ordinal * 7 % 9'900,
                             .at = {1'795'428'000'000 + ordinal * 37'123}});
    for (std::size_t line = 0; line < articles.size(); ++line) {
        sale.lines[line].name = catalogue.product(articles[line]).name;
        sale.lines[line].code = catalogue.barcode(articles[line]);
    }
    return sale;
}

/// A till with a register of its own; its catalogue does not matter here.
class PushingTill : public test::OneJournal, public till::Replica, public till::DeskNotices
{
public:
    PushingTill(Hub& hub, int sales) : OneJournal{wire::Epoch{99}}, m_hub{hub}, m_entries{sales + 1}
    {
        const wire::EnrolReply identity = hub.enrol(m_key, writing);
        m_identity.till = identity.till;
        m_identity.store = identity.store;
        m_identity.token = identity.token;
        m_identity.hubKey = identity.hubKey;
        m_identity.journalSeed = m_key.seed();
        m_identity.epoch = writing;
        if (const auto enrolled = m_register.enrol(m_identity); !enrolled)
            std::abort();
        const Uuid shift = m_register.newId();
        append(test::aShift(shift));
        for (int sale = 1; sale <= sales; ++sale)
            append(aBasket(sale, shift));
        m_journals.emplace(store::JournalReader::open(m_state.path()).value());
    }

    /// From switching on to the last acknowledgement kept. Seconds.
    double push()
    {
        m_acknowledged = 0;
        till::Link link{till::CentreAddress{m_hub.url(), m_identity.till, m_identity.token},
                        till::Identity{m_identity.till, m_identity.hubKey},
                        till::Ports{*this, *this, *this}, moment, wire::systemRandom()};
        const auto start = Steady::now();
        link.switchOn();
        if (!until([&] { return m_acknowledged == m_entries; }))
            std::exit(1);
        return secondsSince(start);
    }

    Result<std::int64_t> lastSeq() const override { return m_journals->outbox(writing).lastSeq(); }
    Result<std::int64_t> acknowledged() const override
    {
        return forgetful ? Result<std::int64_t>{0} : m_journals->outbox(writing).acknowledged();
    }
    Result<wire::Hash> hashAt(std::int64_t seq) const override
    {
        return m_journals->outbox(writing).hashAt(seq);
    }
    Result<std::vector<wire::Entry>> batch(std::int64_t afterSeq, std::size_t maxCount,
                                           std::size_t maxBytes) const override
    {
        ++batches;
        return m_journals->outbox(writing).batch(afterSeq, maxCount, maxBytes);
    }

    void acknowledged(const wire::SignedHave& have) override
    {
        if (!m_register.acknowledge(have))
            std::abort();
        m_acknowledged = have.have.contiguous;
    }
    void judged(const till::Judged&) override {}
    void forked(wire::Epoch, std::int64_t) override {}
    void statusChanged(const till::SyncStatus&) override {}
    void hubTime(std::chrono::milliseconds) override {}
    void traced(const till::BatchTrace&) override {}

    Result<wire::Cursors> cursors() const override { return wire::Cursors{}; }
    Status apply(std::string_view, const wire::FeedPage&) override { return {}; }
    Result<std::vector<std::size_t>> beginSnapshot(const wire::SnapshotManifest&) override
    {
        return fail(ErrorCode::StorageFull, "this till keeps no catalogue");
    }
    Status writePiece(std::size_t, std::string_view) override { return {}; }
    Status finishSnapshot() override { return {}; }

    bool forgetful{false};
    mutable int batches{0};

private:
    void append(const wire::Event& event)
    {
        const store::AppendContext context{
            .businessDay = {2026, 11, 23}, .clock = test::aClock(), .draft = store::Draft::Clear};
        if (!m_register.append(event, context))
            std::abort();
    }

    Hub& m_hub;
    std::int64_t m_entries; ///< The sales, and the shift that was opened for them.
    wire::SigningKey m_key{wire::SigningKey::generate(wire::systemRandom())};
    store::Identity m_identity;
    test::TemporaryDirectory m_state;
    store::Register m_register{store::Register::open(
                                   m_state.path(), store::Mode::ReadWrite,
                                   [] { return moment().wall; }, wire::systemRandom())
                                   .value()};
    std::optional<assembly::JournalOutboxes> m_journals;
    std::int64_t m_acknowledged{0};
};

/// What the till alone does for it: reading its journal, and packing what it read.
struct TillsShare {
    double reading{0};
    double packing{0};
    double megabytes{0};
    std::vector<wire::Entry> entries;
};

TillsShare shareOf(const PushingTill& till)
{
    TillsShare share;
    for (;;) {
        auto start = Steady::now();
        auto batch = till.batch(static_cast<std::int64_t>(share.entries.size()),
                                wire::kBatchEntriesMax, wire::kBatchBytesMax)
                         .value();
        share.reading += secondsSince(start);
        if (batch.empty())
            return share;
        std::ranges::copy(batch, std::back_inserter(share.entries));
        start = Steady::now();
        const auto request = till::pushHttpRequest(Uuid{}, till::packedBatch(std::move(batch)));
        share.packing += secondsSince(start);
        share.megabytes += static_cast<double>(request.body->size()) / 1e6;
    }
}

} // namespace

void measurePush(Hub& hub, int sales)
{
    PushingTill till{hub, sales};
    const double pushed = till.push();
    const int batches = till.batches;
    till.forgetful = true;
    till.batches = 0;
    const double again = till.push();
    const int batchesAgain = till.batches;
    const TillsShare share = shareOf(till);
    const test::TemporaryDirectory beside;
    const double bare = writeBareBooks(share.entries, beside.path() / "bare.db");

    std::printf("a till comes back with %d sales of 5 lines\n", sales);
    std::printf("  %-42s %8.3f s, %d batches, %.2f MB up, %.1f x bare\n",
                "until its register says: all acknowledged", pushed, batches, share.megabytes,
                pushed / bare);
    std::printf("  %-42s %8.3f s\n", "of which the till reads its journal", share.reading);
    std::printf("  %-42s %8.3f s\n", "and packs what it read", share.packing);
    std::printf("  %-42s %8.3f s, %d batches\n", "once more, having forgotten how far it was",
                again, batchesAgain);
    std::printf("  %-42s %8.3f s\n", "the same rows by bare SQLite, no network", bare);
    std::printf("{\"bench\":\"link_push\",\"sales\":%d,\"push_s\":%.3f,\"push_mb\":%.2f,"
                "\"again_s\":%.3f,\"bare_s\":%.3f,\"reading_s\":%.3f,\"packing_s\":%.3f}\n",
                sales, pushed, share.megabytes, again, bare, share.reading, share.packing);
}

} // namespace onetill::bench
