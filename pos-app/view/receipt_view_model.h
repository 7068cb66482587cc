#pragma once

#include "pos-app/domain/completed_sale.h"
#include "pos-app/view/lists/list_models.h"
#include "sync-engine/contract/values/result.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <optional>

namespace onetill::view {

struct Surface;

/// The finished sale (ui.md 4.6): change, the receipt as it would print, its PDF, and a gift's.
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
    Q_PROPERTY(QString refundText READ refundText NOTIFY changed)
    Q_PROPERTY(QString cashBackText READ cashBackText NOTIFY changed)
    Q_PROPERTY(bool canGift READ canGift NOTIFY changed)
    Q_PROPERTY(onetill::view::TenderModel* tenders READ tenders CONSTANT)
    Q_PROPERTY(QString previewLines READ previewLines NOTIFY changed)
    Q_PROPERTY(QVariantList symbols READ symbols NOTIFY changed)
    Q_PROPERTY(QString pdfText READ pdfText NOTIFY changed)
    Q_PROPERTY(QString offerHint READ offerHint NOTIFY changed)
    Q_PROPERTY(bool pdfBusy READ pdfBusy NOTIFY changed)

public:
    ReceiptViewModel(Surface& surface, QObject* parent);

    QString receiptNumber() const { return m_shown.receiptNumber; }
    QString timeText() const { return m_shown.timeText; }
    QString changeText() const { return m_shown.changeText; }
    bool changeDue() const { return m_shown.changeDue; }
    QStringList changePills() const { return m_shown.changePills; }
    QString totalText() const { return m_shown.totalText; }
    /// What goes back to the customer, in whatever way; empty for a sale.
    QString refundText() const { return m_shown.refundText; }
    /// What of a refund is handed out in cash; empty for nothing.
    QString cashBackText() const { return m_shown.cashBackText; }
    /// Whether there is anything in the sale that could be a gift.
    bool canGift() const { return m_shown.canGift; }
    TenderModel* tenders() { return &m_tenders; }
    QString previewLines() const { return m_shown.previewLines; }
    /// The symbols at the receipt's end, each as its rows (QStringList), in which '1' is a dark
    /// module. Several where the sale is longer than one can hold; empty for none.
    QVariantList symbols() const { return m_shown.symbols; }
    QString pdfText() const { return m_shown.pdfText; }
    QString offerHint() const { return m_shown.offerHint; }
    bool pdfBusy() const { return m_shown.pdfBusy; }

    /// Shows the finished sale. PDFs go to the surface's receipt folder.
    void show(const domain::CompletedSale& sale);

public Q_SLOTS:
    /// Writes the receipt as a PDF, beside the ui and the desk thread; pdfText and a notice say
    /// where it lies.
    void savePdf();
    /// The same with what goes into a gift's parcel: no prices. It is noted in the journal.
    void saveGift();
    /// Shows the last sale of this till once more; recalled() follows, or a notice says why not.
    void recall();
    void newSale();

Q_SIGNALS:
    void changed();
    void recalled();
    void newSaleWanted();

private:
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        QString receiptNumber;
        QString timeText;
        QString changeText;
        bool changeDue{false};
        QStringList changePills;
        QString totalText;
        QString refundText;
        QString cashBackText;
        bool canGift{false};
        QString previewLines;
        QVariantList symbols;
        QString pdfText;
        QString offerHint;
        bool pdfBusy{false};

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);
    enum class Paper { First, Copy, Gift };

    /// Whether a PDF can be made now; says that it is.
    bool beginPdf();
    /// Of a paper that the desk notes in the journal first.
    void askAndWrite(Paper paper);
    void writePdf(domain::CompletedSale sale, Paper paper);
    void tellSaved(const Status& saved, const QString& file, Paper paper);

    Surface& m_surface;
    Shown m_shown;
    std::optional<domain::CompletedSale> m_sale;
    bool m_given{false}; ///< The customer has the receipt: whatever else is written is a copy.
    TenderModel m_tenders{this};
};

} // namespace onetill::view
