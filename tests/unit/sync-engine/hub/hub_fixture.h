#pragma once

#include "sync-engine/contract/wire/events.h"
#include "sync-engine/contract/wire/push.h"
#include "sync-engine/contract/wire/records.h"
#include "sync-engine/hub/service/inbox/push.h"
#include "sync-engine/hub/service/storage.h"
#include "sync-engine/hub/service/tills/till_storage.h"
#include "sync-engine/hub/storage/sqlite/sqlite_session.h"
#include "tests/support/manual_clock.h"
#include "tests/support/sale_builder.h"
#include "tests/support/temporary_directory.h"

#include <memory>
#include <string>
#include <vector>

namespace onetill::test {

/// Bytes that nobody can foresee, but that are the same in every run.
RandomSource repeatableRandom(std::uint64_t seed);

wire::Store aStore(const std::string& id = "0412");
wire::Product aProduct(const std::string& sku, bool tracked = true);

/// A till as the hub sees it: it sells, and says so in entries.
class PaperTill
{
public:
    explicit PaperTill(std::uint64_t seed = 1, const StoreId& store = *StoreId::parse("0412"));

    /// Sells one piece of each article, in the next entry.
    void sell(const std::vector<std::string>& skus = {"MUG"}, std::int64_t quantityMilli = 1000);
    /// An entry of any kind and content.
    void say(const std::string& kind, const wire::Json& body, int schema = 1);
    /// The same till from now on, as a copy of its disk would be.
    PaperTill clone() const { return *this; }
    void startEpoch(std::uint64_t epoch);
    /// The same, and says so.
    void openEpoch(std::uint64_t epoch, std::int64_t ordinal);

    wire::Json batch(std::size_t from = 1, std::size_t to = 0) const; ///< 0: to the end.
    hub::Till asKnown() const;

    Uuid id;
    StoreId store;
    wire::SigningKey key;
    wire::Epoch epoch{0x1111};
    wire::ClockEvidence clock{aClock()}; ///< Of the entries that come from now on.
    std::vector<wire::Entry> journal;

private:
    std::uint64_t m_made{0};
};

/// An empty hub on SQLite in a directory of its own, with a store, a few articles and one till.
struct EmptyHub {
    EmptyHub();

    hub::Session& session() { return *m_session; }
    /// A second connection, as another worker would have.
    std::unique_ptr<hub::Session> anotherSession();
    /// One write transaction that has to succeed.
    void write(const std::function<void(hub::Transaction&)>& work);
    void put(const std::string& scope, const wire::RecordBody& body);
    void setStock(const std::string& sku, std::int64_t onHandMilli,
                  const std::string& store = "0412");
    /// As the journal route does it.
    Result<wire::PushReply> push(const wire::Json& batch);
    std::int64_t level(const std::string& sku, const std::string& store = "0412");
    std::int64_t count(const std::string& table);
    /// Runs SQL on a connection beside the hub's.
    void sql(const std::string& text);

    TemporaryDirectory directory;
    ManualClock clock;
    std::filesystem::path file;
    std::vector<hub::News> told;
    std::unique_ptr<hub::Session> m_session;
    hub::Hub hub;
    PaperTill till;
};

} // namespace onetill::test
