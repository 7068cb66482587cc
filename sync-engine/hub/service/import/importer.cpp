#include "sync-engine/hub/service/import/importer.h"

#include "sync-engine/hub/service/catalogue/catalogue_rows.h"
#include "sync-engine/hub/service/catalogue/special_price_rows.h"
#include "sync-engine/hub/service/customers/customer_rows.h"
#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/promotions/promotion_rows.h"
#include "sync-engine/hub/service/staff/staff_rows.h"
#include "sync-engine/hub/service/stock/stock_rows.h"
#include "sync-engine/hub/service/stores/store_rows.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace onetill::hub {
namespace {

/// Rows in one transaction: enough to be quick, few enough that tills, which push in between, wait
/// a tenth of a second at most.
constexpr int kRowsPerTransaction = 2'000;

constexpr std::array<std::string_view, 11> kPromotionColumns{
    "id",     "name", "offer",  "concurrency", "priority", "times_per_ticket",
    "spread", "when", "stores", "currency",    "end"};

/// In the order of import: what others refer to comes first.
struct Table {
    std::string_view word;
    std::vector<std::string_view> required; ///< Columns that tell this table from the others.
    RowImporter import;
    bool namesBarcodes{false}; ///< Or what must not be one; so with cards.
    bool namesParents{false};
    bool namesCards{false};
    std::span<const std::string_view> columns{}; ///< TableKind::columns
};

/// Each condition by itself tells special prices from a list of plain ones.
Table special(std::string_view condition)
{
    Table table{"special-prices", {"price_list", "sku", "amount", condition}, importSpecialPrice};
    table.columns = kSpecialPriceColumns;
    return table;
}

const std::vector<Table>& tables()
{
    static const std::vector<Table> kTables{
        {"stores", {"store", "name", "currency", "price_list", "tax_region"}, importStore},
        {"taxes", {"tax_region", "tax", "name", "kind"}, importTax},
        {"tax_classes", {"tax_class", "tax_region", "taxes"}, importTaxClass},
        {"priced-products",
         {"gtin", "name", "price", "tax"},
         importPricedProduct,
         true,
         false,
         true},
        {"products", {"sku", "name", "tax_class"}, importProduct, true, false, true},
        special("store"),
        special("group"),
        special("from"),
        special("until"),
        {"prices", {"price_list", "sku", "amount"}, importPrice},
        {"recalls", {"sku", "recalled"}, importRecall},
        {"stock", {"sku", "quantity"}, importStock},
        {"roles", {"role", "name", "permissions"}, importRole},
        {"staff", {"staff", "name", "role", "stores", "pin"}, importStaff, false, false, true},
        {"customers", {"customer", "name"}, importCustomer, true, false, true},
        {"layout", {"category", "position", "sku"}, importTile, false, true},
        {"promotions", {"id", "offer"}, importPromotion, false, false, false, kPromotionColumns},
        {"promotions", {"id", "end"}, importPromotion, false, false, false, kPromotionColumns},
    };
    return kTables;
}

bool hasAll(std::span<const std::string> columns, const std::vector<std::string_view>& required)
{
    return std::ranges::all_of(required, [&](std::string_view column) {
        return std::ranges::find(columns, column) != columns.end();
    });
}

/// A name or a footer may have lines; anything else of the kind upsets printers and screens.
bool hasControl(std::string_view field)
{
    return std::ranges::any_of(field, [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return (code < 0x20 && c != '\n' && c != '\r' && c != '\t') || code == 0x7f;
    });
}

std::string understood()
{
    std::string text;
    for (const Table& table : tables()) {
        text += "\n  " + std::string{table.word} + ':';
        for (const std::string_view column : table.required)
            text += ' ' + std::string{column};
    }
    return text;
}

/// One file on its way in.
class TableImport
{
public:
    TableImport(const Hub& hub, const ImportOptions& options, const Table& table,
                const std::string& source, std::vector<std::string> columns, RowSource& rows,
                const RejectRow& reject)
        : m_hub{hub},
          m_options{options},
          m_table{table},
          m_source{source},
          m_columns{std::move(columns)},
          m_rows{rows},
          m_reject{reject}
    {
    }

    /// What takes long to look up, before the first transaction that writes.
    Status lookAround(Transaction& transaction)
    {
        if (m_table.namesBarcodes)
            m_barcodes.read(transaction);
        if (m_table.namesCards)
            m_cards.read(transaction);
        if (m_table.namesParents)
            m_parents = knownParents(transaction);
        return {};
    }

