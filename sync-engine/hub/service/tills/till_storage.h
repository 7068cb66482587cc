#pragma once

#include "sync-engine/contract/wire/enrolment.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace onetill::hub {

/// A journal of a till.
struct TillEpoch {
    wire::Epoch epoch;
    std::int64_t ordinal{1};
    StoreId store; ///< That the till belonged to.
};

struct Till {
    Uuid id;
    StoreId store;
    int number{0}; ///< Within the store, from 1.
    bool trial{false};
    wire::PublicKey journalKey{};
    wire::Hash tokenHash{}; ///< SHA-256 of the token; the token itself is not kept.
    wire::Epoch epoch;      ///< Of its newest journal.
    Timestamp enrolledAt;
    std::vector<TillEpoch> epochs{};

    /// Whose the entries of a journal are; the till's own store for one that was never announced.
    const StoreId& storeOf(wire::Epoch journal) const
    {
        const auto known = std::ranges::find(epochs, journal, &TillEpoch::epoch);
        return known == epochs.end() ? store : known->store;
    }
    std::int64_t highestOrdinal() const
    {
        const auto highest = std::ranges::max_element(epochs, {}, &TillEpoch::ordinal);
        return highest == epochs.end() ? 1 : highest->ordinal;
    }
};

/// An enrolment code as handed out.
struct IssuedCode {
    std::int64_t number{0}; ///< Given by the storage.
    wire::EnrolmentCode code;
    StoreId store;
    bool trial{false};
    Timestamp validUntil;
    int wrongAttempts{0};
    std::optional<Uuid> till; ///< Who used it.
};

class TillStorage
{
public:
    virtual ~TillStorage() = default;

    virtual std::optional<Till> find(const Uuid& till) = 0;
    virtual std::vector<Till> all() = 0;                 ///< By store and number.
    virtual int highestNumber(const StoreId& store) = 0; ///< 0: none yet.
    /// With the epoch that it enrolled for, its first.
    virtual void add(const Till& till) = 0;
    virtual void setToken(const Uuid& till, const wire::Hash& tokenHash) = 0;
    /// Known already, it stays as it is.
    virtual void addEpoch(const Uuid& till, const TillEpoch& epoch) = 0;
    virtual void setEpoch(const Uuid& till, wire::Epoch epoch) = 0;

    virtual void addCode(const IssuedCode& code) = 0;
    /// The newest with this id: ids are short and come again after years.
    virtual std::optional<IssuedCode> newestCode(const std::string& codeId) = 0;
    virtual void countWrongAttempt(std::int64_t codeNumber) = 0;
    virtual void markUsed(std::int64_t codeNumber, const Uuid& till) = 0;

    virtual void noteRefusal(const std::string& codeId, const std::string& reason,
                             Timestamp at) = 0;
    virtual std::int64_t refusalsSince(Timestamp moment) = 0;
};

} // namespace onetill::hub
