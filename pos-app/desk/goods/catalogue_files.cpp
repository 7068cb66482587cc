#include "pos-app/desk/goods/catalogue_files.h"

#include <array>
#include <system_error>
#include <vector>

namespace onetill::desk {
namespace {

constexpr std::string_view kPrefix = "catalogue-";
constexpr std::array kEndings = {"", "-wal", "-shm", "-damaged"};

bool belongsTo(const std::string& file, const std::string& catalogue)
{
    for (const char* ending : kEndings)
        if (!catalogue.empty() && file == catalogue + ending)
            return true;
    return false;
}

} // namespace

void deleteCatalogue(const std::filesystem::path& directory, const std::string& fileName)
{
    if (fileName.empty())
        return;
    for (const char* ending : kEndings) {
        std::error_code ignored;
        std::filesystem::remove(directory / (fileName + ending), ignored);
    }
}

void deleteOtherCatalogues(const std::filesystem::path& directory,
                           const store::CatalogueFiles& inUse)
{
    std::error_code ignored;
    std::vector<std::filesystem::path> others;
    for (const auto& found : std::filesystem::directory_iterator{directory, ignored}) {
        const std::string file = found.path().filename().string();
        if (file.starts_with(kPrefix) && !belongsTo(file, inUse.current)
            && !belongsTo(file, inUse.previous))
            others.push_back(found.path());
    }
    for (const auto& other : others)
        std::filesystem::remove(other, ignored);
}

} // namespace onetill::desk
