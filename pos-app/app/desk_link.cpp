#include "pos-app/app/desk_link.h"

#include "sync-engine/contract/values/check.h"

namespace onetill::app {

Status DeskLink::post(std::function<void(desk::Till&)> command)
{
    ONETILL_CHECK(m_workplace);
    auto posted = m_workplace->desk().post(std::move(command));
    if (!posted)
        m_workplace->log(desk::LogLevel::Error, "the screen: " + posted.error().detail);
    return posted;
}

void DeskLink::complain(const std::string& what)
{
    ONETILL_CHECK(m_workplace);
    m_workplace->log(desk::LogLevel::Error, "the screen: " + what);
}

} // namespace onetill::app
