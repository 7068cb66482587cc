#include "sync-engine/hub/service/staff/badge_owners.h"

#include "sync-engine/contract/wire/people/badge.h"
#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/feed/record_storage.h"
#include "sync-engine/hub/service/stores/store_rows.h"

namespace onetill::hub {

void BadgeOwners::read(Transaction& transaction)
{
    m_ownerOfHash.clear();
    for (const StoreId& store : allStores(transaction))
        transaction.records().forEachBody(
            ofStore("staff", store), std::string{wire::Staff::kKind},
            [this](std::string_view person, std::string_view body) {
                const auto json = wire::parseJson(body, {.bytes = body.size()});
                if (!json || !json->is_object())
                    return;
                if (auto hash = json->value("badge_hash", std::string{}); !hash.empty())
                    m_ownerOfHash.insert_or_assign(std::move(hash), person);
            });
}

std::string BadgeOwners::ownerOf(std::string_view code) const
{
    const auto hash = wire::hashBadge(code);
    const auto found = hash ? m_ownerOfHash.find(*hash) : m_ownerOfHash.end();
    return found == m_ownerOfHash.end() ? std::string{} : found->second;
}

} // namespace onetill::hub
