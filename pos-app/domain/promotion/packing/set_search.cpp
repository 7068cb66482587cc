#include "pos-app/domain/promotion/packing/set_search.h"

#include "pos-app/domain/promotion/packing/state_layer.h"
#include "sync-engine/contract/values/check.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace onetill::domain {
namespace {

constexpr int kMachineStatesMax = 20'000;
constexpr int kKeyBits = 63;
constexpr std::int64_t kHopeless = std::numeric_limits<std::int64_t>::min();
/// Enough to find a good plan, and mostly the best, before the thorough search.
constexpr std::size_t kFirstWidth = 64;
constexpr std::size_t kWidthMin = 24;
constexpr std::size_t kWidthMax = 40'000;

/// The most that one piece can bring, in shares that add up to no less than any set saves.
std::int64_t boundOf(const SearchOffer& offer, std::size_t piece)
{
    if (offer.groups[piece] == 0)
        return 0;
    const int pieces = offer.shape.pieces();
    const std::int64_t worth = offer.worth[piece];
    switch (offer.shape.reward) {
    case Reward::WholeSet: {
        const std::int64_t share = offer.shape.perSet / pieces;
        return worth + (offer.shape.perSet > 0 ? share + 1 : share);
    }
    case Reward::Cheapest: return (worth * offer.shape.rewarded + pieces - 1) / pieces;
    case Reward::Dearest: return worth;
    case Reward::Group: return (offer.groups[piece] >> offer.shape.rewarded & 1U) != 0 ? worth : 0;
    }
    return worth;
}

} // namespace

/// An offer with all that can be known before the search.
struct SetSearch::Prepared {
    SearchOffer offer;
    SetMachine machine;
    int shift{0}; ///< Of its state's bits within the key of all offers.
    std::uint64_t mask{0};
    /// For each piece and group: how many from here on could go there.
    std::vector<int> remaining;
    std::vector<std::int64_t> worthMost; ///< For each piece: of those from here on.

    int state(std::uint64_t key) const { return static_cast<int>(key >> shift & mask); }
    bool canClose(int atState, std::size_t piece) const
    {
        const auto& missing = machine.missing(atState);
        for (std::size_t g = 0; g < missing.size(); ++g)
            if (missing[g] > remaining[piece * missing.size() + g])
                return false;
        return true;
    }
};

SetSearch::SetSearch(std::vector<std::int64_t> rest) : m_rest{std::move(rest)} {}

SetSearch::~SetSearch() = default;

bool SetSearch::add(const SearchOffer& offer)
{
    const std::size_t pieces = m_rest.size();
    const std::size_t groups = offer.shape.counts.size();
    std::vector<int> remaining((pieces + 1) * groups, 0);
    std::vector<std::int64_t> worthMost(pieces + 1, 0);
    int eligible = 0;
    for (std::size_t i = pieces; i-- > 0;) {
        const bool fits = offer.groups[i] != 0;
        eligible += fits ? 1 : 0;
        worthMost[i] = std::max(worthMost[i + 1], fits ? offer.worth[i] : 0);
        for (std::size_t g = 0; g < groups; ++g)
            remaining[i * groups + g] =
                remaining[(i + 1) * groups + g] + ((offer.groups[i] >> g & 1U) != 0 ? 1 : 0);
    }
    const std::vector<int> available(remaining.begin(),
                                     remaining.begin() + static_cast<std::ptrdiff_t>(groups));
    int sets = eligible / offer.shape.pieces();
    for (std::size_t g = 0; g < groups; ++g)
        sets = std::min(sets, available[g] / offer.shape.counts[g]);
    if (offer.shape.limit > 0)
        sets = std::min(sets, offer.shape.limit);

    auto machine = SetMachine::make(offer.shape, available, sets, kMachineStatesMax);
    if (!machine)
        return false;
    const auto bits =
        static_cast<int>(std::bit_width(static_cast<std::uint64_t>(machine->states()) - 1));
    if (m_bits + bits > kKeyBits)
        return false;
    m_offers.push_back({offer, std::move(*machine), m_bits, (std::uint64_t{1} << bits) - 1,
                        std::move(remaining), std::move(worthMost)});
    m_bits += bits;
    return true;
}

/// One pass over the pieces.
struct SetSearch::Run {
    explicit Run(const SetSearch& search)
        : m_rest{search.m_rest}, m_offers{search.m_offers}, m_bounds(m_rest.size() + 1, 0)
    {
        for (std::size_t i = m_rest.size(); i-- > 0;) {
            std::int64_t most = m_rest[i];
            for (const Prepared& prepared : m_offers)
                most = std::max(most, boundOf(prepared.offer, i));
            m_bounds[i] = m_bounds[i + 1] + most;
        }
    }

