#include "pos-app/domain/codes/element_rules.h"

#include "pos-app/domain/codes/application_identifier.h"
#include "sync-engine/contract/values/check.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string_view>

namespace onetill::domain {
namespace {

using Elements = std::vector<Element>;

bool matches(std::string_view pattern, std::string_view found, std::string_view own)
{
    if (pattern.size() != found.size())
        return false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char wanted = pattern[i] == '.' ? own[i] : pattern[i];
        if (wanted != 'n' && wanted != found[i])
            return false;
    }
    return true;
}

/// Whether any or all of the parts of `list` fulfil the condition.
template <class Condition>
bool anyPart(std::string_view list, char separator, const Condition& condition)
{
    while (!list.empty()) {
        const auto end = std::min(list.find(separator), list.size());
        if (condition(list.substr(0, end)))
            return true;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}

/// Another element that the pattern means. An identifier is never its own companion.
bool hasOther(const Elements& elements, const Element& element, std::string_view pattern)
{
    return std::ranges::any_of(elements, [&](const Element& other) {
        return other.identifier != element.identifier
               && matches(pattern, other.identifier, element.identifier);
    });
}

bool hasWhatItNeeds(const Elements& elements, const Element& element, std::string_view needs)
{
    return needs.empty() || anyPart(needs, ',', [&](std::string_view group) {
               return !anyPart(group, '+', [&](std::string_view pattern) {
                   return !hasOther(elements, element, pattern);
               });
           });
}

/// A signature is of one piece, so the number that it is made for has to name one.
bool isOneOfMany(const Element& element)
{
    struct WithSerial {
        std::string_view identifier;
        std::size_t withoutSerial;
    };
    constexpr std::array kWithSerial =
        std::to_array<WithSerial>({{"253", 13}, {"255", 13}, {"8003", 14}});
    return std::ranges::any_of(kWithSerial, [&element](const WithSerial& key) {
        return key.identifier == element.identifier && key.withoutSerial == element.value.size();
    });
}

tl::unexpected<Error> refuse(const Element& element, std::string_view why)
{
    return fail(ErrorCode::Malformed,
                "(" + element.identifier + ") of a GS1 code: " + std::string{why});
}

} // namespace

Status checkTogether(const std::vector<Element>& elements)
{
    const bool isSigned =
        std::ranges::find(elements, "8030", &Element::identifier) != elements.end();
    for (const Element& element : elements) {
        const auto* identifier = findIdentifier(element.identifier);
        ONETILL_CHECK(identifier);
        for (const Element& other : elements)
            if (other.identifier == element.identifier && other.value != element.value)
                return refuse(element, "said twice, and not the same");
        if (anyPart(identifier->excludes, ',',
                    [&](std::string_view pattern) { return hasOther(elements, element, pattern); }))
            return refuse(element, "stands with what it excludes");
        if (!hasWhatItNeeds(elements, element, identifier->needs))
            return refuse(element, "lacks one of " + std::string{identifier->needs});
        if (isSigned && isOneOfMany(element))
            return refuse(element, "signed without a serial number");
    }
    return {};
}

} // namespace onetill::domain
