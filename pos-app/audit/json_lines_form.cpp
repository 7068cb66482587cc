#include "pos-app/audit/json_lines_form.h"

#include "sync-engine/contract/wire/canonical_json.h"

#include <utility>

namespace onetill::audit {
namespace {

Result<std::string> keyLine(const JournalKey& journal, const Particulars& particulars)
{
    wire::CanonicalWriter json;
    json.object([&] {
        json.member("epoch", journal.epoch.text());
        json.member("journal", journal.journal);
        json.member("key", wire::toHex(journal.key));
        json.member("store", particulars.store.store.text());
        json.member("till", particulars.till.text());
    });
    return std::move(json).take();
}

/// Header and body as strings: in a string every byte of what was signed survives whoever reads
/// the line and writes it again.
Result<std::string> entryLine(const BookEntry& written)
{
    const wire::Entry& entry = written.entry;
    wire::CanonicalWriter json;
    json.object([&] {
        json.member("body", entry.bodyBytes);
        json.member("epoch", entry.header.epoch.text());
        json.member("hash", wire::toHex(entry.hash));
        json.member("header", entry.headerBytes);
        json.member("previous", wire::toHex(entry.previous));
        json.member("seq", entry.header.seq);
        json.member("signature", wire::toHex(entry.signature));
    });
    return std::move(json).take();
}

Status give(const Result<std::string>& line, const Sink& sink)
{
    if (!line)
        return passOn(line);
    return sink(*line + '\n');
}

} // namespace

Status writeJsonLines(const Particulars& particulars, const Scope& scope, const Walk& walk,
                      const Sink& sink)
{
    for (const JournalKey& journal : particulars.journals)
        if (auto given = give(keyLine(journal, particulars), sink); !given)
            return given;
    return walk([&](const BookEntry& written) -> Status {
        if (!scope.holds(written.entry.header.businessDay))
            return {};
        return give(entryLine(written), sink);
    });
}

} // namespace onetill::audit
