#include "pos-app/domain/codes/digital_link.h"

#include "pos-app/domain/codes/application_identifier.h"
#include "pos-app/domain/codes/element_rules.h"
#include "pos-app/domain/codes/value_rule.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

namespace onetill::domain {
namespace {

constexpr std::array kSchemes =
    std::to_array<std::string_view>({"https://", "http://", "HTTPS://", "HTTP://"});
constexpr std::string_view kLettersAndDigits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
constexpr std::string_view kMarksOfAddresses = "-._~:/?#[]@!$&'()*+,;=%";
constexpr std::string_view kMarksOfHosts = "-.:[]";

tl::unexpected<Error> notLink(std::string_view why)
{
    return fail(ErrorCode::Malformed, "not a GS1 Digital Link: " + std::string{why});
}

bool consistsOf(std::string_view text, std::string_view marks)
{
    return std::ranges::all_of(text, [marks](char c) {
        return kLettersAndDigits.find(c) != std::string_view::npos
               || marks.find(c) != std::string_view::npos;
    });
}

std::vector<std::string_view> partsOf(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    while (true) {
        const auto end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

/// Undoes the percent signs, and in a query the plus that stands for a blank. A sign without two
/// hexadecimal digits behind it stands for itself.
std::string decoded(std::string_view text, bool inQuery)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned char byte = 0;
        const char* const hex = text.data() + i + 1;
        if (text[i] == '%' && text.size() - i > 2
            && std::from_chars(hex, hex + 2, byte, 16).ptr == hex + 2) {
            plain += static_cast<char>(byte);
            i += 2;
        } else {
            plain += inQuery && text[i] == '+' ? ' ' : text[i];
        }
    }
    return plain;
}

Result<Element> elementOf(std::string_view digits, std::string value)
{
    const auto* identifier = findIdentifier(digits);
    if (!identifier)
        return notLink("an identifier that is not known");
    const auto length = valueLength(digits, *identifier, value);
    if (!length)
        return passOn(length);
    if (*length != value.size())
        return notLink("(" + std::string{digits} + ") is too long");
    return Element{std::string{digits}, std::move(value)};
}

/// Whether the qualifiers stand in the order of one of the key's alternatives, none twice.
bool mayFollow(std::string_view alternatives, const std::vector<std::string_view>& qualifiers)
{
    for (const std::string_view alternative : partsOf(alternatives, '|')) {
        auto wanted = qualifiers.begin();
        for (const std::string_view allowed : partsOf(alternative, ','))
            if (wanted != qualifiers.end() && *wanted == allowed)
                ++wanted;
        if (wanted == qualifiers.end())
            return true;
    }
    return false;
}

/// The key with what follows it, identifier and value by turns. From behind, because in front of
/// them a shop may have anything, even what looks like a key.
std::optional<std::vector<std::string_view>> keyAndQualifiers(std::string_view path)
{
    auto steps = partsOf(path, '/');
    for (std::size_t behind = 2; behind <= steps.size(); behind += 2) {
        const auto at = steps.end() - static_cast<std::ptrdiff_t>(behind);
        const auto* identifier = findIdentifier(*at);
        if (!identifier)
            return std::nullopt;
        if (identifier->has('k'))
            return std::vector<std::string_view>{at, steps.end()};
    }
    return std::nullopt;
}

/// The path's part of the link, and the identifiers in it.
struct Path {
    std::vector<Element> elements;
    std::string_view alternatives;
    std::vector<std::string_view> qualifiers;
};

Result<Path> parsePath(std::string_view text)
{
    const auto steps = keyAndQualifiers(text);
    if (!steps)
        return notLink("no key in it");
    Path path;
    path.alternatives = findIdentifier(steps->front())->qualifiers;
    for (std::size_t i = 0; i < steps->size(); i += 2) {
        auto element = elementOf((*steps)[i], decoded((*steps)[i + 1], false));
        if (!element)
            return passOn(element);
        path.elements.push_back(*std::move(element));
        if (i > 0)
            path.qualifiers.push_back((*steps)[i]);
    }
    if (!mayFollow(path.alternatives, path.qualifiers))
        return notLink("qualifiers in an order that their key does not know");
    return path;
}

/// What the path has a place for has no other.
bool belongsInPath(const Path& path, std::string_view identifier)
{
    for (std::size_t place = 0; place <= path.qualifiers.size(); ++place) {
        auto longer = path.qualifiers;
        longer.insert(longer.begin() + static_cast<std::ptrdiff_t>(place), identifier);
        if (mayFollow(path.alternatives, longer))
            return true;
    }
    return false;
}

/// One name and value of the query. None where they are somebody else's.
Result<std::optional<Element>> parseParameter(std::string_view parameter, const Path& path)
{
    const auto equals = parameter.find('=');
    const std::string_view name = parameter.substr(0, equals);
    if (equals == std::string_view::npos || name.empty()
        || name.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    std::string value = decoded(parameter.substr(equals + 1), true);
    // Only here may the zeros be missing.
    if (name == "01" && (value.size() == 8 || value.size() == 12 || value.size() == 13))
        value.insert(0, 14 - value.size(), '0');
    auto element = elementOf(name, std::move(value));
    if (!element)
        return passOn(element);
    if (!findIdentifier(name)->has('?') || belongsInPath(path, name))
        return notLink("(" + std::string{name} + ") may not stand in the query");
    return *std::move(element);
}

} // namespace

bool isWebAddress(std::string_view text)
{
    return std::ranges::any_of(kSchemes, [text](auto scheme) { return text.starts_with(scheme); });
}

Result<std::vector<Element>> parseDigitalLink(std::string_view address)
{
    if (!isWebAddress(address) || !consistsOf(address, kMarksOfAddresses))
        return notLink("no web address");
    std::string_view rest = address.substr(address.find("//") + 2);
    const auto endOfHost = rest.find('/');
    if (endOfHost == std::string_view::npos || endOfHost == 0
        || !consistsOf(rest.substr(0, endOfHost), kMarksOfHosts))
        return notLink("no host in it");
    rest.remove_prefix(endOfHost + 1);
    rest = rest.substr(0, rest.find('#'));
    const auto question = std::min(rest.find('?'), rest.size());

    auto path = parsePath(rest.substr(0, question));
    if (!path)
        return passOn(path);
    auto elements = path->elements;
    if (question < rest.size())
        for (const std::string_view parameter : partsOf(rest.substr(question + 1), '&')) {
            auto element = parseParameter(parameter, *path);
            if (!element)
                return passOn(element);
            if (!*element)
                continue;
            if (std::ranges::find(elements, (*element)->identifier, &Element::identifier)
                != elements.end())
                return notLink("(" + (*element)->identifier + ") stands in it twice");
            elements.push_back(**std::move(element));
        }
    if (const auto together = checkTogether(elements); !together)
        return passOn(together);
    return elements;
}

} // namespace onetill::domain
