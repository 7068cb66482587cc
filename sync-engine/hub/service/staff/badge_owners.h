#pragma once

#include "sync-engine/hub/service/storage.h"

#include <map>
#include <string>
#include <string_view>

namespace onetill::hub {

/// Who has a badge, at whatever store. Kept in memory while a file of customers goes in, for each
/// card that could be one; people are few, so they are read anew for each transaction.
class BadgeOwners
{
public:
    void read(Transaction& transaction);

    /// The identifier of the person; empty for a text that is nobody's badge.
    std::string ownerOf(std::string_view code) const;

private:
    std::map<std::string, std::string> m_ownerOfHash;
};

} // namespace onetill::hub
