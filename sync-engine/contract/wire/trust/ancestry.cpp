#include "sync-engine/contract/wire/trust/ancestry.h"

#include "sync-engine/contract/wire/canonical_json.h"

#include <algorithm>

namespace onetill::wire {
namespace {

constexpr std::string_view kAncestryContext = "OneTill lineage v1";

/// None for names that are no texts: nobody has signed those.
std::optional<std::string> ancestryMessage(const std::vector<std::string>& names,
                                           const std::string& hubEpoch)
{
    Json before = Json::array();
    for (const std::string& name : names)
        before.push_back(name);
    const auto bytes = canonicalJson({{"before", std::move(before)}, {"hub_epoch", hubEpoch}});
    return bytes ? std::optional{*bytes} : std::nullopt;
}

} // namespace

Ancestry signAncestry(std::vector<std::string> names, const std::string& hubEpoch,
                      const SigningKey& hubKey)
{
    names.resize(std::min(names.size(), kAncestorsMax));
    Ancestry said{.names = std::move(names), .signature = {}};
    if (const auto message = ancestryMessage(said.names, hubEpoch))
        said.signature = hubKey.sign(kAncestryContext, *message);
    return said;
}

bool ancestryHolds(const Ancestry& ancestry, const std::string& hubEpoch, const PublicKey& hubKey)
{
    const auto message = ancestryMessage(ancestry.names, hubEpoch);
    return message && verifySignature(hubKey, kAncestryContext, *message, ancestry.signature);
}

} // namespace onetill::wire
