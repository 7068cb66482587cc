#include "tests/simulation/machines/till_replica.h"

#include "sync-engine/contract/replica/schema.h"

#include <zstd.h>

#include <fstream>
#include <iterator>
#include <utility>

namespace onetill::simulation {
namespace {

Result<std::string> unpacked(const std::string& packed)
{
    std::string bytes(wire::kSnapshotPieceBytes, '\0');
    const std::size_t size =
        ZSTD_decompress(bytes.data(), bytes.size(), packed.data(), packed.size());
    if (ZSTD_isError(size) != 0)
        return fail(ErrorCode::BadReply, "a piece that cannot be unpacked");
    bytes.resize(size);
    return bytes;
}

} // namespace

TillReplica::TillReplica(std::filesystem::path folder, const std::string& fileName,
                         Installed installed)
    : m_folder{std::move(folder)}, m_installed{std::move(installed)}
{
    if (fileName.empty())
        return;
    if (auto opened = replica::Replica::open(m_folder / fileName)) {
        m_replica = *std::move(opened);
        m_fileName = fileName;
    }
}

Result<wire::Cursors> TillReplica::cursors() const
{
    return m_replica ? m_replica->cursors() : wire::Cursors{};
}

Status TillReplica::apply(std::string_view feed, const wire::FeedPage& page)
{
    if (!m_replica)
        return fail(ErrorCode::NotFound, "rows without a catalogue");
    const auto applied = m_replica->apply(feed, page);
    if (!applied)
        return passOn(applied);
    return {};
}

std::filesystem::path TillReplica::piecePath(std::size_t index) const
{
    return m_folder / ("piece-" + m_manifest->name + '-' + std::to_string(index));
}

Result<std::string> TillReplica::goodPiece(std::size_t index) const
{
    std::ifstream in{piecePath(index), std::ios::binary};
    std::string packed{std::istreambuf_iterator<char>{in}, {}};
    if (wire::sha256({packed}) != m_manifest->pieces[index].sha256)
        return fail(ErrorCode::BadReply, "a piece that is not as promised");
    return packed;
}

Result<std::vector<std::size_t>> TillReplica::beginSnapshot(const wire::SnapshotManifest& manifest)
{
    m_manifest = manifest;
    std::vector<std::size_t> missing;
    for (std::size_t index = 0; index < manifest.pieces.size(); ++index)
        if (!goodPiece(index))
            missing.push_back(index);
    return missing;
}

Status TillReplica::writePiece(std::size_t index, std::string_view packed)
{
    if (wire::sha256({packed}) != m_manifest->pieces[index].sha256)
        return fail(ErrorCode::BadReply, "a piece that is not as promised");
    std::ofstream{piecePath(index), std::ios::binary} << packed;
    return {};
}

Status TillReplica::finishSnapshot()
{
    std::string name = "catalogue-" + m_manifest->name + ".db";
    for (int number = 2; std::filesystem::exists(m_folder / name); ++number)
        name = "catalogue-" + m_manifest->name + '-' + std::to_string(number) + ".db";
    const auto unfinished = m_folder / (name + ".part");
    std::ofstream file{unfinished, std::ios::binary};
    for (std::size_t index = 0; index < m_manifest->pieces.size(); ++index) {
        const auto packed = goodPiece(index);
        const auto bytes = packed ? unpacked(*packed) : packed;
        if (!bytes)
            return passOn(bytes);
        file << *bytes;
    }
    file.close();
    if (const auto sound = replica::quickCheck(unfinished); !sound)
        return sound;
    std::filesystem::rename(unfinished, m_folder / name);
    auto opened = replica::Replica::open(m_folder / name);
    if (!opened)
        return passOn(opened);
    m_replica = *std::move(opened);
    m_fileName = name;
    m_installed(name);
    return {};
}

} // namespace onetill::simulation
