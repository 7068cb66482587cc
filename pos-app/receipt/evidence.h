#pragma once

#include "sync-engine/contract/values/time.h"

#include <string>

/// What every printed paper says in one way, so that it can be held against the journal.
namespace onetill::receipt {

/// "2026-11-23 10:05", on the store's clock.
std::string localTimeText(Timestamp moment, int offsetMinutes);

/// Enough of a hash to compare by eye: "3f9a 01bc 77de 20aa".
std::string shortHash(const std::string& hash);

} // namespace onetill::receipt
