// The simulator of the sync engine: whole chains of shops, each from one seed (tests/README.md).
//
//   onetill_simulation                    the fixed hundred seeds
//   onetill_simulation --long N           so many seeds
//   onetill_simulation --seed N [--trace] one of them again, telling what happens
//   onetill_simulation --must-fail        for a program with a planted defect: it has to be found
//   … --till-restores                     also tills that are put back to an old copy of their disk

#include "tests/simulation/world.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>

using namespace onetill::simulation;

namespace {

constexpr std::uint64_t kFixedSeeds = 100;

struct Asked {
    std::uint64_t first{1};
    std::uint64_t last{kFixedSeeds};
    bool trace{false};
    bool mustFail{false};
    bool tillRestores{false};
};

int usage()
{
    std::fprintf(stderr, "usage: onetill_simulation [--seed N [--trace] | --long N] [--must-fail] "
                         "[--till-restores]\n");
    return 2;
}

/// False: not understood.
bool read(int argc, char** argv, Asked& asked)
{
    for (int i = 1; i < argc; ++i) {
        const bool hasNumber = i + 1 < argc;
        if (std::strcmp(argv[i], "--seed") == 0 && hasNumber)
            asked.first = asked.last = std::strtoull(argv[++i], nullptr, 10);
        else if (std::strcmp(argv[i], "--long") == 0 && hasNumber)
            asked.last = std::strtoull(argv[++i], nullptr, 10);
        else if (std::strcmp(argv[i], "--trace") == 0)
            asked.trace = true;
        else if (std::strcmp(argv[i], "--must-fail") == 0)
            asked.mustFail = true;
        else if (std::strcmp(argv[i], "--till-restores") == 0)
            asked.tillRestores = true;
        else
            return false;
    }
    return true;
}

/// Files that need not outlive the program lie in memory where there is such a place.
void useMemory()
{
    std::error_code none;
    if (std::getenv("TMPDIR") == nullptr && std::filesystem::is_directory("/dev/shm", none))
        ::setenv("TMPDIR", "/dev/shm", 1);
}

int play(const Asked& asked)
{
    const Opening opening;
    const auto begun = std::chrono::steady_clock::now();
    std::int64_t entries = 0;
    std::int64_t deaths = 0;
    int broken = 0;
    for (std::uint64_t seed = asked.first; seed <= asked.last; ++seed) {
        Wishes wishes{.seed = seed, .tillRestores = asked.tillRestores, .trace = {}};
        if (asked.trace)
            wishes.trace = [](const std::string& line) { std::printf("%s\n", line.c_str()); };
        const Outcome outcome = World{opening, wishes}.run();
        entries += outcome.entries;
        deaths += outcome.deaths;
        if (outcome.broken.empty())
            continue;
        ++broken;
        std::printf("seed %llu, step %lld, after %lld ms: %s\n",
                    static_cast<unsigned long long>(seed), static_cast<long long>(outcome.steps),
                    static_cast<long long>(outcome.at.count()), outcome.broken.c_str());
        if (asked.mustFail)
            break;
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    std::printf("seeds %llu to %llu: %d broken; %lld entries, %lld deaths, %.1f s\n",
                static_cast<unsigned long long>(asked.first),
                static_cast<unsigned long long>(asked.last), broken,
                static_cast<long long>(entries), static_cast<long long>(deaths), took.count());
    return (broken > 0) == asked.mustFail ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    Asked asked;
    if (!read(argc, argv, asked))
        return usage();
    useMemory();
    try {
        return play(asked);
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "%s\n", failure.what());
        return 1;
    }
}
