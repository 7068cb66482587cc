#pragma once

#include "sync-engine/till/core/inputs.h"

#include <functional>

namespace onetill::bench {

/// Runs the event loop until the condition holds, looking whenever the loop has nothing left to do;
/// false after two minutes. QTest::qWaitFor would sleep ten milliseconds between two looks, which
/// is all one would measure.
bool until(const std::function<bool()>& condition);

/// Both clocks of now.
till::Moment moment();

} // namespace onetill::bench
