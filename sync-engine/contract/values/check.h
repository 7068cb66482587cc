#pragma once

#include <stdexcept>

namespace onetill {

/// A broken invariant: a bug of ours, never bad input. A command that meets one is undone and
/// refused as ErrorCode::Internal; the till goes on.
class BrokenInvariant : public std::logic_error
{
public:
    using std::logic_error::logic_error;
};

[[noreturn]] void throwBrokenInvariant(const char* condition, const char* file, int line);
[[noreturn]] void stopOnBrokenInvariant(const char* condition, const char* file, int line);

} // namespace onetill

/// Compiled into every build. In commands: throws, the caller's transaction rolls back.
#define ONETILL_CHECK(condition)                                                                   \
    ((condition) ? void() : ::onetill::throwBrokenInvariant(#condition, __FILE__, __LINE__))

/// For the journal and its hash chain only: going on could damage the books, so the process ends.
#define ONETILL_CHECK_OR_STOP(condition)                                                           \
    ((condition) ? void() : ::onetill::stopOnBrokenInvariant(#condition, __FILE__, __LINE__))
