#include "sync-engine/contract/values/check.h"

#include <cstdio>
#include <cstdlib>
#include <string>

namespace onetill {

void throwBrokenInvariant(const char* condition, const char* file, int line)
{
    throw BrokenInvariant{std::string{file} + ':' + std::to_string(line) + ": " + condition};
}

void stopOnBrokenInvariant(const char* condition, const char* file, int line)
{
    std::fprintf(stderr, "%s:%d: the journal's invariant is broken: %s\n", file, line, condition);
    std::abort();
}

} // namespace onetill
