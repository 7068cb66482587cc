#pragma once

#include "pos-app/desk/item_desk.h"
#include "pos-app/desk/selling/age_question.h"
#include "pos-app/view/entry/number_entry.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace onetill::view {

struct Surface;

/// What goods ask for before they go into the basket (ui.md 4.2): whether the buyer is old enough,
/// the serial number of the piece, what it costs.
class GoodsQuestionViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by RegisterViewModel")
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(Kind kind READ kind NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString sku READ sku NOTIFY changed)
    Q_PROPERTY(QString glyph READ glyph NOTIFY changed)
    Q_PROPERTY(int tint READ tint NOTIFY changed)
    Q_PROPERTY(QString yearsText READ yearsText NOTIFY changed)
    Q_PROPERTY(QString bornText READ bornText NOTIFY changed)
    Q_PROPERTY(QString priceText READ priceText NOTIFY changed)
    Q_PROPERTY(QString unitText READ unitText NOTIFY changed)
    Q_PROPERTY(QString limitText READ limitText NOTIFY changed)
    Q_PROPERTY(bool giftCard READ giftCard NOTIFY changed)
    Q_PROPERTY(QString serialText READ serialText WRITE setSerialText NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    enum Kind { Age, Serial, Price };
    Q_ENUM(Kind)

    GoodsQuestionViewModel(Surface& surface, QObject* parent);

    bool active() const { return m_shown.active; }
    Kind kind() const { return m_shown.kind; }
    QString name() const { return m_shown.name; }
    QString sku() const { return m_shown.sku; }
    QString glyph() const { return m_shown.glyph; }
    int tint() const { return m_shown.tint; }
    /// "18+"
    QString yearsText() const { return m_shown.yearsText; }
    /// "Born on or before 26 November 2008?"
    QString bornText() const { return m_shown.bornText; }
    /// What the keypad has typed: "€24.50"
    QString priceText() const { return m_shown.priceText; }
    /// Empty for what is sold by the piece.
    QString unitText() const { return m_shown.unitText; }
    /// "From €5.00 to €80.00"; empty where any price will do.
    QString limitText() const { return m_shown.limitText; }
    /// A gift card is sold: its number and what is loaded are asked for.
    bool giftCard() const { return m_shown.giftCard; }
    QString serialText() const { return m_shown.serialText; }
    void setSerialText(const QString& text);
    QString errorText() const { return m_shown.errorText; }

    void askAge(const desk::ItemCard& item, const desk::AgeToCheck& age);
    void askSerial(const desk::ItemCard& item);
    void askPrice(const desk::ItemCard& item);
    /// A serial number may be scanned. False where nobody asks for one.
    bool take(const QString& code);
    /// The desk said no: the question stays, with the reason below it.
    void refuse(const Error& error);
    /// It is answered.
    void close() { show({}); }

public Q_SLOTS:
    void digit(const QString& digit);
    void doubleZero();
    void separator();
    void backspace();
    /// Yes, the buyer is old enough; or what was typed is all of it.
    void done();
    /// No, or not now: nothing goes into the basket.
    void cancel();

Q_SIGNALS:
    void changed();
    void oldEnough();
    void tooYoung();
    void serialGiven(const QString& serial);
    /// A decimal text.
    void priceGiven(const QString& price);

private:
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        bool active{false};
        Kind kind{};
        QString name;
        QString sku;
        QString glyph;
        int tint{0};
        QString yearsText;
        QString bornText;
        QString priceText;
        QString unitText;
        QString limitText;
        bool giftCard{false};
        QString serialText;
        QString errorText;

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);
    Shown about(const desk::ItemCard& item, Kind kind) const;
    QString limitsOf(const desk::ItemCard& item) const;
    void typed(bool taken);
    Money price() const;
    bool isTyping() const { return m_shown.active && m_shown.kind == Price; }

    Surface& m_surface;
    Shown m_shown;
    NumberEntry m_price{2, true};
};

} // namespace onetill::view
