#pragma once

#include "pos-app/desk/basket_snapshot.h"
#include "pos-app/desk/shift_desk.h"
#include "pos-app/desk/sign_in_desk.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace onetill::desk {

class Counter;

/// The store as this till knows it.
struct StoreCard {
    StoreId id;
    std::string name;
    std::string locale;   ///< BCP 47
    std::string timeZone; ///< IANA
    Currency currency;
    bool taxIncluded{true};
    std::string taxNumber;
    std::vector<std::string> address;

    bool operator==(const StoreCard&) const = default;
};

/// What is said about the till's journal.
struct JournalCard {
    std::string epoch;            ///< 16 hexadecimal digits.
    std::int64_t seq{0};          ///< Of the newest entry.
    std::string headHash;         ///< Hexadecimal.
    std::int64_t acknowledged{0}; ///< Up to here the centre has proved to hold the same.
    std::int64_t waiting{0};      ///< Entries that the centre has not acknowledged yet.
    std::int64_t quarantined{0};  ///< Entries that the centre kept, but could not book.
    std::int64_t exceptions{0};   ///< Entries that it booked and noted for a person.

    bool operator==(const JournalCard&) const = default;
};

struct CatalogueCard {
    std::int64_t products{0};
    std::int64_t unreadable{0};    ///< Records that this version could not read.
    std::optional<Timestamp> asOf; ///< When the centre last confirmed that this is its newest.

    bool operator==(const CatalogueCard&) const = default;
};

/// The newest sale in short.
struct ReceiptCard {
    std::string number;
    std::int64_t seq{0}; ///< Of its entry.
    Timestamp at;
    Money total;
    Money change;

    bool operator==(const ReceiptCard&) const = default;
};

struct TillStatus {
    bool enrolled{false};
    // The rest is empty until the till is enrolled.
    Uuid till;
    int tillNumber{0};
    std::string tillName; ///< "DUB1-2": as receipts name it.
    bool trial{false};
    bool training{false};           ///< Nothing counts but `journal`, which is the real one.
    std::optional<StoreCard> store; ///< None until the first snapshot has arrived.
    std::optional<Cashier> cashier;
    bool locked{false};
    std::optional<Shift> shift;
    std::size_t basketLines{0};
    std::optional<ReceiptCard> lastReceipt;
    JournalCard journal;
    CatalogueCard catalogue;
    std::int64_t hubTimeAheadMs{0}; ///< Of the device's clock, when last heard.
};

/// An entry that the centre has not acknowledged, for the list in the sync panel.
struct WaitingEntry {
    std::int64_t seq{0};
    Timestamp at;
    std::string kind; ///< "sale-completed"
    std::optional<Money> amount;
};

/// How the till is. Lives on the desk thread.
class StatusDesk
{
public:
    explicit StatusDesk(Counter& counter) : m_counter{counter} {}

    /// Errors: those of the storage.
    Result<TillStatus> status() const;
    /// Oldest first. Errors: those of the storage.
    Result<std::vector<WaitingEntry>> waiting(std::size_t max) const;

private:
    Counter& m_counter;
};

} // namespace onetill::desk
