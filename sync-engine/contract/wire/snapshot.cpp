#include "sync-engine/contract/wire/snapshot.h"

#include "sync-engine/contract/wire/json_reader.h"

#include <algorithm>
#include <utility>

namespace onetill::wire {
namespace {

constexpr std::size_t kPiecesMax = 4096;

/// The name becomes a path at the till, so a hub must not be able to point elsewhere with it.
bool isFileName(std::string_view name)
{
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    return !name.empty() && std::ranges::all_of(name, plain);
}

SnapshotPiece readPiece(const JsonReader& reader)
{
    // A frame of incompressible bytes is a little larger than what it holds.
    constexpr auto kPackedMax = static_cast<std::int64_t>(kSnapshotPieceBytes + 65'536);
    return {.packedBytes = reader.integer("bytes", 1, kPackedMax),
            .sha256 = reader.got(hashFromHex(reader.text("sha256")), "sha256")};
}

} // namespace

Json snapshotManifestJson(const SnapshotManifest& manifest)
{
    Json json = envelopeJson(manifest.envelope);
    Json& pieces = json["pieces"] = Json::array();
    for (const SnapshotPiece& piece : manifest.pieces)
        pieces.push_back({{"bytes", piece.packedBytes}, {"sha256", toHex(piece.sha256)}});
    json["name"] = manifest.name;
    json["schema"] = manifest.schema;
    json["bytes"] = manifest.bytes;
    json["cursors"] = manifest.cursors;
    return json;
}

Result<SnapshotManifest> readSnapshotManifest(const Json& json)
{
    auto envelope = readEnvelope(json);
    if (!envelope)
        return passOn(envelope);
    return readJson(json, "snapshot", [&](const JsonReader& reader) {
        SnapshotManifest manifest{.name = reader.text("name", 100),
                                  .schema =
                                      static_cast<int>(reader.integer("schema", 1, 1'000'000)),
                                  .bytes = reader.integer("bytes", 1, kSnapshotBytesMax),
                                  .cursors = {},
                                  .pieces = reader.list("pieces", kPiecesMax, readPiece),
                                  .envelope = *std::move(envelope)};
        if (!isFileName(manifest.name))
            reader.refuse(ErrorCode::Malformed, "name", "not a plain file name");
        for (const auto& [feed, cursor] : reader.object("cursors").items()) {
            if (!cursor.is_string()
                || cursor.get_ref<const std::string&>().size() > kCursorBytesMax)
                reader.refuse(ErrorCode::Malformed, "cursors", "not a cursor");
            manifest.cursors[feed] = cursor.get<std::string>();
        }
        return manifest;
    });
}

} // namespace onetill::wire
