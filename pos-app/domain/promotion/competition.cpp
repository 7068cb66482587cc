#include "pos-app/domain/promotion/competition.h"

#include "pos-app/domain/promotion/packing/bulk_sets.h"

#include <algorithm>
#include <deque>

namespace onetill::domain {
namespace {

/// A search over pieces one by one ends here.
constexpr std::int64_t kPiecesOfLine = 512;
constexpr std::int64_t kPiecesOfTicket = 8'192;

struct Taken {
    int promotion{0};
    std::int64_t saved{0};
};

/// What a piece saves in no set.
struct Own {
    std::vector<Taken> taken;
    bool isChain{false};
    std::int64_t saved{0};
};

const UnitOffer& unitOffer(const Ticket& ticket, int promotion)
{
    return std::get<UnitOffer>(ticket.book().at(promotion).offer);
}

/// What each promotion of the book is in a competition.
enum class Part { None, Set, Chain };

/// Amounts before percentages: the order in which they save most, and that of retail-rules 2.
Own chainOf(const Ticket& ticket, const PieceRun& run, const std::vector<Part>& parts)
{
    Own own{{}, true, 0};
    std::int64_t price = run.price;
    for (const bool percent : {false, true})
        for (const Mention& mention : ticket.mentions(run.line)) {
            if (parts[static_cast<std::size_t>(mention.promotion)] != Part::Chain)
                continue;
            const Benefit& benefit = unitOffer(ticket, mention.promotion).benefit;
            if ((benefit.kind == BenefitKind::Percent) != percent)
                continue;
            const bool ofOriginal =
                percent && ticket.context().compoundBasis == CompoundBasis::Original;
            const std::int64_t saved =
                std::min(price, benefit.of(ofOriginal ? run.original : price));
            price -= saved;
            own.taken.push_back({mention.promotion, saved});
            own.saved += saved;
        }
    return own;
}

/// `singles`: by promotion, with no roles where there is none.
Own ownOf(const Ticket& ticket, const PieceRun& run, const std::vector<Part>& parts,
          const std::vector<SingleOffer>& singles)
{
    Own best;
    for (const Mention& mention : ticket.mentions(run.line)) {
        const SingleOffer& single = singles[static_cast<std::size_t>(mention.promotion)];
        if ((mention.roles & single.roles) == 0)
            continue;
        const std::int64_t saved = single.benefit.of(run.price);
        if (saved > best.saved)
            best = {{{mention.promotion, saved}}, false, saved};
    }
    Own chain = chainOf(ticket, run, parts);
    return chain.saved > best.saved ? chain : best;
}

void takeOwn(Ticket& ticket, PieceRun& run, const Own& own, Touch touch)
{
    for (const Taken& taken : own.taken)
        ticket.take(run, taken.promotion, taken.saved, own.isChain ? Touch::Compound : touch);
}

/// The rounds of one competition.
class Contest
{
public:
    Contest(Ticket& ticket, const Competition& competition)
        : m_ticket{ticket},
          m_competition{competition},
          m_parts(ticket.book().promotions().size(), Part::None),
          m_places(m_parts.size(), 0),
          m_singles(m_parts.size(), SingleOffer{0, 0, {}})
    {
        for (const SingleOffer& single : competition.singles)
            m_singles[static_cast<std::size_t>(single.promotion)] = single;
        for (const int promotion : competition.chain)
            m_parts[static_cast<std::size_t>(promotion)] = Part::Chain;
        for (const int promotion : competition.sets) {
            m_parts[static_cast<std::size_t>(promotion)] = Part::Set;
            m_places[static_cast<std::size_t>(promotion)] = m_offers.size();
            const Promotion& offered = ticket.book().at(promotion);
            const auto* set = std::get_if<SetOffer>(&offered.offer);
            if (!set) {
                const auto& unit = std::get<UnitOffer>(offered.offer);
                m_limited.push_back({{{unit.items, 1}}, Reward::WholeSet, 0, unit.benefit});
                set = &m_limited.back();
            }
            m_offers.push_back({set, promotion, offered.timesPerTicket, offered.spread, {}});
        }
    }

