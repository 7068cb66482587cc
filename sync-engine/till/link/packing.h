#pragma once

#include "sync-engine/contract/values/result.h"

#include <QByteArray>

#include <cstddef>
#include <string>
#include <string_view>

/// zstd, on the till's side of the wire.
namespace onetill::till {

QByteArray pack(std::string_view bytes);

/// Errors: BadReply for what is no single zstd frame or does not unpack to exactly `bytes`.
Result<std::string> unpack(std::string_view packed, std::size_t bytes);

} // namespace onetill::till
