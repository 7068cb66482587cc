#include "pos-app/domain/promotion/packing/set_packing.h"

#include "pos-app/domain/apportion.h"
#include "pos-app/domain/promotion/packing/offer_parts.h"
#include "pos-app/domain/promotion/packing/set_search.h"
#include "sync-engine/contract/values/check.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace onetill::domain {
namespace {

/// Work for parts of a basket that people have in their hands, and for those that nobody solves
/// exactly: 50 ms and 3 ms on a till of 2015.
constexpr int kVisits = 400'000;
constexpr int kVisitsOfMany = 30'000;
constexpr std::size_t kManyPieces = 64;
constexpr std::size_t kManyOffers = 12;

bool isWholeSet(const SetOffer& offer)
{
    return offer.reward == Reward::WholeSet;
}

SetShape shapeOf(const OfferOnPieces& of)
{
    const SetOffer& offer = *of.offer;
    SetShape shape{{}, offer.reward, offer.rewarded, 0, of.limit, false};
    for (const SetGroup& group : offer.groups)
        shape.counts.push_back(group.count);
    if (offer.reward == Reward::Dearest && offer.rewarded < shape.pieces()) {
        shape.counts = {offer.rewarded, shape.pieces() - offer.rewarded};
        shape.groupsInOrder = true;
    }
    if (isWholeSet(offer) && offer.benefit.kind == BenefitKind::FixedPrice)
        shape.perSet = -offer.benefit.minor;
    if (isWholeSet(offer) && offer.benefit.kind == BenefitKind::Amount)
        shape.perSet = offer.benefit.minor;
    return shape;
}

std::int64_t worthOf(const SetOffer& offer, std::int64_t price)
{
    if (!isWholeSet(offer) || offer.benefit.kind == BenefitKind::Percent)
        return offer.benefit.of(price);
    return offer.benefit.kind == BenefitKind::FixedPrice ? price : 0;
}

/// The search's view of one offer on some of the pieces.
SearchOffer searchOffer(const OfferOnPieces& of, std::span<const Piece> pieces,
                        const std::vector<std::size_t>& chosen)
{
    SearchOffer search{shapeOf(of), {}, {}};
    for (const std::size_t i : chosen) {
        const bool inTwoGroups = search.shape.groupsInOrder && of.groups[i] != 0;
        search.groups.push_back(inTwoGroups ? 3U : of.groups[i]);
        search.worth.push_back(worthOf(*of.offer, pieces[i].price));
    }
    return search;
}

/// Whether the pieces could fill even one set.
bool canFill(const SearchOffer& offer)
{
    int eligible = 0;
    std::vector<int> each(offer.shape.counts.size(), 0);
    for (const std::uint32_t groups : offer.groups) {
        eligible += groups != 0 ? 1 : 0;
        for (std::size_t g = 0; g < each.size(); ++g)
            each[g] += (groups >> g & 1U) != 0 ? 1 : 0;
    }
    return eligible >= offer.shape.pieces()
           && std::ranges::equal(each, offer.shape.counts, std::ranges::greater_equal{});
}

/// Pieces of a set in the making, and which of them pay.
struct Filling {
    std::vector<int> taken; ///< By group.
    std::vector<std::size_t> pieces;
    std::vector<int> groups; ///< Of each piece.
};

/// What each piece of a complete set saves.
std::vector<std::int64_t> savings(const OfferOnPieces& of, const SearchOffer& search,
                                  const Filling& set, std::span<const Piece> pieces)
{
    const SetOffer& offer = *of.offer;
    std::vector<std::int64_t> saved;
    std::vector<std::int64_t> prices;
    for (std::size_t place = 0; place < set.pieces.size(); ++place) {
        const std::int64_t price = pieces[set.pieces[place]].price;
        const auto number = static_cast<int>(place);
        const bool pays = isWholeSet(offer)
                          || (offer.reward == Reward::Cheapest
                              && number >= search.shape.pieces() - offer.rewarded)
                          || (offer.reward == Reward::Dearest && number < offer.rewarded)
                          || (offer.reward == Reward::Group && set.groups[place] == offer.rewarded);
        saved.push_back(pays ? worthOf(offer, price) : 0);
        prices.push_back(price);
    }
    const bool byEach = isWholeSet(offer) && offer.benefit.kind == BenefitKind::Percent;
    if (byEach || (!isWholeSet(offer) && of.spread == Spread::RewardedPieces))
        return saved;
    std::int64_t whole = std::accumulate(saved.begin(), saved.end(), std::int64_t{0});
    if (isWholeSet(offer))
        whole = offer.benefit.of(std::accumulate(prices.begin(), prices.end(), std::int64_t{0}));
    const auto shares = apportion(whole, prices);
    return shares ? *shares : std::vector<std::int64_t>(prices.size(), 0);
}

/// Works out one part, whose pieces and offers are numbered as in `part`.
class PartSearch
{
public:
    PartSearch(std::span<const Piece> pieces, std::span<const OfferOnPieces> offers,
               const OfferPart& part, int visits)
        : m_pieces{pieces},
          m_offers{offers},
          m_free{part.pieces},
          m_left{part.offers},
          m_visits{visits}
    {
    }

