#pragma once

#include "pos-app/desk/basket_snapshot.h"
#include "pos-app/domain/buyer.h"
#include "sync-engine/contract/values/identifier.h"

#include <string>
#include <string_view>
#include <vector>

namespace onetill::desk {

class Counter;

/// Somebody whom the shop knows, as a list shows them.
struct CustomerCard {
    CustomerId id;
    std::string name;
    std::vector<std::string> groups{};
    std::string company{}; ///< Whom their invoices are made out to; empty for none.
    std::optional<domain::Exemption> exemption{};
    bool exemptionEnded{false};

    bool operator==(const CustomerCard&) const = default;
};

/// As CustomersDesk::find(), for another desk's command.
Result<std::vector<CustomerCard>> customersFound(std::string_view typed, int limit,
                                                 Counter& counter);

/// Whether what the centre's records say of a customer's taxes is followed.
enum class Taxed { AsRecorded, Fully };

/// Who buys: for whose prices, without which taxes, on whose invoice. Known offline, from the
/// replica. Lives on the desk thread.
///
/// What is said here belongs to the open basket, goes with it wherever it waits, and can be changed
/// until money has been taken (TenderStarted). A refused command changes nothing.
///
/// Errors of every command: NotEnrolled, NotSignedIn, NotPermitted, NoShift, those of the storage,
/// Internal.
class CustomersDesk
{
public:
    static constexpr int kFoundMax = 50;

    explicit CustomersDesk(Counter& counter) : m_counter{counter} {}

    /// Whose number or card it is, else those whose name, company or tax number has all the words,
    /// or their beginnings; by name.
    Result<std::vector<CustomerCard>> find(std::string_view typed, int limit = kFoundMax) const;

    /// Their groups' prices and promotions, tax exemption and company's invoice come with them, as
    /// the centre has them at this moment. Errors: NotFound, CertificateExpired (then they buy
    /// `Fully` taxed), TenderStarted.
    Result<BasketSnapshot> choose(const CustomerId& customer, Taxed taxed = Taxed::AsRecorded);
    /// With all that came with them. Errors: TenderStarted.
    Result<BasketSnapshot> clear();

    /// A buyer whom no record of the centre frees: needs who may `exempt-tax`. Errors:
    /// ReasonRequired, MissingField (certificate), TooLarge, Malformed, CertificateExpired,
    /// NotPermitted, TenderStarted.
    Result<BasketSnapshot> exempt(const std::string& reason, const std::string& certificate,
                                  const std::optional<Date>& until = {});
    Result<BasketSnapshot> withoutExemption();

    /// The receipt becomes an invoice to this company. Without a name a reference is added to the
    /// one there is. Errors: MissingField (name), TooLarge, Malformed, TenderStarted.
    Result<BasketSnapshot> invoice(const domain::InvoiceParty& party);
    Result<BasketSnapshot> withoutInvoice();
    /// Of a sale that is over, which this version refuses. Errors: InvoiceTooLate.
    Status invoiceAfterwards(const std::string& receipt) const;

private:
    Counter& m_counter;
};

} // namespace onetill::desk
