#include "pos-app/domain/promotion/ticket.h"

#include <algorithm>
#include <memory>
#include <tuple>

namespace onetill::domain {
namespace {

auto orderOfLine(const PromotableLine* line)
{
    return std::tuple<std::int64_t, const Sku&, const std::string&, std::int64_t, std::int64_t>{
        -line->price, line->item->sku, line->content, line->pieces, line->quantity.milli()};
}

auto orderOfRun(const PieceRun& run)
{
    return std::tuple{-run.price, run.line, -run.original, run.touch, run.fresh};
}

} // namespace

Ticket::Ticket(std::span<const PromotableLine> lines, const PromotionBook& book,
               const PromotionContext& context)
    : m_book{&book}, m_context{&context}
{
    for (const PromotableLine& line : lines)
        m_lines.push_back(&line);
    std::ranges::sort(m_lines, [](const PromotableLine* left, const PromotableLine* right) {
        return orderOfLine(left) < orderOfLine(right);
    });
    auto mentions = std::make_shared<std::vector<std::vector<Mention>>>();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        mentions->push_back(book.mentions(*m_lines[i]->item));
        const PromotableLine& line = *m_lines[i];
        m_runs.push_back({i, line.pieces, line.price, line.price, Touch::None, true});
    }
    m_mentions = std::move(mentions);
}

std::uint32_t Ticket::roles(int promotion, std::size_t line) const
{
    const auto& mentions = (*m_mentions)[line];
    const auto found = std::ranges::lower_bound(mentions, promotion, {}, &Mention::promotion);
    return found != mentions.end() && found->promotion == promotion ? found->roles : 0;
}

void Ticket::tidy()
{
    std::ranges::sort(m_runs, {}, orderOfRun);
    std::vector<PieceRun> merged;
    for (const PieceRun& run : m_runs) {
        if (run.count == 0)
            continue;
        if (!merged.empty() && orderOfRun(merged.back()) == orderOfRun(run))
            merged.back().count += run.count;
        else
            merged.push_back(run);
    }
    m_runs = std::move(merged);
}

void Ticket::take(PieceRun& run, int promotion, std::int64_t saved, Touch touch)
{
    run.price -= saved;
    run.touch = std::max(run.touch, touch);
    run.fresh = false;
    if (saved != 0)
        m_applied[{promotion, run.line}] += saved * run.count;
}

void Ticket::takeTogether(const PieceRun& run, int promotion, std::int64_t saved, Touch touch,
                          std::vector<PieceRun>& made)
{
    PieceRun more = run;
    PieceRun less = run;
    more.count = saved % run.count;
    less.count = run.count - more.count;
    if (more.count > 0) {
        take(more, promotion, saved / run.count + 1, touch);
        made.push_back(more);
    }
    take(less, promotion, saved / run.count, touch);
    made.push_back(less);
}

std::int64_t Ticket::saved() const
{
    std::int64_t sum = 0;
    for (const auto& [place, saved] : m_applied)
        sum += saved;
    return sum;
}

} // namespace onetill::domain
