#include "pos-app/ctl/books/books.h"

#include "pos-app/assembly/device.h"
#include "pos-app/store/register.h"
#include "sync-engine/contract/replica/catalogue.h"
#include "sync-engine/contract/wire/crypto.h"

#include <utility>

namespace onetill::ctl {
namespace {

/// Adds what the catalogue says of the store and its people.
Result<audit::Particulars> particularsOf(const std::filesystem::path& state, Timestamp now)
{
    const auto files = store::Register::open(state, store::Mode::ReadOnly, assembly::wallTime,
                                             wire::systemRandom());
    if (!files)
        return passOn(files);
    const auto& identity = files->identity();
    if (!identity)
        return fail(ErrorCode::NotEnrolled, "this state directory belongs to no till yet");
    const auto inUse = files->catalogueFiles();
    if (!inUse)
        return passOn(inUse);
    if (inUse->current.empty())
        return fail(ErrorCode::NoCatalogue, "none has arrived yet");
    const auto catalogue = replica::Catalogue::open(state / inUse->current);
    if (!catalogue)
        return passOn(catalogue);
    const auto store = catalogue->store(identity->store);
    if (!store)
        return passOn(store);
    if (!*store)
        return fail(ErrorCode::NoCatalogue, "no record of " + identity->store.text());
    const auto staff = catalogue->staff();
    if (!staff)
        return passOn(staff);

    audit::Particulars particulars{.store = **store,
                                   .tillNumber = identity->tillNumber,
                                   .till = identity->till,
                                   .journals = {},
                                   .names = {},
                                   .version = ONETILL_VERSION,
                                   .madeAt = now,
                                   .offsetMinutes = [zone = (*store)->timeZone](Timestamp at) {
                                       return assembly::offsetMinutes(zone, at).value_or(0);
                                   }};
    for (const wire::Staff& person : *staff)
        particulars.names.emplace(person.staff, person.name);
    return particulars;
}

} // namespace

Result<Books> Books::open(const assembly::Settings& settings, Timestamp now)
{
    auto particulars = particularsOf(settings.stateDirectory, now);
    if (!particulars)
        return passOn(particulars);
    auto journals = Journals::open(settings.stateDirectory);
    if (!journals)
        return passOn(journals);
    particulars->journals = journals->keys();
    return Books{*std::move(journals), *std::move(particulars)};
}

} // namespace onetill::ctl
