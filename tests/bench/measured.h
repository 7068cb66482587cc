#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <string>
#include <vector>

namespace onetill::bench {

/// How long each of many runs took.
class Measured
{
public:
    template <class Work>
    void time(Work work)
    {
        const auto start = std::chrono::steady_clock::now();
        work();
        add(std::chrono::steady_clock::now() - start);
    }

    void add(std::chrono::steady_clock::duration taken)
    {
        m_microseconds.push_back(std::chrono::duration<double, std::micro>(taken).count());
    }

    /// In microseconds; `share` 0.5 for the median.
    double quantile(double share) const
    {
        std::vector<double> sorted = m_microseconds;
        std::ranges::sort(sorted);
        const auto last = static_cast<double>(sorted.size() - 1);
        return sorted.empty() ? 0 : sorted[static_cast<std::size_t>(share * last)];
    }
    double p50() const { return quantile(0.50); }
    double p99() const { return quantile(0.99); }
    double max() const { return quantile(1.0); }
    std::size_t count() const { return m_microseconds.size(); }

private:
    std::vector<double> m_microseconds;
};

inline void printRow(const std::string& name, const Measured& measured)
{
    std::printf("%-44s %8zu %10.1f %10.1f %10.1f\n", name.c_str(), measured.count(), measured.p50(),
                measured.p99(), measured.max());
}

inline void printHead(const std::string& title)
{
    std::printf("%-44s %8s %10s %10s %10s\n", title.c_str(), "runs", "p50 us", "p99 us", "max us");
}

} // namespace onetill::bench
