#pragma once

#include "pos-app/desk/basket_snapshot.h"
#include "pos-app/desk/centre.h"
#include "pos-app/desk/goods/shelf.h"
#include "pos-app/desk/record/draft.h"
#include "pos-app/desk/record/lock_out.h"
#include "pos-app/desk/selling/age_question.h"
#include "pos-app/desk/sign_in_desk.h"
#include "pos-app/desk/surroundings.h"
#include "pos-app/desk/till.h"
#include "pos-app/domain/receipt_number.h"
#include "pos-app/store/register.h"
#include "sync-engine/contract/values/check.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

namespace onetill::desk {

/// What the desks of one till share: the files, the clock, who stands there and what lies on the
/// counter. Only desks see it.
class Counter
{
public:
    Counter(std::filesystem::path stateDirectory, store::Register files, Surroundings surroundings);

    /// Brings back what a crash or an end of work left: the catalogue in use, the open basket.
    /// One that only looks leaves an unreadable basket where it is.
    Status resume(Access access);

    /// Runs one command. A broken invariant in it is logged and refused as Internal; whatever the
    /// command had begun in the files is undone by its transaction, and desks change their memory
    /// only after the files.
    template <class Command>
    auto run(std::string_view name, Command command) -> decltype(command());

    // --- What is asked before a command ---------------------------------------------------------
    /// The catalogue, read anew if the centre changed it. Errors: NotEnrolled, NoCatalogue,
    /// Shelf::open()'s.
    Result<Shelf*> shelf();
    /// Errors: NotEnrolled, NotSignedIn, NotPermitted.
    Status mayDo(domain::Permission permission) const;
    /// As mayDo(), or by the second person's approval: then it is that person. Errors: as mayDo().
    Result<std::optional<StaffId>> mayDoOrApproved(domain::Permission permission) const;

    /// Whether the cashier may, or the second person: then it is that person, else an empty
    /// identifier. Errors: what `ask` says of the cashier.
    Result<StaffId> allowedBy(const std::function<Status(const domain::Role&)>& ask) const;

    /// What the centre says of a customer; nothing where it has forgotten them.
    std::optional<wire::Customer> knownCustomer(const CustomerId& customer) const;

    // --- The journal ----------------------------------------------------------------------------
    /// `held`: a basket put aside that goes with the entry. `newDraft`: the open basket's, durable
    /// with it.
    Result<wire::Entry> record(const wire::Event& event, store::Draft draft = store::Draft::Keep,
                               const std::optional<Uuid>& held = {},
                               std::optional<std::string> newDraft = {});
    /// What is no practice, in training either: into the journal that counts.
    Result<wire::Entry> recordForReal(const wire::Event& event)
    {
        return forReal ? forReal->record(event) : record(event);
    }
    /// `held` is put aside with the entry, or has another note. Clear: it was the open basket.
    Result<wire::Entry> recordHeld(const wire::BasketHeld& event, store::HeldBasket held,
                                   store::Draft draft);
    /// As JournalDesk::openEpoch().
    Status openEpoch(wire::Epoch forked, std::int64_t ordinalsTaken);
    std::int64_t entriesWritten() const { return m_entriesWritten; }
    DeviceTime now() const;
    /// The date of the moment by the store's clock, and how far that is east of UTC.
    struct StoreTime {
        Date day;
        int offsetMinutes{0};
    };
    StoreTime storeTime(Timestamp moment) const;
    /// The day to whose business an entry of this moment belongs: that of the open shift, so that
    /// it, what it sells and its closing lie in one day though midnight is between them. Of none,
    /// or of one that nobody has closed for a day, the date. Only the books go by it; what depends
    /// on the date (prices, ages, return windows) asks storeTime().
    Date businessDay(Timestamp moment) const;

    // --- The catalogue file ---------------------------------------------------------------------
    Status offerCatalogue(const std::string& fileName);
    /// Outlives a restart, to the minute: an answer from the replica always says how old it is.
    Status noteReplicaAsOf(Timestamp moment);
    std::optional<Timestamp> replicaAsOf() const { return m_replicaAsOf; }

