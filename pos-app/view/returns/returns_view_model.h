#pragma once

#include "pos-app/desk/item_desk.h"
#include "pos-app/desk/returns/returns_desk.h"
#include "pos-app/view/lists/list_models.h"
#include "pos-app/view/returns/return_lines.h"
#include "pos-app/view/returns/sale_choice_view_model.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace onetill::desk {
class Till;
}

namespace onetill::view {

struct Surface;

/// Goods that come back with their receipt (ui.md 4.8): finds the receipt, says what of it comes
/// back and why, and puts that into the basket. What the money goes back as is the refund's.
class ReturnsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TerminalViewModel")
    Q_PROPERTY(bool hasSale READ hasSale NOTIFY changed)
    Q_PROPERTY(QString code READ code WRITE setCode NOTIFY changed)
    Q_PROPERTY(onetill::view::SaleChoiceViewModel* choice READ choice CONSTANT)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString contextText READ contextText NOTIFY changed)
    Q_PROPERTY(QString policyText READ policyText NOTIFY changed)
    Q_PROPERTY(bool tooLate READ tooLate NOTIFY changed)
    Q_PROPERTY(onetill::view::ReturnLineModel* lines READ lines CONSTANT)
    Q_PROPERTY(onetill::view::TenderModel* paid READ paid CONSTANT)
    Q_PROPERTY(QStringList reasons READ reasons CONSTANT)
    Q_PROPERTY(QStringList dispositions READ dispositions CONSTANT)
    Q_PROPERTY(QString countText READ countText NOTIFY changed)
    Q_PROPERTY(QString amountText READ amountText NOTIFY changed)
    Q_PROPERTY(QString refundText READ refundText NOTIFY changed)
    Q_PROPERTY(bool canReturn READ canReturn NOTIFY changed)
    Q_PROPERTY(QString blockedText READ blockedText NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    ReturnsViewModel(Surface& surface, QObject* parent);

    /// A receipt is open; else one is to be found.
    bool hasSale() const { return m_shown.hasSale; }
    /// What stands in the field: a receipt's number, what its symbol holds, or what leads to it: a
    /// customer, the reference of a payment.
    QString code() const { return m_shown.code; }
    void setCode(const QString& code);
    /// Several sales were found.
    SaleChoiceViewModel* choice() { return &m_choice; }
    QString title() const { return m_shown.title; }
    /// "Sold 22 Nov · €44.85 · to be returned by 22 Dec"
    QString contextText() const { return m_shown.contextText; }
    QString policyText() const { return m_shown.policyText; }
    bool tooLate() const { return m_shown.tooLate; }
    ReturnLineModel* lines() { return &m_lineRows; }
    /// How the sale was paid.
    TenderModel* paid() { return &m_paid; }
    QStringList reasons() const { return m_lines.words().reasonTexts(); }
    QStringList dispositions() const { return m_lines.words().dispositionTexts(); }
    QString countText() const { return m_shown.countText; }
    QString amountText() const { return m_shown.amountText; }
    QString refundText() const { return m_shown.refundText; }
    bool canReturn() const { return m_shown.canReturn; }
    /// Why the ticked lines cannot be taken back yet.
    QString blockedText() const { return m_shown.blockedText; }
    bool busy() const { return m_shown.busy; }
    QString errorText() const { return m_shown.errorText; }

    /// A scanned code: a serial number that is waited for, a receipt, or a label of an item.
    void scanned(const QString& code);
    /// To the finding of a receipt, with nothing typed.
    void close();

public Q_SLOTS:
    /// Looks for what stands in the field; a list of sales being there, opens the selected one.
    void find();
    /// Of this till.
    void findLast();
    void select(int line);
    void moveSelection(int by);
    void toggle(int line);
    void toggleSelected();
    void more(int line);
    void less(int line);
    void changeSelected(int by);
    void setReason(int line, int place);
    void setDisposition(int line, int place);
    void stepReason(int by);
    void stepDisposition(int by);
    void setNote(int line, const QString& note);
    void setSerial(int line, const QString& serial);
    /// How much of what is weighed or measured comes back.
    void setMeasure(int line, const QString& text);
    /// The ticked lines go into the basket, and on to the refund.
    void refund();
    /// The same, and on to what the customer takes in their place.
    void exchange();
    void leaveSale();

Q_SIGNALS:
    void changed();
    /// The basket has them.
    void taken(const onetill::desk::BasketSnapshot& basket, bool refund);
    /// A label was scanned that no line of an open receipt has.
    void withoutReceiptWanted(const onetill::desk::ItemCard& item);
    void codeFound();
    void codeNotFound();

private:
    struct Shown {
        bool hasSale{false};
        QString code;
        QString title;
        QString contextText;
        QString policyText;
        bool tooLate{false};
        QString countText;
        QString amountText;
        QString refundText;
        bool canReturn{false};
        QString blockedText;
        bool busy{false};
        QString errorText;

        bool operator==(const Shown&) const = default;
    };

    /// What a code is of: a receipt, an item, or sales of a customer or a payment.
    struct Found {
        std::optional<desk::ReturnableSale> sale;
        std::optional<desk::ItemCard> item;
        std::vector<desk::ReturnableSale> among{};
    };

    void show(Shown shown);
    void look(const QString& code);
    static Result<Found> foundBy(const std::string& code, Result<desk::ReturnableSale> sale,
                                 desk::Till& till);
    void showFound(const Result<Found>& found);
    void showSale(const desk::ReturnableSale& sale);
    /// The lines as they are now; what failed before is over.
    void showLines();
    void showChoices();
    void takeBack(bool refund);
    void fail(const Error& error);

    Surface& m_surface;
    Shown m_shown;
    std::optional<desk::ReturnableSale> m_sale;
    ReturnLines m_lines;
    ReturnLineModel m_lineRows{this};
    TenderModel m_paid{this};
    SaleChoiceViewModel m_choice{this};
};

} // namespace onetill::view
