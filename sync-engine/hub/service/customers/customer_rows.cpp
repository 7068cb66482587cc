#include "sync-engine/hub/service/customers/customer_rows.h"

#include "sync-engine/hub/service/care/outside_facts.h"
#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/feed/record_storage.h"
#include "sync-engine/hub/service/stores/places.h"

#include <algorithm>
#include <utility>

namespace onetill::hub {
namespace {

/// What is printed in one line of a receipt.
const std::string& oneLine(const Row& row, std::string_view column)
{
    const std::string& text = row.text(column);
    if (text.find_first_of("\r\n\t") != std::string::npos)
        row.refuse(ErrorCode::Malformed, std::string{column} + " has more than one line");
    return text;
}

void refuseWithout(const Row& row, std::string_view needed,
                   std::initializer_list<std::string_view> columns)
{
    if (row.has(needed))
        return;
    for (const std::string_view column : columns)
        if (row.has(column))
            row.refuse(ErrorCode::MissingField,
                       std::string{column} + " says nothing without " + std::string{needed});
}

std::optional<wire::InvoiceParty> companyOf(const Row& row)
{
    refuseWithout(row, "company", {"tax_number", "address"});
    if (!row.has("company"))
        return std::nullopt;
    return wire::InvoiceParty{.name = oneLine(row, "company"),
                              .taxNumber = oneLine(row, "tax_number"),
                              .address = row.text("address")};
}

std::optional<wire::TaxExemption> exemptionOf(const Row& row)
{
    refuseWithout(row, "exemption_reason",
                  {"exemption_certificate", "exempt_taxes", "exempt_until"});
    refuseWithout(row, "exemption_certificate", {"exemption_reason"});
    if (!row.has("exemption_reason"))
        return std::nullopt;
    wire::TaxExemption exemption{.reason = oneLine(row, "exemption_reason"),
                                 .certificate = oneLine(row, "exemption_certificate"),
                                 .taxes = row.words("exempt_taxes")};
    if (row.has("exempt_until"))
        exemption.until = row.got(parseDate(row.text("exempt_until")), "exempt_until");
    return exemption;
}

/// A tax that is none would leave the customer with all of them, and nobody would see why.
Objection unknownTax(ImportDesk& desk, const std::optional<wire::TaxExemption>& exemption)
{
    if (!exemption)
        return std::nullopt;
    wire::Tax named;
    for (const std::string& code : exemption->taxes) {
        named.tax = code;
        bool known = false;
        for (const auto& [region, currency] : desk.regionCurrencies) {
            named.region = region;
            known = known
                    || desk.transaction.records().has(
                        ofTaxRegion(region), std::string{wire::Tax::kKind}, wire::recordKey(named));
        }
        if (!known)
            return Error{ErrorCode::NotFound,
                         "exempt_taxes: there is no tax " + code + "; import taxes first"};
    }
    return std::nullopt;
}

/// As it stands, and as whoever does not look at case may have written it.
std::vector<std::string> formsOf(const std::string& card)
{
    std::string upper = card;
    std::string lower = card;
    for (char& c : upper)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    for (char& c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return {card, upper, lower};
}

/// A till asks for badges and articles first: the card would never be known for one. A badge is a
/// secret, so the sentence does not repeat it.
Objection ownedByOthers(ImportDesk& desk, const wire::Customer& customer)
{
    for (const std::string& card : customer.cards)
        for (const std::string& form : formsOf(card)) {
            if (const auto person = desk.badges.ownerOf(form); !person.empty())
                return Error{ErrorCode::Conflict, "cards: one of them is the staff badge of "
                                                      + person
                                                      + "; give the customer another card"};
            auto article = desk.barcodes.ownerOf(desk.transaction, form);
            const auto sku = Sku::parse(form);
            if (!article && sku
                && desk.transaction.records().has(everyone("catalogue"),
                                                  std::string{wire::Product::kKind}, sku->text()))
                article = *sku;
            if (article)
                return Error{ErrorCode::Conflict, "cards: " + card + " is a code of product "
                                                      + article->text()
                                                      + "; give the customer another card"};
        }
    return std::nullopt;
}

Objection objectionTo(const wire::Customer& customer, ImportDesk& desk)
{
    if (!customer.language.empty() && !isLanguageTag(customer.language))
        return Error{ErrorCode::OutOfRange, "language: " + customer.language + " is none"};
    if (auto unknown = unknownTax(desk, customer.exemption))
        return unknown;
    if (const auto other = desk.cards.otherOwner(desk.transaction, customer))
        return Error{ErrorCode::Conflict, "cards: " + other->card + " belongs to customer "
                                              + other->customer.text()
                                              + "; take it off that customer first"};
    return ownedByOthers(desk, customer);
}

} // namespace

bool importCustomer(const Row& row, ImportDesk& desk)
{
    const auto id = row.identifier<CustomerId>("customer");
    const std::string scope = everyone("customers");
    if (row.flag("removed", false)) {
        if (desk.transaction.records().has(scope, std::string{wire::Customer::kKind}, id.text()))
            keepOutside(desk.hub, customerErased(id));
        return desk.transaction.records().put(scope,
                                              wire::tombstone(wire::Customer::kKind, id.text()));
    }
    (void)row.required("name");
    const wire::Customer customer{.customer = id,
                                  .name = oneLine(row, "name"),
                                  .groups = row.words("groups"),
                                  .cards = row.words("cards"),
                                  .language = row.text("language"),
                                  .company = companyOf(row),
                                  .exemption = exemptionOf(row)};
    const bool changed = putRecord(row, desk, scope, customer, objectionTo(customer, desk));
    desk.cards.note(customer);
    return changed;
}

} // namespace onetill::hub
