#include "sync-engine/contract/wire/events.h"

#include "sync-engine/contract/wire/entry.h"
#include "sync-engine/contract/wire/json_reader.h"

#include <type_traits>

namespace onetill::wire {
namespace {

void writeBody(CanonicalWriter& json, const SaleCompleted& sale)
{
    writeSale(json, sale);
}

void writeBody(CanonicalWriter& json, const ShiftOpened& opened)
{
    json.member("by", opened.by.text());
    json.member("currency", opened.openingFloat.currency().code());
    json.member("float", opened.openingFloat.text());
    json.member("number", opened.number);
    json.member("shift", opened.shift.text());
}

void writeBody(CanonicalWriter& json, const BasketVoided& voided)
{
    if (voided.approvedBy)
        json.member("approved_by", voided.approvedBy->text());
    json.member("basket", voided.basket.text());
    json.member("by", voided.by.text());
    json.member("currency", voided.total.currency().code());
    json.member("lines", voided.lines);
    json.member("total", voided.total.text());
}

void writeBody(CanonicalWriter& json, const SignedIn& in)
{
    json.member("role", in.role);
    json.member("staff", in.staff.text());
}

void writeBody(CanonicalWriter& json, const SignedOut& out)
{
    json.member("staff", out.staff.text());
}

void writeBody(CanonicalWriter& json, const SignInBlocked& blocked)
{
    json.member("seconds", blocked.seconds);
    json.member("staff", blocked.staff.text());
    json.member("wrong_pins", blocked.wrongPins);
}

ShiftOpened readShiftOpened(const JsonReader& reader)
{
    return {.shift = reader.uuid("shift"),
            .number = reader.integer("number", 1, kCountMax),
            .by = reader.identifier<StaffId>("by"),
            .openingFloat = reader.money("float", reader.currency("currency"))};
}

BasketVoided readBasketVoided(const JsonReader& reader)
{
    return {.basket = reader.uuid("basket"),
            .by = reader.identifier<StaffId>("by"),
            .lines = reader.integer("lines", 0, kCountMax),
            .total = reader.money("total", reader.currency("currency")),
            .approvedBy = reader.optionalIdentifier<StaffId>("approved_by")};
}

SignedIn readSignedIn(const JsonReader& reader)
{
    return {.staff = reader.identifier<StaffId>("staff"), .role = reader.text("role", 64)};
}

SignedOut readSignedOut(const JsonReader& reader)
{
    return {.staff = reader.identifier<StaffId>("staff")};
}

SignInBlocked readSignInBlocked(const JsonReader& reader)
{
    return {.staff = reader.identifier<StaffId>("staff"),
            .wrongPins = reader.integer("wrong_pins", 1, kCountMax),
            .seconds = reader.integer("seconds", 0, kCountMax)};
}

template <class Read>
Result<Event> asEvent(JsonView body, std::string_view kind, Read read)
{
    return readJson(body, std::string{kind},
                    [&](const JsonReader& reader) { return Event{read(reader)}; });
}

Result<Event> readBody(std::string_view kind, int schema, JsonView body)
{
    if (kind == kSaleCompleted && schema == SaleCompleted::kSchema) {
        auto sale = readSale(body, schema);
        if (!sale)
            return passOn(sale);
        return Event{*std::move(sale)};
    }
    if (schema == 1) {
        if (kind == ShiftOpened::kKind)
            return asEvent(body, kind, readShiftOpened);
        if (kind == BasketVoided::kKind)
            return asEvent(body, kind, readBasketVoided);
        if (kind == SignedIn::kKind)
            return asEvent(body, kind, readSignedIn);
        if (kind == SignedOut::kKind)
            return asEvent(body, kind, readSignedOut);
        if (kind == SignInBlocked::kKind)
            return asEvent(body, kind, readSignInBlocked);
        if (kind == CashMoved::kKind)
            return asEvent(body, kind, readCashMoved);
        if (kind == DrawerOpened::kKind)
            return asEvent(body, kind, readDrawerOpened);
        if (kind == ShiftHandedOver::kKind)
            return asEvent(body, kind, readShiftHandedOver);
        if (kind == ShiftClosed::kKind)
            return asEvent(body, kind, readShiftClosed);
        if (kind == StockCorrected::kKind)
            return asEvent(body, kind, readStockCorrected);
        if (kind == PaymentStarted::kKind)
            return asEvent(body, kind, readPaymentStarted);
        if (kind == PaymentEnded::kKind)
            return asEvent(body, kind, readPaymentEnded);
        if (kind == LayAwayOpened::kKind)
            return asEvent(body, kind, readLayAwayOpened);
        if (kind == LayAwayEnded::kKind)
            return asEvent(body, kind, readLayAwayEnded);
        if (kind == StaffClocked::kKind)
            return asEvent(body, kind, readStaffClocked);
        if (kind == ReceiptReprinted::kKind)
            return asEvent(body, kind, readReceiptReprinted);
        if (kind == TrainingSwitched::kKind)
            return asEvent(body, kind, readTrainingSwitched);
        if (kind == BasketHeld::kKind)
            return asEvent(body, kind, readBasketHeld);
        if (kind == BasketRecalled::kKind)
            return asEvent(body, kind, readBasketRecalled);
        if (kind == TenderRemoved::kKind)
            return asEvent(body, kind, readTenderRemoved);
        if (kind == BadgesBlocked::kKind)
            return asEvent(body, kind, readBadgesBlocked);
        if (kind == EpochOpened::kKind)
            return asEvent(body, kind, readEpochOpened);
        if (kind == SettlementProposed::kKind)
            return asEvent(body, kind, readSettlementProposed);
    }
    return fail(ErrorCode::Quarantined, "unknown entry: " + std::string{kind.substr(0, 64)}
                                            + " of schema " + std::to_string(schema));
}

} // namespace

std::string_view eventKind(const Event& event)
{
    return std::visit(
        [](const auto& body) -> std::string_view {
            if constexpr (std::is_same_v<std::decay_t<decltype(body)>, SaleCompleted>)
                return kSaleCompleted;
            else
                return body.kKind;
        },
        event);
}

int eventSchema(const Event& event)
{
    return std::visit([](const auto& body) { return body.kSchema; }, event);
}

Result<std::string> eventBytes(const Event& event)
{
    CanonicalWriter json;
    json.object([&] { std::visit([&](const auto& body) { writeBody(json, body); }, event); });
    return std::move(json).take();
}

Result<Event> readEvent(std::string_view kind, int schema, std::string_view bodyBytes)
{
    return useJson(bodyBytes, {.bytes = kEntryBytesMax},
                   [&](JsonView body) { return readBody(kind, schema, body); });
}

} // namespace onetill::wire
