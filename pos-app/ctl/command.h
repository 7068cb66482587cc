#pragma once

#include "pos-app/assembly/workplace.h"
#include "pos-app/ctl/answers.h"
#include "sync-engine/contract/wire/json_reader.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

/// What the commands of `run` have in common.
namespace onetill::ctl {

struct Place {
    assembly::Workplace& workplace;
    bool trial;
};

struct NamedCommand {
    std::string_view name;
    Result<Json> (*carryOut)(const wire::Json&, Place);
};

/// The fields are read before the till is asked for anything, so that a command with a wrong
/// field has no effect at all.
template <class Fields>
auto fieldsOf(const wire::Json& command, std::initializer_list<std::string_view> allowed,
              Fields fields)
{
    return wire::readJson(command, "command", [&](const wire::JsonReader& reader) {
        reader.allowOnly(allowed);
        return fields(reader);
    });
}

template <class Answer>
Result<Json> shown(const char* key, Result<Answer> answer, Json (*show)(const Answer&))
{
    if (!answer)
        return passOn(answer);
    return Json{{key, show(*answer)}};
}

/// "3", or 3: a whole quantity may stand without quotes.
inline std::optional<std::string> quantityText(const wire::Json& command,
                                               const wire::JsonReader& reader)
{
    if (!reader.has("quantity"))
        return std::nullopt;
    if (command.at("quantity").is_number_integer())
        return std::to_string(reader.integer("quantity", -INT64_MAX, INT64_MAX));
    return reader.text("quantity", 32);
}

inline Result<Json> shownBasket(const Result<desk::BasketSnapshot>& basket)
{
    if (!basket)
        return passOn(basket);
    return Json{{"basket", basketJson(*basket)}};
}

} // namespace onetill::ctl
