#pragma once

#include "pos-app/view/text/money_text.h"
#include "sync-engine/contract/values/time.h"

#include <QString>

#include <filesystem>
#include <functional>
#include <optional>

namespace onetill::view {

class ApprovalViewModel;
class DeskCaller;
class HeraldViewModel;
class NoticeViewModel;

/// What all view-models of a terminal share. main() fills desk, clock and receiptFolder, the
/// terminal the rest as soon as the store is known. It outlives the view-models.
struct Surface {
    DeskCaller* desk{nullptr};
    NoticeViewModel* notice{nullptr};
    HeraldViewModel* herald{nullptr};
    ApprovalViewModel* approval{nullptr};
    Clock clock;
    std::filesystem::path receiptFolder; ///< Where PDFs of receipts go.
    std::optional<MoneyText> money;      ///< None until the store is known.
    /// "14:09" on the store's wall; on the device's until the store is known.
    std::function<QString(Timestamp)> timeText;
    /// The same of a moment today; "22 Nov, 14:09" of another day.
    std::function<QString(Timestamp)> momentText;
};

} // namespace onetill::view
