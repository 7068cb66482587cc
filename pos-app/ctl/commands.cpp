#include "pos-app/ctl/commands.h"

#include "pos-app/ctl/command.h"
#include "pos-app/ctl/drawer/shift_commands.h"
#include "sync-engine/contract/values/check.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace onetill::ctl {
namespace {

using wire::JsonReader;

constexpr std::size_t kLineBytesMax = std::size_t{64} << 10;
constexpr std::string_view kApprove = "approve";

/// "3", or 3: a whole quantity may stand without quotes.
desk::RegisterDesk::QuantityText quantityText(const wire::Json& command, const JsonReader& reader)
{
    if (!reader.has("quantity"))
        return std::nullopt;
    if (command.at("quantity").is_number_integer())
        return std::to_string(reader.integer("quantity", -INT64_MAX, INT64_MAX));
    return reader.text("quantity", 32);
}

Result<Json> shownBasket(const Result<desk::BasketSnapshot>& basket)
{
    if (!basket)
        return passOn(basket);
    return Json{{"basket", basketJson(*basket)}};
}

Result<Json> signIn(const wire::Json& command, Place place)
{
    struct Fields {
        StaffId user;
        std::string pin;
    };
    const auto fields =
        fieldsOf(command, {"do", "at", "user", "pin"}, [](const JsonReader& reader) {
            return Fields{reader.identifier<StaffId>("user"), reader.text("pin", 64)};
        });
    if (!fields)
        return passOn(fields);
    const auto cashier = place.workplace.desk().call(
        [&](desk::Till& till) { return till.signInDesk().signIn(fields->user, fields->pin); });
    if (!cashier)
        return passOn(cashier);
    return cashierJson(*cashier);
}

Result<Json> signOut(const wire::Json& command, Place place)
{
    if (const auto fields = fieldsOf(command, {"do", "at"}, [](const auto&) { return 0; }); !fields)
        return passOn(fields);
    const auto done =
        place.workplace.desk().call([](desk::Till& till) { return till.signInDesk().signOut(); });
    if (!done)
        return passOn(done);
    return Json::object();
}

Result<Json> scan(const wire::Json& command, Place place)
{
    struct Fields {
        std::string code;
        desk::RegisterDesk::QuantityText quantity;
    };
    const auto fields =
        fieldsOf(command, {"do", "at", "code", "quantity"}, [&](const JsonReader& reader) {
            return Fields{reader.text("code", 1024), quantityText(command, reader)};
        });
    if (!fields)
        return passOn(fields);
    const auto scanned = place.workplace.desk().call(
        [&](desk::Till& till) { return till.registerDesk().scan(fields->code, fields->quantity); });
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
        desk::RegisterDesk::QuantityText quantity;
    };
    const auto fields =
        fieldsOf(command, {"do", "at", "sku", "quantity"}, [&](const JsonReader& reader) {
            return Fields{reader.identifier<Sku>("sku"), quantityText(command, reader)};
        });
    if (!fields)
        return passOn(fields);
    return shownBasket(place.workplace.desk().call(
        [&](desk::Till& till) { return till.registerDesk().add(fields->sku, fields->quantity); }));
}

int lineNumber(const JsonReader& reader)
{
    return static_cast<int>(reader.integer("line", 1, 1'000'000));
}

