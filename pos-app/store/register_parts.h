#pragma once

#include "pos-app/store/journal_rows.h"
#include "pos-app/store/projector.h"
#include "pos-app/store/register.h"
#include "pos-app/store/state_directory.h"
#include "sync-engine/contract/replica/sqlite_error.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

namespace onetill::store {

using replica::Query;
using replica::withoutExceptions;

/// Statements for what only this till remembers (register_memory.cpp).
struct MemoryStatements {
    explicit MemoryStatements(SQLite::Database& database);

    SQLite::Statement saveDraft;
    SQLite::Statement clearDraft;
    SQLite::Statement draft;
    SQLite::Statement setSetting;
    SQLite::Statement setting;
    SQLite::Statement saveAttempts;
    SQLite::Statement clearAttempts;
    SQLite::Statement attempts;
    SQLite::Statement useCatalogue;
    SQLite::Statement catalogueFiles;
};

/// Statements about baskets put aside (register_held.cpp).
struct HeldStatements {
    explicit HeldStatements(SQLite::Database& database);

    void add(const HeldBasket& basket);

    SQLite::Statement hold;
    SQLite::Statement held;
    SQLite::Statement rename;
    SQLite::Statement remove;
    SQLite::Statement gone;
};

/// Statements that ask about shifts (register_shift.cpp).
struct ShiftStatements {
    explicit ShiftStatements(SQLite::Database& database);

    SQLite::Statement current;
    SQLite::Statement closing;
    ShiftSums sums;
};

/// Statements about what came back (register_returns.cpp).
struct ReturnStatements {
    explicit ReturnStatements(SQLite::Database& database);

    SQLite::Statement ofSale;
    SQLite::Statement elsewhere;
    SQLite::Statement traced;
};

/// Statements about what the centre told of sales (register_told_sales.cpp).
struct ToldStatements {
    explicit ToldStatements(SQLite::Database& database);

    SQLite::Statement keep;
    SQLite::Statement forget;
    SQLite::Statement byPlace;
    SQLite::Statement byReceipt;
};

/// Statements about accounts, payments and coupons (register_tenders.cpp).
struct TenderStatements {
    explicit TenderStatements(SQLite::Database& database);

    SQLite::Statement balance;
    SQLite::Statement newest;
    SQLite::Statement drawn;
    SQLite::Statement openPayments;
    SQLite::Statement couponUsed;
    SQLite::Statement layAways;
};

/// Statements about people (register_people.cpp).
struct PeopleStatements {
    explicit PeopleStatements(SQLite::Database& database);

    SQLite::Statement clocks;
    SQLite::Statement training;
};

/// Statements about what people here say of exceptions (register_proposals.cpp).
struct ProposalStatements {
    explicit ProposalStatements(SQLite::Database& database);

    SQLite::Statement byCase;
};

/// Statements that ask the journal and its projections (register_journal.cpp).
struct QuestionStatements {
    explicit QuestionStatements(SQLite::Database& database);

    SQLite::Statement saveAcknowledged;
    SQLite::Statement saveHubEpoch;
    SQLite::Statement doubtOthers; ///< What the hub has of all journals but this one.
    SQLite::Statement byReceipt;
    SQLite::Statement lastSale;
    SQLite::Statement recentLines;
    SQLite::Statement unsentCount;
    SQLite::Statement unsent;
    SQLite::Statement pendingStock;
    SQLite::Statement serialSold;
};

inline tl::unexpected<Error> notEnrolled()
{
    return fail(ErrorCode::NotEnrolled, "this till was not enrolled yet");
}

/// Errors: StorageDamaged for what is no sale.
Result<RecordedSale> readRecordedSale(const StoredEntry& entry);

/// What a Register is made of. The lock comes first, so that it is let go of last.
struct Register::Parts {
    Parts(TillLock taken, SQLite::Database opened, Mode openedFor, Clock clock,
          RandomSource random);

    /// Reads `identity`, and what the journal goes on from.
    Status load();
    /// Throws the projections away and makes them again. Inside write().
    Status rebuild();
    /// Rebuilds after an update whose projections hold more than those before.
    Status bringUpToDate();
    /// Whether the newest entry and the key are what the next entry may build upon.
    Status checkContinuable();
    /// The epoch that is being written. Errors: NotEnrolled.
    Result<EpochRow> currentEpoch();
    /// The entry of the till that follows `head`, read back. There is a key. Errors: as append().
    Result<wire::Entry> entryOf(const Identity& till, const wire::Event& event,
                                const AppendContext& context, const NewestEntry& head);
    /// What was moved of a SKU by the entries of every epoch after the place that is said of it.
    Result<std::int64_t> movedAfter(const Sku& sku,
                                    const std::function<std::int64_t(const EpochRow&)>& contained);
    /// StorageReadOnly for a register that was opened to look at.
    Status mayWrite() const;
    /// Runs `work(…) -> Status` in one durable transaction; nothing stays of one that failed.
    template <class Work>
    Status write(std::string_view doing, Work work);

    TillLock lock;
    SQLite::Database database;
    Mode mode;
    UuidGenerator ids;
    JournalRows rows;
    Projector projector;
    MemoryStatements memory;
    HeldStatements held;
    ReturnStatements returns;
    ToldStatements told;
    TenderStatements tenders;
    PeopleStatements people;
    ProposalStatements proposals;
    QuestionStatements questions;
    ShiftStatements shifts;
    std::optional<Identity> identity;
    std::optional<wire::SigningKey> journalKey;
};

template <class Work>
Status Register::Parts::write(std::string_view doing, Work work)
{
    if (auto allowed = mayWrite(); !allowed)
        return allowed;
    return withoutExceptions(doing, [&]() -> Status {
        SQLite::Transaction transaction{database, SQLite::TransactionBehavior::IMMEDIATE};
        if (Status done = work(); !done)
            return done;
        transaction.commit();
        return {};
    });
}

} // namespace onetill::store
