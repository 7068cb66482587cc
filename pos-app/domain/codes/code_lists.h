#pragma once

#include <string_view>

namespace onetill::domain {

/// Whether a country has these three digits, as (422) writes it. Source: ISO 3166-1.
bool isCountryNumber(std::string_view digits);
/// Whether a country has these two letters. Source: ISO 3166-1.
bool isCountryLetters(std::string_view letters);
/// The letters of the currency with these three digits, "EUR" of "978"; empty for none. Funds and
/// metals are among them, so a till cannot take each of them in. Source: ISO 4217.
std::string_view currencyLetters(std::string_view digits);

} // namespace onetill::domain
