#include "pos-app/ctl/call.h"
#include "pos-app/ctl/commands.h"
#include "pos-app/ctl/line_reader.h"
#include "pos-app/ctl/opening.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <system_error>

namespace onetill::ctl {
namespace {

constexpr std::size_t kLineBytesMax = std::size_t{1} << 20;

bool isBlank(const std::string& line)
{
    return line.find_first_not_of(" \t\r") == std::string::npos;
}

/// Reads to the end whatever comes: a line that is no command is answered like any other refusal.
int answerAll(std::istream& input, Commands& commands)
{
    bool allReadable = true;
    std::string line;
    while (readLine(input, line, kLineBytesMax)) {
        if (isBlank(line))
            continue;
        const Json answer = commands.answer(line);
        say(answer);
        commands.said(answer);
        allReadable = allReadable && !commands.lastWasUnreadable();
    }
    return allReadable ? kDone : kRefused;
}

} // namespace

int run(const Call& call)
{
    assembly::TrialClock clock;
    assembly::Workplace workplace{call.settings, [&clock] { return clock.now(); },
                                  [](const till::SyncStatus&) {}};
    if (const auto opened = openAndWait(workplace, desk::Access::Work); !opened)
        return refuse(opened.error());
    const auto status = enrolledStatus(workplace);
    if (!status)
        return refuse(status.error());
    if (call.clock && !status->trial)
        return refuse({ErrorCode::NotATrial, "--clock"});
    if (call.clock)
        clock.set(*call.clock);
    workplace.startSync();

    Commands commands{workplace, clock, status->trial};
    if (call.file == "-")
        return answerAll(std::cin, commands);
    std::ifstream file{call.file};
    // A folder can be opened like a file, and reads as an empty one.
    if (std::error_code none; !file || std::filesystem::is_directory(call.file, none))
        return refuse({ErrorCode::NotFound, "cannot read " + call.file});
    return answerAll(file, commands);
}

} // namespace onetill::ctl
