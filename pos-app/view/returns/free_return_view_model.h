#pragma once

#include "pos-app/desk/item_desk.h"
#include "pos-app/desk/returns/returns_desk.h"
#include "pos-app/view/entry/number_entry.h"
#include "pos-app/view/returns/return_words.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>

#include <optional>

namespace onetill::view {

struct Surface;

/// One item that comes back without a receipt (ui.md 4.8): how much of it, for what price at most
/// today's, and why. Somebody who may do that approves it.
class FreeReturnViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TerminalViewModel")
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString sku READ sku NOTIFY changed)
    Q_PROPERTY(QString glyph READ glyph NOTIFY changed)
    Q_PROPERTY(int tint READ tint NOTIFY changed)
    Q_PROPERTY(Field field READ field WRITE setField NOTIFY changed)
    Q_PROPERTY(QString quantityText READ quantityText NOTIFY changed)
    Q_PROPERTY(QString priceText READ priceText NOTIFY changed)
    Q_PROPERTY(QString listedText READ listedText NOTIFY changed)
    Q_PROPERTY(QString refundText READ refundText NOTIFY changed)
    Q_PROPERTY(QStringList reasons READ reasons CONSTANT)
    Q_PROPERTY(int reason READ reason WRITE setReason NOTIFY changed)
    Q_PROPERTY(QStringList dispositions READ dispositions CONSTANT)
    Q_PROPERTY(int disposition READ disposition WRITE setDisposition NOTIFY changed)
    Q_PROPERTY(bool asksNote READ asksNote NOTIFY changed)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY changed)
    Q_PROPERTY(bool asksSerial READ asksSerial NOTIFY changed)
    Q_PROPERTY(QString serial READ serial WRITE setSerial NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    enum Field { Amount, Price };
    Q_ENUM(Field)

    FreeReturnViewModel(Surface& surface, QObject* parent);

    bool active() const { return m_shown.active; }
    QString name() const { return m_shown.name; }
    QString sku() const { return m_shown.sku; }
    QString glyph() const { return m_shown.glyph; }
    int tint() const { return m_shown.tint; }
    /// Which of both the keypad types into.
    Field field() const { return m_shown.field; }
    void setField(Field field);
    /// "1", "0.486 kg"
    QString quantityText() const { return m_shown.quantityText; }
    /// Of one unit.
    QString priceText() const { return m_shown.priceText; }
    /// "at most €14.95"
    QString listedText() const { return m_shown.listedText; }
    QString refundText() const { return m_shown.refundText; }
    QStringList reasons() const { return m_words.reasonTexts(); }
    /// Places in the lists; no reason is -1.
    int reason() const { return m_shown.reason; }
    void setReason(int place);
    QStringList dispositions() const { return m_words.dispositionTexts(); }
    int disposition() const { return m_shown.disposition; }
    void setDisposition(int place);
    /// The chosen reason alone explains nothing.
    bool asksNote() const { return m_shown.asksNote; }
    QString note() const { return m_shown.note; }
    void setNote(const QString& note);
    /// Each piece of it has a number; whatever is scanned is that.
    bool asksSerial() const { return m_shown.asksSerial; }
    QString serial() const { return m_shown.serial; }
    void setSerial(const QString& serial);
    bool busy() const { return m_shown.busy; }
    QString errorText() const { return m_shown.errorText; }

    void open(const desk::ItemCard& item);
    /// A code that was scanned meanwhile; false: it is none of its own.
    bool take(const QString& code);

public Q_SLOTS:
    void digit(const QString& digit);
    void doubleZero();
    void separator();
    void backspace();
    void clear();
    void nextField();
    void stepReason(int by);
    void stepDisposition(int by);
    void done();
    void cancel();

Q_SIGNALS:
    void changed();
    void taken(const onetill::desk::BasketSnapshot& basket);

private:
    struct Shown {
        bool active{false};
        QString name;
        QString sku;
        QString glyph;
        int tint{0};
        Field field{Amount};
        QString quantityText;
        QString priceText;
        QString listedText;
        QString refundText;
        int reason{-1};
        int disposition{0};
        bool asksNote{false};
        QString note;
        bool asksSerial{false};
        QString serial;
        bool busy{false};
        QString errorText;

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);
    void showNumbers();
    void offer(const std::vector<domain::ReturnReason>& reasons);
    void typed(bool taken);
    void refuse(const QString& why);
    NumberEntry& entry() { return m_shown.field == Amount ? m_quantity : m_price; }
    Quantity quantity() const;
    Money price() const;
    Money refund() const;
    bool isPiece() const { return m_item->unit == Unit::Piece; }
    bool accepts() const { return m_item.has_value() && !m_shown.busy; }

    Surface& m_surface;
    Shown m_shown;
    std::optional<desk::ItemCard> m_item; ///< As long as it is open.
    NumberEntry m_quantity{0, false};
    NumberEntry m_price{2, true};
    ReturnWords m_words;
};

} // namespace onetill::view
