#pragma once

#include "sync-engine/hub/service/storage.h"

#include <filesystem>

/// The hub's storage in one SQLite file: WAL, synchronous=FULL, one writer at a time.
namespace onetill::hub::sqlite {

enum class Use { Serve, ReadOnly };

/// What a session needs from the outermost ring.
struct SessionSetup {
    std::filesystem::path file;
    Use use{Use::Serve};
    Clock clock;         ///< For the time of a commit.
    RandomSource random; ///< For its tag.
    Announce announce;   ///< May be empty.
};

/// Errors: NotFound, StorageForeign (not ours, newer, or older: migrate first), StorageFailed.
Result<std::unique_ptr<Session>> openSession(const SessionSetup& setup);

} // namespace onetill::hub::sqlite
