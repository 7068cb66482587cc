#pragma once

#include <string>
#include <variant>
#include <vector>

namespace onetill::receipt {

/// What a receipt consists of, before anyone knows whether it becomes text, a page or a printer's
/// commands. All text is ready to print in the customer's language.

/// Lines in the middle of the paper: shop, address, thanks.
struct CentredText {
    std::vector<std::string> lines;
    bool strong{false};

    bool operator==(const CentredText&) const = default;
};

/// A name at the left and a value at the right. Names wrap, values never do.
struct Pair {
    std::string name;
    std::string value;
    bool strong{false};

    bool operator==(const Pair&) const = default;
};
struct Pairs {
    std::vector<Pair> rows;

    bool operator==(const Pairs&) const = default;
};

struct ItemRow {
    std::string name;
    std::string amount;
    std::string letters;              ///< Of its taxes.
    std::vector<std::string> details; ///< "2 x 64.50", serial, note: a line each below.
    /// What was taken off, below them: "3 for 2 on mugs", "-8.50".
    std::vector<Pair> deductions{};

    bool operator==(const ItemRow&) const = default;
};
struct Items {
    std::vector<ItemRow> rows;

    bool operator==(const Items&) const = default;
};

struct TaxRow {
    std::string name; ///< With its letter.
    std::string net;
    std::string tax;
    std::string gross;

    bool operator==(const TaxRow&) const = default;
};
struct TaxTable {
    TaxRow head;
    std::vector<TaxRow> rows;

    bool operator==(const TaxTable&) const = default;
};

/// What a symbol holds. Forms that cannot draw leave it out.
struct QrCode {
    std::string content;

    bool operator==(const QrCode&) const = default;
};

/// A line across the paper.
struct Rule {
    bool operator==(const Rule&) const = default;
};

using Block = std::variant<CentredText, Pairs, Items, TaxTable, QrCode, Rule>;

struct Layout {
    std::vector<Block> blocks;

    bool operator==(const Layout&) const = default;
};

} // namespace onetill::receipt
