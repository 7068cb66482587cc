#include "pos-app/view/returns/return_lines.h"

#include "pos-app/view/returns/returns_view_model.h"
#include "pos-app/view/text/utf8.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace onetill::view {
namespace {

constexpr std::int64_t kPiece = 1000;

} // namespace

ReturnLineModel::ReturnLineModel(QObject* parent)
    : RowsModel{{{"line", [](const ReturnRow& row) { return QVariant{row.line}; }},
                 {"name", [](const ReturnRow& row) { return QVariant{row.name}; }},
                 {"detailText", [](const ReturnRow& row) { return QVariant{row.detailText}; }},
                 {"amountText", [](const ReturnRow& row) { return QVariant{row.amountText}; }},
                 {"quantityText", [](const ReturnRow& row) { return QVariant{row.quantityText}; }},
                 {"canLess", [](const ReturnRow& row) { return QVariant{row.canLess}; }},
                 {"canMore", [](const ReturnRow& row) { return QVariant{row.canMore}; }},
                 {"locked", [](const ReturnRow& row) { return QVariant{row.locked}; }},
                 {"ticked", [](const ReturnRow& row) { return QVariant{row.ticked}; }},
                 {"selected", [](const ReturnRow& row) { return QVariant{row.selected}; }},
                 {"reason", [](const ReturnRow& row) { return QVariant{row.reason}; }},
                 {"disposition", [](const ReturnRow& row) { return QVariant{row.disposition}; }},
                 {"asksNote", [](const ReturnRow& row) { return QVariant{row.asksNote}; }},
                 {"note", [](const ReturnRow& row) { return QVariant{row.note}; }},
                 {"asksSerial", [](const ReturnRow& row) { return QVariant{row.asksSerial}; }},
                 {"serial", [](const ReturnRow& row) { return QVariant{row.serial}; }},
                 {"measureName", [](const ReturnRow& row) { return QVariant{row.measureName}; }},
                 {"measure", [](const ReturnRow& row) { return QVariant{row.measure}; }}},
                parent}
{
}

void ReturnLines::take(const desk::ReturnableSale& sale)
{
    m_lines.clear();
    m_words = ReturnWords{sale.reasons};
    m_selected = 0;
    m_lastReason = -1;
    for (const desk::ReturnableSaleLine& sold : sale.lines)
        m_lines.push_back({.sold = sold, .quantity = Quantity::zero(sold.bought.unit())});
    const auto first = std::ranges::find_if(m_lines, &Line::canComeBack);
    if (first != m_lines.end())
        m_selected = static_cast<std::size_t>(first - m_lines.begin());
}

bool ReturnLines::asksNote(const Line& line) const
{
    const domain::ReturnReason* reason = m_words.reason(line.reason);
    return line.ticked && reason && reason->needsNote;
}

ReturnRow ReturnLines::row(const Line& line, const MoneyText& money) const
{
    const desk::ReturnableSaleLine& sold = line.sold;
    const bool isPiece = sold.bought.unit() == Unit::Piece;
    const auto unit = unitWord(sold.bought.unit());
    const QString unitText =
        isPiece ? QString{}
                : QStringLiteral(" ")
                      + QString::fromUtf8(unit.data(), static_cast<qsizetype>(unit.size()));
    //: %1 is a quantity.
    QStringList detail{
        ReturnsViewModel::tr("Bought %1").arg(money.quantity(sold.bought) + unitText),
        //: %1 is an amount.
        ReturnsViewModel::tr("paid %1").arg(money.bare(sold.paid))};
    if (sold.returned.milli() > 0)
        //: %1 is a quantity.
        detail.push_back(ReturnsViewModel::tr("%1 already returned")
                             .arg(money.quantity(sold.returned) + unitText));
    ReturnRow row;
    row.line = sold.line;
    row.name = text(sold.name);
    row.detailText = detail.join(QStringLiteral(" · "));
    row.amountText =
        money.bare(line.ticked ? desk::refundFor(sold, line.quantity) : sold.refundable);
    //: How many of those that could come back do: "1 of 2".
    row.quantityText =
        isPiece ? ReturnsViewModel::tr("%1 of %2")
                      .arg(money.quantity(line.quantity), money.quantity(sold.returnable))
                : money.quantity(sold.returnable) + unitText;
    if (!isPiece)
        //: %1 is a unit, %2 how much could come back: "kg of 0.486".
        row.measureName = ReturnsViewModel::tr("%1 of %2")
                              .arg(unitText.trimmed(), money.quantity(sold.returnable));
    row.measure = line.measure;
    row.canLess = isPiece && line.ticked && line.quantity.milli() > kPiece;
    row.canMore = isPiece && line.ticked && line.quantity.milli() < sold.returnable.milli();
    row.locked = !line.canComeBack();
    row.ticked = line.ticked;
    row.reason = line.reason;
    row.disposition = line.disposition;
    row.asksNote = asksNote(line);
    row.note = line.note;
    row.asksSerial = line.ticked && sold.numbered;
    row.serial = line.serial;
    return row;
}

