#include "sync-engine/contract/wire/events.h"

#include "sync-engine/contract/wire/entry.h"
#include "sync-engine/contract/wire/json_reader.h"

#include <type_traits>

namespace onetill::wire {
namespace {

constexpr std::int64_t kCountMax = 1'000'000'000;

Json bodyOf(const SaleCompleted& sale)
{
    return saleJson(sale);
}

Json bodyOf(const ShiftOpened& opened)
{
    return {{"shift", opened.shift.text()},
            {"number", opened.number},
            {"by", opened.by.text()},
            {"currency", opened.openingFloat.currency().code()},
            {"float", opened.openingFloat.text()}};
}

Json bodyOf(const BasketVoided& voided)
{
    return {{"basket", voided.basket.text()},
            {"by", voided.by.text()},
            {"lines", voided.lines},
            {"currency", voided.total.currency().code()},
            {"total", voided.total.text()}};
}

Json bodyOf(const SignedIn& in)
{
    return {{"staff", in.staff.text()}, {"role", in.role}};
}

Json bodyOf(const SignedOut& out)
{
    return {{"staff", out.staff.text()}};
}

Json bodyOf(const SignInBlocked& blocked)
{
    return {{"staff", blocked.staff.text()},
            {"wrong_pins", blocked.wrongPins},
            {"seconds", blocked.seconds}};
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
            .total = reader.money("total", reader.currency("currency"))};
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

Json eventJson(const Event& event)
{
    return std::visit([](const auto& body) { return bodyOf(body); }, event);
}

Result<Event> readEvent(std::string_view kind, int schema, std::string_view bodyBytes)
{
    return useJson(bodyBytes, {.bytes = kEntryBytesMax},
                   [&](JsonView body) { return readBody(kind, schema, body); });
}

} // namespace onetill::wire
