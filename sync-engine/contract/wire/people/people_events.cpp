#include "sync-engine/contract/wire/people/people_events.h"

namespace onetill::wire {

void writeBody(CanonicalWriter& json, const StaffClocked& clocked)
{
    json.member("in", clocked.in);
    json.member("staff", clocked.staff.text());
}

void writeBody(CanonicalWriter& json, const ReceiptReprinted& reprinted)
{
    json.member("by", reprinted.by.text());
    json.member("form", reprinted.form);
    json.member("receipt_number", reprinted.receiptNumber);
    json.member("sale", reprinted.sale.text());
}

void writeBody(CanonicalWriter& json, const TrainingSwitched& switched)
{
    json.member("by", switched.by.text());
    json.member("on", switched.on);
}

StaffClocked readStaffClocked(const JsonReader& reader)
{
    return {.staff = reader.identifier<StaffId>("staff"), .in = reader.flag("in")};
}

ReceiptReprinted readReceiptReprinted(const JsonReader& reader)
{
    return {.sale = reader.uuid("sale"),
            .receiptNumber = reader.text("receipt_number", 128),
            .by = reader.identifier<StaffId>("by"),
            .form = reader.text("form", 32)};
}

TrainingSwitched readTrainingSwitched(const JsonReader& reader)
{
    return {.by = reader.identifier<StaffId>("by"), .on = reader.flag("on")};
}

} // namespace onetill::wire
