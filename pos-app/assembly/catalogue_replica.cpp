#include "pos-app/assembly/catalogue_replica.h"

#include "sync-engine/contract/replica/schema.h"

#include <utility>

namespace onetill::assembly {
namespace {

constexpr std::uintmax_t kLeftForSales = 64 * 1024 * 1024;

/// Its pieces and the file made of them are there at the same time.
std::uintmax_t bytesOf(const wire::SnapshotManifest& manifest)
{
    auto bytes = static_cast<std::uintmax_t>(manifest.bytes);
    for (const wire::SnapshotPiece& piece : manifest.pieces)
        bytes += static_cast<std::uintmax_t>(piece.packedBytes);
    return bytes;
}

} // namespace

CatalogueReplica::CatalogueReplica(std::filesystem::path stateDirectory,
                                   const std::string& fileName, Installed installed,
                                   FreeBytes freeBytes)
    : m_stateDirectory{std::move(stateDirectory)},
      m_freeBytes{std::move(freeBytes)},
      m_writer{m_stateDirectory, replica::quickCheck},
      m_installed{std::move(installed)}
{
    if (fileName.empty())
        return;
    if (auto opened = replica::Replica::open(m_stateDirectory / fileName))
        m_replica = *std::move(opened);
}

Status CatalogueReplica::leavesRoomForSales(std::uintmax_t bytes) const
{
    const std::uintmax_t free = m_freeBytes(m_stateDirectory);
    if (free >= kLeftForSales && free - kLeftForSales >= bytes)
        return {};
    return fail(ErrorCode::StorageFull,
                "prices and articles wait, so that sales can go on: " + m_stateDirectory.string()
                    + " has " + std::to_string(free) + " bytes left");
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
    if (const auto room = leavesRoomForSales(0); !room)
        return room;
    const auto applied = m_replica->apply(feed, page);
    if (!applied)
        return passOn(applied);
    return {};
}

Result<std::vector<std::size_t>> CatalogueReplica::beginSnapshot(
    const wire::SnapshotManifest& manifest)
{
    if (const auto room = leavesRoomForSales(bytesOf(manifest)); !room)
        return passOn(room);
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
