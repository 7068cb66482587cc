#include "sync-engine/contract/replica/catalogue.h"
#include "sync-engine/contract/replica/catalogue_parts.h"
#include "sync-engine/contract/replica/customer_words.h"
#include "sync-engine/contract/replica/search/fold.h"

#include <algorithm>

namespace onetill::replica {
namespace {

/// How many that begin as the first word does are looked at: a bound on the work for "a".
constexpr int kCandidatesMax = 5000;

/// The first text behind all that begin so: no folded word has this byte.
std::string after(const std::string& start)
{
    return start + '\xff';
}

bool hasAll(CatalogueStatements& statements, const std::string& customer,
            const std::vector<std::string>& starts)
{
    return std::ranges::all_of(starts, [&](const std::string& start) {
        const std::string end = after(start);
        return Query{statements.customerHasStart, customer, start, end}.step();
    });
}

} // namespace

Result<std::optional<wire::Customer>> Catalogue::customer(const CustomerId& customer) const
{
    return m_parts->read("look up a customer", [&]() -> Result<std::optional<wire::Customer>> {
        Query row{m_parts->customerById, customer.text()};
        if (!row.step())
            return std::nullopt;
        auto found = readBody<wire::Customer>(row.view(0));
        if (!found)
            return passOn(found);
        return *std::move(found);
    });
}

Result<std::vector<wire::Customer>> Catalogue::customersByCard(std::string_view card) const
{
    return m_parts->read("look up a customer's card", [&] {
        Query row{m_parts->customersByWord, cardWord(card)};
        return readBodies<wire::Customer>(row);
    });
}

Result<std::vector<wire::Customer>> Catalogue::findCustomers(std::string_view typed,
                                                             int limit) const
{
    std::vector<std::string> starts = queryWords(typed);
    // The longest word has the fewest that begin so.
    std::ranges::stable_sort(starts, std::ranges::greater{}, &std::string::size);
    return m_parts->read("search customers", [&]() -> Result<std::vector<wire::Customer>> {
        std::vector<wire::Customer> found;
        if (starts.empty())
            return found;
        const std::string end = after(starts.front());
        Query candidate{m_parts->customersByStart, starts.front(), end, kCandidatesMax};
        while (candidate.step()) {
            if (!hasAll(*m_parts, candidate.text(0), starts))
                continue;
            Query row{m_parts->customerById, candidate.view(0)};
            if (!row.step())
                continue; // The sync thread may have removed it between the two statements.
            auto customer = readBody<wire::Customer>(row.view(0));
            if (!customer)
                return passOn(customer);
            found.push_back(*std::move(customer));
        }
        std::ranges::stable_sort(found, {}, &wire::Customer::name);
        if (found.size() > static_cast<std::size_t>(std::max(limit, 0)))
            found.resize(static_cast<std::size_t>(std::max(limit, 0)));
        return found;
    });
}

} // namespace onetill::replica
