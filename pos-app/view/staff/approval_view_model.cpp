#include "pos-app/view/staff/approval_view_model.h"

#include "pos-app/view/notices/herald_view_model.h"
#include "pos-app/view/text/error_text.h"

namespace onetill::view {
namespace {

struct Present {
    std::vector<desk::StaffCard> staff;
    std::optional<desk::Cashier> cashier;
};

/// How far it got: the PIN, and what it was for.
struct Verdict {
    Status recognised;
    Status ran;
};

} // namespace

bool ApprovalViewModel::needsSomebody(const Error& error)
{
    return error.code == ErrorCode::NeedsApproval || error.code == ErrorCode::NotPermitted
           || error.code == ErrorCode::ReturnTooLate;
}

void ApprovalViewModel::put(Open open)
{
    ++m_asked;
    m_open = std::move(open);
    m_nobody = false;
    m_facts.show(m_open->question.facts);
    clear();
    offer({});
    Q_EMIT questionChanged();
    surface().herald->say(tr("Somebody has to approve this: %1").arg(title()));
    surface().desk->ask(
        this,
        [](desk::Till& till) -> Result<Present> {
            auto staff = till.signInDesk().staff();
            if (!staff)
                return passOn(staff);
            return Present{*std::move(staff), till.signInDesk().cashier()};
        },
        [this, asked = m_asked](Result<Present> present) {
            if (asked != m_asked || !m_open)
                return;
            if (!present) {
                say(errorLine(present.error()));
                return;
            }
            std::erase_if(present->staff, [&](const desk::StaffCard& card) {
                return (present->cashier && card.id == present->cashier->id)
                       || !m_open->question.allows(card.role);
            });
            m_nobody = present->staff.empty();
            offer(std::move(present->staff));
            Q_EMIT questionChanged();
        });
}

void ApprovalViewModel::entered(const desk::Proof& proof)
{
    surface().desk->askLater<Result<Verdict>>(
        this,
        [proof, run = m_open->run](desk::Till& till, auto reply) {
            const auto approver = till.signInDesk().approve(proof);
            if (!approver)
                return reply(Verdict{.recognised = passOn(approver), .ran = {}});
            run(till, [&till, reply](Status ran) {
                // Not used, it would allow the next command, whatever that is.
                static_cast<void>(till.signInDesk().withdrawApproval());
                reply(Verdict{.recognised = {}, .ran = std::move(ran)});
            });
        },
        [this, asked = m_asked](const Result<Verdict>& verdict) {
            answered();
            if (asked != m_asked || !m_open)
                return;
            if (!verdict)
                refused(verdict.error());
            else if (!verdict->recognised)
                refused(verdict->recognised.error());
            else if (!verdict->ran && needsSomebody(verdict->ran.error()))
                //: %1 is a person's name.
                refused(
                    tr("%1 may not approve that either. Ask somebody else.").arg(selectedName()));
            else
                close();
        });
}

void ApprovalViewModel::cancel()
{
    // What the PIN allowed may be running already; its answer ends the question.
    if (m_open && !busy())
        close();
}

void ApprovalViewModel::close()
{
    const auto over = std::move(m_open->over);
    m_open.reset();
    ++m_asked;
    clear();
    offer({});
    m_facts.show({});
    Q_EMIT questionChanged();
    over();
}

} // namespace onetill::view