    Packing run()
    {
        int rounds = 0;
        while (!m_left.empty() && !m_free.empty()) {
            round();
            ++rounds;
        }
        m_packing.optimal = m_packing.optimal && rounds <= 1;
        return std::move(m_packing);
    }

private:
    /// As many offers at once as one search can hold: mostly all of them.
    void round()
    {
        std::vector<std::int64_t> rest;
        for (const std::size_t i : m_free)
            rest.push_back(m_pieces[i].rest);
        SetSearch search{std::move(rest)};
        std::vector<SearchOffer> searches;
        std::vector<std::size_t> taken;
        std::vector<std::size_t> later;
        for (const std::size_t o : m_left) {
            SearchOffer offer = searchOffer(m_offers[o], m_pieces, m_free);
            if (!canFill(offer))
                continue;
            if (search.add(offer)) {
                taken.push_back(o);
                searches.push_back(std::move(offer));
            } else if (taken.empty()) {
                m_packing.optimal = false; // Too large even by itself.
            } else {
                later.push_back(o);
            }
        }
        m_left = std::move(later);
        if (taken.empty())
            return;
        const auto found = search.run(m_visits);
        m_packing.optimal = m_packing.optimal && found.optimal;
        fill(found, searches, taken);
    }

    void fill(const SearchResult& found, const std::vector<SearchOffer>& searches,
              const std::vector<std::size_t>& taken)
    {
        std::vector<std::vector<Filling>> open(taken.size());
        std::vector<std::size_t> free;
        for (std::size_t at = 0; at < m_free.size(); ++at) {
            const SearchChoice& choice = found.choices[at];
            if (choice.offer < 0) {
                free.push_back(m_free[at]);
                continue;
            }
            const auto o = static_cast<std::size_t>(choice.offer);
            const SetShape& shape = searches[o].shape;
            const auto group = static_cast<std::size_t>(choice.group);
            auto set = std::ranges::find_if(open[o], [&](const Filling& filling) {
                return filling.taken[group] < shape.counts[group];
            });
            if (set == open[o].end()) {
                open[o].push_back({std::vector<int>(shape.counts.size(), 0), {}, {}});
                set = std::prev(open[o].end());
            }
            ++set->taken[group];
            set->pieces.push_back(m_free[at]);
            set->groups.push_back(choice.group);
        }
        for (std::size_t o = 0; o < taken.size(); ++o)
            for (const Filling& set : open[o])
                take(m_offers[taken[o]], searches[o], set, free);
        std::ranges::sort(free);
        m_free = std::move(free);
    }

    /// A set that saves less than its pieces do alone is none: an amount off is at most the price,
    /// which the search does not see.
    void take(const OfferOnPieces& of, const SearchOffer& search, const Filling& set,
              std::vector<std::size_t>& free)
    {
        auto saved = savings(of, search, set, m_pieces);
        std::int64_t alone = 0;
        for (const std::size_t i : set.pieces)
            alone += m_pieces[i].rest;
        const auto sum = std::accumulate(saved.begin(), saved.end(), std::int64_t{0});
        if (isWholeSet(*of.offer) && of.offer->benefit.kind == BenefitKind::Amount)
            m_packing.optimal = m_packing.optimal && sum == of.offer->benefit.minor;
        if (sum <= alone) {
            free.insert(free.end(), set.pieces.begin(), set.pieces.end());
            return;
        }
        m_packing.sets.push_back({of.number, set.pieces, std::move(saved)});
    }

