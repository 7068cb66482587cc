#pragma once

#include "tests/simulation/dice.h"

#include <filesystem>
#include <functional>
#include <string>
#include <utility>

namespace onetill::simulation {

/// A computer with a folder on the simulated disk. What its processes do there goes through here,
/// and may meet trouble at any write, truncation or sync.
class Machine
{
public:
    enum class Trouble {
        None,
        Death, ///< The process ends at that operation, as by kill -9 or a power cut.
        Error, ///< That one operation fails.
        Full,  ///< From there on there is no room, until somebody heals it.
    };

    Machine(std::filesystem::path folder, std::function<void()> died)
        : m_folder{std::move(folder)}, m_died{std::move(died)}
    {
    }

    const std::filesystem::path& folder() const { return m_folder; }
    bool owns(const std::string& file) const
    {
        const std::string& folder = m_folder.native();
        return file.size() > folder.size() && file.starts_with(folder)
               && file[folder.size()] == '/';
    }

    bool isUp() const { return m_up; }
    /// Counts starts: what was opened in an earlier life reads and writes no more.
    int life() const { return m_life; }
    void kill();
    void start() { m_up = true; }

    /// `operation` counts from 1.
    void troubleAt(int operation, Trouble trouble);
    /// Ends all trouble, also what was only to come.
    void heal() { m_left = 0, m_full = false; }
    bool isFull() const { return m_full; }

    enum class Operation { Write, Truncate, Sync };
    enum class Verdict { Done, Failed, NoRoom };
    /// What becomes of an operation that a process wants.
    Verdict admit(Operation operation);

private:
    std::filesystem::path m_folder;
    std::function<void()> m_died;
    bool m_up{true};
    int m_life{0};
    int m_left{0}; ///< Operations until the trouble; 0: none.
    Trouble m_trouble{Trouble::None};
    bool m_full{false};
};

} // namespace onetill::simulation
