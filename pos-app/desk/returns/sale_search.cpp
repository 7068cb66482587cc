#include "pos-app/desk/returns/sale_search.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/customers/customers_desk.h"
#include "pos-app/domain/codes/scan_code.h"

#include <algorithm>

namespace onetill::desk {
namespace {

constexpr int kSalesMax = 20;
constexpr int kCustomersMax = 10; ///< Of one name; who is looked for has to be told apart anyway.

using Sales = std::vector<store::RecordedSale>;

Result<std::vector<CustomerId>> customersMeant(std::string_view typed, Counter& counter)
{
    const auto known = customersFound(typed, kCustomersMax, counter);
    if (!known)
        return passOn(known);
    std::vector<CustomerId> meant;
    for (const CustomerCard& customer : *known)
        meant.push_back(customer.id);
    // Whom the centre has forgotten the journal still names by their number.
    if (const auto number = CustomerId::parse(typed); number && meant.empty())
        meant.push_back(*number);
    return meant;
}

Status addTraced(Sales& sales, store::SaleTrace trace, std::string_view text,
                 const Counter& counter)
{
    auto traced = counter.files().salesTraced(trace, text, kSalesMax);
    if (!traced)
        return passOn(traced);
    const auto isThere = [&sales](const store::RecordedSale& sale) {
        return std::ranges::any_of(sales, [&sale](const auto& one) {
            return one.sale.receiptNumber == sale.sale.receiptNumber;
        });
    };
    for (store::RecordedSale& sale : *traced)
        if (!isThere(sale))
            sales.push_back(std::move(sale));
    return {};
}

} // namespace

Result<Sales> salesSought(std::string_view asked, SoughtBy by, Counter& counter)
{
    const std::string_view typed = domain::scannedText(asked);
    Sales sales;
    if (typed.empty())
        return sales;
    if (by != SoughtBy::Payment) {
        const auto customers = customersMeant(typed, counter);
        if (!customers)
            return passOn(customers);
        for (const CustomerId& customer : *customers)
            if (const auto added =
                    addTraced(sales, store::SaleTrace::Customer, customer.text(), counter);
                !added)
                return passOn(added);
    }
    if (by != SoughtBy::Customer)
        if (const auto added = addTraced(sales, store::SaleTrace::Payment, typed, counter); !added)
            return passOn(added);
    std::ranges::sort(sales, std::ranges::greater{}, [](const store::RecordedSale& sale) {
        return std::pair{sale.sale.completedAt.ms, sale.header.seq};
    });
    if (sales.size() > kSalesMax)
        sales.erase(sales.begin() + kSalesMax, sales.end());
    return sales;
}

} // namespace onetill::desk
