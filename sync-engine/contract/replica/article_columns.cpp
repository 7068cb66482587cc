#include "sync-engine/contract/replica/article_columns.h"

#include "sync-engine/contract/replica/search/fold.h"
#include "sync-engine/contract/values/gtin.h"
#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/contract/wire/json_reader.h"

#include <algorithm>

namespace onetill::replica {
namespace {

/// Numbers such as GTINs are found by their index; as words they would only swell the other one.
bool isLongNumber(std::string_view sku)
{
    return sku.size() >= 8 && std::ranges::all_of(sku, [](char c) { return c >= '0' && c <= '9'; });
}

Result<wire::SellingRules> readSelling(std::string_view text)
{
    if (text.empty())
        return wire::SellingRules{};
    const auto json = wire::parseJson(text);
    if (!json)
        return passOn(json);
    return wire::readJson(*json, "selling", wire::readSellingRules);
}

} // namespace

Result<Article> readArticle(const Query& row, int first)
{
    auto sku = Sku::parse(row.view(first));
    const auto unit = unitFromWord(row.view(first + 3));
    auto selling = readSelling(row.view(first + 10));
    // An article whose rules cannot be read might be one that nobody may sell.
    if (!sku || !unit || !selling)
        return fail(ErrorCode::StorageDamaged, "an article that cannot be: " + row.text(first));

    Article article{.sku = *std::move(sku),
                    .name = row.text(first + 1),
                    .category = row.text(first + 2),
                    .unit = *unit,
                    .taxClass = row.text(first + 4),
                    .parent = std::nullopt,
                    .options = readOptions(row.view(first + 6)),
                    .glyph = row.text(first + 7),
                    .ageLimit = static_cast<int>(row.integer(first + 8)),
                    .tracked = row.integer(first + 9) != 0,
                    .selling = *std::move(selling)};
    if (!row.isNull(first + 5))
        if (auto parent = Sku::parse(row.view(first + 5)))
            article.parent = *std::move(parent);
    return article;
}

std::string sellingText(const wire::SellingRules& rules)
{
    return rules == wire::SellingRules{} ? std::string{} : wire::sellingRulesJson(rules).dump();
}

std::string optionsText(const std::map<std::string, std::string>& options)
{
    return options.empty() ? std::string{} : wire::Json(options).dump();
}

std::map<std::string, std::string> readOptions(std::string_view text)
{
    std::map<std::string, std::string> options;
    if (text.empty())
        return options;
    const auto json = wire::parseJson(text);
    if (json && json->is_object())
        for (const auto& [name, value] : json->items())
            if (value.is_string())
                options[name] = value.get<std::string>();
    return options;
}

std::string barcodeKey(std::string_view code)
{
    if (const auto gtin = Gtin::parse(code))
        return gtin->text();
    return std::string{code};
}

std::string searchText(std::string_view sku, std::string_view name,
                       const std::map<std::string, std::string>& options)
{
    std::vector<std::string> words = indexWords(name);
    const auto append = [&](std::string_view text) {
        for (std::string& word : indexWords(text))
            words.push_back(std::move(word));
    };
    for (const auto& [option, value] : options)
        append(value);
    if (!isLongNumber(sku))
        append(sku);

    std::ranges::sort(words);
    // Clang 14, which fuzzes, cannot compile libstdc++'s std::ranges::unique.
    words.erase(std::unique(words.begin(), words.end()), words.end());
    std::string text;
    for (const std::string& word : words)
        text.append(text.empty() ? "" : " ").append(word);
    return text;
}

} // namespace onetill::replica
