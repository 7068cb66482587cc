#include "pos-app/desk/counter.h"

#include "pos-app/desk/goods/catalogue_files.h"
#include "pos-app/desk/record/sale_record.h"
#include "pos-app/desk/returns/elsewhere/claims.h"
#include "pos-app/desk/staff/salesperson.h"

#include <utility>

namespace onetill::desk {
namespace {

constexpr std::string_view kUnreadableDraft = "unreadable-draft";
constexpr std::string_view kReplicaAsOf = "replica-as-of";
constexpr std::int64_t kMinuteMs = 60'000;

tl::unexpected<Error> notEnrolled(std::string detail)
{
    return fail(ErrorCode::NotEnrolled, std::move(detail));
}

} // namespace

Counter::Counter(std::filesystem::path stateDirectory, store::Register files,
                 Surroundings surroundings)
    : m_stateDirectory{std::move(stateDirectory)},
      m_files{std::move(files)},
      m_surroundings{std::move(surroundings)}
{
}

Status Counter::resume(Access access)
{
    if (const auto opened = openShelf(access); !opened) {
        // Without a catalogue nothing can be sold, but it can always be fetched again: the till
        // opens, says so at every command, and synchronisation brings a new one.
        log(LogLevel::Error, "catalogue not usable: " + opened.error().detail);
    }
    if (const auto asOf = m_files.setting(kReplicaAsOf); asOf && *asOf)
        if (const auto moment = parseTimestamp(**asOf))
            m_replicaAsOf = m_replicaAsOfSaved = *moment;
    return resumeBasket(access);
}

Result<Shelf> Counter::shelfOf(const std::string& fileName)
{
    return Shelf::open(m_stateDirectory / fileName, m_files.identity()->store,
                       [this](std::string_view text) { log(LogLevel::Error, text); });
}

Status Counter::openShelf(Access access)
{
    if (!m_files.identity())
        return {};
    const auto inUse = m_files.catalogueFiles();
    if (!inUse)
        return passOn(inUse);
    if (access == Access::Work && !isTraining())
        deleteOtherCatalogues(m_stateDirectory, *inUse);
    if (inUse->current.empty())
        return {};
    auto shelf = shelfOf(inUse->current);
    if (shelf) {
        m_shelf = *std::move(shelf);
        return {};
    }
    auto before = inUse->previous.empty() ? Result<Shelf>{passOn(shelf)} : shelfOf(inUse->previous);
    if (!before)
        return passOn(shelf);
    // Older prices sell, none do not; the feed goes on from where this one stands.
    log(LogLevel::Error, "catalogue not usable, back to the one before: " + shelf.error().detail);
    m_shelf = *std::move(before);
    return access == Access::Work ? m_files.useCatalogue(inUse->previous) : Status{};
}

Status Counter::resumeBasket(Access access)
{
    const auto text = m_files.draft();
    if (!text)
        return passOn(text);
    if (!*text)
        return {};

    auto basket = readDraft(**text);
    if (basket) {
        auto described = describe(*basket, 0);
        if (described) {
            m_basket = *std::move(basket);
            m_snapshot = *std::move(described);
            return {};
        }
        basket = passOn(described);
    }
    if (access == Access::Look)
        return {};
    // One unreadable basket must not keep a shop closed.
    log(LogLevel::Error, "open basket not readable, put aside: " + basket.error().detail);
    if (const auto kept = putAside(**text); !kept)
        return kept;
    return m_files.clearDraft();
}

Result<Shelf*> Counter::shelf()
{
    if (!m_files.identity())
        return notEnrolled("this state directory belongs to no till yet");
    if (!m_shelf)
        return fail(ErrorCode::NoCatalogue, "no usable catalogue; it comes by synchronisation");
    if (const auto fresh = m_shelf->refresh(); !fresh)
        return passOn(fresh);
    return &*m_shelf;
}

Status Counter::mayDo(domain::Permission permission) const
{
    if (!m_files.identity())
        return notEnrolled("this state directory belongs to no till yet");
    if (!cashier || locked)
        return fail(ErrorCode::NotSignedIn, locked ? "the till is locked" : "nobody is signed in");
    return domain::require(cashier->role, permission);
}

Result<std::optional<StaffId>> Counter::mayDoOrApproved(domain::Permission permission) const
{
    const auto own = mayDo(permission);
    if (own)
        return std::nullopt;
    if (own.error().code != ErrorCode::NotPermitted || !approver
        || !domain::require(approver->role, permission))
        return passOn(own);
    return approver->id;
}

Result<StaffId> Counter::allowedBy(const std::function<Status(const domain::Role&)>& ask) const
{
    const Status own = ask(cashier->role);
    if (own)
        return StaffId{};
    const bool needsSomebody =
        own.error().code == ErrorCode::NotPermitted || own.error().code == ErrorCode::NeedsApproval;
    if (!needsSomebody || !approver || !ask(approver->role))
        return passOn(own);
    return approver->id;
}

std::string Counter::nameOf(const StaffId& person)
{
    if (cashier && cashier->id == person)
        return cashier->name;
    if (const auto catalogue = shelf())
        if (const auto people = (*catalogue)->catalogue().staff())
            for (const wire::Staff& known : *people)
                if (known.staff == person)
                    return known.name;
    return person.text();
}

DeviceTime Counter::now() const
{
    return {m_surroundings.clock(), m_surroundings.ticksMs(), m_surroundings.bootId};
}

Counter::StoreTime Counter::storeTime(Timestamp moment) const
{
    // A till whose time zone is unknown goes on in UTC: a sale is never refused over a date.
    if (!m_shelf)
        return {dateAt(moment, 0), 0};
    const auto offset = m_surroundings.offsetMinutes(m_shelf->store().timeZone, moment);
    if (!offset) {
        log(LogLevel::Warning, "time zone: " + offset.error().detail);
        return {dateAt(moment, 0), 0};
    }
    return {dateAt(moment, *offset), *offset};
}

Status Counter::offerCatalogue(const std::string& fileName)
{
    m_offeredCatalogue = fileName;
    // Between two baskets: prices of one sale come from one catalogue. Where none works, the open
    // basket is waiting for this one.
    const bool works = m_shelf && !m_shelf->catalogue().isDamaged() && m_shelf->refresh();
    if (works && m_basket && !m_basket->isEmpty())
        return {};
    return takeOfferedCatalogue();
}

Status Counter::noteReplicaAsOf(Timestamp moment)
{
    m_replicaAsOf = moment;
    if (moment.ms - m_replicaAsOfSaved.ms < kMinuteMs)
        return {};
    m_replicaAsOfSaved = moment;
    return m_files.setSetting(kReplicaAsOf, formatTimestamp(moment));
}

Status Counter::takeOfferedCatalogue()
{
    if (m_offeredCatalogue.empty() || !m_files.identity())
        return {};
    const auto before = m_files.catalogueFiles();
    if (!before)
        return passOn(before);
    auto shelf = shelfOf(m_offeredCatalogue);
    if (!shelf)
        return passOn(shelf);
    if (const auto switched = m_files.useCatalogue(m_offeredCatalogue); !switched)
        return switched;
    m_shelf = *std::move(shelf);
    m_before.reset();
    if (!isTraining() && before->current != m_offeredCatalogue
        && before->previous != m_offeredCatalogue)
        deleteCatalogue(m_stateDirectory, before->previous);
    m_offeredCatalogue.clear();
    return describeAnew();
}

/// The store's rules may be others now.
Status Counter::describeAnew()
{
    if (!m_basket)
        return {};
    auto described = describe(*m_basket, 0);
    if (!described)
        return passOn(described);
    m_snapshot = *std::move(described);
    return {};
}

/// Said while the goods can still be changed: once money has been taken it is too late.
Status Counter::couldBeRecorded(const OpenBasket& basket, const domain::PricedBasket& priced) const
{
    const auto held =
        m_files.couldHold(largestRecord(basket, priced), context(store::Draft::Clear));
    if (!held && held.error().code == ErrorCode::TooLarge)
        return fail(ErrorCode::BasketFull, held.error().detail);
    return held;
}

Result<BasketSnapshot> Counter::keep(OpenBasket next, domain::LineId touched, bool undoable)
{
    return keepBy(std::move(next), touched, undoable,
                  [this](std::string_view draft) { return m_files.saveDraft(draft); });
}

Status Counter::putAside(std::string_view unreadable)
{
    return m_files.setSetting(kUnreadableDraft, unreadable);
}

Result<BasketSnapshot> Counter::keepBy(OpenBasket next, domain::LineId touched, bool undoable,
                                       const Save& save)
{
    const bool isMoney = next.moneyTaken() || (m_basket && m_basket->moneyTaken());
    if (!isMoney) {
        next.changedAt = now().wall;
        next.promotions = m_shelf ? m_shelf->promotions() : nullptr;
        next.promotionModel = m_shelf ? m_shelf->promotionModel() : next.promotionModel;
        next.compoundBasis = m_shelf ? m_shelf->compoundBasis() : next.compoundBasis;
    }
    auto described = describe(next, touched);
    if (!described)
        return described;
    if (!isMoney && !next.isEmpty())
        if (const auto fits = couldBeRecorded(next, described->priced); !fits)
            return passOn(fits);
    const std::string draft = writeDraft(next);
    if (draft.size() > kDraftBytesMax)
        return fail(ErrorCode::BasketFull, "a draft of " + std::to_string(draft.size()) + " bytes");
    if (const auto saved = save(draft); !saved)
        return passOn(saved);

    m_before.reset();
    const auto claimed = m_basket ? std::optional{m_basket->id} : std::nullopt;
    const bool freed = m_basket && givesUpClaims(*m_basket, next);
    // What the centre keeps no longer, somebody else may have taken back by then.
    if (undoable && !freed)
        m_before = m_basket ? *std::move(m_basket) : withoutGoods(next);
    m_basket = std::move(next);
    if (freed)
        tellClaims(*claimed, m_basket->id == *claimed ? m_basket->returns : ReturnedLines{}, *this);
    described->canUndo = m_before.has_value() && m_basket->tenders.empty();
    m_snapshot = *described;
    return described;
}

std::int64_t Counter::nextClaimRevision()
{
    m_claimRevision = std::max(m_claimRevision + 1, now().wall.ms);
    return m_claimRevision;
}

void Counter::clearBasket(bool undoable)
{
    m_before.reset();
    if (undoable)
        m_before = std::exchange(m_basket, std::nullopt);
    m_basket.reset();
    age = {};
    m_snapshot.reset();
    if (const auto taken = takeOfferedCatalogue(); !taken)
        log(LogLevel::Error, "new catalogue not usable: " + taken.error().detail);
}

} // namespace onetill::desk
