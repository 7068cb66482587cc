#include "pos-app/view/lists/shop_rows.h"

#include "pos-app/view/goods/search_view_model.h"
#include "pos-app/view/register_view_model.h"
#include "pos-app/view/selling/reasons.h"
#include "pos-app/view/text/avatar.h"
#include "pos-app/view/text/utf8.h"

#include <algorithm>

namespace onetill::view {
namespace {

constexpr std::int64_t kLowStockMilli = 3000;

/// Why a line does not cost what its item is listed at.
QStringList whyAnother(const domain::PricedLine& line,
                       const std::optional<domain::ManualDiscount>& discount,
                       const MoneyText& money)
{
    QStringList why;
    for (const domain::Adjustment& adjustment : line.adjustments)
        switch (adjustment.kind) {
        case domain::AdjustmentKind::PriceOverride:
            why.push_back(RegisterViewModel::tr("price changed"));
            break;
        case domain::AdjustmentKind::Promotion: why.push_back(text(adjustment.reason)); break;
        case domain::AdjustmentKind::LineDiscount:
            if (discount)
                //: %1 is a percentage or an amount, %2 the reason of a discount.
                why.push_back(RegisterViewModel::tr("%1 off, %2")
                                  .arg(benefitText(discount->benefit, money),
                                       reasonText(text(discount->reason))));
            break;
        case domain::AdjustmentKind::BasketDiscount:
            why.push_back(RegisterViewModel::tr("basket discount"));
            break;
        case domain::AdjustmentKind::TaxExemption:
            why.push_back(RegisterViewModel::tr("tax exempt"));
            break;
        }
    why.removeDuplicates();
    return why;
}

/// What a person did to the line counts before what a promotion did.
QString markOf(const domain::PricedLine& line)
{
    const auto has = [&line](domain::AdjustmentKind kind) {
        return std::ranges::any_of(line.adjustments, [kind](const domain::Adjustment& adjustment) {
            return adjustment.kind == kind;
        });
    };
    if (has(domain::AdjustmentKind::PriceOverride))
        return QStringLiteral("edit");
    if (has(domain::AdjustmentKind::LineDiscount))
        return QStringLiteral("percent");
    return has(domain::AdjustmentKind::Promotion) ? QStringLiteral("tag") : QString{};
}

/// A number reads from the left in every language.
QString fromTheLeft(const std::string& number)
{
    return QStringLiteral("\u2066%1\u2069").arg(text(number));
}

/// Where no price stands in the list.
QString noPriceText(bool isOpen)
{
    //: Of an item: who sells it says what it costs.
    return isOpen ? RegisterViewModel::tr("Any amount") : RegisterViewModel::tr("No price");
}

/// "3 for 2", "2 for €30", "−20 %".
QString offerText(const desk::OfferInBrief& offer, const MoneyText& money)
{
    const bool isPrice = offer.benefit && offer.benefit->kind == domain::BenefitKind::FixedPrice;
    if (offer.free > 0)
        //: So many pieces for the price of so many: "3 for 2".
        return RegisterViewModel::tr("%1 for %2").arg(offer.pieces).arg(offer.pieces - offer.free);
    if (isPrice && offer.pieces > 0)
        //: So many pieces for an amount: "2 for €30".
        return RegisterViewModel::tr("%1 for %2")
            .arg(offer.pieces)
            .arg(benefitText(*offer.benefit, money));
    if (offer.benefit && !isPrice && offer.pieces == 0)
        //: %1 is a percentage or an amount that is taken off.
        return RegisterViewModel::tr("−%1").arg(benefitText(*offer.benefit, money));
    //: A promotion speaks of an item; there is no room to say how.
    return RegisterViewModel::tr("Offer");
}

} // namespace

BasketRow basketRow(const domain::PricedLine& line,
                    const std::optional<domain::ManualDiscount>& discount, const MoneyText& money,
                    bool selected, bool cheaper)
{
    const bool isPiece = line.quantity.unit() == Unit::Piece;
    QStringList caption{money.unitPrice(line.unitPrice, line.quantity.unit())};
    caption += whyAnother(line, discount, money);
    if (!line.priceGroup.empty()) //: %1 is a group of customers.
        caption.push_back(RegisterViewModel::tr("Price for %1").arg(text(line.priceGroup)));
    if (cheaper)
        caption.push_back(RegisterViewModel::tr("now cheaper"));
    if (!line.serial.empty())
        //: %1 is the serial number of goods, or the number of a gift card.
        caption.push_back(RegisterViewModel::tr("no. %1").arg(fromTheLeft(line.serial)));
    if (!line.salespersonName.empty())
        //: %1 is a person's name.
        caption.push_back(RegisterViewModel::tr("sold by %1").arg(text(line.salespersonName)));
    if (!line.note.empty())
        caption.push_back(text(line.note));
    BasketRow row{.lineId = line.id,
                  .name = text(line.name),
                  .quantityText = money.quantity(line.quantity),
                  .unitText =
                      isPiece ? QString{} : text(std::string{unitWord(line.quantity.unit())}),
                  .caption = caption.join(QStringLiteral(" · ")),
                  .amountText = money.bare(line.amount),
                  .oldAmountText = {},
                  .markIcon = markOf(line),
                  .selected = selected};
    if (!line.adjustments.empty()) {
        Money before = line.amount;
        for (const auto& adjustment : line.adjustments)
            before = before - adjustment.amount;
        row.oldAmountText = money.bare(before);
    }
    return row;
}

std::vector<SavingRow> savingRows(const domain::PricedBasket& basket,
                                  const std::optional<domain::ManualDiscount>& discount,
                                  const MoneyText& money)
{
    struct Saving {
        QStringList items;
        Money amount;
        const domain::Adjustment* of;
    };
    std::vector<Saving> savings;
    for (const domain::PricedLine& line : basket.lines)
        for (const domain::Adjustment& adjustment : line.adjustments) {
            if (adjustment.kind != domain::AdjustmentKind::Promotion
                && adjustment.kind != domain::AdjustmentKind::BasketDiscount)
                continue;
            auto found = std::ranges::find_if(savings, [&adjustment](const Saving& saving) {
                return saving.of->kind == adjustment.kind
                       && saving.of->promotion == adjustment.promotion;
            });
            if (found == savings.end())
                found =
                    savings.insert(found, {{}, Money::zero(basket.total.currency()), &adjustment});
            found->items.push_back(text(line.name));
            found->amount = found->amount + adjustment.amount;
        }
    std::ranges::stable_partition(savings, [](const Saving& saving) {
        return saving.of->kind == domain::AdjustmentKind::Promotion;
    });
    std::vector<SavingRow> rows;
    for (Saving& saving : savings) {
        const bool isPromotion = saving.of->kind == domain::AdjustmentKind::Promotion;
        QString name = text(saving.of->reason);
        if (!isPromotion)
            name = discount ? RegisterViewModel::tr("%1 off, %2")
                                  .arg(benefitText(discount->benefit, money),
                                       reasonText(text(discount->reason)))
                            : RegisterViewModel::tr("basket discount");
        saving.items.removeDuplicates();
        rows.push_back({name,
                        isPromotion ? saving.items.join(QStringLiteral(", "))
                                    : RegisterViewModel::tr("On the whole basket"),
                        money.bare(saving.amount),
                        isPromotion ? QStringLiteral("tag") : QStringLiteral("percent")});
    }
    return rows;
}

void markReturned(BasketRow& row, const desk::LineBack& back)
{
    row.caption =
        back.receipt.empty()
            ? RegisterViewModel::tr("Return without a receipt")
            //: %1 is the number of a receipt.
            : RegisterViewModel::tr("Return from receipt %1").arg(fromTheLeft(back.receipt));
    row.oldAmountText.clear();
    row.markIcon = QStringLiteral("return");
}

QString missingText(domain::MissingIn in, std::int64_t missing, const MoneyText& money)
{
    if (missing <= 0)
        return {};
    switch (in) {
    case domain::MissingIn::Pieces:
        return RegisterViewModel::tr("%n more", nullptr, static_cast<int>(missing));
    case domain::MissingIn::Quantity:
        //: %1 is a quantity or an amount.
        return RegisterViewModel::tr("%1 more").arg(money.thousandths(missing));
    case domain::MissingIn::Amount: break;
    }
    const auto amount = Money::fromMinor(missing, money.currency());
    return amount ? RegisterViewModel::tr("%1 more").arg(money.withSymbol(*amount)) : QString{};
}

std::vector<SavingRow> nearMissRows(const domain::PromotionOutcome& outcome, const MoneyText& money)
{
    std::vector<SavingRow> rows;
    for (const domain::WithheldPromotion& near : outcome.nearMisses()) {
        //: %1 is how much more, %2 the name of a promotion: "1 more for 3 for 2".
        const QString more =
            RegisterViewModel::tr("%1 for %2")
                .arg(missingText(near.missingIn, near.missing, money), text(near.name));
        // The whole ticket and its lines may miss the same.
        if (std::ranges::find(rows, more, &SavingRow::name) == rows.end())
            rows.push_back({more, {}, {}, QStringLiteral("info")});
    }
    return rows;
}

QString fromPriceText(const std::vector<desk::ItemCard>& items, const MoneyText& money)
{
    const desk::ItemCard* lowest = nullptr;
    for (const desk::ItemCard& item : items)
        if (item.price && (!lowest || item.price->minor() < lowest->price->minor()))
            lowest = &item;
    if (!lowest)
        return noPriceText(std::ranges::any_of(items, &desk::ItemCard::openPrice));
    const QString price = money.unitPrice(*lowest->price, lowest->unit);
    //: %1 is the lowest price of several articles.
    return items.size() > 1 || lowest->isStyle ? RegisterViewModel::tr("from %1").arg(price)
                                               : price;
}

TileRow tileRow(const desk::ItemCard& item, const MoneyText& money)
{
    TileRow tile{.sku = text(item.sku.text()),
                 .name = text(item.name),
                 .priceText = fromPriceText({item}, money),
                 .glyph = text(item.glyph),
                 .tint = tintOf(text(item.category)),
                 .badgeText = {},
                 .badgeTone = {},
                 .isStyle = item.isStyle};
    if (item.offer) {
        tile.badgeText = offerText(*item.offer, money);
        tile.badgeTone = QStringLiteral("accent");
    } else if (item.unit != Unit::Piece) {
        tile.badgeText = RegisterViewModel::tr("Weigh");
        tile.badgeTone = QStringLiteral("neutral");
    } else if (item.ageLimit > 0) {
        tile.badgeText = QStringLiteral("%1+").arg(item.ageLimit);
        tile.badgeTone = QStringLiteral("neutral");
    } else if (runsLow(item) && *item.onHandMilli > 0) {
        tile.badgeText =
            RegisterViewModel::tr("%n left", nullptr, static_cast<int>(*item.onHandMilli / 1000));
        tile.badgeTone = QStringLiteral("warn");
    }
    return tile;
}

SearchRow searchRow(const desk::ItemCard& item, const MoneyText& money, bool selected)
{
    SearchRow row{.sku = text(item.sku.text()),
                  .name = text(item.name),
                  .detailText = text(item.sku.text()),
                  .priceText = item.price ? money.unitPrice(*item.price, item.unit)
                                          : noPriceText(item.openPrice),
                  .stockText = {},
                  .glyph = text(item.glyph),
                  .tint = tintOf(text(item.category)),
                  .selected = selected};
    if (!item.options.empty())
        row.detailText += QStringLiteral(" · ") + text(item.options);
    if (item.onHandMilli)
        //: %1 is how many of an item this store has.
        row.stockText = SearchViewModel::tr("%1 here").arg(money.thousandths(*item.onHandMilli));
    return row;
}

QString fewerHereText(std::int64_t onHandMilli, const MoneyText& money)
{
    if (onHandMilli <= 0)
        return RegisterViewModel::tr("none here");
    //: %1 is how many of an item this store has; the basket has more.
    return RegisterViewModel::tr("only %1 here").arg(money.thousandths(onHandMilli));
}

bool runsLow(const desk::ItemCard& item)
{
    return item.onHandMilli && *item.onHandMilli < kLowStockMilli;
}

} // namespace onetill::view
