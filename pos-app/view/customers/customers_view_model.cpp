#include "pos-app/view/customers/customers_view_model.h"

#include "pos-app/desk/till.h"
#include "pos-app/view/desk_caller.h"
#include "pos-app/view/notices/herald_view_model.h"
#include "pos-app/view/notices/notice_view_model.h"
#include "pos-app/view/staff/approval_view_model.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/avatar.h"
#include "pos-app/view/text/error_text.h"
#include "pos-app/view/text/utf8.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace onetill::view {
namespace {

constexpr int kNobody = -1;

CustomerRow rowOf(const desk::CustomerCard& card, bool selected)
{
    QStringList details{text(card.id.text())};
    if (!card.company.empty())
        details.push_back(text(card.company));
    for (const std::string& group : card.groups)
        details.push_back(text(group));
    CustomerRow row{.name = text(card.name),
                    .detailText = details.join(QStringLiteral(" · ")),
                    .badgeText = {},
                    .ended = card.exemptionEnded,
                    .initials = initialsOf(text(card.name)),
                    .tint = tintOf(text(card.name)),
                    .selected = selected};
    if (card.exemption)
        row.badgeText = card.exemptionEnded ? CustomersViewModel::tr("Exemption ended")
                                            : CustomersViewModel::tr("Tax exempt");
    return row;
}

/// An address is typed into one field; on the paper it has lines.
QString linesOf(const QString& typed)
{
    QStringList lines;
    for (const QString& part : typed.split(u','))
        if (!part.trimmed().isEmpty())
            lines.push_back(part.trimmed());
    return lines.join(u'\n');
}

/// What stands under the name in the strip.
/// The centre's word begins small, as codes do.
QString tierOf(const domain::Buyer& buyer)
{
    if (buyer.groups.empty() || buyer.exemption)
        return {};
    const QString group = text(buyer.groups.front());
    return group.first(1).toUpper() + group.sliced(1);
}

QString detailOf(const domain::Buyer& buyer)
{
    QStringList details;
    for (const std::string& group : buyer.groups)
        details.push_back(text(group));
    if (!tierOf(buyer).isEmpty())
        details.removeFirst();
    if (buyer.exemption)
        //: %1 is why no tax is charged: "diplomatic".
        details.push_back(
            CustomersViewModel::tr("Tax exempt: %1").arg(text(buyer.exemption->reason)));
    if (buyer.invoice)
        //: %1 is the name of a company.
        details.push_back(CustomersViewModel::tr("Invoice to %1").arg(text(buyer.invoice->name)));
    return details.join(QStringLiteral(" · "));
}

/// Where there are two fields, which of them is empty.
QString lineOf(const Error& error, CustomersViewModel::Page page)
{
    if (page == CustomersViewModel::Exemption && error.code == ErrorCode::ReasonRequired)
        return CustomersViewModel::tr("Enter why no tax is charged, as the certificate says it.");
    if (page == CustomersViewModel::Exemption && error.code == ErrorCode::MissingField)
        return CustomersViewModel::tr("Enter the number of the certificate.");
    return errorLine(error);
}

} // namespace

CustomerModel::CustomerModel(QObject* parent)
    : RowsModel{{{"name", [](const CustomerRow& row) { return QVariant{row.name}; }},
                 {"detailText", [](const CustomerRow& row) { return QVariant{row.detailText}; }},
                 {"badgeText", [](const CustomerRow& row) { return QVariant{row.badgeText}; }},
                 {"ended", [](const CustomerRow& row) { return QVariant{row.ended}; }},
                 {"initials", [](const CustomerRow& row) { return QVariant{row.initials}; }},
                 {"tint", [](const CustomerRow& row) { return QVariant{row.tint}; }},
                 {"selected", [](const CustomerRow& row) { return QVariant{row.selected}; }}},
                parent}
{
}

CustomersViewModel::CustomersViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}
{
}

