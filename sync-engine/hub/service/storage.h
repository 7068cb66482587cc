#pragma once

#include "sync-engine/contract/values/check.h"
#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/contract/wire/crypto.h"
#include "sync-engine/contract/wire/trust/ancestry.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <utility>

/// What the services ask of a database. SQLite answers it today; whatever passes the contract tests
/// (tests/unit/sync-engine/hub/storage) may.
namespace onetill::hub {

class CareStorage;
class ExceptionStorage;
class InboxStorage;
class RecordStorage;
class ReturnStorage;
class StockStorage;
class TillStorage;

/// What a commit changed for tills, so that those who wait for it can be woken.
struct News {
    std::int64_t head{0};         ///< Newest place in the feeds.
    std::set<std::string> scopes; ///< Of the records that changed.
};
/// Called after each such commit, on the thread that committed.
using Announce = std::function<void(const News&)>;

/// Who this hub is. Made with its database and kept in it.
struct HubIdentity {
    std::string lineage;
    wire::SigningKey key;
    wire::Ancestry before{}; ///< The lineages that this one continues.
};

/// Thrown by a storage whose database fails in the middle of a transaction, and caught by Session;
/// services neither throw nor catch it. So a service reads as the rule that it is, and no failed
/// statement can be overlooked.
struct StorageFailure {
    Error error;
};

/// All that can be read and written within one transaction, a part for each service.
class Transaction
{
public:
    virtual ~Transaction() = default;

    virtual HubIdentity identity() = 0;
    virtual TillStorage& tills() = 0;
    virtual InboxStorage& inbox() = 0;
    virtual StockStorage& stock() = 0;
    virtual ReturnStorage& returns() = 0;
    virtual ExceptionStorage& exceptions() = 0;
    virtual RecordStorage& records() = 0;
    virtual CareStorage& care() = 0;

    /// Runs `work` so that its writes can be undone alone: when it returns a failure, breaks an
    /// invariant or a constraint of the database, that is undone and told. A database that fails
    /// otherwise (full, unreadable) ends the whole transaction.
    virtual Status attempt(const std::function<Status()>& work) = 0;
};

/// One connection to the database. Belongs to one thread at a time.
class Session
{
public:
    virtual ~Session() = default;

    /// `work` is given a Transaction& and returns a Result; it sees one state of the database.
    template <class Work>
    auto read(Work work)
    {
        return run(Access::Read, std::move(work));
    }

    /// As read(); what it writes is kept, durably, if it returns a value, and undone otherwise.
    template <class Work>
    auto write(Work work)
    {
        return run(Access::Write, std::move(work));
    }

    /// Between two transactions of something long: those who wait to write go first.
    virtual void giveWay() = 0;

protected:
    enum class Access { Read, Write };

    virtual Transaction& begin(Access access) = 0;
    virtual void commit() = 0;
    virtual void rollBack() noexcept = 0;

private:
    template <class Work>
    auto run(Access access, Work work) -> decltype(work(std::declval<Transaction&>()))
    {
        try {
            auto outcome = work(begin(access));
            if (outcome)
                commit();
            else
                rollBack();
            return outcome;
        } catch (const StorageFailure& failure) {
            rollBack();
            return tl::unexpected<Error>{failure.error};
        } catch (const BrokenInvariant& bug) {
            rollBack();
            return fail(ErrorCode::Internal, bug.what());
        }
    }
};

using OpenSession = std::function<Result<std::unique_ptr<Session>>()>;

/// What a handler needs besides its request and a session.
struct Hub {
    HubIdentity identity;
    Clock clock;
    RandomSource random;
    /// For what no restored backup may undo (care/outside_facts.h): durable when it returns, or it
    /// throws StorageFailure. Empty: nobody keeps it.
    std::function<void(const wire::Json&)> keepOutside{};
};

} // namespace onetill::hub
