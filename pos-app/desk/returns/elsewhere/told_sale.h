#pragma once

#include "pos-app/store/journal_values.h"
#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/wire/returns/sale_return.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::desk {

class Counter;

/// What the centre told of a sale, when it was last asked.
struct ToldSale {
    store::RecordedSale sale;
    std::vector<store::RecordedSale> returns; ///< Of this till, too, as far as the centre has them.
    /// By line, thousandths: what other tills are taking back. Nothing some time later: it is a
    /// return by then, or nothing.
    std::map<int, std::int64_t> claimedMilli;
    Timestamp asOf;
};

/// Remembers what Centre::askSale() said, also over a restart, for when it does not answer. Errors:
/// BadReply for what is none, or of entries that are no sales; those of the storage.
Status keepTold(const std::string& said, Counter& counter);
/// Nothing in training, whose sales nobody else knows. Errors: those of the storage.
Result<std::optional<ToldSale>> toldSale(const wire::SaleOrigin& sale, const Counter& counter);
/// By its receipt's number, as hands type it.
Result<std::optional<ToldSale>> toldSaleCalled(std::string_view receipt, const Counter& counter);

} // namespace onetill::desk
