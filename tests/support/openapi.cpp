#include "tests/support/openapi.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <regex>

namespace onetill::test {
namespace {

using Json = nlohmann::json;
using Complaints = std::vector<std::string>;

std::vector<std::string> split(const std::string& text, char separator)
{
    std::vector<std::string> parts;
    std::string part;
    for (const char c : text + separator) {
        if (c != separator) {
            part += c;
            continue;
        }
        if (!part.empty())
            parts.push_back(std::exchange(part, {}));
    }
    return parts;
}

bool matches(const std::string& pattern, const std::vector<std::string>& path)
{
    const auto wanted = split(pattern, '/');
    return wanted.size() == path.size()
           && std::equal(wanted.begin(), wanted.end(), path.begin(),
                         [](const std::string& want, const std::string& have) {
                             return want.front() == '{' || want == have;
                         });
}

/// A value against a schema.
class SchemaCheck
{
public:
    SchemaCheck(const Json& document, Complaints& complaints)
        : m_document{document}, m_complaints{complaints}
    {
    }

    void check(const Json& value, const Json& schema, const std::string& place)
    {
        if (schema.contains("$ref"))
            return check(value, resolved(schema["$ref"].get<std::string>()), place);
        for (const auto& [keyword, rule] : schema.items())
            checkKnown(keyword, place);
        for (const Json& part : schema.value("allOf", Json::array()))
            check(value, part, place);
        if (schema.contains("type") && !hasType(value, schema["type"].get<std::string>()))
            return complain(place, "is not " + schema["type"].get<std::string>());
        if (schema.contains("enum")
            && std::find(schema["enum"].begin(), schema["enum"].end(), value)
                   == schema["enum"].end())
            complain(place, "is none of the words listed");
        if (value.is_string())
            checkText(value.get<std::string>(), schema, place);
        if (value.is_number_integer())
            checkBounds(value.get<std::int64_t>(), schema, "minimum", "maximum", place);
        if (value.is_array())
            checkArray(value, schema, place);
        if (value.is_object())
            checkObject(value, schema, place);
    }

    const Json& resolved(const std::string& reference) const
    {
        return m_document.at(Json::json_pointer{reference.substr(1)});
    }

private:
    static constexpr std::array kKnown{"type",
                                       "enum",
                                       "pattern",
                                       "minLength",
                                       "maxLength",
                                       "minimum",
                                       "maximum",
                                       "minItems",
                                       "maxItems",
                                       "items",
                                       "required",
                                       "properties",
                                       "additionalProperties",
                                       "allOf",
                                       "description"};

    void checkKnown(const std::string& keyword, const std::string& place)
    {
        if (std::ranges::find(kKnown, keyword) == kKnown.end())
            complain(place, "has a schema with " + keyword + ", which this check does not know");
    }

    static bool hasType(const Json& value, const std::string& type)
    {
        return (type == "object" && value.is_object()) || (type == "array" && value.is_array())
               || (type == "string" && value.is_string())
               || (type == "integer" && value.is_number_integer())
               || (type == "boolean" && value.is_boolean());
    }

    void checkText(const std::string& text, const Json& schema, const std::string& place)
    {
        checkBounds(static_cast<std::int64_t>(text.size()), schema, "minLength", "maxLength",
                    place);
        // Long texts are none that a pattern is given for; std::regex would recurse into them.
        if (schema.contains("pattern") && text.size() < 1'000
            && !std::regex_search(text, std::regex{schema["pattern"].get<std::string>()}))
            complain(place, "does not match its pattern: " + text);
    }

    void checkBounds(std::int64_t value, const Json& schema, const char* least, const char* most,
                     const std::string& place)
    {
        if (schema.contains(least) && value < schema[least].get<std::int64_t>())
            complain(place, std::string{"is below "} + least);
        if (schema.contains(most) && value > schema[most].get<std::int64_t>())
            complain(place, std::string{"is above "} + most);
    }

