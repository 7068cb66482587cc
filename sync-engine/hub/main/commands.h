#pragma once

#include "sync-engine/hub/main/options.h"
#include "sync-engine/hub/service/storage.h"

/// One function per command of onetill-hub. Each gives the exit status, or what to tell the person.
namespace onetill::hub {

Result<int> migrateCommand(const Options& options);
Result<int> importCommand(const Options& options);
Result<int> enrolCodeCommand(const Options& options);
Result<int> serveCommand(const Options& options);
Result<int> verifyCommand(const Options& options);
Result<int> reportCommand(const Options& options);
Result<int> reprocessCommand(const Options& options);
Result<int> backupCommand(const Options& options);
Result<int> restoreCommand(const Options& options);
Result<int> exceptionsCommand(const Options& options);

/// The outermost ring's clock and source of randomness.
Clock systemClock();

/// What failed after the database was opened: if the database did, with its file's name and what
/// the person can do about it.
tl::unexpected<Error> atWork(const Options& options, const Error& error);

/// A session of a command line, and what it works with.
struct Desk {
    std::unique_ptr<Session> session;
    Hub hub;
};
enum class DeskUse { Reading, Writing, Making };
/// A database that does not exist yet is made for Making only, and said so: a mistyped name must
/// not look like a hub that has lost everything. Errors: NotFound, and as openSession, each with
/// the file's name.
Result<Desk> openDesk(const Options& options, DeskUse use);

} // namespace onetill::hub