Result<Json> changeLine(const wire::Json& command, Place place)
{
    struct Fields {
        int line;
        desk::LineChange change;
    };
    const auto fields = fieldsOf(command, {"do", "at", "line", "quantity", "price", "reason"},
                                 [&](const JsonReader& reader) {
                                     Fields found{lineNumber(reader), {}};
                                     found.change.quantity = quantityText(command, reader);
                                     found.change.price = reader.optionalText("price", 32);
                                     found.change.reason =
                                         reader.optionalText("reason").value_or("");
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

Result<Json> tender(const wire::Json& command, Place place)
{
    struct Fields {
        domain::TenderKind kind;
        std::string amount;
    };
    const auto fields =
        fieldsOf(command, {"do", "at", "kind", "amount"}, [](const JsonReader& reader) {
            return Fields{reader.got(domain::tenderKindFromWord(reader.text("kind")), "kind"),
                          reader.text("amount", 32)};
        });
    if (!fields)
        return passOn(fields);
    const auto basket = place.workplace.desk().call(
        [&](desk::Till& till) { return till.registerDesk().tender(fields->kind, fields->amount); });
    if (!basket)
        return passOn(basket);
    return Json{{"remaining", basket->settlement.remaining.text()},
                {"remaining_in_cash", basket->settlement.remainingInCash.text()},
                {"change_due", basket->settlement.change.text()},
                {"basket", basketJson(*basket)}};
}

Result<Json> removeTender(const wire::Json& command, Place place)
{
    const auto tender = fieldsOf(command, {"do", "at", "tender"}, [](const JsonReader& reader) {
        return static_cast<int>(reader.integer("tender", 1, 1'000'000));
    });
    if (!tender)
        return passOn(tender);
    return shownBasket(place.workplace.desk().call(
        [&](desk::Till& till) { return till.registerDesk().removeTender(*tender); }));
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

Result<Json> receipt(const wire::Json& command, Place place)
{
    const auto number = fieldsOf(command, {"do", "at", "number"}, [](const JsonReader& reader) {
        return reader.optionalText("number");
    });
    if (!number)
        return passOn(number);
    return shown("receipt", place.workplace.desk().call([&](desk::Till& till) {
        return till.registerDesk().receipt(*number);
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

Result<Json> stock(const wire::Json& command, Place place)
{
    const auto sku = fieldsOf(command, {"do", "at", "sku"}, [](const JsonReader& reader) {
        return reader.identifier<Sku>("sku");
    });
    if (!sku)
        return passOn(sku);
    return shown(
        "stock",
        place.workplace.desk().callWith<Result<desk::StockAnswer>>(
            [&](desk::Till& till, auto answer) { till.stockDesk().ask(*sku, std::move(answer)); }),
        stockJson);
}

Result<Json> status(const wire::Json& command, Place place)
{
    if (const auto fields = fieldsOf(command, {"do", "at"}, [](const auto&) { return 0; }); !fields)
        return passOn(fields);
    return shown("status", place.workplace.desk().call([](desk::Till& till) {
        return till.statusDesk().status();
    }),
                 statusJson);
}

Result<Json> network(const wire::Json& command, Place place)
{
    const auto on = fieldsOf(command, {"do", "at", "state"}, [](const JsonReader& reader) {
        const std::string state = reader.text("state");
        if (state != "on" && state != "off")
            reader.refuse(ErrorCode::OutOfRange, "state", "neither on nor off");
        return state == "on";
    });
    if (!on)
        return passOn(on);
    if (!place.trial)
        return fail(ErrorCode::NotATrial, "network " + std::string{*on ? "on" : "off"});
    if (*on)
        place.workplace.sync().switchOn();
    else
        place.workplace.sync().switchOff();
    return Json{{"network", *on ? "on" : "off"}};
}

constexpr std::array kCommands = {
    NamedCommand{"sign-in", signIn},
    NamedCommand{"sign-out", signOut},
    NamedCommand{"scan", scan},
    NamedCommand{"add", add},
    NamedCommand{"change-line", changeLine},
    NamedCommand{"void-line", voidLine},
    NamedCommand{"void-basket", voidBasket},
    NamedCommand{"tender", tender},
    NamedCommand{"remove-tender", removeTender},
    NamedCommand{"complete", complete},
    NamedCommand{"receipt", receipt},
    NamedCommand{"basket", basket},
    NamedCommand{"stock", stock},
    NamedCommand{"status", status},
    NamedCommand{"network", network},
};

const NamedCommand* commandOf(std::string_view name)
{
    for (const std::span<const NamedCommand> commands :
         {std::span<const NamedCommand>{kCommands}, shiftCommands()})
        if (const auto found = std::ranges::find(commands, name, &NamedCommand::name);
            found != commands.end())
            return &*found;
    return nullptr;
}

} // namespace

Commands::Commands(assembly::Workplace& workplace, assembly::TrialClock& clock, bool trial)
    : m_workplace{workplace}, m_clock{clock}, m_trial{trial}
{
}

Json Commands::answer(std::string_view line)
{
    try {
        const auto answer = answerTo(line);
        if (!answer)
            return refusalJson(answer.error());
        Json json{{"ok", true}};
        json.update(*answer);
        return json;
    } catch (const BrokenInvariant& broken) {
        // Of the showing: what the desks do they undo and refuse by themselves.
        m_workplace.log(desk::LogLevel::Error, std::string{"an answer: "} + broken.what());
        return refusalJson({ErrorCode::Internal, broken.what()});
    }
}

void Commands::said(const Json& answer)
{
    if (!answer.contains("receipt"))
        return;
    const auto seen = m_workplace.desk().call([&](desk::Till& till) {
        return till.registerDesk().receiptSeen(answer.at("receipt").at("number"));
    });
    if (!seen)
        m_workplace.log(desk::LogLevel::Warning, "receipt seen: " + seen.error().detail);
}

Result<Json> Commands::answerTo(std::string_view line)
{
    const auto command = wire::parseJson(line, {.bytes = kLineBytesMax, .depth = 4});
    m_unreadable = !command && !wire::Json::accept(line);
    if (!command)
        return passOn(command);
    return carryOut(*command);
}

Result<Json> Commands::carryOut(const wire::Json& command)
{
    const auto name = wire::readJson(
        command, "command", [](const JsonReader& reader) { return reader.text("do", 64); });
    if (!name)
        return passOn(name);
    const NamedCommand* found = commandOf(*name);
    if (!found)
        return fail(ErrorCode::UnknownCommand, "'" + *name + "'");
    const auto before = m_clock.setting();
    if (const auto moved = moveClock(command); !moved)
        return passOn(moved);
    auto answer = found->carryOut(command, {m_workplace, m_trial});
    if (*name != kApprove)
        withdrawApproval();
    // A refused command has changed nothing, the time included.
    if (!answer)
        m_clock.restore(before);
    return answer;
}

/// It is for the next command only, used or not.
void Commands::withdrawApproval()
{
    const auto withdrawn = m_workplace.desk().call(
        [](desk::Till& till) { return till.signInDesk().withdrawApproval(); });
    if (!withdrawn)
        m_workplace.log(desk::LogLevel::Warning, "approval: " + withdrawn.error().detail);
}

Status Commands::moveClock(const wire::Json& command)
{
    if (!command.contains("at"))
        return {};
    if (!m_trial)
        return fail(ErrorCode::NotATrial, "a command with a time of its own");
    const auto at = wire::readJson(command, "command",
                                   [](const JsonReader& reader) { return reader.time("at"); });
    if (!at)
        return passOn(at);
    return m_clock.moveForward(*at);
}

} // namespace onetill::ctl
