#include "pos-app/view/till/count_view_model.h"

#include "pos-app/domain/cash/drawer_count.h"
#include "pos-app/view/surface.h"

#include <algorithm>

namespace onetill::view {
namespace {

/// Of one value in one drawer.
constexpr std::int64_t kPiecesLargest = 99'999;

QString codeOf(Currency currency)
{
    return QString::fromLatin1(currency.code().data(), 3);
}

QString sumText(const NumberEntry& sum, Currency currency, const MoneyText& money)
{
    const auto amount = Money::fromMinor(sum.scaled(), currency);
    return amount ? money.in(currency).withSymbol(*amount) : QStringLiteral("–");
}

} // namespace

CountViewModel::CountViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}
{
}

void CountViewModel::start()
{
    const Currency currency = m_surface.money->currency();
    m_pieces.clear();
    for (const domain::Denomination& denomination : domain::denominations(currency))
        m_pieces.push_back({denomination, NumberEntry{0, false, kPiecesLargest}});
    m_sum = NumberEntry{currency.exponent(), true};
    m_selected = 0;
    m_typed = false;
    m_tooMuch = false;
    m_page = 0;
    for (Foreign& one : m_foreign)
        one = {one.currency, NumberEntry{one.currency.exponent(), true}, false};
    showAll();
}

void CountViewModel::startForeign(const std::vector<Currency>& currencies)
{
    std::vector<Foreign> wanted;
    for (const Currency currency : currencies) {
        const auto same = std::ranges::find(m_foreign, currency, &Foreign::currency);
        wanted.push_back(same != m_foreign.end()
                             ? *same
                             : Foreign{currency, NumberEntry{currency.exponent(), true}, false});
    }
    m_foreign = std::move(wanted);
    m_page = 0;
    showAll();
}

Result<Money> CountViewModel::sumOf(Which which) const
{
    const Currency currency = m_surface.money->currency();
    if (m_pieces.empty())
        return Money::fromMinor(m_sum.scaled(), currency);
    std::vector<domain::Pieces> pieces;
    for (const Pieces& one : m_pieces) {
        const bool isMeant =
            which == Which::Both || one.denomination.note == (which == Which::Notes);
        const auto value = Money::fromMinor(one.denomination.minor, currency);
        if (isMeant && value && one.count.scaled() > 0)
            pieces.push_back({*value, one.count.scaled()});
    }
    return domain::countedTotal(pieces, currency);
}

Result<desk::Counted> CountViewModel::counted() const
{
    if (!m_shown.uncounted.isEmpty())
        return fail(ErrorCode::MissingField, "not all was counted");
    // Submitting must not take the part that fitted for what was meant.
    if (m_tooMuch)
        return fail(ErrorCode::OutOfRange, "more than a drawer holds was typed");
    const auto total = sumOf(Which::Both);
    if (!total)
        return passOn(total);
    desk::Counted counted{.pieces = {}, .total = total->text()};
    for (const Pieces& one : m_pieces)
        if (one.count.scaled() > 0)
            counted.pieces.push_back(
                {Money::fromMinor(one.denomination.minor, total->currency())->text(),
                 one.count.scaled()});
    for (const Foreign& one : m_foreign) {
        const auto sum = Money::fromMinor(one.sum.scaled(), one.currency);
        if (!sum)
            return passOn(sum);
        counted.foreign.emplace(one.currency.code(), sum->text());
    }
    return counted;
}

PiecesRow CountViewModel::rowOf(std::size_t position) const
{
    const MoneyText& money = *m_surface.money;
    const Pieces& pieces = m_pieces[position];
    const std::int64_t count = pieces.count.scaled();
    const Currency currency = money.currency();
    // A value of the table times five digits stays clear of what an amount can be.
    const auto amount = Money::fromMinor(pieces.denomination.minor * count, currency);
    return {.position = static_cast<int>(position),
            .label = money.briefly(*Money::fromMinor(pieces.denomination.minor, currency)),
            .countText = QString::number(count),
            .amountText = amount ? money.bare(*amount) : QStringLiteral("–"),
            .isNone = count == 0,
            .selected = position == m_selected};
}

