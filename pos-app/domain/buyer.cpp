#include "pos-app/domain/buyer.h"

#include "pos-app/domain/goods/line_words.h"
#include "pos-app/domain/tenders/card_number.h"

#include <algorithm>
#include <string_view>

namespace onetill::domain {
namespace {

constexpr std::size_t kReasonMax = 200;
constexpr std::size_t kCertificateMax = 64;

enum class Lines { One, Several };

Status checkPrinted(std::string_view what, std::string_view text, std::size_t most,
                    Lines lines = Lines::One)
{
    if (text.size() > most)
        return fail(ErrorCode::TooLarge,
                    std::string{what} + " of " + std::to_string(text.size()) + " bytes");
    const bool hasControl = std::ranges::any_of(text, [lines](char c) {
        const auto code = static_cast<unsigned char>(c);
        return (code < 0x20 && !(lines == Lines::Several && c == '\n')) || code == 0x7f;
    });
    if (hasControl || !isUtf8(text))
        return fail(ErrorCode::Malformed, std::string{what} + " is no text");
    if (holdsCardNumber(text))
        return fail(ErrorCode::OutOfRange,
                    std::string{what} + " with what could be a card's number in it");
    return {};
}

} // namespace

Status checkInvoiceParty(const InvoiceParty& party)
{
    if (isBlank(party.name))
        return fail(ErrorCode::MissingField, "an invoice is made out to somebody: name");
    if (const auto name = checkPrinted("name", party.name, InvoiceParty::kNameMax); !name)
        return name;
    if (const auto number = checkPrinted("tax_number", party.taxNumber, InvoiceParty::kWordMax);
        !number)
        return number;
    if (const auto own = checkPrinted("reference", party.reference, InvoiceParty::kWordMax); !own)
        return own;
    if (static_cast<std::size_t>(std::ranges::count(party.address, '\n'))
        >= InvoiceParty::kAddressLinesMax)
        return fail(ErrorCode::TooLarge, "an address of too many lines");
    return checkPrinted("address", party.address, InvoiceParty::kAddressMax, Lines::Several);
}

Status checkExemption(const Exemption& exemption)
{
    if (isBlank(exemption.reason))
        return fail(ErrorCode::ReasonRequired, "a tax exemption without a reason");
    if (isBlank(exemption.certificate))
        return fail(ErrorCode::MissingField, "a tax exemption without a certificate");
    if (const auto reason = checkPrinted("reason", exemption.reason, kReasonMax); !reason)
        return reason;
    return checkPrinted("certificate", exemption.certificate, kCertificateMax);
}

} // namespace onetill::domain
