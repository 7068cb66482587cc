#include "sync-engine/contract/wire/records.h"

#include "sync-engine/contract/wire/json_reader.h"

#include <limits>

namespace onetill::wire {
namespace {

constexpr std::size_t kNameMax = 1024;
constexpr std::size_t kTextMax = 8192;
constexpr std::size_t kBarcodesMax = 64;
constexpr std::int64_t kCashStepMax = 1'000'000;

std::string joined(std::string_view first, std::string_view second)
{
    return std::string{first} + '\x1f' + std::string{second};
}

std::string keyOf(const Product& body)
{
    return body.sku.text();
}
std::string keyOf(const Price& body)
{
    return joined(body.priceList, body.sku.text());
}
std::string keyOf(const Tax& body)
{
    return joined(body.region, body.tax);
}
std::string keyOf(const TaxClass& body)
{
    return joined(body.region, body.taxClass);
}
std::string keyOf(const Tile& body)
{
    return joined(body.category, std::to_string(body.position));
}
std::string keyOf(const StockLevel& body)
{
    return joined(body.store.text(), body.sku.text());
}
std::string keyOf(const Staff& body)
{
    return body.staff.text();
}
std::string keyOf(const Role& body)
{
    return body.role;
}
std::string keyOf(const Store& body)
{
    return body.store.text();
}
std::string keyOf(const TillKey& body)
{
    return body.till.text();
}

Json jsonOf(const Product& body)
{
    Json json{{"sku", body.sku.text()},     {"name", body.name},
              {"category", body.category},  {"unit", unitWord(body.unit)},
              {"tax_class", body.taxClass}, {"options", body.options},
              {"glyph", body.glyph},        {"age_limit", body.ageLimit},
              {"tracked", body.tracked},    {"description", body.description},
              {"barcodes", body.barcodes}};
    if (body.parent)
        json["parent"] = body.parent->text();
    if (body.selling != SellingRules{})
        json["selling"] = sellingRulesJson(body.selling);
    return json;
}

Json jsonOf(const Price& body)
{
    return {{"price_list", body.priceList},
            {"sku", body.sku.text()},
            {"currency", body.amount.currency().code()},
            {"amount", body.amount.text()}};
}

Json jsonOf(const Tax& body)
{
    Json json{{"region", body.region},
              {"tax", body.tax},
              {"name", body.name},
              {"kind", body.kind},
              {"rate", body.rate.percentText()},
              {"included", body.included},
              {"include_in_base_of_next", body.includeInBaseOfNext},
              {"base_affected_by_previous", body.baseAffectedByPrevious},
              {"position", body.position},
              {"letter", body.letter}};
    if (body.amount) {
        json["currency"] = body.amount->currency().code();
        json["amount"] = body.amount->text();
    }
    return json;
}

Json jsonOf(const TaxClass& body)
{
    return {{"region", body.region}, {"tax_class", body.taxClass}, {"taxes", body.taxes}};
}

Json jsonOf(const Tile& body)
{
    return {{"category", body.category},
            {"category_position", body.categoryPosition},
            {"position", body.position},
            {"sku", body.sku.text()}};
}

Json jsonOf(const StockLevel& body)
{
    return {{"store", body.store.text()},
            {"sku", body.sku.text()},
            {"on_hand_milli", body.onHandMilli},
            {"contains", containsJson(body.contains)}};
}

Json jsonOf(const Staff& body)
{
    Json json{{"staff", body.staff.text()},
              {"name", body.name},
              {"role", body.role},
              {"pin_hash", body.pinHash},
              {"language", body.language}};
    if (body.born)
        json["born"] = formatDate(*body.born);
    if (!body.badgeHash.empty())
        json["badge_hash"] = body.badgeHash;
    return json;
}

Json jsonOf(const Role& body)
{
    return {{"role", body.role},
            {"name", body.name},
            {"permissions", body.permissions},
            {"price_override_max", body.priceOverrideMax.percentText()},
            {"discount_max", body.discountMax.percentText()}};
}

Json jsonOf(const Store& body)
{
    return {{"store", body.store.text()},
            {"name", body.name},
            {"kind", body.kind},
            {"address", body.address},
            {"country", body.country},
            {"currency", body.currency.code()},
            {"locale", body.locale},
            {"time_zone", body.timeZone},
            {"price_mode", body.priceMode},
            {"price_list", body.priceList},
            {"tax_region", body.taxRegion},
            {"rounding_policy", body.roundingPolicy},
            {"cash_increment_minor", body.cashIncrementMinor},
            {"cash_tie", body.cashTie},
            {"cash_change_tie", body.cashChangeTie},
            {"cash_minimum_minor", body.cashMinimumMinor},
            {"tax_number", body.taxNumber},
            {"receipt_header", body.receiptHeader},
            {"receipt_footer", body.receiptFooter},
            {"drawer", jsonOf(body.drawer)},
            {"returns", jsonOf(body.returns)},
            {"tenders", jsonOf(body.tenders)},
            {"promotions", jsonOf(body.promotions)},
            {"sign_in", jsonOf(body.signIn)},
            {"held", jsonOf(body.held)}};
}

Json jsonOf(const TillKey& body)
{
    return tillKeyJson(body);
}

std::map<std::string, std::string> readOptions(const JsonReader& reader)
{
    std::map<std::string, std::string> options;
    for (const auto& [name, value] : reader.object("options").items()) {
        if (!value.is_string() || options.size() >= 16)
            reader.refuse(ErrorCode::Malformed, "options", "not up to 16 strings");
        options[name] = value.get<std::string>();
    }
    return options;
}

/// A record of an older hub does not say them.
template <auto Read>
auto rulesOr(const JsonReader& reader, const char* name) -> decltype(Read(reader))
{
    return reader.has(name) ? Read(reader.part(name, name)) : decltype(Read(reader)){};
}

RecordBody readProduct(const JsonReader& reader)
{
    return Product{.sku = reader.identifier<Sku>("sku"),
                   .name = reader.text("name", kNameMax),
                   .category = reader.text("category"),
                   .unit = reader.unit("unit"),
                   .taxClass = reader.text("tax_class", 64),
                   .parent = reader.optionalIdentifier<Sku>("parent"),
                   .options = readOptions(reader),
                   .glyph = reader.text("glyph", 64),
                   .ageLimit = static_cast<int>(reader.integer("age_limit", 0, 150)),
                   .tracked = reader.flag("tracked"),
                   .description = reader.text("description", kTextMax),
                   .barcodes = reader.texts("barcodes", kBarcodesMax),
                   .selling = rulesOr<readSellingRules>(reader, "selling")};
}

RecordBody readPrice(const JsonReader& reader)
{
    return Price{.priceList = reader.text("price_list", 64),
                 .sku = reader.identifier<Sku>("sku"),
                 .amount = reader.money("amount", reader.currency("currency"))};
}

RecordBody readTax(const JsonReader& reader)
{
    Tax tax{.region = reader.text("region", 64),
            .tax = reader.text("tax", 64),
            .name = reader.text("name"),
            .kind = reader.text("kind", 32),
            .rate = reader.percent("rate"),
            .amount = std::nullopt,
            .included = reader.flag("included"),
            .includeInBaseOfNext = reader.flag("include_in_base_of_next"),
            .baseAffectedByPrevious = reader.flag("base_affected_by_previous"),
            .position = static_cast<int>(reader.integer("position", 0, 1000)),
            .letter = reader.text("letter", 8)};
    if (reader.has("amount"))
        tax.amount = reader.money("amount", reader.currency("currency"));
    return tax;
}

RecordBody readTaxClass(const JsonReader& reader)
{
    return TaxClass{.region = reader.text("region", 64),
                    .taxClass = reader.text("tax_class", 64),
                    .taxes = reader.texts("taxes", 16, 64)};
}

RecordBody readTile(const JsonReader& reader)
{
    return Tile{.category = reader.text("category"),
                .categoryPosition =
                    static_cast<int>(reader.integer("category_position", 0, 10'000)),
                .position = static_cast<int>(reader.integer("position", 0, 100'000)),
                .sku = reader.identifier<Sku>("sku")};
}

RecordBody readStockLevel(const JsonReader& reader)
{
    constexpr std::int64_t kMilliFar = std::numeric_limits<std::int64_t>::max() / 4;
    return StockLevel{.store = reader.identifier<StoreId>("store"),
                      .sku = reader.identifier<Sku>("sku"),
                      .onHandMilli = reader.integer("on_hand_milli", -kMilliFar, kMilliFar),
                      .contains = readContains(reader)};
}

RecordBody readStaff(const JsonReader& reader)
{
    return Staff{.staff = reader.identifier<StaffId>("staff"),
                 .name = reader.text("name"),
                 .role = reader.text("role", 64),
                 .pinHash = reader.text("pin_hash"),
                 .language = reader.text("language", 35),
                 .born = reader.has("born") ? std::optional{reader.date("born")} : std::nullopt,
                 .badgeHash = reader.optionalText("badge_hash", 128).value_or("")};
}

RecordBody readRole(const JsonReader& reader)
{
    return Role{.role = reader.text("role", 64),
                .name = reader.text("name"),
                .permissions = reader.texts("permissions", 256, 64),
                .priceOverrideMax = reader.percent("price_override_max"),
                .discountMax = // Centres before discounts do not say it.
                reader.has("discount_max") ? reader.percent("discount_max") : Rate::zero()};
}

RecordBody readStore(const JsonReader& reader)
{
    return Store{.store = reader.identifier<StoreId>("store"),
                 .name = reader.text("name"),
                 .kind = reader.text("kind", 32),
                 .address = reader.text("address", kNameMax),
                 .country = reader.text("country", 2),
                 .currency = reader.currency("currency"),
                 .locale = reader.text("locale", 35),
                 .timeZone = reader.text("time_zone", 64),
                 .priceMode = reader.text("price_mode", 16),
                 .priceList = reader.text("price_list", 64),
                 .taxRegion = reader.text("tax_region", 64),
                 .roundingPolicy = reader.text("rounding_policy", 32),
                 .cashIncrementMinor = reader.integer("cash_increment_minor", 1, kCashStepMax),
                 .cashTie = reader.text("cash_tie", 8),
                 .cashChangeTie = reader.optionalText("cash_change_tie", 8).value_or("down"),
                 .cashMinimumMinor = reader.has("cash_minimum_minor")
                                         ? reader.integer("cash_minimum_minor", 0, kCashStepMax)
                                         : 0,
                 .taxNumber = reader.text("tax_number", 64),
                 .receiptHeader = reader.text("receipt_header", kTextMax),
                 .receiptFooter = reader.text("receipt_footer", kTextMax),
                 .drawer = rulesOr<readDrawerRules>(reader, "drawer"),
                 .returns = rulesOr<readReturnRules>(reader, "returns"),
                 .tenders = rulesOr<readTenderRules>(reader, "tenders"),
                 .promotions = rulesOr<readPromotionRules>(reader, "promotions"),
                 .signIn = rulesOr<readSignInRules>(reader, "sign_in"),
                 .held = rulesOr<readHoldRules>(reader, "held")};
}

template <auto Read>
RecordBody readElsewhere(const JsonReader& reader)
{
    return Read(reader);
}

struct Kind {
    std::string_view word;
    RecordBody (*read)(const JsonReader&);
};

constexpr Kind kKinds[] = {
    {Product::kKind, readProduct},
    {Price::kKind, readPrice},
    {Tax::kKind, readTax},
    {TaxClass::kKind, readTaxClass},
    {Tile::kKind, readTile},
    {StockLevel::kKind, readStockLevel},
    {Staff::kKind, readStaff},
    {Role::kKind, readRole},
    {Store::kKind, readStore},
    {Promotion::kKind, readElsewhere<readPromotion>},
    {Recall::kKind, readElsewhere<readRecall>},
    {TillKey::kKind, readElsewhere<readTillKey>},
    {SpecialPrice::kKind, readElsewhere<readSpecialPrice>},
    {Customer::kKind, readElsewhere<readCustomer>},
    {HeldBasket::kKind, readElsewhere<readHeldBasket>},
    {ExceptionCase::kKind, readElsewhere<readExceptionCase>},
};

} // namespace

std::string_view recordKind(const RecordBody& body)
{
    return std::visit([](const auto& record) { return record.kKind; }, body);
}

std::string recordKey(const RecordBody& body)
{
    return std::visit([](const auto& record) { return keyOf(record); }, body);
}

Json recordJson(const RecordBody& body)
{
    return std::visit([](const auto& record) { return jsonOf(record); }, body);
}

Result<RecordBody> readRecord(std::string_view kind, const Json& body)
{
    for (const Kind& known : kKinds)
        if (known.word == kind)
            return readJson(body, std::string{kind}, known.read);
    return fail(ErrorCode::Quarantined, "unknown record: " + std::string{kind.substr(0, 64)});
}

} // namespace onetill::wire
