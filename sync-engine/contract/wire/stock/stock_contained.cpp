#include "sync-engine/contract/wire/json_reader.h"
#include "sync-engine/contract/wire/records.h"

namespace onetill::wire {

Json containsJson(const StockLevel::ByTill& contains)
{
    Json json = Json::object();
    for (const auto& [till, newest] : contains) {
        json[till] = {{"epoch", newest.epoch.text()}, {"seq", newest.seq}};
        for (const auto& [epoch, seq] : newest.others)
            json[till]["others"][epoch.text()] = seq;
    }
    return json;
}

std::int64_t StockLevel::Contained::newestOf(Epoch journal) const
{
    if (journal == epoch)
        return seq;
    const auto other = others.find(journal);
    return other == others.end() ? 0 : other->second;
}

StockLevel::ByTill readContains(const JsonReader& reader)
{
    StockLevel::ByTill contains;
    for (const auto& [till, newest] : reader.object("contains").items()) {
        const JsonReader fields{newest, "contains"};
        StockLevel::Contained& said = contains[till];
        said.epoch = fields.got(Epoch::parse(fields.text("epoch")), "epoch");
        said.seq = fields.integer("seq", 0, kSeqMax);
        if (!fields.has("others"))
            continue;
        const Json& others = fields.object("others");
        const JsonReader seqs{others, "others"};
        for (const auto& [epoch, seq] : others.items())
            said.others[fields.got(Epoch::parse(epoch), "others")] =
                seqs.integer(epoch.c_str(), 0, kSeqMax);
    }
    return contains;
}

} // namespace onetill::wire
