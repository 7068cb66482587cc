#include "pos-app/desk/goods/stock_correction.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/drawer/open_drawer.h"
#include "pos-app/desk/record/typed_text.h"
#include "pos-app/desk/shift_desk.h"
#include "pos-app/desk/staff/recognition.h"

#include <algorithm>
#include <utility>

namespace onetill::desk {
namespace {

static_assert(StockCorrection::kLinesMax == wire::StockCorrected::kLinesMax);

Result<Quantity> differenceOf(const StockCorrection::Line& line, const Shelf& shelf)
{
    const auto article = shelf.catalogue().bySku(line.sku);
    if (!article)
        return passOn(article);
    if (!*article)
        return fail(ErrorCode::UnknownItem, "no article " + quotedCode(line.sku.text()));
    if (!(*article)->tracked)
        return fail(ErrorCode::OutOfRange, "no stock is kept of '" + line.sku.text() + "'");
    auto difference = Quantity::parse(line.difference, (*article)->unit);
    if (difference && difference->milli() == 0)
        return fail(ErrorCode::OutOfRange, "no difference of '" + line.sku.text() + "'");
    return difference;
}

Result<std::vector<wire::StockCorrected::Line>> linesOf(const StockCorrection& correction,
                                                        const Shelf& shelf)
{
    if (correction.lines.empty())
        return fail(ErrorCode::MissingField, "a correction without lines");
    if (correction.lines.size() > StockCorrection::kLinesMax)
        return fail(ErrorCode::TooLarge,
                    std::to_string(correction.lines.size()) + " lines in a correction");
    std::vector<wire::StockCorrected::Line> lines;
    for (const StockCorrection::Line& line : correction.lines) {
        if (std::ranges::find(lines, line.sku, &wire::StockCorrected::Line::sku) != lines.end())
            return fail(ErrorCode::Conflict, "'" + line.sku.text() + "' twice in a correction");
        const auto difference = differenceOf(line, shelf);
        if (!difference)
            return passOn(difference);
        lines.push_back({static_cast<int>(lines.size()) + 1, line.sku, *difference});
    }
    return lines;
}

} // namespace

Status correctStock(const StockCorrection& correction, Counter& counter)
{
    auto approvedBy = counter.mayDoOrApproved(domain::Permission::CorrectStock);
    if (!approvedBy)
        return passOn(approvedBy);
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    if (const auto given = checkReason(correction.reason, kReasonBytesMax); !given)
        return given;
    if (const auto fits = checkText(correction.reference, kReferenceBytesMax); !fits)
        return fits;
    auto lines = linesOf(correction, **shelf);
    if (!lines)
        return passOn(lines);
    const auto entry = counter.record(wire::StockCorrected{.lines = *std::move(lines),
                                                           .reason = correction.reason,
                                                           .reference = correction.reference,
                                                           .by = counter.cashier->id,
                                                           .approvedBy = *std::move(approvedBy)});
    if (!entry)
        return passOn(entry);
    counter.approver.reset();
    return {};
}

} // namespace onetill::desk
