#include "sync-engine/contract/wire/flat_json.h"

#include <simdjson.h>

namespace onetill::wire {
namespace {

namespace dom = simdjson::dom;

/// Goes through what simdjson has parsed, as it knows neither our limits nor a key given twice.
class Flattening
{
public:
    explicit Flattening(int depthMax) : m_depthMax{depthMax} {}

    /// False: not what we write ourselves.
    bool add(dom::element element, std::string_view key, int depth)
    {
        if (depth > m_depthMax)
            return false;
        const std::size_t place = m_values.size();
        FlatJson::Value& value = m_values.emplace_back();
        value.key = key;
        switch (element.type()) {
        case dom::element_type::NULL_VALUE: return true;
        case dom::element_type::BOOL:
            value.kind = FlatJson::Kind::Flag;
            return addFlag(element, value);
        case dom::element_type::INT64:
            value.kind = FlatJson::Kind::Whole;
            return !element.get(value.number);
        case dom::element_type::STRING:
            value.kind = FlatJson::Kind::Text;
            return !element.get(value.text);
        case dom::element_type::ARRAY: return addArray(element, place, depth);
        case dom::element_type::OBJECT: return addObject(element, place, depth);
        case dom::element_type::UINT64:
        case dom::element_type::DOUBLE: break;
        }
        return false;
    }

    std::vector<FlatJson::Value> take() { return std::move(m_values); }

private:
    static bool addFlag(dom::element element, FlatJson::Value& value)
    {
        bool flag = false;
        const bool read = !element.get(flag);
        value.number = flag ? 1 : 0;
        return read;
    }

    bool addArray(dom::element element, std::size_t place, int depth)
    {
        dom::array array;
        if (element.get(array))
            return false;
        std::int64_t elements = 0;
        for (const dom::element inner : array) {
            if (!add(inner, {}, depth + 1))
                return false;
            ++elements;
        }
        m_values[place].number = elements;
        return close(place, FlatJson::Kind::Array);
    }

    bool addObject(dom::element element, std::size_t place, int depth)
    {
        dom::object object;
        if (element.get(object))
            return false;
        std::optional<std::string_view> before;
        for (const dom::key_value_pair member : object) {
            // Ascending keys cannot repeat, and a key given twice must be refused.
            if (before && member.key <= *before)
                return false;
            before = member.key;
            if (!add(member.value, member.key, depth + 1))
                return false;
        }
        return close(place, FlatJson::Kind::Object);
    }

    bool close(std::size_t place, FlatJson::Kind kind)
    {
        m_values[place].kind = kind;
        m_values[place].span = static_cast<std::uint32_t>(m_values.size() - place);
        return true;
    }

    int m_depthMax;
    std::vector<FlatJson::Value> m_values;
};

} // namespace

struct FlatJson::Texts {
    dom::document document;
};

FlatJson::FlatJson(std::unique_ptr<Texts> texts, std::vector<Value> values)
    : m_texts{std::move(texts)}, m_values{std::move(values)}
{
}

FlatJson::FlatJson(FlatJson&&) noexcept = default;
FlatJson& FlatJson::operator=(FlatJson&&) noexcept = default;
FlatJson::~FlatJson() = default;

std::optional<FlatJson> FlatJson::read(std::string_view text, JsonLimits limits)
{
    // simdjson would copy nothing from nowhere, which the language does not allow.
    if (text.empty() || text.size() > limits.bytes)
        return std::nullopt;
    dom::parser parser;
    auto texts = std::make_unique<Texts>();
    dom::element root;
    if (parser.parse_into_document(texts->document, text.data(), text.size()).get(root))
        return std::nullopt;
    Flattening flattening{limits.depth};
    if (!flattening.add(root, {}, 0))
        return std::nullopt;
    return FlatJson{std::move(texts), flattening.take()};
}

} // namespace onetill::wire
