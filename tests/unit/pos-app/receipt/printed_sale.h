#pragma once

#include "pos-app/domain/completed_sale.h"
#include "references.h"

#include <memory>
#include <utility>

/// A sale for every kind of paper, at a shop in Dublin.
namespace onetill::test {

inline const Currency kEur = Currency::fromCode("EUR").value();

inline domain::Tax vat(const char* percent, const char* letter)
{
    return {.code = std::string{"IE-"} + letter,
            .name = std::string{"VAT "} + percent + " %",
            .letter = letter,
            .kind = domain::TaxKind::Percent,
            .rate = Rate::parsePercent(percent).value(),
            .perUnitMinor = 0,
            .included = true};
}

inline std::shared_ptr<const domain::Item> item(const char* sku, const char* name,
                                                const char* price, domain::Tax tax,
                                                Unit unit = Unit::Piece)
{
    return std::make_shared<const domain::Item>(domain::Item{.sku = Sku::parse(sku).value(),
                                                             .name = name,
                                                             .unit = unit,
                                                             .weighed = unit != Unit::Piece,
                                                             .taxClass = {},
                                                             .taxes = {std::move(tax)},
                                                             .listPrice = eur(price),
                                                             .ageLimit = {}});
}

inline domain::Basket aBasket()
{
    const auto add = [](const domain::Basket& basket, domain::NewLine line) {
        return domain::addItem(basket, std::move(line)).value().basket;
    };
    domain::Basket basket{kEur};
    basket = add(basket, {item("J1", "Ridgeline trail jacket, black, size M, recycled shell",
                               "129.00", vat("23", "A")),
                          Quantity::one(Unit::Piece)});
    basket = add(basket, {item("S1", "Merino socks", "14.95", vat("23", "A")),
                          Quantity::parse("3", Unit::Piece).value()});
    basket =
        add(basket, {item("N1", "純米ナッツミックス", "19.90", vat("13.5", "B"), Unit::Kilogram),
                     Quantity::parse("0.735", Unit::Kilogram).value()});
    basket = add(basket, {item("T1", "Tent", "1200.00", vat("23", "A")),
                          Quantity::one(Unit::Piece),
                          {},
                          "SN-4711",
                          "display model"});
    return domain::overridePrice(basket, 4,
                                 {eur("1000.00"), "display", StaffId::parse("niamh").value(), {}})
        .value()
        .basket;
}

/// Of goods by the piece and by weight, at two rates, one at another price; paid in cash.
inline domain::CompletedSale aSale()
{
    const domain::PricedBasket priced =
        domain::price(aBasket(), {domain::RoundingPolicy::GrossGroup}).value();
    const domain::CashRounding fiveCents{.incrementMinor = 5};
    const auto tenders =
        domain::addTender(priced.total, {}, domain::TenderKind::Cash, eur("1200.00"), fiveCents)
            .value();
    return {.id = {},
            .receiptNumber = "DUB1-2-00017",
            .store = {.store = StoreId::parse("DUB1").value(),
                      .name = "Fell & Ford",
                      .address = {"12 Exchequer Street", "Dublin 2"},
                      .taxNumber = "VAT IE 6388047V",
                      .footer = {"Return within 30 days with this receipt"}},
            .till = "2",
            .cashier = StaffId::parse("niamh").value(),
            .cashierName = "Niamh B.",
            .startedAt = parseTimestamp("2026-11-23T10:00:00Z").value(),
            .completedAt = parseTimestamp("2026-11-23T23:05:00Z").value(),
            .offsetMinutes = 60,
            .businessDay = parseDate("2026-11-23").value(),
            .basket = priced,
            .tenders = tenders,
            .settlement = domain::settle(priced.total, tenders, fiveCents),
            .journal = {4711, "3f9a01bc77de20aa5c0d6e4b9b1f2a3388aa0e6a6f1c2d3e4f5061728394a5b6"},
            .qr = "OT1.some.code"};
}

} // namespace onetill::test
