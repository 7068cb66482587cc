#include "sync-engine/contract/wire/records.h"
#include "tests/support/sale_builder.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::wire;
using test::euros;
using test::sku;

namespace {

Product aProduct()
{
    return Product{.sku = sku("TRAIL-45-M"),
                   .name = "Trail 45 Backpack",
                   .category = "Packs",
                   .unit = Unit::Piece,
                   .taxClass = "standard",
                   .parent = sku("TRAIL-45"),
                   .options = {{"colour", "Moss"}, {"size", "M"}},
                   .glyph = "pack",
                   .ageLimit = 18,
                   .tracked = false,
                   .description = "45 litres",
                   .barcodes = {"4006381333931", "T-45"},
                   .selling = {.serial = true,
                               .notForSale = true,
                               .openPrice = true,
                               .priceMin = "1.00",
                               .priceMax = "9.00",
                               .mayBeFree = true,
                               .noDiscount = true,
                               .deposit = sku("EMPTY")}};
}

Store aStore()
{
    return Store{
        .store = *StoreId::parse("GRAFTON"),
        .name = "Grafton Street",
        .kind = "store",
        .address = "1 Grafton Street, Dublin",
        .country = "IE",
        .currency = test::euro(),
        .locale = "en-IE",
        .timeZone = "Europe/Dublin",
        .priceMode = "included",
        .priceList = "retail-eur",
        .taxRegion = "IE",
        .roundingPolicy = "per-line",
        .cashIncrementMinor = 5,
        .cashTie = "up",
        .cashChangeTie = "up",
        .cashMinimumMinor = 5,
        .taxNumber = "IE1234567T",
        .receiptHeader = "Skerry & Brae",
        .receiptFooter = "Thank you",
        .returns = {.days = 14,
                    .late = "store-credit",
                    .bundles = "reprice-kept",
                    .extension = ReturnExtensionRule{{2026, 11, 1}, {2026, 12, 24}, {2027, 1, 15}},
                    .reasons = {{"gift", "A gift", "to-stock", false, {}},
                                {"faulty", "Faulty", "faulty-hold", true, 730}},
                    .refunds = {.split = "in-order",
                                .order = {"card", "cash"},
                                .free = {},
                                .substitute = "gift-card",
                                .limits = {{"cash", 5000}},
                                .withoutReceipt = "voucher"}},
        .tenders = {.foreign = {{*Currency::fromCode("USD"), "0.86"}},
                    .offline = {.saleMinor = 5000,
                                .tillMinor = 20000,
                                .unknownMinor = 1000,
                                .balancePercent = 80,
                                .balanceHours = 48}},
        .held = {.hours = 48}};
}

Customer aCustomer()
{
    return Customer{.customer = *CustomerId::parse("C-1007"),
                    .name = "Aoife Byrne",
                    .groups = {"gold", "trade"},
                    .cards = {"4006381333931"},
                    .language = "ga-IE",
                    .company = InvoiceParty{"Byrne & Co", "IE6388047V", "1 Quay", "PO-4"},
                    .exemption = TaxExemption{"diplomatic", "EX-77", {"VAT"}, Date{2027, 1, 1}}};
}

ExceptionCase anException()
{
    const Uuid till = Uuid::parse("01938f6e-0000-7000-8000-000000000002").value();
    return {.id = Uuid::parse("01938f6e-0000-8000-8000-000000000001").value(),
            .rule = "returned-twice",
            .version = 2,
            .store = *StoreId::parse("GRAFTON"),
            .entry = {till, Epoch{0xA1}, 7},
            .who = "manager",
            .notedAt = {1'795'428'000'000},
            .evidence = {{"paid_out", "12.90"}, {"currency", "EUR"}},
            .proposal = "written-off",
            .resolutions = {{"written-off", "loss"}, {"recovered", "none"}},
            .settled = ExceptionCase::Settled{till, "recovered", "niamh", {1'795'428'000'001}}};
}

std::vector<RecordBody> oneOfEach()
{
    Tax tax;
    tax.region = "IE";
    tax.tax = "BAG";
    tax.name = "Bag levy";
    tax.kind = "fixed-per-unit";
    tax.amount = euros(22);
    tax.letter = "L";
    return {aProduct(),
            Price{"retail-eur", sku("TRAIL-45-M"), euros(18995)},
            tax,
            TaxClass{"IE", "standard", {"VAT", "BAG"}},
            Tile{"Camp", 2, 17, sku("TRAIL-45-M")},
            StockLevel{*StoreId::parse("GRAFTON"),
                       sku("TRAIL-45-M"),
                       -3500,
                       {{"01938f6e-0000-7000-8000-000000000001", {Epoch{0xA1}, 42}}}},
            Staff{*StaffId::parse("niamh"), "Niamh", "cashier", "$argon2id$…", "en-IE",
                  Date{2009, 2, 28}, "e3b0c442"},
            Role{"cashier", "Cashier", {"sell", "price-override"}, *Rate::parsePercent("10")},
            aStore(),
            Promotion{"MUGS-3FOR2",
                      {*StoreId::parse("GRAFTON")},
                      test::euro(),
                      {{"id", "MUGS-3FOR2"}, {"offer", {{"kind", "each"}}}}},
            Recall{sku("TRAIL-45-M"), {"L76", "L77"}, "a strap tears"},
            TillKey{.till = Uuid::parse("01938f6e-0000-7000-8000-000000000001").value(),
                    .store = *StoreId::parse("GRAFTON"),
                    .number = 2,
                    .trial = true,
                    .journalKey = {1, 2, 3},
                    .trustedTo = TillKey::Place{Epoch{0xA1}, 42}},
            SpecialPrice{.priceList = "retail-eur",
                         .sku = sku("TRAIL-45-M"),
                         .amount = euros(17995),
                         .store = *StoreId::parse("GRAFTON"),
                         .group = "gold",
                         .from = "2026-11-27T08:00:00",
                         .until = "2026-11-30T00:00:00Z"},
            aCustomer(),
            HeldBasket{.store = *StoreId::parse("GRAFTON"),
                       .basket = Uuid::parse("01938f6e-0000-7000-8000-000000000001").value(),
                       .till = Uuid::parse("01938f6e-0000-7000-8000-000000000002").value(),
                       .heldAt = {1'795'428'000'000},
                       .by = *StaffId::parse("niamh"),
                       .note = "blue coat",
                       .lines = 2,
                       .total = euros(2990),
                       .draft = "{}",
                       .takenBy = Uuid::parse("01938f6e-0000-7000-8000-000000000003").value()},
            anException()};
}

} // namespace

