#pragma once

#include "shop.h"

#include <boost/test/unit_test.hpp>

#include <string>

namespace onetill::test {

/// An open till that knows some people; a mug costs 14.95 with 23 % in it, a Monday in November.
struct KnownPeople : Shop {
    KnownPeople()
    {
        ready();
        wire::Customer gold = aCustomer("C-1", "Aine Byrne");
        gold.groups = {"gold"};
        gold.cards = {"CARD-1"};
        wire::Customer company = aCustomer("C-2", "Brendan Byrne");
        company.company = wire::InvoiceParty{"Byrne & Co", "IE6388047V", "1 Quay\nSligo"};
        wire::Customer diplomat = aCustomer("C-3", "Chidi Obi");
        diplomat.cards = {"CARD-3"};
        diplomat.exemption = wire::TaxExemption{"diplomatic", "EX-77", {}, Date{2026, 12, 31}};
        for (const wire::Customer& customer : {gold, company, diplomat})
            centreSays("customers", {wire::upsert(customer)});
    }

    static CustomerId customerId(const char* text) { return CustomerId::parse(text).value(); }
    static wire::Customer aCustomer(const char* id, const char* name)
    {
        return {.customer = customerId(id), .name = name};
    }
    static ErrorCode refusal(const Result<desk::BasketSnapshot>& result)
    {
        BOOST_REQUIRE(!result);
        return result.error().code;
    }

    desk::CustomersDesk& customers() { return till().customersDesk(); }
    void mugs(const char* count) { BOOST_REQUIRE(sale().add(sku("MUG-350"), std::string{count})); }
    std::string total() { return sale().basket().priced.total.text(); }
    void pay()
    {
        BOOST_REQUIRE(sale().tender(domain::TenderKind::Cash, "500.00"));
        BOOST_REQUIRE(sale().complete());
    }
    wire::SaleCompleted newestSale() { return std::get<wire::SaleCompleted>(newestEvent()); }
    void setClock(const char* moment) { passMs(parseTimestamp(moment)->ms - clock().now().ms); }
};

} // namespace onetill::test
