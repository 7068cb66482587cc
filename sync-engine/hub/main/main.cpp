#include "sync-engine/hub/main/commands.h"

#include <exception>
#include <iostream>

namespace {

using namespace onetill;
using namespace onetill::hub;

struct Command {
    std::string_view word;
    Result<int> (*run)(const Options&);
};

constexpr Command kCommands[] = {
    {"serve", serveCommand},          {"import", importCommand},
    {"enrol-code", enrolCodeCommand}, {"migrate", migrateCommand},
    {"verify", verifyCommand},        {"report", reportCommand},
    {"reprocess", reprocessCommand},  {"exceptions", exceptionsCommand},
    {"backup", backupCommand},        {"restore", restoreCommand},
};

Result<int> carryOut(const Options& options)
{
    if (options.command == "help") {
        std::cout << usage();
        return 0;
    }
    for (const Command& command : kCommands)
        if (command.word == options.command)
            return command.run(options);
    return fail(ErrorCode::UnknownCommand,
                "no such command: " + options.command + "\n\n" + usage());
}

} // namespace

int main(int argc, char** argv)
{
    try {
        const auto options = readOptions(argc, argv);
        const auto status = options ? carryOut(*options) : passOn(options);
        if (status)
            return *status;
        std::cerr << "onetill-hub: " << status.error().detail << '\n';
    } catch (const std::exception& bug) {
        std::cerr << "onetill-hub: " << bug.what() << '\n';
    }
    return 1;
}
