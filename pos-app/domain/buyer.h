#pragma once

#include "pos-app/domain/taxation/exemption.h"
#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace onetill::domain {

/// Whom an invoice is made out to (EN 16931 BG-7: BT-44, BT-48, BT-50, BT-10).
struct InvoiceParty {
    static constexpr std::size_t kNameMax = 200; ///< Bytes, as all of them.
    static constexpr std::size_t kWordMax = 64;  ///< Of tax number and reference.
    static constexpr std::size_t kAddressMax = 1024;
    static constexpr std::size_t kAddressLinesMax = 8;

    std::string name;
    std::string taxNumber{}; ///< May be empty where the law asks for none.
    std::string address{};   ///< A line each.
    std::string reference{}; ///< The buyer's own: an order's number, a cost centre.

    bool operator==(const InvoiceParty&) const = default;
};

/// Who buys, and what follows from it for price, tax and paper. A person's name is not in it: what
/// becomes an entry of the journal can never be erased.
struct Buyer {
    std::optional<CustomerId> customer{}; ///< None for a stranger.
    std::vector<std::string> groups{};    ///< Whose prices and promotions hold, as of then.
    std::optional<Exemption> exemption{};
    std::optional<InvoiceParty> invoice{};
    bool invoiceByHand{false}; ///< It stays when the customer goes.

    bool isStranger() const { return *this == Buyer{}; }

    bool operator==(const Buyer&) const = default;
};

/// What is printed: text without control characters, which printers take for commands; an address
/// may have lines. Errors: MissingField (name), TooLarge, Malformed.
Status checkInvoiceParty(const InvoiceParty& party);
/// Reason and certificate. Errors: ReasonRequired, MissingField (certificate), TooLarge, Malformed.
Status checkExemption(const Exemption& exemption);

} // namespace onetill::domain
