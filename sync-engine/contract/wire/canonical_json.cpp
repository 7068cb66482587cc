#include "sync-engine/contract/wire/canonical_json.h"

#include "sync-engine/contract/values/check.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <vector>

namespace onetill::wire {
namespace {

/// 2^53: beyond it readers in other languages lose digits (RFC 8785, 3.2.2.3).
constexpr std::int64_t kIntegerMax = 9'007'199'254'740'992;

/// Refuses while reading, so that a hostile text never becomes a tree.
class Guard
{
public:
    explicit Guard(int depthMax) : m_depthMax{depthMax} {}

    bool operator()(int depth, Json::parse_event_t event, Json& parsed)
    {
        using Event = Json::parse_event_t;
        if (depth > m_depthMax)
            throw Json::other_error::create(500, "nested too deeply", nullptr);
        if (event == Event::object_start)
            m_keys.emplace_back();
        else if (event == Event::object_end)
            m_keys.pop_back();
        else if (event == Event::key && !m_keys.back().insert(parsed.get<std::string>()).second)
            throw Json::other_error::create(500, "a key twice in one object", nullptr);
        else if (event == Event::value && parsed.is_number_float())
            throw Json::other_error::create(500, "a number that is not whole", nullptr);
        return true;
    }

private:
    int m_depthMax;
    std::vector<std::set<std::string>> m_keys;
};

void checkWritable(const Json& value)
{
    if (value.is_number_unsigned())
        ONETILL_CHECK(value.get<std::uint64_t>() <= std::uint64_t{kIntegerMax});
    else if (value.is_number_integer())
        ONETILL_CHECK(value.get<std::int64_t>() >= -kIntegerMax
                      && value.get<std::int64_t>() <= kIntegerMax);
    ONETILL_CHECK(!value.is_number_float() && !value.is_binary());
    const auto isAscii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (value.is_object())
        for (const auto& [key, member] : value.items()) {
            // nlohmann sorts by bytes, the RFC by UTF-16 units: the same for ASCII keys only.
            ONETILL_CHECK(std::ranges::all_of(key, isAscii));
            checkWritable(member);
        }
    else if (value.is_array())
        for (const auto& element : value)
            checkWritable(element);
}

/// RFC 8785, 3.2.2.2: these have a letter, other controls are \u00 and two digits.
void escape(char c, std::string& into)
{
    constexpr std::string_view kEscaped = "\"\\\b\t\n\f\r";
    constexpr std::string_view kLetters = "\"\\btnfr";
    constexpr std::string_view kDigits = "0123456789abcdef";
    into += '\\';
    if (const auto letter = kEscaped.find(c); letter != std::string_view::npos) {
        into += kLetters[letter];
        return;
    }
    const auto code = static_cast<unsigned char>(c);
    into += "u00";
    into += kDigits[code >> 4];
    into += kDigits[code & 0xf];
}

bool needsEscape(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

} // namespace

Result<Json> parseJson(std::string_view text, JsonLimits limits)
{
    if (text.size() > limits.bytes)
        return fail(ErrorCode::TooLarge, "JSON of " + std::to_string(text.size()) + " bytes");
    try {
        return Json::parse(text, Guard{limits.depth});
    } catch (const Json::exception& failure) {
        return fail(ErrorCode::Malformed, failure.what());
    }
}

Result<std::string> canonicalJson(const Json& value)
{
    checkWritable(value);
    try {
        return value.dump(-1, ' ', false, Json::error_handler_t::strict);
    } catch (const Json::exception& failure) {
        return fail(ErrorCode::Malformed, failure.what());
    }
}

void CanonicalWriter::member(std::string_view key, std::string_view text)
{
    beginMember(key);
    write(text);
}

void CanonicalWriter::member(std::string_view key, std::int64_t number)
{
    ONETILL_CHECK(number >= -kIntegerMax && number <= kIntegerMax);
    beginMember(key);
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    m_text.append(digits.data(), end);
}

void CanonicalWriter::element(std::string_view text)
{
    begin();
    write(text);
}

Result<std::string> CanonicalWriter::take() &&
{
    if (!simdjson::validate_utf8(m_text))
        return fail(ErrorCode::Malformed, "text that is not UTF-8");
    return std::move(m_text);
}

/// Whatever stands before the next value ends in a bracket that opens, or is a value itself.
void CanonicalWriter::begin()
{
    if (!m_text.empty() && m_text.back() != '{' && m_text.back() != '[')
        m_text += ',';
}

void CanonicalWriter::beginMember(std::string_view key)
{
    ONETILL_CHECK(key > m_lastKey);
    begin();
    write(key);
    m_text += ':';
    m_lastKey = key;
}

void CanonicalWriter::write(std::string_view text)
{
    m_text += '"';
    while (!text.empty()) {
        const auto plain = std::ranges::find_if(text, needsEscape) - text.begin();
        m_text.append(text.substr(0, static_cast<std::size_t>(plain)));
        text.remove_prefix(static_cast<std::size_t>(plain));
        if (text.empty())
            break;
        escape(text.front(), m_text);
        text.remove_prefix(1);
    }
    m_text += '"';
}

} // namespace onetill::wire
