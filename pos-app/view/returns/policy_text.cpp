#include "pos-app/view/returns/policy_text.h"

#include "pos-app/view/returns/returns_view_model.h"

namespace onetill::view {
namespace {

QString lateText(domain::LateReturn late)
{
    switch (late) {
    case domain::LateReturn::Approve: break;
    case domain::LateReturn::Refuse: return ReturnsViewModel::tr("Too late to be taken back");
    case domain::LateReturn::StoreCredit:
        return ReturnsViewModel::tr("Too late, for store credit only");
    }
    return ReturnsViewModel::tr("Too late, needs approval");
}

} // namespace

QString policyTextOf(const desk::ReturnableSale& sale)
{
    if (sale.tooLate)
        return lateText(sale.late);
    if (!sale.elsewhere)
        return ReturnsViewModel::tr("Within policy");
    // Without the centre's word somebody may have brought it back at another till already.
    return sale.toldAt ? ReturnsViewModel::tr("Another till's receipt")
                       : ReturnsViewModel::tr("Another till's receipt, not checked");
}

} // namespace onetill::view
