#include "pos-app/desk/proof/receipt_json.h"

#include "pos-app/desk/proof/receipt_code.h"
#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/contract/wire/json_reader.h"

#include <algorithm>
#include <set>
#include <utility>

namespace onetill::desk {
namespace {

using wire::Json;
using wire::JsonReader;

constexpr std::size_t kRowTaxesMax = 64;
constexpr int kDepthMax = 5;

/// A list within a list of the code. Only inside readJson(): says the fault as its reader does.
class Row
{
public:
    Row(const JsonReader& reader, const char* field, const Json& row, std::size_t least,
        std::size_t most)
        : m_reader{reader}, m_field{field}, m_row{row}
    {
        if (!row.is_array() || row.size() < least || row.size() > most)
            refuse("a list of another length");
    }

    std::size_t size() const { return m_row.size(); }
    const Json& at(std::size_t place) const { return m_row[place]; }
    std::string text(std::size_t place) const
    {
        if (!at(place).is_string() || at(place).get_ref<const std::string&>().size() > kTextMax)
            refuse("not a text");
        return at(place).get<std::string>();
    }
    std::int64_t integer(std::size_t place, std::int64_t least, std::int64_t most) const
    {
        if (!at(place).is_number_integer() || at(place).get<std::int64_t>() < least
            || at(place).get<std::int64_t>() > most)
            refuse("not a number of its kind");
        return at(place).get<std::int64_t>();
    }
    bool flag(std::size_t place) const
    {
        if (!at(place).is_boolean())
            refuse("neither true nor false");
        return at(place).get<bool>();
    }
    Money money(std::size_t place, Currency currency) const
    {
        return m_reader.got(Money::parse(text(place), currency), m_field);
    }
    template <class Value>
    Value got(Result<Value> value) const
    {
        return m_reader.got(std::move(value), m_field);
    }
    [[noreturn]] void refuse(std::string why) const
    {
        m_reader.refuse(ErrorCode::Malformed, m_field, std::move(why));
    }

private:
    static constexpr std::size_t kTextMax = 256;

