#include "sync-engine/hub/service/catalogue/selling_columns.h"

#include <optional>

namespace onetill::hub {
namespace {

std::optional<std::string> limitOf(const Row& row, const char* column,
                                   const std::map<std::string, Currency>& currencies)
{
    if (!row.has(column))
        return std::nullopt;
    const std::string& text = row.text(column);
    for (const auto& [priceList, currency] : currencies)
        if (row.got(Money::parse(text, currency), column).isNegative())
            row.refuse(ErrorCode::OutOfRange, std::string{column} + " is below zero");
    return text;
}

/// What would refuse every sale, and so cannot be meant.
void checkRules(const Row& row, const wire::SellingRules& rules,
                const std::map<std::string, Currency>& currencies)
{
    if (!rules.openPrice && (rules.priceMin || rules.priceMax))
        row.refuse(ErrorCode::OutOfRange, "price_min, price_max: only where open_price is 1");
    if (rules.deposit && rules.deposit->text() == row.text("sku"))
        row.refuse(ErrorCode::OutOfRange, "deposit: the article itself");
    const bool byPiece = !row.has("unit") || row.text("unit") == unitWord(Unit::Piece);
    const bool loads = !rules.loads.empty();
    if (loads && rules.loads != "gift-card" && rules.loads != "prepayment")
        row.refuse(ErrorCode::OutOfRange, "loads: not gift-card or prepayment");
    if (loads && rules.deposit)
        row.refuse(ErrorCode::OutOfRange, "deposit: not with what is loaded");
    if ((rules.deposit || rules.serial || loads) && !byPiece)
        row.refuse(ErrorCode::OutOfRange,
                   "deposit, serial, loads: only of what is sold by the piece");
    if (!rules.priceMin || !rules.priceMax)
        return;
    for (const auto& [priceList, currency] : currencies)
        if (*Money::parse(*rules.priceMax, currency) < *Money::parse(*rules.priceMin, currency))
            row.refuse(ErrorCode::OutOfRange, "price_max is below price_min");
}

} // namespace

wire::SellingRules sellingRules(const Row& row, const std::map<std::string, Currency>& currencies)
{
    const wire::SellingRules rules{.serial = row.flag("serial", false),
                                   .notForSale = row.flag("not_for_sale", false),
                                   .openPrice = row.flag("open_price", false),
                                   .priceMin = limitOf(row, "price_min", currencies),
                                   .priceMax = limitOf(row, "price_max", currencies),
                                   .mayBeFree = row.flag("may_be_free", false),
                                   .noDiscount = row.flag("no_discount", false),
                                   .loads = row.text("loads"),
                                   .deposit = row.has("deposit")
                                                  ? std::optional{row.identifier<Sku>("deposit")}
                                                  : std::nullopt};
    checkRules(row, rules, currencies);
    return rules;
}

} // namespace onetill::hub
