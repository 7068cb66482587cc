#pragma once

#include "sync-engine/contract/values/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace onetill::hub {

/// What stands on the command line behind `onetill-hub COMMAND`.
struct Options {
    std::string command;
    std::filesystem::path database; ///< From "sqlite:FILE".
    std::string listenHost;
    std::uint16_t listenPort{0};
    bool insecureLoopback{false};
    std::string store;
    bool trial{false};
    int validMinutes{15};
    std::string kind;
    std::string priceList;
    std::string format;
    std::string by;
    std::string note;
    bool all{false};
    std::vector<std::string> after; ///< Lineages that a restored database comes after.
    std::vector<std::string>
        words; ///< Files to import, a report's name, a backup, what to do with a case.
};

/// Errors: Malformed, with a sentence for the person who typed it.
Result<Options> readOptions(int argc, const char* const* argv);

/// What `--help` prints.
std::string usage();

} // namespace onetill::hub
