#pragma once

#include "pos-app/assembly/device.h"
#include "pos-app/assembly/workplace.h"
#include "pos-app/ctl/answers.h"

#include <string>
#include <string_view>

namespace onetill::ctl {

/// The commands of `run`: one JSON object in, one JSON object out. Lives on the main thread and
/// waits for the desk thread at each command.
class Commands
{
public:
    /// `trial`: whether set clocks and a forced offline state are allowed here.
    Commands(assembly::Workplace& workplace, assembly::TrialClock& clock, bool trial);

    /// The answer to one line. A refused command has changed nothing.
    Json answer(std::string_view line);
    /// The answer has left this program: what it shows has been seen.
    void said(const Json& answer);
    /// Whether the last line was no JSON at all.
    bool lastWasUnreadable() const { return m_unreadable; }

private:
    Result<Json> answerTo(std::string_view line);
    Result<Json> carryOut(const wire::Json& command);
    void withdrawApproval();
    Status moveClock(const wire::Json& command);

    assembly::Workplace& m_workplace;
    assembly::TrialClock& m_clock;
    bool m_trial;
    bool m_unreadable{false};
};

} // namespace onetill::ctl
