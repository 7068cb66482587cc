#include "pos-app/ctl/books/books.h"

#include "pos-app/assembly/device.h"
#include "pos-app/store/register.h"
#include "sync-engine/contract/replica/catalogue.h"
#include "sync-engine/contract/wire/crypto.h"

#include <utility>

namespace onetill::ctl {
namespace {

constexpr std::size_t kBatchEntries = 500;
constexpr std::size_t kBatchBytes = std::size_t{4} << 20;

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
    auto reader = store::JournalReader::open(settings.stateDirectory);
    if (!reader)
        return passOn(reader);
    const auto epochs = reader->epochs();
    if (!epochs)
        return passOn(epochs);

    Books books{*std::move(reader), *std::move(particulars)};
    for (const wire::Epoch epoch : *epochs) {
        const auto key = books.m_reader.journalKey(epoch);
        if (!key)
            return passOn(key);
        const auto end = books.m_reader.head(epoch);
        if (!end)
            return passOn(end);
        books.m_ends.push_back(*end);
        books.m_particulars.journals.push_back(
            {static_cast<std::int64_t>(books.m_ends.size()), epoch, *key});
    }
    return books;
}

Status Books::walk(const audit::Visitor& visitor) const
{
    std::int64_t journal = 0;
    for (const store::Position& end : m_ends) {
        ++journal;
        for (std::int64_t seq = 0; seq < end.seq;) {
            auto batch = m_reader.entriesAfter(end.epoch, seq, kBatchEntries, kBatchBytes);
            if (!batch)
                return passOn(batch);
            if (batch->empty())
                return fail(ErrorCode::StorageDamaged,
                            "entry " + std::to_string(seq + 1) + " is missing");
            for (wire::Entry& entry : *batch) {
                seq = entry.header.seq;
                if (seq > end.seq)
                    break;
                if (auto taken = visitor({journal, std::move(entry)}); !taken)
                    return taken;
            }
        }
    }
    return {};
}

std::int64_t Books::entries() const
{
    std::int64_t sum = 0;
    for (const store::Position& end : m_ends)
        sum += end.seq;
    return sum;
}

} // namespace onetill::ctl
