#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace conformance {

using Json = nlohmann::json;

enum class Verdict { Pass, Fail, Unsupported };

/// What came of one worked example.
struct Outcome {
    Verdict verdict{Verdict::Pass};
    std::string detail; ///< Fail: expected and got. Unsupported: the reason.
};

inline Outcome unsupported(std::string reason)
{
    return {Verdict::Unsupported, std::move(reason)};
}

/// A rule that is told in a sentence, which this program does not read.
inline Outcome prose(const std::string& sentence)
{
    return unsupported("prose: " + sentence);
}

/// Pass if what the product gives has the same JSON text as what is expected.
inline Outcome compare(const Json& expected, const Json& got)
{
    if (expected == got)
        return {};
    return {Verdict::Fail, "expected " + expected.dump() + " got " + got.dump()};
}

/// The product's own code is asked; nothing here knows a rule of retail. Each takes the section of
/// the file that the example stands in, and the example.
Outcome runTaxes(const std::string& section, const Json& example);
Outcome runRounding(const std::string& section, const Json& example);
Outcome runPromotions(const std::string& section, const Json& example);
Outcome runBarcodes(const std::string& section, const Json& example);
/// What is brought back; several files have a section "vectors", so its examples say by their kind
/// what they are about.
bool isAboutReturns(const Json& example);
Outcome runReturns(const Json& example);
Outcome runProration(const Json& example);

} // namespace conformance
