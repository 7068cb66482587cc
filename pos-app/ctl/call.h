#pragma once

#include "pos-app/assembly/settings.h"
#include "sync-engine/contract/values/time.h"

#include <chrono>
#include <optional>
#include <string>

namespace onetill::ctl {

/// What was typed, read.
struct Call {
    std::string command;   ///< "enrol", "run", "sync", …
    std::string file{"-"}; ///< Of `run`, `price` and `export`; "-" is standard input or output.
    assembly::Settings settings;
    std::string code;
    std::optional<Timestamp> clock;
    std::string format;       ///< Of `export`: "saf-t", "csv" or "jsonl".
    std::optional<Date> from; ///< First and last business day of `export`.
    std::optional<Date> to;
    bool untilIdle{false};
    std::chrono::seconds timeout{60};
};

// Exit statuses.
inline constexpr int kDone = 0;
inline constexpr int kRefused = 1; ///< Said why on standard output.
inline constexpr int kUsage = 2;   ///< The call itself cannot be understood.

/// Each carries out one call and returns the exit status; answers go to standard output as JSON.
int enrol(const Call& call);
int run(const Call& call);
int synchronise(const Call& call);
int verify(const Call& call);
int status(const Call& call);
int price(const Call& call);
int exportBooks(const Call& call);
int reconciliation(const Call& call);

} // namespace onetill::ctl