    /// Some rows in one transaction. False at the end of the file, or of what can be read of it.
    Result<bool> someRows(Transaction& transaction)
    {
        if (m_table.namesBarcodes)
            m_barcodes.catchUp(transaction);
        if (m_table.namesCards)
            m_cards.catchUp(transaction);
        if (m_table.import == importCustomer)
            m_badges.read(transaction);
        StoreCurrencies currencies = storeCurrencies(transaction);
        const auto stores = allStores(transaction);
        const auto taxClasses = knownTaxClasses(transaction);
        const StoreId store = StoreId::parse(m_options.store).value_or(StoreId{});
        std::string priceList = m_options.priceList;
        if (const auto own = storeOf(transaction, store); own && priceList.empty())
            priceList = own->priceList;
        ImportDesk desk{.transaction = transaction,
                        .hub = m_hub,
                        .now = m_hub.clock(),
                        .source = m_source,
                        .currencies = currencies.ofPriceList,
                        .regionCurrencies = currencies.ofTaxRegion,
                        .stores = stores,
                        .defaultPriceList = priceList,
                        .defaultStore = store,
                        .categoryPositions = m_categoryPositions,
                        .parents = m_parents,
                        .taxClasses = taxClasses,
                        .barcodes = m_barcodes,
                        .cards = m_cards,
                        .badges = m_badges,
                        .rowNumber = m_counts.changed + m_counts.unchanged + m_counts.rejected};
        for (int i = 0; i < kRowsPerTransaction; ++i) {
            auto fields = m_rows.next();
            if (!fields)
                m_broken = fields.error();
            if (!fields || !*fields)
                return false;
            ++desk.rowNumber;
            take(**fields, desk);
        }
        m_barcodes.sawAll(transaction);
        m_cards.sawAll(transaction);
        return true;
    }

    /// The transaction is in: what it counted counts.
    void wasKept() { m_kept = m_counts; }
    const ImportCounts& kept() const { return m_kept; }
    /// Why the rest of the file cannot be read.
    const std::optional<Error>& broken() const { return m_broken; }

private:
    void take(const std::vector<std::string>& fields, ImportDesk& desk)
    {
        try {
            const Row row{m_columns, fields};
            if (const auto fault = m_rows.fault())
                row.refuse(fault->code, fault->detail);
            if (fields.size() != m_columns.size())
                row.refuse(ErrorCode::Malformed, std::to_string(fields.size()) + " fields, not "
                                                     + std::to_string(m_columns.size()));
            if (!std::ranges::all_of(fields, isUtf8))
                row.refuse(ErrorCode::Malformed, "not UTF-8");
            if (std::ranges::any_of(fields, hasControl))
                row.refuse(ErrorCode::Malformed, "a control character");
            ++(m_table.import(row, desk) ? m_counts.changed : m_counts.unchanged);
        } catch (const BadRow& bad) {
            ++m_counts.rejected;
            m_reject(m_rows.line(), fields, bad.error);
        }
    }

    const Hub& m_hub;
    const ImportOptions& m_options;
    const Table& m_table;
    const std::string& m_source;
    std::vector<std::string> m_columns;
    RowSource& m_rows;
    const RejectRow& m_reject;
    ImportCounts m_counts;
    ImportCounts m_kept;
    std::optional<Error> m_broken;
    std::map<std::string, int> m_categoryPositions;
    std::set<std::string> m_parents;
    BarcodeOwners m_barcodes;
    CardOwners m_cards;
    BadgeOwners m_badges;
};

} // namespace

Result<TableKind> recognise(std::span<const std::string> columns, const std::string& asked)
{
    int order = 0;
    for (const Table& table : tables()) {
        ++order;
        if ((asked.empty() || asked == table.word) && hasAll(columns, table.required))
            return TableKind{table.word, order, table.columns};
    }
    return fail(ErrorCode::Malformed,
                "these columns are not understood; a table needs at least:" + understood());
}

Result<ImportCounts> importTable(Session& session, const Hub& hub, const ImportOptions& options,
                                 TableKind kind, const std::string& source,
                                 std::vector<std::string> columns, RowSource& rows,
                                 const RejectRow& reject)
{
    const auto table = std::ranges::find(tables(), kind.word, &Table::word);
    ONETILL_CHECK(table != tables().end());
    TableImport import{hub, options, *table, source, std::move(columns), rows, reject};
    const Status looked =
        session.read([&](Transaction& transaction) { return import.lookAround(transaction); });
    if (!looked)
        return passOn(looked);
    Result<bool> more = true;
    do {
        more =
            session.write([&](Transaction& transaction) { return import.someRows(transaction); });
        if (more)
            import.wasKept();
        if (more && *more)
            session.giveWay();
    } while (more && *more);
    const ImportCounts& counts = import.kept();
    const auto failed = more ? import.broken() : std::optional{more.error()};
    // The rows before the damage are in; who imports must know that it was not none.
    if (failed)
        return fail(failed->code, failed->detail + "; before that " + std::to_string(counts.changed)
                                      + " changed, " + std::to_string(counts.unchanged)
                                      + " unchanged, " + std::to_string(counts.rejected)
                                      + " rejected");
    return counts;
}

} // namespace onetill::hub
