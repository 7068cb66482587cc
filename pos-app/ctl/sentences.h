#pragma once

#include "sync-engine/contract/values/result.h"

#include <string>

namespace onetill::ctl {

/// What happened and what to do about it, in English: the one place where the command line turns
/// a code into a sentence.
std::string sentence(const Error& error);

} // namespace onetill::ctl
