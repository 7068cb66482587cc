#include "sync-engine/hub/main/commands.h"
#include "sync-engine/hub/storage/sqlite/care/backup.h"

#include <iostream>

namespace onetill::hub {

Result<int> restoreCommand(const Options& options)
{
    const auto restored = sqlite::restore({.backup = options.words.front(),
                                           .database = options.database,
                                           .formerLineages = options.after,
                                           .now = systemClock()(),
                                           .random = wire::systemRandom()});
    if (!restored)
        return passOn(restored);
    for (const auto* sentences : {&restored->differences, &restored->replayed.notes})
        for (const std::string& sentence : *sentences)
            std::cerr << "onetill-hub: " << sentence << '\n';
    std::cout << options.database.string() << ": " << restored->entries << " entries; lineage "
              << restored->lineage << " continues " << restored->before
              << "; from outside: " << restored->replayed.tills << " tills, "
              << restored->replayed.codes << " used codes, " << restored->replayed.customers
              << " customers to forget\n";
    return 0;
}

} // namespace onetill::hub
