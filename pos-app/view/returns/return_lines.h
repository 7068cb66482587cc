#pragma once

#include "pos-app/desk/returns/returns_desk.h"
#include "pos-app/view/lists/rows_model.h"
#include "pos-app/view/returns/return_words.h"
#include "pos-app/view/text/money_text.h"

#include <QQmlEngine>
#include <QString>

#include <optional>
#include <vector>

namespace onetill::view {

/// A line of a receipt, with what is said of it so far.
struct ReturnRow {
    int line{0}; ///< Its number on the receipt.
    QString name;
    QString detailText;   ///< "Bought 3 · 1 already returned"
    QString amountText;   ///< What goes back for it.
    QString quantityText; ///< "1 of 2"
    bool canLess{false};
    bool canMore{false};
    bool locked{false}; ///< Nothing of it can come back.
    bool ticked{false};
    bool selected{false};
    int reason{-1};       ///< Place in the list of reasons; -1 for none.
    int disposition{0};   ///< Place in the list of dispositions.
    bool asksNote{false}; ///< The reason alone explains nothing.
    QString note;
    bool asksSerial{false};
    QString serial;
    QString measureName{}; ///< "kg of 0.486", of what is weighed or measured; else empty.
    QString measure{};     ///< How much of it comes back, as it was typed.

    bool operator==(const ReturnRow&) const = default;
};

class ReturnLineModel : public RowsModel<ReturnRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by ReturnsViewModel")

public:
    explicit ReturnLineModel(QObject* parent);
};

/// What of a sale comes back, and why: the choices of a person, held against what the receipt says.
class ReturnLines
{
public:
    void take(const desk::ReturnableSale& sale);
    void clear() { m_lines.clear(); }
    bool isEmpty() const { return m_lines.empty(); }

    std::vector<ReturnRow> rows(const MoneyText& money) const;
    /// What goes back for all ticked lines.
    Money total(Currency currency) const;
    /// Pieces, or measured lines, that come back.
    int count() const;
    /// Of the ticked lines, in the order of the receipt.
    std::vector<desk::ReturnWish> wishes(const std::string& receipt) const;
    /// Why they cannot be taken back yet; empty where they can.
    QString missing() const;

    /// The chosen line; 0 for none.
    int selected() const;
    void select(int line);
    void move(int by);
    /// All that can come back of it, or none.
    void toggle(int line);
    /// By so many pieces, within what can come back.
    void change(int line, int by);
    /// One more of the article, as its label is scanned; false where no line has (more of) it.
    bool scanned(const Sku& sku);
    void setReason(int line, int place);
    void stepReason(int line, int by);
    void setDisposition(int line, int place);
    void stepDisposition(int line, int by);
    void setNote(int line, const QString& note);
    void setSerial(int line, const QString& serial);
    /// How much of what is weighed or measured comes back.
    void setMeasure(int line, const QString& text);
    /// The chosen line is ticked and waits for its serial number.
    bool waitsForSerial() const;
    const ReturnWords& words() const { return m_words; }

private:
    struct Line {
        desk::ReturnableSaleLine sold;
        bool ticked{false};
        Quantity quantity; ///< That comes back.
        int reason{-1};
        int disposition{0};
        QString note{};
        QString serial{};
        QString measure{};
        bool wrongMeasure{false}; ///< What was typed is no quantity, or more than can come back.

        bool canComeBack() const { return sold.returnable.milli() > 0; }
    };

    Line* find(int line);
    ReturnRow row(const Line& line, const MoneyText& money) const;
    void tick(Line& line, Quantity quantity);
    bool asksNote(const Line& line) const;

    ReturnWords m_words;
    std::vector<Line> m_lines;
    std::size_t m_selected{0};
    int m_lastReason{-1}; ///< The next line most likely comes back for the same.
};

} // namespace onetill::view
