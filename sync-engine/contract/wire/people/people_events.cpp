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

void writeBody(CanonicalWriter& json, const BadgesBlocked& blocked)
{
    json.member("seconds", blocked.seconds);
    json.member("unknown_badges", blocked.unknownBadges);
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

BadgesBlocked readBadgesBlocked(const JsonReader& reader)
{
    return {.unknownBadges = reader.integer("unknown_badges", 1, kCountMax),
            .seconds = reader.integer("seconds", 0, kCountMax)};
}

} // namespace onetill::wire
