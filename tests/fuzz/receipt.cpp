#include "fuzzed.h"
#include "pos-app/desk/proof/base45.h"
#include "pos-app/desk/proof/receipt_bytes.h"
#include "pos-app/desk/proof/receipt_code.h"
#include "pos-app/desk/proof/receipt_proof.h"

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
    fuzz::require(receipt.lines.empty() || receipt.hasLines());
    fuzz::require(receipt.parts > 1
                  || static_cast<std::int64_t>(receipt.lines.size())
                         == (receipt.hasLines() ? receipt.lineCount : 0));
}

void requireReadOrRefused(const Result<desk::ProvedReceipt>& receipt)
{
    if (receipt)
        requireSound(*receipt);
    else
        fuzz::require(receipt.error().code == ErrorCode::NotAReceipt
                      || receipt.error().code == ErrorCode::TrainingReceipt);
}

} // namespace

/// What anybody can hold in front of the scanner, and what a till that has gone wild could sign.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view text = fuzz::textOf(bytes, size);
    if (const auto scanned = read(text))
        requireSound(*scanned);
    const auto json = key().sign(desk::kReceiptJsonContext, text);
    requireReadOrRefused(
        read("OT1." + desk::base64Url(text) + '.' + desk::base64Url(wire::asText(json))));
    const auto packed = key().sign(desk::kReceiptCodeContext, text);
    requireReadOrRefused(
        read("OT2." + desk::base45(std::string{wire::asText(packed)}.append(text))));
    // The numbers of the compact form by themselves, where no signature bounds their size.
    if (const auto bytes = desk::readReceiptBytes(text))
        fuzz::require(desk::receiptBytes(*bytes) == text);
    if (const auto bytes = desk::bytesOfBase45(text))
        fuzz::require(desk::base45(*bytes) == text);
    return 0;
}