void CustomersViewModel::show(const desk::BasketSnapshot& basket)
{
    m_buyer = basket.buyer;
    Shown shown = m_shown;
    shown.known = !m_buyer.isStranger();
    shown.name = text(basket.customerName);
    if (shown.name.isEmpty() && m_buyer.customer)
        shown.name = text(m_buyer.customer->text());
    if (shown.name.isEmpty() && m_buyer.invoice)
        shown.name = text(m_buyer.invoice->name);
    if (shown.name.isEmpty() && shown.known)
        shown.name = tr("No customer");
    shown.detailText = detailOf(m_buyer);
    shown.tierText = tierOf(m_buyer);
    shown.initials = initialsOf(shown.name);
    shown.tint = tintOf(shown.name);
    shown.invoiced = m_buyer.invoice.has_value();
    shown.exempt = m_buyer.exemption.has_value();
    show(std::move(shown));
}

void CustomersViewModel::open()
{
    m_surface.notice->goOn();
    m_cards.clear();
    showRows();
    Shown shown = m_shown;
    shown.active = true;
    shown.page = Search;
    shown.query.clear();
    shown.busy = false;
    shown.selectedIndex = kNobody;
    shown.emptyText.clear();
    shown.errorText.clear();
    shown.canSellTaxed = false;
    show(std::move(shown));
}

void CustomersViewModel::close()
{
    Shown shown = m_shown;
    shown.active = false;
    show(std::move(shown));
}

void CustomersViewModel::setPage(Page page)
{
    Shown shown = m_shown;
    shown.page = page;
    shown.errorText.clear();
    shown.canSellTaxed = false;
    show(std::move(shown));
}

void CustomersViewModel::setQuery(const QString& query)
{
    if (query == m_shown.query)
        return;
    Shown shown = m_shown;
    shown.query = query;
    shown.busy = m_asking || !query.trimmed().isEmpty();
    shown.errorText.clear();
    shown.canSellTaxed = false;
    // Enter must not choose whom other words found.
    shown.selectedIndex = kNobody;
    show(std::move(shown));
    ask();
}

void CustomersViewModel::ask()
{
    if (m_asking)
        return;
    m_asking = true;
    m_surface.desk->ask(
        this,
        [query = m_shown.query.trimmed().toStdString()](desk::Till& till) {
            return till.customersDesk().find(query);
        },
        [this, asked = m_shown.query](Result<std::vector<desk::CustomerCard>> found) {
            m_asking = false;
            if (asked == m_shown.query)
                showFound(asked, std::move(found));
            else
                ask();
        });
}

void CustomersViewModel::showFound(const QString& query,
                                   Result<std::vector<desk::CustomerCard>> found)
{
    m_cards = found ? *std::move(found) : std::vector<desk::CustomerCard>{};
    Shown shown = m_shown;
    shown.busy = false;
    shown.selectedIndex = m_cards.empty() ? kNobody : 0;
    shown.emptyText.clear();
    if (!found)
        shown.emptyText = tr("The list of customers could not be read");
    else if (m_cards.empty() && !query.trimmed().isEmpty())
        //: %1 is what a person typed.
        shown.emptyText = tr("No customer found by ‘%1’").arg(query.trimmed());
    show(std::move(shown));
    showRows();
}

void CustomersViewModel::showRows()
{
    std::vector<CustomerRow> rows;
    for (const auto& card : m_cards)
        rows.push_back(rowOf(card, static_cast<int>(rows.size()) == m_shown.selectedIndex));
    m_results.show(std::move(rows));
}

void CustomersViewModel::move(int by)
{
    if (m_cards.empty())
        return;
    Shown shown = m_shown;
    shown.selectedIndex =
        std::clamp(shown.selectedIndex + by, 0, static_cast<int>(m_cards.size()) - 1);
    show(std::move(shown));
    showRows();
}

bool CustomersViewModel::take(const QString& code)
{
    if (!m_shown.active || m_shown.page != Search)
        return false;
    setQuery(code);
    return true;
}

void CustomersViewModel::choose(int index)
{
    if (index >= 0 && static_cast<std::size_t>(index) < m_cards.size())
        choose(m_cards[static_cast<std::size_t>(index)].id, desk::Taxed::AsRecorded);
}

