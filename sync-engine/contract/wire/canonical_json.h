#pragma once

#include "sync-engine/contract/values/result.h"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace onetill::wire {

/// Its objects keep their keys sorted, which gives the canonical form without own code.
using Json = nlohmann::json;

/// What a reader puts up with before it has understood anything.
struct JsonLimits {
    std::size_t bytes{std::size_t{1} << 20};
    int depth{16};
};

/// Reads one JSON value. Errors: TooLarge, Malformed (also: a key twice in one object, text that
/// is not UTF-8, a number with a fraction; amounts are strings here).
Result<Json> parseJson(std::string_view text, JsonLimits limits = {});

/// The one form that is hashed and signed: RFC 8785 for the JSON we write, which has ASCII keys
/// and whole numbers only (anything else is a broken invariant). Errors: Malformed for text that
/// is not UTF-8.
Result<std::string> canonicalJson(const Json& value);

} // namespace onetill::wire
