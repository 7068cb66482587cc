#include "pos-app/ctl/opening.h"

#include "pos-app/ctl/call.h"

#include <future>
#include <iostream>
#include <memory>

namespace onetill::ctl {

Status openAndWait(assembly::Workplace& workplace, desk::Access access)
{
    const auto opened = std::make_shared<std::promise<Status>>();
    auto result = opened->get_future();
    workplace.open(access, [opened](const Status& status) { opened->set_value(status); });
    return result.get();
}

Result<desk::TillStatus> enrolledStatus(assembly::Workplace& workplace)
{
    auto status =
        workplace.desk().call([](desk::Till& till) { return till.statusDesk().status(); });
    if (status && !status->enrolled)
        return fail(ErrorCode::NotEnrolled, "this state directory belongs to no till yet");
    return status;
}

void say(const Json& json)
{
    std::cout << lineOf(json) + '\n' << std::flush;
}

int refuse(const Error& error)
{
    say(refusalJson(error));
    return kRefused;
}

} // namespace onetill::ctl
