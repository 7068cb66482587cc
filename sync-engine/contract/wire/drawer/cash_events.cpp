#include "sync-engine/contract/wire/drawer/cash_events.h"

#include <algorithm>
#include <array>

namespace onetill::wire {
namespace {

constexpr std::array<std::string_view, 4> kMoves = {"paid-in", "paid-out", "drop", "float"};

/// A movement of unknown direction would leave every later sum of the drawer wrong.
std::string moveKind(const JsonReader& reader)
{
    std::string kind = reader.text("kind", 16);
    if (std::ranges::find(kMoves, kind) == kMoves.end())
        reader.refuse(ErrorCode::OutOfRange, "kind", "not a movement of cash");
    return kind;
}

Money aboveZero(const JsonReader& reader, Currency currency)
{
    const Money amount = reader.money("amount", currency);
    if (amount.isZero() || amount.isNegative())
        reader.refuse(ErrorCode::OutOfRange, "amount", "not above zero");
    return amount;
}

} // namespace

void writeBody(CanonicalWriter& json, const CashMoved& moved)
{
    json.member("amount", moved.amount.text());
    if (moved.approvedBy)
        json.member("approved_by", moved.approvedBy->text());
    json.member("by", moved.by.text());
    json.member("currency", moved.amount.currency().code());
    json.member("kind", moved.kind);
    json.member("reason", moved.reason);
    json.member("reference", moved.reference);
    json.member("shift", moved.shift.text());
}

void writeBody(CanonicalWriter& json, const DrawerOpened& opened)
{
    if (opened.approvedBy)
        json.member("approved_by", opened.approvedBy->text());
    json.member("by", opened.by.text());
    json.member("reason", opened.reason);
    json.member("shift", opened.shift.text());
}

void writeBody(CanonicalWriter& json, const ShiftHandedOver& handedOver)
{
    json.member("from", handedOver.from.text());
    json.member("shift", handedOver.shift.text());
    json.member("to", handedOver.to.text());
}

CashMoved readCashMoved(const JsonReader& reader)
{
    return {.shift = reader.uuid("shift"),
            .kind = moveKind(reader),
            .amount = aboveZero(reader, reader.currency("currency")),
            .reason = reader.text("reason"),
            .reference = reader.text("reference"),
            .by = reader.identifier<StaffId>("by"),
            .approvedBy = reader.optionalIdentifier<StaffId>("approved_by")};
}

DrawerOpened readDrawerOpened(const JsonReader& reader)
{
    return {.shift = reader.uuid("shift"),
            .reason = reader.text("reason"),
            .by = reader.identifier<StaffId>("by"),
            .approvedBy = reader.optionalIdentifier<StaffId>("approved_by")};
}

ShiftHandedOver readShiftHandedOver(const JsonReader& reader)
{
    return {.shift = reader.uuid("shift"),
            .from = reader.identifier<StaffId>("from"),
            .to = reader.identifier<StaffId>("to")};
}

} // namespace onetill::wire
