#pragma once

#include "sync-engine/contract/replica/catalogue.h"
#include "sync-engine/contract/replica/query.h"

#include <map>
#include <string>
#include <string_view>

/// How an article stands in the columns of `product`, for those who write and those who read them.
namespace onetill::replica {

/// An Article from the columns sku, name, category, unit, tax_class, parent, options, glyph,
/// age_limit, tracked, selling, beginning at `first`. Errors: StorageDamaged.
Result<Article> readArticle(const Query& row, int first);

/// JSON; empty for rules that say nothing.
std::string sellingText(const wire::SellingRules& rules);
/// JSON; empty for no options.
std::string optionsText(const std::map<std::string, std::string>& options);
/// Unreadable text gives no options.
std::map<std::string, std::string> readOptions(std::string_view text);

/// What a barcode is stored and looked for as: fourteen digits for a GTIN in any form, else the
/// text as it is.
std::string barcodeKey(std::string_view code);

/// The words that an article is found by, with blanks between them.
std::string searchText(std::string_view sku, std::string_view name,
                       const std::map<std::string, std::string>& options);

} // namespace onetill::replica
