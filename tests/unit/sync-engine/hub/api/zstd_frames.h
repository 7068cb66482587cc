#pragma once

#include "sync-engine/contract/wire/snapshot.h"

#include <zstd.h>

#include <string>

namespace onetill::test {

inline std::string packed(const std::string& plain)
{
    std::string out(ZSTD_compressBound(plain.size()), '\0');
    out.resize(ZSTD_compress(out.data(), out.size(), plain.data(), plain.size(), 3));
    return out;
}

/// A piece of a snapshot.
inline std::string unpacked(const std::string& packed)
{
    std::string plain(wire::kSnapshotPieceBytes, '\0');
    plain.resize(ZSTD_decompress(plain.data(), plain.size(), packed.data(), packed.size()));
    return plain;
}

} // namespace onetill::test
