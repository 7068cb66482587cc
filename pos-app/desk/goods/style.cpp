#include "pos-app/desk/goods/style.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <limits>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

namespace onetill::desk {
namespace {

using namespace std::string_view_literals;

constexpr std::array kLetterSizes{"4XS"sv, "3XS"sv, "XXS"sv, "XS"sv,  "S"sv,   "M"sv,
                                  "L"sv,   "XL"sv,  "XXL"sv, "2XL"sv, "3XL"sv, "4XL"sv};
constexpr std::array kTrailing{" "sv, ","sv, ";"sv, "/"sv, "-"sv, "·"sv, "–"sv, "—"sv};

/// Letter sizes by size, then numbers by number ("5 L" before "10 L"), then words.
std::tuple<int, std::int64_t, std::string_view> rank(std::string_view value)
{
    // "S/M" stands where "S" does.
    const auto letters = value.substr(0, value.find('/'));
    const auto size = std::ranges::find(kLetterSizes, letters);
    if (size != kLetterSizes.end())
        return {0, size - kLetterSizes.begin(), value};
    std::int64_t number = 0;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
    if (read.ec == std::errc{})
        return {1, number, value};
    return {2, 0, value};
}

std::string_view commonBeginning(std::string_view left, std::string_view right)
{
    const auto differ = std::ranges::mismatch(left, right);
    const auto length = static_cast<std::size_t>(differ.in1 - left.begin());
    const bool wordEnds =
        (length == left.size() || left[length] == ' ' || left[length] == ',')
        && (length == right.size() || right[length] == ' ' || right[length] == ',');
    if (wordEnds)
        return left.substr(0, length);
    const auto blank = left.substr(0, length).rfind(' ');
    return left.substr(0, blank == std::string_view::npos ? 0 : blank);
}

std::string_view withoutTrailing(std::string_view text)
{
    const auto ends = [&text](std::string_view mark) { return text.ends_with(mark); };
    for (auto mark = std::ranges::find_if(kTrailing, ends); mark != kTrailing.end();
         mark = std::ranges::find_if(kTrailing, ends))
        text.remove_suffix(mark->size());
    return text;
}

std::vector<StyleOption> optionsOf(std::span<const replica::Article> variants)
{
    std::map<std::string, std::set<std::string>> found;
    for (const replica::Article& variant : variants)
        for (const auto& [name, value] : variant.options)
            found[name].insert(value);
    std::vector<StyleOption> options;
    for (const auto& [name, values] : found) {
        options.push_back({name, {values.begin(), values.end()}});
        std::ranges::sort(options.back().values, {}, rank);
    }
    return options;
}

std::vector<std::string> valuesOf(const replica::Article& article,
                                  std::span<const StyleOption> options)
{
    std::vector<std::string> values;
    for (const StyleOption& option : options) {
        const auto value = article.options.find(option.name);
        values.push_back(value == article.options.end() ? std::string{} : value->second);
    }
    return values;
}

bool tellApart(const std::vector<std::vector<std::string>>& values)
{
    const std::set<std::vector<std::string>> different{values.begin(), values.end()};
    return different.size() == values.size() && std::ranges::none_of(values, [](const auto& one) {
               return one.empty() || std::ranges::any_of(one, &std::string::empty);
           });
}

} // namespace

std::string styleName(std::span<const replica::Article> variants)
{
    if (variants.empty())
        return {};
    std::string_view common = variants.front().name;
    for (const replica::Article& variant : variants)
        common = commonBeginning(common, variant.name);
    common = withoutTrailing(common);
    return common.empty() ? variants.front().name : std::string{common};
}

StyleChoice styleChoice(std::span<const replica::Article> variants)
{
    StyleChoice choice{.options = optionsOf(variants), .values = {}};
    for (const replica::Article& variant : variants)
        choice.values.push_back(valuesOf(variant, choice.options));
    if (tellApart(choice.values))
        return choice;

    choice = {.options = {{"name", {}}}, .values = {}};
    for (const replica::Article& variant : variants) {
        choice.options[0].values.push_back(variant.name);
        choice.values.push_back({variant.name});
    }
    return choice;
}

} // namespace onetill::desk
