#pragma once

#include "sync-engine/contract/replica/apply.h"
#include "sync-engine/till/core/ports.h"
#include "sync-engine/till/link/snapshot_writer.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace onetill::assembly {

/// The writing end of catalogue.db, behind the port of synchronisation. A snapshot becomes a file
/// of its own; the desks are told its name and change over between two baskets. Sales come first:
/// what would take the last 64 MiB of the disk is refused with StorageFull, beside the port's own
/// errors.
class CatalogueReplica final : public till::Replica
{
public:
    using Installed = std::function<void(const std::string& fileName)>;
    /// Bytes that the disk of a folder has left.
    using FreeBytes = std::function<std::uintmax_t(const std::filesystem::path& folder)>;

    /// `fileName` is the catalogue in use, empty for none. One that cannot be opened counts as
    /// none: a replica can always be fetched again.
    CatalogueReplica(std::filesystem::path stateDirectory, const std::string& fileName,
                     Installed installed, FreeBytes freeBytes);

    Result<wire::Cursors> cursors() const override;
    Status apply(std::string_view feed, const wire::FeedPage& page) override;
    Result<std::vector<std::size_t>> beginSnapshot(const wire::SnapshotManifest& manifest) override;
    Status writePiece(std::size_t index, std::string_view packed) override;
    Status finishSnapshot() override;

private:
    Status leavesRoomForSales(std::uintmax_t bytes) const;

    std::filesystem::path m_stateDirectory;
    FreeBytes m_freeBytes;
    std::optional<replica::Replica> m_replica;
    till::SnapshotWriter m_writer;
    Installed m_installed;
};

} // namespace onetill::assembly
