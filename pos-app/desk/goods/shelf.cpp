#include "pos-app/desk/goods/shelf.h"

#include <utility>

namespace onetill::desk {
namespace {

Result<domain::Tax> taxForSale(const wire::Tax& tax)
{
    const auto kind = domain::taxKindFromWord(tax.kind);
    if (!kind)
        return passOn(kind);
    return domain::Tax{.code = tax.tax,
                       .name = tax.name,
                       .letter = tax.letter,
                       .kind = *kind,
                       .rate = tax.rate,
                       .perUnitMinor = tax.amount ? tax.amount->minor() : 0,
                       .included = tax.included,
                       .includeInBaseOfNext = tax.includeInBaseOfNext,
                       .baseAffectedByPrevious = tax.baseAffectedByPrevious};
}

Result<wire::Store> storeIn(const replica::Catalogue& catalogue, const StoreId& id)
{
    auto store = catalogue.store(id);
    if (!store)
        return passOn(store);
    if (!*store)
        return fail(ErrorCode::NotFound, "the catalogue does not have store " + id.text());
    return **std::move(store);
}

} // namespace

Shelf::Shelf(replica::Catalogue catalogue, wire::Store store, Warn warn)
    : m_catalogue{std::move(catalogue)},
      m_store{std::move(store)},
      m_warn{std::move(warn)},
      m_layouts{domain::defaultLayouts()}
{
}

Result<Shelf> Shelf::open(const std::filesystem::path& file, const StoreId& store, Warn warn)
{
    auto catalogue = replica::Catalogue::open(file);
    if (!catalogue)
        return passOn(catalogue);
    auto found = storeIn(*catalogue, store);
    if (!found)
        return passOn(found);
    Shelf shelf{*std::move(catalogue), *std::move(found), std::move(warn)};
    if (const auto fresh = shelf.refresh(); !fresh)
        return passOn(fresh);
    return shelf;
}

Status Shelf::refresh()
{
    auto cursors = m_catalogue.cursors();
    if (!cursors)
        return passOn(cursors);
    if (*cursors == m_cursors)
        return {};

    auto store = storeIn(m_catalogue, m_store.store);
    if (!store)
        return passOn(store);
    // The stock feed moves all day; promotions come with the catalogue, and with the store's own
    // currency.
    if (m_cursors.empty() || (*cursors)["catalogue"] != m_position
        || store->currency != m_store.currency)
        if (const auto read = m_promotions.read(m_catalogue, *store, m_warn); !read)
            return read;
    takeRules(*std::move(store));
    m_taxes.clear();
    m_cursors = *std::move(cursors);
    m_position = m_cursors["catalogue"];
    return {};
}

void Shelf::takeRules(wire::Store store)
{
    if (const auto rounding = domain::roundingPolicyFromWord(store.roundingPolicy))
        m_rounding = *rounding;
    else
        m_warn("the store's rules: " + rounding.error().detail);
    if (const auto tie = domain::tieFromWord(store.cashTie))
        m_cashRounding.dueTie = *tie;
    else
        m_warn("the store's rules: " + tie.error().detail);
    if (store.cashIncrementMinor >= 1)
        m_cashRounding.incrementMinor = store.cashIncrementMinor;
    else
        m_warn("the store's rules: a cash rounding step of "
               + std::to_string(store.cashIncrementMinor));
    if (const auto policy = domain::tillPolicyFromWord(store.drawer.tillPolicy))
        m_drawerRules.policy = *policy;
    else
        m_warn("the store's rules: " + policy.error().detail);
    m_drawerRules.differenceLimitMinor = store.drawer.differenceLimitMinor;
    m_drawerRules.cashLimitMinor = store.drawer.cashLimitMinor;
    m_drawerRules.blindCount = store.drawer.blindCount;
    m_store = std::move(store);
}

domain::ReturnWindow Shelf::returnWindow() const
{
    if (m_store.returns.days == 0)
        return {};
    return {.period = domain::ReturnPeriod{.days = static_cast<int>(m_store.returns.days)}};
}

Result<std::vector<domain::Tax>> Shelf::taxes(const std::string& taxClass)
{
    if (const auto known = m_taxes.find(taxClass); known != m_taxes.end())
        return known->second;
    const auto records = m_catalogue.taxes(m_store.taxRegion, taxClass);
    if (!records)
        return passOn(records);
    std::vector<domain::Tax> taxes;
    for (const wire::Tax& record : *records) {
        auto tax = taxForSale(record);
        if (!tax)
            return passOn(tax);
        taxes.push_back(*std::move(tax));
    }
    m_taxes.emplace(taxClass, taxes);
    return taxes;
}

Result<std::shared_ptr<const domain::Item>> Shelf::itemForSale(const replica::Article& article)
{
    auto applied = taxes(article.taxClass);
    // Without its tax the price is not known either, and selling it at none would be wrong.
    if (!applied && applied.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NoPrice, applied.error().detail);
    if (!applied)
        return passOn(applied);
    const auto price = listPrice(article.sku);
    if (!price)
        return passOn(price);

    domain::Item item;
    item.sku = article.sku;
    item.name = article.name;
    item.unit = article.unit;
    item.weighed = article.unit == Unit::Kilogram;
    item.taxClass = article.taxClass;
    item.category = article.category;
    item.taxes = *std::move(applied);
    item.listPrice = *price;
    if (article.ageLimit > 0)
        item.ageLimit = article.ageLimit;
    return std::make_shared<const domain::Item>(std::move(item));
}

Result<std::optional<Money>> Shelf::listPrice(const Sku& sku) const
{
    return m_catalogue.price(sku, m_store.priceList);
}

} // namespace onetill::desk