std::vector<ReturnRow> ReturnLines::rows(const MoneyText& money) const
{
    std::vector<ReturnRow> rows;
    for (const Line& line : m_lines) {
        rows.push_back(row(line, money));
        rows.back().selected = rows.size() - 1 == m_selected;
    }
    return rows;
}

Money ReturnLines::total(Currency currency) const
{
    Money sum = Money::zero(currency);
    for (const Line& line : m_lines)
        if (line.ticked)
            sum = sum + desk::refundFor(line.sold, line.quantity);
    return sum;
}

int ReturnLines::count() const
{
    std::int64_t pieces = 0;
    for (const Line& line : m_lines)
        if (line.ticked)
            pieces += line.quantity.unit() == Unit::Piece ? line.quantity.milli() / kPiece : 1;
    return static_cast<int>(pieces);
}

std::vector<desk::ReturnWish> ReturnLines::wishes(const std::string& receipt) const
{
    std::vector<desk::ReturnWish> wishes;
    for (const Line& line : m_lines) {
        const domain::ReturnReason* reason = m_words.reason(line.reason);
        if (!line.ticked || !reason)
            continue;
        wishes.push_back(
            {.receipt = receipt,
             .line = line.sold.line,
             .quantity = line.quantity.text(),
             .reason = reason->code.text(),
             .note = asksNote(line) ? line.note.trimmed().toStdString() : std::string{},
             .disposition = m_words.disposition(line.disposition),
             .serial = line.serial.trimmed().toStdString()});
    }
    return wishes;
}

QString ReturnLines::missing() const
{
    if (std::ranges::none_of(m_lines, &Line::canComeBack))
        return ReturnsViewModel::tr("All of it has come back already");
    if (std::ranges::none_of(m_lines, &Line::ticked))
        return ReturnsViewModel::tr("Tick what comes back, or scan it");
    for (const Line& line : m_lines) {
        if (!line.ticked)
            continue;
        const QString name = text(line.sold.name);
        if (line.reason < 0)
            //: %1 is the name of an item.
            return ReturnsViewModel::tr("Choose why %1 comes back").arg(name);
        if (line.wrongMeasure)
            //: %1 is the name of an item.
            return ReturnsViewModel::tr("Type how much of %1 comes back, up to what was bought")
                .arg(name);
        if (asksNote(line) && line.note.trimmed().isEmpty())
            //: %1 is the name of an item.
            return ReturnsViewModel::tr("Say in a few words why %1 comes back").arg(name);
        if (line.sold.numbered && line.serial.trimmed().isEmpty())
            //: %1 is the name of an item.
            return ReturnsViewModel::tr("Scan or type the serial number of %1").arg(name);
    }
    return {};
}

ReturnLines::Line* ReturnLines::find(int line)
{
    const auto found =
        std::ranges::find_if(m_lines, [line](const Line& each) { return each.sold.line == line; });
    return found == m_lines.end() ? nullptr : &*found;
}

int ReturnLines::selected() const
{
    return m_selected < m_lines.size() ? m_lines[m_selected].sold.line : 0;
}

