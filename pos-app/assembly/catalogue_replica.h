#pragma once

#include "sync-engine/contract/replica/apply.h"
#include "sync-engine/till/core/ports.h"
#include "sync-engine/till/link/snapshot_writer.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace onetill::assembly {

/// The writing end of catalogue.db, behind the port of synchronisation. A snapshot becomes a file
/// of its own; the desks are told its name and change over between two baskets.
class CatalogueReplica final : public till::Replica
{
public:
    using Installed = std::function<void(const std::string& fileName)>;

    /// `fileName` is the catalogue in use, empty for none. One that cannot be opened counts as
    /// none: a replica can always be fetched again.
    CatalogueReplica(std::filesystem::path stateDirectory, const std::string& fileName,
                     Installed installed);

    Result<wire::Cursors> cursors() const override;
    Status apply(std::string_view feed, const wire::FeedPage& page) override;
    Result<std::vector<std::size_t>> beginSnapshot(const wire::SnapshotManifest& manifest) override;
    Status writePiece(std::size_t index, std::string_view packed) override;
    Status finishSnapshot() override;

private:
    std::optional<replica::Replica> m_replica;
    till::SnapshotWriter m_writer;
    Installed m_installed;
};

} // namespace onetill::assembly
