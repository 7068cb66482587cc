#pragma once

#include "sync-engine/contract/replica/apply.h"
#include "sync-engine/till/core/ports.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace onetill::simulation {

/// The writing end of catalogue.db: the product's Replica, with a small stand-in for the part that
/// loads snapshots, which needs Qt. It keeps to the same rules: pieces outlive the process and are
/// believed by their hash only, a snapshot becomes a file of its own.
class TillReplica final : public till::Replica
{
public:
    using Installed = std::function<void(const std::string& fileName)>;

    /// An empty `fileName`, or a catalogue that cannot be opened, is none.
    TillReplica(std::filesystem::path folder, const std::string& fileName, Installed installed);

    Result<wire::Cursors> cursors() const override;
    Status apply(std::string_view feed, const wire::FeedPage& page) override;
    Result<std::vector<std::size_t>> beginSnapshot(const wire::SnapshotManifest& manifest) override;
    Status writePiece(std::size_t index, std::string_view packed) override;
    Status finishSnapshot() override;

    /// The catalogue that is being written; empty before the first.
    const std::string& fileName() const { return m_fileName; }

private:
    std::filesystem::path piecePath(std::size_t index) const;
    Result<std::string> goodPiece(std::size_t index) const;

    std::filesystem::path m_folder;
    Installed m_installed;
    std::string m_fileName;
    std::optional<replica::Replica> m_replica;
    std::optional<wire::SnapshotManifest> m_manifest;
};

} // namespace onetill::simulation
