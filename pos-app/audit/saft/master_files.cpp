#include "pos-app/audit/saft/master_files.h"

#include "pos-app/audit/saft/code_lists.h"
#include "pos-app/audit/saft/event_rows.h"
#include "sync-engine/contract/values/decimal.h"

#include <algorithm>

namespace onetill::audit {
namespace {

/// Norway's code of a rate of value added tax; abroad there is none.
/// Source: Skatteetaten, SAF-T standard tax codes for sales.
std::string_view standardVatCode(std::string_view country, const std::optional<Rate>& rate)
{
    if (country != "NO" || !rate)
        return "NA";
    switch (rate->millionths()) {
    case 250'000: return "3";
    case 150'000: return "31";
    case 111'100: return "32";
    case 120'000: return "33";
    case 0: return "5";
    }
    return "NA";
}

} // namespace

Status MasterFiles::add(const BookEntry& written, const std::optional<wire::Event>& event)
{
    const wire::EntryHeader& header = written.entry.header;
    m_firstDay = m_firstDay ? std::min(*m_firstDay, header.businessDay) : header.businessDay;
    m_lastDay = m_lastDay ? std::max(*m_lastDay, header.businessDay) : header.businessDay;
    for (const EventRow& row : eventRows(written, event))
        if (row.by)
            m_people.try_emplace(*row.by, Person{header.clock.at, {}});
    if (!event)
        return {};
    if (const auto* signedIn = std::get_if<wire::SignedIn>(&*event))
        m_people[signedIn->staff].role = signedIn->role;
    std::optional<Currency> currency;
    if (const auto* opened = std::get_if<wire::ShiftOpened>(&*event))
        currency = opened->openingFloat.currency();
    if (const auto* sale = std::get_if<wire::SaleCompleted>(&*event)) {
        currency = sale->total.currency();
        addSale(*sale);
    }
    if (!currency)
        return {};
    m_currency = currency;
    if (currency->exponent() > 2)
        return fail(ErrorCode::OutOfRange,
                    "SAF-T has two decimals; " + std::string{currency->code()} + " needs more");
    return {};
}

void MasterFiles::addSale(const wire::SaleCompleted& sale)
{
    for (const wire::SaleLine& line : sale.lines) {
        m_groups.insert(line.taxClass);
        Article& article =
            m_articles.try_emplace(line.sku, Article{sale.completedAt, {}, {}}).first->second;
        article.group = line.taxClass;
        article.name = line.name;
    }
    for (const wire::TaxTotal& total : sale.taxes) {
        Tax& tax = m_taxes.try_emplace(total.tax, Tax{sale.completedAt, {}, {}}).first->second;
        tax.name = total.name;
        // An exempt buyer's sale, and its return, have the tax at zero; that is not its rate.
        if (total.rate != Rate::zero() || !tax.rate)
            tax.rate = total.rate;
    }
}

Date MasterFiles::firstDay() const
{
    return m_firstDay.value_or(
        dateAt(m_particulars.madeAt, m_particulars.offsetMinutes(m_particulars.madeAt)));
}

Date MasterFiles::lastDay() const
{
    return m_lastDay.value_or(firstDay());
}

Currency MasterFiles::currency() const
{
    return m_currency.value_or(m_particulars.store.currency);
}

std::string MasterFiles::ratePercent(const std::string& tax) const
{
    const auto found = m_taxes.find(tax);
    return percentText(found == m_taxes.end() ? std::nullopt : found->second.rate);
}

void MasterFiles::write(XmlWriter& xml) const
{
    if (!m_taxes.empty())
        writeTaxes(xml);
    if (!m_people.empty())
        writePeople(xml);
    if (!m_articles.empty())
        writeArticles(xml);
    writeCodes(xml);
}

void MasterFiles::writeTaxes(XmlWriter& xml) const
{
    xml.begin("vatCodeDetails");
    for (const auto& [code, tax] : m_taxes) {
        xml.begin("vatCodeDetail");
        xml.leaf("vatCode", code, 20);
        xml.leaf("dateOfEntry", dateOf(storeTime(tax.since, m_particulars)));
        xml.leaf("vatDesc", tax.name, 100);
        xml.leaf("standardVatCode", standardVatCode(m_particulars.store.country, tax.rate));
        xml.end();
    }
    xml.end();
}

void MasterFiles::writePeople(XmlWriter& xml) const
{
    xml.begin("employees");
    for (const auto& [staff, person] : m_people) {
        const auto name = m_particulars.names.find(staff);
        const std::string since = storeTime(person.since, m_particulars);
        xml.begin("employee");
        xml.leaf("empID", identification(staff.text()));
        xml.leaf("dateOfEntry", dateOf(since));
        xml.leaf("timeOfEntry", timeOf(since));
        xml.leaf("surName", name == m_particulars.names.end() ? staff.text() : name->second, 100);
        if (!person.role.empty()) {
            xml.begin("employeeRole");
            xml.leaf("roleType", person.role, 50);
            xml.end();
        }
        xml.end();
    }
    xml.end();
}

void MasterFiles::writeArticles(XmlWriter& xml) const
{
    xml.begin("articles");
    for (const auto& [sku, article] : m_articles) {
        xml.begin("article");
        xml.leaf("artID", identification(sku.text()));
        xml.leaf("dateOfEntry", dateOf(storeTime(article.since, m_particulars)));
        xml.leaf("artGroupID", groupCode(article.group));
        xml.leaf("artDesc", article.name, 999);
        xml.end();
    }
    xml.end();
}

void MasterFiles::writeCodes(XmlWriter& xml) const
{
    const auto row = [&xml](std::string_view type, std::string_view id, std::string_view predefined,
                            std::string_view text) {
        xml.begin("basic");
        xml.leaf("basicType", type);
        xml.leaf("basicID", id);
        if (!predefined.empty())
            xml.leaf("predefinedBasicID", predefined);
        xml.leaf("basicDesc", text, 999);
        xml.end();
    };
    xml.begin("basics");
    for (const std::string& group : m_groups)
        row("04", groupCode(group), "04999", "Articles of tax class " + group);
    for (const BasicCode& code : fixedCodes())
        row(code.type, code.id, code.predefined, code.text);
    xml.end();
}

std::string percentText(const std::optional<Rate>& rate)
{
    constexpr int kDecimals = 3;
    constexpr std::int64_t kMillionthsPerUnit = 10; // of a thousandth of a percent
    if (!rate)
        return "0";
    return formatDecimal((rate->millionths() + kMillionthsPerUnit / 2) / kMillionthsPerUnit,
                         kDecimals);
}

void writeAddress(XmlWriter& xml, const wire::Store& store)
{
    if (store.address.empty())
        return;
    xml.begin("streetAddress");
    xml.leaf("streetname", store.address, 100);
    if (!store.country.empty())
        xml.leaf("country", store.country);
    xml.end();
}

} // namespace onetill::audit
