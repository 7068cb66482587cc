#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "tests/support/temporary_directory.h"

#include <filesystem>
#include <string>

namespace onetill::simulation {

inline constexpr int kTills = 3;

/// The shops on the first morning: a hub with its catalogue, and tills that are enrolled and have
/// a shift open. Made once; each world begins with a copy.
class Opening
{
public:
    /// Throws std::runtime_error with what went wrong.
    Opening();

    /// Into an empty folder: `hub` and `till-1`, ….
    void copyTo(const std::filesystem::path& folder) const;

private:
    test::TemporaryDirectory m_place;
};

/// The first two tills stand in one store, the third in another.
StoreId storeOfTill(int number);
std::filesystem::path tillFolder(const std::filesystem::path& world, int number);

} // namespace onetill::simulation
