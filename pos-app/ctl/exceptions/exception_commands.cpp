#include "pos-app/ctl/exceptions/exception_commands.h"

#include <array>

namespace onetill::ctl {
namespace {

using wire::JsonReader;

Json caseJson(const desk::Case& one)
{
    Json resolutions = Json::array();
    for (const desk::Case::Resolution& resolution : one.resolutions)
        resolutions.push_back({{"resolution", resolution.word}, {"effect", resolution.effect}});
    Json json{{"exception", one.id.text()},
              {"version", one.version},
              {"rule", one.rule},
              {"who", one.who},
              {"noted_at", formatTimestamp(one.notedAt)},
              {"evidence", Json::parse(one.evidence)},
              {"proposal", one.proposal},
              {"resolutions", std::move(resolutions)},
              {"state", desk::caseStateWord(one.state)}};
    if (!one.resolution.empty())
        json["resolution"] = one.resolution;
    if (one.settledAt) {
        json["settled_by"] = one.settledBy;
        json["settled_at"] = formatTimestamp(*one.settledAt);
        json["own_came_later"] = one.ownCameLater;
    }
    return json;
}

Result<Json> exceptions(const wire::Json& command, Place place)
{
    const auto settledToo =
        fieldsOf(command, {"do", "at", "settled"}, [](const JsonReader& reader) {
            return reader.has("settled") && reader.flag("settled");
        });
    if (!settledToo)
        return passOn(settledToo);
    const auto found = place.workplace.desk().call(
        [&](desk::Till& till) { return till.exceptionsDesk().list(*settledToo); });
    if (!found)
        return passOn(found);
    Json list = Json::array();
    for (const desk::Case& one : found->cases)
        list.push_back(caseJson(one));
    Json answer{{"exceptions", std::move(list)}, {"source", "replica"}};
    if (found->asOf)
        answer["as_of"] = formatTimestamp(*found->asOf);
    return answer;
}

Result<Json> settleException(const wire::Json& command, Place place)
{
    const auto decision =
        fieldsOf(command, {"do", "at", "exception", "version", "resolution", "note"},
                 [](const JsonReader& reader) {
                     return desk::CaseDecision{
                         .exception = reader.uuid("exception"),
                         .version = reader.integer("version", 1, wire::kCountMax),
                         .resolution = reader.text("resolution", wire::kWordMax),
                         .note = reader.optionalText("note", wire::kNoteMax).value_or("")};
                 });
    if (!decision)
        return passOn(decision);
    return shown("exception", place.workplace.desk().call([&](desk::Till& till) {
        return till.exceptionsDesk().settle(*decision);
    }),
                 caseJson);
}

constexpr std::array kExceptionCommands = {
    NamedCommand{"exceptions", exceptions},
    NamedCommand{"settle-exception", settleException},
};

} // namespace

std::span<const NamedCommand> exceptionCommands()
{
    return kExceptionCommands;
}

} // namespace onetill::ctl
