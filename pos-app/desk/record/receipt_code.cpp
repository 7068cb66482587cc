#include "pos-app/desk/record/receipt_code.h"

#include "sync-engine/contract/values/check.h"

namespace onetill::desk {
namespace {

using wire::Json;

Json linesJson(const wire::SaleCompleted& sale)
{
    Json lines = Json::array();
    for (const wire::SaleLine& line : sale.lines)
        lines.push_back(Json::array(
            {line.sku.text(), line.quantity.text(), line.gross.text(), line.tax.text()}));
    return lines;
}

std::string signedCode(const Json& content, const wire::SigningKey& key)
{
    const auto text = wire::canonicalJson(content);
    ONETILL_CHECK(text.has_value()); // the same texts are in the journal already
    const wire::Signature signature = key.sign(kReceiptCodeContext, *text);
    return "OT1." + base64Url(*text) + '.' + base64Url(wire::asText(signature));
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

std::string receiptCode(const store::RecordedSale& recorded, const wire::SigningKey& key)
{
    const wire::SaleCompleted& sale = recorded.sale;
    const wire::EntryHeader& header = recorded.header;
    Json tenders = Json::array();
    for (const wire::SaleTender& tender : sale.tenders)
        tenders.push_back(tender.kind);
    Json content{{"till", header.till.text()},
                 {"epoch", header.epoch.text()},
                 {"seq", header.seq},
                 {"head", wire::toHex(recorded.hash)},
                 {"day", formatDate(header.businessDay)},
                 {"currency", sale.total.currency().code()},
                 {"total", sale.total.text()},
                 {"count", sale.lines.size()},
                 {"tenders", std::move(tenders)},
                 {"lines", linesJson(sale)}};
    std::string code = signedCode(content, key);
    if (code.size() <= kReceiptCodeSizeMax)
        return code;
    content.erase("lines");
    return signedCode(content, key);
}

} // namespace onetill::desk
