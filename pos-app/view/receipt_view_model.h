#pragma once

#include "pos-app/view/list_models.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>

namespace onetill::view {

/// The finished sale (ui.md 4.6): change, the receipt as it would print, and its PDF.
class ReceiptViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TerminalViewModel")
    Q_PROPERTY(QString receiptNumber READ receiptNumber NOTIFY changed)
    Q_PROPERTY(QString timeText READ timeText NOTIFY changed)
    Q_PROPERTY(QString changeText READ changeText NOTIFY changed)
    Q_PROPERTY(bool changeDue READ changeDue NOTIFY changed)
    Q_PROPERTY(QStringList changePills READ changePills NOTIFY changed)
    Q_PROPERTY(QString totalText READ totalText NOTIFY changed)
    Q_PROPERTY(TenderModel* tenders READ tenders CONSTANT)
    Q_PROPERTY(QString previewText READ previewText NOTIFY changed)
    Q_PROPERTY(QString pdfText READ pdfText NOTIFY changed)
    Q_PROPERTY(bool pdfBusy READ pdfBusy NOTIFY changed)

public:
    explicit ReceiptViewModel(QObject* parent);

    QString receiptNumber() const { return m_shown.receiptNumber; }
    QString timeText() const { return m_shown.timeText; }
    QString changeText() const { return m_shown.changeText; }
    bool changeDue() const { return m_shown.changeDue; }
    QStringList changePills() const { return m_shown.changePills; }
    QString totalText() const { return m_shown.totalText; }
    TenderModel* tenders() { return &m_tenders; }
    QString previewText() const { return m_shown.previewText; }
    QString pdfText() const { return m_shown.pdfText; }
    bool pdfBusy() const { return m_shown.pdfBusy; }

public Q_SLOTS:
    void savePdf();

Q_SIGNALS:
    void changed();

private:
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        QString receiptNumber;
        QString timeText;
        QString changeText;
        bool changeDue{false};
        QStringList changePills;
        QString totalText;
        QString previewText;
        QString pdfText;
        bool pdfBusy{false};

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);

    Shown m_shown;
    TenderModel m_tenders{this};
};

} // namespace onetill::view
