#include "pos-app/domain/returns/sale_reference.h"

#include "pos-app/domain/receipt_number.h"

#include <utility>

namespace onetill::domain {
namespace {

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

std::string folded(std::string_view text)
{
    std::string plain;
    for (const char c : text)
        if (!isBlank(c))
            plain.push_back(upper(c));
    if (plain.starts_with('#'))
        plain.erase(0, 1);
    return plain;
}

} // namespace

std::string_view saleReferenceKindWord(SaleReferenceKind kind)
{
    switch (kind) {
    case SaleReferenceKind::Receipt: return "receipt";
    case SaleReferenceKind::Order: return "order";
    case SaleReferenceKind::ChannelReference: return "channel-reference";
    case SaleReferenceKind::Invoice: return "invoice";
    }
    return "receipt";
}

std::optional<SaleReferenceKind> matchReference(const SaleReferences& sale, std::string_view typed)
{
    const std::string wanted = folded(typed);
    if (wanted.empty())
        return std::nullopt;
    if (const auto id = Uuid::parse(wanted); id && !id->isNil() && *id == sale.id)
        return SaleReferenceKind::Receipt;
    if (const auto parts = receiptNumberParts(typed);
        !parts.empty() && parts == receiptNumberParts(sale.receipt))
        return SaleReferenceKind::Receipt;
    const std::pair<SaleReferenceKind, const std::string*> others[] = {
        {SaleReferenceKind::Receipt, &sale.receipt},
        {SaleReferenceKind::Order, &sale.order},
        {SaleReferenceKind::ChannelReference, &sale.channelReference},
        {SaleReferenceKind::Invoice, &sale.invoice}};
    for (const auto& [kind, reference] : others)
        if (folded(*reference) == wanted)
            return kind;
    return std::nullopt;
}

std::vector<std::size_t> findSales(std::span<const SaleReferences> sales, std::string_view typed)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < sales.size(); ++i)
        if (matchReference(sales[i], typed))
            found.push_back(i);
    return found;
}

} // namespace onetill::domain
