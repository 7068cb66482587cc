#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/hub/service/storage.h"
#include "sync-engine/hub/storage/sqlite/database.h"

namespace onetill::hub::sqlite {

/// An identifier that was checked when it was written. Throws StorageFailure if it no longer is
/// one.
template <class Id>
Id identifierOf(const Database::Rows& rows, int column)
{
    auto id = Id::parse(rows.text(column));
    if (!id)
        throw StorageFailure{
            {ErrorCode::StorageDamaged, "an identifier that is none: " + id.error().detail}};
    return *std::move(id);
}

} // namespace onetill::hub::sqlite
