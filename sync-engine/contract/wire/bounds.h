#pragma once

#include <cstddef>
#include <cstdint>

/// What a reader takes at most where an entry, a record or an answer states no bound of its own. A
/// number beyond is not a large shop but a broken or hostile sender.
namespace onetill::wire {

/// The last sequence number: what JSON carries exactly everywhere (RFC 7493, 2.2).
inline constexpr std::int64_t kSeqMax = 9'007'199'254'740'992;
/// Events of one kind in one shift, and numbers of shifts.
inline constexpr std::int64_t kCountMax = 1'000'000'000;
/// Lines of one basket.
inline constexpr std::int64_t kLinesMax = 1'000'000;
/// Bytes of a note that a person typed.
inline constexpr std::size_t kNoteMax = 1024;

} // namespace onetill::wire
