// What follows for the whole terminal when the till goes into training or comes out of it.
#include "pos-app/view/desk_caller.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/terminal_view_model.h"

namespace onetill::view {

void TerminalViewModel::connectPeople()
{
    connect(&m_training, &TrainingViewModel::switched, this, &TerminalViewModel::trainingSwitched);
}

void TerminalViewModel::trainingSwitched()
{
    closeAll();
    m_keptScans.clear();
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.statusDesk().status(); },
        [this](const Result<desk::TillStatus>& status) {
            if (!status)
                return stop(status.error());
            Shown shown = m_shown;
            shown.tillName = QString::fromStdString(status->tillName);
            if (!status->cashier || status->locked) {
                shown.stage = SignIn;
                shown.locked = false;
                shown.cashierName.clear();
                shown.cashierInitials.clear();
            }
            show(std::move(shown));
            m_herald.say(status->training ? tr("Training. Nothing counts.")
                                          : tr("Training is over. From here on all counts."));
            if (m_shown.stage == SignIn)
                m_signIn.refresh();
            else
                enterShift();
        });
}

} // namespace onetill::view
