#include "pos-app/receipt/gift_receipt.h"

#include "pos-app/receipt/evidence.h"
#include "pos-app/receipt/symbols.h"
#include "pos-app/receipt/training_mark.h"

#include <utility>

namespace onetill::receipt {
namespace {

ItemRow giftRow(const domain::PricedLine& line, const Language& language)
{
    ItemRow row{line.name, language.money.decimal(line.quantity.text()), {}, {}};
    if (line.quantity.unit() != Unit::Piece)
        row.amount.append(" ").append(unitWord(line.quantity.unit()));
    if (!line.serial.empty())
        row.details.push_back(language.words.serial + " " + line.serial);
    return row;
}

} // namespace

Layout giftReceipt(const domain::CompletedSale& sale, const Language& language)
{
    const Words& words = language.words;
    Items items;
    for (const domain::PricedLine& line : sale.basket.lines)
        if (line.quantity.milli() > 0)
            items.rows.push_back(giftRow(line, language));

    Layout layout;
    layout.blocks.emplace_back(CentredText{{sale.store.name}, true});
    layout.blocks.emplace_back(CentredText{sale.store.address});
    layout.blocks.emplace_back(CentredText{{words.giftReceipt}, true});
    layout.blocks.emplace_back(Rule{});
    layout.blocks.emplace_back(Pairs{
        {{words.receipt, sale.receiptNumber},
         {localTimeText(sale.completedAt, sale.offsetMinutes), words.till + " " + sale.till}}});
    layout.blocks.emplace_back(Rule{});
    layout.blocks.emplace_back(std::move(items));
    if (!sale.store.footer.empty()) {
        layout.blocks.emplace_back(Rule{});
        layout.blocks.emplace_back(CentredText{sale.store.footer});
    }
    addSymbols(layout, sale);
    return markedIfTraining(std::move(layout), sale.till, words.training);
}

} // namespace onetill::receipt
