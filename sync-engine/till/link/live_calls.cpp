#include "sync-engine/till/link/live_calls.h"

#include "sync-engine/till/link/hub_reply.h"
#include "sync-engine/till/link/hub_requests.h"

#include <QNetworkAccessManager>

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace onetill::till {

namespace {

/// What a desk decides by; else as the link takes it.
Error inWordsOfTheHub(Failure failure)
{
    for (const ErrorCode code :
         {ErrorCode::NotFound, ErrorCode::Conflict, ErrorCode::OverReturn, ErrorCode::TrialReceipt})
        if (failure.hubCode == errorWord(code))
            failure.error.code = code;
    return std::move(failure.error);
}

Result<wire::HeldBasket> readClaimed(const wire::Json& json)
{
    return wire::readJson(json, "held-basket", wire::readHeldBasket);
}

} // namespace

class LiveCalls::Calls
{
public:
    explicit Calls(CentreAddress address) : m_address{std::move(address)} {}
    Calls(const Calls&) = delete;
    Calls& operator=(const Calls&) = delete;

    /// Whoever waits would wait for ever: no deadline runs any more.
    ~Calls()
    {
        std::vector<GiveUp> waiting;
        for (auto& [number, call] : std::exchange(m_open, {}))
            waiting.push_back(std::move(call.giveUp));
        for (const GiveUp& giveUp : waiting)
            giveUp();
    }

    /// `read` makes the answer of the reply's JSON.
    template <class T>
    void ask(const HttpRequest& request, Result<T> (*read)(const wire::Json&),
             std::function<void(Result<T>)> answered)
    {
        const std::uint64_t number = ++m_last;
        auto giveUp = [answered] {
            answered(fail(ErrorCode::Unreachable, "synchronising ended before the answer"));
        };
        auto done = [this, number, read, answered = std::move(answered)](Result<HttpReply> reply) {
            m_open.erase(number);
            auto value = readReply(std::move(reply), read);
            // Whoever is answered may destroy this object: nothing of it is touched after.
            if (value)
                answered(*std::move(value));
            else
                answered(tl::unexpected<Error>{inWordsOfTheHub(std::move(value.error()))});
        };
        m_open[number] = {
            HttpCall::start(m_network, m_address.hub, m_address.token, request, std::move(done)),
            std::move(giveUp)};
    }

    const Uuid& till() const { return m_address.till; }

private:
    using GiveUp = std::function<void()>;
    struct Open {
        HttpCall::Pointer call;
        GiveUp giveUp;
    };

    CentreAddress m_address;
    HttpCall::Network m_network = std::make_shared<QNetworkAccessManager>();
    std::map<std::uint64_t, Open> m_open;
    std::uint64_t m_last{0};
};

LiveCalls::LiveCalls(CentreAddress address, QObject* parent)
    : QObject{parent}, m_calls{std::make_unique<Calls>(std::move(address))}
{
}

LiveCalls::~LiveCalls() = default;

void LiveCalls::stock(const Sku& sku, StockAnswered answered, std::chrono::milliseconds deadline)
{
    m_calls->ask<wire::StockReply>(stockHttpRequest(m_calls->till(), sku, deadline),
                                   wire::readStockReply, std::move(answered));
}

void LiveCalls::claimBasket(const Uuid& basket, BasketAnswered answered,
                            std::chrono::milliseconds deadline)
{
    m_calls->ask<wire::HeldBasket>(claimHttpRequest(m_calls->till(), basket, deadline), readClaimed,
                                   std::move(answered));
}

void LiveCalls::sale(const wire::SaleSought& sought, SaleAnswered answered,
                     std::chrono::milliseconds deadline)
{
    m_calls->ask<wire::SaleReply>(saleHttpRequest(m_calls->till(), sought, deadline),
                                  wire::readSaleReply, std::move(answered));
}

void LiveCalls::claimReturns(const Uuid& basket, const wire::ReturnClaim& claim,
                             ClaimAnswered answered, std::chrono::milliseconds deadline)
{
    m_calls->ask<wire::ReturnClaimReply>(
        claimReturnsHttpRequest(m_calls->till(), basket, claim, deadline),
        wire::readReturnClaimReply, std::move(answered));
}

} // namespace onetill::till
