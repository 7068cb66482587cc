#pragma once

#include "sync-engine/contract/values/result.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace onetill::assembly {

/// What can be said by a flag, by the environment or in /etc/onetill/till.toml, in that order:
/// `state`, `hub`, `log`.
struct Settings {
    std::filesystem::path stateDirectory;
    std::string hubUrl;   ///< Empty: none given.
    std::string logLevel; ///< "error" … "trace".
};

struct Flags {
    std::optional<std::string> state{};
    std::optional<std::string> hub{};
};

/// Looks up a variable of the environment.
using Environment = std::function<std::optional<std::string>(const char* name)>;
std::optional<std::string> systemEnvironment(const char* name);

inline constexpr const char* kSettingsFile = "/etc/onetill/till.toml";

/// The state directory falls back to $XDG_STATE_HOME/onetill, then ~/.local/state/onetill. A file
/// that is not there is no error. Errors: Malformed for a file that is not TOML, OutOfRange for an
/// unknown log level.
Result<Settings> settingsFrom(const Flags& flags, const Environment& environment,
                              const std::filesystem::path& file = kSettingsFile);

} // namespace onetill::assembly
