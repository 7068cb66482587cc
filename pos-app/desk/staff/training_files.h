#pragma once

#include "pos-app/desk/surroundings.h"
#include "pos-app/store/register.h"

#include <filesystem>

/// The files of a till's training: a register of its own with a key and an epoch of its own, so
/// that whatever is done in it stands in no journal that anybody believes. The catalogue is the
/// real one, which training only reads.
namespace onetill::desk {

/// What was left of the training before is thrown away. Errors: those of the storage.
Result<store::Register> newTrainingFiles(const std::filesystem::path& stateDirectory,
                                         const store::Register& real,
                                         const Surroundings& surroundings);
/// Goes on where a crash or the end of the program left off; begins anew where that cannot be read.
Result<store::Register> resumedTrainingFiles(const std::filesystem::path& stateDirectory,
                                             const store::Register& real,
                                             const Surroundings& surroundings);

} // namespace onetill::desk
