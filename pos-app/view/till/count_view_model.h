#pragma once

#include "pos-app/desk/shift_desk.h"
#include "pos-app/domain/denomination.h"
#include "pos-app/view/entry/number_entry.h"
#include "pos-app/view/lists/list_models.h"
#include "pos-app/view/till/pieces_model.h"
#include "sync-engine/contract/values/result.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <vector>

namespace onetill::view {

struct Surface;

/// What is typed while a drawer is counted (ui.md 4.13): pieces of each note and coin, or the sum
/// alone in a currency whose notes and coins are not known; and the sum of each other currency that
/// was taken, a page for each. It says what was counted; what that
/// means is the desk's answer.
class CountViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by ClosingViewModel")
    Q_PROPERTY(onetill::view::PiecesModel* notes READ notes CONSTANT)
    Q_PROPERTY(onetill::view::PiecesModel* coins READ coins CONSTANT)
    Q_PROPERTY(onetill::view::ChoiceModel* pages READ pages CONSTANT)
    Q_PROPERTY(QString foreignCode READ foreignCode NOTIFY changed)
    Q_PROPERTY(bool atEnd READ atEnd NOTIFY changed)
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
    /// The store's currency, and those of the other cash in the drawer; empty where there is none.
    ChoiceModel* pages() { return &m_pages; }
    /// Whose page is open: "USD"; empty for the store's own.
    QString foreignCode() const { return m_shown.foreignCode; }
    /// There is no page after this one.
    bool atEnd() const { return m_shown.atEnd; }
    bool bySum() const { return m_shown.bySum; }
    /// The next digit goes to a coin.
    bool atCoins() const { return m_shown.atCoins; }
    QString notesText() const { return m_shown.notesText; }
    QString coinsText() const { return m_shown.coinsText; }
    QString totalText() const { return m_shown.totalText; }
    /// Something was typed: an empty drawer takes a 0.
    bool typed() const { return m_shown.typed; }
    /// What was not counted yet: "USD", or the store's own; empty for nothing.
    QString uncounted() const { return m_shown.uncounted; }
    QString errorText() const { return m_shown.errorText; }

    /// Nothing is counted yet, in the store's currency.
    void start();
    /// Cash of these other currencies lies in the drawer, too; what was typed of one stays.
    void startForeign(const std::vector<Currency>& currencies);
    /// Errors: OutOfRange for more than any drawer holds, MissingField while nothing is typed.
    Result<desk::Counted> counted() const;

public Q_SLOTS:
    /// Which row the next digits are of, by its position.
    void select(int position);
    void next();
    void previous();
    /// From notes to coins and back.
    void changeColumn();
    /// To the page of a currency, by its place; 0 is the store's own.
    void openPage(int page);
    void nextPage();
    void previousPage();
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
    /// Cash of another currency.
    struct Foreign {
        Currency currency;
        NumberEntry sum;
        bool typed{false};
    };
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        QString foreignCode;
        bool atEnd{true};
        QString uncounted;
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
    void showPages();
    Foreign* foreign() { return m_page == 0 ? nullptr : &m_foreign[m_page - 1]; }
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
    std::vector<Foreign> m_foreign;
    std::size_t m_page{0}; ///< 0: the store's own currency.
    ChoiceModel m_pages{this};
    PiecesModel m_notes{this};
    PiecesModel m_coins{this};
};

} // namespace onetill::view
