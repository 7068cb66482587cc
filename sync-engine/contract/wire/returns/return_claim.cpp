#include "sync-engine/contract/wire/returns/return_claim.h"

#include "sync-engine/contract/values/check.h"
#include "sync-engine/contract/wire/json_reader.h"
#include "sync-engine/contract/wire/push.h"

#include <utility>

namespace onetill::wire {
namespace {

constexpr std::int64_t kMilliMax = 1'000'000'000'000'000;
constexpr std::int64_t kClaimedMax = 10'000;

SaleReply::Claimed readClaimed(const JsonReader& reader)
{
    return {.line = static_cast<int>(reader.integer("line", 1, kLinesMax)),
            .quantityMilli = reader.integer("quantity_milli", 1, kMilliMax)};
}

} // namespace

Json returnClaimJson(const ReturnClaim& claim)
{
    Json lines = Json::array();
    for (const ReturnClaim::Line& line : claim.lines)
        lines.push_back({{"sale",
                          {{"till", line.sale.till.text()},
                           {"epoch", line.sale.epoch.text()},
                           {"seq", line.sale.seq}}},
                         {"line", line.line},
                         {"quantity_milli", line.quantityMilli},
                         {"sold_milli", line.soldMilli}});
    return {{"revision", claim.revision}, {"lines", std::move(lines)}};
}

Result<ReturnClaim> readReturnClaim(const Json& json)
{
    return readJson(json, "claim", [](const JsonReader& reader) {
        ReturnClaim claim{.revision = reader.integer("revision", 1, kSeqMax), .lines = {}};
        claim.lines = reader.list("lines", kClaimLinesMax, [](const JsonReader& line) {
            return ReturnClaim::Line{.sale = readSaleOrigin(line.part("sale", "sale")),
                                     .line = static_cast<int>(line.integer("line", 1, kLinesMax)),
                                     .quantityMilli = line.integer("quantity_milli", 1, kMilliMax),
                                     .soldMilli = line.integer("sold_milli", 0, kMilliMax)};
        });
        return claim;
    });
}

Json returnClaimReplyJson(const ReturnClaimReply& reply)
{
    return {{"until", formatTimestamp(reply.until)}};
}

Result<ReturnClaimReply> readReturnClaimReply(const Json& json)
{
    return readJson(json, "claim", [](const JsonReader& reader) {
        return ReturnClaimReply{reader.time("until")};
    });
}

std::string saleReplyBytes(const SaleReply& reply)
{
    CanonicalWriter json;
    json.object([&] {
        json.member("as_of", formatTimestamp(reply.asOf));
        json.array("claimed", [&] {
            for (const SaleReply::Claimed& claimed : reply.claimed)
                json.object([&] {
                    json.member("line", claimed.line);
                    json.member("quantity_milli", claimed.quantityMilli);
                });
        });
        json.array("returns", [&] {
            for (const Entry& entry : reply.returns)
                json.object([&] { writeMembers(json, entry); });
        });
        json.object("sale", [&] { writeMembers(json, reply.sale); });
    });
    auto bytes = std::move(json).take();
    ONETILL_CHECK(bytes); // Entries are made of UTF-8.
    return *std::move(bytes);
}

Result<SaleReply> readSaleReply(const Json& json)
{
    return readJson(json, "sale", [](const JsonReader& reader) {
        return SaleReply{.sale = readEntry(reader.part("sale", "sale")),
                         .returns =
                             reader.list("returns", kReturnsOfSaleMax,
                                         [](const JsonReader& one) { return readEntry(one); }),
                         .claimed = reader.list("claimed", kClaimedMax, readClaimed),
                         .asOf = reader.time("as_of")};
    });
}

} // namespace onetill::wire
