#include "tests/simulation/opening.h"

#include "pos-app/store/register.h"
#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/stock/stock.h"
#include "sync-engine/hub/service/tills/enrolment.h"
#include "sync-engine/hub/storage/sqlite/schema.h"
#include "sync-engine/hub/storage/sqlite/sqlite_session.h"
#include "tests/simulation/books/hub_book.h"
#include "tests/simulation/disk/simulated_disk.h"
#include "tests/simulation/machines/hub_machine.h"
#include "tests/support/sale_builder.h"

#include <stdexcept>

namespace onetill::simulation {
namespace {

constexpr Timestamp kMorning{1'795'420'000'000};
constexpr std::int64_t kOpeningMilli = 12'000; // so few that some are oversold

Timestamp morning()
{
    return kMorning;
}

template <class Value>
Value must(Result<Value> result)
{
    if (!result)
        throw std::runtime_error{result.error().detail};
    return *std::move(result);
}

void must(const Status& status)
{
    if (!status)
        throw std::runtime_error{status.error().detail};
}

wire::Store storeRecord(const StoreId& id)
{
    return {.store = id,
            .name = "Shop " + id.text(),
            .kind = "store",
            .address = "1 Main Street",
            .country = "IE",
            .currency = test::euro(),
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

void fillCatalogue(hub::Session& session)
{
    must(session.write([](hub::Transaction& transaction) -> Status {
        for (const int number : {1, 3})
            transaction.records().put(hub::ofStore("configuration", storeOfTill(number)),
                                      wire::upsert(storeRecord(storeOfTill(number))));
        for (const std::string& sku : kArticles) {
            wire::Product product;
            product.sku = test::sku(sku);
            product.name = "Article " + sku;
            product.taxClass = "standard";
            product.tracked = sku != "MAP";
            transaction.records().put(hub::everyone("catalogue"), wire::upsert(product));
            transaction.records().put(
                hub::ofPriceList("EUR"),
                wire::upsert(wire::Price{"EUR", product.sku, test::euros(1290)}));
            for (const int number : {1, 3})
                hub::correctLevel(transaction, storeOfTill(number), product.sku, kOpeningMilli,
                                  "opening", kMorning);
        }
        return {};
    }));
}

void openTill(hub::Session& session, const hub::Hub& hub, const std::filesystem::path& folder,
              int number, Dice& dice)
{
    const auto code = must(hub::issueCode(session, hub, {.store = storeOfTill(number)}));
    const auto key = wire::SigningKey::generate(dice.source());
    const auto epoch = wire::Epoch::random(dice.source());
    hub::RecentRefusals refusals;
    const auto reply =
        must(hub::enrol(session, hub, refusals, "10.0.0.1",
                        wire::makeEnrolRequest(code, key.publicKey(), epoch, kMorning)));
    auto files =
        must(store::Register::open(folder, store::Mode::ReadWrite, morning, dice.source()));
    must(files.enrol({.till = reply.till,
                      .store = reply.store,
                      .tillNumber = reply.tillNumber,
                      .trial = false,
                      .token = reply.token,
                      .hubUrl = "http://127.0.0.1:1",
                      .hubKey = reply.hubKey,
                      .hubEpoch = reply.hubEpoch,
                      .journalSeed = key.seed(),
                      .epoch = epoch}));
    const auto opened = files.append(test::aShift(files.newId()),
                                     {.businessDay = {2026, 11, 23}, .clock = test::aClock()});
    must(opened ? Status{} : passOn(opened));
}

} // namespace

StoreId storeOfTill(int number)
{
    return *StoreId::parse(number < 3 ? "0412" : "0500");
}

std::filesystem::path tillFolder(const std::filesystem::path& world, int number)
{
    return world / ("till-" + std::to_string(number));
}

Opening::Opening()
{
    Dice dice{1};
    const SimulatedDisk disk{morning, dice.source()};
    const auto folder = m_place.path() / "hub";
    std::filesystem::create_directory(folder);
    const auto file = folder / kHubFile;
    must(hub::sqlite::migrate(file, dice.source()));
    const auto session = must(hub::sqlite::openSession({.file = file,
                                                        .use = hub::sqlite::Use::Serve,
                                                        .clock = morning,
                                                        .random = dice.source(),
                                                        .announce = {}}));
    const hub::Hub hub{must(session->read([](hub::Transaction& transaction) {
                           return Result<hub::HubIdentity>{transaction.identity()};
                       })),
                       morning, dice.source()};
    fillCatalogue(*session);
    for (int number = 1; number <= kTills; ++number)
        openTill(*session, hub, tillFolder(m_place.path(), number), number, dice);
}

void Opening::copyTo(const std::filesystem::path& folder) const
{
    std::filesystem::copy(m_place.path(), folder, std::filesystem::copy_options::recursive);
}

} // namespace onetill::simulation