void CountViewModel::showAll()
{
    std::vector<PiecesRow> notes;
    std::vector<PiecesRow> coins;
    for (std::size_t position = 0; position < m_pieces.size(); ++position)
        (m_pieces[position].denomination.note ? notes : coins).push_back(rowOf(position));
    m_notes.show(std::move(notes));
    m_coins.show(std::move(coins));

    const auto text = [this](Which which) {
        const auto sum = sumOf(which);
        return sum ? m_surface.money->withSymbol(*sum) : QStringLiteral("–");
    };
    Shown shown;
    if (const Foreign* open = foreign())
        shown.foreignCode = codeOf(open->currency);
    shown.atEnd = m_page == m_foreign.size();
    shown.uncounted = m_typed ? QString{} : codeOf(m_surface.money->currency());
    for (const Foreign& one : m_foreign)
        if (!one.typed && shown.uncounted.isEmpty())
            shown.uncounted = codeOf(one.currency);
    shown.bySum = m_pieces.empty();
    shown.atCoins = !shown.bySum && !m_pieces[m_selected].denomination.note;
    shown.notesText = text(Which::Notes);
    shown.coinsText = text(Which::Coins);
    shown.totalText = text(Which::Both);
    if (const Foreign* open = foreign())
        shown.totalText = sumText(open->sum, open->currency, *m_surface.money);
    shown.typed = m_typed;
    if (m_tooMuch || !sumOf(Which::Both))
        shown.errorText = tr("No drawer holds that much. Check what you typed.");
    show(std::move(shown));
    showPages();
}

void CountViewModel::showPages()
{
    std::vector<ChoiceRow> pages;
    if (!m_foreign.empty())
        pages.push_back({codeOf(m_surface.money->currency()), {}, m_page == 0});
    for (const Foreign& one : m_foreign)
        pages.push_back({codeOf(one.currency),
                         one.typed ? sumText(one.sum, one.currency, *m_surface.money) : QString{},
                         m_page == pages.size()});
    m_pages.show(std::move(pages));
}

void CountViewModel::openPage(int page)
{
    if (page < 0 || static_cast<std::size_t>(page) > m_foreign.size())
        return;
    m_page = static_cast<std::size_t>(page);
    m_tooMuch = false;
    // What is typed now replaces the number that stands there.
    if (Foreign* open = foreign(); open && open->typed)
        open->sum.preset(open->sum.scaled());
    showAll();
}

void CountViewModel::nextPage()
{
    openPage(static_cast<int>(m_page) + 1);
}

void CountViewModel::previousPage()
{
    openPage(static_cast<int>(m_page) - 1);
}

NumberEntry* CountViewModel::entry()
{
    if (Foreign* open = foreign())
        return &open->sum;
    return m_pieces.empty() ? &m_sum : &m_pieces[m_selected].count;
}

void CountViewModel::select(int position)
{
    if (position < 0 || static_cast<std::size_t>(position) >= m_pieces.size())
        return;
    m_page = 0;
    m_selected = static_cast<std::size_t>(position);
    m_tooMuch = false;
    // What is typed now replaces the number that stands there.
    NumberEntry& count = m_pieces[m_selected].count;
    if (count.scaled() > 0)
        count.preset(count.scaled());
    showAll();
}

void CountViewModel::next()
{
    if (m_page > 0 || m_selected + 1 >= m_pieces.size())
        return nextPage();
    select(static_cast<int>(m_selected) + 1);
}

void CountViewModel::previous()
{
    if (m_page > 0)
        return previousPage();
    select(static_cast<int>(m_selected) - 1);
}

void CountViewModel::changeColumn()
{
    if (m_page > 0)
        return;
    const bool toNotes = m_shown.atCoins;
    const auto first = std::ranges::find_if(
        m_pieces, [toNotes](const Pieces& one) { return one.denomination.note == toNotes; });
    select(static_cast<int>(first - m_pieces.begin()));
}

void CountViewModel::stepUp(int position)
{
    step(position, 1);
}

void CountViewModel::stepDown(int position)
{
    step(position, -1);
}

void CountViewModel::oneMore()
{
    if (m_page > 0)
        return;
    step(static_cast<int>(m_selected), 1);
}

void CountViewModel::oneLess()
{
    if (m_page > 0)
        return;
    step(static_cast<int>(m_selected), -1);
}

void CountViewModel::step(int position, int by)
{
    select(position);
    if (m_pieces.empty() || m_selected != static_cast<std::size_t>(position))
        return;
    NumberEntry& count = m_pieces[m_selected].count;
    const std::int64_t wanted = count.scaled() + by;
    if (wanted < 0 || wanted > kPiecesLargest)
        return;
    count.preset(wanted);
    keyed(true);
}

void CountViewModel::digit(const QString& digit)
{
    if (digit.size() != 1 || digit.front() < u'0' || digit.front() > u'9')
        return;
    keyed(entry()->digit(digit.front().toLatin1()));
}

void CountViewModel::doubleZero()
{
    keyed(entry()->doubleZero());
}

void CountViewModel::separator()
{
    if (m_pieces.empty() || m_page > 0)
        entry()->separator();
    showAll();
}

void CountViewModel::backspace()
{
    entry()->backspace();
    keyed(true);
}

void CountViewModel::keyed(bool taken)
{
    if (Foreign* open = foreign())
        open->typed = true;
    else
        m_typed = true;
    m_tooMuch = !taken;
    showAll();
}

void CountViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
