#include "pos-app/ctl/selling/selling_commands.h"

#include "pos-app/ctl/returns/return_commands.h"
#include "pos-app/ctl/selling/receipt_command.h"

#include <array>
#include <utility>

namespace onetill::ctl {
namespace {

using wire::JsonReader;

desk::Keyed keyedFields(const wire::Json& command, const JsonReader& reader)
{
    return {.quantity = quantityText(command, reader),
            .price = reader.optionalText("price", 32),
            .tare = reader.optionalText("tare", 32),
            .serial = reader.optionalText("serial", 1024).value_or("")};
}

/// What stands on it, to be returned; the basket is as it was.
Result<Json> scannedReceipt(const std::string& code, Place place)
{
    const auto sale = returnableSale(code, place);
    if (!sale)
        return passOn(sale);
    const auto basket = place.workplace.desk().call([](desk::Till& till) {
        return Result<desk::BasketSnapshot>{till.registerDesk().basket()};
    });
    if (!basket)
        return passOn(basket);
    return Json{{"scanned", {{"kind", "receipt"}, {"receipt", returnableJson(*sale)}}},
                {"basket", basketJson(*basket)}};
}

Result<Json> scan(const wire::Json& command, Place place)
{
    struct Fields {
        std::string code;
        desk::Keyed keyed;
    };
    const auto fields = fieldsOf(
        command, {"do", "at", "code", "quantity", "price", "tare", "serial"},
        [&](const JsonReader& reader) {
            return Fields{reader.text("code", kReceiptTextMax), keyedFields(command, reader)};
        });
    if (!fields)
        return passOn(fields);
    if (desk::ReturnsDesk::isReceipt(fields->code))
        return scannedReceipt(fields->code, place);
    const auto scanned = place.workplace.desk().call(
        [&](desk::Till& till) { return till.registerDesk().scan(fields->code, fields->keyed); });
    if (!scanned)
        return passOn(scanned);
    return Json{{"scanned",
                 {{"kind", desk::scanKindWord(scanned->kind)},
                  {"sku", scanned->sku.text()},
                  {"name", scanned->name}}},
                {"basket", basketJson(scanned->basket)}};
}

Result<Json> add(const wire::Json& command, Place place)
{
    struct Fields {
        Sku sku;
        desk::Keyed keyed;
    };
    const auto fields =
        fieldsOf(command, {"do", "at", "sku", "quantity", "price", "tare", "serial"},
                 [&](const JsonReader& reader) {
                     return Fields{reader.identifier<Sku>("sku"), keyedFields(command, reader)};
                 });
    if (!fields)
        return passOn(fields);
    return shownBasket(place.workplace.desk().call(
        [&](desk::Till& till) { return till.registerDesk().add(fields->sku, fields->keyed); }));
}

Result<Json> ageCheck(const wire::Json& command, Place place)
{
    const auto answer =
        fieldsOf(command, {"do", "at", "confirmed", "years", "born"}, [](const JsonReader& reader) {
            desk::AgeAnswer said{.confirmed = reader.flag("confirmed")};
            if (reader.has("years"))
                said.years = static_cast<int>(reader.integer("years", 1, 150));
            if (reader.has("born"))
                said.born = reader.date("born");
            return said;
        });
    if (!answer)
        return passOn(answer);
    const auto years = place.workplace.desk().call(
        [&](desk::Till& till) { return till.registerDesk().checkAge(*answer); });
    if (!years)
        return passOn(years);
    return Json{{"age_checked", *years}};
}

int lineNumber(const JsonReader& reader)
{
    return static_cast<int>(reader.integer("line", 1, 1'000'000));
}

desk::DiscountWish discountWish(const JsonReader& reader)
{
    const JsonReader part = reader.part("discount", "discount");
    part.allowOnly({"percent", "amount"});
    return {part.optionalText("percent", 32), part.optionalText("amount", 32)};
}

Result<Json> basketDiscount(const wire::Json& command, Place place)
{
    struct Fields {
        desk::DiscountWish discount;
        std::string reason;
    };
    const auto fields =
        fieldsOf(command, {"do", "at", "discount", "reason"}, [](const JsonReader& reader) {
            return Fields{discountWish(reader), reader.optionalText("reason").value_or("")};
        });
    if (!fields)
        return passOn(fields);
    return shownBasket(place.workplace.desk().call([&](desk::Till& till) {
        return till.registerDesk().discountBasket(fields->discount, fields->reason);
    }));
}

Result<std::string> couponCode(const wire::Json& command)
{
    return fieldsOf(command, {"do", "at", "code"},
                    [](const JsonReader& reader) { return reader.text("code", 64); });
}

Result<Json> coupon(const wire::Json& command, Place place)
{
    const auto code = couponCode(command);
    if (!code)
        return passOn(code);
    return shownBasket(place.workplace.desk().call(
        [&](desk::Till& till) { return till.registerDesk().coupon(*code); }));
}

Result<Json> removeCoupon(const wire::Json& command, Place place)
{
    const auto code = couponCode(command);
    if (!code)
        return passOn(code);
    return shownBasket(place.workplace.desk().call(
        [&](desk::Till& till) { return till.registerDesk().removeCoupon(*code); }));
}

Result<Json> changeLine(const wire::Json& command, Place place)
{
    struct Fields {
        int line;
        desk::LineChange change;
    };
    const auto fields = fieldsOf(
        command,
        {"do", "at", "line", "quantity", "price", "discount", "note", "reason", "salesperson"},
        [&](const JsonReader& reader) {
            Fields found{lineNumber(reader), {}};
            found.change.quantity = quantityText(command, reader);
            found.change.price = reader.optionalText("price", 32);
            if (reader.has("discount"))
                found.change.discount = discountWish(reader);
            found.change.note = reader.optionalText("note");
            found.change.salesperson = reader.optionalText("salesperson", 64);
            found.change.reason = reader.optionalText("reason").value_or("");
            return found;
        });
    if (!fields)
        return passOn(fields);
    return shownBasket(place.workplace.desk().call([&](desk::Till& till) {
        return till.registerDesk().changeLine(fields->line, fields->change);
    }));
}

Result<Json> voidLine(const wire::Json& command, Place place)
{
    const auto line = fieldsOf(command, {"do", "at", "line"}, lineNumber);
    if (!line)
        return passOn(line);
    return shownBasket(place.workplace.desk().call(
        [&](desk::Till& till) { return till.registerDesk().voidLine(*line); }));
}

Result<Json> voidBasket(const wire::Json& command, Place place)
{
    if (const auto fields = fieldsOf(command, {"do", "at"}, [](const auto&) { return 0; }); !fields)
        return passOn(fields);
    return shownBasket(place.workplace.desk().call(
        [](desk::Till& till) { return till.registerDesk().voidBasket(); }));
}

Json heldJson(const desk::HeldCard& card)
{
    Json json{{"id", card.id.text()},
              {"held_at", formatTimestamp(card.heldAt)},
              {"by", card.heldBy.text()},
              {"note", card.note},
              {"lines", card.lines}};
    json["total"] = card.total ? Json(card.total->text()) : Json(nullptr);
    if (card.till != desk::HeldCard::kHere)
        json["till"] = card.till;
    if (card.expired)
        json["expired"] = true;
    return json;
}

Result<Json> hold(const wire::Json& command, Place place)
{
    const auto note = fieldsOf(command, {"do", "at", "note"}, [](const JsonReader& reader) {
        return reader.optionalText("note", 1024).value_or("");
    });
    if (!note)
        return passOn(note);
    return shown("held", place.workplace.desk().call([&](desk::Till& till) {
        return till.holdDesk().hold(*note);
    }),
                 heldJson);
}

Result<Json> held(const wire::Json& command, Place place)
{
    if (const auto fields = fieldsOf(command, {"do", "at"}, [](const auto&) { return 0; }); !fields)
        return passOn(fields);
    const auto cards =
        place.workplace.desk().call([](desk::Till& till) { return till.holdDesk().held(); });
    if (!cards)
        return passOn(cards);
    Json list = Json::array();
    for (const desk::HeldCard& card : *cards)
        list.push_back(heldJson(card));
    return Json{{"held", std::move(list)}};
}

Result<Json> recall(const wire::Json& command, Place place)
{
    const auto id = fieldsOf(command, {"do", "at", "id"},
                             [](const JsonReader& reader) { return reader.uuid("id"); });
    if (!id)
        return passOn(id);
    return shownBasket(place.workplace.desk().callWith<Result<desk::BasketSnapshot>>(
        [&](desk::Till& till, auto answer) { till.holdDesk().recall(*id, std::move(answer)); }));
}

Result<Json> renameHeld(const wire::Json& command, Place place)
{
    struct Fields {
        Uuid id;
        std::string note;
    };
    const auto fields = fieldsOf(command, {"do", "at", "id", "note"}, [](const JsonReader& reader) {
        return Fields{reader.uuid("id"), reader.text("note")};
    });
    if (!fields)
        return passOn(fields);
    const auto done = place.workplace.desk().call(
        [&](desk::Till& till) { return till.holdDesk().rename(fields->id, fields->note); });
    if (!done)
        return passOn(done);
    return Json::object();
}

Result<Json> discardHeld(const wire::Json& command, Place place)
{
    const auto id = fieldsOf(command, {"do", "at", "id"},
                             [](const JsonReader& reader) { return reader.uuid("id"); });
    if (!id)
        return passOn(id);
    const auto done =
        place.workplace.desk().call([&](desk::Till& till) { return till.holdDesk().discard(*id); });
    if (!done)
        return passOn(done);
    return Json::object();
}

Result<Json> complete(const wire::Json& command, Place place)
{
    if (const auto fields = fieldsOf(command, {"do", "at"}, [](const auto&) { return 0; }); !fields)
        return passOn(fields);
    return shown("receipt", place.workplace.desk().call([](desk::Till& till) {
        return till.registerDesk().complete();
    }),
                 receiptJson);
}

Result<Json> basket(const wire::Json& command, Place place)
{
    if (const auto fields = fieldsOf(command, {"do", "at"}, [](const auto&) { return 0; }); !fields)
        return passOn(fields);
    return shownBasket(place.workplace.desk().call([](desk::Till& till) {
        return Result<desk::BasketSnapshot>{till.registerDesk().basket()};
    }));
}

constexpr std::array kSellingCommands = {
    NamedCommand{"scan", scan},
    NamedCommand{"add", add},
    NamedCommand{"age-check", ageCheck},
    NamedCommand{"change-line", changeLine},
    NamedCommand{"basket-discount", basketDiscount},
    NamedCommand{"coupon", coupon},
    NamedCommand{"remove-coupon", removeCoupon},
    NamedCommand{"void-line", voidLine},
    NamedCommand{"void-basket", voidBasket},
    NamedCommand{"hold", hold},
    NamedCommand{"held", held},
    NamedCommand{"recall", recall},
    NamedCommand{"rename-held", renameHeld},
    NamedCommand{"discard-held", discardHeld},
    NamedCommand{"complete", complete},
    NamedCommand{"receipt", receipt},
    NamedCommand{"basket", basket},
};

} // namespace

std::span<const NamedCommand> sellingCommands()
{
    return kSellingCommands;
}

} // namespace onetill::ctl
