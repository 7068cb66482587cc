#include "pos-app/view/selling/seller_choice.h"

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/avatar.h"

#include <algorithm>
#include <utility>

namespace onetill::view {

SellerChoice::SellerChoice(Surface& surface, QObject* parent) : QObject{parent}, m_surface{surface}
{
}

void SellerChoice::start(const StaffId& seller)
{
    m_before = seller.text();
    m_chosen = m_before;
    m_open = false;
    show();
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.signInDesk().staff(); },
        [this](const Result<std::vector<desk::StaffCard>>& staff) {
            if (!staff)
                return; // the line stays with who has it
            m_cards = *staff;
            show();
        });
}

void SellerChoice::setOpen(bool open)
{
    if (open == m_open)
        return;
    m_open = open;
    Q_EMIT changed();
}

QString SellerChoice::name() const
{
    const auto found = std::ranges::find(
        m_cards, m_chosen, [](const desk::StaffCard& card) { return card.id.text(); });
    return QString::fromStdString(found == m_cards.end() ? m_chosen : found->name);
}

std::optional<std::string> SellerChoice::wish() const
{
    return m_chosen == m_before ? std::nullopt : std::optional{m_chosen};
}

void SellerChoice::choose(const QString& person)
{
    m_chosen = person.toStdString();
    m_open = false;
    show();
}

void SellerChoice::next()
{
    step(1);
}

void SellerChoice::previous()
{
    step(-1);
}

void SellerChoice::step(int by)
{
    const auto at = std::ranges::find(m_cards, m_chosen,
                                      [](const desk::StaffCard& card) { return card.id.text(); })
                    - m_cards.begin();
    // The cashier stands before the first.
    const auto from = m_chosen.empty() ? std::ptrdiff_t{0} : at + 1;
    const auto to = std::clamp(from + by, std::ptrdiff_t{0}, std::ssize(m_cards));
    m_chosen = to == 0 ? std::string{} : m_cards[static_cast<std::size_t>(to - 1)].id.text();
    show();
}

void SellerChoice::show()
{
    std::vector<StaffRow> rows;
    rows.push_back({{}, tr("The cashier"), {}, {}, 0, m_chosen.empty()});
    for (const desk::StaffCard& card : m_cards) {
        const QString name = QString::fromStdString(card.name);
        rows.push_back({QString::fromStdString(card.id.text()), name,
                        QString::fromStdString(card.role.name), initialsOf(name), tintOf(name),
                        card.id.text() == m_chosen});
    }
    m_rows.show(std::move(rows));
    Q_EMIT changed();
}

} // namespace onetill::view
