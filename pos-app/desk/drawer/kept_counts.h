#pragma once

#include "pos-app/desk/counter.h"
#include "sync-engine/contract/wire/drawer/shift_closed.h"

#include <optional>
#include <vector>

namespace onetill::desk {

/// The counts of the open shift. They outlive the program: whoever could count anew after a restart
/// would have seen the result of the first count.
struct KeptCounts {
    Uuid shift;
    Money expected;             ///< In the drawer when it was last counted.
    std::vector<Money> foreign; ///< The same of other currencies.
    std::vector<wire::DrawerCount> counts;
    /// So many of them are of the drawer as it was before somebody sold on: evidence, and no more.
    std::size_t earlier{0};
    /// An earlier one was far off, and who counted blind was told by how much: whatever they count
    /// from then on, somebody else has to look at it.
    bool told{false};
};

/// Nothing for a shift that was not counted yet, and for a note that cannot be read, which is
/// logged: it must not keep a shift open for ever. Errors: those of the storage.
Result<std::optional<KeptCounts>> keptCounts(const store::ShiftState& shift,
                                             const Counter& counter);
/// Errors: those of the storage.
Status keepCounts(const KeptCounts& kept, Counter& counter);

} // namespace onetill::desk
