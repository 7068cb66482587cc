#include "pos-app/assembly/device.h"
#include "pos-app/ctl/books/journals.h"
#include "pos-app/ctl/call.h"
#include "pos-app/ctl/opening.h"
#include "pos-app/store/register.h"
#include "sync-engine/contract/wire/crypto.h"
#include "sync-engine/contract/wire/trust/day_figures.h"

#include <map>
#include <utility>

namespace onetill::ctl {
namespace {

using JournalDay = std::pair<std::int64_t, Date>; ///< Journal, business day.

Result<Uuid> tillOf(const std::filesystem::path& state)
{
    const auto files = store::Register::open(state, store::Mode::ReadOnly, assembly::wallTime,
                                             wire::systemRandom());
    if (!files)
        return passOn(files);
    if (!files->identity())
        return fail(ErrorCode::NotEnrolled, "this state directory belongs to no till yet");
    return files->identity()->till;
}

} // namespace

int reconciliation(const Call& call)
{
    const auto till = tillOf(call.settings.stateDirectory);
    if (!till)
        return refuse(till.error());
    const auto journals = Journals::open(call.settings.stateDirectory);
    if (!journals)
        return refuse(journals.error());
    std::map<JournalDay, wire::DayFigures> sums;
    const auto walked = journals->walk([&](const audit::BookEntry& one) -> Status {
        const wire::EntryHeader& header = one.entry.header;
        sums[{one.journal, header.businessDay}].add(header.total, one.entry.hash);
        return {};
    });
    if (!walked)
        return refuse(walked.error());

    Json days = Json::array();
    for (const auto& [place, figures] : sums) {
        const auto& journal = journals->keys().at(static_cast<std::size_t>(place.first - 1));
        days.push_back({{"epoch", journal.epoch.text()},
                        {"business_day", formatDate(place.second)},
                        {"entries", figures.entries},
                        {"totals", wire::totalsText(figures)},
                        {"hashes", wire::toHex(figures.hashes)}});
    }
    say({{"ok", true}, {"till", till->text()}, {"days", std::move(days)}});
    return kDone;
}

} // namespace onetill::ctl
