#include "tests/support/shop_floor.h"

#include "pos-app/desk/enrolment.h"
#include "pos-app/store/register.h"
#include "sync-engine/contract/replica/apply.h"
#include "sync-engine/contract/replica/snapshot_builder.h"
#include "sync-engine/contract/wire/people/badge.h"
#include "sync-engine/contract/wire/people/customer.h"
#include "tests/support/invented_catalogue.h"

#include <sodium.h>

#include <array>
#include <stdexcept>

namespace onetill::test {
namespace {

constexpr Timestamp kNow{1'795'444'320'000}; // 2026-11-23T14:32:00Z
constexpr int kTiles = 12;

template <class Value>
Value must(Result<Value> result)
{
    if (!result)
        throw std::runtime_error{result.error().detail};
    if constexpr (!std::is_void_v<Value>)
        return *std::move(result);
}

Currency euro()
{
    return must(Currency::fromCode("EUR"));
}

StoreId store()
{
    return must(StoreId::parse("dublin"));
}

/// Checks as fast as Argon2id can: tests of PINs sign in thousands of times.
std::string quickPinHash(std::string_view pin)
{
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (sodium_init() < 0
        || crypto_pwhash_str_alg(text.data(), pin.data(), pin.size(), crypto_pwhash_OPSLIMIT_MIN,
                                 crypto_pwhash_MEMLIMIT_MIN, crypto_pwhash_ALG_ARGON2ID13)
               != 0)
        throw std::runtime_error{"no PIN hash"};
    return text.data();
}

wire::Product product(const std::string& sku, const std::string& name, const std::string& category,
                      Unit unit, std::vector<std::string> barcodes)
{
    return {.sku = must(Sku::parse(sku)),
            .name = name,
            .category = category,
            .unit = unit,
            .taxClass = "standard",
            .parent = {},
            .options = {},
            .glyph = "mug",
            .ageLimit = 0,
            .tracked = true,
            .description = {},
            .barcodes = std::move(barcodes)};
}

void addArticle(replica::SnapshotBuilder& builder, const wire::Product& article,
                const std::string& price)
{
    must(builder.add(article));
    must(builder.add(wire::Price{InventedCatalogue::kPriceList, article.sku,
                                 must(Money::parse(price, euro()))}));
}

wire::Store location(const char* id, const std::string& name, const std::string& kind)
{
    return {.store = must(StoreId::parse(id)),
            .name = name,
            .kind = kind,
            .address = "41 Grafton Street\nDublin 2",
            .country = "IE",
            .currency = euro(),
            .locale = "en-IE",
            .timeZone = "Europe/Dublin",
            .priceMode = "included",
            .priceList = InventedCatalogue::kPriceList,
            .taxRegion = "ie",
            .roundingPolicy = "per-line",
            .cashIncrementMinor = 5,
            .cashTie = "up",
            .taxNumber = "VAT IE 3456789K",
            .receiptHeader = "Fjell & Field",
            .receiptFooter = "Thank you"};
}

void addRules(replica::SnapshotBuilder& builder)
{
    must(builder.add(wire::Tax{.region = "ie",
                               .tax = "vat23",
                               .name = "VAT 23 %",
                               .kind = "percent",
                               .rate = must(Rate::parsePercent("23")),
                               .amount = {},
                               .included = true,
                               .includeInBaseOfNext = false,
                               .baseAffectedByPrevious = true,
                               .position = 0,
                               .letter = "A"}));
    must(builder.add(wire::TaxClass{"ie", "standard", {"vat23"}}));
    must(builder.add(dublinStore()));
    must(builder.add(location("galway", "Shop Street", "store")));
    must(builder.add(location("naas", "National Warehouse", "warehouse")));
}

/// Of the tent only: what else is sold has no count here.
void addStock(replica::SnapshotBuilder& builder)
{
    const Sku tent = must(Sku::parse("TENT-3"));
    must(builder.add(wire::StockLevel{store(), tent, 6000, {}}));
    must(builder.add(wire::StockLevel{must(StoreId::parse("galway")), tent, 1000, {}}));
    must(builder.add(wire::StockLevel{must(StoreId::parse("naas")), tent, 48'000, {}}));
}

void addPeople(replica::SnapshotBuilder& builder)
{
    must(builder.add(wire::Role{"cashier",
                                "Cashier",
                                {"sell", "open-shift", "override-price", "discount", "close-shift",
                                 "cash-move", "open-drawer", "take-back"},
                                must(Rate::parsePercent("10")),
                                must(Rate::parsePercent("10"))}));
    must(builder.add(wire::Role{"manager",
                                "Manager",
                                {"sell", "open-shift", "override-price", "void-basket", "discount",
                                 "close-shift", "cash-move", "open-drawer", "see-drawer",
                                 "approve-difference", "correct-stock", "take-back",
                                 "take-back-freely", "exempt-tax", "train", "settle-exceptions"},
                                must(Rate::parsePercent("100")),
                                must(Rate::parsePercent("100"))}));
    const auto person = [&](const char* id, const char* name, const char* role, const char* pin,
                            const char* badge) {
        wire::Staff staff{must(StaffId::parse(id)), name, role, quickPinHash(pin), "en"};
        staff.badgeHash = must(wire::hashBadge(badge));
        must(builder.add(staff));
    };
    person("niamh", "Niamh Byrne", "cashier", kCashierPin, kCashierBadge);
    person("aoife", "Aoife Walsh", "manager", kManagerPin, kManagerBadge);
}

void buildCatalogue(const std::filesystem::path& file, int moreArticles)
{
    auto builder = must(replica::SnapshotBuilder::create(file));
    addRules(builder);
    addPeople(builder);
    addStock(builder);
    addArticle(builder, product("MUG-350", "Enamel Camp Mug", "Camp", Unit::Piece, {kMugCode}),
               "14.95");
    addArticle(builder,
               product("TENT-3", "Lofoten 3-Person Tent", "Camp", Unit::Piece, {kTentCode}),
               "749.00");
    addArticle(builder, product("COFFEE", "Huila Coffee, loose", "Food", Unit::Kilogram, {}),
               "28.90");
    must(builder.add(wire::Tile{"Camp", 0, 0, must(Sku::parse("MUG-350"))}));
    must(builder.add(wire::Tile{"Camp", 0, 1, must(Sku::parse("TENT-3"))}));

    const InventedCatalogue invented;
    // The tax classes of invented articles are another shop's; these all bear ours.
    for (int i = 1; i <= moreArticles; ++i) {
        wire::Product article = invented.product(i);
        article.taxClass = "standard";
        must(builder.add(article));
        must(builder.add(invented.price(i)));
        if (i <= kTiles)
            must(builder.add(wire::Tile{"Shelf", 1, i, article.sku}));
    }
    must(builder.finish(
        {{"configuration", "1"}, {"staff", "1"}, {"catalogue", "1"}, {"stock", "1"}}));
}

} // namespace

desk::Surroundings stillWorld()
{
    return {.clock = [] { return kNow; },
            .ticksMs = [] { return std::int64_t{1000}; },
            .bootId = "test",
            .random = wire::systemRandom(),
            .offsetMinutes = [](const std::string&, Timestamp) -> Result<int> { return 0; },
            .log = [](desk::LogLevel, std::string_view) {}};
}

wire::Store dublinStore()
{
    return location("dublin", "Grafton Street", "store");
}

void stockTill(const std::filesystem::path& state, int moreArticles)
{
    auto till = must(desk::Till::open(state, desk::Access::Work, stillWorld()));
    const auto random = wire::systemRandom();
    desk::Enrolment enrolment;
    enrolment.hubUrl = "http://127.0.0.1:9";
    enrolment.journalKey = wire::SigningKey::generate(random).seed();
    enrolment.epoch = wire::Epoch::random(random);
    enrolment.reply = {.till = UuidGenerator{[] { return kNow; }, random}.next(),
                       .store = store(),
                       .tillNumber = 2,
                       .trial = true,
                       .token = "test",
                       .hubKey = wire::SigningKey::generate(random).publicKey(),
                       .hubEpoch = "1",
                       .hubTime = kNow};
    must(till->enrol(enrolment));
    buildCatalogue(state / "catalogue-test.db", moreArticles);
    must(till->useCatalogue("catalogue-test.db"));
}

void stockJackets(const std::filesystem::path& state)
{
    std::vector<wire::FeedRecord> goods;
    const auto add = [&goods](const std::string& sku, const std::string& colour,
                              const std::string& size, const char* price) {
        wire::Product jacket =
            product(sku, "Storm Jacket, " + colour + ", " + size, "Clothing", Unit::Piece, {});
        jacket.parent = must(Sku::parse("JACKET"));
        jacket.options = {{"colour", colour}, {"size", size}};
        jacket.glyph = "jacket";
        goods.push_back(wire::upsert(jacket));
        goods.push_back(wire::upsert(wire::Price{InventedCatalogue::kPriceList, jacket.sku,
                                                 must(Money::parse(price, euro()))}));
    };
    add("JACKET-MXL", "Moss", "XL", "329.00");
    add("JACKET-MM", "Moss", "M", "319.00");
    add("JACKET-MS", "Moss", "S", "319.00");
    add("JACKET-RM", "Rust", "M", "319.00");
    goods.push_back(wire::upsert(wire::Tile{"Clothing", 2, 0, must(Sku::parse("JACKET"))}));
    std::vector<wire::FeedRecord> levels;
    const auto count = [&levels](const char* sku, std::int64_t milli) {
        levels.push_back(wire::upsert(wire::StockLevel{store(), must(Sku::parse(sku)), milli, {}}));
    };
    count("JACKET-MS", 3000);
    count("JACKET-MXL", 0);
    count("JACKET-RM", 1000);

    auto replica = must(replica::Replica::open(state / "catalogue-test.db"));
    must(replica.apply("catalogue", {.records = std::move(goods), .cursor = "2", .more = false}));
    must(replica.apply("stock", {.records = std::move(levels), .cursor = "2", .more = false}));
}

void stockQuestions(const std::filesystem::path& state, bool young)
{
    std::vector<wire::FeedRecord> goods;
    const auto add = [&goods](const std::string& sku, const char* price, int years,
                              wire::SellingRules rules) {
        wire::Product asking = product(sku, sku, "Special", Unit::Piece, {sku + "-CODE"});
        asking.ageLimit = years;
        asking.selling = std::move(rules);
        goods.push_back(wire::upsert(asking));
        if (price)
            goods.push_back(wire::upsert(wire::Price{InventedCatalogue::kPriceList, asking.sku,
                                                     must(Money::parse(price, euro()))}));
    };
    add("KNIFE", "79.00", 18, {});
    add("PHONE", "499.00", 0, {.serial = true});
    add("WINE", "12.00", 18, {.serial = true});
    add("FLOWERS", nullptr, 0, {.openPrice = true, .priceMin = "5.00", .priceMax = "80.00"});
    auto replica = must(replica::Replica::open(state / "catalogue-test.db"));
    must(replica.apply("catalogue", {.records = std::move(goods), .cursor = "3", .more = false}));
    if (!young)
        return;
    const wire::Staff niamh{must(StaffId::parse("niamh")), "Niamh Byrne", "cashier",
                            quickPinHash(kCashierPin),     "en",          Date{2009, 11, 23}};
    must(replica.apply("staff", {.records = {wire::upsert(niamh)}, .cursor = "3", .more = false}));
}

namespace {

void say(const wire::Store& store, const std::filesystem::path& state)
{
    auto replica = must(replica::Replica::open(state / "catalogue-test.db"));
    must(replica.apply("configuration",
                       {.records = {wire::upsert(store)}, .cursor = "2", .more = false}));
}

} // namespace

void takeOwnReasons(const std::filesystem::path& state)
{
    wire::Store here = dublinStore();
    here.returns.reasons = {{"gift", "A gift", "to-stock", false, {}},
                            {"broken", "Broken", "destroy", true, {}}};
    say(here, state);
}

void limitCash(const std::filesystem::path& state, std::int64_t limitMinor)
{
    wire::Store here = dublinStore();
    here.drawer.cashLimitMinor = limitMinor;
    say(here, state);
}

void takeBadgesAlone(const std::filesystem::path& state)
{
    wire::Store here = dublinStore();
    here.signIn.badgeAlone = true;
    say(here, state);
}

void takeAllMoney(const std::filesystem::path& state)
{
    wire::Store here = dublinStore();
    here.tenders = {.foreign = {{must(Currency::fromCode("USD")), "0.86"}},
                    .offline = {.saleMinor = 5000, .tillMinor = 8000, .unknownMinor = 1000}};
    wire::Product gift = product("GIFT", "Gift card", "Gifts", Unit::Piece, {});
    gift.selling = {.openPrice = true, .loads = "gift-card"};
    wire::Product prepaid = product("PREPAY", "Prepayment", "Gifts", Unit::Piece, {});
    prepaid.selling = {.openPrice = true, .loads = "prepayment"};
    auto replica = must(replica::Replica::open(state / "catalogue-test.db"));
    must(replica.apply("configuration",
                       {.records = {wire::upsert(here)}, .cursor = "2", .more = false}));
    must(replica.apply(
        "catalogue",
        {.records = {wire::upsert(gift), wire::upsert(prepaid)}, .cursor = "3", .more = false}));
}

void knowGrace(const std::filesystem::path& state)
{
    const wire::Customer grace{.customer = must(CustomerId::parse("C-7")),
                               .name = "Grace Hopper",
                               .cards = {"GRACE-CARD"}};
    auto replica = must(replica::Replica::open(state / "catalogue-test.db"));
    must(replica.apply("customers",
                       {.records = {wire::upsert(grace)}, .cursor = "2", .more = false}));
}

void damageBasket(const std::filesystem::path& state)
{
    const desk::Surroundings world = stillWorld();
    auto files =
        must(store::Register::open(state, store::Mode::ReadWrite, world.clock, world.random));
    must(files.saveDraft("{no basket"));
}

void letCashiersOnlySell(const std::filesystem::path& state)
{
    wire::Role cashier{"cashier", "Cashier", {"sell"}, Rate::zero(), Rate::zero()};
    auto replica = must(replica::Replica::open(state / "catalogue-test.db"));
    must(
        replica.apply("staff", {.records = {wire::upsert(cashier)}, .cursor = "2", .more = false}));
}

} // namespace onetill::test
