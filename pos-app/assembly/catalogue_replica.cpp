#include "pos-app/assembly/catalogue_replica.h"

#include "sync-engine/contract/replica/schema.h"

#include <utility>

namespace onetill::assembly {

CatalogueReplica::CatalogueReplica(std::filesystem::path stateDirectory,
                                   const std::string& fileName, Installed installed)
    : m_writer{stateDirectory, replica::quickCheck}, m_installed{std::move(installed)}
{
    if (fileName.empty())
        return;
    if (auto opened = replica::Replica::open(stateDirectory / fileName))
        m_replica = *std::move(opened);
}

Result<wire::Cursors> CatalogueReplica::cursors() const
{
    if (!m_replica)
        return wire::Cursors{};
    return m_replica->cursors();
}

Status CatalogueReplica::apply(std::string_view feed, const wire::FeedPage& page)
{
    if (!m_replica)
        return fail(ErrorCode::NotFound, "rows of " + std::string{feed} + " without a catalogue");
    const auto applied = m_replica->apply(feed, page);
    if (!applied)
        return passOn(applied);
    return {};
}

Result<std::vector<std::size_t>> CatalogueReplica::beginSnapshot(
    const wire::SnapshotManifest& manifest)
{
    return m_writer.begin(manifest);
}

Status CatalogueReplica::writePiece(std::size_t index, std::string_view packed)
{
    return m_writer.writePiece(index, packed);
}

Status CatalogueReplica::finishSnapshot()
{
    const auto file = m_writer.finish();
    if (!file)
        return passOn(file);
    auto opened = replica::Replica::open(*file);
    if (!opened)
        return passOn(opened);
    m_replica = *std::move(opened);
    m_installed(file->filename().string());
    return {};
}

} // namespace onetill::assembly
