#include "pos-app/app/facts_of_sync.h"

namespace onetill::app {
namespace {

view::SyncFacts::Tone toneOf(till::SyncStatus::Tone tone)
{
    switch (tone) {
    case till::SyncStatus::Tone::Ok: return view::SyncFacts::Tone::Ok;
    case till::SyncStatus::Tone::Busy: return view::SyncFacts::Tone::Busy;
    case till::SyncStatus::Tone::Off: return view::SyncFacts::Tone::Off;
    case till::SyncStatus::Tone::Bad: break;
    }
    return view::SyncFacts::Tone::Bad;
}

} // namespace

view::SyncFacts factsOf(const till::SyncStatus& status)
{
    view::SyncFacts facts{.tone = toneOf(status.tone),
                          .switchedOff = status.switchedOff,
                          .waiting = status.waiting,
                          .lastExchange = status.lastExchange,
                          .nextTry = status.nextTry,
                          .offlineSince = status.offlineSince,
                          .lastError = status.lastError,
                          .catalogueAsOf = status.catalogueAsOf,
                          .quarantined = status.judged.quarantined,
                          .exceptions = status.judged.exceptions,
                          .updateNeeded = status.updateNeeded};
    if (status.snapshot)
        facts.download = view::SyncFacts::Download{status.snapshot->piecesKept,
                                                   status.snapshot->pieces, status.snapshot->bytes};
    return facts;
}

} // namespace onetill::app
