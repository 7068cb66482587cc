#pragma once

#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/import/importer.h"
#include "tests/unit/sync-engine/hub/hub_fixture.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace onetill::test {

using Reasons = std::vector<std::string>;

/// Hands a text out in small bites, so that every boundary falls somewhere in between.
inline hub::ByteSource bites(std::string text, std::size_t size = 7)
{
    auto rest = std::make_shared<std::string>(std::move(text));
    return [rest, size](std::span<char> room) -> Result<std::size_t> {
        const std::size_t count = std::min({rest->size(), room.size(), size});
        std::copy_n(rest->begin(), count, room.begin());
        rest->erase(0, count);
        return count;
    };
}

/// A hub that also has what rows refer to: a tax class and a role.
struct Importing : EmptyHub {
    Importing()
    {
        put(hub::ofTaxRegion("IE"), wire::TaxClass{"IE", "standard", {}});
        put(hub::everyone("staff"), wire::Role{"cashier", "Cashier", {"sell"}});
        told.clear();
    }

    Result<hub::ImportCounts> import(const std::string& text,
                                     const hub::ImportOptions& options = {}, bool isJson = false,
                                     hub::Session* through = nullptr)
    {
        reasons.clear();
        sentences.clear();
        auto rows = isJson ? hub::jsonRows(bites(text)) : hub::csvRows(bites(text));
        auto columns = rows->columns();
        if (!columns)
            return passOn(columns);
        const auto kind = hub::recognise(*columns, options.kind);
        if (!kind)
            return passOn(kind);
        rows->admit(*kind, *columns);
        return hub::importTable(
            through ? *through : session(), hub, options, *kind, "test.csv", *columns, *rows,
            [this](std::int64_t line, std::span<const std::string>, const Error& why) {
                reasons.push_back(std::to_string(line) + " " + std::string{errorWord(why.code)});
                sentences.push_back(why.detail);
            });
    }
    std::vector<std::string> reasons; ///< "line code"
    /// What was said about the n-th row that was refused.
    std::string sentence(std::size_t n) const { return n < sentences.size() ? sentences[n] : ""; }
    std::vector<std::string> sentences;
};

} // namespace onetill::test
