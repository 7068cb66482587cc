#include "pos-app/assembly/device.h"
#include "pos-app/ctl/call.h"
#include "pos-app/ctl/opening.h"
#include "pos-app/ctl/progress.h"

namespace onetill::ctl {
namespace {

/// What moved between two looks at the till. It writes nothing meanwhile but the beginning of a new
/// epoch.
Json movedJson(const desk::TillStatus& before, const desk::TillStatus& after)
{
    const bool same = before.journal.epoch == after.journal.epoch;
    const std::int64_t written = after.journal.seq - (same ? before.journal.seq : 0);
    return {{"sent", before.journal.waiting + written - after.journal.waiting},
            {"acknowledged", after.journal.acknowledged},
            {"waiting", after.journal.waiting},
            {"quarantined", after.journal.quarantined - before.journal.quarantined},
            {"exceptions", after.journal.exceptions - before.journal.exceptions},
            {"products", after.catalogue.products},
            {"catalogue_as_of",
             after.catalogue.asOf ? Json(formatTimestamp(*after.catalogue.asOf)) : Json(nullptr)}};
}

} // namespace

int synchronise(const Call& call)
{
    Progress progress;
    assembly::Workplace workplace{
        call.settings, assembly::wallTime,
        [&progress](const till::SyncStatus& status) { progress.note(status); }};
    if (const auto opened = openAndWait(workplace, desk::Access::Work); !opened)
        return refuse(opened.error());
    const auto before = enrolledStatus(workplace);
    if (!before)
        return refuse(before.error());

    workplace.startSync();
    const auto idle =
        call.untilIdle ? progress.waitUntilIdle(call.timeout) : progress.waitOnce(call.timeout);
    const auto after = enrolledStatus(workplace);
    if (!after)
        return refuse(after.error());
    Json answer = idle ? Json{{"ok", true}} : refusalJson(idle.error());
    answer["idle"] = idle.has_value();
    answer.update(movedJson(*before, *after));
    answer["update_needed"] = progress.updateNeeded();
    say(answer);
    return idle ? kDone : kRefused;
}

} // namespace onetill::ctl
