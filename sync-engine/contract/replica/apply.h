#pragma once

#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/wire/feed.h"

#include <filesystem>
#include <memory>
#include <string_view>

namespace onetill::replica {

/// What became of a page's records.
struct Applied {
    int changed{0}; ///< Upserts and tombstones carried out.
    int kept{0};    ///< Of a kind that this version does not know: stored, not looked at.
    int skipped{0}; ///< Of a known kind, but unreadable. Counted, so that people hear of it.

    bool operator==(const Applied&) const = default;
};

/// The writing end of a catalogue.db. There is one at a time; it belongs to the sync thread.
class Replica
{
public:
    /// Opens an existing file (a snapshot). Errors: NotFound, StorageForeign, StorageDamaged,
    /// StorageReadOnly, StorageFailed.
    static Result<Replica> open(const std::filesystem::path& file);
    /// Makes a new, empty file. Errors: Conflict when it is there already, StorageFailed, …
    static Result<Replica> create(const std::filesystem::path& file);

    Replica(Replica&&) noexcept;
    Replica& operator=(Replica&&) noexcept;
    ~Replica();

    /// Rows and cursor in one transaction: after a crash the cursor is never ahead of the rows,
    /// nor behind. A record that cannot be read is skipped; it must not hold up those behind it.
    Result<Applied> apply(std::string_view feed, const wire::FeedPage& page);

    /// Where each feed continues; feeds never heard of are missing. None at all once a reader has
    /// met a damaged page: from there on only a fresh snapshot helps.
    Result<wire::Cursors> cursors() const;

private:
    struct Parts;
    explicit Replica(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace onetill::replica
