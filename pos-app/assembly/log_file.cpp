#include "pos-app/assembly/log_file.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/dist_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <system_error>
#include <vector>

namespace onetill::assembly {
namespace {

constexpr std::size_t kFileBytes = std::size_t{2} << 20;
constexpr std::size_t kFiles = 5;

spdlog::level::level_enum spdlogLevel(desk::LogLevel level)
{
    switch (level) {
    case desk::LogLevel::Error: return spdlog::level::err;
    case desk::LogLevel::Warning: return spdlog::level::warn;
    case desk::LogLevel::Normal: return spdlog::level::info;
    case desk::LogLevel::Detailed: return spdlog::level::debug;
    }
    return spdlog::level::info;
}

} // namespace

struct LogFile::Sink {
    /// Its sinks can be exchanged while other threads write.
    std::shared_ptr<spdlog::sinks::dist_sink_mt> sinks =
        std::make_shared<spdlog::sinks::dist_sink_mt>();
    spdlog::logger logger{"till", sinks};
};

LogFile::LogFile(const std::string& level) : m_sink{std::make_unique<Sink>()}
{
    auto console = std::make_shared<spdlog::sinks::stderr_sink_mt>();
    console->set_level(spdlog::level::err);
    m_sink->sinks->add_sink(std::move(console));
    m_sink->logger.set_level(spdlog::level::from_str(level));
    m_sink->logger.set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %l %v", spdlog::pattern_time_type::utc);
    // What happened before the power failed is what the log is read for.
    m_sink->logger.flush_on(spdlog::level::info);
}

LogFile::~LogFile() = default;

void LogFile::open(const std::filesystem::path& stateDirectory)
{
    try {
        const auto folder = stateDirectory / "log";
        std::filesystem::create_directories(folder);
        auto file = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
            (folder / "till.log").string(), kFileBytes, kFiles);
        m_sink->sinks->set_sinks({std::move(file)});
        m_sink->logger.set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %l %v", spdlog::pattern_time_type::utc);
    } catch (const std::exception& failure) {
        m_sink->logger.error("no log file: {}", failure.what());
    }
}

void LogFile::write(desk::LogLevel level, std::string_view text)
{
    m_sink->logger.log(spdlogLevel(level), "{}", text);
}

} // namespace onetill::assembly
