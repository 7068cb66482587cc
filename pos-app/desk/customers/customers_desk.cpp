#include "pos-app/desk/customers/customers_desk.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/customers/buyer_rules.h"
#include "pos-app/desk/record/buyer_record.h"
#include "pos-app/desk/staff/recognition.h"
#include "pos-app/domain/codes/scan_code.h"

#include <algorithm>
#include <utility>

namespace onetill::desk {
namespace {

CustomerCard cardOf(const wire::Customer& customer, const Date& today)
{
    CustomerCard card{.id = customer.customer, .name = customer.name, .groups = customer.groups};
    if (customer.company)
        card.company = customer.company->name;
    if (customer.exemption) {
        card.exemption = exemptionFrom(*customer.exemption);
        card.exemptionEnded = !card.exemption->holdsOn(today);
    }
    return card;
}

/// Whose number or card it is: then no names are looked at.
Result<std::vector<wire::Customer>> exactly(std::string_view typed,
                                            const replica::Catalogue& catalogue)
{
    auto found = catalogue.customersByCard(typed);
    if (!found)
        return found;
    const auto id = CustomerId::parse(typed);
    if (!id)
        return found;
    const auto named = catalogue.customer(*id);
    if (!named)
        return passOn(named);
    if (*named && std::ranges::find(*found, *id, &wire::Customer::customer) == found->end())
        found->push_back(**named);
    return found;
}

Result<BasketSnapshot> chosen(const CustomerId& id, Taxed taxed, Counter& counter)
{
    auto place = placeToSell(counter);
    if (!place)
        return passOn(place);
    const auto customer = place->shelf.catalogue().customer(id);
    if (!customer)
        return passOn(customer);
    if (!*customer)
        return fail(ErrorCode::NotFound, "no customer " + quotedCode(id.text()));
    auto basket = boughtBy(std::move(place->basket), **customer, taxed, counter);
    if (!basket)
        return passOn(basket);
    return keepBuyer({place->shelf, *std::move(basket)}, counter);
}

Result<BasketSnapshot> freed(domain::Exemption exemption, Counter& counter)
{
    auto place = placeToSell(counter);
    if (!place)
        return passOn(place);
    if (const auto fits = domain::checkExemption(exemption); !fits)
        return passOn(fits);
    const auto approvedBy = counter.mayDoOrApproved(domain::Permission::ExemptTax);
    if (!approvedBy)
        return passOn(approvedBy);
    exemption.by = counter.cashier->id;
    exemption.approvedBy = approvedBy->value_or(StaffId{});
    place->basket.buyer.exemption = std::move(exemption);
    if (const auto holds = exemptionHolds(place->basket, counter); !holds)
        return passOn(holds);
    auto kept = keepBuyer(*std::move(place), counter);
    if (kept)
        counter.approver.reset();
    return kept;
}

Result<BasketSnapshot> invoiced(const domain::InvoiceParty& party, Counter& counter)
{
    auto place = placeToSell(counter);
    if (!place)
        return passOn(place);
    domain::Buyer& buyer = place->basket.buyer;
    domain::InvoiceParty wanted = party;
    const bool onlyReference =
        party == domain::InvoiceParty{.name = {}, .reference = party.reference};
    if (onlyReference && buyer.invoice) {
        wanted = *buyer.invoice;
        wanted.reference = party.reference;
    } else {
        buyer.invoiceByHand = true;
    }
    if (const auto fits = domain::checkInvoiceParty(wanted); !fits)
        return passOn(fits);
    buyer.invoice = std::move(wanted);
    return keepBuyer(*std::move(place), counter);
}

/// Changes the buyer of the basket as `change` does it.
template <class Change>
Result<BasketSnapshot> changed(Counter& counter, Change change)
{
    auto place = placeToSell(counter);
    if (!place)
        return passOn(place);
    change(place->basket);
    return keepBuyer(*std::move(place), counter);
}

} // namespace

Result<std::vector<CustomerCard>> customersFound(std::string_view asked, int limit,
                                                 Counter& counter)
{
    if (const auto permitted = counter.mayDo(domain::Permission::Sell); !permitted)
        return passOn(permitted);
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    if (asked.size() > domain::Basket::kTextMax)
        return fail(ErrorCode::TooLarge, "a name of " + std::to_string(asked.size()) + " bytes");
    const std::string_view typed = domain::scannedText(asked);
    if (!isUtf8(typed))
        return fail(ErrorCode::Malformed, "a name that is no text");
    const replica::Catalogue& catalogue = (*shelf)->catalogue();
    auto customers = exactly(typed, catalogue);
    if (customers && customers->empty())
        customers = catalogue.findCustomers(typed, std::min(limit, CustomersDesk::kFoundMax));
    if (!customers)
        return passOn(customers);
    const Date today = counter.storeTime(counter.now().wall).day;
    std::vector<CustomerCard> cards;
    for (const wire::Customer& customer : *customers)
        cards.push_back(cardOf(customer, today));
    return cards;
}

Result<std::vector<CustomerCard>> CustomersDesk::find(std::string_view typed, int limit) const
{
    return m_counter.run("find-customer", [&] { return customersFound(typed, limit, m_counter); });
}

Result<BasketSnapshot> CustomersDesk::choose(const CustomerId& customer, Taxed taxed)
{
    return m_counter.run("customer", [&] { return chosen(customer, taxed, m_counter); });
}

Result<BasketSnapshot> CustomersDesk::clear()
{
    return m_counter.run("customer", [&] {
        return changed(m_counter,
                       [](OpenBasket& basket) { basket = boughtByStranger(std::move(basket)); });
    });
}

Result<BasketSnapshot> CustomersDesk::exempt(const std::string& reason,
                                             const std::string& certificate,
                                             const std::optional<Date>& until)
{
    return m_counter.run("exempt", [&] {
        return freed({.reason = reason, .certificate = certificate, .until = until}, m_counter);
    });
}

Result<BasketSnapshot> CustomersDesk::withoutExemption()
{
    return m_counter.run("exempt", [&] {
        return changed(m_counter, [](OpenBasket& basket) { basket.buyer.exemption.reset(); });
    });
}

Result<BasketSnapshot> CustomersDesk::invoice(const domain::InvoiceParty& party)
{
    return m_counter.run("invoice", [&] { return invoiced(party, m_counter); });
}

Result<BasketSnapshot> CustomersDesk::withoutInvoice()
{
    return m_counter.run("invoice", [&] {
        return changed(m_counter, [](OpenBasket& basket) {
            basket.buyer.invoice.reset();
            basket.buyer.invoiceByHand = false;
        });
    });
}

Status CustomersDesk::invoiceAfterwards(const std::string& receipt) const
{
    return m_counter.run("invoice", [&]() -> Status {
        return fail(ErrorCode::InvoiceTooLate,
                    "an invoice for receipt '" + receipt.substr(0, 64) + "', which is given out");
    });
}

} // namespace onetill::desk
