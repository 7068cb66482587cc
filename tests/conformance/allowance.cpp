#include "tests/conformance/allowance.h"

#include <fstream>
#include <iostream>
#include <sstream>

namespace conformance {

std::optional<Allowance> Allowance::read(const std::string& path)
{
    std::ifstream file{path};
    if (!file) {
        std::cerr << path << ": cannot be read\n";
        return std::nullopt;
    }
    Allowance allowance;
    for (std::string text; std::getline(file, text);) {
        std::istringstream words{text};
        Line line;
        if (!(words >> line.id) || line.id.starts_with('#'))
            continue;
        if (std::string reason; !(words >> reason)) {
            std::cerr << path << ": " << line.id << " lacks a reason\n";
            return std::nullopt;
        }
        line.isBeginning = line.id.ends_with('*');
        if (line.isBeginning)
            line.id.pop_back();
        allowance.m_lines.push_back(std::move(line));
    }
    return allowance;
}

bool Allowance::Line::matches(const std::string& example) const
{
    return isBeginning ? example.starts_with(id) : example == id;
}

bool Allowance::covers(const std::string& id)
{
    bool covered = false;
    for (Line& line : m_lines)
        if (line.matches(id)) {
            ++line.covered;
            covered = true;
        }
    return covered;
}

void Allowance::passed(const std::string& id)
{
    for (Line& line : m_lines)
        line.passed += line.matches(id) ? 1 : 0;
}

std::vector<std::string> Allowance::stale() const
{
    std::vector<std::string> ids;
    for (const Line& line : m_lines)
        if (line.passed > 0 && line.covered == 0)
            ids.push_back(line.id + (line.isBeginning ? "*" : ""));
    return ids;
}

} // namespace conformance
