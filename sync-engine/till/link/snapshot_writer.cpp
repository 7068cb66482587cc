#include "sync-engine/till/link/snapshot_writer.h"

#include "sync-engine/contract/values/check.h"
#include "sync-engine/till/link/durable_file.h"
#include "sync-engine/till/link/packing.h"

#include <system_error>
#include <utility>

namespace onetill::till {
namespace {

constexpr std::string_view kPiecePrefix = "snapshot-";
constexpr auto kPieceBytes = static_cast<std::int64_t>(wire::kSnapshotPieceBytes);

std::size_t piecesOf(const wire::SnapshotManifest& manifest)
{
    return static_cast<std::size_t>((manifest.bytes + kPieceBytes - 1) / kPieceBytes);
}

/// Of one piece, unpacked; all are full but the last.
std::size_t unpackedBytes(const wire::SnapshotManifest& manifest, std::size_t index)
{
    const std::int64_t before = static_cast<std::int64_t>(index) * kPieceBytes;
    return static_cast<std::size_t>(std::min(kPieceBytes, manifest.bytes - before));
}

bool isAsPromised(const wire::SnapshotPiece& piece, std::string_view packed)
{
    return static_cast<std::int64_t>(packed.size()) == piece.packedBytes
           && wire::sha256({packed}) == piece.sha256;
}

Status failedWith(const std::error_code& why, const std::filesystem::path& path)
{
    const bool full = why == std::errc::no_space_on_device;
    const bool readOnly = why == std::errc::read_only_file_system
                          || why == std::errc::permission_denied
                          || why == std::errc::operation_not_permitted;
    return fail(full       ? ErrorCode::StorageFull
                : readOnly ? ErrorCode::StorageReadOnly
                           : ErrorCode::StorageFailed,
                path.string() + ": " + why.message());
}

/// Makes the folder of pieces and deletes those of other snapshots.
Status makeRoom(const std::filesystem::path& state, const std::filesystem::path& folder)
{
    std::error_code why;
    std::filesystem::directory_iterator files{state, why};
    if (why)
        return failedWith(why, state);
    for (const auto& file : files) {
        const bool isOther =
            file.path().filename().string().starts_with(kPiecePrefix) && file.path() != folder;
        if (isOther)
            std::filesystem::remove_all(file.path(), why); // if not now, then next time
    }
    std::filesystem::create_directory(folder, why);
    if (why)
        return failedWith(why, folder);
    return {};
}

/// "<stem>.db", or the first of "<stem>-2.db", … that no database, and nothing of one, has.
std::filesystem::path freeName(const std::filesystem::path& state, const std::string& stem)
{
    const auto isTaken = [](const std::filesystem::path& file) {
        std::error_code ignored;
        for (const char* ending : {"", "-wal", "-shm", "-damaged"})
            if (std::filesystem::exists(file.string() + ending, ignored))
                return true;
        return false;
    };
    auto file = state / (stem + ".db");
    for (int number = 2; isTaken(file); ++number)
        file = state / (stem + '-' + std::to_string(number) + ".db");
    return file;
}

} // namespace

SnapshotWriter::SnapshotWriter(std::filesystem::path state, QuickCheck quickCheck)
    : m_state{std::move(state)}, m_quickCheck{std::move(quickCheck)}
{
}

Result<std::vector<std::size_t>> SnapshotWriter::begin(const wire::SnapshotManifest& manifest)
{
    m_manifest.reset();
    if (manifest.pieces.size() != piecesOf(manifest))
        return fail(ErrorCode::BadReply, "the snapshot's pieces do not make up its size");
    if (const auto room = makeRoom(m_state, pieceFolder(manifest.name)); !room)
        return passOn(room);

    m_manifest = manifest;
    std::vector<std::size_t> missing;
    for (std::size_t index = 0; index < manifest.pieces.size(); ++index) {
        const auto& piece = manifest.pieces[index];
        const auto kept = readFile(piecePath(index), static_cast<std::size_t>(piece.packedBytes));
        if (!kept || !isAsPromised(piece, *kept))
            missing.push_back(index);
    }
    return missing;
}

Status SnapshotWriter::writePiece(std::size_t index, std::string_view packed)
{
    ONETILL_CHECK(m_manifest && index < m_manifest->pieces.size());
    if (!isAsPromised(m_manifest->pieces[index], packed))
        return fail(ErrorCode::BadReply, "piece " + std::to_string(index) + " is not as promised");
    auto file = DurableFile::create(piecePath(index));
    if (!file)
        return passOn(file);
    // Not synced: a piece that a power cut damages is found by its SHA-256 and fetched again.
    return file->append(packed);
}

Result<std::filesystem::path> SnapshotWriter::finish()
{
    ONETILL_CHECK(m_manifest.has_value());
    const auto finished = freeName(m_state, "catalogue-" + m_manifest->name);
    auto unfinished = finished;
    unfinished += ".part";

    std::error_code why;
    auto checked = unpackInto(unfinished);
    if (checked)
        checked = m_quickCheck(unfinished);
    if (checked) {
        std::filesystem::rename(unfinished, finished, why);
        checked = why ? failedWith(why, finished) : syncDirectory(m_state);
    }
    if (!checked) {
        std::filesystem::remove(unfinished, why);
        // Every piece was as promised, yet the whole is not a catalogue: the promise was wrong.
        const bool isBad = checked.error().code == ErrorCode::BadReply
                           || checked.error().code == ErrorCode::StorageDamaged;
        if (!isBad)
            return passOn(checked);
        forget();
        return fail(ErrorCode::BadReply, checked.error().detail);
    }
    forget();
    return finished;
}

Status SnapshotWriter::unpackInto(const std::filesystem::path& path) const
{
    auto file = DurableFile::create(path);
    if (!file)
        return passOn(file);
    for (std::size_t index = 0; index < m_manifest->pieces.size(); ++index) {
        const auto& piece = m_manifest->pieces[index];
        const auto packed = readFile(piecePath(index), static_cast<std::size_t>(piece.packedBytes));
        if (!packed)
            return passOn(packed);
        const auto bytes = unpack(*packed, unpackedBytes(*m_manifest, index));
        if (!bytes)
            return passOn(bytes);
        if (const auto written = file->append(*bytes); !written)
            return written;
    }
    return file->sync();
}

void SnapshotWriter::forget()
{
    std::error_code why; // What stays behind is deleted by the next begin().
    std::filesystem::remove_all(pieceFolder(m_manifest->name), why);
    m_manifest.reset();
}

std::filesystem::path SnapshotWriter::pieceFolder(std::string_view name) const
{
    return m_state / (std::string{kPiecePrefix} += name);
}

std::filesystem::path SnapshotWriter::piecePath(std::size_t index) const
{
    return pieceFolder(m_manifest->name) / ("piece-" + std::to_string(index) + ".zst");
}

} // namespace onetill::till
