#include "pos-app/ctl/call.h"
#include "pos-app/ctl/opening.h"
#include "sync-engine/contract/values/check.h"

#include <QCoreApplication>

#include <boost/program_options.hpp>

#include <algorithm>
#include <array>
#include <iostream>
#include <string_view>

/// onetillctl: the same desks without a screen.
namespace {

namespace options = boost::program_options;
using namespace onetill;

constexpr std::string_view kUsageText =
    "onetillctl --state DIR COMMAND       (DIR: else ONETILL_STATE, /etc/onetill/till.toml)\n"
    "  enrol --hub URL --code CODE          make this directory one of a store's tills\n"
    "  run [FILE|-] [--clock TIME]          one JSON command a line, one JSON answer each\n"
    "  price [FILE|-]                       price one basket given whole; needs no --state\n"
    "  sync [--until-idle] [--timeout S]    synchronise and say what moved\n"
    "  verify                               check the journal and what is projected from it\n"
    "  status                               say how the till is\n"
    "  reconciliation                       say what the centre must have of each business day\n"
    "  export --format saf-t|csv|jsonl [--from DAY] [--to DAY] [FILE|-]\n"
    "                                       write the journal out, for those who keep the books\n"
    "The commands of `run`, and what `price` reads and answers, are described in "
    "pos-app/ctl/README.md.\n";

struct Program {
    std::string_view name;
    int (*carryOut)(const ctl::Call&);
};

constexpr std::array kPrograms = {
    Program{"enrol", ctl::enrol},        Program{"run", ctl::run},
    Program{"sync", ctl::synchronise},   Program{"verify", ctl::verify},
    Program{"status", ctl::status},      Program{"price", ctl::price},
    Program{"export", ctl::exportBooks}, Program{"reconciliation", ctl::reconciliation},
};

int explain(const std::string& why)
{
    std::cerr << "onetillctl: " << why << "\n\n" << kUsageText;
    return ctl::kUsage;
}

options::variables_map read(int count, char** words)
{
    options::options_description known;
    known.add_options()("help", "")("state", options::value<std::string>())(
        "hub", options::value<std::string>())("code", options::value<std::string>())(
        "clock", options::value<std::string>())("format", options::value<std::string>())(
        "from", options::value<std::string>())("to", options::value<std::string>())(
        "until-idle", "")("timeout", options::value<int>()->default_value(60))(
        "command", options::value<std::string>())("file", options::value<std::string>());
    options::positional_options_description places;
    places.add("command", 1).add("file", 1);
    options::variables_map given;
    options::store(
        options::command_line_parser(count, words).options(known).positional(places).run(), given);
    options::notify(given);
    return given;
}

std::optional<std::string> text(const options::variables_map& given, const char* name)
{
    return given.count(name) ? std::optional{given[name].as<std::string>()} : std::nullopt;
}

constexpr std::array<std::string_view, 3> kTakeFile = {"run", "price", "export"};

/// What only `export` asks for.
Status readScope(const options::variables_map& given, ctl::Call& call)
{
    call.format = text(given, "format").value_or("");
    if (call.command != "export")
        return given.count("format") || given.count("from") || given.count("to")
                   ? fail(ErrorCode::OutOfRange, "only export takes --format, --from and --to")
                   : Status{};
    constexpr std::array<std::string_view, 3> kFormats = {"saf-t", "csv", "jsonl"};
    if (std::ranges::find(kFormats, call.format) == kFormats.end())
        return fail(ErrorCode::OutOfRange, "export takes --format saf-t, csv or jsonl");
    for (auto [name, day] : {std::pair{"from", &call.from}, std::pair{"to", &call.to}})
        if (const auto typed = text(given, name)) {
            const auto date = parseDate(*typed);
            if (!date)
                return passOn(date);
            *day = *date;
        }
    return {};
}

Result<ctl::Call> callFrom(const options::variables_map& given)
{
    ctl::Call call;
    const auto settings = assembly::settingsFrom({text(given, "state"), text(given, "hub")},
                                                 assembly::systemEnvironment);
    if (!settings)
        return passOn(settings);
    call.settings = *settings;
    call.command = text(given, "command").value_or("");
    call.file = text(given, "file").value_or("-");
    call.code = text(given, "code").value_or("");
    call.untilIdle = given.count("until-idle") > 0;
    call.timeout = std::chrono::seconds{given["timeout"].as<int>()};
    if (call.timeout < std::chrono::seconds::zero())
        return fail(ErrorCode::OutOfRange, "--timeout takes seconds, 0 or more");
    if (const auto scoped = readScope(given, call); !scoped)
        return passOn(scoped);
    if (given.count("file") && std::ranges::find(kTakeFile, call.command) == kTakeFile.end())
        return fail(ErrorCode::OutOfRange, call.command + " takes no '" + call.file + "'");
    if (const auto clock = text(given, "clock")) {
        const auto moment = parseTimestamp(*clock);
        if (!moment)
            return passOn(moment);
        call.clock = *moment;
    }
    if (call.command == "enrol" && call.settings.hubUrl.empty())
        return fail(ErrorCode::MissingField, "enrol needs --hub URL");
    if (call.command == "enrol" && call.code.empty())
        return fail(ErrorCode::MissingField, "enrol needs --code CODE");
    return call;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application{argc, argv};
    try {
        const auto given = read(argc, argv);
        if (given.count("help")) {
            std::cout << kUsageText;
            return ctl::kDone;
        }
        const auto call = callFrom(given);
        if (!call)
            return explain(call.error().detail);
        const auto program = std::ranges::find(kPrograms, call->command, &Program::name);
        if (program == kPrograms.end())
            return explain(call->command.empty() ? "no command was given"
                                                 : "no command '" + call->command + "'");
        return program->carryOut(*call);
    } catch (const options::error& mistake) {
        return explain(mistake.what());
    } catch (const BrokenInvariant& broken) {
        return ctl::refuse({ErrorCode::Internal, broken.what()});
    }
}
