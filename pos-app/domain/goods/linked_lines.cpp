#include "pos-app/domain/goods/linked_lines.h"

#include <algorithm>

namespace onetill::domain {
namespace {

const BasketLine* parentOf(const BasketLine& line, const std::vector<BasketLine>& lines)
{
    const auto found = std::ranges::find(lines, line.parent, &BasketLine::id);
    return found == lines.end() ? nullptr : &*found;
}

} // namespace

bool sameDeposit(const Item& left, const Item& right)
{
    if (!left.deposit || !right.deposit)
        return left.deposit == right.deposit;
    return left.deposit->sku == right.deposit->sku
           && left.deposit->listPrice == right.deposit->listPrice
           && left.deposit->taxes == right.deposit->taxes;
}

BasketLine depositOf(const BasketLine& parent, LineId id)
{
    BasketLine line{.id = id,
                    .item = parent.item->deposit,
                    .quantity = parent.quantity,
                    .labelPrice = {},
                    .priceOverride = {},
                    .serial = {},
                    .note = {}};
    line.parent = parent.id;
    line.salesperson = parent.salesperson;
    return line;
}

void followParents(std::vector<BasketLine>& lines)
{
    std::vector<LineId> orphans;
    for (BasketLine& line : lines) {
        if (line.parent == 0)
            continue;
        if (const BasketLine* parent = parentOf(line, lines))
            line.quantity = parent->quantity;
        else
            orphans.push_back(line.id);
    }
    std::erase_if(lines, [&](const BasketLine& line) {
        return std::ranges::find(orphans, line.id) != orphans.end();
    });
}

Status checkLinks(const std::vector<BasketLine>& lines)
{
    for (const BasketLine& line : lines) {
        if (line.parent == 0)
            continue;
        const BasketLine* parent = parentOf(line, lines);
        if (!parent || parent->parent != 0 || parent->quantity != line.quantity)
            return fail(ErrorCode::OutOfRange,
                        "line " + std::to_string(line.id) + " does not fit the one it came with");
    }
    return {};
}

Status checkOwn(const BasketLine& line)
{
    if (line.parent != 0)
        return fail(ErrorCode::LinkedLine, "line " + std::to_string(line.id) + " came with line "
                                               + std::to_string(line.parent));
    return {};
}

} // namespace onetill::domain
