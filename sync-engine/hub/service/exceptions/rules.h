#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

/// What the hub notes for a person, and what that person can decide (sync.md 4).
namespace onetill::hub {

/// What settling a case does to the books besides ending it.
enum class Consequence {
    None,
    Stock, ///< What the entry moved and was held reaches the levels.
    Loss   ///< Money that stays paid out is written off: the evidence names it.
};

/// "none", "stock", "loss".
std::string_view consequenceWord(Consequence consequence);

struct RuleResolution {
    std::string_view word;
    Consequence consequence{Consequence::None};
};

struct Rule {
    std::string_view id;  ///< "oversold"
    std::string_view who; ///< Whose case it is: "stock", "manager", "audit", "centre".
    /// Members of the evidence that tell this conflict from others of the same entry.
    std::array<std::string_view, 4> subject{};
    /// Of the money that stays paid out; empty where there is none.
    std::string_view loss{};
    /// The first is what the hub proposes.
    std::array<RuleResolution, 2> resolutions{};
};

std::span<const Rule> rules();
/// There is one: the word comes from this program or from one before it.
const Rule& ruleOf(std::string_view id);
/// None: that is not to be decided here.
const RuleResolution* resolutionOf(const Rule& rule, std::string_view word);

/// By which the hub ends a case itself when what was missing has come.
inline constexpr std::string_view kCauseArrived = "cause-arrived";

} // namespace onetill::hub
