#pragma once

#include "pos-app/domain/promotion/promote.h"

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace onetill::domain {

/// What has happened to a piece so far.
enum class Touch { None, Compound, BestPrice, Exclusive };

/// Equal pieces of one line.
struct PieceRun {
    std::size_t line{0}; ///< Index into Ticket::lines().
    std::int64_t count{1};
    std::int64_t price{0};    ///< Of one, after what was taken off.
    std::int64_t original{0}; ///< Before.
    Touch touch{Touch::None};
    bool fresh{true}; ///< Nothing of the present priority has taken it.

    std::int64_t amount() const { return price * count; }
};

/// A basket while promotions are being taken off it. A value: to try something, copy it.
class Ticket
{
public:
    Ticket(std::span<const PromotableLine> lines, const PromotionBook& book,
           const PromotionContext& context);

    const PromotionBook& book() const { return *m_book; }
    const PromotionContext& context() const { return *m_context; }
    const PromotableLine& line(std::size_t index) const { return *m_lines[index]; }
    std::size_t lines() const { return m_lines.size(); }
    const std::vector<Mention>& mentions(std::size_t line) const { return (*m_mentions)[line]; }
    /// What the promotion says of the line; 0 for nothing.
    std::uint32_t roles(int promotion, std::size_t line) const;

    std::vector<PieceRun>& runs() { return m_runs; }
    const std::vector<PieceRun>& runs() const { return m_runs; }
    /// Dearest first, then in an order that does not depend on that of the lines; runs that have
    /// become equal are made one.
    void tidy();
    /// Takes `saved` off each of the run's pieces.
    void take(PieceRun& run, int promotion, std::int64_t saved, Touch touch);
    /// Takes `saved` off the pieces together, as evenly as it goes. What becomes of them is
    /// appended to `made`.
    void takeTogether(const PieceRun& run, int promotion, std::int64_t saved, Touch touch,
                      std::vector<PieceRun>& made);
    void notOptimal() { m_optimal = false; }
    bool isOptimal() const { return m_optimal; }
    std::int64_t saved() const;
    /// By promotion and line.
    const std::map<std::pair<int, std::size_t>, std::int64_t>& applied() const { return m_applied; }

private:
    const PromotionBook* m_book;
    const PromotionContext* m_context;
    std::vector<const PromotableLine*> m_lines; ///< In an order of their own.
    std::shared_ptr<const std::vector<std::vector<Mention>>> m_mentions; ///< By line.
    std::vector<PieceRun> m_runs;
    std::map<std::pair<int, std::size_t>, std::int64_t> m_applied;
    bool m_optimal{true};
};

} // namespace onetill::domain
