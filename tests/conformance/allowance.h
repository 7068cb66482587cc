#pragma once

#include <optional>
#include <string>
#include <vector>

namespace conformance {

/// Which examples may be unsupported, and why. A line is an id and a reason; an id that ends in *
/// stands for all that begin so. Lines that begin with # and empty ones say nothing.
class Allowance
{
public:
    /// Nothing, after a word on standard error, for a file that cannot be read, or a line without
    /// a reason.
    static std::optional<Allowance> read(const std::string& path);

    /// Whether an example may be unsupported.
    bool covers(const std::string& id);
    void passed(const std::string& id);
    /// Lines that stand for examples which all pass: nothing needs them any more.
    std::vector<std::string> stale() const;

private:
    struct Line {
        std::string id;
        bool isBeginning{false};
        int covered{0};
        int passed{0};

        bool matches(const std::string& example) const;
    };
    std::vector<Line> m_lines;
};

} // namespace conformance
