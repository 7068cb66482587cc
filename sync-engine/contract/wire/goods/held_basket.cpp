#include "sync-engine/contract/wire/goods/held_basket.h"

#include "sync-engine/contract/wire/entry.h"

namespace onetill::wire {
namespace {

} // namespace

std::string heldBasketKey(const StoreId& store, const Uuid& basket)
{
    return store.text() + '\x1f' + basket.text();
}

std::string keyOf(const HeldBasket& body)
{
    return heldBasketKey(body.store, body.basket);
}

Json jsonOf(const HeldBasket& body)
{
    Json json{{"store", body.store.text()}, {"basket", body.basket.text()},
              {"till", body.till.text()},   {"held_at", formatTimestamp(body.heldAt)},
              {"by", body.by.text()},       {"note", body.note},
              {"lines", body.lines},        {"currency", body.total.currency().code()},
              {"total", body.total.text()}, {"draft", body.draft}};
    if (body.takenBy)
        json["taken_by"] = body.takenBy->text();
    return json;
}

HeldBasket readHeldBasket(const JsonReader& reader)
{
    return {.store = reader.identifier<StoreId>("store"),
            .basket = reader.uuid("basket"),
            .till = reader.uuid("till"),
            .heldAt = reader.time("held_at"),
            .by = reader.identifier<StaffId>("by"),
            .note = reader.text("note", kNoteMax),
            .lines = reader.integer("lines", 0, kLinesMax),
            .total = reader.money("total", reader.currency("currency")),
            .draft = reader.text("draft", kEntryBytesMax),
            .takenBy = reader.optionalUuid("taken_by")};
}

void writeBody(CanonicalWriter& json, const BasketHeld& held)
{
    json.member("basket", held.basket.text());
    json.member("by", held.by.text());
    json.member("currency", held.total.currency().code());
    json.member("draft", held.draft);
    json.member("lines", held.lines);
    json.member("note", held.note);
    json.member("total", held.total.text());
}

void writeBody(CanonicalWriter& json, const BasketRecalled& recalled)
{
    json.member("basket", recalled.basket.text());
    json.member("by", recalled.by.text());
    if (recalled.fromElsewhere)
        json.member("from_elsewhere", true);
    if (recalled.unconfirmed)
        json.member("unconfirmed", true);
}

BasketHeld readBasketHeld(const JsonReader& reader)
{
    return {.basket = reader.uuid("basket"),
            .by = reader.identifier<StaffId>("by"),
            .note = reader.text("note", kNoteMax),
            .lines = reader.integer("lines", 0, kLinesMax),
            .total = reader.money("total", reader.currency("currency")),
            .draft = reader.text("draft", kEntryBytesMax)};
}

BasketRecalled readBasketRecalled(const JsonReader& reader)
{
    return {.basket = reader.uuid("basket"),
            .by = reader.identifier<StaffId>("by"),
            .fromElsewhere = reader.has("from_elsewhere") && reader.flag("from_elsewhere"),
            .unconfirmed = reader.has("unconfirmed") && reader.flag("unconfirmed")};
}

} // namespace onetill::wire
