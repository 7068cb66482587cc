#pragma once

#include "sync-engine/contract/wire/exceptions/exception_case.h"
#include "sync-engine/contract/wire/push.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::hub {

/// A case as it is kept.
struct KeptException {
    Uuid id;
    std::string rule;
    std::string subject; ///< Names the conflict within the rule.
    std::int64_t version{1};
    std::int64_t entry{0}; ///< Its number in the hub's order.
    wire::Json evidence;
    Timestamp notedAt;
    std::optional<wire::ExceptionCase::Settled> settled{};

    bool operator==(const KeptException&) const = default;
};

/// What somebody says about a case, by a name of its own: said again it is the same.
struct Proposal {
    Uuid id;
    Uuid exception;
    std::int64_t version{1};
    std::string resolution;
    std::string by;
    std::optional<std::string> approvedBy{};
    std::string note{};
    std::optional<StoreId> store{}; ///< Of the till that says it; none: somebody at the centre.

    bool operator==(const Proposal&) const = default;
};

/// What became of a proposal: "settled", "already-settled", "not-offered"; empty while it waits.
struct KeptProposal {
    Proposal proposal;
    std::string outcome;

    bool operator==(const KeptProposal&) const = default;
};

/// The cases, what people say about them, and the hub's own journal of what was decided.
class ExceptionStorage
{
public:
    virtual ~ExceptionStorage() = default;

    /// False: its rule has that subject already; nothing is changed.
    virtual bool add(const KeptException& exception) = 0;
    virtual std::optional<KeptException> find(const Uuid& id) = 0;
    /// Its version, and whether it is settled.
    virtual void setState(const KeptException& exception) = 0;
    /// In the order in which they were noted.
    virtual void forEach(const std::function<void(const KeptException&)>& visit) = 0;

    virtual std::optional<KeptProposal> proposal(const Uuid& id) = 0;
    virtual void addProposal(const KeptProposal& kept) = 0;
    virtual void setOutcome(const Uuid& proposal, std::string_view outcome) = 0;
    /// Those without an outcome, by their names.
    virtual std::vector<Proposal> waitingFor(const Uuid& exception) = 0;

    /// The newest of the hub's own entries; Contiguous 0 for none.
    virtual wire::Have chainEnd() = 0;
    virtual void addToChain(const wire::Entry& entry) = 0;
    /// In their order; what their bytes say is for the visitor to check.
    struct Chained {
        std::int64_t seq{0};
        Uuid id;
        wire::Hash hash{};
        wire::Hash previous{};
        wire::Signature signature{};
        std::string header;
        std::string body;
    };
    virtual void forEachChained(const std::function<void(const Chained&)>& visit) = 0;
};

} // namespace onetill::hub
