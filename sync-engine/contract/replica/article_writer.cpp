#include "sync-engine/contract/replica/article_writer.h"

#include "sync-engine/contract/replica/article_columns.h"

#include <algorithm>
#include <optional>

namespace onetill::replica {

ArticleWriter::ArticleWriter(SQLite::Database& database)
    : m_find{database, "SELECT item, name, options, barcodes FROM product WHERE sku = ?1"},
      m_write{database, R"sql(
          INSERT INTO product (item, sku, name, category, unit, tax_class, parent, options, glyph,
                               age_limit, tracked, selling, barcodes, description)
          VALUES (coalesce(nullif(?1, 0), (SELECT coalesce(max(item), 0) + 1 FROM product)),
                  ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
          ON CONFLICT (item) DO UPDATE
          SET name = excluded.name, category = excluded.category, unit = excluded.unit,
              tax_class = excluded.tax_class, parent = excluded.parent,
              options = excluded.options, glyph = excluded.glyph,
              age_limit = excluded.age_limit, tracked = excluded.tracked,
              selling = excluded.selling,
              barcodes = excluded.barcodes, description = excluded.description
          RETURNING item
      )sql"},
      m_remove{database, "DELETE FROM product WHERE item = ?1"},
      m_addBarcode{database, "INSERT INTO barcode (code, item) VALUES (?1, ?2)"},
      m_removeBarcode{database, "DELETE FROM barcode WHERE code = ?1 AND item = ?2"},
      m_addWords{database, "INSERT INTO item_search (rowid, words) VALUES (?1, ?2)"},
      m_removeWords{database, R"sql(
          INSERT INTO item_search (item_search, rowid, words) VALUES ('delete', ?1, ?2)
      )sql"}
{
}

void ArticleWriter::write(const wire::Product& product)
{
    Stored before = stored(product.sku.text());
    const std::optional<std::string> parent =
        product.parent ? std::optional{product.parent->text()} : std::nullopt;
    const std::string options = optionsText(product.options);
    const std::string selling = sellingText(product.selling);
    const std::string barcodes = barcodeLines(product.barcodes);

    Query row{m_write,          before.item,      product.sku.text(),
              product.name,     product.category, unitWord(product.unit),
              product.taxClass, parent,           options,
              product.glyph,    product.ageLimit, product.tracked ? 1 : 0,
              selling,          barcodes,         product.description};
    row.step();
    const std::int64_t item = row.integer(0);

    replaceBarcodes(item, before.barcodes, barcodes);
    noteWords(item, std::move(before.words),
              searchText(product.sku.text(), product.name, product.options));
}

void ArticleWriter::remove(std::string_view sku)
{
    Stored before = stored(sku);
    if (before.item == 0)
        return;
    replaceBarcodes(before.item, before.barcodes, {});
    noteWords(before.item, std::move(before.words), {});
    Query{m_remove, before.item}.run();
}

ArticleWriter::Stored ArticleWriter::stored(std::string_view sku)
{
    Query row{m_find, sku};
    if (!row.step())
        return {};
    return {.item = row.integer(0),
            .words = searchText(sku, row.view(1), readOptions(row.view(2))),
            .barcodes = row.text(3)};
}

void ArticleWriter::replaceBarcodes(std::int64_t item, std::string_view before,
                                    std::string_view after)
{
    if (before == after)
        return;
    for (const std::string& code : barcodeKeys(before))
        Query{m_removeBarcode, code, item}.run();
    for (const std::string& code : barcodeKeys(after))
        Query{m_addBarcode, code, item}.run();
}

void ArticleWriter::noteWords(std::int64_t item, std::string before, std::string after)
{
    // Written twice since finishSearch(): the index still holds the words from before the first.
    const auto [change, isNew] = m_searchChanges.try_emplace(item);
    if (isNew)
        change->second.before = std::move(before);
    change->second.after = std::move(after);
}

void ArticleWriter::finishSearch()
{
    for (const auto& [item, change] : m_searchChanges) {
        if (change.before == change.after)
            continue;
        if (!change.before.empty())
            Query{m_removeWords, item, change.before}.run();
        if (!change.after.empty())
            Query{m_addWords, item, change.after}.run();
    }
    m_searchChanges.clear();
}

std::string barcodeLines(const std::vector<std::string>& barcodes)
{
    std::string lines;
    for (const std::string& code : barcodes)
        if (!code.empty() && code.find('\n') == std::string::npos)
            lines.append(lines.empty() ? "" : "\n").append(code);
    return lines;
}

std::vector<std::string> barcodeKeys(std::string_view lines)
{
    std::vector<std::string> keys;
    while (!lines.empty()) {
        const auto end = std::min(lines.find('\n'), lines.size());
        keys.push_back(barcodeKey(lines.substr(0, end)));
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    // The 12- and the 13-digit form of one GTIN may both be printed.
    std::ranges::sort(keys);
    // Clang 14, which fuzzes, cannot compile libstdc++'s std::ranges::unique.
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

} // namespace onetill::replica