    void checkArray(const Json& value, const Json& schema, const std::string& place)
    {
        checkBounds(static_cast<std::int64_t>(value.size()), schema, "minItems", "maxItems", place);
        if (schema.contains("items"))
            for (std::size_t i = 0; i < value.size(); ++i)
                check(value[i], schema["items"], place + '[' + std::to_string(i) + ']');
    }

    void checkObject(const Json& value, const Json& schema, const std::string& place)
    {
        for (const Json& field : schema.value("required", Json::array()))
            if (!value.contains(field.get<std::string>()))
                complain(place, "lacks " + field.get<std::string>());
        const Json properties = schema.value("properties", Json::object());
        for (const auto& [field, member] : value.items()) {
            if (properties.contains(field))
                check(member, properties[field], place + '.' + field);
            else if (schema.contains("additionalProperties"))
                check(member, schema["additionalProperties"], place + '.' + field);
        }
    }

    void complain(const std::string& place, const std::string& what)
    {
        m_complaints.push_back(place + ' ' + what);
    }

    const Json& m_document;
    Complaints& m_complaints;
};

} // namespace

struct OpenApi::Parts {
    Json document;
};

OpenApi::OpenApi() : m_parts{std::make_unique<Parts>()}
{
    std::ifstream in{ONETILL_OPENAPI_JSON};
    m_parts->document = Json::parse(in);
}

OpenApi::~OpenApi() = default;

namespace {

/// A body against the `content` of a request or response.
void checkBody(SchemaCheck& check, Complaints& complaints, const Json& described,
               const std::string& type, const std::string& body, const std::string& place)
{
    const Json content = described.value("content", Json::object());
    const std::string bare = type.substr(0, type.find(';'));
    if (content.empty() && !body.empty())
        complaints.push_back(place + " has a body, but none is described");
    if (content.empty())
        return;
    if (!content.contains(bare)) {
        complaints.push_back(place + " has the undescribed type " + bare);
        return;
    }
    if (!content[bare].contains("schema"))
        return;
    const Json value = Json::parse(body, nullptr, false);
    if (value.is_discarded())
        complaints.push_back(place + " is not JSON");
    else
        check.check(value, content[bare]["schema"], place);
}

/// The operation that a request is for, or nothing.
const Json* operationOf(const Json& document, const Exchange& exchange)
{
    std::string method = exchange.method;
    std::ranges::transform(method, method.begin(),
                           [](char c) { return static_cast<char>(c | 0x20); });
    const auto path = split(exchange.target.substr(0, exchange.target.find('?')), '/');
    for (const auto& [pattern, operations] : document.at("paths").items())
        if (matches(pattern, path) && operations.contains(method))
            return &operations.at(method);
    return nullptr;
}

} // namespace

Complaints OpenApi::complaints(const Exchange& exchange) const
{
    Complaints complaints;
    SchemaCheck check{m_parts->document, complaints};
    const Json* operation = operationOf(m_parts->document, exchange);
    if (!operation) {
        if (exchange.status != 404 && exchange.status != 405 && exchange.status < 400)
            complaints.push_back(exchange.method + ' ' + exchange.target + " is not described");
        return complaints;
    }
    const Json& responses = operation->at("responses");
    const std::string status = std::to_string(exchange.status);
    if (!responses.contains(status) && exchange.status < 400)
        complaints.push_back("status " + status + " is not described");
    Json response =
        responses.value(responses.contains(status) ? status : "default", Json::object());
    if (response.contains("$ref"))
        response = check.resolved(response["$ref"].get<std::string>());
    checkBody(check, complaints, response, exchange.replyType, exchange.replyBody, "reply");
    if (exchange.status < 300 && operation->contains("requestBody"))
        checkBody(check, complaints, operation->at("requestBody"), "application/json",
                  exchange.requestBody, "request");
    return complaints;
}

} // namespace onetill::test
