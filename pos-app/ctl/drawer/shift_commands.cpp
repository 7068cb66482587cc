#include "pos-app/ctl/drawer/shift_commands.h"

#include "pos-app/ctl/drawer/shift_answers.h"
#include "pos-app/ctl/selling/receipt_command.h"

#include <array>
#include <utility>

namespace onetill::ctl {
namespace {

using wire::JsonReader;

constexpr std::int64_t kPiecesMax = 1'000'000'000;
constexpr std::int64_t kNumberMax = 1'000'000'000;

Result<Json> openShift(const wire::Json& command, Place place)
{
    const auto amount = fieldsOf(command, {"do", "at", "float"},
                                 [](const JsonReader& reader) { return reader.text("float", 32); });
    if (!amount)
        return passOn(amount);
    return shown("shift", place.workplace.desk().call([&](desk::Till& till) {
        return till.shiftDesk().open(std::string_view{*amount});
    }),
                 shiftJson);
}

Result<Json> takeOver(const wire::Json& command, Place place)
{
    if (const auto fields = fieldsOf(command, {"do", "at"}, [](const auto&) { return 0; }); !fields)
        return passOn(fields);
    return shown("shift", place.workplace.desk().call([](desk::Till& till) {
        return till.shiftDesk().takeOver();
    }),
                 shiftJson);
}

Result<Json> moveCash(const wire::Json& command, Place place)
{
    const auto move =
        fieldsOf(command, {"do", "at", "kind", "amount", "reason", "reference", "currency"},
                 [](const JsonReader& reader) {
                     return desk::CashMove{
                         .kind = reader.got(domain::cashMoveFromWord(reader.text("kind")), "kind"),
                         .amount = reader.text("amount", 32),
                         .reason = reader.optionalText("reason").value_or(""),
                         .reference = reader.optionalText("reference").value_or(""),
                         .currency = reader.optionalText("currency", 3).value_or("")};
                 });
    if (!move)
        return passOn(move);
    return shown("drawer", place.workplace.desk().call([&](desk::Till& till) {
        return till.shiftDesk().moveCash(*move);
    }),
                 drawerJson);
}

Result<Json> noSale(const wire::Json& command, Place place)
{
    const auto reason = fieldsOf(command, {"do", "at", "reason"}, [](const JsonReader& reader) {
        return reader.optionalText("reason").value_or("");
    });
    if (!reason)
        return passOn(reason);
    const auto opened = place.workplace.desk().call(
        [&](desk::Till& till) { return till.shiftDesk().openDrawer(*reason); });
    if (!opened)
        return passOn(opened);
    return Json::object();
}

bool leavesHeld(const JsonReader& reader)
{
    return reader.has("leave_held") && reader.flag("leave_held");
}

/// {"50.00": 3, "0.20": 11}, or a total as "152.20".
desk::Counted counted(const wire::Json& command, const JsonReader& reader)
{
    desk::Counted typed;
    typed.leaveHeld = leavesHeld(reader);
    if (reader.has("foreign")) {
        const JsonReader foreign = reader.part("foreign", "foreign");
        for (const auto& [currency, amount] : reader.object("foreign").items())
            typed.foreign.emplace(currency, foreign.text(currency.c_str(), 32));
    }
    if (!command.at("counted").is_object()) {
        typed.total = reader.text("counted", 32);
        return typed;
    }
    const JsonReader pieces = reader.part("counted", "counted");
    for (const auto& [value, count] : reader.object("counted").items())
        typed.pieces.push_back({value, pieces.integer(value.c_str(), 0, kPiecesMax)});
    return typed;
}

Result<Json> countDrawer(const wire::Json& command, Place place)
{
    const auto typed = fieldsOf(
        command, {"do", "at", "counted", "foreign", "leave_held"}, [&](const JsonReader& reader) {
            return reader.has("counted") ? counted(command, reader) : desk::Counted{};
        });
    if (!typed)
        return passOn(typed);
    return shown("count", place.workplace.desk().call([&](desk::Till& till) {
        return till.shiftDesk().count(*typed);
    }),
                 countJson);
}

Result<Json> closeShift(const wire::Json& command, Place place)
{
    struct Fields {
        std::optional<desk::Counted> counted;
        desk::ClosingNote note;
    };
    const auto fields = fieldsOf(
        command, {"do", "at", "counted", "foreign", "reason", "leave", "bag", "leave_held"},
        [&](const JsonReader& reader) {
            Fields found{std::nullopt,
                         {.reason = reader.optionalText("reason").value_or(""),
                          .leaveInDrawer = reader.optionalText("leave", 32).value_or(""),
                          .bag = reader.optionalText("bag").value_or(""),
                          .leaveHeld = leavesHeld(reader)}};
            if (reader.has("counted"))
                found.counted = counted(command, reader);
            return found;
        });
    if (!fields)
        return passOn(fields);
    return shown("report",
                 place.workplace.desk().call([&](desk::Till& till) -> Result<domain::ShiftReport> {
                     if (fields->counted)
                         if (const auto kept = till.shiftDesk().count(*fields->counted); !kept)
                             return passOn(kept);
                     return till.shiftDesk().close(fields->note);
                 }),
                 reportJson);
}

Result<Json> shownReport(const Result<domain::ShiftReport>& report, bool html)
{
    if (!report)
        return passOn(report);
    Json json = reportJson(*report);
    if (html)
        json["html"] = reportHtml(*report);
    return Json{{"report", std::move(json)}};
}

Result<Json> xReport(const wire::Json& command, Place place)
{
    const auto html = fieldsOf(command, {"do", "at", "form"}, wantsHtml);
    if (!html)
        return passOn(html);
    return shownReport(
        place.workplace.desk().call([](desk::Till& till) { return till.shiftDesk().xReport(); }),
        *html);
}

Result<Json> zReport(const wire::Json& command, Place place)
{
    struct Fields {
        std::optional<std::int64_t> number;
        bool html;
    };
    const auto fields = fieldsOf(command, {"do", "at", "z", "form"}, [](const JsonReader& reader) {
        Fields wanted{{}, wantsHtml(reader)};
        if (reader.has("z"))
            wanted.number = reader.integer("z", 1, kNumberMax);
        return wanted;
    });
    if (!fields)
        return passOn(fields);
    return shownReport(place.workplace.desk().call([&](desk::Till& till) {
        return till.shiftDesk().zReport(fields->number);
    }),
                       fields->html);
}

constexpr std::array kShiftCommands = {
    NamedCommand{"open-shift", openShift},     NamedCommand{"take-over", takeOver},
    NamedCommand{"cash-move", moveCash},       NamedCommand{"no-sale", noSale},
    NamedCommand{"count-drawer", countDrawer}, NamedCommand{"close-shift", closeShift},
    NamedCommand{"x-report", xReport},         NamedCommand{"z-report", zReport},
};

} // namespace

std::span<const NamedCommand> shiftCommands()
{
    return kShiftCommands;
}

} // namespace onetill::ctl
