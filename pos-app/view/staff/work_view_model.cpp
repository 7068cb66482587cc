#include "pos-app/view/staff/work_view_model.h"

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/notices/herald_view_model.h"
#include "pos-app/view/notices/notice_view_model.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/error_text.h"

namespace onetill::view {

WorkViewModel::WorkViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}
{
}

void WorkViewModel::refresh()
{
    m_surface.desk->ask(
        this,
        [](desk::Till& till) -> Result<std::optional<desk::ClockCard>> {
            const auto cashier = till.signInDesk().cashier();
            if (!cashier)
                return std::nullopt;
            return till.clockDesk().stateOf(cashier->id);
        },
        [this](const Result<std::optional<desk::ClockCard>>& card) {
            if (card)
                show(*card);
        });
}

void WorkViewModel::clockIn()
{
    clock(true, false);
}

void WorkViewModel::clockOut()
{
    clock(false, false);
}

void WorkViewModel::clock(bool in, bool elsewhere)
{
    if (m_busy)
        return;
    m_busy = true;
    Q_EMIT changed();
    m_surface.desk->ask(
        this,
        [in, elsewhere](desk::Till& till) {
            return in ? till.clockDesk().clockIn({}, elsewhere)
                      : till.clockDesk().clockOut({}, elsewhere);
        },
        [this, in](const Result<desk::ClockCard>& card) {
            m_busy = false;
            Q_EMIT changed();
            clocked(card, in);
        });
}

void WorkViewModel::clocked(const Result<desk::ClockCard>& card, bool in)
{
    if (card) {
        show(*card);
        const QString time = m_surface.timeText(card->since);
        //: %1 is a person's name, %2 a time of day.
        const QString said = (in ? tr("%1 came at %2") : tr("%1 went at %2"))
                                 .arg(QString::fromStdString(card->name), time);
        m_surface.notice->show(
            {.tone = NoticeViewModel::Ok, .title = said, .text = {}, .act1 = {}, .act2 = {}});
        return;
    }
    const auto code = card.error().code;
    if (code != ErrorCode::ClockedIn && code != ErrorCode::ClockedOut)
        return m_surface.notice->refuse(card.error());
    const ErrorText said = errorText(card.error());
    m_surface.herald->sound(HeraldViewModel::Attention);
    m_surface.notice->show(
        {.tone = NoticeViewModel::Warn,
         .title = said.title,
         .text = tr("Was the other half told at another till?"),
         .act1 = {in ? tr("Clock in") : tr("Clock out"), [this, in] { clock(in, true); }, {}},
         .act2 = {}});
}

void WorkViewModel::show(const std::optional<desk::ClockCard>& card)
{
    m_atWork = card && card->atWork;
    //: %1 is a time of day, or day and time.
    m_sinceText =
        m_atWork ? tr("At work since %1").arg(m_surface.momentText(card->since)) : QString{};
    Q_EMIT changed();
}

} // namespace onetill::view
