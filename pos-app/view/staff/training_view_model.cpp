#include "pos-app/view/staff/training_view_model.h"

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/notices/notice_view_model.h"
#include "pos-app/view/staff/approval_view_model.h"
#include "pos-app/view/surface.h"

namespace onetill::view {

TrainingViewModel::TrainingViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}
{
}

void TrainingViewModel::show(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    Q_EMIT changed();
}

void TrainingViewModel::begin()
{
    if (m_busy || m_active)
        return;
    m_busy = true;
    Q_EMIT changed();
    const ApprovalQuestion question{.title = tr("Switch this till to training"),
                                    .facts = {},
                                    .wayOutText = tr("Go on for real"),
                                    .allows = [](const domain::Role& role) {
                                        return domain::require(role, domain::Permission::Train);
                                    }};
    m_surface.approval->attempt(
        this, question, [](desk::Till& till) { return till.beginTraining(); },
        [this](const Status& status) { answered(status, true); });
}

void TrainingViewModel::end()
{
    if (m_busy || !m_active)
        return;
    m_busy = true;
    Q_EMIT changed();
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.endTraining(); },
        [this](const Status& status) { answered(status, false); });
}

void TrainingViewModel::answered(const Status& status, bool active)
{
    m_busy = false;
    Q_EMIT changed();
    if (!status) {
        m_surface.notice->refuse(status.error());
        return;
    }
    show(active);
    Q_EMIT switched();
}

} // namespace onetill::view
