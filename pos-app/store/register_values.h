#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/values/uuid.h"
#include "sync-engine/contract/wire/returns/sale_return.h"

#include <cstdint>
#include <string>
#include <string_view>

/// What register.db remembers beside the journal: for this till only, never sent.
namespace onetill::store {

/// Wrong PINs of one person since the last right one.
struct SignInAttempts {
    StaffId staff;
    std::int64_t wrongPins{0};
    Timestamp blockedUntil;              ///< Wall time; zero for "not blocked".
    std::string bootId;                  ///< The start of the device that the ticks belong to.
    std::int64_t blockedUntilTicksMs{0}; ///< Cannot be cheated by setting the clock.

    bool operator==(const SignInAttempts&) const = default;
};

/// A basket put aside, with its draft's text.
struct HeldBasket {
    Uuid id;
    Timestamp heldAt;
    StaffId heldBy;
    std::string note;
    std::string body;

    bool operator==(const HeldBasket&) const = default;
};

/// What the centre told of a sale whose goods may come back.
struct ToldSale {
    wire::SaleOrigin sale;
    std::string receiptWord; ///< domain::receiptWord() of its number.
    std::string body;        ///< Text of the desk's own making.
    Timestamp at;

    bool operator==(const ToldSale&) const = default;
};

/// By what a sale is found again without its receipt.
enum class SaleTrace {
    Customer, ///< Their number.
    Payment,  ///< The reference of a payment, as the terminal or the account calls it.
};

constexpr std::string_view traceWord(SaleTrace trace)
{
    return trace == SaleTrace::Customer ? "customer" : "payment";
}

/// What this till last heard of somebody's work.
struct OwnProposal {
    Uuid proposal;
    std::string resolution;

    bool operator==(const OwnProposal&) const = default;
};

struct ClockState {
    StaffId staff;
    bool atWork{false};
    Timestamp at;
    Date businessDay;

    bool operator==(const ClockState&) const = default;
};

/// Plain names of files in the state directory; empty for none.
struct CatalogueFiles {
    std::string current;
    std::string previous; ///< Kept for going back.

    bool operator==(const CatalogueFiles&) const = default;
};

} // namespace onetill::store
