#include "sync-engine/contract/wire/people/customer.h"

namespace onetill::wire {
namespace {

constexpr std::size_t kAddressMax = 1024;
constexpr std::size_t kTaxesMax = 16;

Json jsonOf(const InvoiceParty& party)
{
    return {{"name", party.name},
            {"tax_number", party.taxNumber},
            {"address", party.address},
            {"reference", party.reference}};
}

Json jsonOf(const TaxExemption& exemption)
{
    Json json{{"reason", exemption.reason},
              {"certificate", exemption.certificate},
              {"taxes", exemption.taxes}};
    if (exemption.until)
        json["until"] = formatDate(*exemption.until);
    return json;
}

void writeTexts(CanonicalWriter& json, std::string_view name, const std::vector<std::string>& texts)
{
    json.array(name, [&] {
        for (const std::string& text : texts)
            json.element(text);
    });
}

} // namespace

std::string keyOf(const Customer& body)
{
    return body.customer.text();
}

Json jsonOf(const Customer& body)
{
    Json json{{"customer", body.customer.text()},
              {"name", body.name},
              {"groups", body.groups},
              {"cards", body.cards},
              {"language", body.language}};
    if (body.company)
        json["company"] = jsonOf(*body.company);
    if (body.exemption)
        json["exemption"] = jsonOf(*body.exemption);
    return json;
}

Customer readCustomer(const JsonReader& reader)
{
    Customer customer{.customer = reader.identifier<CustomerId>("customer"),
                      .name = reader.text("name"),
                      .groups = reader.texts("groups", kCustomerGroupsMax, kWordMax),
                      .cards = reader.texts("cards", kCustomerCardsMax, kWordMax),
                      .language = reader.text("language", 35)};
    if (reader.has("company"))
        customer.company = readInvoiceParty(reader.part("company", "company"));
    if (reader.has("exemption"))
        customer.exemption = readTaxExemption(reader.part("exemption", "exemption"));
    return customer;
}

void writeMembers(CanonicalWriter& json, const SaleCustomer& customer)
{
    json.member("customer", customer.customer.text());
    writeTexts(json, "groups", customer.groups);
}

void writeMembers(CanonicalWriter& json, const InvoiceParty& party)
{
    json.member("address", party.address);
    json.member("name", party.name);
    json.member("reference", party.reference);
    json.member("tax_number", party.taxNumber);
}

void writeMembers(CanonicalWriter& json, const TaxExemption& exemption)
{
    if (exemption.approvedBy)
        json.member("approved_by", exemption.approvedBy->text());
    if (exemption.by)
        json.member("by", exemption.by->text());
    json.member("certificate", exemption.certificate);
    json.member("reason", exemption.reason);
    writeTexts(json, "taxes", exemption.taxes);
    if (exemption.until)
        json.member("until", formatDate(*exemption.until));
}

SaleCustomer readSaleCustomer(const JsonReader& reader)
{
    return {.customer = reader.identifier<CustomerId>("customer"),
            .groups = reader.texts("groups", kCustomerGroupsMax, kWordMax)};
}

InvoiceParty readInvoiceParty(const JsonReader& reader)
{
    return {.name = reader.text("name"),
            .taxNumber = reader.text("tax_number", kWordMax),
            .address = reader.text("address", kAddressMax),
            .reference = reader.text("reference", kWordMax)};
}

TaxExemption readTaxExemption(const JsonReader& reader)
{
    TaxExemption exemption{.reason = reader.text("reason"),
                           .certificate = reader.text("certificate", kWordMax),
                           .taxes = reader.texts("taxes", kTaxesMax, kWordMax)};
    if (reader.has("until"))
        exemption.until = reader.date("until");
    exemption.by = reader.optionalIdentifier<StaffId>("by");
    exemption.approvedBy = reader.optionalIdentifier<StaffId>("approved_by");
    return exemption;
}

} // namespace onetill::wire
