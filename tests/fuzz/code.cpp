#include "fuzzed.h"
#include "pos-app/domain/codes/digital_link.h"
#include "pos-app/domain/codes/element_string.h"
#include "pos-app/domain/codes/publication_number.h"
#include "pos-app/domain/codes/scan_code.h"

using namespace onetill;
using namespace onetill::domain;

namespace {

/// What was read can be written down for people, and says the same again.
void requireReadable(const Result<std::vector<Element>>& elements)
{
    if (!elements)
        return;
    fuzz::require(!elements->empty());
    fuzz::require(parseBracketed(bracketed(*elements)) == *elements);
    if (const auto goods = goodsOf(*elements))
        fuzz::require(goods->gtin.text().size() == 14);
}

} // namespace

/// What anybody can hold in front of the scanner, or type.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view text = fuzz::textOf(bytes, size);
    requireReadable(parseElementString(text));
    requireReadable(parseBracketed(text));
    requireReadable(parseDigitalLink(text));
    if (const auto publication = publicationOf(text))
        fuzz::require(Gtin::parse(publication->text()) == *publication);

    const auto code = readScan(text, defaultLayouts());
    const auto elements = elementsOf(text);
    if (code && std::holds_alternative<MarkedGoods>(*code))
        fuzz::require(elements.has_value() && !elements->empty());
    if (code && std::holds_alternative<ScannedText>(*code))
        fuzz::require(elements.has_value() && elements->empty());
    return 0;
}