    // --- What lies on the counter ---------------------------------------------------------------
    const std::optional<OpenBasket>& openBasket() const { return m_basket; }
    /// Makes the basket durable, then current; `undoable` keeps the present one for undo(). When it
    /// is not money that changed, promotions are those of this moment from here on. Errors:
    /// OutOfRange; BasketFull when it is more than one sale in the journal, or a draft, can be.
    Result<BasketSnapshot> keep(OpenBasket next, domain::LineId touched, bool undoable);
    /// The same where the draft becomes durable together with something else.
    using Save = std::function<Status(std::string_view draft)>;
    Result<BasketSnapshot> keepBy(OpenBasket next, domain::LineId touched, bool undoable,
                                  const Save& save);
    /// A basket that this version cannot read; the text stays for whoever looks into it.
    Status putAside(std::string_view unreadable);
    const std::optional<OpenBasket>& beforeLastChange() const { return m_before; }
    /// The basket is gone from the files (its draft went with an entry); an offered catalogue
    /// comes into use. `undoable` keeps it for undo(), unless the catalogue is another one then.
    void clearBasket(bool undoable = false);
    /// What a basket that is not open would cost. Errors: OutOfRange.
    Result<Money> totalOf(const OpenBasket& basket);
    /// The basket as it was last made durable.
    BasketSnapshot snapshot() const;

    /// Above all before it; not kept over a restart, so it follows the clock.
    std::int64_t nextClaimRevision();

    /// Of the basket that is open or comes next; not kept over a restart.
    AgeQuestion age;

    // --- Who stands there -----------------------------------------------------------------------
    /// The identifier for somebody who is not on the list any more.
    std::string nameOf(const StaffId& person);
    std::optional<Cashier> cashier; ///< Stays while locked.
    bool locked{false};
    StaffId salesperson{};           ///< Of lines that come from now on; empty: the cashier.
    std::optional<Cashier> approver; ///< Of the next command; never the cashier.
    Centre* centre{nullptr};
    std::int64_t hubTimeAheadMs{0};

    /// In training, the counter that is for real; else null.
    Counter* forReal{nullptr};
    bool isTraining() const { return forReal != nullptr; }
    /// What training must not forget or hide: wrong PINs, what the centre does not have yet.
    store::Register& real() { return forReal ? forReal->m_files : m_files; }
    /// The store's part of numbers and of the till's name, as printed. There is an identity.
    std::string printedStore() const
    {
        const std::string& store = m_files.identity()->store.text();
        return isTraining() ? std::string{domain::kTrainingMark} + '-' + store : store;
    }

    store::Register& files() { return m_files; }
    const store::Register& files() const { return m_files; }
    const Surroundings& surroundings() const { return m_surroundings; }
    const std::filesystem::path& stateDirectory() const { return m_stateDirectory; }
    void log(LogLevel level, std::string_view text) const { m_surroundings.log(level, text); }

private:
    Result<Shelf> shelfOf(const std::string& fileName);
    Status openShelf(Access access);
    Status resumeBasket(Access access);
    Status takeOfferedCatalogue();
    Status describeAnew();
    Result<BasketSnapshot> describe(const OpenBasket& basket, domain::LineId touched);
    Result<domain::PricedBasket> priced(const OpenBasket& basket);
    Result<domain::PricedBasket> pricedGoods(const OpenBasket& basket);
    Status couldBeRecorded(const OpenBasket& basket, const domain::PricedBasket& priced) const;
    store::AppendContext context(store::Draft draft) const;
    Result<wire::Entry> append(const wire::Event& event, const store::AppendContext& context);

    std::filesystem::path m_stateDirectory;
    store::Register m_files;
    Surroundings m_surroundings;
    std::optional<Shelf> m_shelf;
    std::int64_t m_entriesWritten{0};
    std::int64_t m_claimRevision{0};
    std::string m_offeredCatalogue;
    std::optional<Timestamp> m_replicaAsOf;
    Timestamp m_replicaAsOfSaved;
    std::optional<OpenBasket> m_basket;
    std::optional<OpenBasket> m_before;
    std::optional<BasketSnapshot> m_snapshot;
    /// What was worked out for one book, and that book; kept so that no other gets its address.
    domain::PackingMemory m_packing;
    std::shared_ptr<const domain::PromotionBook> m_packedBy;
    std::thread::id m_thread{std::this_thread::get_id()};
};

template <class Command>
auto Counter::run(std::string_view name, Command command) -> decltype(command())
{
    try {
        ONETILL_CHECK(std::this_thread::get_id() == m_thread);
        return command();
    } catch (const BrokenInvariant& broken) {
        log(LogLevel::Error, std::string{name} + " was undone: " + broken.what());
        return fail(ErrorCode::Internal, std::string{name} + ": " + broken.what());
    }
}

} // namespace onetill::desk
