#pragma once

#include "pos-app/store/register_values.h"

#include <filesystem>
#include <string>

/// The files of catalogues in a state directory. What cannot be deleted only wastes space.
namespace onetill::desk {

/// One that nobody uses any more.
void deleteCatalogue(const std::filesystem::path& directory, const std::string& fileName);

/// All but those in use: what was fetched and never taken, or not to the end. Only while nothing
/// is being fetched.
void deleteOtherCatalogues(const std::filesystem::path& directory,
                           const store::CatalogueFiles& inUse);

} // namespace onetill::desk
