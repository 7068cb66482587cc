#include "pos-app/domain/promotion/promote.h"

#include "pos-app/domain/promotion/competition.h"
#include "pos-app/domain/promotion/threshold.h"
#include "pos-app/domain/promotion/ticket.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>

namespace onetill::domain {
namespace {

/// So many thresholds are tried in every combination of coming first; more of them none, all, or
/// one before the others.
constexpr std::size_t kThresholdsTried = 4;

bool anyOf(const std::vector<std::string>& wanted, const std::vector<std::string>& had)
{
    return wanted.empty() || std::ranges::any_of(wanted, [&](const std::string& word) {
               return std::ranges::find(had, word) != had.end();
           });
}

std::optional<PromotionRefusal> conditionMissed(const PromotionConditions& conditions,
                                                const PromotionContext& context)
{
    if (!conditions.areOpen(context.now))
        return PromotionRefusal::NotNow;
    if (!anyOf(conditions.customerGroups, context.customerGroups))
        return PromotionRefusal::NotThisCustomer;
    const auto taken = [&](const std::string& coupon) { return conditions.take(coupon); };
    if (conditions.askForCoupons() && std::ranges::none_of(context.coupons, taken))
        return PromotionRefusal::NoCoupon;
    return std::nullopt;
}

/// The promotions of one priority, by what they are.
struct Level {
    std::vector<int> sets;
    std::vector<int> units;
    std::vector<int> thresholds;

    void add(int number, const Promotion& promotion)
    {
        if (std::holds_alternative<ThresholdOffer>(promotion.offer))
            thresholds.push_back(number);
        else if (std::holds_alternative<SetOffer>(promotion.offer) || promotion.timesPerTicket > 0)
            sets.push_back(number);
        else
            units.push_back(number);
    }
};

using Levels = std::map<Concurrency, Level>;

std::vector<int> joined(std::vector<int> some, const std::vector<int>& more)
{
    some.insert(some.end(), more.begin(), more.end());
    std::ranges::sort(some);
    return some;
}

/// One priority. Exclusive ones come first and keep what they take, even when another saved more.
class Round
{
public:
    Round(Ticket& ticket, Levels levels, PackingMemory& memory)
        : m_ticket{ticket}, m_levels{std::move(levels)}, m_memory{memory}
    {
    }

    void run()
    {
        for (PieceRun& run : m_ticket.runs())
            run.fresh = true;
        exclusive();
        if (m_ticket.context().model == PriorityModel::WithinPriority)
            withinPriority();
        else
            acrossPriorities();
    }

private:
    void exclusive()
    {
        const Level& level = m_levels[Concurrency::Exclusive];
        const auto untouched = [](const PieceRun& run) { return run.touch == Touch::None; };
        compete(m_ticket, {level.sets, singles(level.units), {}, Touch::Exclusive, untouched},
                m_memory);
        applyThresholds(m_ticket, m_ticket, level.thresholds, Touch::Exclusive, untouched);
    }

    void withinPriority()
    {
        const Level& best = m_levels[Concurrency::BestPrice];
        const Level& compound = m_levels[Concurrency::Compound];
        const auto untouched = [](const PieceRun& run) { return run.touch == Touch::None; };
        const auto ownCompound = [](const PieceRun& run) {
            return run.touch == Touch::None || (run.touch == Touch::Compound && !run.fresh);
        };
        const auto anyCompound = [](const PieceRun& run) {
            return run.touch == Touch::None || run.touch == Touch::Compound;
        };
        bestOf(best.thresholds, untouched,
               {best.sets, singles(best.units), compound.units, Touch::BestPrice, untouched});
        compete(m_ticket, {compound.sets, {}, {}, Touch::Compound, ownCompound}, m_memory);
        applyThresholds(m_ticket, m_ticket, compound.thresholds, Touch::Compound, anyCompound);
    }

    void acrossPriorities()
    {
        const Level& best = m_levels[Concurrency::BestPrice];
        const Level& compound = m_levels[Concurrency::Compound];
        const auto free = [](const PieceRun& run) {
            return run.fresh && run.touch != Touch::Exclusive;
        };
        bestOf(joined(best.thresholds, compound.thresholds), free,
               {joined(best.sets, compound.sets),
                singles(joined(best.units, compound.units)),
                {},
                Touch::BestPrice,
                free});
    }

    std::vector<SingleOffer> singles(const std::vector<int>& units) const
    {
        std::vector<SingleOffer> offers;
        for (const int unit : units)
            offers.push_back(
                {unit, 1, std::get<UnitOffer>(m_ticket.book().at(unit).offer).benefit});
        return offers;
    }

