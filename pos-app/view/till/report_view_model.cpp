#include "pos-app/view/till/report_view_model.h"

#include "pos-app/receipt/shift_report.h"
#include "pos-app/receipt/text_form.h"
#include "pos-app/view/backroom.h"
#include "pos-app/view/desk_caller.h"
#include "pos-app/view/notices/herald_view_model.h"
#include "pos-app/view/notices/notice_view_model.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/error_text.h"
#include "pos-app/view/text/receipt_pdf.h"
#include "pos-app/view/text/report_language.h"
#include "pos-app/view/till/difference_text.h"

namespace onetill::view {

ReportViewModel::ReportViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}
{
}

void ReportViewModel::take(const domain::ShiftReport& report)
{
    m_report = report;
    const MoneyText& money = *m_surface.money;
    const QString at = m_surface.momentText(report.at);
    Shown shown;
    shown.titleText = report.end ? tr("Z report") : tr("X report");
    //: %1 is the number of a shift, %2 a time.
    shown.contextText = tr("Shift %1 · %2").arg(report.number).arg(at);
    if (report.end) {
        const domain::ShiftEnd& end = *report.end;
        //: %1 is the number of a Z report, %2 a time.
        shown.contextText = tr("%1 · %2").arg(QString::fromStdString(end.number), at);
        shown.countedText = money.withSymbol(end.counted);
        shown.differenceText = view::differenceText(end.difference, money);
        shown.leftText = money.withSymbol(end.leftInDrawer);
        shown.toSafeText = money.withSymbol(end.toSafe);
        shown.bag = QString::fromStdString(end.bag);
    }
    const std::string paper =
        receipt::asText(receipt::shiftReport(report, reportLanguage(money)), receipt::kColumns80mm);
    shown.lines = QString::fromStdString(paper);
    show(std::move(shown));
}

void ReportViewModel::clear()
{
    m_report.reset();
    show({});
}

void ReportViewModel::openX()
{
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.shiftDesk().xReport(); },
        [this](const Result<domain::ShiftReport>& report) { openIfThere(report); });
}

void ReportViewModel::openLastZ()
{
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.shiftDesk().zReport(); },
        [this](const Result<domain::ShiftReport>& report) {
            if (!report && report.error().code == ErrorCode::NotFound)
                m_surface.notice->show({.tone = NoticeViewModel::Warn,
                                        .title = tr("No Z report yet"),
                                        .text = tr("Closing the first shift makes one."),
                                        .act1 = {},
                                        .act2 = {}});
            else
                openIfThere(report);
        });
}

void ReportViewModel::openIfThere(const Result<domain::ShiftReport>& report)
{
    if (!report) {
        m_surface.notice->refuse(report.error());
        return;
    }
    m_surface.notice->goOn();
    take(*report);
    Shown shown = m_shown;
    shown.active = true;
    show(std::move(shown));
    m_surface.herald->say(m_shown.titleText);
}

void ReportViewModel::close()
{
    clear();
}

QString ReportViewModel::nameOfFile() const
{
    // Numbers of Z reports and of receipts look alike.
    if (m_report->end)
        return QStringLiteral("Z-") + QString::fromStdString(m_report->end->number);
    const QString till = QString::fromStdString(m_report->till);
    return QStringLiteral("X-%1-%2-%3").arg(till).arg(m_report->number).arg(m_report->at.ms);
}

void ReportViewModel::savePdf()
{
    if (!m_report || m_shown.pdfBusy)
        return;
    Shown shown = m_shown;
    shown.pdfBusy = true;
    shown.pdfText = tr("Saving…");
    show(std::move(shown));
    const auto file = m_surface.receiptFolder / receiptFileName(nameOfFile().toStdString());
    inBackroom(
        this,
        [report = *m_report, language = reportLanguage(*m_surface.money), file] {
            return writeReceiptPdf(receipt::shiftReport(report, language), file);
        },
        [this, file = QString::fromStdString(file.string()),
         lines = m_shown.lines](const Status& saved) {
            if (lines != m_shown.lines)
                return; // another report is shown, or none
            Shown now = m_shown;
            now.pdfBusy = false;
            //: %1 is a file.
            now.pdfText = saved ? tr("Saved to %1").arg(file) : errorLine(saved.error());
            show(std::move(now));
            m_surface.herald->say(m_shown.pdfText);
        });
}

void ReportViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
