#include "pos-app/ctl/selling/lay_away_commands.h"

#include <array>
#include <utility>

namespace onetill::ctl {
namespace {

using wire::JsonReader;

constexpr std::size_t kNumberMax = 64;

Json cardJson(const desk::LayAwayCard& card)
{
    return {{"number", card.number},
            {"customer", card.customer},
            {"lines", card.lines},
            {"total", card.total.text()},
            {"paid", card.paid.text()}};
}

Result<Json> layAway(const wire::Json& command, Place place)
{
    const auto customer = fieldsOf(command, {"do", "at", "customer"}, [](const JsonReader& reader) {
        return reader.optionalText("customer").value_or("");
    });
    if (!customer)
        return passOn(customer);
    return shown("lay_away", place.workplace.desk().call([&](desk::Till& till) {
        return till.holdDesk().layAway(*customer);
    }),
                 cardJson);
}

Result<Json> layAways(const wire::Json& command, Place place)
{
    if (const auto fields = fieldsOf(command, {"do", "at"}, [](const auto&) { return 0; }); !fields)
        return passOn(fields);
    const auto cards =
        place.workplace.desk().call([](desk::Till& till) { return till.holdDesk().layAways(); });
    if (!cards)
        return passOn(cards);
    Json list = Json::array();
    for (const desk::LayAwayCard& card : *cards)
        list.push_back(cardJson(card));
    return Json{{"lay_aways", std::move(list)}};
}

Result<Json> collect(const wire::Json& command, Place place)
{
    const auto number = fieldsOf(command, {"do", "at", "number"}, [](const JsonReader& reader) {
        return reader.text("number", kNumberMax);
    });
    if (!number)
        return passOn(number);
    return shownBasket(place.workplace.desk().call(
        [&](desk::Till& till) { return till.holdDesk().collect(*number); }));
}

Result<Json> cancel(const wire::Json& command, Place place)
{
    struct Fields {
        std::string number;
        std::string reason;
    };
    const auto fields =
        fieldsOf(command, {"do", "at", "number", "reason"}, [](const JsonReader& reader) {
            return Fields{reader.text("number", kNumberMax),
                          reader.optionalText("reason").value_or("")};
        });
    if (!fields)
        return passOn(fields);
    const auto done = place.workplace.desk().call([&](desk::Till& till) {
        return till.holdDesk().cancelLayAway(fields->number, fields->reason);
    });
    if (!done)
        return passOn(done);
    return Json::object();
}

Result<Json> pay(const wire::Json& command, Place place)
{
    struct Fields {
        std::string number;
        std::string amount;
    };
    const auto fields =
        fieldsOf(command, {"do", "at", "number", "amount"}, [](const JsonReader& reader) {
            return Fields{reader.text("number", kNumberMax), reader.text("amount", 32)};
        });
    if (!fields)
        return passOn(fields);
    return shownBasket(place.workplace.desk().call([&](desk::Till& till) {
        return till.registerDesk().addInstalment(fields->number, fields->amount);
    }));
}

constexpr std::array kLayAwayCommands = {
    NamedCommand{"lay-away", layAway},       NamedCommand{"lay-aways", layAways},
    NamedCommand{"pay-lay-away", pay},       NamedCommand{"collect-lay-away", collect},
    NamedCommand{"cancel-lay-away", cancel},
};

} // namespace

std::span<const NamedCommand> layAwayCommands()
{
    return kLayAwayCommands;
}

} // namespace onetill::ctl
