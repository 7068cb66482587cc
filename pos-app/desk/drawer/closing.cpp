#include "pos-app/desk/drawer/closing.h"

#include "pos-app/desk/drawer/foreign_count.h"
#include "pos-app/desk/drawer/kept_counts.h"
#include "pos-app/desk/drawer/shift_record.h"
#include "pos-app/desk/held/held_lists.h"
#include "pos-app/desk/record/typed_text.h"
#include "pos-app/domain/cash/drawer_count.h"

#include <algorithm>
#include <utility>

namespace onetill::desk {
namespace {

std::string listOf(const std::vector<HeldCard>& held, const Counter& counter)
{
    constexpr std::int64_t kHourMs = 3'600'000;
    std::string list = std::to_string(held.size()) + " held:";
    for (const HeldCard& card : held)
        list += " '" + card.note + "' for "
                + std::to_string((counter.now().wall.ms - card.heldAt.ms) / kHourMs) + " h"
                + (card.expired ? ", expired;" : ";");
    return list;
}

/// A drawer that is counted before anybody goes on selling out of it.
Result<OpenDrawer> drawerToClose(bool leaveHeld, Counter& counter)
{
    auto drawer = openDrawer(domain::Permission::CloseShift, counter);
    if (!drawer)
        return drawer;
    if (counter.openBasket() && !counter.openBasket()->isEmpty())
        return fail(ErrorCode::BasketOpen, "a basket is open");
    auto held = heldCards(counter);
    if (!held)
        return passOn(held);
    if (leaveHeld)
        std::erase_if(*held, [](const HeldCard& card) { return !card.expired; });
    if (!held->empty())
        return fail(ErrorCode::BasketOpen, listOf(*held, counter));
    return drawer;
}

Result<std::vector<domain::Pieces>> piecesOf(const Counted& counted, Currency currency)
{
    std::vector<domain::Pieces> pieces;
    for (const Counted::Pieces& typed : counted.pieces) {
        const auto value = Money::parse(typed.value, currency);
        if (!value)
            return passOn(value);
        pieces.push_back({*value, typed.count});
    }
    return pieces;
}

Result<Money> typedTotal(const std::string& text, Currency currency)
{
    const auto total = Money::parse(text, currency);
    if (total && (total->isNegative() || total->minor() > domain::kDrawerMinorMax))
        return fail(ErrorCode::OutOfRange, "a count of " + total->text());
    return total;
}

Result<wire::DrawerCount> countOf(const Counted& counted, Currency currency, const Counter& counter)
{
    if (counted.pieces.empty() && counted.total.empty())
        return fail(ErrorCode::MissingField, "neither pieces nor a total");
    const auto pieces = piecesOf(counted, currency);
    if (!pieces)
        return passOn(pieces);
    const auto total = pieces->empty() ? typedTotal(counted.total, currency)
                                       : domain::countedTotal(*pieces, currency);
    if (!total)
        return passOn(total);
    auto foreign = countedForeign(counted, currency);
    if (!foreign)
        return passOn(foreign);
    wire::DrawerCount count{.at = counter.now().wall,
                            .by = counter.cashier->id,
                            .total = *total,
                            .pieces = {},
                            .foreign = *std::move(foreign)};
    for (const domain::Pieces& one : *pieces)
        count.pieces.push_back({one.value, one.count});
    return count;
}

bool needsNobody(const Counter& counter)
{
    return domain::require(counter.cashier->role, domain::Permission::ApproveDifference)
        .has_value();
}

CountAnswer answerOf(const KeptCounts& kept, const OpenDrawer& drawer, const Counter& counter)
{
    const wire::DrawerCount& newest = kept.counts.back();
    auto foreign = foreignDifferences(kept.foreign, newest.foreign);
    const Money counted = newest.total;
    const Money limit = *Money::fromMinor(drawer.rules().differenceLimitMinor, drawer.currency());
    const auto judged =
        domain::judgeCount(kept.expected, counted, limit, kept.counts.size() - kept.earlier,
                           isForeignOver(kept.foreign, newest.foreign, limit, drawer.shelf));
    CountAnswer answer{.counts = kept.counts.size(),
                       .counted = counted,
                       .recount = judged.recount,
                       .reasonNeeded = judged.reasonNeeded || kept.told,
                       .approvalNeeded =
                           (judged.approvalNeeded || kept.told) && !needsNobody(counter),
                       .expected = std::nullopt,
                       .difference = std::nullopt};
    if (!judged.recount || maySeeDrawer(drawer.rules(), counter)) {
        answer.expected = kept.expected;
        answer.difference = judged.difference;
        answer.foreignDifferences = std::move(foreign);
    }
    return answer;
}

/// Who counts blind has been told what should be there once a count stands; the next one would be
/// that. The same total again is the same count.
std::optional<Result<CountAnswer>> toldAlready(const KeptCounts& kept,
                                               const wire::DrawerCount& count,
                                               const OpenDrawer& drawer, const Counter& counter)
{
    if (kept.counts.size() == kept.earlier || maySeeDrawer(drawer.rules(), counter))
        return std::nullopt;
    const CountAnswer answer = answerOf(kept, drawer, counter);
    if (answer.recount)
        return std::nullopt;
    const wire::DrawerCount& last = kept.counts.back();
    if (count.total == last.total && count.foreign == last.foreign)
        return answer;
    return fail(ErrorCode::Conflict, "counted already, and told what should be there");
}

/// Else a coin paid in makes it another drawer, and its count the one that was told.
bool wasToldFarOff(const KeptCounts& kept, const OpenDrawer& drawer, const Counter& counter)
{
    if (kept.counts.size() == kept.earlier || maySeeDrawer(drawer.rules(), counter))
        return false;
    const CountAnswer answer = answerOf(kept, drawer, counter);
    return !answer.recount && answer.approvalNeeded;
}

/// Foreign cash that was paid exactly changes nothing about the own one.
bool isOfThisDrawer(const KeptCounts& kept, const OpenDrawer& drawer,
                    const std::vector<Money>& taken)
{
    return kept.expected == drawer.shift.cashInDrawer && kept.foreign == taken;
}

/// The counts, if the newest one is of the drawer as it is.
Result<std::optional<KeptCounts>> standingCounts(const OpenDrawer& drawer, const Counter& counter)
{
    auto kept = keptCounts(drawer.shift, counter);
    const auto taken = foreignTaken(drawer.shift.id, counter);
    if (!taken)
        return passOn(taken);
    if (kept && *kept && !isOfThisDrawer(**kept, drawer, *taken))
        return std::nullopt;
    return kept;
}

/// The second person, where it takes one.
Result<std::optional<StaffId>> approvalOf(const CountAnswer& answer, const Counter& counter)
{
    if (!answer.approvalNeeded)
        return std::nullopt;
    if (!counter.approver
        || !domain::require(counter.approver->role, domain::Permission::ApproveDifference))
        return fail(ErrorCode::NeedsApproval, "a difference above the limit");
    return counter.approver->id;
}

Status checkNote(const CountAnswer& answer, const ClosingNote& note)
{
    if (answer.recount)
        return fail(ErrorCode::RecountRequired, "the drawer is to be counted once more");
    if (answer.reasonNeeded || !note.reason.empty())
        if (const auto given = checkReason(note.reason, kReasonBytesMax); !given)
            return given;
    return checkText(note.bag, kReferenceBytesMax);
}

Result<Money> leftInDrawer(const ClosingNote& note, Money counted)
{
    if (note.leaveInDrawer.empty())
        return Money::zero(counted.currency());
    const auto left = Money::parse(note.leaveInDrawer, counted.currency());
    if (left && (left->isNegative() || *left > counted))
        return fail(ErrorCode::OutOfRange, left->text() + " cannot be left of " + counted.text());
    return left;
}

struct Decided {
    std::vector<wire::DrawerCount> counts;
    std::optional<StaffId> approvedBy;
    std::string reason;
    Money left;
    std::string bag;
};

Result<wire::ShiftClosed> recordOf(Decided decided, const OpenDrawer& drawer, Counter& counter)
{
    const store::ShiftState& shift = drawer.shift;
    auto summary = summaryOf(shift, counter);
    if (!summary)
        return passOn(summary);
    const auto zNumber = counter.files().nextZNumber();
    if (!zNumber)
        return passOn(zNumber);
    const auto head = counter.files().head();
    if (!head)
        return passOn(head);
    const Money counted = decided.counts.back().total;
    return wire::ShiftClosed{.shift = shift.id,
                             .number = shift.number,
                             .zNumber = *zNumber,
                             .openedBy = shift.openedBy,
                             .openedAt = shift.openedAt,
                             .openingFloat = shift.openingFloat,
                             .responsible = shift.responsible,
                             .by = counter.cashier->id,
                             .closedAt = counter.now().wall,
                             .approvedBy = std::move(decided.approvedBy),
                             .counts = std::move(decided.counts),
                             .expected = summary->expected,
                             .difference = counted - summary->expected,
                             .differenceReason = std::move(decided.reason),
                             .leftInDrawer = decided.left,
                             .bag = std::move(decided.bag),
                             .figures = std::move(summary->figures),
                             .grand = summary->grand,
                             .policies = policiesOf(drawer.shelf),
                             .journal = {head->seq, head->hash}};
}

} // namespace

Result<CountAnswer> countDrawer(const Counted& counted, Counter& counter)
{
    const auto drawer = drawerToClose(counted.leaveHeld, counter);
    if (!drawer)
        return passOn(drawer);
    auto count = countOf(counted, drawer->currency(), counter);
    if (!count)
        return passOn(count);
    auto kept = keptCounts(drawer->shift, counter);
    if (!kept)
        return passOn(kept);
    auto taken = foreignTaken(drawer->shift.id, counter);
    if (!taken)
        return passOn(taken);
    KeptCounts next{.shift = drawer->shift.id,
                    .expected = drawer->shift.cashInDrawer,
                    .foreign = *std::move(taken),
                    .counts = {},
                    .earlier = 0};
    if (*kept) {
        const bool sameDrawer = isOfThisDrawer(**kept, *drawer, next.foreign);
        if (sameDrawer)
            if (const auto told = toldAlready(**kept, *count, *drawer, counter))
                return *told;
        next.earlier = sameDrawer ? (*kept)->earlier : (*kept)->counts.size();
        next.told = (*kept)->told || (!sameDrawer && wasToldFarOff(**kept, *drawer, counter));
        next.counts = std::move((*kept)->counts);
    }
    // The first ones are evidence; of many more, the newest stands.
    if (next.counts.size() == wire::kDrawerCountsMax)
        next.counts.pop_back();
    next.earlier = std::min(next.earlier, next.counts.size());
    next.counts.push_back(*std::move(count));
    if (const auto durable = keepCounts(next, counter); !durable)
        return passOn(durable);
    return answerOf(next, *drawer, counter);
}

Result<std::optional<CountAnswer>> countingSoFar(Counter& counter)
{
    const auto drawer = openDrawer(domain::Permission::CloseShift, counter);
    if (!drawer)
        return passOn(drawer);
    const auto kept = standingCounts(*drawer, counter);
    if (!kept)
        return passOn(kept);
    if (!*kept)
        return std::nullopt;
    return answerOf(**kept, *drawer, counter);
}

Result<domain::ShiftReport> closeShift(const ClosingNote& note, Counter& counter)
{
    const auto drawer = drawerToClose(note.leaveHeld, counter);
    if (!drawer)
        return passOn(drawer);
    auto kept = standingCounts(*drawer, counter);
    if (!kept)
        return passOn(kept);
    if (!*kept)
        return fail(ErrorCode::NotCounted, "the drawer was not counted since it changed");
    const CountAnswer answer = answerOf(**kept, *drawer, counter);
    if (const auto sound = checkNote(answer, note); !sound)
        return passOn(sound);
    auto approvedBy = approvalOf(answer, counter);
    if (!approvedBy)
        return passOn(approvedBy);
    const auto left = leftInDrawer(note, answer.counted);
    if (!left)
        return passOn(left);
    auto record = recordOf({.counts = std::move((*kept)->counts),
                            .approvedBy = *approvedBy ? *approvedBy : drawer->approvedBy,
                            .reason = note.reason,
                            .left = *left,
                            .bag = note.bag},
                           *drawer, counter);
    if (!record)
        return passOn(record);
    // A customer who was chosen and bought nothing does not wait for the next shift.
    const bool isBuyerLeft = counter.openBasket().has_value();
    const auto entry =
        counter.record(*record, isBuyerLeft ? store::Draft::Clear : store::Draft::Keep);
    if (!entry)
        return passOn(entry);
    if (isBuyerLeft)
        counter.clearBasket();
    counter.approver.reset();
    const std::int64_t epoch = counter.files().identity()->epochOrdinal;
    return reportOf(store::RecordedClosing{epoch, entry->header, entry->hash, *std::move(record)},
                    counter);
}

} // namespace onetill::desk
