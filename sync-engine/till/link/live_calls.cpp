#include "sync-engine/till/link/live_calls.h"

#include "sync-engine/till/link/hub_reply.h"
#include "sync-engine/till/link/hub_requests.h"

#include <QNetworkAccessManager>

#include <cstdint>
#include <map>
#include <utility>

namespace onetill::till {

class LiveCalls::Calls
{
public:
    explicit Calls(CentreAddress address) : m_address{std::move(address)} {}

    void stock(const Sku& sku, std::chrono::milliseconds deadline, StockAnswered answered)
    {
        const std::uint64_t number = ++m_last;
        auto done = [this, number, answered = std::move(answered)](Result<HttpReply> reply) {
            m_open.erase(number);
            auto stock = readReply(std::move(reply), wire::readStockReply);
            // Whoever is answered may destroy this object: nothing of it is touched after.
            if (stock)
                answered(*std::move(stock));
            else
                answered(tl::unexpected<Error>{stock.error().error});
        };
        m_open[number] =
            HttpCall::start(m_network, m_address.hub, m_address.token,
                            stockHttpRequest(m_address.till, sku, deadline), std::move(done));
    }

private:
    CentreAddress m_address;
    HttpCall::Network m_network = std::make_shared<QNetworkAccessManager>();
    std::map<std::uint64_t, HttpCall::Pointer> m_open;
    std::uint64_t m_last{0};
};

LiveCalls::LiveCalls(CentreAddress address, QObject* parent)
    : QObject{parent}, m_calls{std::make_unique<Calls>(std::move(address))}
{
}

LiveCalls::~LiveCalls() = default;

void LiveCalls::stock(const Sku& sku, StockAnswered answered, std::chrono::milliseconds deadline)
{
    m_calls->stock(sku, deadline, std::move(answered));
}

} // namespace onetill::till
