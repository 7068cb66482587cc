#include "pos-app/view/till/movement_view_model.h"

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/staff/approval_view_model.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/error_text.h"

#include <algorithm>
#include <span>
#include <utility>

namespace onetill::view {
namespace {

// Words of the journal, and what stands on the chips.
constexpr Reason kInReasons[] = {
    {"change-returned", QT_TRANSLATE_NOOP("Reason", "Change returned")},
    {"cash-found", QT_TRANSLATE_NOOP("Reason", "Cash found")},
    {"deposit", QT_TRANSLATE_NOOP("Reason", "Deposit")},
    {"other", QT_TRANSLATE_NOOP("Reason", "Something else")},
};
constexpr Reason kOutReasons[] = {
    {"supplies", QT_TRANSLATE_NOOP("Reason", "Supplies")},
    {"courier", QT_TRANSLATE_NOOP("Reason", "Courier or post")},
    {"expenses", QT_TRANSLATE_NOOP("Reason", "Staff expenses")},
    {"other", QT_TRANSLATE_NOOP("Reason", "Something else")},
};
constexpr Reason kOpenReasons[] = {
    {"make-change", QT_TRANSLATE_NOOP("Reason", "Make change")},
    {"wrong-change", QT_TRANSLATE_NOOP("Reason", "Correct the change")},
    {"drawer-check", QT_TRANSLATE_NOOP("Reason", "Check the drawer")},
    {"other", QT_TRANSLATE_NOOP("Reason", "Something else")},
};

struct Words {
    MovementViewModel::Kind kind;
    domain::CashMoveKind move; ///< Of no meaning for NoSale.
    std::span<const Reason> reasons;
    const char* title;
    const char* hint;
    const char* act;
    const char* reference;
};

// clang-format would tear the table apart.
// clang-format off
constexpr Words kWords[] = {
    {MovementViewModel::FloatIn, domain::CashMoveKind::Float, {},
     QT_TRANSLATE_NOOP("onetill::view::MovementViewModel", "Float in"),
     QT_TRANSLATE_NOOP("onetill::view::MovementViewModel", "More change from the safe"),
     QT_TRANSLATE_NOOP("onetill::view::MovementViewModel", "Put in"),
     QT_TRANSLATE_NOOP("onetill::view::MovementViewModel", "Slip number")},
    {MovementViewModel::CashIn, domain::CashMoveKind::PaidIn, kInReasons,
     QT_TRANSLATE_NOOP("onetill::view::MovementViewModel", "Cash in"),
     QT_TRANSLATE_NOOP("onetill::view::MovementViewModel", "Money that is not for goods"),
     QT_TRANSLATE_NOOP("onetill::view::MovementViewModel", "Put in"),
     QT_TRANSLATE_NOOP("onetill::view::MovementViewModel", "Slip number")},
    {MovementViewModel::CashOut, domain::CashMoveKind::PaidOut, kOutReasons,
     QT_TRANSLATE_NOOP("onetill::view::MovementViewModel", "Cash out"),
     QT_TRANSLATE_NOOP("onetill::view::MovementViewModel", "Paid from the drawer"),
     QT_TRANSLATE_NOOP("onetill::view::MovementViewModel", "Take out"),
     QT_TRANSLATE_NOOP("onetill::view::MovementViewModel", "Slip number")},
    {MovementViewModel::SafeDrop, domain::CashMoveKind::Drop, {},
     QT_TRANSLATE_NOOP("onetill::view::MovementViewModel", "Safe drop"),
     QT_TRANSLATE_NOOP("onetill::view::MovementViewModel", "Out of the drawer, into the safe"),
     QT_TRANSLATE_NOOP("onetill::view::MovementViewModel", "Take out"),
     QT_TRANSLATE_NOOP("onetill::view::MovementViewModel", "Bag number")},
    {MovementViewModel::NoSale, domain::CashMoveKind::PaidIn, kOpenReasons,
     QT_TRANSLATE_NOOP("onetill::view::MovementViewModel", "No sale"),
     QT_TRANSLATE_NOOP("onetill::view::MovementViewModel", "The drawer opens, with a reason"),
     QT_TRANSLATE_NOOP("onetill::view::MovementViewModel", "Open drawer"),
     ""},
};
// clang-format on

const Words& wordsOf(MovementViewModel::Kind kind)
{
    return *std::ranges::find(kWords, kind, &Words::kind);
}

} // namespace

MovementViewModel::MovementViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}
{
}

void MovementViewModel::open(Kind kind)
{
    if (m_shown.busy)
        return;
    const Words& words = wordsOf(kind);
    m_currency = 0;
    m_amount = NumberEntry{m_surface.money->currency().exponent(), true};
    m_tooMuch = false;
    m_reasons.offerOther(words.reasons);
    Shown shown;
    shown.active = true;
    shown.kind = kind;
    shown.titleText = tr(words.title);
    shown.hintText = tr(words.hint);
    shown.actText = tr(words.act);
    if (*words.reference)
        shown.referenceName = tr(words.reference);
    show(std::move(shown));
    showCurrencies();
    showEntries();
}

Currency MovementViewModel::currency() const
{
    return m_currency == 0 ? m_surface.money->currency() : m_foreign[m_currency - 1];
}

void MovementViewModel::showCurrencies()
{
    std::vector<ChoiceRow> rows;
    if (m_shown.kind == SafeDrop && m_shown.active && !m_foreign.empty()) {
        const auto add = [&](Currency one) {
            rows.push_back(
                {QString::fromLatin1(one.code().data(), 3), {}, rows.size() == m_currency});
        };
        add(m_surface.money->currency());
        for (const Currency one : m_foreign)
            add(one);
    }
    m_currencyRows.show(std::move(rows));
}

