#pragma once

#include "pos-app/desk/surroundings.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace onetill::assembly {

/// The till's log: `log/till.log` in the state directory, five files of 2 MiB at most. Until the
/// directory is ours (only one program may work with it) errors go to standard error. Any thread.
class LogFile
{
public:
    /// `level`: "error", "warning", "info", "debug", "trace".
    explicit LogFile(const std::string& level);
    ~LogFile();

    /// From now on into the file. What cannot be opened leaves things as they are: a full disk
    /// must not keep a till from selling.
    void open(const std::filesystem::path& stateDirectory);
    void write(desk::LogLevel level, std::string_view text);

private:
    struct Sink;
    std::unique_ptr<Sink> m_sink;
};

} // namespace onetill::assembly
