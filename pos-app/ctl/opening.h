#pragma once

#include "pos-app/assembly/workplace.h"
#include "pos-app/ctl/answers.h"

namespace onetill::ctl {

/// Opens the till and waits for it. Errors: those of desk::Till::open().
Status openAndWait(assembly::Workplace& workplace, desk::Access access);
/// Waits for the till's status. Errors: NotEnrolled, unless `enrolled` does not matter.
Result<desk::TillStatus> enrolledStatus(assembly::Workplace& workplace);

/// One line on standard output, visible at once: whoever reads it may rely on it.
void say(const Json& json);
/// The refusal as a line, and the exit status for it.
int refuse(const Error& error);

} // namespace onetill::ctl
