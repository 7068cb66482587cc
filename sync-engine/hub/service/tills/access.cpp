#include "sync-engine/hub/service/tills/access.h"

namespace onetill::hub {

wire::Hash tokenHash(std::string_view token)
{
    // 256 random bits need no salt and no slow hash: there is nothing to guess.
    return wire::sha256({token});
}

Result<Till> authenticate(Transaction& transaction, std::string_view till, std::string_view token)
{
    const auto id = Uuid::parse(till);
    auto known = id ? transaction.tills().find(*id) : std::nullopt;
    if (!known || !wire::equalSecrets(known->tokenHash, tokenHash(token)))
        return fail(ErrorCode::Unauthorised, "unknown till or wrong token");
    return *std::move(known);
}

} // namespace onetill::hub
