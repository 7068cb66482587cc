#include "pos-app/desk/returns/elsewhere/told_sale.h"

#include "pos-app/desk/counter.h"
#include "sync-engine/contract/wire/events.h"
#include "sync-engine/contract/wire/returns/return_claim.h"

#include <utility>

namespace onetill::desk {
namespace {

/// How long a receipt is good for, when nobody can be asked any more.
constexpr std::int64_t kToldHours = 48;
/// As long as the centre keeps goods for a basket.
constexpr std::int64_t kClaimsKeptMs = 30 * 60'000;
/// Two hundred documents of a thousand lines are no receipt that anybody shows.
constexpr std::size_t kToldBytesMax = std::size_t{8} << 20;

Result<store::RecordedSale> recordedSale(const wire::Entry& entry)
{
    auto event = wire::readEvent(entry.header.kind, entry.header.schema, entry.bodyBytes);
    if (!event)
        return passOn(event);
    auto* sale = std::get_if<wire::SaleCompleted>(&*event);
    if (!sale)
        return fail(ErrorCode::BadReply, "an entry that is no sale");
    return store::RecordedSale{entry.header, entry.hash, std::move(*sale)};
}

Result<ToldSale> readTold(const wire::SaleReply& reply)
{
    auto sale = recordedSale(reply.sale);
    if (!sale)
        return passOn(sale);
    ToldSale told{.sale = *std::move(sale), .returns = {}, .claimedMilli = {}, .asOf = reply.asOf};
    for (const wire::Entry& entry : reply.returns) {
        auto document = recordedSale(entry);
        if (!document)
            return passOn(document);
        told.returns.push_back(*std::move(document));
    }
    for (const wire::SaleReply::Claimed& claimed : reply.claimed)
        told.claimedMilli[claimed.line] += claimed.quantityMilli;
    return told;
}

Result<ToldSale> readSaid(const std::string& said)
{
    const auto json = wire::parseJson(said, {.bytes = kToldBytesMax});
    const auto reply = json ? wire::readSaleReply(*json) : passOn(json);
    return reply ? readTold(*reply) : passOn(reply);
}

/// None for what this version cannot read: it is asked for again.
std::optional<ToldSale> readKept(const std::string& said, const Counter& counter)
{
    auto told = readSaid(said);
    if (!told)
        return std::nullopt;
    if (counter.now().wall.ms - told->asOf.ms > kClaimsKeptMs)
        told->claimedMilli.clear();
    return *std::move(told);
}

/// Longer than a basket with goods of another till may wait.
std::int64_t toldKeptMs(Counter& counter)
{
    const auto shelf = counter.shelf();
    const std::int64_t held = shelf ? (*shelf)->store().held.hours : 0;
    return (held + kToldHours) * 3'600'000;
}

} // namespace

Status keepTold(const std::string& said, Counter& counter)
{
    const auto told = readSaid(said);
    if (!told)
        return fail(ErrorCode::BadReply, told.error().detail);
    const wire::EntryHeader& header = told->sale.header;
    const std::string& number = told->sale.sale.receiptNumber;
    return counter.files().keepToldSale(
        {.sale = {header.till, header.epoch, header.seq},
         .receiptWord = domain::receiptWord(number).value_or(number),
         .body = said,
         .at = told->asOf},
        Timestamp{told->asOf.ms - toldKeptMs(counter)});
}

Result<std::optional<ToldSale>> toldSale(const wire::SaleOrigin& sale, const Counter& counter)
{
    const auto kept = counter.files().toldSale(sale);
    if (!kept)
        return passOn(kept);
    return *kept ? readKept(**kept, counter) : std::nullopt;
}

Result<std::optional<ToldSale>> toldSaleCalled(std::string_view receipt, const Counter& counter)
{
    const auto word = domain::receiptWord(receipt);
    if (!word)
        return std::nullopt;
    const auto kept = counter.files().toldSaleCalled(*word);
    if (!kept)
        return passOn(kept);
    return *kept ? readKept(**kept, counter) : std::nullopt;
}

} // namespace onetill::desk
