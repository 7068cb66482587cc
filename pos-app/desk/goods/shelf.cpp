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
    if ((*cursors)["catalogue"] != m_position || store->currency != m_store.currency
        || store->priceList != m_store.priceList)
        m_prices.forget();
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
    takeCashRounding(store);
    if (const auto policy = domain::tillPolicyFromWord(store.drawer.tillPolicy))
        m_drawerRules.policy = *policy;
    else
        m_warn("the store's rules: " + policy.error().detail);
    m_drawerRules.differenceLimitMinor = store.drawer.differenceLimitMinor;
    m_drawerRules.cashLimitMinor = store.drawer.cashLimitMinor;
    m_drawerRules.blindCount = store.drawer.blindCount;
    m_returnPolicy = desk::returnPolicy(store.returns, store.currency, m_returnPolicy, m_warn);
    takePromotionRules(store.promotions);
    m_store = std::move(store);
}

void Shelf::takeCashRounding(const wire::Store& store)
{
    const auto take = [this](domain::Tie& rule, const std::string& word) {
        if (const auto tie = domain::tieFromWord(word))
            rule = *tie;
        else
            m_warn("the store's rules: " + tie.error().detail);
    };
    take(m_cashRounding.dueTie, store.cashTie);
    take(m_cashRounding.changeTie, store.cashChangeTie);
    m_cashRounding.minimumMinor = store.cashMinimumMinor;
    if (store.cashIncrementMinor >= 1)
        m_cashRounding.incrementMinor = store.cashIncrementMinor;
    else
        m_warn("the store's rules: a cash rounding step of "
               + std::to_string(store.cashIncrementMinor));
}

void Shelf::takePromotionRules(const wire::PromotionRules& rules)
{
    if (const auto model = domain::priorityModelFromWord(rules.model))
        m_promotionModel = *model;
    else
        m_warn("the store's rules: " + model.error().detail);
    if (const auto basis = domain::compoundBasisFromWord(rules.compoundBasis))
        m_compoundBasis = *basis;
    else
        m_warn("the store's rules: " + basis.error().detail);
}

Result<domain::ExchangeRate> Shelf::exchangeRate(std::string_view currency) const
{
    for (const wire::ForeignRate& taken : m_store.tenders.foreign)
        if (taken.currency.code() == currency)
            return domain::ExchangeRate::parse(taken.rate, taken.currency, m_store.currency);
    return fail(ErrorCode::TenderNotTaken,
                "no rate for '" + std::string{currency.substr(0, 32)} + "'");
}

std::optional<domain::OfflineTrust> Shelf::offlineTrust() const
{
    constexpr std::int64_t kHourMs = 3'600'000;
    const wire::OfflineRules& rules = m_store.tenders.offline;
    if (rules.tillMinor == 0)
        return std::nullopt;
    const auto amount = [&](std::int64_t minor) {
        return *Money::fromMinor(minor, m_store.currency); // In range, as the record was read.
    };
    return domain::OfflineTrust{.perSale = amount(rules.saleMinor),
                                .tillFloat = amount(rules.tillMinor),
                                .balancePercent = rules.balancePercent,
                                .ageMaxMs = rules.balanceHours * kHourMs,
                                .unknownBalance = amount(rules.unknownMinor)};
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

Result<std::shared_ptr<const domain::Item>> Shelf::itemForSale(const replica::Article& article,
                                                               const domain::PriceContext& context)
{
    auto applied = taxes(article.taxClass);
    // Without its tax the price is not known either, and selling it at none would be wrong.
    if (!applied && applied.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NoPrice, applied.error().detail);
    if (!applied)
        return passOn(applied);
    const auto cost = price(article.sku, context);
    if (!cost)
        return passOn(cost);

    domain::Item item;
    item.sku = article.sku;
    item.name = article.name;
    if (const auto ruled = takeSelling(item, article.selling, context); !ruled)
        return passOn(ruled);
    // What is loaded is taxed when it buys something.
    if (item.loads)
        applied->clear();
    item.unit = article.unit;
    item.weighed = article.unit == Unit::Kilogram;
    item.taxClass = article.taxClass;
    item.category = article.category;
    item.taxes = *std::move(applied);
    domain::takePrice(item, *cost);
    if (article.ageLimit > 0)
        item.ageLimit = article.ageLimit;
    return std::make_shared<const domain::Item>(std::move(item));
}

Status Shelf::takeSelling(domain::Item& item, const wire::SellingRules& rules,
                          const domain::PriceContext& context)
{
    item.openPrice = rules.openPrice;
    item.mayBeFree = rules.mayBeFree;
    if (!rules.loads.empty()) {
        const auto kind = domain::tenderKindFromWord(rules.loads);
        if (!kind || !domain::isStoredValue(*kind))
            return fail(ErrorCode::NotForSale, "it loads what this version does not know");
        item.loads = *kind;
    }
    item.needsSerial = rules.serial || item.loads == domain::TenderKind::GiftCard;
    item.discountable = !rules.noDiscount && !item.loads;
    const auto limit = [&](const std::optional<std::string>& text) -> Result<std::optional<Money>> {
        if (!text)
            return std::nullopt;
        const auto amount = Money::parse(*text, m_store.currency);
        return amount ? Result<std::optional<Money>>{*amount} : passOn(amount);
    };
    const auto least = limit(rules.priceMin);
    const auto most = limit(rules.priceMax);
    if (!least || !most)
        return fail(ErrorCode::NoPrice, "limits of the open price that this currency cannot hold");
    item.priceMin = *least;
    item.priceMax = *most;
    if (!rules.deposit)
        return {};
    auto deposit = depositItem(*rules.deposit, context);
    if (!deposit)
        return passOn(deposit);
    item.deposit = *std::move(deposit);
    return {};
}

/// Null where this store's price list does not charge it: a chain sells one can in countries with
/// and without deposits. It costs everybody the same, because it is given back to whoever comes.
Result<std::shared_ptr<const domain::Item>> Shelf::depositItem(const Sku& sku,
                                                               domain::PriceContext context)
{
    context.groups.clear();
    auto article = m_catalogue.bySku(sku);
    if (!article)
        return passOn(article);
    if (!*article)
        return fail(ErrorCode::NoPrice, "the deposit '" + sku.text() + "' is no article");
    const auto cost = price(sku, context);
    if (!cost)
        return passOn(cost);
    if (!cost->everybodys)
        return nullptr;
    // A deposit has no deposit: two articles that name each other would have no end.
    (*article)->selling.deposit.reset();
    const auto item = itemForSale(**article, context);
    if (!item)
        return passOn(item);
    if ((*item)->unit != Unit::Piece)
        return fail(ErrorCode::NoPrice, "the deposit '" + sku.text() + "' is not by the piece");
    domain::Item deposit = **item;
    deposit.discountable = false;
    return std::make_shared<const domain::Item>(std::move(deposit));
}

Result<domain::CustomerPrice> Shelf::price(const Sku& sku, const domain::PriceContext& context)
{
    return m_prices.of(sku, context, m_catalogue, m_store, m_warn);
}

} // namespace onetill::desk
