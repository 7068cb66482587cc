#include "sync-engine/contract/wire/exceptions/exception_case.h"

#include "sync-engine/contract/wire/json_reader.h"

namespace onetill::wire {
namespace {

constexpr std::size_t kResolutionsMax = 16;

ExceptionCase::Settled readSettled(const JsonReader& reader)
{
    return {.proposal = reader.uuid("proposal"),
            .resolution = reader.text("resolution", kWordMax),
            .by = reader.text("by", kWordMax),
            .at = reader.time("at")};
}

} // namespace

bool isOfStores(std::string_view who)
{
    return who == "stock" || who == "manager";
}

std::string keyOf(const ExceptionCase& body)
{
    return body.id.text();
}

Json jsonOf(const ExceptionCase& body)
{
    Json resolutions = Json::array();
    for (const ExceptionCase::Resolution& resolution : body.resolutions)
        resolutions.push_back({{"resolution", resolution.word}, {"effect", resolution.effect}});
    Json json{{"id", body.id.text()},
              {"rule", body.rule},
              {"version", body.version},
              {"store", body.store.text()},
              {"entry",
               {{"till", body.entry.till.text()},
                {"epoch", body.entry.epoch.text()},
                {"seq", body.entry.seq}}},
              {"who", body.who},
              {"noted_at", formatTimestamp(body.notedAt)},
              {"evidence", body.evidence},
              {"proposal", body.proposal},
              {"resolutions", std::move(resolutions)}};
    if (body.settled)
        json["settled"] = {{"proposal", body.settled->proposal.text()},
                           {"resolution", body.settled->resolution},
                           {"by", body.settled->by},
                           {"at", formatTimestamp(body.settled->at)}};
    return json;
}

ExceptionCase readExceptionCase(const JsonReader& reader)
{
    ExceptionCase read{.id = reader.uuid("id"),
                       .rule = reader.text("rule", kWordMax),
                       .version = reader.integer("version", 1, kCountMax),
                       .store = reader.identifier<StoreId>("store"),
                       .entry = readSaleOrigin(reader.part("entry", "exception.entry")),
                       .who = reader.text("who", kWordMax),
                       .notedAt = reader.time("noted_at"),
                       .evidence = reader.object("evidence"),
                       .proposal = reader.text("proposal", kWordMax),
                       .resolutions =
                           reader.list("resolutions", kResolutionsMax, [](const JsonReader& one) {
                               return ExceptionCase::Resolution{one.text("resolution", kWordMax),
                                                                one.text("effect", kWordMax)};
                           })};
    if (reader.has("settled"))
        read.settled = readSettled(reader.part("settled", "exception.settled"));
    return read;
}

} // namespace onetill::wire
