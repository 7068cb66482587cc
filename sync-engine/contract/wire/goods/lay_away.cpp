#include "sync-engine/contract/wire/goods/lay_away.h"

#include "sync-engine/contract/wire/entry.h"

namespace onetill::wire {
namespace {

constexpr std::size_t kNumberMax = 64;

/// An unknown one would leave the goods waiting in one reader and free in another.
std::string endOfLayAway(const JsonReader& reader)
{
    std::string word = reader.text("outcome", 32);
    if (word != "collected" && word != "cancelled")
        reader.refuse(ErrorCode::OutOfRange, "outcome", "no end of a lay-away");
    return word;
}

} // namespace

void writeBody(CanonicalWriter& json, const LayAwayOpened& opened)
{
    json.member("basket", opened.basket.text());
    json.member("by", opened.by.text());
    json.member("currency", opened.total.currency().code());
    json.member("customer", opened.customer);
    json.member("draft", opened.draft);
    json.member("lines", opened.lines);
    json.member("number", opened.number);
    json.member("total", opened.total.text());
}

void writeBody(CanonicalWriter& json, const LayAwayEnded& ended)
{
    if (ended.approvedBy)
        json.member("approved_by", ended.approvedBy->text());
    json.member("by", ended.by.text());
    json.member("number", ended.number);
    json.member("outcome", ended.outcome);
    if (!ended.reason.empty())
        json.member("reason", ended.reason);
}

LayAwayOpened readLayAwayOpened(const JsonReader& reader)
{
    return {.number = reader.text("number", kNumberMax),
            .basket = reader.uuid("basket"),
            .by = reader.identifier<StaffId>("by"),
            .customer = reader.text("customer", 1024),
            .lines = reader.integer("lines", 0, kLinesMax),
            .total = reader.money("total", reader.currency("currency")),
            .draft = reader.text("draft", kEntryBytesMax)};
}

LayAwayEnded readLayAwayEnded(const JsonReader& reader)
{
    return {.number = reader.text("number", kNumberMax),
            .by = reader.identifier<StaffId>("by"),
            .outcome = endOfLayAway(reader),
            .reason = reader.optionalText("reason").value_or(""),
            .approvedBy = reader.optionalIdentifier<StaffId>("approved_by")};
}

} // namespace onetill::wire
