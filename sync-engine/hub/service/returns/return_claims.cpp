#include "sync-engine/hub/service/returns/return_claims.h"

#include "pos-app/domain/receipt_number.h"
#include "sync-engine/contract/values/decimal.h"
#include "sync-engine/contract/wire/events.h"
#include "sync-engine/hub/service/inbox/inbox_storage.h"
#include "sync-engine/hub/service/returns/return_storage.h"
#include "sync-engine/hub/service/returns/sold_lines.h"

#include <map>
#include <set>
#include <utility>

namespace onetill::hub {
namespace {

/// Baskets of one till within the time of a claim, those sold and thrown away included.
constexpr std::int64_t kOpenClaimsMax = 2'000;

/// What was sold at a trial till was not sold for money, and the other way about.
Status sameWorld(Transaction& transaction, const Till& till, const wire::SaleOrigin& sale)
{
    const auto seller = transaction.tills().find(sale.till);
    if (!seller)
        return fail(ErrorCode::NotFound, "no till " + sale.till.text());
    if (seller->trial != till.trial)
        return fail(ErrorCode::TrialReceipt, seller->trial
                                                 ? "the receipt of a trial till"
                                                 : "a trial till, and a receipt for money");
    return {};
}

/// What of a sale's lines the till cannot take back any more: booked, or claimed by another till.
/// What its own baskets bring it counts itself, and before the hub has heard of it: the claim of
/// one that is paid stands until its entry is here.
std::map<int, std::int64_t> taken(Transaction& transaction, const wire::SaleOrigin& sale,
                                  const Uuid& till)
{
    std::map<int, std::int64_t> milli;
    for (const KeptLineBack& back : transaction.returns().of(sale))
        milli[back.saleLine] += back.quantityMilli;
    for (const KeptClaimLine& claim : transaction.returns().claimsOn(sale))
        if (claim.till != till)
            milli[claim.saleLine] += claim.quantityMilli;
    return milli;
}

/// The wanted lines of one sale.
Status fits(Transaction& transaction, const Till& till, const wire::SaleOrigin& sale,
            const std::vector<wire::ReturnClaim::Line>& wanted)
{
    if (const auto same = sameWorld(transaction, till, sale); !same)
        return same;
    const auto sold = soldLines(transaction, sale);
    const auto gone = taken(transaction, sale, till.id);
    for (const wire::ReturnClaim::Line& line : wanted) {
        const std::int64_t all = sold ? sold->soldMilli(line.line) : line.soldMilli;
        const auto before = gone.find(line.line);
        const std::int64_t left = all - (before == gone.end() ? 0 : before->second);
        if (line.quantityMilli > left)
            return fail(ErrorCode::OverReturn,
                        "of line " + std::to_string(line.line) + " only "
                            + formatDecimal(std::max(left, std::int64_t{0}), 3)
                            + " is left to return");
    }
    return {};
}

/// None for what is no sale.
std::optional<wire::Entry> entryOf(const KeptEntry& kept)
{
    auto entry = wire::readEntry(kept.header, kept.body, kept.previous, kept.hash, kept.signature);
    if (!entry || entry->header.kind != wire::kSaleCompleted)
        return std::nullopt;
    return *std::move(entry);
}

std::optional<wire::Entry> bookedEntry(Transaction& transaction, const Uuid& till,
                                       wire::Epoch epoch, std::int64_t seq)
{
    const auto kept = transaction.inbox().booked(till, epoch, seq);
    return kept ? entryOf(*kept) : std::nullopt;
}

/// By the number as printed, then as hands may have meant it: that must mean one sale only.
std::optional<wire::SaleOrigin> saleCalled(Transaction& transaction, std::string_view receipt)
{
    const auto printed = transaction.returns().salesCalled(receipt);
    if (!printed.empty())
        return printed.front();
    const auto word = domain::receiptWord(receipt);
    const auto meant = word ? transaction.returns().salesCalled(*word) : printed;
    return meant.size() == 1 ? std::optional{meant.front()} : std::nullopt;
}

} // namespace

Result<wire::ReturnClaimReply> claimReturns(Transaction& transaction, const Till& till,
                                            const Uuid& basket, const wire::ReturnClaim& claim,
                                            Timestamp now)
{
    ReturnStorage& returns = transaction.returns();
    returns.forgetClaims(now);
    const auto newest = returns.claimRevision(till.id, basket);
    if (newest && *newest >= claim.revision)
        return fail(ErrorCode::Conflict, "a newer claim of that basket is known");
    if (!newest && returns.openClaims(till.id) >= kOpenClaimsMax)
        return fail(ErrorCode::Overloaded, "the till has claimed for too many baskets");

    std::map<wire::SaleOrigin, std::vector<wire::ReturnClaim::Line>> wanted;
    std::set<std::pair<wire::SaleOrigin, int>> seen;
    for (const wire::ReturnClaim::Line& line : claim.lines) {
        if (!seen.emplace(line.sale, line.line).second)
            return fail(ErrorCode::Malformed, "a line of a sale is claimed twice");
        wanted[line.sale].push_back(line);
    }
    for (const auto& [sale, lines] : wanted)
        if (const auto enough = fits(transaction, till, sale, lines); !enough)
            return passOn(enough);
    const Timestamp until{now.ms + kClaimKeptMs};
    returns.setClaim(till.id, basket, claim, until);
    return wire::ReturnClaimReply{until};
}

Result<wire::SaleReply> tellSale(Transaction& transaction, const Till& till,
                                 std::string_view receipt, Timestamp now)
{
    const auto sale = saleCalled(transaction, receipt);
    if (!sale)
        return fail(ErrorCode::NotFound, "no sale has that receipt");
    return tellSale(transaction, till, *sale, now);
}

Result<wire::SaleReply> tellSale(Transaction& transaction, const Till& till,
                                 const wire::SaleOrigin& sale, Timestamp now)
{
    if (const auto same = sameWorld(transaction, till, sale); !same)
        return passOn(same);
    auto entry = bookedEntry(transaction, sale.till, sale.epoch, sale.seq);
    if (!entry)
        return fail(ErrorCode::NotFound, "that sale has not arrived here");
    wire::SaleReply reply{.sale = *std::move(entry), .returns = {}, .claimed = {}, .asOf = now};
    std::set<std::int64_t> documents;
    for (const KeptLineBack& back : transaction.returns().of(sale))
        documents.insert(back.entry);
    for (const std::int64_t number : documents)
        if (reply.returns.size() < wire::kReturnsOfSaleMax)
            if (auto document = entryOf(transaction.inbox().entry(number)))
                reply.returns.push_back(*std::move(document));
    std::map<int, std::int64_t> claimed;
    for (const KeptClaimLine& claim : transaction.returns().claimsOn(sale))
        if (claim.till != till.id && claim.until.ms > now.ms)
            claimed[claim.saleLine] += claim.quantityMilli;
    for (const auto& [line, milli] : claimed)
        reply.claimed.push_back({line, milli});
    return reply;
}

} // namespace onetill::hub
