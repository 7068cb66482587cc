#pragma once

#include "sync-engine/hub/service/import/csv_reader.h"

#include <filesystem>

namespace onetill::hub {

/// The bytes of a file, unpacked if it is a gzip file. Errors: NotFound.
Result<ByteSource> openInput(const std::filesystem::path& file);

} // namespace onetill::hub
