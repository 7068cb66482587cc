#include "pos-app/domain/line_amounts.h"

#include "pos-app/domain/apportion.h"

#include <algorithm>
#include <numeric>

namespace onetill::domain {
namespace {

Result<Money> inMoney(const Fraction& amount, Currency currency)
{
    const auto minor = amount.rounded();
    if (!minor)
        return passOn(minor);
    return Money::fromMinor(*minor, currency);
}

Status addOverride(const BasketLine& line, LineAmount& amount)
{
    if (!line.priceOverride)
        return {};
    const Currency currency = line.priceOverride->price.currency();
    const auto after = inMoney(line.amount(), currency);
    const auto before = line.ownPrice() ? inMoney(line.ownAmount(), currency) : after;
    if (!before || !after)
        return fail(ErrorCode::OutOfRange, "an overridden amount is too large");
    amount.adjustments.push_back({AdjustmentKind::PriceOverride, *after - *before,
                                  line.priceOverride->reason, line.priceOverride->by,
                                  line.priceOverride->approvedBy});
    return {};
}

/// The steps after the price, each on what the one before it left.
class Steps
{
public:
    Steps(const Basket& basket, const PricingRules& rules) : m_basket{basket}, m_rules{rules} {}

    Result<BasketAmounts> run()
    {
        for (const BasketLine& line : m_basket.lines()) {
            LineAmount amount{line.amount(), {}};
            if (const auto added = addOverride(line, amount); !added)
                return passOn(added);
            const auto minor = amount.amount.rounded();
            if (!minor)
                return passOn(minor);
            m_left.push_back(*minor);
            m_whole.push_back(*minor);
            m_amounts.lines.push_back(std::move(amount));
        }
        if (m_rules.promotions && !m_rules.promotions->promotions().empty())
            promotions();
        lineDiscounts();
        basketDiscount();
        return std::move(m_amounts);
    }

private:
    const std::vector<BasketLine>& lines() const { return m_basket.lines(); }

    /// From here on the line's amount is a whole number: what is taken off is one.
    void take(std::size_t line, std::int64_t saved, Adjustment why)
    {
        if (saved == 0)
            return;
        m_left[line] -= saved;
        m_amounts.lines[line].amount = m_left[line];
        // In range: it is at most the amount of a line, which is.
        why.amount = Money::fromMinor(-saved, m_basket.currency()).value();
        m_amounts.lines[line].adjustments.push_back(std::move(why));
    }

    Adjustment adjustment(AdjustmentKind kind) const
    {
        return {kind, Money::zero(m_basket.currency()), {}, {}, {}};
    }

    void promotions()
    {
        constexpr std::int64_t kMilli = 1000;
        std::vector<PromotableLine> promotable;
        for (std::size_t i = 0; i < lines().size(); ++i) {
            const BasketLine& line = lines()[i];
            if (line.priceOverride || m_left[i] <= 0 || !line.item->discountable)
                continue;
            const bool isPieces = line.item->unit == Unit::Piece;
            promotable.push_back({.id = static_cast<int>(i),
                                  .item = line.item.get(),
                                  .pieces = isPieces ? line.quantity.milli() / kMilli : 1,
                                  .price = isPieces ? line.unitPrice().minor() : m_left[i],
                                  .quantity = line.quantity,
                                  .content = line.serial + '\x1f' + line.note});
        }
        PromotionContext context = m_rules.context;
        context.coupons = m_basket.coupons();
        PackingMemory none;
        const Promoted promoted = promote(promotable, *m_rules.promotions, context,
                                          m_rules.memory ? *m_rules.memory : none);
        for (const AppliedPromotion& applied : promoted.applied) {
            const Promotion& promotion = m_rules.promotions->at(applied.promotion);
            Adjustment why = adjustment(AdjustmentKind::Promotion);
            why.reason = promotion.name;
            why.promotion = promotion.id;
            take(static_cast<std::size_t>(applied.line), applied.saved, std::move(why));
        }
        m_amounts.optimal = promoted.optimal;
        m_amounts.refused = promoted.refused;
        for (RefusedPromotion& refused : m_amounts.refused)
            if (refused.line >= 0)
                refused.line = lines()[static_cast<std::size_t>(refused.line)].id;
    }

    Adjustment given(AdjustmentKind kind, const ManualDiscount& discount) const
    {
        Adjustment why = adjustment(kind);
        why.reason = discount.reason;
        why.by = discount.by;
        why.approvedBy = discount.approvedBy;
        return why;
    }

    void lineDiscounts()
    {
        for (std::size_t i = 0; i < lines().size(); ++i)
            if (const auto& discount = lines()[i].discount;
                discount && m_left[i] > 0 && lines()[i].item->discountable)
                take(i, discount->of(m_whole[i], m_left[i]),
                     given(AdjustmentKind::LineDiscount, *discount));
    }

    void basketDiscount()
    {
        const auto& discount = m_basket.discount();
        if (!discount)
            return;
        std::vector<std::int64_t> sizes;
        std::vector<std::int64_t> whole;
        for (std::size_t i = 0; i < lines().size(); ++i) {
            const bool counts = lines()[i].item->discountable;
            sizes.push_back(counts ? std::max<std::int64_t>(m_left[i], 0) : 0);
            whole.push_back(counts ? m_whole[i] : 0);
        }
        const auto sumOf = [](const std::vector<std::int64_t>& amounts) {
            return std::accumulate(amounts.begin(), amounts.end(), std::int64_t{0});
        };
        const auto shares = apportion(discount->of(sumOf(whole), sumOf(sizes)), sizes);
        for (std::size_t i = 0; shares && i < shares->size(); ++i)
            take(i, (*shares)[i], given(AdjustmentKind::BasketDiscount, *discount));
    }

    const Basket& m_basket;
    const PricingRules& m_rules;
    std::vector<std::int64_t> m_whole; ///< Of each line, in minor units: before anything is off.
    std::vector<std::int64_t> m_left;  ///< Of each line: after what is off so far.
    BasketAmounts m_amounts;
};

} // namespace

Result<BasketAmounts> lineAmounts(const Basket& basket, const PricingRules& rules)
{
    return Steps{basket, rules}.run();
}

} // namespace onetill::domain
