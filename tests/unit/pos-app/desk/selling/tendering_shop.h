#pragma once

#include "shop.h"

#include <boost/test/unit_test.hpp>

namespace onetill::test {

using Kind = domain::TenderKind;

inline wire::Store storeThatTakes(wire::TenderRules tenders)
{
    wire::Store store = dublinStore();
    store.tenders = std::move(tenders);
    return store;
}

/// A till of a store that takes dollars, and trusts accounts a little; a mug costs 14.95.
struct Tendering : Shop {
    Tendering()
    {
        ready();
        centreSays(
            "configuration",
            {wire::upsert(storeThatTakes(
                {.foreign = {{*Currency::fromCode("USD"), "0.86"}},
                 .offline = {.saleMinor = 5000, .tillMinor = 8000, .unknownMinor = 1000}}))});
        wire::Product card;
        card.sku = sku("GIFT");
        card.name = "Gift card";
        card.category = "Gifts";
        card.taxClass = "standard";
        card.barcodes = {"9950000000092"};
        card.selling = {.openPrice = true, .priceMin = "5.00", .loads = "gift-card"};
        wire::Product prepaid = card;
        prepaid.sku = sku("PREPAY");
        prepaid.barcodes.clear();
        prepaid.selling = {.openPrice = true, .loads = "prepayment"};
        centreSays("catalogue", {wire::upsert(card), wire::upsert(prepaid)});
    }

    void mugs(const char* count) { BOOST_REQUIRE(sale().add(sku("MUG-350"), std::string{count})); }
    Result<desk::BasketSnapshot> dollars(const char* amount, const char* currency = "USD")
    {
        return sale().tender({.kind = Kind::ForeignCash, .amount = amount, .currency = currency});
    }
    /// 13.10 in euros are given back on them: 86.90 and 50 dollars are in the drawer.
    void payDollars()
    {
        mugs("2");
        BOOST_REQUIRE(dollars("50.00"));
        completed();
    }
    ErrorCode refused(Kind kind, const char* amount, const char* reference)
    {
        const auto basket = sale().tender(kind, amount, reference);
        BOOST_REQUIRE_MESSAGE(!basket, amount);
        return basket.error().code;
    }
    domain::CompletedSale completed()
    {
        const auto done = sale().complete();
        BOOST_REQUIRE_MESSAGE(done, (done ? "" : done.error().detail));
        return *done;
    }
    void loadCard(const char* number, const char* amount)
    {
        const auto added = sale().add(sku("GIFT"), {.price = amount, .serial = number});
        BOOST_REQUIRE_MESSAGE(added, (added ? "" : added.error().detail));
        BOOST_REQUIRE(sale().tender(Kind::Cash, amount));
        completed();
    }
    domain::CompletedSale prepay(const char* amount, const char* number)
    {
        BOOST_REQUIRE(sale().add(sku("PREPAY"), {.price = amount, .serial = number}));
        BOOST_REQUIRE(sale().tender(Kind::Cash, amount));
        return completed();
    }
    wire::SaleCompleted newestSale() { return std::get<wire::SaleCompleted>(newestEvent()); }
    bool isSound() { return till().journalDesk().verify()->differences.empty(); }
};

} // namespace onetill::test
