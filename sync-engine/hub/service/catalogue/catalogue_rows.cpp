#include "sync-engine/hub/service/catalogue/catalogue_rows.h"

#include "sync-engine/contract/values/gtin.h"
#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/contract/wire/json_view.h"
#include "sync-engine/hub/service/catalogue/selling_columns.h"
#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/feed/record_storage.h"
#include "sync-engine/hub/service/stores/store_rows.h"

#include <algorithm>

namespace onetill::hub {
namespace {

/// The currency of a price list or a tax region: that of the stores which use it.
Currency currencyOf(const Row& row, const std::map<std::string, Currency>& currencies,
                    std::string_view column, const std::string& name)
{
    const auto known = currencies.find(name);
    if (known == currencies.end())
        row.refuse(ErrorCode::NotFound,
                   std::string{column} + ": no store uses " + name + "; import stores first");
    return known->second;
}

/// "colour=Moss;size=M"
std::map<std::string, std::string> optionsOf(const Row& row)
{
    std::map<std::string, std::string> options;
    std::string_view rest = row.text("options");
    while (!rest.empty()) {
        const auto end = rest.find(';');
        const auto option = rest.substr(0, end);
        const auto equals = option.find('=');
        if (equals == 0 || equals == std::string_view::npos)
            row.refuse(ErrorCode::Malformed, "options: not name=value");
        options[std::string{option.substr(0, equals)}] = option.substr(equals + 1);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    return options;
}

bool isProduct(ImportDesk& desk, const Sku& sku)
{
    return desk.transaction.records().has(everyone("catalogue"), std::string{wire::Product::kKind},
                                          sku.text());
}

} // namespace

Currency currencyOfList(const Row& row, const ImportDesk& desk, const std::string& priceList)
{
    return currencyOf(row, desk.currencies, "price_list", priceList);
}

Money priceOf(const Row& row, const ImportDesk& desk, const std::string& priceList,
              std::string_view column)
{
    const Currency currency = currencyOfList(row, desk, priceList);
    const Money amount = row.got(Money::parse(row.required(column), currency), column);
    if (amount.isNegative())
        row.refuse(ErrorCode::OutOfRange, std::string{column} + " is below zero");
    return amount;
}

void requireProduct(const Row& row, ImportDesk& desk, const Sku& sku)
{
    if (!isProduct(desk, sku))
        row.refuse(ErrorCode::UnknownItem,
                   "sku: there is no product " + sku.text() + "; import products first");
}

namespace {

/// As scanners read it: digits of a GTIN's length are one, or nobody can ever scan them.
bool isUnscannable(const std::string& barcode)
{
    const auto gtin = Gtin::parse(barcode);
    return !gtin && gtin.error().code == ErrorCode::WrongCheckDigit;
}

/// A till that scans the card would sell the article.
Objection codeOnCard(ImportDesk& desk, const wire::Product& product)
{
    std::vector<std::string> codes = product.barcodes;
    codes.push_back(product.sku.text());
    for (const std::string& code : codes)
        if (const auto owner = desk.cards.ownerOf(desk.transaction, code))
            return Error{ErrorCode::Conflict, code + " is a card of customer " + owner->text()
                                                  + "; take it off that customer first"};
    return std::nullopt;
}

/// Why a till could not sell this article, or would sell another one in its place.
Objection unsaleable(ImportDesk& desk, const wire::Product& product)
{
    if (!desk.taxClasses.contains(product.taxClass))
        return Error{ErrorCode::NotFound, "tax_class: there is no tax class " + product.taxClass
                                              + "; import tax_classes first"};
    const auto unscannable = std::ranges::find_if(product.barcodes, isUnscannable);
    if (unscannable != product.barcodes.end())
        return Error{ErrorCode::WrongCheckDigit, "barcodes: " + *unscannable
                                                     + " has a wrong check digit; "
                                                       "look at the article and correct it"};
    if (const auto& deposit = product.selling.deposit; deposit && !isProduct(desk, *deposit))
        return Error{ErrorCode::UnknownItem, "deposit: there is no product " + deposit->text()
                                                 + "; it stands before those that name it"};
    if (const auto owner = desk.barcodes.otherOwner(desk.transaction, product))
        return Error{ErrorCode::Conflict, "barcodes: " + owner->barcode + " belongs to product "
                                              + owner->sku.text()
                                              + "; take it off that product first"};
    return codeOnCard(desk, product);
}

bool putProduct(const Row& row, ImportDesk& desk, const wire::Product& product)
{
    const bool isNew =
        putRecord(row, desk, everyone("catalogue"), product, unsaleable(desk, product));
    if (isNew)
        desk.barcodes.note(product);
    return isNew;
}

/// Why a region could not compute this class.
Objection withoutItsTaxes(ImportDesk& desk, const wire::TaxClass& taxClass)
{
    wire::Tax named;
    named.region = taxClass.region;
    for (const std::string& tax : taxClass.taxes) {
        named.tax = tax;
        if (!desk.transaction.records().has(ofTaxRegion(taxClass.region),
                                            std::string{wire::Tax::kKind}, wire::recordKey(named)))
            return Error{ErrorCode::NotFound, "taxes: region " + taxClass.region + " has no tax "
                                                  + tax + "; import taxes first"};
    }
    return std::nullopt;
}

} // namespace

std::set<std::string> knownTaxClasses(Transaction& transaction)
{
    std::set<std::string> known;
    for (const std::string& key :
         transaction.records().keysUnder(ofTaxRegion({}), std::string{wire::TaxClass::kKind}))
        known.insert(key.substr(key.find('\x1f') + 1));
    return known;
}

std::set<std::string> knownParents(Transaction& transaction)
{
    std::set<std::string> known;
    transaction.records().forEachBody(
        everyone("catalogue"), std::string{wire::Product::kKind},
        [&](std::string_view, std::string_view body) {
            (void)wire::useJson(body, {.bytes = body.size()}, [&](wire::JsonView product) {
                if (const auto parent = product.member("parent"))
                    known.emplace(parent->text().value_or(""));
                return Status{};
            });
        });
    return known;
}

bool importProduct(const Row& row, ImportDesk& desk)
{
    const wire::Product product{
        .sku = row.identifier<Sku>("sku"),
        .name = row.required("name"),
        .category = row.text("category"),
        .unit = row.has("unit") ? row.got(unitFromWord(row.text("unit")), "unit") : Unit::Piece,
        .taxClass = row.required("tax_class"),
        .parent = row.has("parent") ? std::optional{row.identifier<Sku>("parent")} : std::nullopt,
        .options = optionsOf(row),
        .glyph = row.text("glyph"),
        .ageLimit = static_cast<int>(row.number("age_limit", 0, 150)),
        .tracked = row.flag("tracked", true),
        .description = row.text("description"),
        .barcodes = row.words("barcodes"),
        .selling = sellingRules(row, desk.currencies)};
    return putProduct(row, desk, product);
}

bool importPrice(const Row& row, ImportDesk& desk)
{
    const std::string& priceList = row.required("price_list");
    const wire::Price price{.priceList = priceList,
                            .sku = row.identifier<Sku>("sku"),
                            .amount = priceOf(row, desk, priceList, "amount")};
    requireProduct(row, desk, price.sku);
    return putRecord(row, desk, ofPriceList(priceList), price);
}

bool importRecall(const Row& row, ImportDesk& desk)
{
    const wire::Recall recall{.sku = row.identifier<Sku>("sku"),
                              .batches = row.words("batches"),
                              .note = row.text("note")};
    if (!row.flag("recalled", true))
        return desk.transaction.records().put(
            everyone("catalogue"), wire::tombstone(wire::Recall::kKind, recall.sku.text()));
    requireProduct(row, desk, recall.sku);
    return putRecord(row, desk, everyone("catalogue"), recall);
}

bool importPricedProduct(const Row& row, ImportDesk& desk)
{
    if (desk.defaultPriceList.empty() && !desk.defaultStore.text().empty())
        requireStore(row, desk, "--store", desk.defaultStore.text());
    if (desk.defaultPriceList.empty())
        row.refuse(ErrorCode::MissingField, "which price list? Say --price-list or --store");
    const std::string gtin = row.required("gtin");
    row.got(Gtin::parse(gtin), "gtin");
    const Sku sku = row.identifier<Sku>("gtin");
    const wire::Product product{.sku = sku,
                                .name = row.required("name"),
                                .category = row.text("category"),
                                .unit = Unit::Piece,
                                .taxClass = row.required("tax"),
                                .parent = std::nullopt,
                                .options = {},
                                .glyph = {},
                                .ageLimit = 0,
                                .tracked = true,
                                .description = {},
                                .barcodes = {gtin}};
    const wire::Price price{.priceList = desk.defaultPriceList,
                            .sku = sku,
                            .amount = priceOf(row, desk, desk.defaultPriceList, "price")};
    const bool isNew = putProduct(row, desk, product);
    return putRecord(row, desk, ofPriceList(price.priceList), price) || isNew;
}

bool importTax(const Row& row, ImportDesk& desk)
{
    const std::string kind =
        row.required("kind") == "fixed_per_unit" ? "fixed-per-unit" : row.text("kind");
    if (kind != "percent" && kind != "division" && kind != "fixed-per-unit")
        row.refuse(ErrorCode::OutOfRange, "kind: not percent, division or fixed_per_unit");
    wire::Tax tax{.region = row.required("tax_region"),
                  .tax = row.required("tax"),
                  .name = row.required("name"),
                  .kind = kind,
                  .rate = row.has("rate_percent") ? row.got(
                              Rate::parsePercent(row.text("rate_percent")), "rate_percent")
                                                  : Rate::zero(),
                  .amount = std::nullopt,
                  .included = row.flag("included", true),
                  .includeInBaseOfNext = row.flag("compound", false),
                  .baseAffectedByPrevious = row.flag("base_affected_by_previous", true),
                  // Taxes are computed in the order in which the file has them.
                  .position = static_cast<int>(row.number("position", desk.rowNumber, 1000)),
                  .letter = row.text("letter")};
    if (kind == "fixed-per-unit") {
        const auto currency = currencyOf(row, desk.regionCurrencies, "tax_region", tax.region);
        tax.amount = row.got(Money::parse(row.required("amount"), currency), "amount");
    }
    return putRecord(row, desk, ofTaxRegion(tax.region), tax);
}

bool importTaxClass(const Row& row, ImportDesk& desk)
{
    const wire::TaxClass taxClass{.region = row.required("tax_region"),
                                  .taxClass = row.required("tax_class"),
                                  .taxes = row.words("taxes")};
    return putRecord(row, desk, ofTaxRegion(taxClass.region), taxClass,
                     withoutItsTaxes(desk, taxClass));
}

bool importTile(const Row& row, ImportDesk& desk)
{
    const std::string& category = row.required("category");
    // Categories stand on the register in the order in which the file first names them.
    const auto next = static_cast<int>(desk.categoryPositions.size()) + 1;
    const int categoryPosition = desk.categoryPositions.try_emplace(category, next).first->second;
    const wire::Tile tile{.category = category,
                          .categoryPosition = categoryPosition,
                          .position = static_cast<int>(row.number("position", 0, 100'000)),
                          .sku = row.identifier<Sku>("sku")};
    if (!isProduct(desk, tile.sku) && !desk.parents.contains(tile.sku.text()))
        row.refuse(ErrorCode::UnknownItem,
                   "sku: there is no product " + tile.sku.text()
                       + ", and none with that parent; import products first");

    // A tile for every store is written for each, so that no till has to weigh two rows of one
    // place.
    bool changed = false;
    const bool forAll = !row.has("store");
    if (!forAll)
        requireStore(row, desk, "store", row.text("store"));
    for (const StoreId& store : desk.stores)
        if (forAll || store.text() == row.text("store"))
            changed = putRecord(row, desk, ofStore("catalogue", store), tile) || changed;
    return changed;
}

} // namespace onetill::hub