void ReturnLines::select(int line)
{
    if (const Line* found = find(line))
        m_selected = static_cast<std::size_t>(found - m_lines.data());
}

void ReturnLines::move(int by)
{
    if (!m_lines.empty())
        m_selected =
            static_cast<std::size_t>(std::clamp(static_cast<std::ptrdiff_t>(m_selected) + by,
                                                std::ptrdiff_t{0}, std::ssize(m_lines) - 1));
}

void ReturnLines::tick(Line& line, Quantity quantity)
{
    line.quantity = quantity;
    line.measure = text(quantity.text());
    line.wrongMeasure = false;
    if (std::exchange(line.ticked, true))
        return;
    line.reason = m_lastReason;
    line.disposition = m_words.dispositionOf(line.reason);
}

void ReturnLines::toggle(int line)
{
    Line* found = find(line);
    if (!found || !found->canComeBack())
        return;
    select(line);
    if (found->ticked)
        found->ticked = false;
    else
        tick(*found, found->sold.returnable);
}

void ReturnLines::change(int line, int by)
{
    Line* found = find(line);
    if (!found || !found->ticked || found->quantity.unit() != Unit::Piece)
        return;
    select(line);
    const std::int64_t wanted =
        std::clamp(found->quantity.milli() + by * kPiece, kPiece, found->sold.returnable.milli());
    found->quantity = Quantity::fromMilli(wanted, Unit::Piece).value_or(found->quantity);
}

bool ReturnLines::scanned(const Sku& sku)
{
    for (Line& line : m_lines) {
        if (line.sold.sku != sku || !line.canComeBack())
            continue;
        const bool isPiece = line.sold.bought.unit() == Unit::Piece;
        if (line.ticked && (!isPiece || line.quantity == line.sold.returnable))
            continue;
        select(line.sold.line);
        if (line.ticked)
            change(line.sold.line, 1);
        else
            tick(line, isPiece ? Quantity::one(Unit::Piece) : line.sold.returnable);
        return true;
    }
    return false;
}

void ReturnLines::setReason(int line, int place)
{
    Line* found = find(line);
    if (!found || !found->ticked || !m_words.reason(place))
        return;
    select(line);
    found->reason = m_lastReason = place;
    found->disposition = m_words.dispositionOf(place);
}

void ReturnLines::stepReason(int line, int by)
{
    if (const Line* found = find(line))
        setReason(line, ReturnWords::step(found->reason, by, std::ssize(m_words.reasons())));
}

void ReturnLines::setDisposition(int line, int place)
{
    Line* found = find(line);
    if (!found || !found->ticked || place < 0 || place >= m_words.dispositionTexts().size())
        return;
    select(line);
    found->disposition = place;
}

void ReturnLines::stepDisposition(int line, int by)
{
    if (const Line* found = find(line))
        setDisposition(
            line, ReturnWords::step(found->disposition, by, m_words.dispositionTexts().size()));
}

void ReturnLines::setNote(int line, const QString& note)
{
    if (Line* found = find(line))
        found->note = note;
}

void ReturnLines::setSerial(int line, const QString& serial)
{
    if (Line* found = find(line))
        found->serial = serial;
}

void ReturnLines::setMeasure(int line, const QString& typed)
{
    Line* found = find(line);
    if (!found || !found->ticked || found->quantity.unit() == Unit::Piece
        || found->measure == typed)
        return;
    found->measure = typed;
    // Shops type either point, whatever their language writes.
    const auto quantity = Quantity::parse(
        QString{typed}.trimmed().replace(u',', u'.').toStdString(), found->quantity.unit());
    found->wrongMeasure =
        !quantity || quantity->milli() <= 0 || quantity->milli() > found->sold.returnable.milli();
    if (!found->wrongMeasure)
        found->quantity = *quantity;
}

bool ReturnLines::waitsForSerial() const
{
    if (m_selected >= m_lines.size())
        return false;
    const Line& line = m_lines[m_selected];
    return line.ticked && line.sold.numbered && line.serial.trimmed().isEmpty();
}

} // namespace onetill::view
