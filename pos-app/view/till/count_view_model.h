#pragma once

#include "pos-app/desk/shift_desk.h"
#include "pos-app/domain/denomination.h"
#include "pos-app/view/entry/number_entry.h"
#include "pos-app/view/till/pieces_model.h"
#include "sync-engine/contract/values/result.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <vector>

namespace onetill::view {

struct Surface;

/// What is typed while a drawer is counted (ui.md 4.13): pieces of each note and coin, or the sum
/// alone in a currency whose notes and coins are not known. It says what was counted; what that
/// means is the desk's answer.
class CountViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by ClosingViewModel")
    Q_PROPERTY(onetill::view::PiecesModel* notes READ notes CONSTANT)
    Q_PROPERTY(onetill::view::PiecesModel* coins READ coins CONSTANT)
    Q_PROPERTY(bool bySum READ bySum NOTIFY changed)
    Q_PROPERTY(bool atCoins READ atCoins NOTIFY changed)
    Q_PROPERTY(QString notesText READ notesText NOTIFY changed)
    Q_PROPERTY(QString coinsText READ coinsText NOTIFY changed)
    Q_PROPERTY(QString totalText READ totalText NOTIFY changed)
    Q_PROPERTY(bool typed READ typed NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    CountViewModel(Surface& surface, QObject* parent);

    PiecesModel* notes() { return &m_notes; }
    PiecesModel* coins() { return &m_coins; }
    bool bySum() const { return m_shown.bySum; }
    /// The next digit goes to a coin.
    bool atCoins() const { return m_shown.atCoins; }
    QString notesText() const { return m_shown.notesText; }
    QString coinsText() const { return m_shown.coinsText; }
    QString totalText() const { return m_shown.totalText; }
    /// Something was typed: an empty drawer takes a 0.
    bool typed() const { return m_shown.typed; }
    QString errorText() const { return m_shown.errorText; }

    /// Nothing is counted yet, in the store's currency.
    void start();
    /// Errors: OutOfRange for more than any drawer holds, MissingField while nothing is typed.
    Result<desk::Counted> counted() const;

public Q_SLOTS:
    /// Which row the next digits are of, by its position.
    void select(int position);
    void next();
    void previous();
    /// From notes to coins and back.
    void changeColumn();
    void stepUp(int position);
    void stepDown(int position);
    /// Of what is selected.
    void oneMore();
    void oneLess();
    void digit(const QString& digit);
    void doubleZero();
    void separator();
    void backspace();

Q_SIGNALS:
    void changed();

private:
    struct Pieces {
        domain::Denomination denomination;
        NumberEntry count;
    };
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        bool bySum{false};
        bool atCoins{false};
        QString notesText;
        QString coinsText;
        QString totalText;
        bool typed{false};
        QString errorText;

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);
    void showAll();
    void keyed(bool taken);
    void step(int position, int by);
    NumberEntry* entry();
    PiecesRow rowOf(std::size_t position) const;
    enum class Which { Notes, Coins, Both };
    Result<Money> sumOf(Which which) const;

    Surface& m_surface;
    Shown m_shown;
    std::vector<Pieces> m_pieces;
    NumberEntry m_sum{2, true};
    std::size_t m_selected{0};
    bool m_typed{false};
    bool m_tooMuch{false}; ///< The last key would have made the number too large.
    PiecesModel m_notes{this};
    PiecesModel m_coins{this};
};

} // namespace onetill::view
