#include "pos-app/audit/saft/z_report.h"

#include "pos-app/audit/saft/code_lists.h"
#include "sync-engine/contract/values/decimal.h"

#include <algorithm>

namespace onetill::audit {
namespace {

/// One report; its parts stand in the order that the schema wants.
class ZReport
{
public:
    ZReport(XmlWriter& xml, const wire::ShiftClosed& closed, const ShiftTotals& totals)
        : m_xml{xml}, m_closed{closed}, m_totals{totals}
    {
    }

    void writeSales(const MasterFiles& masterFiles)
    {
        m_xml.begin("reportTotalCashSales");
        m_xml.leaf("totalCashSaleAmnt", m_closed.figures.total.text());
        m_xml.end();
        writeGroups();
        writePayments();
        writeTaxes(masterFiles);
        m_xml.leaf("reportOpeningChangeFloat", m_closed.openingFloat.text());
    }

    void writeCounts()
    {
        const wire::ShiftFigures& figures = m_closed.figures;
        m_xml.leaf("reportReceiptNum", std::to_string(figures.sales));
        m_xml.leaf("reportOpenCashBoxNum", std::to_string(figures.drawerOpenings));
        counted("reportReceiptCopy", figures.copies ? figures.copies->count : 0,
                figures.copies ? figures.copies->amount.minor() : 0);
        counted("reportReceiptProforma", 0, 0);
        counted("reportReturn", m_totals.returns, m_totals.returnedMinor);
        counted("reportDiscount", m_totals.discounts, m_totals.discountMinor);
        counted("reportVoidTrans", figures.voidedBaskets.count,
                figures.voidedBaskets.amount.minor());
        listed("reportCorrLines", "reportCorrLine", "corrLine", "Delete line",
               figures.removedLines.count, figures.removedLines.amount.minor());
        m_xml.begin("reportPriceInquiries");
        m_xml.begin("reportPriceInquiry");
        m_xml.leaf("priceInquiryGroup", "None");
        counted("priceInquiry", 0, 0);
        m_xml.end();
        m_xml.end();
        listed("reportOtherCorrs", "reportOtherCorr", "otherCorr", "None", 0, 0);
        counted("reportReceiptDelivery", 0, 0);
        counted("reportTraining", 0, 0);
        writeMoves("reportPayIns", "reportPayIn", "payIn", true);
        writeMoves("reportPayOuts", "reportPayOut", "payOut", false);
    }

    void writeGrandTotals(std::int64_t returnedMinor)
    {
        const std::int64_t net = m_closed.grand.total.minor();
        m_xml.leaf("reportGrandTotalSales", amount(net + returnedMinor));
        m_xml.leaf("reportGrandTotalReturn", amount(returnedMinor));
        m_xml.leaf("reportGrandTotalSalesNet", amount(net));
    }

private:
    std::string amount(std::int64_t minor) const
    {
        return formatDecimal(minor, m_closed.expected.currency().exponent());
    }

    /// <…Num> and <…Amnt>.
    void counted(const std::string& name, std::int64_t count, std::int64_t minor)
    {
        m_xml.leaf((name + "Num").c_str(), std::to_string(count));
        m_xml.leaf((name + "Amnt").c_str(), amount(minor));
    }

    void listed(const char* list, const char* element, const std::string& name,
                std::string_view type, std::int64_t count, std::int64_t minor)
    {
        m_xml.begin(list);
        m_xml.begin(element);
        m_xml.leaf((name + "Type").c_str(), type);
        counted(name, count, minor);
        m_xml.end();
        m_xml.end();
    }

    /// A list that the schema does not let be empty says so in its own way.
    void writeGroups()
    {
        m_xml.begin("reportArtGroups");
        const auto row = [this](std::string_view group, const ShiftTotals::Group& sums) {
            m_xml.begin("reportArtGroup");
            m_xml.leaf("artGroupID", group);
            m_xml.leaf("artGroupNum", formatDecimal(sums.milli, 3));
            m_xml.leaf("artGroupAmnt", amount(sums.minor));
            m_xml.end();
        };
        for (const auto& [group, sums] : m_totals.groups)
            row(groupCode(group), sums);
        if (m_totals.groups.empty())
            row("None", {});
        m_xml.end();
    }

