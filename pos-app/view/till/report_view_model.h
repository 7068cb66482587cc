#pragma once

#include "pos-app/domain/cash/shift_report.h"
#include "sync-engine/contract/values/result.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <optional>

namespace onetill::view {

struct Surface;

/// An X or a Z report as it would print, and its PDF (ui.md 4.13).
class ReportViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TillViewModel")
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(QString titleText READ titleText NOTIFY changed)
    Q_PROPERTY(QString contextText READ contextText NOTIFY changed)
    Q_PROPERTY(QString lines READ lines NOTIFY changed)
    Q_PROPERTY(QString countedText READ countedText NOTIFY changed)
    Q_PROPERTY(QString differenceText READ differenceText NOTIFY changed)
    Q_PROPERTY(QString leftText READ leftText NOTIFY changed)
    Q_PROPERTY(QString toSafeText READ toSafeText NOTIFY changed)
    Q_PROPERTY(QString bag READ bag NOTIFY changed)
    Q_PROPERTY(QString pdfText READ pdfText NOTIFY changed)
    Q_PROPERTY(bool pdfBusy READ pdfBusy NOTIFY changed)

public:
    ReportViewModel(Surface& surface, QObject* parent);

    /// The sheet with the report is open.
    bool active() const { return m_shown.active; }
    QString titleText() const { return m_shown.titleText; }
    QString contextText() const { return m_shown.contextText; }
    QString lines() const { return m_shown.lines; }
    // Of a Z report only; an X report has none of them.
    QString countedText() const { return m_shown.countedText; }
    QString differenceText() const { return m_shown.differenceText; }
    QString leftText() const { return m_shown.leftText; }
    QString toSafeText() const { return m_shown.toSafeText; }
    QString bag() const { return m_shown.bag; }
    QString pdfText() const { return m_shown.pdfText; }
    bool pdfBusy() const { return m_shown.pdfBusy; }

    /// Holds the report ready; the sheet stays closed.
    void take(const domain::ShiftReport& report);
    /// Nothing is left to read for who comes next.
    void clear();

public Q_SLOTS:
    /// The open shift so far, in the sheet.
    void openX();
    /// The report of the shift before, in the sheet.
    void openLastZ();
    void close();
    /// Writes the report as a PDF, beside the ui and the desk thread.
    void savePdf();

Q_SIGNALS:
    void changed();

private:
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        bool active{false};
        QString titleText;
        QString contextText;
        QString lines;
        QString countedText;
        QString differenceText;
        QString leftText;
        QString toSafeText;
        QString bag;
        QString pdfText;
        bool pdfBusy{false};

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);
    void openIfThere(const Result<domain::ShiftReport>& report);
    QString nameOfFile() const;

    Surface& m_surface;
    Shown m_shown;
    std::optional<domain::ShiftReport> m_report;
};

} // namespace onetill::view
