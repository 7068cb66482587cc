#include "pos-app/ctl/people/people_commands.h"

#include <array>
#include <utility>

namespace onetill::ctl {
namespace {

using wire::JsonReader;

/// A name and a PIN, or a badge and, where the store asks for it, a PIN.
desk::Proof proofOf(const JsonReader& reader)
{
    if (!reader.has("badge"))
        return {.user = reader.identifier<StaffId>("user"), .pin = reader.text("pin", 64)};
    if (reader.has("user"))
        reader.refuse(ErrorCode::OutOfRange, "user", "the badge says who it is");
    desk::Proof proof{.pin = reader.optionalText("pin", 64).value_or("")};
    proof.badge = reader.text("badge", 64);
    if (proof.badge.empty())
        reader.refuse(ErrorCode::OutOfRange, "badge", "empty");
    return proof;
}

Result<desk::Proof> proof(const wire::Json& command)
{
    return fieldsOf(command, {"do", "at", "user", "pin", "badge"}, proofOf);
}

Status noFields(const wire::Json& command)
{
    const auto fields = fieldsOf(command, {"do", "at"}, [](const auto&) { return 0; });
    return fields ? Status{} : passOn(fields);
}

Result<Json> signIn(const wire::Json& command, Place place)
{
    const auto shownProof = proof(command);
    if (!shownProof)
        return passOn(shownProof);
    const auto cashier = place.workplace.desk().call(
        [&](desk::Till& till) { return till.signInDesk().signIn(*shownProof); });
    if (!cashier)
        return passOn(cashier);
    return cashierJson(*cashier);
}

Result<Json> approve(const wire::Json& command, Place place)
{
    const auto shownProof = proof(command);
    if (!shownProof)
        return passOn(shownProof);
    return shown("approved_by", place.workplace.desk().call([&](desk::Till& till) {
        return till.signInDesk().approve(*shownProof);
    }),
                 cashierJson);
}

Result<Json> signOut(const wire::Json& command, Place place)
{
    if (const auto fields = noFields(command); !fields)
        return passOn(fields);
    const auto done =
        place.workplace.desk().call([](desk::Till& till) { return till.signInDesk().signOut(); });
    if (!done)
        return passOn(done);
    return Json::object();
}

Result<Json> lock(const wire::Json& command, Place place)
{
    if (const auto fields = noFields(command); !fields)
        return passOn(fields);
    const auto done =
        place.workplace.desk().call([](desk::Till& till) { return till.signInDesk().lock(); });
    if (!done)
        return passOn(done);
    return Json{{"locked", true}};
}

Json clockJson(const desk::ClockCard& card)
{
    return {{"user", card.staff.text()},
            {"name", card.name},
            {"at_work", card.atWork},
            {"since", formatTimestamp(card.since)}};
}

struct Clocking {
    std::optional<desk::Proof> who;
    bool elsewhere{false};
};

Result<Clocking> clocking(const wire::Json& command)
{
    return fieldsOf(command, {"do", "at", "user", "pin", "badge", "elsewhere"},
                    [](const JsonReader& reader) {
                        Clocking found;
                        if (reader.has("user") || reader.has("pin") || reader.has("badge"))
                            found.who = proofOf(reader);
                        found.elsewhere = reader.has("elsewhere") && reader.flag("elsewhere");
                        return found;
                    });
}

Result<Json> clockIn(const wire::Json& command, Place place)
{
    const auto wanted = clocking(command);
    if (!wanted)
        return passOn(wanted);
    return shown("clock", place.workplace.desk().call([&](desk::Till& till) {
        return till.clockDesk().clockIn(wanted->who, wanted->elsewhere);
    }),
                 clockJson);
}

Result<Json> clockOut(const wire::Json& command, Place place)
{
    const auto wanted = clocking(command);
    if (!wanted)
        return passOn(wanted);
    return shown("clock", place.workplace.desk().call([&](desk::Till& till) {
        return till.clockDesk().clockOut(wanted->who, wanted->elsewhere);
    }),
                 clockJson);
}

Result<Json> whoIsIn(const wire::Json& command, Place place)
{
    if (const auto fields = noFields(command); !fields)
        return passOn(fields);
    const auto cards =
        place.workplace.desk().call([](desk::Till& till) { return till.clockDesk().atWork(); });
    if (!cards)
        return passOn(cards);
    Json list = Json::array();
    for (const desk::ClockCard& card : *cards)
        list.push_back(clockJson(card));
    return Json{{"at_work", std::move(list)}};
}

Result<Json> salesperson(const wire::Json& command, Place place)
{
    const auto person =
        fieldsOf(command, {"do", "at", "salesperson"},
                 [](const JsonReader& reader) { return reader.text("salesperson", 64); });
    if (!person)
        return passOn(person);
    const auto set = place.workplace.desk().call(
        [&](desk::Till& till) { return till.registerDesk().setSalesperson(*person); });
    if (!set)
        return passOn(set);
    return Json{{"salesperson", set->text()}};
}

Result<Json> training(const wire::Json& command, Place place)
{
    const auto on = fieldsOf(command, {"do", "at", "state"}, [](const JsonReader& reader) {
        const std::string state = reader.text("state");
        if (state != "on" && state != "off")
            reader.refuse(ErrorCode::OutOfRange, "state", "neither on nor off");
        return state == "on";
    });
    if (!on)
        return passOn(on);
    const auto done = place.workplace.desk().call(
        [&](desk::Till& till) { return *on ? till.beginTraining() : till.endTraining(); });
    if (!done)
        return passOn(done);
    return Json{{"training", *on ? "on" : "off"}};
}

constexpr std::array kPeopleCommands = {
    NamedCommand{"sign-in", signIn},    NamedCommand{"sign-out", signOut},
    NamedCommand{"lock", lock},         NamedCommand{"approve", approve},
    NamedCommand{"clock-in", clockIn},  NamedCommand{"clock-out", clockOut},
    NamedCommand{"who-is-in", whoIsIn}, NamedCommand{"salesperson", salesperson},
    NamedCommand{"training", training},
};

} // namespace

std::span<const NamedCommand> peopleCommands()
{
    return kPeopleCommands;
}

} // namespace onetill::ctl
