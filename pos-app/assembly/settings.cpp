#include "pos-app/assembly/settings.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <sstream>
#include <string_view>

namespace onetill::assembly {
namespace {

Result<toml::table> readFile(const std::filesystem::path& file)
{
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return toml::table{};
    try {
        return toml::parse_file(file.string());
    } catch (const toml::parse_error& failure) {
        std::ostringstream text;
        text << failure;
        return fail(ErrorCode::Malformed, file.string() + ": " + text.str());
    }
}

std::filesystem::path defaultState(const Environment& environment)
{
    if (const auto state = environment("XDG_STATE_HOME"))
        return std::filesystem::path{*state} / "onetill";
    const auto home = environment("HOME").value_or("/var/lib/onetill");
    return std::filesystem::path{home} / ".local" / "state" / "onetill";
}

bool isWebAddress(const std::string& text)
{
    return text.starts_with("http://") || text.starts_with("https://");
}

} // namespace

std::optional<std::string> systemEnvironment(const char* name)
{
    const char* value = std::getenv(name);
    if (!value || *value == '\0')
        return std::nullopt;
    return std::string{value};
}

Result<Settings> settingsFrom(const Flags& flags, const Environment& environment,
                              const std::filesystem::path& file)
{
    static constexpr std::array<std::string_view, 5> kLevels = {"error", "warning", "info", "debug",
                                                                "trace"};
    const auto table = readFile(file);
    if (!table)
        return passOn(table);
    const auto found = [&](const std::optional<std::string>& flag, const char* variable,
                           const char* key) -> std::optional<std::string> {
        if (flag)
            return flag;
        if (auto value = environment(variable))
            return value;
        return (*table)[key].value<std::string>();
    };

    Settings settings;
    const auto state = found(flags.state, "ONETILL_STATE", "state");
    if (state && state->empty())
        return fail(ErrorCode::OutOfRange, "--state takes a folder, and none is named");
    settings.stateDirectory = state ? std::filesystem::path{*state} : defaultState(environment);
    settings.hubUrl = found(flags.hub, "ONETILL_HUB", "hub").value_or("");
    // Only what was just typed: a till that is enrolled must open whatever stands in a file.
    if (flags.hub && !flags.hub->empty() && !isWebAddress(settings.hubUrl))
        return fail(ErrorCode::OutOfRange, "--hub takes an address that begins with https:// or "
                                           "http://, not '"
                                               + settings.hubUrl + "'");
    settings.logLevel = found(std::nullopt, "ONETILL_LOG", "log").value_or("info");
    if (std::ranges::find(kLevels, settings.logLevel) == kLevels.end())
        return fail(ErrorCode::OutOfRange, "no log level '" + settings.logLevel
                                               + "'; there are error, warning, info, debug, trace");
    return settings;
}

} // namespace onetill::assembly
