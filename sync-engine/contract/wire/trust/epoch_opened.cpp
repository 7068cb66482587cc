#include "sync-engine/contract/wire/trust/epoch_opened.h"

#include "sync-engine/contract/wire/json_reader.h"

namespace onetill::wire {

void writeBody(CanonicalWriter& json, const EpochOpened& opened)
{
    json.object("before", [&] {
        json.member("epoch", opened.before.epoch.text());
        json.member("head", toHex(opened.before.head));
        json.member("seq", opened.before.seq);
    });
    json.member("ordinal", opened.ordinal);
    json.member("reason", opened.reason);
}

EpochOpened readEpochOpened(const JsonReader& reader)
{
    const JsonReader before = reader.part("before", "before");
    return {.ordinal = reader.integer("ordinal", 2, EpochOpened::kOrdinalMax),
            .reason = reader.text("reason", 32),
            .before = {.epoch = before.got(Epoch::parse(before.text("epoch")), "epoch"),
                       .seq = before.integer("seq", 0, kSeqMax),
                       .head = before.got(hashFromHex(before.text("head")), "head")}};
}

} // namespace onetill::wire
