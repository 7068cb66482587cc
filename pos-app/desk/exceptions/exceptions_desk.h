#pragma once

#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/values/uuid.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::desk {

class Counter;

/// Where a case stands, as far as this till has heard.
enum class CaseState {
    Open,
    Proposed, ///< Somebody here has said how it ends; the centre has not answered yet.
    Settled
};

/// "open", "proposed", "settled".
std::string_view caseStateWord(CaseState state);

/// A conflict that the centre noted for a person of this store.
struct Case {
    struct Resolution {
        std::string word;
        std::string effect; ///< "none", "stock", "loss": what settling it so does.

        bool operator==(const Resolution&) const = default;
    };

    Uuid id;
    std::int64_t version{1};
    std::string rule; ///< "oversold"
    std::string who;  ///< Whose case it is: "stock", "manager", "audit", "centre".
    Timestamp notedAt;
    std::string evidence; ///< A JSON object; its members depend on the rule.
    std::string proposal; ///< What the centre would do: one of the resolutions.
    std::vector<Resolution> resolutions;
    CaseState state{CaseState::Open};
    std::string resolution{}; ///< Proposed or settled with.
    std::string settledBy{};
    std::optional<Timestamp> settledAt{};
    /// Somebody here proposed an end too, and another was first: "already-settled".
    bool ownCameLater{false};

    bool operator==(const Case&) const = default;
};

struct Cases {
    std::vector<Case> cases;       ///< Oldest first.
    std::optional<Timestamp> asOf; ///< When the centre last said so.
};

/// What a person decides about one case.
struct CaseDecision {
    Uuid exception;
    std::int64_t version{1};
    std::string resolution;
    std::string note{};
};

/// What the centre noted for the people of this store, and what they say about it. Works without
/// a network: what is said here is a proposal that waits in the journal. Nothing moves before the
/// centre has taken it; of several it takes the first that reaches it. Lives on the desk thread.
class ExceptionsDesk
{
public:
    explicit ExceptionsDesk(Counter& counter) : m_counter{counter} {}

    /// `settledToo`: also those that are over. Errors: NotEnrolled, NotSignedIn, NoCatalogue, those
    /// of the storage.
    Result<Cases> list(bool settledToo = false) const;
    /// Gives the case as it is now. Errors: NotFound, AlreadySettled (also by somebody here, or
    /// opened again since), OutOfRange (not one of its resolutions), TooLarge, NotPermitted,
    /// InTraining, NotSignedIn, NotEnrolled, those of the storage.
    Result<Case> settle(const CaseDecision& decision);

private:
    Counter& m_counter;
};

} // namespace onetill::desk