BOOST_AUTO_TEST_SUITE(records_tests)

BOOST_AUTO_TEST_CASE(every_record_comes_back_as_it_was)
{
    BOOST_TEST(oneOfEach().size() == std::variant_size_v<RecordBody>);
    for (const RecordBody& record : oneOfEach())
        BOOST_TEST((readRecord(recordKind(record), recordJson(record)).value() == record),
                   recordKind(record));
}

BOOST_AUTO_TEST_CASE(a_record_without_a_field_or_with_a_wild_one_is_refused)
{
    for (const RecordBody& record : oneOfEach()) {
        const Json sound = recordJson(record);
        for (const auto& [field, value] : sound.items()) {
            const std::string place = std::string{recordKind(record)} + "." + field;
            Json wild = sound;
            wild[field] = Json::array({Json::array()});
            BOOST_TEST(!readRecord(recordKind(record), wild), place);
            if (field == "parent" || field == "amount" || field == "currency" || field == "drawer"
                || field == "discount_max" || field == "selling" || field == "born"
                || field == "trusted_to" || field == "returns" || field == "tenders"
                || field == "promotions" || field == "sign_in" || field == "badge_hash"
                || place == "special-price.store" || field == "group" || field == "from"
                || field == "until" || field == "taken_by" || field == "company"
                || field == "exemption" || field == "held" || field == "cash_change_tie"
                || field == "cash_minimum_minor" || field == "settled")
                continue;
            Json without = sound;
            without.erase(field);
            BOOST_TEST(!readRecord(recordKind(record), without), place);
        }
        BOOST_TEST(!readRecord(recordKind(record), Json::array()));
        BOOST_TEST(!readRecord(recordKind(record), Json(nullptr)));
    }
}

// Records that have not changed must not look as if they had: no till loads them anew.
BOOST_AUTO_TEST_CASE(an_article_sold_as_any_other_says_nothing_of_how)
{
    Product product = std::get<Product>(oneOfEach().front());
    product.selling = {};

    BOOST_TEST(!recordJson(product).contains("selling"));
    BOOST_TEST((readRecord(Product::kKind, recordJson(product)).value() == RecordBody{product}));
}

// A hub that was not updated yet does not say some rules; its tills sell on, with the usual ones.
BOOST_AUTO_TEST_CASE(a_store_of_an_older_hub_has_the_usual_rules)
{
    for (const RecordBody& record : oneOfEach()) {
        if (recordKind(record) != Store::kKind)
            continue;
        Json json = recordJson(record);
        for (const char* field :
             {"drawer", "returns", "held", "cash_change_tie", "cash_minimum_minor"})
            json.erase(field);
        const Store store = std::get<Store>(readRecord(Store::kKind, json).value());
        BOOST_TEST((store.drawer == DrawerRules{}));
        BOOST_TEST((store.returns == ReturnRules{}));
        BOOST_TEST((store.held == HoldRules{}));
        BOOST_TEST(store.cashChangeTie == "down");
        BOOST_TEST(store.cashMinimumMinor == 0);
    }
}

BOOST_AUTO_TEST_CASE(fields_of_a_newer_version_are_ignored)
{
    for (const RecordBody& record : oneOfEach()) {
        Json json = recordJson(record);
        json["of_a_newer_version"] = "x";
        BOOST_TEST((readRecord(recordKind(record), json).value() == record));
    }
    BOOST_TEST((readRecord("weather", Json::object()).error().code == ErrorCode::Quarantined));
}

BOOST_AUTO_TEST_CASE(keys_are_unique_within_their_feed)
{
    BOOST_TEST(recordKey(oneOfEach()[0]) == "TRAIL-45-M");
    BOOST_TEST(recordKey(oneOfEach()[1]) == "retail-eur\x1fTRAIL-45-M");
    BOOST_TEST(recordKey(oneOfEach()[4])
               == "Camp\x1f"
                  "17");
    BOOST_TEST(recordKey(oneOfEach()[5]) == "GRAFTON\x1fTRAIL-45-M");
}

BOOST_AUTO_TEST_SUITE_END()
