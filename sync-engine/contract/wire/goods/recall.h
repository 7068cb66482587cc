#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/wire/canonical_json.h"

#include <string>
#include <string_view>
#include <vector>

namespace onetill::wire {

class JsonReader;

/// Goods that must not be sold any more. Feed "catalogue", key = SKU. A record of its own, so that
/// the next list of articles cannot lift it by leaving it out.
struct Recall {
    static constexpr std::string_view kKind = "recall";

    Sku sku;
    std::vector<std::string> batches; ///< As printed, GS1 (10); empty for all of the article.
    std::string note;                 ///< Why, for people; may be empty.

    bool operator==(const Recall&) const = default;
};

std::string keyOf(const Recall& body);
Json jsonOf(const Recall& body);
/// Only inside readJson().
Recall readRecall(const JsonReader& reader);

} // namespace onetill::wire
