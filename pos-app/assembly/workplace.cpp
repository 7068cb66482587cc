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

void Workplace::enrol(const std::string& hubUrl, const std::string& code,
                      std::function<void(const Status&)> answered)
{
    m_desk.deliver([this, hubUrl, code, answered = std::move(answered)](desk::Till& till) {
        const auto attempt = till.prepareEnrolment(code);
        if (!attempt)
            return answered(passOn(attempt));
        sendEnrolment(hubUrl, *attempt, answered);
    });
}

void Workplace::sendEnrolment(const std::string& hubUrl, const desk::EnrolmentAttempt& attempt,
                              std::function<void(const Status&)> answered)
{
    m_sync.enrol(
        hubUrl, attempt.request,
        [this, hubUrl, attempt, answered = std::move(answered)](Result<wire::EnrolReply> reply) {
            if (!reply)
                return answered(passOn(reply));
            m_desk.deliver([this, hubUrl, attempt, answered, reply = *reply](desk::Till& till) {
                const auto kept = till.enrol({.hubUrl = hubUrl,
                                              .journalKey = attempt.journalKey,
                                              .epoch = attempt.request.epoch,
                                              .reply = reply});
                if (kept)
                    startSync();
                answered(kept);
            });
        });
}

} // namespace onetill::assembly