void MovementViewModel::chooseCurrency(int index)
{
    if (!takesKeys() || index < 0 || static_cast<std::size_t>(index) >= m_currencyRows.rows().size()
        || static_cast<std::size_t>(index) == m_currency)
        return;
    m_currency = static_cast<std::size_t>(index);
    // So much of one money is not so much of another.
    m_amount = NumberEntry{currency().exponent(), true};
    m_tooMuch = false;
    showCurrencies();
    showEntries();
}

void MovementViewModel::nextCurrency()
{
    if (const auto count = m_currencyRows.rows().size(); count > 0)
        chooseCurrency(static_cast<int>((m_currency + 1) % count));
}

void MovementViewModel::showEntries()
{
    Shown shown = m_shown;
    shown.missingText.clear();
    if (m_reasons.missing())
        shown.missingText = tr("Choose a reason");
    if (hasAmount()) {
        const auto amount = Money::fromMinor(m_amount.scaled(), currency());
        shown.amountText =
            amount ? m_surface.money->in(currency()).withSymbol(*amount) : QStringLiteral("–");
        if (m_amount.scaled() == 0)
            shown.missingText = tr("Type the amount first");
    }
    shown.errorText.clear();
    if (m_tooMuch)
        shown.errorText = shown.missingText =
            tr("No drawer holds that much. Check what you typed.");
    show(std::move(shown));
}

void MovementViewModel::setReference(const QString& reference)
{
    if (reference == m_shown.reference || m_shown.referenceName.isEmpty())
        return;
    Shown shown = m_shown;
    shown.reference = reference;
    show(std::move(shown));
}

void MovementViewModel::digit(const QString& digit)
{
    if (!takesKeys() || digit.size() != 1 || digit.front() < u'0' || digit.front() > u'9')
        return;
    keyed(m_amount.digit(digit.front().toLatin1()));
}

void MovementViewModel::doubleZero()
{
    if (takesKeys())
        keyed(m_amount.doubleZero());
}

void MovementViewModel::separator()
{
    if (!takesKeys())
        return;
    m_amount.separator();
    showEntries();
}

void MovementViewModel::backspace()
{
    if (!takesKeys())
        return;
    m_amount.backspace();
    keyed(true);
}

void MovementViewModel::keyed(bool taken)
{
    m_tooMuch = !taken;
    showEntries();
}

void MovementViewModel::chooseReason(const QString& reasonId)
{
    if (m_shown.busy)
        return;
    m_reasons.choose(reasonId);
    showEntries();
}

void MovementViewModel::nextReason()
{
    stepReason(1);
}

void MovementViewModel::previousReason()
{
    stepReason(-1);
}

void MovementViewModel::stepReason(std::ptrdiff_t by)
{
    if (m_shown.busy)
        return;
    m_reasons.step(by);
    showEntries();
}

void MovementViewModel::submit()
{
    if (!m_shown.active || m_shown.busy || !m_shown.missingText.isEmpty())
        return;
    const auto amount = Money::fromMinor(m_amount.scaled(), currency());
    desk::CashMove move{.kind = wordsOf(m_shown.kind).move,
                        .amount = amount ? amount->text() : std::string{},
                        .reason = m_reasons.chosen().toStdString(),
                        .reference = m_shown.reference.trimmed().toStdString()};
    if (m_currency > 0)
        move.currency = currency().code();
    Shown shown = m_shown;
    shown.busy = true;
    shown.errorText.clear();
    show(std::move(shown));
    m_surface.approval->attempt(
        this, question(),
        [move = std::move(move), moves = hasAmount()](desk::Till& till) -> Status {
            if (!moves)
                return till.shiftDesk().openDrawer(move.reason);
            const auto moved = till.shiftDesk().moveCash(move);
            return moved ? Status{} : passOn(moved);
        },
        [this](const Status& status) { answered(status); });
}

ApprovalQuestion MovementViewModel::question() const
{
    ApprovalQuestion question;
    question.title = m_shown.titleText;
    question.wayOutText = tr("Leave the drawer as it is");
    if (hasAmount())
        question.facts.push_back({tr("Amount"), m_shown.amountText, true});
    if (const Reason* reason = findReason(wordsOf(m_shown.kind).reasons, m_reasons.chosen()))
        question.facts.push_back({tr("Reason"), reasonText(*reason), false});
    question.allows = [needed = hasAmount() ? domain::Permission::MoveCash
                                            : domain::Permission::OpenDrawer](
                          const domain::Role& role) { return domain::require(role, needed); };
    return question;
}

void MovementViewModel::answered(const Status& status)
{
    Shown shown = m_shown;
    shown.busy = false;
    if (status) {
        const QString text = recordedText();
        m_reasons.offer(false);
        show({});
        showCurrencies();
        Q_EMIT recorded(text);
        return;
    }
    // What is typed now is another number, not the next digits of the one that was refused.
    m_amount.preset(m_amount.scaled());
    shown.errorText = errorLine(status.error());
    show(std::move(shown));
}

QString MovementViewModel::recordedText() const
{
    switch (m_shown.kind) {
    case FloatIn:
        //: %1 is an amount, here and below.
        return tr("Float in: %1").arg(m_shown.amountText);
    case CashIn: return tr("Cash in: %1").arg(m_shown.amountText);
    case CashOut: return tr("Cash out: %1").arg(m_shown.amountText);
    case SafeDrop: return tr("Safe drop: %1").arg(m_shown.amountText);
    case NoSale: break;
    }
    return tr("The drawer is open");
}

void MovementViewModel::cancel()
{
    if (m_shown.busy)
        return;
    m_reasons.offer(false);
    show({});
    showCurrencies();
}

void MovementViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
