#include "pos-app/desk/goods/store_prices.h"

#include <string>
#include <utility>

namespace onetill::desk {
namespace {

/// Searching goes through very many articles; a basket has few.
constexpr std::size_t kKnownMax = 10'000;

Result<std::optional<domain::PriceBound>> boundOf(const std::string& text)
{
    if (text.empty())
        return std::nullopt;
    auto bound = domain::parsePriceBound(text);
    if (!bound)
        return passOn(bound);
    return *bound;
}

Result<domain::SpecialPrice> termsOf(const wire::SpecialPrice& record)
{
    const auto from = boundOf(record.from);
    const auto until = boundOf(record.until);
    if (!from || !until)
        return passOn(from ? until : from);
    return domain::SpecialPrice{.amount = record.amount,
                                .store = record.store,
                                .group = record.group,
                                .from = *from,
                                .until = *until};
}

} // namespace

Result<domain::CustomerPrice> StorePrices::of(const Sku& sku, const domain::PriceContext& context,
                                              const replica::Catalogue& catalogue,
                                              const wire::Store& store,
                                              const std::function<void(std::string_view)>& warn)
{
    auto known = m_known.find(sku);
    if (known == m_known.end()) {
        const auto plain = catalogue.price(sku, store.priceList);
        if (!plain)
            return passOn(plain);
        const auto records = catalogue.specialPrices(sku, store.priceList);
        if (!records)
            return passOn(records);
        Prices prices{*plain, {}};
        for (const wire::SpecialPrice& record : *records) {
            auto terms = termsOf(record);
            // Amounts of two currencies cannot be compared; the store has begun to use another.
            if (terms && record.amount.currency() == plain->value_or(record.amount).currency()
                && record.amount.currency() == store.currency)
                prices.specials.push_back(*std::move(terms));
            else if (!terms)
                warn("special price of '" + sku.text() + "' left out, " + terms.error().detail);
        }
        if (m_known.size() >= kKnownMax)
            m_known.clear();
        known = m_known.emplace(sku, std::move(prices)).first;
    }
    return domain::customerPrice(known->second.plain, known->second.specials, context);
}

} // namespace onetill::desk
