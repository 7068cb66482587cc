#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace onetill::domain {

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

} // namespace onetill::domain
