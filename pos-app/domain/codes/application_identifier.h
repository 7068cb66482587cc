#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace onetill::domain {

/// Which characters a part of a value may have. Source: GS1 General Specifications 7.11.
enum class CharacterSet {
    Digits,
    Text,      ///< The 82 characters of ISO/IEC 646 that GS1 data may have.
    Reference, ///< The 39 of component and part identifiers.
    Base64,    ///< File-safe and URI-safe.
};

/// What a part of a value has to be beyond its characters (value_rule.h).
enum class ValueRule {
    None,
    CheckDigit,
    CheckPair,
    CompanyPrefix,
    CompanyPrefixAtSecond,
    Date,
    DateOrMonth, ///< Day 00 stands for the end of the month.
    LongDate,
    Hour,
    HourMinute,
    BelowSixty, ///< A minute or a second.
    Currency,
    Country,
    CountryOrSeveral,
    CountryLetters,
    BankAccount,
    Latitude,
    Longitude,
    PercentEncoded,
    PieceOfTotal,
    PlaceInSequence,
    MediaType,
    PackageType,
    ImporterIndex,
    Sex,
    Winding,
    YesNo,
    Minus,
    Zero,
    NotZero,
    NoLeadingZero,
    NotOnlyDigits,
    Coupon,
    CouponOffer,
};

/// A part of a value. Only the last part may vary in length.
struct Component {
    CharacterSet set{CharacterSet::Digits};
    std::size_t shortest{0};
    std::size_t longest{0};
    bool optional{false};
    std::array<ValueRule, 3> rules{};
};

/// What GS1 lays down for an application identifier, or for several alike.
struct ApplicationIdentifier {
    std::string_view first; ///< Each of the digits lies between that of the first …
    std::string_view last;  ///< … and that of the last: "3100" to "3165" has no "3106".
    std::span<const Component> format;
    /// '*' its length ends the value, no separator is needed; '?' may stand in the query of a
    /// Digital Link; 'k' is the key of a Digital Link.
    std::string_view traits;
    /// Groups one of which has to be there: "01+21,02" is (01) with (21), or (02).
    std::string_view needs{};
    /// Those that may not be there. In both an 'n' is any digit, a '.' the identifier's own digit.
    std::string_view excludes{};
    /// Of a key: what may follow it in the path, in this order. '|' parts alternatives.
    std::string_view qualifiers{};

    bool has(char trait) const { return traits.find(trait) != std::string_view::npos; }
};

/// The identifier that these digits are, or none. Source: GS1 Barcode Syntax Dictionary.
const ApplicationIdentifier* findIdentifier(std::string_view digits);
/// The identifier that the data begin with, or none. Never ambiguous: the first two digits give an
/// identifier's length.
const ApplicationIdentifier* identifierAtStart(std::string_view data);

} // namespace onetill::domain
