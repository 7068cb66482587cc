#include "pos-app/desk/record/buyer_record.h"

#include "sync-engine/contract/values/check.h"

#include <utility>

namespace onetill::desk {
namespace {

using wire::Json;

wire::TaxExemption recordOf(const domain::Exemption& exemption)
{
    wire::TaxExemption record{.reason = exemption.reason,
                              .certificate = exemption.certificate,
                              .taxes = exemption.codes,
                              .until = exemption.until};
    if (!exemption.by.isEmpty())
        record.by = exemption.by;
    if (!exemption.approvedBy.isEmpty())
        record.approvedBy = exemption.approvedBy;
    return record;
}

wire::InvoiceParty recordOf(const domain::InvoiceParty& party)
{
    return {.name = party.name,
            .taxNumber = party.taxNumber,
            .address = party.address,
            .reference = party.reference};
}

/// As the wire writes it, so that draft and journal cannot tell different things.
template <class Part>
Json asJson(const Part& part)
{
    wire::CanonicalWriter writer;
    writer.object([&] { writeMembers(writer, part); });
    const auto text = std::move(writer).take();
    ONETILL_CHECK(text.has_value());
    return Json::parse(*text);
}

} // namespace

domain::Exemption exemptionFrom(const wire::TaxExemption& record)
{
    return {.reason = record.reason,
            .certificate = record.certificate,
            .codes = record.taxes,
            .until = record.until,
            .by = record.by.value_or(StaffId{}),
            .approvedBy = record.approvedBy.value_or(StaffId{})};
}

domain::InvoiceParty invoiceFrom(const wire::InvoiceParty& record)
{
    return {.name = record.name,
            .taxNumber = record.taxNumber,
            .address = record.address,
            .reference = record.reference};
}

void recordBuyer(wire::SaleCompleted& sale, const domain::Buyer& buyer)
{
    if (buyer.customer)
        sale.customer = wire::SaleCustomer{*buyer.customer, buyer.groups};
    if (buyer.invoice)
        sale.invoice = recordOf(*buyer.invoice);
    if (buyer.exemption)
        sale.exemption = recordOf(*buyer.exemption);
}

domain::Buyer pastBuyer(const wire::SaleCompleted& sale)
{
    domain::Buyer buyer;
    if (sale.customer) {
        buyer.customer = sale.customer->customer;
        buyer.groups = sale.customer->groups;
    }
    if (sale.invoice)
        buyer.invoice = invoiceFrom(*sale.invoice);
    if (sale.exemption)
        buyer.exemption = exemptionFrom(*sale.exemption);
    return buyer;
}

Json buyerJson(const domain::Buyer& buyer)
{
    Json json = Json::object();
    if (buyer.customer)
        json["customer"] = asJson(wire::SaleCustomer{*buyer.customer, buyer.groups});
    if (buyer.exemption)
        json["exemption"] = asJson(recordOf(*buyer.exemption));
    if (buyer.invoice)
        json["invoice"] = asJson(recordOf(*buyer.invoice));
    if (buyer.invoiceByHand)
        json["invoice_by_hand"] = true;
    return json;
}

domain::Buyer readBuyer(const wire::JsonReader& draft)
{
    domain::Buyer buyer;
    if (!draft.has("buyer"))
        return buyer;
    const wire::JsonReader reader = draft.part("buyer", "buyer");
    if (reader.has("customer")) {
        const auto customer = wire::readSaleCustomer(reader.part("customer", "customer"));
        buyer.customer = customer.customer;
        buyer.groups = customer.groups;
    }
    if (reader.has("exemption"))
        buyer.exemption =
            exemptionFrom(wire::readTaxExemption(reader.part("exemption", "exemption")));
    if (reader.has("invoice"))
        buyer.invoice = invoiceFrom(wire::readInvoiceParty(reader.part("invoice", "invoice")));
    buyer.invoiceByHand = reader.has("invoice_by_hand") && reader.flag("invoice_by_hand");
    return buyer;
}

} // namespace onetill::desk
