#include "sync-engine/contract/replica/damage.h"

#include <fstream>
#include <system_error>

namespace onetill::replica {
namespace {

std::filesystem::path markOf(const std::filesystem::path& file)
{
    return file.string() + "-damaged";
}

} // namespace

void markDamaged(const std::filesystem::path& file)
{
    std::ofstream{markOf(file), std::ios::app};
}

bool isMarkedDamaged(const std::filesystem::path& file)
{
    std::error_code ignored;
    return std::filesystem::exists(markOf(file), ignored);
}

} // namespace onetill::replica
