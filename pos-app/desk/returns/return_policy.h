#pragma once

#include "pos-app/domain/returns/line_refund.h"
#include "pos-app/domain/returns/refund_plan.h"
#include "pos-app/domain/returns/return_reason.h"
#include "pos-app/domain/returns/return_window.h"
#include "sync-engine/contract/wire/stores/return_rules.h"

#include <functional>
#include <string_view>
#include <vector>

namespace onetill::desk {

/// How this store takes goods back.
struct ReturnPolicy {
    domain::ReturnWindow window{};
    domain::LateReturn late{domain::LateReturn::Approve};
    domain::BundlePolicy bundles{domain::BundlePolicy::ProRata};
    /// In the order in which they are offered.
    std::vector<domain::ReturnReason> reasons{domain::standardReturnReasons()};
    domain::RefundPolicy refunds{}; ///< Without the cash rounding, which is the store's.
    /// What goods without a receipt count as paid in.
    domain::TenderKind withoutReceipt{domain::TenderKind::Cash};
};

/// The rules as the centre says them. One that this version does not know stays as it is in
/// `before`, and `warn` hears of it.
ReturnPolicy returnPolicy(const wire::ReturnRules& rules, Currency currency,
                          const ReturnPolicy& before,
                          const std::function<void(std::string_view)>& warn);

} // namespace onetill::desk
