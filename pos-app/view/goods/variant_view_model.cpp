#include "pos-app/view/goods/variant_view_model.h"

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/lists/shop_rows.h"
#include "pos-app/view/notices/herald_view_model.h"
#include "pos-app/view/notices/notice_view_model.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/avatar.h"
#include "pos-app/view/text/utf8.h"

#include <algorithm>
#include <utility>

namespace onetill::view {
namespace {

/// "size" as it stands over its values.
QString heading(const std::string& option)
{
    const QString name = text(option);
    return name.left(1).toUpper() + name.mid(1);
}

} // namespace

VariantOption::VariantOption(QObject* parent) : QObject{parent} {}

void VariantOption::rename(const QString& name)
{
    m_name = name;
    Q_EMIT nameChanged();
}

VariantViewModel::VariantViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}
{
}

QVariantList VariantViewModel::options() const
{
    QVariantList options;
    for (std::size_t i = 0; i < m_style.options.size(); ++i)
        options.push_back(QVariant::fromValue<QObject*>(m_options[i].get()));
    return options;
}

void VariantViewModel::open(const QString& sku)
{
    const auto wanted = Sku::parse(sku.toStdString());
    if (!wanted)
        return;
    m_surface.desk->ask(
        this, [sku = *wanted](desk::Till& till) { return till.itemDesk().style(sku); },
        [this, opening = ++m_opening](Result<desk::Style> style) {
            if (opening != m_opening)
                return;
            if (style)
                opened(*std::move(style));
            else
                m_surface.notice->refuse(style.error());
        });
}

void VariantViewModel::opened(desk::Style style)
{
    m_style = std::move(style);
    m_chosen.assign(m_style.options.size(), {});
    while (m_options.size() < m_style.options.size())
        m_options.push_back(std::make_unique<VariantOption>(this));
    for (std::size_t i = 0; i < m_style.options.size(); ++i)
        m_options[i]->rename(heading(m_style.options[i].name));
    Q_EMIT optionsChanged();
    chooseWhatIsLeft();

    Shown shown;
    shown.active = true;
    shown.name = text(m_style.card.name);
    shown.glyph = text(m_style.card.glyph);
    shown.tint = tintOf(text(m_style.card.category));
    show(std::move(shown));
    showChoice();
}

/// The articles that come in all that is chosen; `besides` an option, which then has that value.
std::vector<desk::ItemCard> VariantViewModel::fitting(std::size_t besides,
                                                      const std::string& value) const
{
    std::vector<std::string> wanted = m_chosen;
    if (besides != kNoOption)
        wanted[besides] = value;
    std::vector<desk::ItemCard> cards;
    for (const desk::Variant& variant : m_style.variants)
        if (std::ranges::equal(wanted, variant.values, [](const auto& want, const auto& has) {
                return want.empty() || want == has;
            }))
            cards.push_back(variant.card);
    return cards;
}

/// Nobody needs to choose what can only be one thing.
void VariantViewModel::chooseWhatIsLeft()
{
    for (std::size_t i = 0; i < m_chosen.size(); ++i) {
        const auto& values = m_style.options[i].values;
        const auto fits = [&](const std::string& value) { return !fitting(i, value).empty(); };
        if (m_chosen[i].empty() && std::ranges::count_if(values, fits) == 1)
            m_chosen[i] = *std::ranges::find_if(values, fits);
    }
}

std::optional<desk::ItemCard> VariantViewModel::picked() const
{
    const auto cards = fitting();
    return cards.size() == 1 ? std::optional{cards.front()} : std::nullopt;
}

QString VariantViewModel::stockText(const std::vector<desk::ItemCard>& cards) const
{
    if (cards.empty())
        //: Under a size or colour that does not come together with what else is chosen.
        return tr("not made");
    std::int64_t milli = 0;
    bool counted = false;
    for (const desk::ItemCard& card : cards) {
        // What is below zero in one size does not make less of another.
        milli += std::max<std::int64_t>(card.onHandMilli.value_or(0), 0);
        counted = counted || card.onHandMilli.has_value();
    }
    if (!counted)
        return {};
    //: How many of an item this store has: none, or %1.
    return milli == 0 ? tr("none") : tr("%1 here").arg(m_surface.money->thousandths(milli));
}

