#include "pos-app/ctl/commands.h"

#include "pos-app/ctl/command.h"
#include "pos-app/ctl/customers/customer_commands.h"
#include "pos-app/ctl/drawer/shift_commands.h"
#include "pos-app/ctl/exceptions/exception_commands.h"
#include "pos-app/ctl/people/people_commands.h"
#include "pos-app/ctl/returns/return_commands.h"
#include "pos-app/ctl/selling/lay_away_commands.h"
#include "pos-app/ctl/selling/selling_commands.h"
#include "pos-app/ctl/selling/tender_commands.h"
#include "pos-app/ctl/stock/stock_commands.h"
#include "sync-engine/contract/values/check.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace onetill::ctl {
namespace {

using wire::JsonReader;

constexpr std::size_t kLineBytesMax = std::size_t{64} << 10;
constexpr Timestamp kLastMoment{253'370'764'799'999}; ///< Of the year 9998.
constexpr std::string_view kApprove = "approve";

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

constexpr std::array kOwnCommands = {
    NamedCommand{"status", status},
    NamedCommand{"network", network},
};

const NamedCommand* commandOf(std::string_view name)
{
    for (const std::span<const NamedCommand> commands :
         {std::span<const NamedCommand>{kOwnCommands}, sellingCommands(), tenderCommands(),
          layAwayCommands(), customerCommands(), shiftCommands(), returnCommands(), stockCommands(),
          peopleCommands(), exceptionCommands()})
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
    // What is reckoned from it, as the last day of a return, has to have a date, too.
    if (*at > kLastMoment)
        return fail(ErrorCode::OutOfRange,
                    formatTimestamp(*at) + " lies after " + formatTimestamp(kLastMoment));
    return m_clock.moveForward(*at);
}

} // namespace onetill::ctl
