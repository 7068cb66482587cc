#include "sync-engine/hub/service/tills/enrolment.h"

#include "sync-engine/hub/service/care/outside_facts.h"
#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/inbox/inbox_storage.h"
#include "sync-engine/hub/service/tills/access.h"
#include "sync-engine/hub/service/tills/till_keys.h"

namespace onetill::hub {
namespace {

constexpr int kTillNumberMax = 9999;

std::string newToken(const RandomSource& random)
{
    std::array<std::uint8_t, 32> bytes{};
    random(bytes);
    return wire::toHex(bytes);
}

bool isOf(const Till& till, const wire::EnrolRequest& request)
{
    return till.journalKey == request.journalKey && till.epoch == request.epoch;
}

bool hasSpoken(Transaction& transaction, const Till& till)
{
    return transaction.inbox().head(till.id, till.epoch).contiguous > 0;
}

/// Why a code cannot be used by this request, or nothing. The words are for the hub's records; the
/// till hears only that the code is no good.
std::optional<std::string> objection(Transaction& transaction, const IssuedCode& issued,
                                     const wire::EnrolRequest& request,
                                     const std::optional<Till>& usedBy, Timestamp now)
{
    if (issued.wrongAttempts >= kWrongAttemptsMax)
        return "too many wrong attempts on this code";
    if (!wire::proofHolds(request, issued.code))
        return "wrong secret";
    if (usedBy && !isOf(*usedBy, request))
        return "the code was used before, by another till";
    if (usedBy && hasSpoken(transaction, *usedBy))
        return "the code was used before, and its till has heard the answer";
    const std::int64_t moreMs = usedBy ? std::chrono::milliseconds{kAnsweredAgain}.count() : 0;
    if (now.ms > issued.validUntil.ms + moreMs)
        return "the code has expired";
    return std::nullopt;
}

/// The till that asked before and never heard the answer: with a new code it is still the same.
std::optional<Till> unheardTill(Transaction& transaction, const IssuedCode& issued,
                                const wire::EnrolRequest& request)
{
    for (Till& till : transaction.tills().all())
        if (isOf(till, request) && till.store == issued.store && till.trial == issued.trial
            && !hasSpoken(transaction, till)) {
            transaction.tills().markUsed(issued.number, till.id);
            return std::move(till);
        }
    return std::nullopt;
}

Result<Till> newTill(Transaction& transaction, const Hub& hub, const IssuedCode& issued,
                     const wire::EnrolRequest& request)
{
    TillStorage& tills = transaction.tills();
    const int number = tills.highestNumber(issued.store) + 1;
    if (number > kTillNumberMax)
        return fail(ErrorCode::OutOfRange, "store " + issued.store.text() + " has 9999 tills");
    const Till till{.id = UuidGenerator{hub.clock, hub.random}.next(),
                    .store = issued.store,
                    .number = number,
                    .trial = issued.trial,
                    .journalKey = request.journalKey,
                    .tokenHash = {},
                    .epoch = request.epoch,
                    .enrolledAt = hub.clock()};
    tills.add(till);
    tills.markUsed(issued.number, till.id);
    publishKey(transaction, till);
    return till;
}

Result<wire::EnrolReply> welcome(TillStorage& tills, const Hub& hub, const IssuedCode& issued,
                                 Till till)
{
    const std::string token = newToken(hub.random);
    till.tokenHash = tokenHash(token);
    tills.setToken(till.id, till.tokenHash);
    keepOutside(hub, tillEnrolled(till, issued));
    return wire::EnrolReply{.till = till.id,
                            .store = till.store,
                            .tillNumber = till.number,
                            .trial = till.trial,
                            .token = token,
                            .hubKey = hub.identity.key.publicKey(),
                            .hubEpoch = hub.identity.lineage,
                            .hubTime = hub.clock()};
}

Result<wire::EnrolReply> refuse(TillStorage& tills, const std::string& codeId,
                                const std::string& reason, Timestamp now)
{
    tills.noteRefusal(codeId, reason, now);
    return fail(ErrorCode::BadCode, "the code is wrong, used or expired");
}

tl::unexpected<Error> tooManyRefusals()
{
    return fail(ErrorCode::LockedOut, "too many refused enrolments; wait a minute");
}

Result<wire::EnrolReply> decide(Transaction& transaction, const Hub& hub,
                                const wire::EnrolRequest& request)
{
    TillStorage& tills = transaction.tills();
    const Timestamp now = hub.clock();
    if (tills.refusalsSince({now.ms - 60'000}) >= kRefusalsPerMinuteMax)
        return tooManyRefusals();

    const auto issued = tills.newestCode(request.codeId);
    if (!issued)
        return refuse(tills, request.codeId, "no such code", now);
    const auto usedBy = issued->till ? tills.find(*issued->till) : std::nullopt;
    if (const auto reason = objection(transaction, *issued, request, usedBy, now)) {
        tills.countWrongAttempt(issued->number);
        return refuse(tills, request.codeId, *reason, now);
    }
    const auto known = usedBy ? usedBy : unheardTill(transaction, *issued, request);
    const auto till = known ? Result<Till>{*known} : newTill(transaction, hub, *issued, request);
    return till ? welcome(tills, hub, *issued, *till) : passOn(till);
}

} // namespace

Result<wire::EnrolmentCode> issueCode(Session& session, const Hub& hub, const CodeOrder& order)
{
    return session.write([&](Transaction& transaction) -> Result<wire::EnrolmentCode> {
        if (!storeOf(transaction, order.store))
            return fail(ErrorCode::NotFound,
                        "no store " + order.store.text() + "; import stores first");
        const Timestamp now = hub.clock();
        auto code = wire::EnrolmentCode::generate(hub.random);
        // Ids are short. One that somebody may still be typing must not come twice.
        for (auto taken = transaction.tills().newestCode(wire::toHex(code.id));
             taken && taken->validUntil > now;
             taken = transaction.tills().newestCode(wire::toHex(code.id)))
            code = wire::EnrolmentCode::generate(hub.random);

        const auto validMs = std::chrono::milliseconds{order.validity}.count();
        transaction.tills().addCode({.number = 0,
                                     .code = code,
                                     .store = order.store,
                                     .trial = order.trial,
                                     .validUntil = {now.ms + validMs},
                                     .wrongAttempts = 0,
                                     .till = std::nullopt});
        return code;
    });
}

Result<wire::EnrolReply> enrol(Session& session, const Hub& hub, RecentRefusals& refusals,
                               const std::string& address, const wire::EnrolRequest& request)
{
    if (refusals.areTooMany(address, hub.clock()))
        return tooManyRefusals();
    // A refusal is a fact to keep: the transaction succeeds although the request does not.
    const auto decided = session.write([&](Transaction& transaction) {
        return Result<Result<wire::EnrolReply>>{decide(transaction, hub, request)};
    });
    if (!decided)
        return passOn(decided);
    if (!*decided && decided->error().code == ErrorCode::BadCode)
        refusals.note(address, hub.clock());
    return *decided;
}

} // namespace onetill::hub
