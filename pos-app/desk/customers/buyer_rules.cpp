#include "pos-app/desk/customers/buyer_rules.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/record/buyer_record.h"
#include "pos-app/desk/selling/follow_prices.h"

#include <utility>

namespace onetill::desk {
namespace {

Status holdsToday(const domain::Exemption& exemption, const Counter& counter)
{
    if (exemption.holdsOn(counter.storeTime(counter.now().wall).day))
        return {};
    return fail(ErrorCode::CertificateExpired, "certificate '" + exemption.certificate
                                                   + "' ended on " + formatDate(*exemption.until));
}

} // namespace

OpenBasket boughtByStranger(OpenBasket basket)
{
    domain::Buyer& buyer = basket.buyer;
    buyer.customer.reset();
    buyer.groups.clear();
    if (buyer.exemption && buyer.exemption->by.isEmpty())
        buyer.exemption.reset();
    if (!buyer.invoiceByHand)
        buyer.invoice.reset();
    return basket;
}

Result<OpenBasket> boughtBy(OpenBasket basket, const wire::Customer& customer, Taxed taxed,
                            const Counter& counter)
{
    basket = boughtByStranger(std::move(basket));
    domain::Buyer& buyer = basket.buyer;
    buyer.customer = customer.customer;
    buyer.groups = customer.groups;
    if (customer.company && !buyer.invoice)
        buyer.invoice = invoiceFrom(*customer.company);
    if (customer.exemption && taxed == Taxed::AsRecorded) {
        auto exemption = exemptionFrom(*customer.exemption);
        if (const auto holds = holdsToday(exemption, counter); !holds)
            return passOn(holds);
        buyer.exemption = std::move(exemption);
    }
    return basket;
}

OpenBasket broughtBackBy(OpenBasket basket, const wire::SaleCompleted& sale, Counter& counter)
{
    const auto customer =
        sale.customer ? counter.knownCustomer(sale.customer->customer) : std::nullopt;
    if (customer) {
        // What was sold with tax comes back with it: its paper must not speak of an exemption. Nor
        // does one help that has ended since.
        const Taxed taxed = sale.exemption ? Taxed::AsRecorded : Taxed::Fully;
        auto known = boughtBy(basket, *customer, taxed, counter);
        if (!known)
            known = boughtBy(std::move(basket), *customer, Taxed::Fully, counter);
        basket = *std::move(known);
    }
    if (sale.invoice) {
        basket.buyer.invoice = invoiceFrom(*sale.invoice);
        basket.buyer.invoiceByHand = true;
    }
    return basket;
}

Result<BasketSnapshot> keepBuyer(Place place, Counter& counter)
{
    if (place.basket.isEmpty() && place.basket.buyer.isStranger()) {
        if (const auto cleared = counter.files().clearDraft(); !cleared)
            return passOn(cleared);
        counter.clearBasket(true);
        return counter.snapshot();
    }
    if (const auto followed = followPrices(place.basket, place.shelf, counter); !followed)
        return passOn(followed);
    return counter.keep(std::move(place.basket), 0, true);
}

Status exemptionHolds(const OpenBasket& basket, const Counter& counter)
{
    return basket.buyer.exemption ? holdsToday(*basket.buyer.exemption, counter) : Status{};
}

Status exemptionStillKnown(const OpenBasket& basket, const Counter& counter)
{
    const auto& exemption = basket.buyer.exemption;
    if (!exemption || !exemption->by.isEmpty())
        return {};
    const auto customer =
        basket.buyer.customer ? counter.knownCustomer(*basket.buyer.customer) : std::nullopt;
    if (!customer || !customer->exemption)
        return fail(ErrorCode::CertificateExpired, "the centre has withdrawn certificate '"
                                                       + exemption->certificate
                                                       + "': sell with tax, without the exemption");
    if (exemptionFrom(*customer->exemption) != *exemption)
        return fail(ErrorCode::CertificateExpired,
                    "the centre has changed what certificate '" + exemption->certificate
                        + "' says: choose the customer again, or sell with tax");
    return {};
}

} // namespace onetill::desk
