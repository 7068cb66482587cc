#pragma once

#include "pos-app/desk/goods/shelf.h"
#include "pos-app/desk/register_desk.h"
#include "pos-app/domain/codes/marked_goods.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace onetill::desk {

/// What a code or a number named, and what the code itself said of it.
struct FoundArticle {
    ScanKind kind{ScanKind::Barcode};
    replica::Article article;
    std::string code; ///< As scanned; empty when nothing was.
    std::optional<Quantity> weight{};
    std::optional<std::int64_t> labelMinor{};    ///< For the whole of it.
    std::optional<domain::MarkedGoods> marked{}; ///< What GS1 data on the goods says.
};

/// A code in every form that scanners and people give it: GTINs, the store's own weight and price
/// codes, other codes letter by letter, and at last the article's number itself. A code that is
/// known as it stands is taken even if its check digit is wrong: shops print such codes.
/// Errors: StaffBadge, UnknownBarcode, WrongCheckDigit (and known to nobody), Malformed, TooLarge,
/// OutOfRange (a weight for what is not sold by weight), those of the storage.
Result<FoundArticle> findByCode(std::string_view code, const Shelf& shelf);

/// Errors: UnknownItem, those of the storage.
Result<FoundArticle> findBySku(const Sku& sku, const Shelf& shelf);

} // namespace onetill::desk
