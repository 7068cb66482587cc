#include "pos-app/assembly/device.h"
#include "pos-app/ctl/call.h"
#include "pos-app/ctl/opening.h"

/// What only reads, beside a till that sells.
namespace onetill::ctl {

int verify(const Call& call)
{
    assembly::Workplace workplace{call.settings, assembly::wallTime,
                                  [](const till::SyncStatus&) {}};
    if (const auto opened = openAndWait(workplace, desk::Access::Look); !opened)
        return refuse(opened.error());
    const auto verified =
        workplace.desk().call([](desk::Till& till) { return till.journalDesk().verify(); });
    if (!verified)
        return refuse(verified.error());
    say({{"ok", verified->differences.empty()},
         {"entries", verified->entries},
         {"sales", verified->sales},
         {"differences", verified->differences}});
    return verified->differences.empty() ? kDone : kRefused;
}

int status(const Call& call)
{
    assembly::Workplace workplace{call.settings, assembly::wallTime,
                                  [](const till::SyncStatus&) {}};
    if (const auto opened = openAndWait(workplace, desk::Access::Look); !opened)
        return refuse(opened.error());
    const auto found =
        workplace.desk().call([](desk::Till& till) { return till.statusDesk().status(); });
    if (!found)
        return refuse(found.error());
    say({{"ok", true}, {"status", statusJson(*found)}});
    return kDone;
}

} // namespace onetill::ctl
