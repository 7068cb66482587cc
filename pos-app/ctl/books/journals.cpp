#include "pos-app/ctl/books/journals.h"

#include <utility>

namespace onetill::ctl {
namespace {

constexpr std::size_t kBatchEntries = 500;
constexpr std::size_t kBatchBytes = std::size_t{4} << 20;

} // namespace

Result<Journals> Journals::open(const std::filesystem::path& stateDirectory)
{
    auto reader = store::JournalReader::open(stateDirectory);
    if (!reader)
        return passOn(reader);
    const auto epochs = reader->epochs();
    if (!epochs)
        return passOn(epochs);

    Journals journals{*std::move(reader)};
    for (const wire::Epoch epoch : *epochs) {
        const auto key = journals.m_reader.journalKey(epoch);
        if (!key)
            return passOn(key);
        const auto end = journals.m_reader.head(epoch);
        if (!end)
            return passOn(end);
        const auto ordinal = journals.m_reader.ordinal(epoch);
        if (!ordinal)
            return passOn(ordinal);
        journals.m_ends.push_back(*end);
        journals.m_keys.push_back({*ordinal, epoch, *key});
    }
    return journals;
}

Status Journals::walk(const audit::Visitor& visitor) const
{
    for (std::size_t i = 0; i < m_ends.size(); ++i) {
        const store::Position& end = m_ends[i];
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
                if (auto taken = visitor({m_keys[i].journal, std::move(entry)}); !taken)
                    return taken;
            }
        }
    }
    return {};
}

std::int64_t Journals::entries() const
{
    std::int64_t sum = 0;
    for (const store::Position& end : m_ends)
        sum += end.seq;
    return sum;
}

} // namespace onetill::ctl
