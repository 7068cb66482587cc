#include "sync-engine/hub/api/waiting_room.h"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>

namespace onetill::hub {

bool WaitingRoom::isNews(const std::vector<std::string>& scopes, std::int64_t seen) const
{
    return m_everyone > seen || std::ranges::any_of(scopes, [&](const std::string& scope) {
               const auto newest = m_newest.find(scope);
               return newest != m_newest.end() && newest->second > seen;
           });
}

boost::asio::awaitable<bool> WaitingRoom::wait(const std::vector<std::string>& scopes,
                                               std::int64_t seen, std::chrono::milliseconds atMost)
{
    // A commit between the handler's look and now has been told already; nobody tells it again.
    if (isNews(scopes, seen))
        co_return true;
    if (m_closed)
        co_return false;

    boost::asio::steady_timer timer{co_await boost::asio::this_coro::executor, atMost};
    std::vector<decltype(m_waiting)::iterator> places;
    for (const std::string& scope : scopes)
        places.push_back(m_waiting.emplace(scope, &timer));
    // Who waits for nothing in particular must still hear that the hub closes.
    if (scopes.empty())
        places.push_back(m_waiting.emplace(std::string{}, &timer));
    // Cancelling the timer is how he is woken. It may be for news that he has seen already, as a
    // commit is told a moment after it can be read; then he waits on until the same deadline.
    boost::system::error_code woken = boost::asio::error::operation_aborted;
    while (woken && !m_closed && !isNews(scopes, seen))
        co_await timer.async_wait(boost::asio::redirect_error(boost::asio::use_awaitable, woken));
    for (const auto& place : places)
        m_waiting.erase(place);
    co_return !m_closed && isNews(scopes, seen);
}

void WaitingRoom::tell(const News& news)
{
    m_head = std::max(m_head, news.head);
    for (const std::string& scope : news.scopes) {
        m_newest[scope] = news.head;
        const auto [first, last] = m_waiting.equal_range(scope);
        std::for_each(first, last, [](const auto& waiting) { waiting.second->cancel(); });
    }
}

void WaitingRoom::tellEveryone(std::int64_t head)
{
    m_head = std::max(m_head, head);
    m_everyone = m_head;
    for (const auto& [scope, timer] : m_waiting)
        timer->cancel();
}

void WaitingRoom::close()
{
    m_closed = true;
    for (const auto& [scope, timer] : m_waiting)
        timer->cancel();
}

} // namespace onetill::hub
