#include "pos-app/desk/returns/return_steps.h"

#include "pos-app/desk/record/typed_text.h"
#include "pos-app/domain/returns/return_reason.h"

#include <algorithm>
#include <utility>

namespace onetill::desk {

Result<wire::LineReturn> judgedReturn(const std::string& code, const std::string& note,
                                      const std::optional<domain::Disposition>& disposition)
{
    if (const auto fits = checkText(note, domain::Basket::kTextMax); !fits)
        return passOn(fits);
    const auto reasons = domain::standardReturnReasons();
    const auto reason = domain::findReturnReason(reasons, code, note);
    if (!reason)
        return passOn(reason);
    return wire::LineReturn{.sale = std::nullopt,
                            .reason = code,
                            .note = note,
                            .disposition = std::string{domain::dispositionWord(
                                disposition.value_or((*reason)->disposition))}};
}

Result<int> takeNumber(OpenBasket& basket)
{
    auto reserved = domain::reserveLine(basket.goods);
    if (!reserved)
        return passOn(reserved);
    basket.goods = std::move(reserved->basket);
    return reserved->line;
}

Result<OpenBasket> withLine(OpenBasket basket, ReturnedLine line)
{
    const auto old = std::ranges::find(basket.returns, line.record.line, &ReturnedLine::id);
    if (old != basket.returns.end())
        *old = std::move(line);
    else if (basket.lineCount() < domain::Basket::kLinesMax)
        basket.returns.push_back(std::move(line));
    else
        return fail(ErrorCode::BasketFull, "the basket has as many lines as it can");
    return basket;
}

Result<BasketSnapshot> keepReturns(Result<OpenBasket> basket, domain::LineId touched,
                                   Counter& counter)
{
    if (!basket)
        return passOn(basket);
    auto kept = counter.keep(*std::move(basket), touched, true);
    if (kept)
        counter.approver.reset();
    return kept;
}

} // namespace onetill::desk
