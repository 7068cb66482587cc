#include "pos-app/view/returns/returns_view_model.h"

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/notices/herald_view_model.h"
#include "pos-app/view/notices/notice_view_model.h"
#include "pos-app/view/returns/policy_text.h"
#include "pos-app/view/returns/return_questions.h"
#include "pos-app/view/selling/tender_methods.h"
#include "pos-app/view/staff/approval_view_model.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/error_text.h"
#include "pos-app/view/text/utf8.h"

#include <QDate>
#include <QLocale>

#include <utility>

namespace onetill::view {
namespace {

/// A number reads from the left in every language.
QString isolated(const std::string& number)
{
    return QStringLiteral("\u2066%1\u2069").arg(text(number));
}

QString dateText(const Date& date)
{
    return QLocale{}.toString(QDate{date.year, date.month, date.day}, QStringLiteral("d MMM yyyy"));
}

/// None for a word that this version does not know.
TenderRow paidRow(const desk::ReturnableSale::Paid& paid, int number, const MoneyText& money)
{
    const auto kind = domain::tenderKindFromWord(paid.kind);
    return {number,
            kind ? tenderText({.kind = *kind, .amount = paid.amount, .reference = paid.reference})
                 : text(paid.kind),
            money.withSymbol(paid.amount)};
}

} // namespace

ReturnsViewModel::ReturnsViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}
{
    connect(&m_choice, &SaleChoiceViewModel::chosen, this, &ReturnsViewModel::showSale);
}

void ReturnsViewModel::setCode(const QString& code)
{
    if (code == m_shown.code)
        return;
    m_choice.clear();
    Shown shown = m_shown;
    shown.code = code;
    shown.errorText.clear();
    show(std::move(shown));
}

void ReturnsViewModel::close()
{
    m_sale.reset();
    m_choice.clear();
    m_lines.clear();
    m_lineRows.show({});
    m_paid.show({});
    show({});
}

void ReturnsViewModel::leaveSale()
{
    if (!m_shown.busy)
        close();
}

void ReturnsViewModel::find()
{
    if (m_choice.any())
        return m_choice.chooseSelected();
    const QString code = m_shown.code.trimmed();
    if (!code.isEmpty())
        look(code);
}

void ReturnsViewModel::scanned(const QString& code)
{
    if (m_lines.waitsForSerial()) {
        setSerial(m_lines.selected(), code);
        Q_EMIT codeFound();
        return;
    }
    look(code);
}

void ReturnsViewModel::look(const QString& code)
{
    if (m_shown.busy)
        return;
    Shown shown = m_shown;
    shown.busy = true;
    shown.errorText.clear();
    show(std::move(shown));
    m_surface.desk->askLater<Result<Found>>(
        this,
        [code = code.toStdString()](desk::Till& till, auto reply) {
            till.returnsDesk().find(code, [&till, code, reply](Result<desk::ReturnableSale> sale) {
                reply(foundBy(code, std::move(sale), till));
            });
        },
        [this](const Result<Found>& found) { showFound(found); });
}

Result<ReturnsViewModel::Found> ReturnsViewModel::foundBy(const std::string& code,
                                                          Result<desk::ReturnableSale> sale,
                                                          desk::Till& till)
{
    if (sale)
        return Found{*std::move(sale), {}};
    const ErrorCode why = sale.error().code;
    if (why != ErrorCode::NotFound && why != ErrorCode::NotAReceipt)
        return passOn(sale);
    if (auto item = till.itemDesk().byCode(code))
        return Found{{}, *std::move(item)};
    auto among = till.returnsDesk().findWithoutReceipt(code, desk::SoughtBy::Either);
    if (!among)
        return passOn(sale);
    if (among->size() == 1)
        return Found{std::move(among->front()), {}};
    return Found{{}, {}, *std::move(among)};
}

void ReturnsViewModel::findLast()
{
    if (m_shown.busy)
        return;
    Shown shown = m_shown;
    shown.busy = true;
    shown.errorText.clear();
    show(std::move(shown));
    m_surface.desk->askLater<Result<Found>>(
        this,
        [](desk::Till& till, auto reply) {
            const auto last = till.registerDesk().receipt();
            if (!last)
                return reply(passOn(last));
            till.returnsDesk().find(last->receiptNumber,
                                    [reply](Result<desk::ReturnableSale> sale) {
                                        if (!sale)
                                            return reply(passOn(sale));
                                        reply(Found{*std::move(sale), {}});
                                    });
        },
        [this](const Result<Found>& found) { showFound(found); });
}

void ReturnsViewModel::showFound(const Result<Found>& found)
{
    Shown shown = m_shown;
    shown.busy = false;
    show(std::move(shown));
    if (!found) {
        Q_EMIT codeNotFound();
        if (found.error().code != ErrorCode::NotFound)
            return fail(found.error());
        Shown now = m_shown;
        now.errorText =
            tr("No receipt, customer or payment of this till is called so. Check it, or scan the "
               "code on the receipt.");
        show(std::move(now));
        m_surface.herald->say(m_shown.errorText);
        return;
    }
    Q_EMIT codeFound();
    if (found->sale)
        return showSale(*found->sale);
    if (!found->among.empty()) {
        m_choice.show(found->among, *m_surface.money);
        m_surface.herald->say(
            tr("%n sale(s) found", nullptr, static_cast<int>(found->among.size())));
        return;
    }
    // A label ticks the line that it is on; without one there is no receipt for it.
    if (!m_lines.scanned(found->item->sku))
        Q_EMIT withoutReceiptWanted(*found->item);
    showLines();
}

