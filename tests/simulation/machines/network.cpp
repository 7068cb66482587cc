#include "tests/simulation/machines/network.h"

#include <memory>

namespace onetill::simulation {
namespace {

using namespace std::chrono_literals;

hub::Reply page(int status, std::string body)
{
    return {.status = status, .body = std::move(body)};
}

/// The first answer counts; those of doubled requests, and late ones, find nobody.
Network::Done once(const Network::Done& done)
{
    return [answered = std::make_shared<bool>(false), done](Result<hub::Reply> reply) {
        if (!std::exchange(*answered, true))
            done(std::move(reply));
    };
}

} // namespace

Milliseconds Network::delay()
{
    // Mostly quick, now and then longer than anybody waits.
    if (m_dice.inAThousand(m_weather.late))
        return Milliseconds{m_dice.below(60'000)};
    return Milliseconds{1 + m_dice.below(m_dice.inAThousand(100) ? 2'000 : 40)};
}

void Network::ask(const Caller& caller, const Call& call, const Done& answer)
{
    ++m_requests;
    const Done done = once(answer);
    const Line line = m_lines[caller.till];
    if (line == Line::Cut || m_dice.inAThousand(m_weather.unreachable)) {
        const bool isTold = m_dice.inAThousand(700);
        const Error error{isTold ? ErrorCode::Unreachable : ErrorCode::TimedOut, "no way"};
        return m_schedule.after(isTold ? 3ms : Milliseconds{call.deadline},
                                [done, error] { done(tl::unexpected<Error>{error}); });
    }
    m_schedule.after(call.deadline,
                     [done] { done(fail(ErrorCode::TimedOut, "no whole reply in time")); });
    if (m_dice.inAThousand(m_weather.lost))
        return;
    if (answeredBySomebodyElse(done))
        return;
    const bool replyLost = line == Line::Unheard || m_dice.inAThousand(m_weather.lost);
    const int times = m_dice.inAThousand(m_weather.doubled) ? 2 : 1;
    for (int i = 0; i < times; ++i)
        m_schedule.after(delay(),
                         [this, call, replyLost, done] { deliver(call, replyLost, done); });
}

bool Network::answeredBySomebodyElse(const Done& done)
{
    std::optional<hub::Reply> reply;
    if (m_dice.inAThousand(m_weather.overloaded)) {
        reply = page(m_dice.inAThousand(500) ? 503 : 429, "busy");
        reply->headers["Retry-After"] = std::to_string(m_dice.below(5));
    } else if (m_dice.inAThousand(m_weather.failing)) {
        // The hub itself, with a defect for a moment; or a proxy without a hub behind it.
        reply = m_dice.inAThousand(500) ? hub::refusal({ErrorCode::Internal, "simulated"})
                                        : page(502, "<html>bad gateway</html>");
    } else if (m_dice.inAThousand(m_weather.nonsense)) {
        reply = m_dice.inAThousand(500) ? page(200, "<html>please sign in</html>")
                                        : page(413, "too large");
    } else if (m_dice.inAThousand(m_weather.turnedAway)) {
        reply = hub::refusal({ErrorCode::Unauthorised, "simulated"});
    }
    if (reply)
        m_schedule.after(delay(), [done, reply = *reply] { done(reply); });
    return reply.has_value();
}

void Network::deliver(const Call& call, bool replyLost, const Done& done)
{
    m_hub.take(call, [this, replyLost, done](std::optional<hub::Reply> reply) {
        if (reply)
            return bringBack(*reply, replyLost, done);
        if (!replyLost)
            m_schedule.after(1ms, [done] { done(fail(ErrorCode::Unreachable, "it broke off")); });
    });
}

void Network::bringBack(const hub::Reply& reply, bool replyLost, const Done& done)
{
    if (replyLost)
        return;
    if (m_dice.inAThousand(m_weather.broken))
        return m_schedule.after(delay(),
                                [done] { done(fail(ErrorCode::BadReply, "the reply broke off")); });
    hub::Reply heard = reply;
    // What a proxy that ends a body early makes of it, without saying so.
    if (!heard.body.empty() && m_dice.inAThousand(m_weather.halved))
        heard.body.resize(
            static_cast<std::size_t>(m_dice.below(static_cast<std::int64_t>(heard.body.size()))));
    m_schedule.after(delay(), [done, heard = std::move(heard)] { done(heard); });
}

} // namespace onetill::simulation
