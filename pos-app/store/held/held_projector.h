#pragma once

#include "sync-engine/contract/replica/query.h"
#include "sync-engine/contract/values/uuid.h"

#include <cstdint>

namespace onetill::store {

/// Which baskets are not held any more, as far as this till had them. Inside the caller's
/// transaction; throws SQLite::Exception.
class HeldProjector
{
public:
    explicit HeldProjector(SQLite::Database& database);

    void held(const Uuid& basket);
    void gone(std::int64_t epoch, std::int64_t seq, const Uuid& basket);

private:
    SQLite::Statement m_held;
    SQLite::Statement m_gone;
};

} // namespace onetill::store
