#pragma once

#include "pos-app/store/identity.h"
#include "pos-app/store/journal_values.h"
#include "pos-app/store/register_values.h"
#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/values/uuid.h"
#include "sync-engine/contract/wire/events.h"
#include "sync-engine/contract/wire/push.h"
#include "sync-engine/contract/wire/records.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::store {

/// ReadOnly is for status and diagnosis beside a running till: every writing call says
/// StorageReadOnly.
enum class Mode { ReadWrite, ReadOnly };

/// register.db: the journal, what is projected from it, and what this till must remember. Each
/// writing call is one durable transaction (WAL, synchronous=FULL): it is done when it returns, or
/// nothing of it is. Belongs to the desk thread.
///
/// Any call may say StorageFull, StorageReadOnly, StorageDamaged, StorageFailed; only what goes
/// beyond that stands at the call.
class Register
{
public:
    /// Makes the directory (0700) and the files (0600) when they are not there and ReadWrite is
    /// asked for. Errors: Busy when another program holds this till (`till.lock`), NotFound
    /// (ReadOnly), StorageForeign for a file of another program or a newer version,
    /// StorageDamaged for one that cannot be read, or whose journal cannot be continued; it is
    /// never made anew by itself.
    static Result<Register> open(const std::filesystem::path& stateDirectory, Mode mode,
                                 Clock clock, RandomSource random);

    Register(Register&&) noexcept;
    Register& operator=(Register&&) noexcept;
    ~Register();

    // --- Identity -----------------------------------------------------------------------------
    /// None before the till was enrolled.
    const std::optional<Identity>& identity() const;
    /// Begins a new epoch, in which no shift is open. `identity.epochOrdinal` is set here. Errors:
    /// Conflict for an epoch that this file has already.
    Status enrol(Identity identity);

    /// Goes on in a new epoch of the same till, since the hub has other entries at places of the
    /// one that is being written: the disk was rolled back, or copied. Its first entry names where
    /// the old one ends; the open shift and the grand totals go on, receipts and Zs count from 1
    /// again behind a higher ordinal. Errors: NotEnrolled; Conflict for an epoch that this file has
    /// already.
    Result<wire::Entry> openEpoch(const NewEpoch& opening, const AppendContext& context);

    // --- Journal ------------------------------------------------------------------------------
    /// Writes the entry and all that is projected from it. The total of a sale goes into the
    /// header. Nothing is accepted that the journal's readers would refuse. Errors: NotEnrolled;
    /// TooLarge, Malformed, OutOfRange, as they would say; Conflict for a receipt, shift or Z
    /// number that is not the next one, and for a closing that says anything else than the
    /// entries before it; NoShift for what belongs to a shift that is not open; OutOfRange also
    /// when the shift could not add it up.
    Result<wire::Entry> append(const wire::Event& event, const AppendContext& context);
    /// Whether the journal could hold such an entry: makes it, and writes nothing. Errors:
    /// NotEnrolled; TooLarge, Malformed, OutOfRange.
    Status couldHold(const wire::Event& event, const AppendContext& context) const;
    /// The newest entry of the epoch that is being written. Errors: NotEnrolled.
    Result<Position> head() const;
    /// What SaleCompleted::receiptOrdinal of the next sale must be. Errors: NotEnrolled.
    Result<std::int64_t> nextReceiptOrdinal() const;
    /// What ShiftOpened::number of the next shift must be. Errors: NotEnrolled.
    Result<std::int64_t> nextShiftNumber() const;
    /// A fresh identifier (of a shift, a basket) from the generator that the journal uses.
    Uuid newId();

    /// What the hub says it has. Moves forward only, except under a new lineage of the hub (one
    /// restored from a backup), which is believed. Errors: Forked when the hub's hash is not
    /// ours, or it claims more than there is; NotFound for an epoch that is not ours.
    Status acknowledge(const wire::SignedHave& have);
    /// seq 0 before the first acknowledgement. Errors: NotEnrolled.
    Result<Position> acknowledged() const;

