#include "pos-app/assembly/workplace.h"

#include "pos-app/assembly/device.h"

#include <utility>

namespace onetill::assembly {

Workplace::Workplace(const Settings& settings, Clock clock,
                     std::function<void(const till::SyncStatus&)> statusChanged)
    : m_settings{settings},
      m_clock{std::move(clock)},
      m_log{settings.logLevel},
      m_sync{{.stateDirectory = settings.stateDirectory,
              .now =
                  [clock = m_clock] {
                      return till::Moment{std::chrono::milliseconds{bootTicksMs()}, clock()};
                  },
              .random = wire::systemRandom(),
              .log = [this](desk::LogLevel level, std::string_view text) { log(level, text); },
              .statusChanged = std::move(statusChanged)}},
      m_desk{[this] { m_sync.journalGrew(); }}
{
}

Workplace::~Workplace()
{
    m_sync.stop();
}

void Workplace::open(desk::Access access, std::function<void(const Status&)> opened)
{
    desk::Surroundings surroundings{
        .clock = m_clock,
        .ticksMs = bootTicksMs,
        .bootId = bootId(),
        .random = wire::systemRandom(),
        .offsetMinutes = offsetMinutes,
        .log = [this](desk::LogLevel level, std::string_view text) { log(level, text); }};
    m_desk.open(m_settings.stateDirectory, access, std::move(surroundings),
                [this, access, opened = std::move(opened)](const Status& status) {
                    if (status && access == desk::Access::Work)
                        m_log.open(m_settings.stateDirectory);
                    opened(status);
                });
}

void Workplace::startSync()
{
    m_desk.deliver([this](desk::Till& till) {
        auto access = till.centreAccess();
        if (!access)
            return;
        till.setCentre(&m_sync);
        m_sync.start(*std::move(access), m_desk);
    });
}

Status Workplace::prepare(const std::string& code)
{
    if (m_attempt && m_attempt->code == code)
        return {};
    const auto parsed = wire::EnrolmentCode::parse(code);
    if (!parsed)
        return passOn(parsed);
    const auto key = wire::SigningKey::generate(wire::systemRandom());
    const auto epoch = wire::Epoch::random(wire::systemRandom());
    m_attempt = Attempt{code, key, epoch,
                        wire::makeEnrolRequest(*parsed, key.publicKey(), epoch, m_clock())};
    return {};
}

void Workplace::enrol(const std::string& hubUrl, const std::string& code,
                      std::function<void(const Status&)> answered)
{
    m_desk.deliver([this, hubUrl, code, answered = std::move(answered)](desk::Till& till) {
        if (till.centreAccess())
            return answered(fail(ErrorCode::AlreadyEnrolled, "this till is enrolled already"));
        if (const auto prepared = prepare(code); !prepared)
            return answered(prepared);
        sendEnrolment(hubUrl, answered);
    });
}

void Workplace::sendEnrolment(const std::string& hubUrl,
                              std::function<void(const Status&)> answered)
{
    m_sync.enrol(hubUrl, m_attempt->request,
                 [this, hubUrl, answered = std::move(answered)](Result<wire::EnrolReply> reply) {
                     if (!reply)
                         return answered(passOn(reply));
                     m_desk.deliver([this, hubUrl, answered, reply = *reply](desk::Till& till) {
                         const auto kept = till.enrol({.hubUrl = hubUrl,
                                                       .journalKey = m_attempt->key.seed(),
                                                       .epoch = m_attempt->epoch,
                                                       .reply = reply});
                         if (kept) {
                             m_attempt.reset();
                             startSync();
                         }
                         answered(kept);
                     });
                 });
}

} // namespace onetill::assembly
