#pragma once

#include "pos-app/desk/centre.h"
#include "pos-app/desk/customers/customers_desk.h"
#include "pos-app/desk/exceptions/exceptions_desk.h"
#include "pos-app/desk/hold_desk.h"
#include "pos-app/desk/item_desk.h"
#include "pos-app/desk/journal_desk.h"
#include "pos-app/desk/payment/payment_desk.h"
#include "pos-app/desk/register_desk.h"
#include "pos-app/desk/returns/returns_desk.h"
#include "pos-app/desk/shift_desk.h"
#include "pos-app/desk/sign_in_desk.h"
#include "pos-app/desk/staff/clock_desk.h"
#include "pos-app/desk/status_desk.h"
#include "pos-app/desk/stock_desk.h"
#include "pos-app/desk/surroundings.h"

#include <filesystem>
#include <memory>
#include <string>

namespace onetill::store {
class Register;
}

namespace onetill::desk {

struct CentreAccess;
struct Enrolment;
struct EnrolmentAttempt;

enum class Access {
    Work, ///< One process at a time; makes the directory if there is none.
    Look  ///< Reads beside the one that works: status and verify.
};

/// One till: its files and the desks that work on them. Everything here and in the desks lives on
/// one thread, the desk thread, and each command is one transaction: it happens, durably, or it
/// changes nothing. A broken invariant inside a command undoes it and is refused as Internal.
class Till
{
public:
    /// Errors: Busy (another process works with this directory), NotFound (Look, and nothing is
    /// there), StorageForeign, StorageDamaged, StorageReadOnly, StorageFull, StorageFailed.
    static Result<std::unique_ptr<Till>> open(const std::filesystem::path& stateDirectory,
                                              Access access, Surroundings surroundings);
    ~Till();
    Till(const Till&) = delete;
    Till& operator=(const Till&) = delete;

    /// The centre for live calls; it must outlive the till. Without one the replica answers.
    void setCentre(Centre* centre);

    /// What to ask the centre with. It is durable when this returns; the same code gives the same
    /// request again. Errors: BadCode, AlreadyEnrolled, those of the storage.
    Result<EnrolmentAttempt> prepareEnrolment(const std::string& code);
    /// Errors: AlreadyEnrolled, those of the storage.
    Status enrol(const Enrolment& enrolment);
    /// Errors: NotEnrolled, those of the storage.
    Result<CentreAccess> centreAccess() const;
    /// Takes a verified catalogue file of the state directory into use, between two baskets: at
    /// once when none is open. The one before it is kept. Errors: those of the storage.
    Status useCatalogue(const std::string& fileName);

    /// Journal entries written since the till was opened: whoever sees it grow tells the link.
    std::int64_t entriesWritten() const;

    SignInDesk& signInDesk();
    ClockDesk& clockDesk();
    ShiftDesk& shiftDesk();
    RegisterDesk& registerDesk();
    CustomersDesk& customersDesk();
    PaymentDesk& paymentDesk();
    HoldDesk& holdDesk();
    ReturnsDesk& returnsDesk();
    ItemDesk& itemDesk();
    StockDesk& stockDesk();
    ExceptionsDesk& exceptionsDesk();
    JournalDesk& journalDesk();
    StatusDesk& statusDesk();

    // --- Training -------------------------------------------------------------------------------
    // The same desks on files of their own, in the folder `training` of the state directory, which
    // are deleted when the next training begins. They synchronise with nobody; the real journal
    // says only when it began and ended. A till that was in training when its program or its power
    // ended is in training again when it comes back: somebody who practises must not go on for
    // real without having seen the change.

    /// Needs `train`, or somebody's approval who has it. Who is signed in stays. Errors: Conflict
    /// (it is in training), BasketOpen, NotEnrolled, NotSignedIn, NotPermitted, those of the
    /// storage.
    Status beginTraining();
    /// Locks the till unless it was left by who began. Errors: Conflict (it is not), BasketOpen,
    /// NotSignedIn, those of the storage.
    Status endTraining();
    bool isTraining() const;

    static constexpr std::size_t kSettingBytesMax = 4096;

    /// What the screen remembers: theme, language. Errors: TooLarge, those of the storage.
    Status remember(const std::string& setting, const std::string& value);
    /// Empty when nothing is remembered.
    std::string remembered(const std::string& setting) const;

private:
    struct Desks;

public:
    explicit Till(std::unique_ptr<Desks> desks); ///< For open().

private:
    /// Those that people work with.
    Desks& current() const;
    Status resumeTraining();
    Status enterTraining(store::Register files);

    std::unique_ptr<Desks> m_desks;
    std::unique_ptr<Desks> m_training; ///< Null while the till is for real.
};

} // namespace onetill::desk