    void run(PackingMemory& memory)
    {
        m_ticket.tidy();
        std::vector<PieceRun> closed;
        std::vector<PieceRun> open;
        for (const PieceRun& run : m_ticket.runs())
            (m_competition.isOpen(run) ? open : closed).push_back(run);
        m_made = std::move(closed);
        for (PieceRun& run : open)
            layOut(run, static_cast<std::int64_t>(open.size()));
        describePieces();
        const Packing packing = packSets(m_pieces, m_offers, memory);
        if (!packing.optimal)
            m_ticket.notOptimal();
        apply(packing);
        m_ticket.runs() = std::move(m_made);
        m_ticket.tidy();
    }

private:
    /// Lays the run's pieces out one by one, as far as there is a set that could want them.
    void layOut(const PieceRun& run, std::int64_t openRuns)
    {
        const Own own = ownOf(m_ticket, run, m_parts, m_singles);
        const bool wanted =
            std::ranges::any_of(m_ticket.mentions(run.line), [this](const Mention& mention) {
                return m_parts[static_cast<std::size_t>(mention.promotion)] == Part::Set;
            });
        if (!wanted) {
            m_made.push_back(run);
            takeOwn(m_ticket, m_made.back(), own, m_competition.touch);
            return;
        }
        const std::int64_t most =
            std::clamp<std::int64_t>(kPiecesOfTicket / openRuns, 4, kPiecesOfLine);
        std::int64_t laidOut = run.count;
        if (run.count > most) {
            // Others need pieces of this line one by one; without them it is best worked out whole.
            laidOut = onlyBulk(run) ? 0 : most;
            PieceRun surplus = run;
            surplus.count -= laidOut;
            takeBulk(surplus, own);
        }
        for (std::int64_t i = 0; i < laidOut; ++i) {
            m_pieces.push_back({run.price, own.saved});
            m_pieceRuns.push_back(run);
            m_pieceRuns.back().count = 1;
            m_ownOf.push_back(own);
        }
    }

    void describePieces()
    {
        for (OfferOnPieces& offer : m_offers)
            offer.groups.assign(m_pieces.size(), 0);
        for (std::size_t i = 0; i < m_pieces.size(); ++i)
            for (const Mention& mention : m_ticket.mentions(m_pieceRuns[i].line)) {
                const auto promotion = static_cast<std::size_t>(mention.promotion);
                if (m_parts[promotion] == Part::Set)
                    m_offers[m_places[promotion]].groups[i] = mention.roles;
            }
    }

    /// Whether every set that wants the run's pieces can be made of them alone, without a limit.
    bool onlyBulk(const PieceRun& run) const
    {
        return std::ranges::all_of(m_offers, [&](const OfferOnPieces& offer) {
            const std::uint32_t roles = m_ticket.roles(offer.number, run.line);
            return roles == 0 || canBulk(offer, roles);
        });
    }

    static bool canBulk(const OfferOnPieces& offer, std::uint32_t roles)
    {
        return offer.limit == 0 && roles == (std::uint32_t{1} << offer.offer->groups.size()) - 1;
    }

    /// More pieces than can be looked at one by one: sets of this line alone, in the mix that saves
    /// most. Others could have shared them, and so this is optimal only by itself.
    void takeBulk(PieceRun run, const Own& own)
    {
        std::vector<BulkOffer> offers;
        for (const OfferOnPieces& offer : m_offers) {
            if (canBulk(offer, m_ticket.roles(offer.number, run.line)))
                offers.push_back(
                    {offer.number, piecesOf(*offer.offer), savedByEqual(*offer.offer, run.price)});
        }
        m_ticket.notOptimal();
        for (const BulkSets& sets : bulkSets(offers, run.count, own.saved)) {
            PieceRun bulk = run;
            bulk.count = sets.sets * sets.offer.pieces;
            run.count -= bulk.count;
            m_ticket.takeTogether(bulk, sets.offer.promotion, sets.sets * sets.offer.saved,
                                  m_competition.touch, m_made);
        }
        takeOwn(m_ticket, run, own, m_competition.touch);
        m_made.push_back(run);
    }

    void apply(const Packing& packing)
    {
        std::vector<bool> packed(m_pieces.size(), false);
        for (const PackedSet& set : packing.sets)
            for (std::size_t i = 0; i < set.pieces.size(); ++i) {
                PieceRun& piece = m_pieceRuns[set.pieces[i]];
                m_ticket.take(piece, set.offer, set.saved[i], m_competition.touch);
                packed[set.pieces[i]] = true;
            }
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            if (!packed[i])
                takeOwn(m_ticket, m_pieceRuns[i], m_ownOf[i], m_competition.touch);
            m_made.push_back(m_pieceRuns[i]);
        }
    }

    Ticket& m_ticket;
    const Competition& m_competition;
    std::vector<Part> m_parts;          ///< By promotion.
    std::vector<std::size_t> m_places;  ///< By promotion: of a set, among m_offers.
    std::vector<SingleOffer> m_singles; ///< By promotion.
    std::deque<SetOffer> m_limited;     ///< UnitOffers that have a limit, as sets of one.
    std::vector<OfferOnPieces> m_offers;
    std::vector<Piece> m_pieces;
    std::vector<PieceRun> m_pieceRuns; ///< Of each piece.
    std::vector<Own> m_ownOf;          ///< Of each piece.
    std::vector<PieceRun> m_made;
};

} // namespace

void compete(Ticket& ticket, const Competition& competition, PackingMemory& memory)
{
    if (competition.sets.empty() && competition.singles.empty() && competition.chain.empty())
        return;
    Contest{ticket, competition}.run(memory);
}

} // namespace onetill::domain