void CustomersViewModel::chooseSelected()
{
    choose(m_shown.selectedIndex);
}

void CustomersViewModel::sellTaxed()
{
    if (m_wanted)
        choose(*m_wanted, desk::Taxed::Fully);
}

template <class Command>
void CustomersViewModel::change(Command command)
{
    m_surface.desk->ask(this, std::move(command),
                        [this](const Result<desk::BasketSnapshot>& basket) { settle(basket); });
}

void CustomersViewModel::choose(const CustomerId& customer, desk::Taxed taxed)
{
    m_wanted = customer;
    change([customer, taxed](desk::Till& till) {
        return till.customersDesk().choose(customer, taxed);
    });
}

void CustomersViewModel::clear()
{
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.customersDesk().clear(); },
        [this, who = m_buyer.customer ? m_shown.name
                                      : QString{}](const Result<desk::BasketSnapshot>& basket) {
            settle(basket);
            if (!basket || who.isEmpty())
                return;
            const auto bringBack = [this] {
                change([](desk::Till& till) { return till.registerDesk().undo(); });
            };
            m_surface.notice->show({.tone = NoticeViewModel::Ok,
                                    .title = tr("Customer removed"),
                                    .text = who,
                                    .act1 = {tr("Undo"), bringBack, tr("Ctrl Z")},
                                    .act2 = {}});
        });
}

void CustomersViewModel::makeInvoice(const QString& name, const QString& taxNumber,
                                     const QString& address, const QString& reference)
{
    const domain::InvoiceParty party{.name = name.trimmed().toStdString(),
                                     .taxNumber = taxNumber.trimmed().toStdString(),
                                     .address = linesOf(address).toStdString(),
                                     .reference = reference.trimmed().toStdString()};
    change([party](desk::Till& till) { return till.customersDesk().invoice(party); });
}

void CustomersViewModel::withoutInvoice()
{
    change([](desk::Till& till) { return till.customersDesk().withoutInvoice(); });
}

void CustomersViewModel::freeOfTax(const QString& reason, const QString& certificate)
{
    ApprovalQuestion question{.title = tr("Sell free of tax"),
                              .facts = {{tr("Reason"), reason}, {tr("Certificate"), certificate}},
                              .wayOutText = tr("Sell with tax"),
                              .allows = [](const domain::Role& role) {
                                  return domain::require(role, domain::Permission::ExemptTax);
                              }};
    m_surface.approval->attempt(
        this, std::move(question),
        [why = reason.trimmed().toStdString(), paper = certificate.trimmed().toStdString()](
            desk::Till& till) { return till.customersDesk().exempt(why, paper); },
        [this](const Result<desk::BasketSnapshot>& basket) { settle(basket); });
}

void CustomersViewModel::withoutExemption()
{
    change([](desk::Till& till) { return till.customersDesk().withoutExemption(); });
}

QString CustomersViewModel::invoiceField(const QString& field) const
{
    if (!m_buyer.invoice)
        return {};
    if (field == QLatin1String{"name"})
        return text(m_buyer.invoice->name);
    if (field == QLatin1String{"taxNumber"})
        return text(m_buyer.invoice->taxNumber);
    if (field == QLatin1String{"address"})
        return text(m_buyer.invoice->address).replace(u'\n', QStringLiteral(", "));
    return text(m_buyer.invoice->reference);
}

void CustomersViewModel::settle(const Result<desk::BasketSnapshot>& basket)
{
    if (basket) {
        close();
        Q_EMIT basketChanged(*basket);
        return;
    }
    if (!m_shown.active) {
        Q_EMIT refused(basket.error());
        return;
    }
    Shown shown = m_shown;
    shown.errorText = lineOf(basket.error(), m_shown.page);
    shown.canSellTaxed =
        basket.error().code == ErrorCode::CertificateExpired && m_shown.page == Search;
    show(std::move(shown));
    m_surface.herald->say(m_shown.errorText);
}

void CustomersViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
