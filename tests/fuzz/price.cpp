#include "fuzzed.h"
#include "pos-app/ctl/price/question.h"
#include "pos-app/offer/promotion_json.h"

using namespace onetill;

namespace {

/// What the shop gives away is never more than the goods cost, and every column adds up.
void requireFair(const domain::PricedBasket& priced)
{
    Money gross = Money::zero(priced.total.currency());
    for (const domain::PricedLine& line : priced.lines) {
        fuzz::require(!line.amount.isNegative() && !line.gross.isNegative());
        fuzz::require(line.net + line.tax == line.gross);
        gross = gross + line.gross;
    }
    fuzz::require(gross == priced.total && priced.net + priced.tax == priced.total);
}

} // namespace

/// What `onetillctl price` is given: a whole basket, with its taxes and promotions.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto json = wire::parseJson(fuzz::textOf(bytes, size));
    if (!json)
        return 0;
    const Currency euro = Currency::fromCode("EUR").value();
    if (const auto promotion = offer::readPromotion(*json, euro))
        fuzz::require(offer::readPromotion(offer::promotionJson(*promotion, euro), euro)
                      == *promotion);
    const auto question = ctl::readPriceQuestion(*json);
    if (!question)
        return 0;
    const auto priced = domain::price(question->basket, {.rounding = question->rounding,
                                                         .promotions = &question->promotions,
                                                         .context = question->context});
    if (priced)
        requireFair(*priced);
    return 0;
}