    Result<std::optional<RecordedSale>> saleByReceipt(std::string_view receiptNumber) const;
    Result<std::optional<RecordedSale>> lastSale() const;
    /// None for a place of another till's journal, or where something else stands than a sale.
    Result<std::optional<RecordedSale>> saleAt(const wire::SaleOrigin& origin) const;
    /// The documents of this till that took something of the sale back, oldest first.
    Result<std::vector<RecordedSale>> returnsOf(const wire::SaleOrigin& origin) const;
    /// Sales of this till, newest first; none twice.
    Result<std::vector<RecordedSale>> salesTraced(SaleTrace kind, std::string_view trace,
                                                  int limit) const;
    /// What this till has given back for other tills' sales, without the centre's word for it, on
    /// the business day, and before it in entries that the hub does not have yet. Zero or more.
    /// Errors: OutOfRange.
    Result<Money> refundsElsewhere(Date businessDay, Currency currency) const;
    /// The articles of the newest sales, each once, newest first.
    Result<std::vector<Sku>> recentlySold(std::size_t limit) const;
    /// Whether this till has sold the piece and not taken it back since.
    Result<bool> hasSold(const Sku& sku, std::string_view serial) const;
    /// `kind`: "gift-card", "store-credit", "points", "prepayment". Errors: OutOfRange,
    /// StorageDamaged.
    Result<StoredValueHere> storedValue(std::string_view kind, std::string_view number,
                                        Date businessDay, Currency currency) const;
    /// Begun, and in no sale nor ended otherwise; oldest first.
    Result<std::vector<RecordedPayment>> openPayments() const;
    /// Goods that wait for their buyers; oldest first.
    Result<std::vector<wire::LayAwayOpened>> layAways() const;
    /// Whether a sale of this till used the coupon up.
    Result<bool> couponUsed(std::string_view coupon) const;
    /// None for somebody who never clocked in or out here.
    Result<std::optional<ClockState>> clockState(const StaffId& staff) const;
    /// Who clocked in here and not out; longest first.
    Result<std::vector<ClockState>> atWork() const;
    /// None while the till is for real.
    Result<std::optional<StaffId>> trainingBegunBy() const;
    /// What somebody here has said of this version of an exception.
    Result<std::optional<OwnProposal>> proposalFor(const Uuid& exception,
                                                   std::int64_t version) const;
    Result<std::int64_t> unsentCount() const;                 ///< Over all epochs.
    Result<std::vector<UnsentEntry>> unsent(int limit) const; ///< Oldest first.
    /// The newest shift, unless it is closed.
    Result<std::optional<ShiftState>> currentShift() const;
    /// What ShiftClosed::zNumber of the next closing must be. Errors: NotEnrolled.
    Result<std::int64_t> nextZNumber() const;
    /// Sums of the shift's entries so far. Errors: OutOfRange.
    Result<wire::ShiftFigures> shiftFigures(const Uuid& shift, Currency currency) const;
    /// The foreign cash among them, by currency. Errors: OutOfRange.
    Result<std::vector<wire::ForeignSum>> foreignCash(const Uuid& shift) const;
    /// Since the till was enrolled: up to its newest Z, and these figures of the shift after it.
    /// Errors: NotEnrolled, OutOfRange.
    Result<wire::GrandTotals> grandTotals(const wire::ShiftFigures& figures) const;
    /// The closing of this number of the epoch that is being written; without one, the newest since
    /// the till was enrolled. Errors: NotEnrolled.
    Result<std::optional<RecordedClosing>> closing(std::optional<std::int64_t> zNumber = {}) const;
    /// What this till has moved of a SKU that a stock level does not contain yet; negative for
    /// sales. Overlay: level + pending. Of an epoch that forked the level tells of another till's
    /// entries: of it counts what the hub acknowledged.
    Result<std::int64_t> pendingStockMilli(
        const Sku& sku, const std::map<std::string, wire::StockLevel::Contained>& contains) const;

    /// The same for a level that contains what the hub acknowledged.
    Result<std::int64_t> unacknowledgedStockMilli(const Sku& sku) const;

    /// Throws the projections away and makes them again from the journal, in one transaction.
    Status rebuildProjections();

    // --- What only this till remembers --------------------------------------------------------
    /// The open basket, as text of the desk's own making.
    Status saveDraft(std::string_view draft);
    Status clearDraft();
    Result<std::optional<std::string>> draft() const;

    /// Longest held first. They come and go with entries: AppendContext.
    Result<std::vector<HeldBasket>> held() const;
    /// Errors: NotFound.
    Status renameHeld(const Uuid& id, std::string_view note);
    /// Another till has gone on with it.
    Status forgetHeld(const Uuid& id);
    /// Whether this till has gone on with the basket, or thrown it away, and not held it since.
    Result<bool> basketGone(const Uuid& id) const;

    Status setSetting(std::string_view name, std::string_view value);
    Result<std::optional<std::string>> setting(std::string_view name) const;

    /// In place of what was told of the sale before; all told before `keepFrom` is forgotten.
    Status keepToldSale(const ToldSale& told, Timestamp keepFrom);
    /// ToldSale::body.
    Result<std::optional<std::string>> toldSale(const wire::SaleOrigin& sale) const;
    /// The same of the one that was told last, of those with that word.
    Result<std::optional<std::string>> toldSaleCalled(std::string_view receiptWord) const;

    Status saveSignInAttempts(const SignInAttempts& attempts);
    Status clearSignInAttempts(const StaffId& staff);
    Result<std::optional<SignInAttempts>> signInAttempts(const StaffId& staff) const;

    /// Switches to another catalogue file; the one in use becomes the previous one. The files
    /// themselves are the caller's.
    Status useCatalogue(std::string_view fileName);
    Result<CatalogueFiles> catalogueFiles() const;

private:
    struct Parts;
    explicit Register(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace onetill::store
