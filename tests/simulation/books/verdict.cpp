#include "tests/simulation/books/verdict.h"

#include "pos-app/store/verification.h"
#include "sync-engine/hub/service/verify/verify.h"

namespace onetill::simulation {

void checkTillsBooks(const std::filesystem::path& folder)
{
    const auto verified = store::verify(folder);
    if (!verified)
        throw Violation{"a till cannot be verified: " + verified.error().detail};
    if (!verified->isClean())
        throw Violation{"a till's books: " + verified->differences.front()};
}

void checkHubsBooks(HubMachine& hub)
{
    const auto verified = hub::verify(hub.writing());
    if (!verified)
        throw Violation{"the hub cannot be verified: " + verified.error().detail};
    if (!verified->differences.empty())
        throw Violation{"the hub's books: " + verified->differences.front()};
}

std::string whatWaits(const std::vector<std::unique_ptr<TillMachine>>& tills)
{
    std::string text;
    for (const auto& till : tills) {
        text += " till " + std::to_string(till->number());
        if (!till->isUp()) {
            text += " is down";
            continue;
        }
        const till::SyncStatus& status = till->status();
        text += " waits with " + std::to_string(status.waiting) + ", "
                + (status.lastError ? status.lastError->detail : std::string{"no trouble"}) + ';';
    }
    return text;
}

} // namespace onetill::simulation
