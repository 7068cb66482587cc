#include "sync-engine/contract/wire/canonical_json.h"

#include "sync-engine/contract/values/check.h"

#include <algorithm>
#include <cstdint>
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

} // namespace onetill::wire