    std::span<const Piece> m_pieces;
    std::span<const OfferOnPieces> m_offers;
    std::vector<std::size_t> m_free;
    std::vector<std::size_t> m_left;
    int m_visits;
    Packing m_packing;
};

/// Everything that a part's plan depends on.
PackingMemory::Question questionOf(const OfferPart& part, std::span<const Piece> pieces,
                                   std::span<const OfferOnPieces> offers)
{
    PackingMemory::Question question{static_cast<std::int64_t>(part.pieces.size())};
    for (const std::size_t i : part.pieces) {
        question.push_back(pieces[i].price);
        question.push_back(pieces[i].rest);
    }
    for (const std::size_t o : part.offers) {
        question.push_back(offers[o].number);
        question.push_back(offers[o].limit);
        for (const std::size_t i : part.pieces)
            question.push_back(offers[o].groups[i]);
    }
    return question;
}

/// The same plan with the part's pieces named by their place in the part, or back.
Packing renamed(Packing packing, const std::vector<std::size_t>& names)
{
    for (PackedSet& set : packing.sets)
        for (std::size_t& piece : set.pieces)
            piece = names[piece];
    return packing;
}

std::vector<std::size_t> placesIn(const std::vector<std::size_t>& pieces, std::size_t count)
{
    std::vector<std::size_t> places(count, 0);
    for (std::size_t place = 0; place < pieces.size(); ++place)
        places[pieces[place]] = place;
    return places;
}

class Packer
{
public:
    Packer(std::span<const Piece> pieces, std::span<const OfferOnPieces> offers,
           PackingMemory& memory)
        : m_pieces{pieces}, m_offers{offers}, m_memory{memory}
    {
    }

    Packing run()
    {
        for (const OfferPart& part : partsOf(m_pieces.size(), m_offers)) {
            if (part.offers.size() <= kManyOffers && part.pieces.size() <= kManyPieces) {
                work(part, kVisits);
                continue;
            }
            auto clusters = clustersOf(part, m_offers);
            m_whole.optimal = m_whole.optimal && clusters.size() == 1;
            for (auto& offers : clusters)
                workCluster(part, std::move(offers));
        }
        return std::move(m_whole);
    }

private:
    void work(const OfferPart& part, int visits)
    {
        auto question = questionOf(part, m_pieces, m_offers);
        Packing found;
        if (const Packing* known = m_memory.find(question)) {
            found = renamed(*known, part.pieces);
        } else {
            found = PartSearch{m_pieces, m_offers, part, visits}.run();
            m_memory.keep(std::move(question),
                          renamed(found, placesIn(part.pieces, m_pieces.size())));
        }
        m_whole.optimal = m_whole.optimal && found.optimal;
        for (const PackedSet& set : found.sets)
            m_taken.insert(set.pieces.begin(), set.pieces.end());
        std::ranges::move(found.sets, std::back_inserter(m_whole.sets));
    }

    void workCluster(const OfferPart& part, std::vector<std::size_t> offers)
    {
        OfferPart cluster{{}, std::move(offers)};
        for (const std::size_t piece : part.pieces)
            if (!m_taken.contains(piece)
                && std::ranges::any_of(cluster.offers, [&](std::size_t offer) {
                       return m_offers[offer].groups[piece] != 0;
                   }))
                cluster.pieces.push_back(piece);
        work(cluster, kVisitsOfMany);
    }

    std::span<const Piece> m_pieces;
    std::span<const OfferOnPieces> m_offers;
    PackingMemory& m_memory;
    std::set<std::size_t> m_taken;
    Packing m_whole;
};

} // namespace

Packing packSets(std::span<const Piece> pieces, std::span<const OfferOnPieces> offers,
                 PackingMemory& memory)
{
    ONETILL_CHECK(std::ranges::is_sorted(pieces, std::ranges::greater{}, &Piece::price));
    return Packer{pieces, offers, memory}.run();
}

} // namespace onetill::domain
