#pragma once

#include "sync-engine/contract/replica/sqlite_error.h"

#include <filesystem>
#include <string_view>

/// A catalogue with a damaged page sells on with the others. The writing end may never read that
/// page, so the reader that meets it leaves a mark beside the file, for this and any later life of
/// the program: a catalogue so marked has no cursors, which brings a fresh snapshot.
namespace onetill::replica {

/// What cannot be written now is marked when the page is met again.
void markDamaged(const std::filesystem::path& file);
bool isMarkedDamaged(const std::filesystem::path& file);

/// Runs `work`, which reads the file, as withoutExceptions() does. NoCatalogue, and the mark, when
/// SQLite finds a page damaged. A whole row that this version cannot read stays StorageDamaged:
/// the next snapshot would bring it again.
template <class Work>
auto readMarkingDamage(const std::filesystem::path& file, std::string_view doing, Work work)
    -> decltype(work())
{
    bool wasRead = false;
    auto answer = withoutExceptions(doing, [&] {
        auto found = work();
        wasRead = true;
        return found;
    });
    if (wasRead || answer.error().code != ErrorCode::StorageDamaged)
        return answer;
    markDamaged(file);
    return fail(ErrorCode::NoCatalogue, answer.error().detail);
}

} // namespace onetill::replica
