#include "pos-app/desk/record/receipt_code.h"

#include "pos-app/desk/record/past_sale.h"
#include "pos-app/domain/receipt_number.h"
#include "sync-engine/contract/values/check.h"
#include "sync-engine/contract/wire/goods/tax_of_line.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace onetill::desk {
namespace {

using wire::Json;

Json tendersJson(const wire::SaleCompleted& sale)
{
    Json tenders = Json::array();
    const auto paid = paidByEach(sale);
    for (std::size_t i = 0; i < paid.size(); ++i)
        tenders.push_back(Json::array({sale.tenders[i].kind, paid[i].text()}));
    return tenders;
}

Json taxesJson(const wire::SaleCompleted& sale)
{
    const bool usually = sale.priceMode != "excluded";
    Json taxes = Json::array();
    for (const wire::TaxTotal& tax : sale.taxes)
        taxes.push_back(Json::array({tax.tax, tax.name, tax.letter,
                                     tax.rate ? tax.rate->percentText() : std::string{},
                                     tax.included.value_or(usually)}));
    return taxes;
}

Json lineJson(const wire::SaleLine& line, const std::vector<wire::TaxTotal>& taxes)
{
    Json json = Json::array({line.line, line.sku.text(), line.quantity.text(), line.gross.text()});
    for (const wire::LineTax& tax : line.taxes) {
        const auto* total = wire::totalOf(tax, taxes);
        ONETILL_CHECK(total != nullptr);
        Json one = Json::array({total - taxes.data(), tax.amount.text()});
        if (tax.base != line.net)
            one.push_back(tax.base.text());
        json.push_back(std::move(one));
    }
    return json;
}

Json linesJson(const wire::SaleCompleted& sale)
{
    Json lines = Json::array();
    for (const wire::SaleLine& line : sale.lines)
        lines.push_back(lineJson(line, sale.taxes));
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
    Json content{{"till", header.till.text()},
                 {"epoch", header.epoch.text()},
                 {"seq", header.seq},
                 {"receipt", sale.receiptNumber},
                 {"head", wire::toHex(recorded.hash)},
                 {"at", formatTimestamp(sale.completedAt)},
                 {"day", formatDate(header.businessDay)},
                 {"currency", sale.total.currency().code()},
                 {"total", sale.total.text()},
                 {"count", sale.lines.size()},
                 {"tenders", tendersJson(sale)},
                 {"taxes", taxesJson(sale)},
                 {"lines", linesJson(sale)}};
    if (domain::isOfTraining(sale.receiptNumber))
        content["training"] = true;
    std::string code = signedCode(content, key);
    if (code.size() <= kReceiptCodeSizeMax)
        return code;
    content.erase("lines");
    content.erase("taxes");
    return signedCode(content, key);
}

} // namespace onetill::desk