void ReturnsViewModel::showSale(const desk::ReturnableSale& sale)
{
    const MoneyText& money = *m_surface.money;
    m_sale = sale;
    m_lines.take(sale);
    Shown shown;
    shown.hasSale = true;
    //: %1 is the number of a receipt.
    shown.title = tr("Return from receipt %1").arg(isolated(sale.receipt));
    //: %1 is a date.
    QStringList context{tr("Sold %1").arg(dateText(sale.day)), money.withSymbol(sale.total)};
    if (sale.lastDay)
        //: %1 is a date: the last day on which goods are taken back.
        context.push_back(tr("to be returned by %1").arg(dateText(*sale.lastDay)));
    if (sale.parts > 1)
        //: A long receipt has several symbols; %1 is this one's number, %2 how many there are.
        context.push_back(tr("symbol %1 of %2").arg(sale.part).arg(sale.parts));
    shown.contextText = context.join(QStringLiteral(" · "));
    shown.tooLate = sale.tooLate;
    shown.policyText = policyTextOf(sale);
    show(std::move(shown));
    std::vector<TenderRow> paid;
    for (const desk::ReturnableSale::Paid& tender : sale.tenders)
        paid.push_back(paidRow(tender, static_cast<int>(paid.size()) + 1, money));
    m_paid.show(std::move(paid));
    showLines();
    m_surface.herald->say(m_shown.title);
}

void ReturnsViewModel::showLines()
{
    if (!m_sale)
        return;
    m_lineRows.show(m_lines.rows(*m_surface.money));
    showChoices();
}

void ReturnsViewModel::showChoices()
{
    const MoneyText& money = *m_surface.money;
    const Money total = m_lines.total(m_sale->total.currency());
    Shown shown = m_shown;
    shown.errorText.clear();
    shown.countText = tr("%n item(s) returned", nullptr, m_lines.count());
    shown.amountText = money.bare(-total);
    shown.refundText = money.withSymbol(total);
    shown.blockedText = m_lines.missing();
    shown.canReturn = shown.blockedText.isEmpty() && !shown.busy;
    show(std::move(shown));
}

void ReturnsViewModel::select(int line)
{
    m_lines.select(line);
    showLines();
}

void ReturnsViewModel::moveSelection(int by)
{
    m_lines.move(by);
    showLines();
}

void ReturnsViewModel::toggle(int line)
{
    m_lines.toggle(line);
    showLines();
}

void ReturnsViewModel::toggleSelected()
{
    toggle(m_lines.selected());
}

void ReturnsViewModel::more(int line)
{
    m_lines.change(line, 1);
    showLines();
}

void ReturnsViewModel::less(int line)
{
    m_lines.change(line, -1);
    showLines();
}

void ReturnsViewModel::changeSelected(int by)
{
    m_lines.change(m_lines.selected(), by);
    showLines();
}

void ReturnsViewModel::setReason(int line, int place)
{
    m_lines.setReason(line, place);
    showLines();
}

void ReturnsViewModel::setDisposition(int line, int place)
{
    m_lines.setDisposition(line, place);
    showLines();
}

void ReturnsViewModel::stepReason(int by)
{
    m_lines.stepReason(m_lines.selected(), by);
    showLines();
}

void ReturnsViewModel::stepDisposition(int by)
{
    m_lines.stepDisposition(m_lines.selected(), by);
    showLines();
}

void ReturnsViewModel::setNote(int line, const QString& note)
{
    m_lines.setNote(line, note);
    showLines();
}

void ReturnsViewModel::setSerial(int line, const QString& serial)
{
    m_lines.setSerial(line, serial);
    showLines();
}

void ReturnsViewModel::setMeasure(int line, const QString& text)
{
    m_lines.setMeasure(line, text);
    showLines();
}

void ReturnsViewModel::refund()
{
    takeBack(true);
}

void ReturnsViewModel::exchange()
{
    takeBack(false);
}

void ReturnsViewModel::takeBack(bool refund)
{
    if (!m_sale || m_shown.busy)
        return;
    if (const QString missing = m_lines.missing(); !missing.isEmpty()) {
        Shown shown = m_shown;
        shown.errorText = missing;
        show(std::move(shown));
        m_surface.herald->say(missing);
        return;
    }
    Shown shown = m_shown;
    shown.busy = true;
    shown.canReturn = false;
    show(std::move(shown));
    m_surface.approval->attemptLater<Result<desk::BasketSnapshot>>(
        this, receiptQuestion(*m_sale, m_lines.total(m_sale->total.currency()), *m_surface.money),
        [wishes = m_lines.wishes(m_sale->handle)](desk::Till& till, auto reply) {
            till.returnsDesk().takeBack(wishes, std::move(reply));
        },
        [this, refund](const Result<desk::BasketSnapshot>& basket) {
            Shown now = m_shown;
            now.busy = false;
            show(std::move(now));
            if (!basket) {
                showLines();
                return fail(basket.error());
            }
            close();
            Q_EMIT taken(*basket, refund);
        });
}

void ReturnsViewModel::fail(const Error& error)
{
    Shown shown = m_shown;
    // That one is typed has been looked at before the desk was asked.
    shown.errorText =
        error.code == ErrorCode::SerialRequired
            ? tr("Another serial number was sold. Look at the number on the item again.")
            : errorLine(error);
    show(std::move(shown));
    m_surface.herald->say(m_shown.errorText);
}

void ReturnsViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
