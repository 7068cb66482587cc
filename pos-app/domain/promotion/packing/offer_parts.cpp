#include "pos-app/domain/promotion/packing/offer_parts.h"

#include <algorithm>
#include <numeric>

namespace onetill::domain {
namespace {

constexpr std::size_t kOffersTogether = 6;

class Parts
{
public:
    Parts(std::size_t pieces, std::span<const OfferOnPieces> offers) : m_above(pieces)
    {
        std::iota(m_above.begin(), m_above.end(), std::size_t{0});
        for (const OfferOnPieces& offer : offers)
            join(offer);
    }

    std::vector<OfferPart> made(std::span<const OfferOnPieces> offers)
    {
        std::map<std::size_t, OfferPart> parts;
        for (std::size_t o = 0; o < offers.size(); ++o)
            for (std::size_t i = 0; i < m_above.size(); ++i)
                if (offers[o].groups[i] != 0) {
                    parts[top(i)].offers.push_back(o);
                    break;
                }
        for (std::size_t i = 0; i < m_above.size(); ++i)
            if (const auto part = parts.find(top(i)); part != parts.end())
                part->second.pieces.push_back(i);
        std::vector<OfferPart> list;
        for (auto& [name, part] : parts)
            list.push_back(std::move(part));
        return list;
    }

private:
    std::size_t top(std::size_t piece)
    {
        while (m_above[piece] != piece)
            piece = m_above[piece] = m_above[m_above[piece]];
        return piece;
    }
    void join(const OfferOnPieces& offer)
    {
        std::size_t first = m_above.size();
        for (std::size_t i = 0; i < m_above.size(); ++i) {
            if (offer.groups[i] == 0)
                continue;
            if (first == m_above.size())
                first = top(i);
            m_above[top(i)] = first;
        }
    }

    std::vector<std::size_t> m_above;
};

/// A part with many offers in smaller ones: neighbours together, each offer in one of them. The
/// pieces of one are those that the earlier ones have left.
class Clusters
{
public:
    Clusters(const OfferPart& part, std::span<const OfferOnPieces> offers)
        : m_part{part}, m_offers{offers}, m_left{part.offers}
    {
    }

    bool isEnd() const { return m_left.empty(); }

    /// The next offers: the first that is left and, breadth first, those that share pieces with it.
    std::vector<std::size_t> next()
    {
        std::vector<std::size_t> cluster{m_left.front()};
        m_left.erase(m_left.begin());
        for (std::size_t i = 0; i < cluster.size(); ++i)
            for (auto other = m_left.begin();
                 other != m_left.end() && cluster.size() < kOffersTogether;)
                if (share(cluster[i], *other)) {
                    cluster.push_back(*other);
                    other = m_left.erase(other);
                } else {
                    ++other;
                }
        std::ranges::sort(cluster);
        return cluster;
    }

private:
    bool share(std::size_t one, std::size_t other) const
    {
        return std::ranges::any_of(m_part.pieces, [&](std::size_t piece) {
            return m_offers[one].groups[piece] != 0 && m_offers[other].groups[piece] != 0;
        });
    }

    const OfferPart& m_part;
    std::span<const OfferOnPieces> m_offers;
    std::vector<std::size_t> m_left;
};

} // namespace

std::vector<OfferPart> partsOf(std::size_t pieces, std::span<const OfferOnPieces> offers)
{
    return Parts{pieces, offers}.made(offers);
}

std::vector<std::vector<std::size_t>> clustersOf(const OfferPart& part,
                                                 std::span<const OfferOnPieces> offers)
{
    std::vector<std::vector<std::size_t>> all;
    for (Clusters clusters{part, offers}; !clusters.isEnd();)
        all.push_back(clusters.next());
    return all;
}

} // namespace onetill::domain
