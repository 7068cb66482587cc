#include "pos-app/desk/goods/article_search.h"

#include "pos-app/desk/staff/recognition.h"
#include "pos-app/domain/codes/number_range.h"
#include "pos-app/domain/codes/publication_number.h"
#include "pos-app/domain/codes/scan_code.h"

#include <utility>
#include <variant>

namespace onetill::desk {
namespace {

using Found = Result<std::optional<FoundArticle>>;

Found asBarcode(std::string_view code, const Shelf& shelf)
{
    auto article = shelf.catalogue().byBarcode(code);
    if (!article)
        return passOn(article);
    if (!*article)
        return std::nullopt;
    return FoundArticle{.kind = ScanKind::Barcode, .article = **std::move(article), .code = {}};
}

Found asSku(std::string_view code, const Shelf& shelf)
{
    const auto sku = Sku::parse(code);
    if (!sku)
        return std::nullopt;
    auto article = shelf.catalogue().bySku(*sku);
    if (!article)
        return passOn(article);
    if (!*article)
        return std::nullopt;
    return FoundArticle{.kind = ScanKind::Sku, .article = **std::move(article), .code = {}};
}

/// As printed, then as the article's own number.
Found asItStands(std::string_view code, const Shelf& shelf)
{
    auto found = asBarcode(code, shelf);
    if (!found || *found)
        return found;
    return asSku(code, shelf);
}

Found lookUp(const domain::MarkedGoods& scanned, std::string_view, const Shelf& shelf)
{
    auto found = asBarcode(scanned.gtin.text(), shelf);
    if (found && *found)
        (*found)->marked = scanned;
    // Of what is sold by the piece a weight is a remark.
    if (found && *found && scanned.weight && (*found)->article.unit == Unit::Kilogram) {
        (*found)->kind = ScanKind::WeightBarcode;
        (*found)->weight = scanned.weight;
    }
    return found;
}

Found lookUp(const domain::ScannedText& scanned, std::string_view, const Shelf& shelf)
{
    auto found = asItStands(scanned.text, shelf);
    if (!found || *found)
        return found;
    // Old books have their ISBN printed without its bars.
    const auto publication = domain::publicationOf(scanned.text);
    return publication ? asBarcode(publication->text(), shelf) : found;
}

Found lookUp(const domain::EmbeddedMeasure& measure, std::string_view code, const Shelf& shelf)
{
    auto found = asBarcode(measure.lookup, shelf);
    if (!found)
        return found;
    // A whole code of that range may belong to one article: then it carries no measure.
    if (!*found)
        return asBarcode(code, shelf);
    if (measure.weight && (*found)->article.unit != Unit::Kilogram)
        return fail(ErrorCode::OutOfRange,
                    "'" + (*found)->article.sku.text() + "' is not sold by weight");
    (*found)->kind = measure.weight ? ScanKind::WeightBarcode : ScanKind::PriceBarcode;
    (*found)->weight = measure.weight;
    (*found)->labelMinor = measure.priceMinor;
    return found;
}

/// Neither a discount nor a person is for sale, but a whole code of their range may be.
Found lookUp(const domain::EmbeddedDiscount&, std::string_view code, const Shelf& shelf)
{
    return asBarcode(code, shelf);
}

Found lookUp(const domain::EmbeddedPerson&, std::string_view code, const Shelf& shelf)
{
    return asBarcode(code, shelf);
}

/// Coupons and other shops' own codes are told apart from what the catalogue lacks.
tl::unexpected<Error> unknown(std::string_view code, const domain::ScanCode& scan)
{
    std::string detail = "no article has the code " + quotedCode(code);
    if (const auto* goods = std::get_if<domain::MarkedGoods>(&scan))
        if (const auto range = domain::rangeOf(goods->gtin); !domain::isForTradeItems(range))
            detail += ", which is of the range: " + std::string{domain::rangeWord(range)};
    return fail(ErrorCode::UnknownBarcode, std::move(detail));
}

/// Reading says what is wrong with a code by parts of it.
bool tellsOfTheCode(const Error& error)
{
    return error.code == ErrorCode::Malformed || error.code == ErrorCode::WrongCheckDigit
           || error.code == ErrorCode::OutOfRange;
}

Result<FoundArticle> lookedUp(std::string_view code, const Shelf& shelf)
{
    const auto scan = domain::readScan(code, shelf.layouts());
    if (!scan && scan.error().code != ErrorCode::WrongCheckDigit)
        return passOn(scan);
    auto article =
        scan ? std::visit([&](const auto& what) { return lookUp(what, code, shelf); }, *scan)
             : asItStands(code, shelf);
    if (article && !*article && scan)
        article = asItStands(code, shelf);
    if (!article)
        return passOn(article);
    if (!*article && !scan)
        return passOn(scan);
    if (!*article)
        return unknown(code, *scan);
    (*article)->code = std::string{code};
    return **std::move(article);
}

} // namespace

Result<FoundArticle> findByCode(std::string_view code, const Shelf& shelf)
{
    if (isStaffBadge(code, shelf.catalogue()))
        return fail(ErrorCode::StaffBadge, "a badge is no article");
    auto article = lookedUp(code, shelf);
    if (!article && tellsOfTheCode(article.error()) && couldBeBadge(code))
        return fail(article.error().code, "a code that is " + quotedCode(code));
    return article;
}

Result<FoundArticle> findBySku(const Sku& sku, const Shelf& shelf)
{
    auto article = shelf.catalogue().bySku(sku);
    if (!article)
        return passOn(article);
    if (!*article)
        return fail(ErrorCode::UnknownItem, "no article " + quotedCode(sku.text()));
    return FoundArticle{.kind = ScanKind::Sku, .article = **std::move(article), .code = {}};
}

} // namespace onetill::desk
