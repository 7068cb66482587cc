#pragma once

#include "sync-engine/contract/values/result.h"
#include "sync-engine/hub/service/storage.h"

#include <filesystem>

/// A database file that was copied back looks like the one that was served, and is older: tills
/// would be told that the hub never had what they know it had, under the same lineage. So each
/// start writes a new mark into the database and, with the file's own number (inode), into a file
/// beside it; where the two differ, the file is another one, or an older state of it.
///
/// What this cannot tell: bytes of the same start that were written over the very same file.
namespace onetill::hub {

/// Errors: Refused for a copy, with what to do; those of the storage.
Status markStart(const std::filesystem::path& database, Session& session,
                 const RandomSource& random);
/// A new database is made here: what was marked before belonged to another.
void forgetStarts(const std::filesystem::path& database);

} // namespace onetill::hub
