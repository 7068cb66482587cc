#pragma once

#include "pos-app/view/money_text.h"
#include "sync-engine/contract/values/time.h"

#include <QString>

#include <functional>
#include <optional>

namespace onetill::view {

class DeskCaller;
class NoticeViewModel;

/// What all view-models of a terminal share. Owned by main(), filled before the first screen.
struct Surface {
    DeskCaller* desk{nullptr};
    NoticeViewModel* notice{nullptr};
    Clock clock;
    std::optional<MoneyText> money; ///< None until the store is known.
    /// "14:09" on the store's wall.
    std::function<QString(Timestamp)> timeText;
};

} // namespace onetill::view
