#include "pos-app/desk/proof/receipt_code.h"

#include "pos-app/desk/proof/base45.h"
#include "pos-app/desk/proof/receipt_bytes.h"
#include "pos-app/desk/record/past_sale.h"
#include "pos-app/domain/receipt_number.h"
#include "sync-engine/contract/values/check.h"
#include "sync-engine/contract/wire/goods/tax_of_line.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace onetill::desk {
namespace {

constexpr std::string_view kBegin = "OT2.";

ProvedLine provedLine(const wire::SaleLine& line, const std::vector<wire::TaxTotal>& taxes)
{
    ProvedLine proved{line.line, line.sku, line.quantity.milli(), line.gross, {}};
    for (const wire::LineTax& tax : line.taxes) {
        const auto* total = wire::totalOf(tax, taxes);
        ONETILL_CHECK(total != nullptr);
        proved.taxes.push_back({tax.tax, tax.base, tax.amount});
        if (std::ranges::count(taxes, tax.tax, &wire::TaxTotal::tax) > 1)
            proved.taxes.back().rate = total->rate;
    }
    return proved;
}

/// The sale as one that reads all of it will have it.
ProvedReceipt provedReceipt(const store::RecordedSale& recorded)
{
    const wire::SaleCompleted& sale = recorded.sale;
    const bool usually = sale.priceMode != "excluded";
    wire::TillKey by;
    by.till = recorded.header.till;
    ProvedReceipt receipt{.by = std::move(by),
                          .place = {recorded.header.epoch, recorded.header.seq},
                          .head = recorded.hash,
                          .number = sale.receiptNumber,
                          .soldAt = sale.completedAt,
                          .businessDay = recorded.header.businessDay,
                          .total = sale.total,
                          .tenders = {},
                          .taxes = {},
                          .lineCount = static_cast<std::int64_t>(sale.lines.size()),
                          .training = domain::isOfTraining(sale.receiptNumber)};
    const auto paid = paidByEach(sale);
    for (std::size_t i = 0; i < paid.size(); ++i)
        receipt.tenders.push_back({sale.tenders[i].kind, paid[i]});
    for (const wire::TaxTotal& tax : sale.taxes)
        receipt.taxes.push_back(
            {tax.tax, tax.name, tax.letter, tax.rate, tax.included.value_or(usually)});
    for (const wire::SaleLine& line : sale.lines)
        receipt.lines.push_back(provedLine(line, sale.taxes));
    return receipt;
}

std::size_t codeSize(std::size_t contentBytes)
{
    return kBegin.size() + base45Size(sizeof(wire::Signature) + contentBytes);
}

/// What is signed of each of so many parts, which differ by a line at most.
std::vector<std::string> contents(const ProvedReceipt& whole, int parts)
{
    ProvedReceipt part = whole;
    part.parts = parts;
    std::vector<std::string> contents;
    const std::size_t count = static_cast<std::size_t>(parts);
    for (std::size_t i = 0; i < count; ++i) {
        part.part = static_cast<int>(i) + 1;
        const auto at = [&](std::size_t place) {
            return whole.lines.begin()
                   + static_cast<std::ptrdiff_t>(whole.lines.size() * place / count);
        };
        part.lines.assign(at(i), at(i + 1));
        contents.push_back(receiptBytes(part));
    }
    return contents;
}

/// The contents of the fewest symbols that hold all lines; none where too many would be needed.
std::optional<std::vector<std::string>> fitting(const ProvedReceipt& whole, std::size_t symbolMax)
{
    const auto most = std::min(kReceiptPartsMax, std::max(1, static_cast<int>(whole.lines.size())));
    for (int parts = 1; parts <= most;) {
        auto made = contents(whole, parts);
        std::size_t largest = 0;
        for (const std::string& content : made)
            largest = std::max(largest, codeSize(content.size()));
        if (largest <= symbolMax)
            return made;
        // As many as it takes if each were as full as a symbol gets: never too many.
        parts = std::max(parts + 1,
                         static_cast<int>(static_cast<std::size_t>(parts) * largest / symbolMax));
    }
    return std::nullopt;
}

std::string signedCode(const std::string& content, const wire::SigningKey& key)
{
    const wire::Signature signature = key.sign(kReceiptCodeContext, content);
    return std::string{kBegin} + base45(std::string{wire::asText(signature)} + content);
}

} // namespace

std::string base64Url(std::string_view bytes)
{
    static constexpr std::string_view kLetters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::string text;
    text.reserve(bytes.size() * 4 / 3 + 2);
    std::uint32_t pending = 0;
    int bits = 0;
    for (const char byte : bytes) {
        pending = (pending << 8) | static_cast<unsigned char>(byte);
        bits += 8;
        while (bits >= 6) {
            bits -= 6;
            text += kLetters[(pending >> bits) & 63U];
        }
    }
    if (bits > 0)
        text += kLetters[(pending << (6 - bits)) & 63U];
    return text;
}

std::vector<std::string> receiptCodes(const store::RecordedSale& recorded,
                                      const wire::SigningKey& key, std::size_t symbolMax)
{
    ProvedReceipt whole = provedReceipt(recorded);
    auto made = fitting(whole, symbolMax);
    if (!made) {
        whole.parts = 0;
        made.emplace().push_back(receiptBytes(whole));
    }
    std::vector<std::string> codes;
    for (const std::string& content : *made)
        codes.push_back(signedCode(content, key));
    return codes;
}

} // namespace onetill::desk
