#include "pos-app/view/till/closing_view_model.h"

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/notices/herald_view_model.h"
#include "pos-app/view/staff/approval_view_model.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/error_text.h"
#include "pos-app/view/till/difference_text.h"

#include <algorithm>
#include <utility>

namespace onetill::view {
namespace {

// Words of the journal, and what stands on the chips.
constexpr Reason kClosingReasons[] = {
    {"wrong-change", QT_TRANSLATE_NOOP("Reason", "Wrong change given")},
    {"wrong-float", QT_TRANSLATE_NOOP("Reason", "The float was wrong")},
    {"not-recorded", QT_TRANSLATE_NOOP("Reason", "Moved, not recorded")},
    {"counterfeit", QT_TRANSLATE_NOOP("Reason", "False note")},
    {"unexplained", QT_TRANSLATE_NOOP("Reason", "No explanation")},
};

} // namespace

ClosingViewModel::ClosingViewModel(Surface& surface, QObject* parent)
    : QObject{parent},
      m_surface{surface},
      m_count{surface, this},
      m_reasons{m_reasonRows, kClosingReasons}
{
    connect(&m_count, &CountViewModel::changed, this, &ClosingViewModel::showCount);
}

void ClosingViewModel::start(ShiftToClose wanted)
{
    const desk::Shift& shift = wanted.shift;
    if (!m_shift || m_shift->id != shift.id) {
        m_count.start();
        m_reasons.choose({});
    }
    m_shift = shift;
    m_leaveHeld = wanted.leaveHeld;
    m_foreignTaken = std::move(wanted.foreign);
    m_count.startForeign(m_foreignTaken);
    m_answer.reset();
    Shown shown;
    shown.active = true;
    shown.blind = wanted.blind;
    //: %1 is the number of a shift, %2 a time, %3 an amount.
    shown.contextText =
        tr("Shift %1 · opened %2 · float %3")
            .arg(QString::number(shift.number), m_surface.momentText(shift.openedAt),
                 m_surface.money->withSymbol(shift.openingFloat));
    shown.bag = m_shown.bag;
    show(std::move(shown));
    showCount();
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.shiftDesk().counting(); },
        [this](const Result<std::optional<desk::CountAnswer>>& counting) {
            if (counting && *counting && m_shown.active && m_shown.step == Count)
                judged(**counting, false);
        });
}

void ClosingViewModel::forget()
{
    m_shift.reset();
    m_answer.reset();
    m_reasons.choose({});
    m_reasons.offer(false);
    show({});
}

void ClosingViewModel::showCount()
{
    if (m_shown.step != Count)
        return;
    Shown shown = m_shown;
    shown.errorText = m_count.errorText();
    shown.missingText = m_count.errorText();
    if (!m_count.typed())
        shown.missingText = tr("Count the drawer first; 0 for nothing");
    else if (!m_count.uncounted().isEmpty())
        //: %1 is the code of a currency.
        shown.missingText = tr("Count the %1, too; 0 for nothing").arg(m_count.uncounted());
    show(std::move(shown));
}

void ClosingViewModel::submitCount()
{
    if (!m_shown.active || m_shown.step != Count || m_shown.busy)
        return;
    auto counted = m_count.counted();
    if (!counted)
        return; // missingText and errorText say why
    counted->leaveHeld = m_leaveHeld;
    Shown shown = m_shown;
    shown.busy = true;
    shown.errorText.clear();
    show(std::move(shown));
    m_surface.approval->attempt(
        this, question(),
        [counted = *std::move(counted)](desk::Till& till) {
            return till.shiftDesk().count(counted);
        },
        [this](const Result<desk::CountAnswer>& answer) {
            Shown now = m_shown;
            now.busy = false;
            show(std::move(now));
            if (!m_shown.active)
                return; // somebody else stands here; the count is kept
            if (!answer) {
                refused(answer.error());
                return;
            }
            judged(*answer, true);
        });
}

void ClosingViewModel::judged(const desk::CountAnswer& answer, bool isNews)
{
    // Counted anew from nothing: who sees the old numbers only corrects them.
    if (answer.recount) {
        if (isNews)
            m_count.start();
        Shown shown = m_shown;
        shown.recount = true;
        show(std::move(shown));
        showCount();
        if (isNews)
            m_surface.herald->say(tr("The count is off. Count the drawer once more."));
        return;
    }
    m_answer = answer;
    m_leave = NumberEntry{answer.counted.currency().exponent(), true};
    m_leave.preset(std::min(m_shift->openingFloat, answer.counted).minor());
    m_tooMuch = false;
    Shown shown = m_shown;
    shown.step = Review;
    shown.recount = false;
    show(std::move(shown));
    showReview();
    //: %1 and %2 are amounts, %3 is for example "€12.00 short".
    m_surface.herald->say(
        tr("Expected %1, counted %2: %3")
            .arg(m_shown.expectedText, m_shown.countedText, m_shown.differenceText));
}

