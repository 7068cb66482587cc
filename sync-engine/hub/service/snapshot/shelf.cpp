#include "sync-engine/hub/service/snapshot/shelf.h"

#include <zstd.h>

#include <algorithm>
#include <fstream>

namespace onetill::hub {
namespace {

namespace fs = std::filesystem;

/// Unpacked, level 3 and 1 differ by a tenth in size and by half in time.
constexpr int kPackLevel = 1;
constexpr std::string_view kManifestSuffix = ".json";

fs::path piecePath(const fs::path& folder, std::string_view name, std::size_t index)
{
    return folder / (std::string{name} + '.' + std::to_string(index));
}

Result<std::string> readWhole(const fs::path& file, std::size_t bytesMax)
{
    std::ifstream in{file, std::ios::binary};
    if (!in)
        return fail(ErrorCode::NotFound, "no such file: " + file.filename().string());
    std::string bytes(bytesMax + 1, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > bytesMax)
        return fail(ErrorCode::TooLarge, file.filename().string());
    return bytes;
}

Status writeWhole(const fs::path& file, std::string_view bytes)
{
    std::ofstream out{file, std::ios::binary | std::ios::trunc};
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out)
        return fail(ErrorCode::StorageFailed, "cannot write " + file.string());
    return {};
}

Result<std::string> packed(std::string_view plain)
{
    std::string out(ZSTD_compressBound(plain.size()), '\0');
    const std::size_t size =
        ZSTD_compress(out.data(), out.size(), plain.data(), plain.size(), kPackLevel);
    if (ZSTD_isError(size) != 0)
        return fail(ErrorCode::Internal, ZSTD_getErrorName(size));
    out.resize(size);
    return out;
}

std::optional<ShelvedSnapshot> readShelved(const fs::path& file)
{
    constexpr std::size_t kManifestBytesMax = std::size_t{4} << 20;
    const auto text = readWhole(file, kManifestBytesMax);
    const auto json = text ? wire::parseJson(*text, {.bytes = kManifestBytesMax})
                           : Result<wire::Json>{passOn(text)};
    if (!json || !json->contains("audience") || !json->contains("sequence"))
        return std::nullopt;
    auto manifest = wire::readSnapshotManifest(*json);
    if (!manifest)
        return std::nullopt;
    return ShelvedSnapshot{json->value("audience", std::string{}),
                           json->value("sequence", std::int64_t{0}), *std::move(manifest)};
}

/// Packs the file piece by piece. Memory: one piece and its packed form.
Status pack(const fs::path& file, const fs::path& folder, wire::SnapshotManifest& manifest)
{
    std::ifstream in{file, std::ios::binary};
    std::string plain;
    while (in) {
        plain.resize(wire::kSnapshotPieceBytes);
        in.read(plain.data(), static_cast<std::streamsize>(plain.size()));
        plain.resize(static_cast<std::size_t>(in.gcount()));
        if (plain.empty())
            break;
        const auto piece = packed(plain);
        if (!piece)
            return passOn(piece);
        const auto path = piecePath(folder, manifest.name, manifest.pieces.size());
        if (const auto written = writeWhole(path, *piece); !written)
            return written;
        manifest.bytes += static_cast<std::int64_t>(plain.size());
        manifest.pieces.push_back(
            {static_cast<std::int64_t>(piece->size()), wire::sha256({*piece})});
    }
    return in.bad() ? Status{fail(ErrorCode::StorageFailed, "cannot read " + file.string())}
                    : Status{};
}

} // namespace

SnapshotShelf::SnapshotShelf(fs::path folder) : m_folder{std::move(folder)} {}

fs::path SnapshotShelf::workingFile() const
{
    std::error_code ignored; // What cannot be made or removed shows when it is written.
    fs::create_directories(m_folder, ignored);
    fs::permissions(m_folder, fs::perms::owner_all, ignored);
    const fs::path file = m_folder / "being-built.db";
    for (const char* suffix : {"", "-journal", "-wal", "-shm"})
        fs::remove(file.string() + suffix, ignored);
    return file;
}

Result<ShelvedSnapshot> SnapshotShelf::put(const fs::path& file, ShelvedSnapshot snapshot) const
{
    if (const auto done = pack(file, m_folder, snapshot.manifest); !done)
        return passOn(done);
    // The manifest comes last, under its final name at once: what it lists is there.
    wire::Json json = wire::snapshotManifestJson(snapshot.manifest);
    json["audience"] = snapshot.audience;
    json["sequence"] = snapshot.sequence;
    const fs::path unfinished = m_folder / "being-built.manifest";
    if (const auto written = writeWhole(unfinished, json.dump()); !written)
        return passOn(written);
    std::error_code failed;
    fs::rename(unfinished, m_folder / (snapshot.manifest.name + std::string{kManifestSuffix}),
               failed);
    if (failed)
        return fail(ErrorCode::StorageFailed, failed.message());
    fs::remove(file, failed);
    return snapshot;
}

std::vector<ShelvedSnapshot> SnapshotShelf::all() const
{
    std::vector<ShelvedSnapshot> found;
    std::error_code missing;
    for (const auto& file : fs::directory_iterator{m_folder, missing})
        if (file.path().extension() == kManifestSuffix)
            if (auto shelved = readShelved(file.path()))
                found.push_back(*std::move(shelved));
    std::ranges::sort(found, std::greater{}, &ShelvedSnapshot::sequence);
    return found;
}

std::optional<ShelvedSnapshot> SnapshotShelf::newest(const std::string& audience) const
{
    for (ShelvedSnapshot& shelved : all())
        if (shelved.audience == audience)
            return std::move(shelved);
    return std::nullopt;
}

Result<std::string> SnapshotShelf::piece(std::string_view name, std::size_t index) const
{
    return readWhole(piecePath(m_folder, name, index), wire::kSnapshotPieceBytes + 65'536);
}

void SnapshotShelf::prune(const std::string& audience) const
{
    constexpr int kKept = 2;
    int kept = 0;
    for (const ShelvedSnapshot& shelved : all()) {
        if (shelved.audience != audience || ++kept <= kKept)
            continue;
        std::error_code ignored; // Tried again when the next one is put here.
        fs::remove(m_folder / (shelved.manifest.name + std::string{kManifestSuffix}), ignored);
        for (std::size_t i = 0; i < shelved.manifest.pieces.size(); ++i)
            fs::remove(piecePath(m_folder, shelved.manifest.name, i), ignored);
    }
}

} // namespace onetill::hub
