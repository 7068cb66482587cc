#pragma once

#include "sync-engine/contract/wire/enrolment.h"

#include <optional>
#include <string>
#include <vector>

namespace onetill::hub {

struct Till {
    Uuid id;
    StoreId store;
    int number{0}; ///< Within the store, from 1.
    bool trial{false};
    wire::PublicKey journalKey{};
    wire::Hash tokenHash{}; ///< SHA-256 of the token; the token itself is not kept.
    wire::Epoch epoch;      ///< Of its newest journal.
    Timestamp enrolledAt;
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
    virtual void add(const Till& till) = 0;
    virtual void setToken(const Uuid& till, const wire::Hash& tokenHash) = 0;
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