void VariantViewModel::showValues(std::size_t option)
{
    // The last choice decides, so it says how many are here; the others only what cannot be.
    const bool isLast = option + 1 == m_style.options.size();
    std::vector<ChoiceRow> rows;
    for (const std::string& value : m_style.options[option].values) {
        const auto cards = fitting(option, value);
        rows.push_back({text(value), isLast || cards.empty() ? stockText(cards) : QString{},
                        m_chosen[option] == value});
    }
    m_options[option]->values()->show(std::move(rows));
}

void VariantViewModel::showChoice()
{
    for (std::size_t i = 0; i < m_style.options.size(); ++i)
        showValues(i);
    const auto open = std::ranges::find_if(m_chosen, &std::string::empty) - m_chosen.begin();
    const auto cards = fitting();
    const auto one = picked();

    Shown shown = m_shown;
    shown.priceText = fromPriceText(cards, *m_surface.money);
    shown.isPicked = one.has_value();
    shown.openOption = open == std::ssize(m_chosen) ? 0 : static_cast<int>(open);
    shown.canAdd = one && one->price;
    if (one) {
        const QString stock = stockText({*one});
        //: %1 is the article number; below with how many are here.
        shown.detailText = stock.isEmpty() ? tr("SKU %1").arg(text(one->sku.text()))
                                           : tr("SKU %1 · %2").arg(text(one->sku.text()), stock);
        shown.cannotAddText = shown.canAdd ? QString{} : tr("This store has no price for it");
    } else {
        shown.detailText = tr("%n to choose from", nullptr, static_cast<int>(cards.size()));
        //: %1 is for example "size".
        shown.cannotAddText =
            tr("Choose first: %1")
                .arg(text(m_style.options[static_cast<std::size_t>(shown.openOption)].name));
    }
    show(std::move(shown));
}

void VariantViewModel::choose(int option, const QString& value)
{
    if (!m_shown.active || option < 0 || option >= std::ssize(m_chosen))
        return;
    const auto at = static_cast<std::size_t>(option);
    if (std::ranges::count(m_style.options[at].values, value.toStdString()) == 0)
        return;
    m_chosen[at] = value.toStdString();
    if (fitting().empty()) {
        m_chosen.assign(m_chosen.size(), {});
        m_chosen[at] = value.toStdString();
    }
    chooseWhatIsLeft();
    showChoice();
    //: Read aloud after choosing: a colour or size, and what that leads to.
    m_surface.herald->say(tr("%1. %2").arg(value, m_shown.detailText));
}

void VariantViewModel::step(int option, int by)
{
    if (!m_shown.active || option < 0 || option >= std::ssize(m_chosen))
        return;
    const auto at = static_cast<std::size_t>(option);
    const auto& values = m_style.options[at].values;
    const auto count = std::ssize(values);
    const auto now = std::ranges::find(values, m_chosen[at]) - values.begin();
    // Nothing is chosen yet: the first, or the last.
    const auto from = now < count ? now : by > 0 ? count - 1 : 0;
    choose(option, text(values[static_cast<std::size_t>((from + by + count) % count)]));
}

void VariantViewModel::add()
{
    const auto one = picked();
    if (!m_shown.canAdd || !one)
        return;
    cancel();
    Q_EMIT chosen(text(one->sku.text()));
}

void VariantViewModel::openStock()
{
    if (const auto one = picked(); one && m_shown.active)
        Q_EMIT stockWanted(text(one->sku.text()));
}

void VariantViewModel::cancel()
{
    ++m_opening;
    Shown shown = m_shown;
    shown.active = false;
    shown.canAdd = false;
    show(std::move(shown));
}

void VariantViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
