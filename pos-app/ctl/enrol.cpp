#include "pos-app/assembly/device.h"
#include "pos-app/ctl/call.h"
#include "pos-app/ctl/opening.h"
#include "pos-app/ctl/progress.h"

#include <future>
#include <memory>

namespace onetill::ctl {
namespace {

Status enrolAndWait(assembly::Workplace& workplace, const Call& call)
{
    const auto answer = std::make_shared<std::promise<Status>>();
    auto answered = answer->get_future();
    workplace.enrol(call.settings.hubUrl, call.code,
                    [answer](const Status& status) { answer->set_value(status); });
    return answered.get();
}

} // namespace

int enrol(const Call& call)
{
    Progress progress;
    assembly::Workplace workplace{
        call.settings, assembly::wallTime,
        [&progress](const till::SyncStatus& status) { progress.note(status); }};
    if (const auto opened = openAndWait(workplace, desk::Access::Work); !opened)
        return refuse(opened.error());
    // A till that was enrolled, but lost power before its first snapshot, goes on from there.
    const auto before =
        workplace.desk().call([](desk::Till& till) { return till.statusDesk().status(); });
    if (!before)
        return refuse(before.error());
    if (before->enrolled && before->store)
        return refuse({ErrorCode::AlreadyEnrolled, "till " + before->tillName});
    if (before->enrolled)
        workplace.startSync();
    else if (const auto enrolled = enrolAndWait(workplace, call); !enrolled)
        return refuse(enrolled.error());

    if (const auto idle = progress.waitUntilIdle(call.timeout); !idle)
        return refuse(idle.error());
    const auto status = enrolledStatus(workplace);
    if (!status)
        return refuse(status.error());
    Json answer{{"ok", true}};
    answer.update(statusJson(*status));
    say(answer);
    return kDone;
}

} // namespace onetill::ctl
