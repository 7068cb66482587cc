#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace onetill::hub {

/// What the log says of answers that went wrong: some lines a second, and then how many more there
/// were. Whoever floods the hub must not fill its disk.
class Complaints
{
public:
    static constexpr int kPerSecondMax = 10;

    /// The line to write, if any.
    std::optional<std::string> about(int status, const std::string& what,
                                     std::chrono::steady_clock::time_point now);

private:
    std::chrono::steady_clock::time_point m_second{};
    int m_told{0};
    std::int64_t m_untold{0};
};

} // namespace onetill::hub
