#include "pos-app/desk/exceptions/exceptions_desk.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/record/typed_text.h"

#include <algorithm>

namespace onetill::desk {
namespace {

Result<Case> caseOf(const wire::ExceptionCase& told, Counter& counter)
{
    const auto own = counter.files().proposalFor(told.id, told.version);
    if (!own)
        return passOn(own);
    Case known{.id = told.id,
               .version = told.version,
               .rule = told.rule,
               .who = told.who,
               .notedAt = told.notedAt,
               .evidence = told.evidence.dump(),
               .proposal = told.proposal,
               .resolutions = {}};
    for (const wire::ExceptionCase::Resolution& resolution : told.resolutions)
        known.resolutions.push_back({resolution.word, resolution.effect});
    if (*own) {
        known.state = CaseState::Proposed;
        known.resolution = (*own)->resolution;
    }
    if (told.settled) {
        known.state = CaseState::Settled;
        known.resolution = told.settled->resolution;
        known.settledBy = told.settled->by;
        known.settledAt = told.settled->at;
        known.ownCameLater = *own && (*own)->proposal != told.settled->proposal;
    }
    return known;
}

Status requireSomebody(const Counter& counter)
{
    if (!counter.cashier || counter.locked)
        return fail(ErrorCode::NotSignedIn, "nobody is signed in");
    return {};
}

Result<Cases> casesOf(bool settledToo, Counter& counter)
{
    if (const auto somebody = requireSomebody(counter); !somebody)
        return passOn(somebody);
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    const auto told = (*shelf)->catalogue().exceptions();
    if (!told)
        return passOn(told);
    Cases cases{.cases = {}, .asOf = counter.replicaAsOf()};
    for (const wire::ExceptionCase& one : *told) {
        if (one.settled && !settledToo)
            continue;
        auto known = caseOf(one, counter);
        if (!known)
            return passOn(known);
        cases.cases.push_back(*std::move(known));
    }
    std::ranges::stable_sort(cases.cases, {}, &Case::notedAt);
    return cases;
}

Result<Case> openCase(const CaseDecision& decision, Counter& counter)
{
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    const auto told = (*shelf)->catalogue().exceptionCase(decision.exception);
    if (!told)
        return passOn(told);
    if (!*told)
        return fail(ErrorCode::NotFound, "no exception " + decision.exception.text());
    if (!wire::isOfStores((*told)->who))
        return fail(ErrorCode::NotPermitted, "the centre settles " + (*told)->rule);
    auto known = caseOf(**told, counter);
    if (!known)
        return known;
    if (known->state != CaseState::Open || known->version != decision.version)
        return fail(ErrorCode::AlreadySettled, "it is " + std::string{caseStateWord(known->state)}
                                                   + " in version "
                                                   + std::to_string(known->version));
    if (std::ranges::find(known->resolutions, decision.resolution, &Case::Resolution::word)
        == known->resolutions.end())
        return fail(ErrorCode::OutOfRange,
                    "'" + decision.resolution + "' is no resolution of " + known->rule);
    return known;
}

Result<Case> proposed(const CaseDecision& decision, Counter& counter)
{
    // What is written in training is thrown away; the case is a real one.
    if (counter.isTraining())
        return fail(ErrorCode::InTraining, "exceptions are no training");
    const auto approvedBy = counter.mayDoOrApproved(domain::Permission::SettleExceptions);
    if (!approvedBy)
        return passOn(approvedBy);
    if (const auto fits = checkText(decision.note, wire::kNoteMax); !fits)
        return passOn(fits);
    auto known = openCase(decision, counter);
    if (!known)
        return known;
    const auto entry = counter.record(wire::SettlementProposed{.exception = known->id,
                                                               .version = known->version,
                                                               .resolution = decision.resolution,
                                                               .by = counter.cashier->id,
                                                               .approvedBy = *approvedBy,
                                                               .note = decision.note});
    if (!entry)
        return passOn(entry);
    counter.approver.reset();
    known->state = CaseState::Proposed;
    known->resolution = decision.resolution;
    return known;
}

} // namespace

std::string_view caseStateWord(CaseState state)
{
    switch (state) {
    case CaseState::Open: return "open";
    case CaseState::Proposed: return "proposed";
    case CaseState::Settled: return "settled";
    }
    return "open";
}

Result<Cases> ExceptionsDesk::list(bool settledToo) const
{
    return m_counter.run("exceptions", [&] { return casesOf(settledToo, m_counter); });
}

Result<Case> ExceptionsDesk::settle(const CaseDecision& decision)
{
    return m_counter.run("settle-exception", [&] { return proposed(decision, m_counter); });
}

} // namespace onetill::desk
