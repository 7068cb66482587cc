#include "pos-app/domain/codes/element_string.h"

#include "pos-app/domain/codes/application_identifier.h"
#include "pos-app/domain/codes/element_rules.h"
#include "pos-app/domain/codes/value_rule.h"

namespace onetill::domain {
namespace {

tl::unexpected<Error> notGs1(std::string_view why)
{
    return fail(ErrorCode::Malformed, "not GS1 data: " + std::string{why});
}

Result<std::vector<Element>> ifTheyMayStandTogether(std::vector<Element> elements)
{
    if (elements.empty())
        return notGs1("empty");
    if (const auto together = checkTogether(elements); !together)
        return passOn(together);
    return elements;
}

/// The value up to the next identifier, taken off the front, without its backslashes.
std::string takeValue(std::string_view& rest)
{
    std::string value;
    while (!rest.empty() && rest.front() != '(') {
        if (rest.starts_with("\\("))
            rest.remove_prefix(1);
        value += rest.front();
        rest.remove_prefix(1);
    }
    return value;
}

} // namespace

Result<std::vector<Element>> parseElementString(std::string_view scanned)
{
    std::vector<Element> elements;
    std::string_view rest = scanned;
    while (!rest.empty()) {
        const auto* identifier = identifierAtStart(rest);
        if (!identifier)
            return notGs1("no known identifier where one has to stand");
        const std::string_view digits = rest.substr(0, identifier->first.size());
        rest.remove_prefix(digits.size());
        const auto length =
            valueLength(digits, *identifier, rest.substr(0, rest.find(kElementSeparator)));
        if (!length)
            return passOn(length);
        elements.push_back({std::string{digits}, std::string{rest.substr(0, *length)}});
        rest.remove_prefix(*length);
        // Where the length ends a value a separator does no harm; elsewhere it must be there.
        if (rest.starts_with(kElementSeparator))
            rest.remove_prefix(1);
        else if (!rest.empty() && !identifier->has('*'))
            return notGs1("(" + std::string{digits} + ") is too long");
    }
    return ifTheyMayStandTogether(std::move(elements));
}

Result<std::vector<Element>> parseBracketed(std::string_view text)
{
    std::vector<Element> elements;
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto close = rest.find(')');
        if (rest.front() != '(' || close == std::string_view::npos)
            return notGs1("no identifier in brackets where one has to stand");
        const std::string_view digits = rest.substr(1, close - 1);
        const auto* identifier = findIdentifier(digits);
        if (!identifier)
            return notGs1("an identifier that is not known");
        rest.remove_prefix(close + 1);
        std::string value = takeValue(rest);
        const auto length = valueLength(digits, *identifier, value);
        if (!length)
            return passOn(length);
        if (*length != value.size())
            return notGs1("(" + std::string{digits} + ") is too long");
        elements.push_back({std::string{digits}, std::move(value)});
    }
    return ifTheyMayStandTogether(std::move(elements));
}

std::string bracketed(const std::vector<Element>& elements)
{
    std::string text;
    for (const Element& element : elements) {
        text += '(' + element.identifier + ')';
        for (const char c : element.value) {
            if (c == '(')
                text += '\\';
            text += c;
        }
    }
    return text;
}

} // namespace onetill::domain
