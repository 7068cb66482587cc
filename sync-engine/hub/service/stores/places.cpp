#include "sync-engine/hub/service/stores/places.h"

#include <unicode/locid.h>

#include <algorithm>
#include <cctype>
#include <filesystem>

namespace onetill::hub {
namespace {

/// Where tills look too.
constexpr const char* kZones = "/usr/share/zoneinfo";

bool isListed(const char* const* list, std::string_view word)
{
    for (; *list; ++list)
        if (*list == word)
            return true;
    return false;
}

bool isLetter(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

/// Letters, digits and signs in parts with slashes between: nothing that leads out of the folder.
bool looksLikeZone(std::string_view name)
{
    char before = '/';
    for (const char c : name) {
        const bool inPart =
            isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '+';
        if (!inPart && (c != '/' || before == '/'))
            return false;
        before = c;
    }
    // All names of zones begin with a capital; the folder's other files do not.
    return !name.empty() && before != '/' && name.front() >= 'A' && name.front() <= 'Z';
}

} // namespace

bool isCountry(std::string_view code)
{
    return isListed(icu::Locale::getISOCountries(), code);
}

bool isLanguageTag(std::string_view tag)
{
    UErrorCode status = U_ZERO_ERROR;
    const auto locale = icu::Locale::forLanguageTag(
        icu::StringPiece{tag.data(), static_cast<std::int32_t>(tag.size())}, status);
    if (U_FAILURE(status) || locale.isBogus())
        return false;
    const std::string_view region{locale.getCountry()};
    return isListed(icu::Locale::getISOLanguages(), locale.getLanguage())
           && (region.empty() || !isLetter(region.front()) || isCountry(region));
}

bool isTimeZone(const std::string& name)
{
    if (!looksLikeZone(name))
        return false;
    std::error_code failed;
    // A machine without the database can only judge the form.
    return !std::filesystem::is_directory(kZones, failed)
           || std::filesystem::is_regular_file(std::filesystem::path{kZones} / name, failed);
}

} // namespace onetill::hub