    void writePayments()
    {
        m_xml.begin("reportPayments");
        const auto row = [this](std::string_view kind, std::int64_t count, std::int64_t minor) {
            m_xml.begin("reportPayment");
            m_xml.leaf("paymentType", kind);
            m_xml.leaf("paymentNum", std::to_string(count));
            m_xml.leaf("paymentAmnt", amount(minor));
            m_xml.end();
        };
        for (const wire::KindSum& tender : m_closed.figures.tenders)
            row(paymentCode(tender.kind), tender.sum.count, tender.sum.amount.minor());
        if (m_closed.figures.tenders.empty())
            row("None", 0, 0);
        m_xml.end();
    }

    /// As it was in this shift: the file's own is the newest one.
    std::string percentOf(const wire::TaxSum& tax, const MasterFiles& masterFiles) const
    {
        if (tax.rate)
            return percentText(tax.rate);
        const auto found = m_totals.rates.find(tax.tax);
        return found == m_totals.rates.end() ? masterFiles.ratePercent(tax.tax)
                                             : percentText(found->second);
    }

    void writeTaxes(const MasterFiles& masterFiles)
    {
        m_xml.begin("reportCashSalesVat");
        for (const wire::TaxSum& tax : m_closed.figures.taxes) {
            m_xml.begin("reportCashSaleVat");
            m_xml.leaf("vatCode", tax.tax, 20);
            m_xml.leaf("vatPerc", percentOf(tax, masterFiles));
            m_xml.leaf("cashSaleAmnt", tax.net.text());
            m_xml.leaf("vatAmnt", tax.amount.text());
            m_xml.leaf("vatAmntTp", tax.amount.isNegative() ? "D" : "C");
            m_xml.end();
        }
        if (m_closed.figures.taxes.empty()) {
            m_xml.begin("reportCashSaleVat");
            m_xml.leaf("vatPerc", "0");
            m_xml.leaf("cashSaleAmnt", amount(0));
            m_xml.leaf("vatAmnt", amount(0));
            m_xml.end();
        }
        m_xml.end();
    }

    void writeMoves(const char* list, const char* element, const std::string& name, bool in)
    {
        const auto isIn = [](const wire::KindSum& move) {
            return move.kind == "paid-in" || move.kind == "float";
        };
        const auto& moves = m_closed.figures.moves;
        if (std::ranges::none_of(moves, [&](const auto& move) { return isIn(move) == in; }))
            return;
        m_xml.begin(list);
        for (const wire::KindSum& move : moves) {
            if (isIn(move) != in)
                continue;
            m_xml.begin(element);
            m_xml.leaf((name + "Type").c_str(), move.kind);
            counted(name, move.sum.count, move.sum.amount.minor());
            m_xml.end();
        }
        m_xml.end();
    }

    XmlWriter& m_xml;
    const wire::ShiftClosed& m_closed;
    const ShiftTotals& m_totals;
};

} // namespace

void writeZReport(XmlWriter& xml, const BookEntry& written, const wire::ShiftClosed& closed,
                  const ShiftTotals& totals, std::int64_t returnedMinor,
                  const MasterFiles& masterFiles, const Particulars& particulars)
{
    const std::string at = storeTime(closed.closedAt, particulars);
    xml.begin("eventReport");
    xml.leaf("reportID", std::to_string(written.journal) + "-Z" + std::to_string(closed.zNumber));
    xml.leaf("reportType", "Z report");
    xml.leaf("companyIdent", companyIdent(particulars.store));
    xml.leaf("companyName", particulars.store.name, 100);
    xml.leaf("reportDate", dateOf(at));
    xml.leaf("reportTime", timeOf(at));
    xml.leaf("registerID", registerId(particulars), 100);
    ZReport report{xml, closed, totals};
    report.writeSales(masterFiles);
    report.writeCounts();
    report.writeGrandTotals(returnedMinor);
    xml.end();
}

std::string companyIdent(const wire::Store& store)
{
    return identification(store.taxNumber.empty() ? store.store.text() : store.taxNumber);
}

std::string registerId(const Particulars& particulars)
{
    return particulars.store.store.text() + "-" + std::to_string(particulars.tillNumber);
}

} // namespace onetill::audit