    /// Keeps at most `width` states a piece. Leads that cannot beat `known` are not followed.
    SearchResult run(std::size_t width, const SearchResult* known)
    {
        m_trail.clear();
        m_droppedBound = std::numeric_limits<std::int64_t>::min();
        const std::int64_t toBeat = known ? known->saved : std::numeric_limits<std::int64_t>::min();
        StateLayer layer;
        layer.offer(0, 0, {});
        for (std::size_t i = 0; i < m_rest.size(); ++i) {
            StateLayer next;
            for (std::uint32_t at = 0; at < layer.size(); ++at)
                expand(layer[at], at, i, toBeat, next);
            if (next.size() > width)
                m_droppedBound =
                    std::max(m_droppedBound, next.keepBest(width, [&](const LayerState& state) {
                        const auto toCome = stillToCome(state.key, i + 1);
                        return toCome ? state.saved + m_bounds[i + 1] + *toCome : kHopeless;
                    }));
            m_trail.push_back(layer.takeTrail());
            layer = std::move(next);
        }
        return finish(layer, known);
    }

    /// The most that the begun sets still wait for; none when one of them cannot be completed.
    std::optional<std::int64_t> stillToCome(std::uint64_t key, std::size_t piece) const
    {
        std::int64_t sum = 0;
        for (const Prepared& prepared : m_offers) {
            const int state = prepared.state(key);
            if (state == 0)
                continue;
            if (!prepared.canClose(state, piece))
                return std::nullopt;
            sum += prepared.machine.rewardsToCome(state) * prepared.worthMost[piece];
        }
        return sum;
    }

    void expand(const LayerState& from, std::uint32_t at, std::size_t piece, std::int64_t toBeat,
                StateLayer& next) const
    {
        const auto toCome = stillToCome(from.key, piece);
        if (!toCome || from.saved + m_bounds[piece] + *toCome <= toBeat)
            return;
        next.offer(from.key, from.saved + m_rest[piece], {at, -1, 0});
        for (std::size_t o = 0; o < m_offers.size(); ++o) {
            const Prepared& prepared = m_offers[o];
            std::uint32_t groups = prepared.offer.groups[piece];
            const int state = prepared.state(from.key);
            while (groups != 0) {
                const int group = std::countr_zero(groups);
                groups &= groups - 1;
                const SetMachine::Step& step = prepared.machine.step(state, group);
                if (step.next < 0)
                    continue;
                const std::uint64_t key = (from.key & ~(prepared.mask << prepared.shift))
                                          | static_cast<std::uint64_t>(step.next) << prepared.shift;
                const std::int64_t worth = step.pays ? prepared.offer.worth[piece] : 0;
                next.offer(key, from.saved + worth + step.extra,
                           {at, static_cast<std::int16_t>(o), static_cast<std::int16_t>(group)});
            }
        }
    }

    bool isClosed(std::uint64_t key) const
    {
        return std::ranges::all_of(m_offers, [key](const Prepared& prepared) {
            return prepared.machine.isClosed(prepared.state(key));
        });
    }

    SearchResult finish(StateLayer& last, const SearchResult* known)
    {
        std::optional<std::uint32_t> best;
        for (std::uint32_t i = 0; i < last.size(); ++i)
            if (isClosed(last[i].key)
                && (!best || last[i].saved > last[*best].saved
                    || (last[i].saved == last[*best].saved && last[i].key < last[*best].key)))
                best = i;
        if (!best || (known && known->saved >= last[*best].saved)) {
            SearchResult same = known ? *known : none();
            same.optimal = m_droppedBound <= same.saved;
            return same;
        }
        SearchResult result{last[*best].saved, {}, m_droppedBound <= last[*best].saved};
        result.choices.resize(m_rest.size());
        Origin origin = last[*best].origin;
        for (std::size_t i = m_rest.size(); i-- > 0;) {
            result.choices[i] = {origin.offer, origin.group};
            origin = m_trail[i][origin.from];
        }
        return result;
    }

    /// No sets at all: always possible.
    SearchResult none() const
    {
        SearchResult nothing;
        nothing.choices.resize(m_rest.size());
        for (const std::int64_t saved : m_rest)
            nothing.saved += saved;
        return nothing;
    }

    const std::vector<std::int64_t>& m_rest;
    const std::vector<Prepared>& m_offers;
    std::vector<std::int64_t> m_bounds; ///< What the pieces from here on can save at most.
    std::vector<std::vector<Origin>> m_trail;
    std::int64_t m_droppedBound{0};
};

SearchResult SetSearch::run(int visits) const
{
    Run search{*this};
    const std::size_t affordable =
        std::clamp(static_cast<std::size_t>(visits) / std::max<std::size_t>(m_rest.size(), 1),
                   kWidthMin, kWidthMax);
    SearchResult first = search.run(std::min(kFirstWidth, affordable), nullptr);
    if (first.optimal || affordable <= kFirstWidth)
        return first;
    return search.run(affordable, &first);
}

} // namespace onetill::domain
