#include "pos-app/view/goods/search_view_model.h"

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/lists/shop_rows.h"
#include "pos-app/view/surface.h"

#include <algorithm>

namespace onetill::view {
namespace {

constexpr qsizetype kSuggestFrom = 4; ///< Shorter words are too alike to guess what was meant.
constexpr int kSuggestCutMax = 2;
constexpr int kNothing = -1;
constexpr std::size_t kSoldLastMax = 8; // ui.md 4.3

} // namespace

SearchViewModel::SearchViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}
{
}

void SearchViewModel::open(const QString& text)
{
    m_cards.clear();
    showRows();
    Shown shown;
    shown.active = true;
    // Together: the field takes its text when it opens, and must not miss the first letter.
    shown.query = text;
    shown.busy = m_asking || !text.trimmed().isEmpty();
    show(std::move(shown));
    ask();
}

void SearchViewModel::close()
{
    Shown shown = m_shown;
    shown.active = false;
    show(std::move(shown));
}

void SearchViewModel::setQuery(const QString& query)
{
    if (query == m_shown.query)
        return;
    Shown shown = m_shown;
    shown.query = query;
    shown.busy = m_asking || !query.trimmed().isEmpty();
    // Enter must not sell what was found for other words.
    shown.selectedIndex = kNothing;
    show(std::move(shown));
    ask();
}

void SearchViewModel::ask()
{
    if (m_asking)
        return;
    const QString query = m_shown.query.trimmed();
    m_asking = true;
    m_surface.desk->ask(
        this,
        [query](desk::Till& till) -> Result<Found> {
            if (query.isEmpty()) {
                // Nothing is found rather than told, if it cannot be read: typing will tell.
                auto sold = till.itemDesk().recentlySold(kSoldLastMax);
                return Found{sold ? *std::move(sold) : std::vector<desk::ItemCard>{}, {}};
            }
            const auto search = [&till](const QString& words, int limit) {
                return till.itemDesk().search(words.toStdString(), limit);
            };
            auto cards = search(query, desk::ItemDesk::kResultsMax);
            if (!cards)
                return passOn(cards);
            Found found{*std::move(cards), {}};
            // Most slips are at a word's end: "stormm". What finds something without its last
            // letters is worth offering.
            for (int cut = 1;
                 found.cards.empty() && cut <= kSuggestCutMax && query.size() - cut >= kSuggestFrom;
                 ++cut) {
                const auto near = search(query.chopped(cut), 1);
                if (near && !near->empty()) {
                    found.didYouMean = query.chopped(cut);
                    break;
                }
            }
            return found;
        },
        [this, asked = m_shown.query](Result<Found> found) {
            m_asking = false;
            if (asked == m_shown.query)
                showFound(asked, std::move(found));
            else
                ask();
        });
}

void SearchViewModel::showFound(const QString& query, Result<Found> found)
{
    m_cards = found ? std::move(found->cards) : std::vector<desk::ItemCard>{};
    Shown shown = m_shown;
    shown.busy = false;
    // What was sold last is offered, and chosen by nobody yet.
    shown.selectedIndex = query.trimmed().isEmpty() ? kNothing : 0;
    shown.didYouMeanText = found ? found->didYouMean : QString{};
    shown.emptyText.clear();
    if (!found)
        shown.emptyText = tr("The item list could not be read");
    else if (m_cards.empty() && !query.trimmed().isEmpty())
        //: %1 is what a person typed.
        shown.emptyText = tr("Nothing called ‘%1’").arg(query.trimmed());
    show(std::move(shown));
    showRows();
}

void SearchViewModel::showRows()
{
    std::vector<SearchRow> rows;
    for (const auto& card : m_cards)
        rows.push_back(searchRow(card, *m_surface.money,
                                 static_cast<int>(rows.size()) == m_shown.selectedIndex));
    m_results.show(std::move(rows));
}

void SearchViewModel::move(int by)
{
    if (m_cards.empty())
        return;
    Shown shown = m_shown;
    shown.selectedIndex =
        std::clamp(shown.selectedIndex + by, 0, static_cast<int>(m_cards.size()) - 1);
    show(std::move(shown));
    showRows();
}

void SearchViewModel::add(int index, bool closeAfter)
{
    if (index < 0 || static_cast<std::size_t>(index) >= m_cards.size())
        return;
    const QString sku = QString::fromStdString(m_cards[static_cast<std::size_t>(index)].sku.text());
    if (closeAfter)
        close();
    Q_EMIT chosen(sku);
}

void SearchViewModel::openStock(int index)
{
    if (index < 0 || static_cast<std::size_t>(index) >= m_cards.size())
        return;
    Q_EMIT stockWanted(QString::fromStdString(m_cards[static_cast<std::size_t>(index)].sku.text()));
}

void SearchViewModel::addSelected(bool closeAfter)
{
    add(m_shown.selectedIndex, closeAfter);
}

void SearchViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
