#include "sync-engine/hub/service/exceptions/cases.h"

#include "sync-engine/contract/wire/feed.h"
#include "sync-engine/hub/service/exceptions/rules.h"
#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/feed/record_storage.h"
#include "sync-engine/hub/service/inbox/inbox_storage.h"

#include <algorithm>

namespace onetill::hub {
namespace {

constexpr char kBetween = '\x1f';

std::string subjectOf(const Rule& rule, const wire::Hash& entry, const wire::Json& evidence)
{
    std::string subject = wire::toHex(entry);
    for (const std::string_view member : rule.subject)
        if (!member.empty())
            subject += kBetween + evidence.at(std::string{member}).dump();
    return subject;
}

std::string scopeOf(const StoreId& store)
{
    return ofStore("exceptions", store);
}

} // namespace

Uuid derivedUuid(std::initializer_list<std::string_view> parts)
{
    std::string joined;
    for (const std::string_view part : parts)
        joined.append(part) += kBetween;
    const wire::Hash hash = wire::sha256({joined});
    std::array<std::uint8_t, 16> bytes{};
    std::copy_n(hash.begin(), bytes.size(), bytes.begin());
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0f) | 0x80);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3f) | 0x80);
    return Uuid{bytes};
}

KeptException keptFrom(Transaction& transaction, const ExceptionNote& note)
{
    const Rule& rule = ruleOf(note.rule);
    const std::string subject =
        subjectOf(rule, transaction.inbox().entry(note.entry).hash, note.evidence);
    return {.id = derivedUuid({"exception", rule.id, subject}),
            .rule = std::string{rule.id},
            .subject = subject,
            .version = 1,
            .entry = note.entry,
            .evidence = note.evidence,
            .notedAt = note.at};
}

wire::ExceptionCase caseOf(Transaction& transaction, const KeptException& exception)
{
    const Rule& rule = ruleOf(exception.rule);
    const KeptEntry entry = transaction.inbox().entry(exception.entry);
    const auto header = wire::readHeader(entry.header);
    ONETILL_CHECK(header.has_value());
    std::vector<wire::ExceptionCase::Resolution> resolutions;
    for (const RuleResolution& resolution : rule.resolutions)
        if (!resolution.word.empty())
            resolutions.push_back({std::string{resolution.word},
                                   std::string{consequenceWord(resolution.consequence)}});
    return {.id = exception.id,
            .rule = exception.rule,
            .version = exception.version,
            .store = header->store,
            .entry = {entry.till, entry.epoch, entry.seq},
            .who = std::string{rule.who},
            .notedAt = exception.notedAt,
            .evidence = exception.evidence,
            .proposal = std::string{rule.resolutions.front().word},
            .resolutions = std::move(resolutions),
            .settled = exception.settled};
}

void publish(Transaction& transaction, const KeptException& exception)
{
    const wire::ExceptionCase told = caseOf(transaction, exception);
    transaction.records().put(scopeOf(told.store), wire::upsert(told));
}

Result<std::int64_t> publishCases(Session& session, const Hub& hub)
{
    return session.write([&](Transaction& transaction) -> Result<std::int64_t> {
        std::vector<KeptException> all;
        transaction.exceptions().forEach(
            [&](const KeptException& exception) { all.push_back(exception); });
        std::int64_t changed = 0;
        for (const KeptException& exception : all) {
            const wire::ExceptionCase told = caseOf(transaction, exception);
            const bool isOver =
                told.settled && told.settled->at.ms < hub.clock().ms - kSettledKeptMs;
            const std::string scope = scopeOf(told.store);
            const wire::FeedRecord record =
                isOver ? wire::tombstone(wire::ExceptionCase::kKind, told.id.text())
                       : wire::upsert(told);
            if (!isOver || transaction.records().has(scope, record.kind, record.key))
                changed += transaction.records().put(scope, record) ? 1 : 0;
        }
        return changed;
    });
}

} // namespace onetill::hub
