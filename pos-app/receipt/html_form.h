#pragma once

#include "pos-app/receipt/layout.h"

#include <string>
#include <string_view>

namespace onetill::receipt {

/// What a page says about itself.
struct Page {
    std::string title;          ///< "Receipt DUB1-2-00017"
    std::string language{"en"}; ///< BCP 47, of the words on it.
    bool rightToLeft{false};    ///< Arabic, Hebrew, Persian, Urdu
    std::string code{"Code"};   ///< What is heard in place of the symbol.
};

/// The paper as one HTML page for e-mail: self-contained, without scripts, fonts or pictures from
/// anywhere; symbols are drawn in it (SVG). Tables have headings that a screen reader reads out,
/// text of either direction stands right on a page of either. All text is escaped.
std::string asHtml(const Layout& layout, const Page& page);

/// Whether a language is written from right to left, by its BCP 47 tag.
bool isRightToLeft(std::string_view language);

} // namespace onetill::receipt
