#include "pos-app/receipt/columns.h"

#include "sync-engine/contract/values/check.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace onetill::receipt {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

/// Marks of the scripts that shops write names in, and invisible characters.
constexpr std::array kNoColumn = std::to_array<Range>(
    {{0x0300, 0x036f},  {0x0483, 0x0489}, {0x0591, 0x05bd}, {0x05bf, 0x05bf}, {0x05c1, 0x05c2},
     {0x05c4, 0x05c5},  {0x05c7, 0x05c7}, {0x0610, 0x061a}, {0x061c, 0x061c}, {0x064b, 0x065f},
     {0x0670, 0x0670},  {0x06d6, 0x06dc}, {0x06df, 0x06e4}, {0x06e7, 0x06e8}, {0x06ea, 0x06ed},
     {0x0900, 0x0902},  {0x093a, 0x093a}, {0x093c, 0x093c}, {0x0941, 0x0948}, {0x094d, 0x094d},
     {0x0951, 0x0957},  {0x0962, 0x0963}, {0x0981, 0x0981}, {0x09bc, 0x09bc}, {0x09c1, 0x09c4},
     {0x09cd, 0x09cd},  {0x0a01, 0x0a02}, {0x0a3c, 0x0a51}, {0x0b82, 0x0b82}, {0x0bc0, 0x0bc0},
     {0x0bcd, 0x0bcd},  {0x0e31, 0x0e31}, {0x0e34, 0x0e3a}, {0x0e47, 0x0e4e}, {0x0eb1, 0x0eb1},
     {0x0eb4, 0x0ebc},  {0x0ec8, 0x0ece}, {0x1ab0, 0x1ace}, {0x1dc0, 0x1dff}, {0x200b, 0x200f},
     {0x202a, 0x202e},  {0x2060, 0x2064}, {0x2066, 0x206f}, {0x20d0, 0x20f0}, {0x302a, 0x302d},
     {0x3099, 0x309a},  {0xfe00, 0xfe0f}, {0xfe20, 0xfe2f}, {0xfeff, 0xfeff}, {0x1f3fb, 0x1f3ff},
     {0xe0100, 0xe01ef}});

constexpr std::array kTwoColumns = std::to_array<Range>(
    {{0x1100, 0x115f},   {0x231a, 0x231b},   {0x23e9, 0x23ec},   {0x25fd, 0x25fe},
     {0x2614, 0x2615},   {0x2648, 0x2653},   {0x267f, 0x267f},   {0x26a1, 0x26a1},
     {0x2705, 0x2705},   {0x2728, 0x2728},   {0x274c, 0x274c},   {0x2753, 0x2755},
     {0x2795, 0x2797},   {0x2b1b, 0x2b1c},   {0x2b50, 0x2b50},   {0x2e80, 0x303e},
     {0x3041, 0x33ff},   {0x3400, 0x4dbf},   {0x4e00, 0x9fff},   {0xa000, 0xa4cf},
     {0xa960, 0xa97c},   {0xac00, 0xd7a3},   {0xf900, 0xfaff},   {0xfe10, 0xfe19},
     {0xfe30, 0xfe6b},   {0xff01, 0xff60},   {0xffe0, 0xffe6},   {0x16fe0, 0x18cd5},
     {0x1b000, 0x1b2fb}, {0x1f300, 0x1f64f}, {0x1f680, 0x1f6ff}, {0x1f900, 0x1f9ff},
     {0x1fa70, 0x1faff}, {0x20000, 0x3fffd}});

bool contains(const auto& ranges, char32_t letter)
{
    const auto after = std::ranges::upper_bound(ranges, letter, {}, &Range::first);
    return after != ranges.begin() && letter <= std::prev(after)->last;
}

struct Letter {
    char32_t code;
    std::size_t bytes;
};

/// The letter that the text starts with; a byte that starts none stands for itself.
Letter firstLetter(std::string_view text)
{
    const auto lead = static_cast<std::uint8_t>(text.front());
    const std::size_t bytes = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
    if (bytes == 1 || bytes > text.size())
        return {lead, 1};
    auto code = static_cast<char32_t>(lead & (0x7f >> bytes));
    for (std::size_t i = 1; i < bytes; ++i) {
        const auto next = static_cast<std::uint8_t>(text[i]);
        if ((next & 0xc0) != 0x80)
            return {lead, 1};
        code = code << 6 | (next & 0x3fU);
    }
    return {code, bytes};
}

std::size_t columnsOfLetter(char32_t letter)
{
    if (contains(kNoColumn, letter))
        return 0;
    return contains(kTwoColumns, letter) ? 2 : 1;
}

/// Bytes from the start of a word that fit into `columns`, marks included.
std::size_t bytesThatFit(std::string_view word, std::size_t columns)
{
    std::size_t bytes = 0;
    std::size_t used = 0;
    while (bytes < word.size()) {
        const Letter letter = firstLetter(word.substr(bytes));
        used += columnsOfLetter(letter.code);
        if (used > columns)
            break;
        bytes += letter.bytes;
    }
    return bytes;
}

std::string blanks(std::string_view text, std::size_t columns)
{
    const std::size_t used = columnsOf(text);
    return std::string(used < columns ? columns - used : 0, ' ');
}

} // namespace

std::size_t columnsOf(std::string_view text)
{
    std::size_t columns = 0;
    while (!text.empty()) {
        const Letter letter = firstLetter(text);
        columns += columnsOfLetter(letter.code);
        text.remove_prefix(letter.bytes);
    }
    return columns;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t columns)
{
    ONETILL_CHECK(columns >= 2);
    std::vector<std::string> lines(1);
    while (!text.empty()) {
        const std::size_t blank = std::min(text.find(' '), text.size());
        std::string_view word = text.substr(0, blank);
        text.remove_prefix(std::min(blank + 1, text.size()));
        if (word.empty())
            continue;
        if (!lines.back().empty()) {
            if (columnsOf(lines.back()) + 1 + columnsOf(word) <= columns) {
                lines.back().append(" ").append(word);
                continue;
            }
            lines.emplace_back();
        }
        while (columnsOf(word) > columns) {
            const std::size_t bytes = bytesThatFit(word, columns);
            lines.back() = word.substr(0, bytes);
            lines.emplace_back();
            word.remove_prefix(bytes);
        }
        lines.back() = word;
    }
    return lines;
}

std::string alignedLeft(std::string_view text, std::size_t columns)
{
    return std::string{text} + blanks(text, columns);
}

std::string alignedRight(std::string_view text, std::size_t columns)
{
    return blanks(text, columns) + std::string{text};
}

std::string centred(std::string_view text, std::size_t columns)
{
    return std::string(blanks(text, columns).size() / 2, ' ') + std::string{text};
}

} // namespace onetill::receipt
