#include "sync-engine/till/link/enroller.h"

#include "sync-engine/till/link/hub_reply.h"
#include "sync-engine/till/link/hub_requests.h"

#include <QNetworkAccessManager>

#include <utility>

namespace onetill::till {
namespace {

/// The two refusals that a person at the till can do something about keep their own code.
Error meant(const Failure& failure)
{
    for (const ErrorCode code : {ErrorCode::BadCode, ErrorCode::LockedOut})
        if (failure.hubCode == errorWord(code))
            return {code, failure.error.detail};
    return failure.error;
}

} // namespace

class Enroller::Call
{
public:
    void start(const QUrl& hub, const wire::EnrolRequest& request, Answered answered)
    {
        auto done = [this, answered = std::move(answered)](Result<HttpReply> reply) {
            m_call.reset();
            auto enrolled = readReply(std::move(reply), wire::readEnrolReply);
            // Whoever is answered may destroy this object: nothing of it is touched after.
            if (enrolled)
                answered(*std::move(enrolled));
            else
                answered(tl::unexpected<Error>{meant(enrolled.error())});
        };
        m_call = HttpCall::start(m_network, hub, {}, enrolHttpRequest(request), std::move(done));
    }
    void cancel() { m_call.reset(); }

private:
    HttpCall::Network m_network = std::make_shared<QNetworkAccessManager>();
    HttpCall::Pointer m_call;
};

Enroller::Enroller(QObject* parent) : QObject{parent}, m_call{std::make_unique<Call>()} {}

Enroller::~Enroller() = default;

void Enroller::enrol(const QUrl& hub, const wire::EnrolRequest& request, Answered answered)
{
    m_call->start(hub, request, std::move(answered));
}

void Enroller::cancel()
{
    m_call->cancel();
}

} // namespace onetill::till
