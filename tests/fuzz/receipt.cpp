#include "fuzzed.h"
#include "pos-app/desk/record/receipt_code.h"
#include "pos-app/desk/record/receipt_proof.h"

#include <algorithm>
#include <array>
#include <set>

using namespace onetill;

namespace {

const wire::SigningKey& key()
{
    static const wire::SigningKey made{std::array<std::uint8_t, 32>{7}};
    return made;
}

Result<desk::ProvedReceipt> read(std::string_view code)
{
    return desk::readReceiptCode(code, [](const Uuid& till) {
        return Result<std::optional<wire::TillKey>>{
            wire::TillKey{.till = till, .store = {}, .journalKey = key().publicKey()}};
    });
}

/// What a sale is made of afterwards without asking again.
void requireSound(const desk::ProvedReceipt& receipt)
{
    std::set<int> numbers;
    for (const desk::ProvedLine& line : receipt.lines) {
        fuzz::require(line.line >= 1 && numbers.insert(line.line).second);
        for (const wire::LineTax& tax : line.taxes)
            fuzz::require(std::ranges::find(receipt.taxes, tax.tax, &desk::ProvedTax::code)
                          != receipt.taxes.end());
    }
    fuzz::require(receipt.lines.empty() || receipt.isComplete());
}

} // namespace

/// What anybody can hold in front of the scanner, and what a till that has gone wild could sign.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view text = fuzz::textOf(bytes, size);
    if (const auto scanned = read(text))
        requireSound(*scanned);
    const auto signature = key().sign(desk::kReceiptCodeContext, text);
    const auto signedText =
        read("OT1." + desk::base64Url(text) + '.' + desk::base64Url(wire::asText(signature)));
    if (signedText)
        requireSound(*signedText);
    else
        fuzz::require(signedText.error().code == ErrorCode::NotAReceipt);
    return 0;
}
