#pragma once

#include "pos-app/domain/promotion/promotion.h"

#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace onetill::domain {

/// One piece in the basket, or what is weighed as a whole.
struct Piece {
    std::int64_t price{0}; ///< Minor units, after what was taken off before.
    std::int64_t rest{0};  ///< What it saves when it is in no set.
};

/// One offer on sets before the pieces of a basket.
struct OfferOnPieces {
    const SetOffer* offer{nullptr}; ///< Never null.
    int number{0};                  ///< By which the plan, and the memory, know it.
    int limit{0};
    Spread spread{Spread::AllPieces};
    std::vector<std::uint32_t> groups; ///< For each piece a bit for each group that could take it.
};

struct PackedSet {
    int offer{0}; ///< OfferOnPieces::number.
    std::vector<std::size_t> pieces;
    std::vector<std::int64_t> saved; ///< By each of them.
};

struct Packing {
    std::vector<PackedSet> sets;
    bool optimal{true}; ///< Proved; else the best plan that the work allowed for.
};

/// Plans of parts of a basket, so that a scan works out again only what it touches. Holds what the
/// last two packings used.
class PackingMemory
{
public:
    using Question = std::vector<std::int64_t>;

    const Packing* find(const Question& question);
    void keep(Question question, Packing answer);
    /// Forgets what nobody asked for since the last call.
    void forgetOld();

private:
    struct Answer {
        Packing packing;
        bool used{true};
    };
    std::map<Question, Answer> m_answers;
};

/// Puts the pieces into sets so that the customer saves most. Pieces come with falling prices, and
/// the order of equal ones decides which of them is taken. Offers whose sets share no piece are
/// worked out apart from each other.
Packing packSets(std::span<const Piece> pieces, std::span<const OfferOnPieces> offers,
                 PackingMemory& memory);

} // namespace onetill::domain
