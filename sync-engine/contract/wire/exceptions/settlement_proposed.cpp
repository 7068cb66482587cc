#include "sync-engine/contract/wire/exceptions/settlement_proposed.h"

namespace onetill::wire {

void writeBody(CanonicalWriter& json, const SettlementProposed& proposed)
{
    if (proposed.approvedBy)
        json.member("approved_by", proposed.approvedBy->text());
    json.member("by", proposed.by.text());
    json.member("exception", proposed.exception.text());
    json.member("note", proposed.note);
    json.member("resolution", proposed.resolution);
    json.member("version", proposed.version);
}

SettlementProposed readSettlementProposed(const JsonReader& reader)
{
    return {.exception = reader.uuid("exception"),
            .version = reader.integer("version", 1, kCountMax),
            .resolution = reader.text("resolution", kWordMax),
            .by = reader.identifier<StaffId>("by"),
            .approvedBy = reader.optionalIdentifier<StaffId>("approved_by"),
            .note = reader.text("note", kNoteMax)};
}

} // namespace onetill::wire
