#include "pos-app/desk/record/attempt.h"

#include "sync-engine/contract/wire/json_reader.h"

#include <utility>

namespace onetill::desk {
namespace {

constexpr const char* kName = "enrolment.attempt";

Result<EnrolmentAttempt> readAttempt(const std::string& text)
{
    const auto json = wire::parseJson(text);
    if (!json)
        return passOn(json);
    auto attempt = wire::readJson(*json, "attempt", [](const wire::JsonReader& reader) {
        return EnrolmentAttempt{
            .journalKey = reader.got(wire::hashFromHex(reader.text("seed")), "seed"),
            .request = reader.got(wire::readEnrolRequest(reader.object("request")), "request")};
    });
    if (attempt && wire::SigningKey{attempt->journalKey}.publicKey() != attempt->request.journalKey)
        return fail(ErrorCode::Malformed, "an attempt with somebody else's key");
    return attempt;
}

} // namespace

Result<std::optional<EnrolmentAttempt>> keptAttempt(const store::Register& files)
{
    const auto text = files.setting(kName);
    if (!text)
        return passOn(text);
    auto attempt = readAttempt(text->value_or(""));
    return attempt ? std::optional{*std::move(attempt)} : std::nullopt;
}

Status keepAttempt(store::Register& files, const EnrolmentAttempt& attempt)
{
    const wire::Json json{{"seed", wire::toHex(attempt.journalKey)},
                          {"request", wire::enrolRequestJson(attempt.request)}};
    return files.setSetting(kName, json.dump());
}

Status forgetAttempt(store::Register& files)
{
    return files.setSetting(kName, "");
}

} // namespace onetill::desk
