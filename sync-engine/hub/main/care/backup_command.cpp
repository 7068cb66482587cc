#include "sync-engine/hub/main/commands.h"
#include "sync-engine/hub/storage/sqlite/care/backup.h"

#include <filesystem>
#include <iostream>

namespace onetill::hub {

Result<int> backupCommand(const Options& options)
{
    const auto desk = openDesk(options, DeskUse::Writing);
    if (!desk)
        return passOn(desk);
    const auto copy = std::filesystem::absolute(options.words.front());
    const auto proved = sqlite::backUp(options.database, copy, systemClock()());
    if (!proved)
        return passOn(proved);
    // It is there, whatever comes now; what is not noted is only not reckoned with.
    const auto noted = desk->session->write([&](Transaction& transaction) -> Status {
        transaction.care().addBackup(*proved);
        return {};
    });
    if (!noted)
        return atWork(options, noted.error());
    std::int64_t entries = 0;
    for (const auto& [till, head] : proved->heads)
        entries += head.contiguous;
    std::cout << proved->file << ": " << entries << " entries of " << proved->heads.size()
              << " journals, verified\n";
    return 0;
}

} // namespace onetill::hub
