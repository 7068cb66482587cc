#include "tests/unit/sync-engine/hub/hub_fixture.h"

#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/feed/record_storage.h"
#include "sync-engine/hub/service/inbox/replay.h"
#include "sync-engine/hub/service/stock/stock.h"
#include "sync-engine/hub/storage/sqlite/schema.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <memory>
#include <random>
#include <stdexcept>

namespace onetill::test {

RandomSource repeatableRandom(std::uint64_t seed)
{
    return [engine = std::make_shared<std::mt19937_64>(seed)](std::span<std::uint8_t> bytes) {
        for (std::uint8_t& byte : bytes)
            byte = static_cast<std::uint8_t>((*engine)());
    };
}

wire::Store aStore(const std::string& id)
{
    return {.store = *StoreId::parse(id),
            .name = "Grafton Street",
            .kind = "store",
            .address = "12 Grafton Street, Dublin",
            .country = "IE",
            .currency = euro(),
            .locale = "en-IE",
            .timeZone = "Europe/Dublin",
            .priceMode = "included",
            .priceList = "EUR",
            .taxRegion = "IE",
            .roundingPolicy = "per-line",
            .cashIncrementMinor = 5,
            .cashTie = "up",
            .taxNumber = "IE 0000000TT",
            .receiptHeader = {},
            .receiptFooter = {}};
}

wire::Product aProduct(const std::string& skuText, bool tracked)
{
    wire::Product product;
    product.sku = sku(skuText);
    product.name = "Article " + skuText;
    product.taxClass = "standard";
    product.tracked = tracked;
    return product;
}

PaperTill::PaperTill(std::uint64_t seed, const StoreId& ofStore)
    : store{ofStore}, key{wire::SigningKey::generate(repeatableRandom(seed))}
{
    std::array<std::uint8_t, 16> bytes{};
    repeatableRandom(seed + 1000)(bytes);
    id = Uuid{bytes};
}

void PaperTill::say(const std::string& kind, const wire::Json& body, int schema)
{
    std::array<std::uint8_t, 16> bytes{};
    repeatableRandom(++m_made * 7919 + journal.size())(bytes);
    wire::EntryHeader header;
    header.kind = kind;
    header.schema = schema;
    header.till = id;
    header.store = store;
    header.epoch = epoch;
    header.seq = static_cast<std::int64_t>(journal.size()) + 1;
    header.id = Uuid{bytes};
    header.businessDay = {2026, 11, 23};
    header.clock = clock;
    if (kind == wire::kSaleCompleted && body.contains("total"))
        header.total = Money::parse(body["total"].get<std::string>(), euro()).value_or(euros(0));
    const wire::Hash previous = journal.empty() ? wire::Hash{} : journal.back().hash;
    journal.push_back(
        wire::makeEntry(header, wire::canonicalJson(body).value(), previous, key).value());
}

void PaperTill::sell(const std::vector<std::string>& skus, std::int64_t quantityMilli)
{
    SaleWishes wishes;
    wishes.ordinal = static_cast<std::int64_t>(journal.size()) + 1;
    wishes.skus = skus;
    wishes.quantityMilli = quantityMilli;
    say(std::string{wire::kSaleCompleted}, eventJson(aSale(wishes)));
}

void PaperTill::startEpoch(std::uint64_t value)
{
    epoch = {value};
    journal.clear();
}

void PaperTill::openEpoch(std::uint64_t value, std::int64_t ordinal)
{
    const wire::Hash head = journal.empty() ? wire::Hash{} : journal.back().hash;
    const wire::EpochOpened opened{
        .ordinal = ordinal,
        .reason = "forked",
        .before = {epoch, static_cast<std::int64_t>(journal.size()), head}};
    startEpoch(value);
    say(std::string{wire::EpochOpened::kKind}, eventJson(opened));
}

wire::Json PaperTill::batch(std::size_t from, std::size_t to) const
{
    if (to == 0)
        to = journal.size();
    wire::PushRequest request;
    for (std::size_t seq = from; seq <= to; ++seq)
        request.entries.push_back(journal[seq - 1]);
    return wire::parseJson(wire::pushRequestBytes(request), {.bytes = std::size_t{64} << 20})
        .value();
}

hub::Till PaperTill::asKnown() const
{
    return {.id = id,
            .store = store,
            .number = 1,
            .trial = false,
            .journalKey = key.publicKey(),
            .tokenHash = {},
            .epoch = epoch,
            .enrolledAt = {}};
}

EmptyHub::EmptyHub()
    : file{directory.path() / "hub.db"},
      hub{{"", wire::SigningKey{{}}}, clock.clock(), repeatableRandom(5)}
{
    (void)hub::sqlite::migrate(file, repeatableRandom(6)).value();
    m_session = anotherSession();
    hub.identity = m_session
                       ->read([](hub::Transaction& transaction) {
                           return Result<hub::HubIdentity>{transaction.identity()};
                       })
                       .value();
    write([&](hub::Transaction& transaction) { transaction.tills().add(till.asKnown()); });
    put(hub::ofStore("configuration", till.store), aStore());
    for (const char* article : {"MUG", "TENT", "ROPE"})
        put(hub::everyone("catalogue"), aProduct(article));
    told.clear();
}

std::unique_ptr<hub::Session> EmptyHub::anotherSession()
{
    return hub::sqlite::openSession(
               {.file = file,
                .use = hub::sqlite::Use::Serve,
                .clock = clock.clock(),
                .random = repeatableRandom(7),
                .announce = [this](const hub::News& news) { told.push_back(news); }})
        .value();
}

void EmptyHub::write(const std::function<void(hub::Transaction&)>& work)
{
    const Status written = m_session->write([&](hub::Transaction& transaction) -> Status {
        work(transaction);
        return {};
    });
    if (!written)
        throw std::runtime_error{written.error().detail};
}

void EmptyHub::put(const std::string& scope, const wire::RecordBody& body)
{
    write([&](hub::Transaction& transaction) {
        transaction.records().put(scope, wire::upsert(body));
    });
}

void EmptyHub::setStock(const std::string& skuText, std::int64_t onHandMilli,
                        const std::string& storeText)
{
    write([&](hub::Transaction& transaction) {
        hub::correctLevel(transaction, *StoreId::parse(storeText), sku(skuText), onHandMilli,
                          "opening", clock.now());
    });
}

Result<wire::PushReply> EmptyHub::push(const wire::Json& batch)
{
    const auto known = m_session->read([&](hub::Transaction& transaction) {
        return Result<hub::Till>{transaction.tills().find(till.id).value()};
    });
    const std::string text = batch.dump();
    return wire::useJson(text, {.bytes = text.size()},
                         [&](wire::JsonView json) -> Result<wire::PushReply> {
                             if (auto again = hub::replayReply(*m_session, hub, *known, json))
                                 return *std::move(again);
                             const auto read = hub::readBatch(*known, json);
                             if (!read)
                                 return passOn(read);
                             return hub::push(*m_session, hub, *known, *read);
                         });
}

std::int64_t EmptyHub::level(const std::string& skuText, const std::string& storeText)
{
    return m_session
        ->read([&](hub::Transaction& transaction) {
            return Result<std::int64_t>{
                transaction.stock().level(*StoreId::parse(storeText), sku(skuText)).value_or(0)};
        })
        .value();
}

std::int64_t EmptyHub::count(const std::string& table)
{
    SQLite::Database beside{file.string(), SQLite::OPEN_READONLY};
    return beside.execAndGet("SELECT count(*) FROM " + table).getInt64();
}

void EmptyHub::sql(const std::string& text)
{
    SQLite::Database beside{file.string(), SQLite::OPEN_READWRITE};
    beside.exec(text);
}

} // namespace onetill::test
