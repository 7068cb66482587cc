#include "sync-engine/hub/api/number.h"
#include "sync-engine/hub/main/commands.h"
#include "sync-engine/hub/main/printed.h"
#include "sync-engine/hub/service/exceptions/cases.h"
#include "sync-engine/hub/service/exceptions/settling.h"

#include <iostream>
#include <utility>

namespace onetill::hub {
namespace {

constexpr std::int64_t kVersionMax = 1'000'000'000;

std::vector<std::string> rowOf(const wire::ExceptionCase& told)
{
    return {told.id.text(),
            std::to_string(told.version),
            told.rule,
            told.store.text(),
            told.who,
            formatTimestamp(told.notedAt),
            told.settled ? told.settled->resolution + " by " + told.settled->by : "open",
            told.proposal,
            told.evidence.dump()};
}

Result<int> list(const Options& options)
{
    const auto desk = openDesk(options, DeskUse::Reading);
    if (!desk)
        return passOn(desk);
    const auto report = desk->session->read([&](Transaction& transaction) -> Result<Report> {
        Report cases{.columns = {"id", "version", "rule", "store", "who", "noted_at", "state",
                                 "proposal", "evidence"},
                     .rows = {}};
        std::vector<KeptException> kept;
        transaction.exceptions().forEach([&](const KeptException& exception) {
            if (options.all || !exception.settled)
                kept.push_back(exception);
        });
        for (const KeptException& exception : kept) {
            const wire::ExceptionCase told = caseOf(transaction, exception);
            if (options.store.empty() || told.store.text() == options.store)
                cases.rows.push_back(rowOf(told));
        }
        return cases;
    });
    if (!report)
        return atWork(options, report.error());
    print(*report, options.format);
    return 0;
}

/// `words` are what to do, an id and a version.
struct Chosen {
    Uuid id;
    std::int64_t version{0};
};

Result<Chosen> chosen(const Options& options)
{
    if (!StaffId::parse(options.by))
        return fail(ErrorCode::MissingField, "who decides? Say --by NAME, as people of the staff "
                                             "are called");
    if (options.note.size() > wire::kNoteMax || !isUtf8(options.note))
        return fail(ErrorCode::OutOfRange, "--note: a line of at most 1,024 bytes");
    const auto id = Uuid::parse(options.words[1]);
    if (!id)
        return fail(ErrorCode::Malformed, options.words[1] + " is no id of an exception");
    const auto version = wholeNumber(options.words[2], kVersionMax);
    if (!version)
        return fail(ErrorCode::Malformed, options.words[2] + " is no version of an exception");
    return Chosen{*id, *version};
}

tl::unexpected<Error> refusalOf(Settlement settlement, const std::string& resolution)
{
    switch (settlement) {
    case Settlement::AlreadySettled:
        return fail(ErrorCode::AlreadySettled,
                    "already-settled: another was first, or it has been opened again since");
    case Settlement::Waits: return fail(ErrorCode::NotFound, "no such exception");
    default: break;
    }
    return fail(ErrorCode::OutOfRange, resolution + " is no resolution of that exception");
}

/// In one transaction on the case that was chosen.
template <class Work>
auto onChosen(const Options& options, Work work)
    -> decltype(work(std::declval<Transaction&>(), Chosen{}, std::declval<const Hub&>()))
{
    const auto which = chosen(options);
    if (!which)
        return passOn(which);
    const auto desk = openDesk(options, DeskUse::Writing);
    if (!desk)
        return passOn(desk);
    auto done = desk->session->write(
        [&](Transaction& transaction) { return work(transaction, *which, desk->hub); });
    if (!done)
        return atWork(options, done.error());
    return done;
}

Result<int> settleOne(const Options& options)
{
    const auto settle = [&](Transaction& transaction, const Chosen& which,
                            const Hub& hub) -> Result<int> {
        const auto outcome = propose(transaction,
                                     {.id = UuidGenerator{hub.clock, hub.random}.next(),
                                      .exception = which.id,
                                      .version = which.version,
                                      .resolution = options.words[3],
                                      .by = options.by,
                                      .note = options.note},
                                     hub.clock());
        if (!outcome)
            return passOn(outcome);
        // Whoever stands here hears it at once: what was not settled leaves nothing behind.
        if (*outcome != Settlement::Settled)
            return refusalOf(*outcome, options.words[3]);
        return 0;
    };
    if (const auto settled = onChosen(options, settle); !settled)
        return settled;
    std::cout << "settled: " << options.words[3] << '\n';
    return 0;
}

Result<int> reopenOne(const Options& options)
{
    const auto opened = onChosen(options, [&](Transaction& transaction, const Chosen& which,
                                              const Hub& hub) {
        return reopen(transaction, which.id, which.version, options.by, options.note, hub.clock());
    });
    if (!opened)
        return passOn(opened);
    std::cout << "open again: version " << opened->version << '\n';
    return 0;
}

} // namespace

Result<int> exceptionsCommand(const Options& options)
{
    if (options.words.empty())
        return list(options);
    if (options.words.front() == "settle" && options.words.size() == 4)
        return settleOne(options);
    if (options.words.front() == "reopen" && options.words.size() == 3)
        return reopenOne(options);
    return fail(ErrorCode::Malformed,
                "exceptions: alone, or settle ID VERSION RESOLUTION, or reopen ID VERSION");
}

} // namespace onetill::hub