    /// A threshold that is a percentage competes for each piece; another is applied to what is
    /// left, unless the customer saves more when it comes first. It is reached or not by the basket
    /// as it was before this priority: were it by what the others leave, one more offer could make
    /// the basket dearer. A shop that wants that gives it a lower priority.
    void bestOf(const std::vector<int>& all, const std::function<bool(const PieceRun&)>& isOpen,
                Competition others)
    {
        if (all.empty()) {
            compete(m_ticket, others, m_memory);
            return;
        }
        const Ticket before = m_ticket;
        std::vector<int> thresholds;
        for (const int threshold : all)
            if (const auto benefit = benefitOfPiece(before, threshold))
                others.singles.push_back({threshold, kRewarded, *benefit});
            else if (missingUntilFirstTier(before, threshold) == 0)
                thresholds.push_back(threshold);
        std::optional<Ticket> best;
        const bool every = thresholds.size() <= kThresholdsTried;
        for (const auto& comesFirst : orders(thresholds.size(), every)) {
            std::vector<int> first;
            std::vector<int> later;
            for (std::size_t i = 0; i < thresholds.size(); ++i)
                (comesFirst[i] ? first : later).push_back(thresholds[i]);
            m_ticket = before;
            applyThresholds(m_ticket, before, first, Touch::BestPrice, isOpen);
            compete(m_ticket, others, m_memory);
            applyThresholds(m_ticket, before, later, Touch::BestPrice, isOpen);
            if (!best || m_ticket.saved() > best->saved())
                best = m_ticket;
        }
        m_ticket = std::move(*best);
        if (!every)
            m_ticket.notOptimal();
    }

    /// Which of so many thresholds come first, in the ways that are tried.
    static std::vector<std::vector<bool>> orders(std::size_t count, bool every)
    {
        std::vector<std::vector<bool>> found;
        if (!every) {
            found = {std::vector<bool>(count, false), std::vector<bool>(count, true)};
            for (std::size_t i = 0; i < count; ++i)
                (found.emplace_back(count, false))[i] = true;
            return found;
        }
        for (std::uint32_t choice = 0; choice < std::uint32_t{1} << count; ++choice) {
            auto& comesFirst = found.emplace_back(count, false);
            for (std::size_t i = 0; i < count; ++i)
                comesFirst[i] = (choice >> i & 1U) != 0;
        }
        return found;
    }

    Ticket& m_ticket;
    Levels m_levels;
    PackingMemory& m_memory;
};

/// Pieces until one set, by what is in the basket at all.
std::int64_t missingPieces(const Ticket& ticket, int promotion, const SetOffer& offer)
{
    std::vector<std::int64_t> each(offer.groups.size(), 0);
    std::int64_t together = 0;
    for (std::size_t line = 0; line < ticket.lines(); ++line) {
        const std::uint32_t roles = ticket.roles(promotion, line);
        const std::int64_t pieces = ticket.line(line).pieces;
        together += roles != 0 ? pieces : 0;
        for (std::size_t g = 0; g < each.size(); ++g)
            each[g] += (roles >> g & 1U) != 0 ? pieces : 0;
    }
    std::int64_t wanted = 0;
    std::int64_t missing = 0;
    for (std::size_t g = 0; g < each.size(); ++g) {
        wanted += offer.groups[g].count;
        missing += std::max<std::int64_t>(0, offer.groups[g].count - each[g]);
    }
    return std::max(missing, wanted - together);
}

/// Why a promotion whose conditions hold has taken nothing.
RefusedPromotion refusalOf(const Ticket& ticket, int number)
{
    const Offer& offer = ticket.book().at(number).offer;
    std::uint32_t roles = 0;
    for (std::size_t line = 0; line < ticket.lines(); ++line)
        roles |= ticket.roles(number, line);
    if (roles == 0)
        return {number, kWholeTicket, PromotionRefusal::NoGoods, 0};
    if (const auto* set = std::get_if<SetOffer>(&offer))
        if (const auto missing = missingPieces(ticket, number, *set); missing > 0)
            return {number, kWholeTicket, PromotionRefusal::Incomplete, missing};
    if (std::holds_alternative<ThresholdOffer>(offer))
        if (const auto missing = missingUntilFirstTier(ticket, number); missing > 0)
            return {number, kWholeTicket, PromotionRefusal::BelowThreshold, missing};
    return {number, kWholeTicket, PromotionRefusal::BetterOffer, 0};
}

/// Promotions that speak of something in the basket, by number. A shop has many that do not.
std::vector<bool> mentionedIn(const Ticket& ticket)
{
    std::vector<bool> mentioned(ticket.book().promotions().size(), false);
    for (std::size_t line = 0; line < ticket.lines(); ++line)
        for (const Mention& mention : ticket.mentions(line))
            mentioned[static_cast<std::size_t>(mention.promotion)] = true;
    return mentioned;
}

class Account
{
public:
    Account(const Ticket& ticket, std::map<int, PromotionRefusal> missed)
        : m_ticket{ticket}, m_missed{std::move(missed)}
    {
    }