void ClosingViewModel::showReview()
{
    const MoneyText& money = *m_surface.money;
    Shown shown = m_shown;
    shown.countedText = money.withSymbol(m_answer->counted);
    if (m_answer->expected && m_answer->difference) {
        shown.expectedText = money.withSymbol(*m_answer->expected);
        shown.differenceText = view::differenceText(*m_answer->difference, money);
        shown.differenceTone = view::differenceTone(*m_answer->difference);
    }
    showForeign();
    shown.approvalNeeded = m_answer->approvalNeeded;
    m_reasons.offer(m_answer->reasonNeeded);
    shown.missingText.clear();
    if (m_reasons.missing())
        shown.missingText = tr("Choose a reason for the difference");

    const Currency currency = money.currency();
    const auto leave = Money::fromMinor(m_leave.scaled(), currency);
    shown.leaveText = leave ? money.withSymbol(*leave) : QStringLiteral("–");
    shown.errorText.clear();
    if (m_tooMuch || !leave || *leave > m_answer->counted) {
        shown.toSafeText = QStringLiteral("–");
        shown.errorText = tr("No more can stay than was counted.");
        shown.missingText = shown.errorText;
    } else {
        shown.toSafeText = money.withSymbol(m_answer->counted - *leave);
    }
    show(std::move(shown));
}

void ClosingViewModel::showForeign()
{
    std::vector<FactRow> rows;
    for (const Currency currency : m_foreignTaken) {
        Money difference = Money::zero(currency);
        for (const Money& found : m_answer->foreignDifferences)
            if (found.currency() == currency)
                difference = found;
        rows.push_back({QString::fromLatin1(currency.code().data(), 3),
                        view::differenceText(difference, m_surface.money->in(currency)),
                        !difference.isZero()});
    }
    m_foreign.show(std::move(rows));
}

void ClosingViewModel::countAgain()
{
    if (!m_shown.active || m_shown.step != Review || m_shown.busy)
        return;
    m_count.start();
    Shown shown = m_shown;
    shown.step = Count;
    show(std::move(shown));
    showCount();
}

void ClosingViewModel::chooseReason(const QString& reasonId)
{
    if (!takesKeys())
        return;
    m_reasons.choose(reasonId);
    showReview();
}

void ClosingViewModel::nextReason()
{
    stepReason(1);
}

void ClosingViewModel::previousReason()
{
    stepReason(-1);
}

void ClosingViewModel::stepReason(std::ptrdiff_t by)
{
    if (!takesKeys())
        return;
    m_reasons.step(by);
    showReview();
}

void ClosingViewModel::setBag(const QString& bag)
{
    if (bag == m_shown.bag)
        return;
    Shown shown = m_shown;
    shown.bag = bag;
    show(std::move(shown));
}

void ClosingViewModel::digit(const QString& digit)
{
    if (takesKeys() && digit.size() == 1 && digit.front() >= u'0' && digit.front() <= u'9')
        keyed(m_leave.digit(digit.front().toLatin1()));
}

void ClosingViewModel::doubleZero()
{
    if (takesKeys())
        keyed(m_leave.doubleZero());
}

void ClosingViewModel::separator()
{
    if (!takesKeys())
        return;
    m_leave.separator();
    keyed(true);
}

void ClosingViewModel::backspace()
{
    if (!takesKeys())
        return;
    m_leave.backspace();
    keyed(true);
}

void ClosingViewModel::keyed(bool taken)
{
    m_tooMuch = !taken;
    showReview();
}

void ClosingViewModel::close()
{
    if (!m_shown.active || !takesKeys() || !m_shown.missingText.isEmpty())
        return;
    Shown shown = m_shown;
    shown.busy = true;
    show(std::move(shown));
    const auto leave = Money::fromMinor(m_leave.scaled(), m_surface.money->currency());
    desk::ClosingNote note{.reason = m_answer->reasonNeeded ? m_reasons.chosen().toStdString()
                                                            : std::string{},
                           .leaveInDrawer = leave ? leave->text() : std::string{},
                           .bag = m_shown.bag.trimmed().toStdString(),
                           .leaveHeld = m_leaveHeld};
    m_surface.approval->attempt(
        this, question(),
        [note = std::move(note)](desk::Till& till) { return till.shiftDesk().close(note); },
        [this](const Result<domain::ShiftReport>& report) {
            Shown now = m_shown;
            now.busy = false;
            show(std::move(now));
            if (!report) {
                refused(report.error());
                return;
            }
            forget();
            Q_EMIT closed(*report);
        });
}

ApprovalQuestion ClosingViewModel::question() const
{
    const bool reviewed = m_shown.step == Review;
    ApprovalQuestion question;
    question.title = tr("Close the shift");
    question.wayOutText = tr("Don’t close the shift");
    if (reviewed) {
        question.facts.push_back({tr("Expected"), m_shown.expectedText, false});
        question.facts.push_back({tr("Counted"), m_shown.countedText, false});
        question.facts.push_back({tr("Difference"), m_shown.differenceText, true});
    }
    if (const Reason* reason = findReason(kClosingReasons, m_reasons.chosen()); reviewed && reason)
        question.facts.push_back({tr("Reason"), reasonText(*reason), false});
    question.allows = [needed = reviewed && m_shown.approvalNeeded
                                    ? domain::Permission::ApproveDifference
                                    : domain::Permission::CloseShift](const domain::Role& role) {
        return domain::require(role, needed);
    };
    return question;
}

void ClosingViewModel::refused(const Error& error)
{
    // Cash moved while the review was open: what was counted is not what lies there now.
    if (error.code == ErrorCode::NotCounted || error.code == ErrorCode::RecountRequired)
        countAgain();
    Shown shown = m_shown;
    shown.errorText = errorLine(error);
    show(std::move(shown));
    m_surface.herald->say(m_shown.errorText);
}

void ClosingViewModel::cancel()
{
    if (m_shown.busy)
        return;
    Shown shown = m_shown;
    shown.active = false;
    shown.step = Count;
    show(std::move(shown));
}

void ClosingViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
