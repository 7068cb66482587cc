#include "pos-app/assembly/device.h"

#include <QDateTime>
#include <QTimeZone>

#include <unistd.h>

#include <chrono>
#include <ctime>
#include <fstream>

namespace onetill::assembly {

Timestamp wallTime()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return Timestamp{std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
}

std::int64_t bootTicksMs()
{
    timespec ticks{};
    clock_gettime(CLOCK_BOOTTIME, &ticks);
    return std::int64_t{ticks.tv_sec} * 1000 + ticks.tv_nsec / 1'000'000;
}

std::string bootId()
{
    std::ifstream file{"/proc/sys/kernel/random/boot_id"};
    std::string id;
    std::getline(file, id);
    return id;
}

Result<int> offsetMinutes(const std::string& timeZone, Timestamp at)
{
    const QTimeZone zone{QByteArray::fromStdString(timeZone)};
    if (!zone.isValid())
        return fail(ErrorCode::NotFound, "no time zone '" + timeZone + "'");
    return zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(at.ms, Qt::UTC)) / 60;
}

std::uintmax_t freeBytes(const std::filesystem::path& folder)
{
    std::error_code unknown;
    return std::filesystem::space(folder, unknown).available; // all bits set where unknown
}

void becomeAgain(char* const* arguments)
{
    execv("/proc/self/exe", arguments);
}

Status TrialClock::moveForward(Timestamp to)
{
    if (to < now())
        return fail(ErrorCode::OutOfRange,
                    formatTimestamp(to) + " lies before " + formatTimestamp(now()));
    set(to);
    return {};
}

} // namespace onetill::assembly