    Promoted made()
    {
        const auto promotions = static_cast<int>(m_ticket.book().promotions().size());
        std::map<int, RefusedPromotion> refused;
        std::vector<bool> works(static_cast<std::size_t>(promotions), false);
        for (const auto& [place, saved] : m_ticket.applied()) {
            works[static_cast<std::size_t>(place.first)] = true;
            m_promoted.applied.push_back({place.first, m_ticket.line(place.second).id, saved});
        }
        for (int number = 0; number < promotions; ++number)
            if (!works[static_cast<std::size_t>(number)])
                m_promoted.refused.push_back(
                    refused.emplace(number, refusal(number)).first->second);
        for (std::size_t line = 0; line < m_ticket.lines(); ++line)
            for (const Mention& mention : m_ticket.mentions(line))
                if (!m_ticket.applied().contains({mention.promotion, line}))
                    refuseOnLine(mention.promotion, m_ticket.line(line).id, refused);
        std::ranges::sort(m_promoted.applied, {}, [](const AppliedPromotion& applied) {
            return std::pair{applied.promotion, applied.line};
        });
        std::ranges::sort(m_promoted.refused, {}, [](const RefusedPromotion& refusedOne) {
            return std::pair{refusedOne.promotion, refusedOne.line};
        });
        m_promoted.optimal = m_ticket.isOptimal();
        return std::move(m_promoted);
    }

private:
    RefusedPromotion refusal(int number) const
    {
        const auto missed = m_missed.find(number);
        return missed != m_missed.end() ? RefusedPromotion{number, kWholeTicket, missed->second, 0}
                                        : refusalOf(m_ticket, number);
    }
    void refuseOnLine(int promotion, int line, const std::map<int, RefusedPromotion>& refused)
    {
        const auto whole = refused.find(promotion);
        RefusedPromotion here =
            whole != refused.end()
                ? whole->second
                : RefusedPromotion{promotion, kWholeTicket, PromotionRefusal::BetterOffer, 0};
        here.line = line;
        m_promoted.refused.push_back(here);
    }

    const Ticket& m_ticket;
    std::map<int, PromotionRefusal> m_missed;
    Promoted m_promoted;
};

} // namespace

std::string_view promotionRefusalWord(PromotionRefusal refusal)
{
    switch (refusal) {
    case PromotionRefusal::NotNow: return "not-now";
    case PromotionRefusal::NotThisCustomer: return "not-this-customer";
    case PromotionRefusal::NoCoupon: return "no-coupon";
    case PromotionRefusal::NoGoods: return "no-goods";
    case PromotionRefusal::Incomplete: return "incomplete";
    case PromotionRefusal::BelowThreshold: return "below-threshold";
    case PromotionRefusal::BetterOffer: break;
    }
    return "better-offer";
}

std::string_view priorityModelWord(PriorityModel model)
{
    return model == PriorityModel::WithinPriority ? "within-priority" : "across-priorities";
}

Result<PriorityModel> priorityModelFromWord(std::string_view word)
{
    for (const PriorityModel model :
         {PriorityModel::WithinPriority, PriorityModel::AcrossPriorities})
        if (word == priorityModelWord(model))
            return model;
    return fail(ErrorCode::OutOfRange, "priorities meet within-priority or across-priorities");
}

std::string_view compoundBasisWord(CompoundBasis basis)
{
    return basis == CompoundBasis::Discounted ? "discounted" : "original";
}

Result<CompoundBasis> compoundBasisFromWord(std::string_view word)
{
    if (word == "discounted")
        return CompoundBasis::Discounted;
    if (word == "original")
        return CompoundBasis::Original;
    return fail(ErrorCode::OutOfRange, "a percentage is of the discounted or original price");
}

std::int64_t Promoted::saved() const
{
    std::int64_t sum = 0;
    for (const AppliedPromotion& each : applied)
        sum += each.saved;
    return sum;
}

Promoted promote(std::span<const PromotableLine> lines, const PromotionBook& book,
                 const PromotionContext& context, PackingMemory& memory)
{
    Ticket ticket{lines, book, context};
    std::map<int, PromotionRefusal> missed;
    std::map<int, Levels, std::greater<>> priorities;
    const std::vector<bool> mentioned = mentionedIn(ticket);
    for (int number = 0; number < static_cast<int>(book.promotions().size()); ++number) {
        const Promotion& promotion = book.at(number);
        if (const auto why = conditionMissed(promotion.conditions, context))
            missed.emplace(number, *why);
        else if (mentioned[static_cast<std::size_t>(number)])
            priorities[promotion.priority][promotion.concurrency].add(number, promotion);
    }
    for (auto& [priority, levels] : priorities)
        Round{ticket, std::move(levels), memory}.run();
    memory.forgetOld();
    return Account{ticket, std::move(missed)}.made();
}

} // namespace onetill::domain