    const JsonReader& m_reader;
    const char* m_field;
    const Json& m_row;
};

/// The elements of a list, each made by `make`; none where there is no such field.
template <class Make>
auto rows(const JsonReader& reader, const Json& content, const char* field, std::size_t most,
          Make make)
{
    std::vector<decltype(make(content))> made;
    const auto found = content.find(field);
    if (found == content.end())
        return made;
    if (!found->is_array() || found->size() > most)
        reader.refuse(ErrorCode::Malformed, field, "not a list, or too long");
    for (const Json& one : *found)
        made.push_back(make(one));
    return made;
}

ProvedTax readProvedTax(const JsonReader& reader, const Json& json)
{
    const Row row{reader, "taxes", json, 5, 5};
    ProvedTax tax{.code = row.text(0),
                  .name = row.text(1),
                  .letter = row.text(2),
                  .rate = std::nullopt,
                  .included = row.flag(4)};
    if (const std::string percent = row.text(3); !percent.empty())
        tax.rate = row.got(Rate::parsePercent(percent));
    return tax;
}

ProvedLine readProvedLine(const JsonReader& reader, const Json& json, Currency currency,
                          const std::vector<ProvedTax>& taxes)
{
    const Row row{reader, "lines", json, 4, 4 + kRowTaxesMax};
    ProvedLine line{.line = static_cast<int>(row.integer(0, 1, wire::kLinesMax)),
                    .sku = row.got(Sku::parse(row.text(1))),
                    // Of the units, the one that forbids nothing.
                    .quantityMilli = row.got(Quantity::parse(row.text(2), Unit::Kilogram)).milli(),
                    .paid = row.money(3, currency),
                    .taxes = {}};
    Money net = line.paid;
    for (std::size_t i = 4; i < row.size(); ++i) {
        const Row tax{reader, "lines", row.at(i), 2, 3};
        const auto last = static_cast<std::int64_t>(taxes.size()) - 1;
        const Money amount = tax.money(1, currency);
        net = row.got(net.plus(-amount));
        const ProvedTax& which = taxes[static_cast<std::size_t>(tax.integer(0, 0, last))];
        line.taxes.push_back(
            {which.code, tax.size() > 2 ? tax.money(2, currency) : Money::zero(currency), amount});
        if (std::ranges::count(taxes, which.code, &ProvedTax::code) > 1)
            line.taxes.back().rate = which.rate;
    }
    for (std::size_t i = 0; i < line.taxes.size(); ++i)
        if (row.at(4 + i).size() == 2)
            line.taxes[i].base = net;
    return line;
}

std::vector<ProvedLine> readLines(const JsonReader& reader, const Json& content, Currency currency,
                                  const std::vector<ProvedTax>& taxes, std::int64_t count)
{
    auto lines = rows(reader, content, "lines", wire::kSaleLinesMax, [&](const Json& one) {
        return readProvedLine(reader, one, currency, taxes);
    });
    if (content.contains("lines") && static_cast<std::int64_t>(lines.size()) != count)
        reader.refuse(ErrorCode::Malformed, "lines", "not as many as it says");
    std::set<int> numbers;
    for (const ProvedLine& line : lines)
        if (!numbers.insert(line.line).second)
            reader.refuse(ErrorCode::Malformed, "lines", "one number twice");
    return lines;
}

ProvedReceipt readContent(const JsonReader& reader, const Json& content)
{
    reader.allowOnly({"till", "epoch", "seq", "receipt", "head", "at", "day", "currency", "total",
                      "count", "tenders", "taxes", "lines", "training"});
    const Currency currency = reader.currency("currency");
    wire::TillKey by;
    by.till = reader.uuid("till");
    ProvedReceipt receipt{
        .by = std::move(by), // whose other members the key will say
        .place = {.epoch = reader.got(wire::Epoch::parse(reader.text("epoch", 16)), "epoch"),
                  .seq = reader.integer("seq", 1, wire::kSeqMax)},
        .head = reader.got(wire::hashFromHex(reader.text("head", 64)), "head"),
        .number = reader.text("receipt", 128),
        .soldAt = reader.time("at"),
        .businessDay = reader.date("day"),
        .total = reader.money("total", currency),
        .tenders = {},
        .taxes = {},
        .lineCount = reader.integer("count", 0, wire::kSaleLinesMax),
        .parts = content.contains("lines") ? 1 : 0,
        .training = reader.has("training") && reader.flag("training")};
    if (!content.contains("tenders") || content.contains("taxes") != content.contains("lines"))
        reader.refuse(ErrorCode::MissingField, "tenders, taxes or lines", "not there");
    receipt.tenders = rows(reader, content, "tenders", wire::kSaleTendersMax, [&](const Json& one) {
        const Row row{reader, "tenders", one, 2, 2};
        return ProvedTender{row.text(0), row.money(1, currency)};
    });
    receipt.taxes = rows(reader, content, "taxes", kRowTaxesMax,
                         [&](const Json& one) { return readProvedTax(reader, one); });
    receipt.lines = readLines(reader, content, currency, receipt.taxes, receipt.lineCount);
    return receipt;
}

} // namespace

Result<ProvedReceipt> readReceiptJson(std::string_view text)
{
    const auto json = wire::parseJson(text, {.bytes = kReceiptCodeSizeMax, .depth = kDepthMax});
    if (!json)
        return fail(ErrorCode::NotAReceipt, json.error().detail);
    auto receipt = wire::readJson(*json, "receipt code", [&](const JsonReader& reader) {
        return readContent(reader, *json);
    });
    if (!receipt)
        return fail(ErrorCode::NotAReceipt, receipt.error().detail);
    // What is signed has one form: whoever made another one is not the till.
    const auto canonical = wire::canonicalJson(*json);
    if (!canonical || *canonical != text)
        return fail(ErrorCode::NotAReceipt, "not canonical JSON");
    return receipt;
}

} // namespace onetill::desk
