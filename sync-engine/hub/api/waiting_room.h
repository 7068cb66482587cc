#pragma once

#include "sync-engine/hub/service/storage.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace onetill::hub {

/// Where feed requests wait for news without costing a thread. Belongs to the I/O thread.
class WaitingRoom
{
public:
    /// True when one of the scopes has changed beyond `seen`, which may be at once; false when the
    /// time is over or the hub is closing.
    boost::asio::awaitable<bool> wait(const std::vector<std::string>& scopes, std::int64_t seen,
                                      std::chrono::milliseconds atMost);

    void tell(const News& news);
    /// Somebody else wrote up to here; what, we do not know, so everybody looks.
    void tellEveryone(std::int64_t head);
    std::int64_t head() const { return m_head; }
    /// Ends all waiting, now and from now on.
    void close();

private:
    bool isNews(const std::vector<std::string>& scopes, std::int64_t seen) const;

    std::multimap<std::string, boost::asio::steady_timer*> m_waiting; ///< By scope.
    std::map<std::string, std::int64_t> m_newest;                     ///< By scope.
    std::int64_t m_everyone{0};
    std::int64_t m_head{0};
    bool m_closed{false};
};

} // namespace onetill::hub
