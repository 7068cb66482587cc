#include "pos-app/ctl/customers/customer_commands.h"

#include <array>
#include <utility>
#include <vector>

namespace onetill::ctl {
namespace {

using wire::JsonReader;

Json exemptionJson(const domain::Exemption& exemption)
{
    Json json{{"reason", exemption.reason}, {"certificate", exemption.certificate}};
    if (!exemption.codes.empty())
        json["taxes"] = exemption.codes;
    if (exemption.until)
        json["until"] = formatDate(*exemption.until);
    if (!exemption.by.isEmpty())
        json["by"] = exemption.by.text();
    if (!exemption.approvedBy.isEmpty())
        json["approved_by"] = exemption.approvedBy.text();
    return json;
}

Json invoiceJson(const domain::InvoiceParty& party)
{
    return {{"name", party.name},
            {"tax_number", party.taxNumber},
            {"address", party.address},
            {"reference", party.reference}};
}

Json cardJson(const desk::CustomerCard& card)
{
    Json json{{"id", card.id.text()}, {"name", card.name}, {"groups", card.groups}};
    if (!card.company.empty())
        json["company"] = card.company;
    if (card.exemption) {
        json["exemption"] = exemptionJson(*card.exemption);
        json["exemption"]["ended"] = card.exemptionEnded;
    }
    return json;
}

struct CustomerWish {
    std::optional<std::string> id;
    std::string query;
    desk::Taxed taxed{desk::Taxed::AsRecorded};
};

/// One whom it names is taken; of several, a person has to say which.
Result<Json> searched(const CustomerWish& wish, Place place)
{
    const auto found = place.workplace.desk().call(
        [&](desk::Till& till) { return till.customersDesk().find(wish.query); });
    if (!found)
        return passOn(found);
    if (found->empty())
        return fail(ErrorCode::NotFound, "no customer is found by that");
    if (found->size() == 1)
        return shownBasket(place.workplace.desk().call([&](desk::Till& till) {
            return till.customersDesk().choose(found->front().id, wish.taxed);
        }));
    Json list = Json::array();
    for (const desk::CustomerCard& card : *found)
        list.push_back(cardJson(card));
    return Json{{"customers", std::move(list)}};
}

Result<Json> customer(const wire::Json& command, Place place)
{
    const auto wish =
        fieldsOf(command, {"do", "at", "id", "query", "taxed"}, [](const JsonReader& reader) {
            CustomerWish said{.id = reader.optionalText("id", 64),
                              .query = reader.optionalText("query").value_or("")};
            if (said.id.has_value() == reader.has("query"))
                reader.refuse(ErrorCode::MissingField, "id", "or query is needed, and not both");
            if (reader.has("taxed") && reader.flag("taxed"))
                said.taxed = desk::Taxed::Fully;
            return said;
        });
    if (!wish)
        return passOn(wish);
    if (!wish->id)
        return searched(*wish, place);
    if (wish->id->empty())
        return shownBasket(place.workplace.desk().call(
            [](desk::Till& till) { return till.customersDesk().clear(); }));
    const auto id = CustomerId::parse(*wish->id);
    if (!id)
        return passOn(id);
    return shownBasket(place.workplace.desk().call(
        [&](desk::Till& till) { return till.customersDesk().choose(*id, wish->taxed); }));
}

Result<Json> exempt(const wire::Json& command, Place place)
{
    struct Fields {
        std::string reason;
        std::string certificate;
        std::optional<Date> until;
    };
    const auto fields = fieldsOf(
        command, {"do", "at", "reason", "certificate", "until"}, [](const JsonReader& reader) {
            Fields said{reader.text("reason", 1024),
                        reader.optionalText("certificate").value_or(""), std::nullopt};
            if (reader.has("until"))
                said.until = reader.date("until");
            return said;
        });
    if (!fields)
        return passOn(fields);
    return shownBasket(place.workplace.desk().call([&](desk::Till& till) {
        auto& desk = till.customersDesk();
        return fields->reason.empty() && fields->certificate.empty()
                   ? desk.withoutExemption()
                   : desk.exempt(fields->reason, fields->certificate, fields->until);
    }));
}

Result<Json> invoiceAfterwards(const std::string& receipt, Place place)
{
    const auto refused = place.workplace.desk().call(
        [&](desk::Till& till) { return till.customersDesk().invoiceAfterwards(receipt); });
    if (!refused)
        return passOn(refused);
    return Json::object();
}

Result<Json> invoice(const wire::Json& command, Place place)
{
    struct Fields {
        std::optional<std::string> name;
        domain::InvoiceParty party{};
        std::string receipt{};
    };
    const auto fields = fieldsOf(
        command, {"do", "at", "name", "tax_number", "address", "reference", "receipt"},
        [](const JsonReader& reader) {
            Fields said{.name = reader.optionalText("name", 1024)};
            said.party = {.name = said.name.value_or(""),
                          .taxNumber = reader.optionalText("tax_number", 1024).value_or(""),
                          .address = reader.optionalText("address", 4096).value_or(""),
                          .reference = reader.optionalText("reference", 1024).value_or("")};
            said.receipt = reader.optionalText("receipt").value_or("");
            return said;
        });
    if (!fields)
        return passOn(fields);
    if (!fields->receipt.empty())
        return invoiceAfterwards(fields->receipt, place);
    const bool takenAway = fields->name == "" && fields->party == domain::InvoiceParty{};
    return shownBasket(place.workplace.desk().call([&](desk::Till& till) {
        auto& desk = till.customersDesk();
        return takenAway ? desk.withoutInvoice() : desk.invoice(fields->party);
    }));
}

constexpr std::array kCustomerCommands = {
    NamedCommand{"customer", customer},
    NamedCommand{"exempt", exempt},
    NamedCommand{"invoice", invoice},
};

} // namespace

void addBuyer(Json& json, const domain::Buyer& buyer, const std::string& customerName)
{
    if (buyer.customer) {
        json["customer"] = {{"id", buyer.customer->text()}, {"groups", buyer.groups}};
        if (!customerName.empty())
            json["customer"]["name"] = customerName;
    }
    if (buyer.exemption)
        json["exemption"] = exemptionJson(*buyer.exemption);
    if (buyer.invoice)
        json["invoice"] = invoiceJson(*buyer.invoice);
}

std::span<const NamedCommand> customerCommands()
{
    return kCustomerCommands;
}

} // namespace onetill::ctl
