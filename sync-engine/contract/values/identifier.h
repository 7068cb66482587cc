#pragma once

#include "sync-engine/contract/values/result.h"

#include <compare>
#include <string>
#include <string_view>

namespace onetill {

/// A name that people gave to something (a SKU, a store, a member of staff), kept apart by type so
/// that one cannot stand for another. 1 to 64 bytes of valid UTF-8 without control characters and
/// without blanks at either end; compared byte for byte.
template <class Tag>
class Identifier
{
public:
    Identifier() = default; ///< Empty: "none given yet".

    /// Errors: Malformed, TooLarge.
    static Result<Identifier> parse(std::string_view text);

    const std::string& text() const { return m_text; }
    bool isEmpty() const { return m_text.empty(); }

    friend auto operator<=>(const Identifier&, const Identifier&) = default;

private:
    explicit Identifier(std::string text) : m_text{std::move(text)} {}

    std::string m_text;
};

/// What Identifier::parse accepts.
Status checkIdentifier(std::string_view text);
/// Well-formed UTF-8 (no overlong forms, no surrogates), by RFC 3629.
bool isUtf8(std::string_view text);

template <class Tag>
Result<Identifier<Tag>> Identifier<Tag>::parse(std::string_view text)
{
    if (const auto accepted = checkIdentifier(text); !accepted)
        return passOn(accepted);
    return Identifier{std::string{text}};
}

using Sku = Identifier<struct SkuTag>;
using StoreId = Identifier<struct StoreTag>;
using StaffId = Identifier<struct StaffTag>;
using CustomerId = Identifier<struct CustomerTag>;

} // namespace onetill
