#include "pos-app/desk/journal_desk.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/record/judgements.h"
#include "pos-app/store/verification.h"

#include <utility>

namespace onetill::desk {

Result<Verified> JournalDesk::verify() const
{
    return m_counter.run("verify", [&]() -> Result<Verified> {
        auto verification = store::verify(m_counter.stateDirectory());
        if (!verification)
            return passOn(verification);
        return Verified{verification->entries, verification->sales,
                        std::move(verification->differences)};
    });
}

Status JournalDesk::acknowledge(const wire::SignedHave& have)
{
    return m_counter.run("acknowledge", [&] { return m_counter.files().acknowledge(have); });
}

Status JournalDesk::openEpoch(wire::Epoch forked, std::int64_t ordinalsTaken)
{
    return m_counter.run("open-epoch", [&] { return m_counter.openEpoch(forked, ordinalsTaken); });
}

Status JournalDesk::judged(std::int64_t quarantined, std::int64_t exceptions)
{
    return m_counter.run("judged", [&] {
        return addJudgements(m_counter.files(), {quarantined, exceptions});
    });
}

void JournalDesk::hubTime(std::chrono::milliseconds ahead)
{
    // A centre whose clock stands in the year 9999 is no evidence, and no entry could hold it.
    constexpr std::int64_t kMax = wire::ClockEvidence::kOffsetMaxMs;
    if (ahead.count() > kMax || ahead.count() < -kMax)
        return m_counter.log(LogLevel::Warning, "hub time not believed: "
                                                    + std::to_string(ahead.count()) + " ms ahead");
    m_counter.hubTimeAheadMs = ahead.count();
}

Status JournalDesk::replicaAsOf(Timestamp moment)
{
    return m_counter.run("replica-as-of", [&] { return m_counter.noteReplicaAsOf(moment); });
}

} // namespace onetill::desk
