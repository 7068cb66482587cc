#include "pos-app/audit/saft/saft_form.h"

#include "pos-app/audit/saft/code_lists.h"
#include "pos-app/audit/saft/event_rows.h"
#include "pos-app/audit/saft/master_files.h"
#include "pos-app/audit/saft/shift_totals.h"
#include "pos-app/audit/saft/transactions.h"
#include "pos-app/audit/saft/z_report.h"

namespace onetill::audit {
namespace {

constexpr const char* kNamespace = "urn:StandardAuditFile-Taxation-CashRegister:NO";

using Told = std::optional<wire::Event>;

/// The entries with what they say.
Status walkEvents(const Walk& walk,
                  const std::function<Status(const BookEntry&, const Told&)>& tell)
{
    return walk([&](const BookEntry& written) -> Status {
        const auto event = eventOf(written.entry);
        if (!event)
            return passOn(event);
        return tell(written, *event);
    });
}

void writeHeader(XmlWriter& xml, const Particulars& particulars, const MasterFiles& masterFiles,
                 const Scope& scope)
{
    const Date first = scope.from.value_or(masterFiles.firstDay());
    const Date last = scope.to.value_or(masterFiles.lastDay());
    const std::string now = storeTime(particulars.madeAt, particulars);
    xml.begin("header");
    xml.leaf("fiscalYear", first.year == last.year
                               ? std::to_string(first.year)
                               : std::to_string(first.year) + "-" + std::to_string(last.year));
    xml.leaf("startDate", formatDate(first));
    xml.leaf("endDate", formatDate(last));
    xml.leaf("curCode", masterFiles.currency().code());
    xml.leaf("dateCreated", dateOf(now));
    xml.leaf("timeCreated", timeOf(now));
    xml.leaf("softwareDesc", "OneTill", 100);
    xml.leaf("softwareVersion", particulars.version, 20);
    xml.leaf("softwareCompanyName", "OneTill", 100);
    xml.leaf("auditfileVersion", "1.0");
    xml.end();
}

void writeCompany(XmlWriter& xml, const wire::Store& store)
{
    xml.leaf("companyIdent", companyIdent(store));
    xml.leaf("companyName", store.name, 100);
    if (!store.country.empty())
        xml.leaf("taxRegistrationCountry", store.country);
    if (!store.taxNumber.empty())
        xml.leaf("taxRegIdent", store.taxNumber, 50);
    writeAddress(xml, store);
}

void writeRegister(XmlWriter& xml, const Particulars& particulars)
{
    std::string keys = "till " + particulars.till.text();
    for (const JournalKey& journal : particulars.journals)
        keys += "; journal " + std::to_string(journal.journal) + ", epoch " + journal.epoch.text()
                + ", Ed25519 key " + wire::toHex(journal.key);
    xml.leaf("registerID", registerId(particulars), 100);
    xml.leaf("regDesc", keys, 999);
}

/// The events of an entry; a Z with its report.
class Events
{
public:
    Events(XmlWriter& xml, const Particulars& particulars, const MasterFiles& masterFiles)
        : m_xml{xml}, m_particulars{particulars}, m_masterFiles{masterFiles}
    {
    }

    /// Entries before the scope are only summed, for the grand totals of a Z within it.
    void add(const BookEntry& written, const Told& event, bool inScope)
    {
        if (event)
            if (const auto* sale = std::get_if<wire::SaleCompleted>(&*event))
                m_totals.add(written.journal, *sale);
        const auto* closed = event ? std::get_if<wire::ShiftClosed>(&*event) : nullptr;
        const ShiftTotals totals = closed ? m_totals.take(closed->shift) : ShiftTotals{};
        if (!inScope)
            return;
        int nth = 0;
        for (const EventRow& row : eventRows(written, event)) {
            begin(written, row, ++nth);
            if (closed)
                writeZReport(m_xml, written, *closed, totals,
                             m_totals.returnedMinor(written.journal), m_masterFiles, m_particulars);
            m_xml.end();
        }
    }

private:
    void begin(const BookEntry& written, const EventRow& row, int nth)
    {
        const std::string at = storeTime(written.entry.header.clock.at, m_particulars);
        m_xml.begin("event");
        m_xml.leaf("eventID", entryNumber(written) + (nth > 1 ? "." + std::to_string(nth) : ""));
        m_xml.leaf("eventType", row.type);
        if (!row.transaction.empty())
            m_xml.leaf("transID", row.transaction);
        if (row.by)
            m_xml.leaf("empID", identification(row.by->text()));
        m_xml.leaf("eventDate", dateOf(at));
        m_xml.leaf("eventTime", timeOf(at));
        if (!row.text.empty())
            m_xml.leaf("eventText", row.text, 9999);
    }

    XmlWriter& m_xml;
    const Particulars& m_particulars;
    const MasterFiles& m_masterFiles;
    RunningTotals m_totals;
};

} // namespace

Status writeSafT(const Particulars& particulars, const Scope& scope, const Walk& walk,
                 const Sink& sink)
{
    const auto inScope = [&](const BookEntry& written) {
        return scope.holds(written.entry.header.businessDay);
    };
    MasterFiles masterFiles{particulars};
    auto done = walkEvents(walk, [&](const BookEntry& written, const Told& event) -> Status {
        return inScope(written) ? masterFiles.add(written, event) : Status{};
    });
    if (!done)
        return done;

    XmlWriter xml;
    xml.begin("auditfile");
    xml.attribute("xmlns", kNamespace);
    writeHeader(xml, particulars, masterFiles, scope);
    xml.begin("company");
    writeCompany(xml, particulars.store);
    masterFiles.write(xml);
    xml.begin("location");
    xml.leaf("name", particulars.store.name, 100);
    writeAddress(xml, particulars.store);
    xml.begin("cashregister");
    writeRegister(xml, particulars);
    Events events{xml, particulars, masterFiles};
    done = walkEvents(walk, [&](const BookEntry& written, const Told& event) -> Status {
        events.add(written, event, inScope(written));
        return sink(xml.take());
    });
    if (!done)
        return done;
    done = walkEvents(walk, [&](const BookEntry& written, const Told& event) -> Status {
        if (!event || !inScope(written))
            return {};
        writeTransaction(xml, written, *event, particulars, masterFiles.currency());
        return sink(xml.take());
    });
    if (!done)
        return done;
    xml.finish();
    return sink(xml.take());
}

} // namespace onetill::audit
