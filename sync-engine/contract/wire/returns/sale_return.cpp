#include "sync-engine/contract/wire/returns/sale_return.h"

#include <algorithm>
#include <array>

namespace onetill::wire {
namespace {

constexpr std::array<std::string_view, 4> kDispositions = {"to-stock", "faulty-hold", "to-vendor",
                                                           "destroy"};
constexpr std::int64_t kLineMax = 1'000'000;

void writeOrigin(CanonicalWriter& json, const std::optional<SaleOrigin>& sale)
{
    if (!sale)
        return;
    json.object("sale", [&] {
        json.member("epoch", sale->epoch.text());
        json.member("seq", sale->seq);
        json.member("till", sale->till.text());
    });
}

std::optional<SaleOrigin> readOrigin(const JsonReader& reader)
{
    if (!reader.has("sale"))
        return std::nullopt;
    return readSaleOrigin(reader.part("sale", "sale"));
}

/// An unknown one would leave the stock wrong for ever.
std::string dispositionOf(const JsonReader& reader)
{
    std::string word = reader.text("disposition", 32);
    if (std::ranges::find(kDispositions, word) == kDispositions.end())
        reader.refuse(ErrorCode::OutOfRange, "disposition", "no place for goods");
    return word;
}

} // namespace

SaleOrigin readSaleOrigin(const JsonReader& reader)
{
    return {reader.uuid("till"), reader.got(Epoch::parse(reader.text("epoch", 32)), "epoch"),
            reader.integer("seq", 1, kSeqMax)};
}

void writeMembers(CanonicalWriter& json, const LineReturn& returned)
{
    if (returned.approvedBy)
        json.member("approved_by", returned.approvedBy->text());
    if (returned.claim)
        json.member("claim", returned.claim->text());
    json.member("disposition", returned.disposition);
    json.member("line", returned.line);
    if (!returned.note.empty())
        json.member("note", returned.note);
    json.member("reason", returned.reason);
    if (!returned.receipt.empty())
        json.member("receipt", returned.receipt);
    writeOrigin(json, returned.sale);
    json.member("unconfirmed", returned.unconfirmed);
}

void writeMembers(CanonicalWriter& json, const TenderRefund& refund)
{
    json.member("amount", refund.amount.text());
    if (refund.approvedBy)
        json.member("approved_by", refund.approvedBy->text());
    writeOrigin(json, refund.sale);
    json.member("tender", refund.tender);
}

LineReturn readLineReturn(const JsonReader& reader)
{
    return {.sale = readOrigin(reader),
            .receipt = reader.optionalText("receipt", 128).value_or(""),
            .line = static_cast<int>(reader.integer("line", 0, kLineMax)),
            .reason = reader.text("reason", 64),
            .note = reader.optionalText("note").value_or(""),
            .disposition = dispositionOf(reader),
            .unconfirmed = reader.flag("unconfirmed"),
            .approvedBy = reader.optionalIdentifier<StaffId>("approved_by"),
            .claim = reader.optionalUuid("claim")};
}

TenderRefund readTenderRefund(const JsonReader& reader, Currency currency)
{
    return {.sale = readOrigin(reader),
            .tender = static_cast<int>(reader.integer("tender", 0, kLineMax)),
            .amount = reader.money("amount", currency),
            .approvedBy = reader.optionalIdentifier<StaffId>("approved_by")};
}

} // namespace onetill::wire
