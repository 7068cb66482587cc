#include "pos-app/domain/returns/return_reason.h"

#include "pos-app/domain/goods/line_words.h"

#include <algorithm>

namespace onetill::domain {
namespace {

ReturnReason reason(std::string_view code, std::string name, Disposition disposition)
{
    return {.code = ReturnReasonCode::parse(code).value(),
            .name = std::move(name),
            .disposition = disposition};
}

} // namespace

std::vector<ReturnReason> standardReturnReasons()
{
    std::vector<ReturnReason> reasons{
        reason("changed-mind", "Changed mind", Disposition::ToStock),
        reason("wrong-size", "Wrong size", Disposition::ToStock),
        reason("wrong-item", "Wrong item", Disposition::ToStock),
        reason("not-as-described", "Not as described", Disposition::ToStock),
        reason("faulty", "Faulty", Disposition::FaultyHold),
        reason("damaged", "Damaged on delivery", Disposition::FaultyHold),
        reason("recalled", "Recalled by the maker", Disposition::ToVendor),
        reason("expired", "Past its date", Disposition::Destroy),
        reason("other", "Something else", Disposition::FaultyHold),
    };
    reasons.back().needsNote = true;
    return reasons;
}

Result<const ReturnReason*> findReturnReason(std::span<const ReturnReason> reasons,
                                             std::string_view code, std::string_view note)
{
    if (isBlank(code))
        return fail(ErrorCode::ReasonRequired, "a return without a reason");
    const auto found = std::ranges::find(
        reasons, code, [](const ReturnReason& each) { return std::string_view{each.code.text()}; });
    if (found == reasons.end())
        return fail(ErrorCode::OutOfRange,
                    "not a reason: '" + std::string{code.substr(0, 32)} + "'");
    if (found->needsNote && isBlank(note))
        return fail(ErrorCode::ReasonRequired,
                    "the reason '" + found->code.text() + "' needs words");
    return &*found;
}

} // namespace onetill::domain
