#pragma once

#include "pos-app/domain/tender.h"
#include "sync-engine/contract/values/time.h"

#include <optional>
#include <string>
#include <vector>

namespace onetill::desk {

class Counter;

/// In what the store takes money, beyond its own cash, cards and vouchers.
struct TenderTerms {
    std::vector<domain::ExchangeRate> foreign; ///< Of the cash that it takes.
    bool accounts{false};                      ///< Gift cards, credit and points.

    bool operator==(const TenderTerms&) const = default;
};

/// What can be said of somebody's account before money is taken from it.
struct AccountTerms {
    std::string number; ///< As it is kept.
    /// Left on it by this till's own books, the open basket taken off; none where the till knows
    /// nothing of it.
    std::optional<Money> balance;
    Money most;                      ///< May still be taken for the open basket, zero or more.
    std::optional<Timestamp> asOf{}; ///< How old the balance is.

    bool operator==(const AccountTerms&) const = default;
};

/// Begun, and nobody has said yet what became of it. Below zero it goes back to the customer.
struct PaymentInDoubt {
    domain::OpenPayment payment;
    std::string byName; ///< Who began it.
    Timestamp at;
    /// It holds the open basket. Else that basket is lost: what was taken pays for goods that are
    /// scanned again, what went back is for goods that are taken back again.
    bool ofBasket{true};

    bool operator==(const PaymentInDoubt&) const = default;
};

/// What is known of ways to pay before any money is taken. Lives on the desk thread; changes
/// nothing.
class PaymentDesk
{
public:
    explicit PaymentDesk(Counter& counter) : m_counter{counter} {}

    /// Errors: NotEnrolled, NotSignedIn, NotPermitted, NoCatalogue. A rate that cannot be read is
    /// left out.
    Result<TenderTerms> terms() const;
    /// Of a gift card, credit, points or prepayment. Errors: as terms(); Malformed and OutOfRange
    /// (the number), TenderNotTaken, those of the storage.
    Result<AccountTerms> account(domain::TenderKind kind, const std::string& number) const;
    /// Until it has an answer (RegisterDesk::settlePayment(), releasePayment()). Errors: as
    /// terms(), those of the storage.
    Result<std::optional<PaymentInDoubt>> inDoubt() const;

private:
    Counter& m_counter;
};

} // namespace onetill::desk
