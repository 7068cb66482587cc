#include "tests/support/welcome_offer.h"

#include "sync-engine/contract/replica/apply.h"
#include "sync-engine/contract/wire/records.h"

#include <stdexcept>

namespace onetill::test {

void offerWelcome(const std::filesystem::path& state)
{
    wire::Promotion welcome{"WELCOME", {}, *Currency::fromCode("EUR"), {}};
    welcome.terms = {
        {"id", "WELCOME"},
        {"name", "Welcome"},
        {"offer", {{"kind", "each"}, {"items", "all"}, {"benefit", {{"percent", "10"}}}}},
        {"when", {{"coupons", {"HELLO"}}}}};
    auto replica = replica::Replica::open(state / "catalogue-test.db");
    if (!replica)
        throw std::runtime_error{replica.error().detail};
    const auto applied = replica->apply(
        "catalogue", {.records = {wire::upsert(welcome)}, .cursor = "3", .more = false});
    if (!applied)
        throw std::runtime_error{applied.error().detail};
}

} // namespace onetill::test
