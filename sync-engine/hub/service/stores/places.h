#pragma once

#include <string>
#include <string_view>

/// Names that the world has given: what a till could do nothing with must not get into its store.
namespace onetill::hub {

/// ISO 3166-1 alpha-2, "IE".
bool isCountry(std::string_view code);
/// BCP 47 with a language, and a region if any, that there are: "en-IE", "es-419", "pl".
bool isLanguageTag(std::string_view tag);
/// A name of the IANA time zone database, as this machine has it: "Europe/Dublin".
bool isTimeZone(const std::string& name);

} // namespace onetill::hub
