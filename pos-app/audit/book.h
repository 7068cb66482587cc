#pragma once

#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/wire/entry.h"
#include "sync-engine/contract/wire/events.h"
#include "sync-engine/contract/wire/records.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The journal as it is handed to an accountant, an auditor or the law. Pure: entries come in by a
/// function, text goes out by another, and nothing is kept that grows with the number of sales.
namespace onetill::audit {

struct BookEntry {
    std::int64_t journal{
        1}; ///< Ordinal of the till's epoch: 1 unless it was enrolled again or forked.
    wire::Entry entry;
};

using Visitor = std::function<Status(const BookEntry&)>;
/// Gives every entry to the visitor, oldest first, as often as it is called and each time the same
/// ones; ends with the visitor's refusal.
using Walk = std::function<Status(const Visitor&)>;
/// Takes the text piece by piece.
using Sink = std::function<Status(std::string_view)>;

/// Business days, both included.
struct Scope {
    std::optional<Date> from{};
    std::optional<Date> to{};

    bool holds(const Date& day) const { return (!from || *from <= day) && (!to || day <= *to); }
};

/// One journal of the till, and the key that its entries are signed by.
struct JournalKey {
    std::int64_t journal{1};
    wire::Epoch epoch;
    wire::PublicKey key{};
};

/// What the journal itself does not say: whose books these are, and who made the file.
struct Particulars {
    wire::Store store;
    int tillNumber{0};
    Uuid till;
    std::vector<JournalKey> journals;
    std::map<StaffId, std::string> names; ///< Of people whom the catalogue knows today.
    std::string version;                  ///< Of OneTill.
    Timestamp madeAt;
    /// Minutes of the store's clock east of UTC.
    std::function<int(Timestamp)> offsetMinutes;
};

/// What an entry says; none for a kind or schema that this version does not know. Errors: as
/// wire::readEvent().
Result<std::optional<wire::Event>> eventOf(const wire::Entry& entry);

/// "2026-11-23T10:05:12" on the store's clock.
std::string storeTime(Timestamp moment, const Particulars& particulars);

/// The parts of such a text.
std::string dateOf(const std::string& storeTime);
std::string timeOf(const std::string& storeTime);

} // namespace onetill::audit
