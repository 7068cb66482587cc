#pragma once

#include <string_view>

namespace onetill {

/// Why something expected did not work. One code, one meaning, on the till, the hub and the
/// command line; errorWord() is what stands in JSON and in the documentation.
///
/// Codes are for programs. The sentence a cashier reads is made from the code in the outermost
/// ring, once and translated.
enum class ErrorCode {
    // Input
    Malformed,    ///< Cannot be read at all: not JSON, not UTF-8, wrong shape.
    UnknownField, ///< A command typed by a person has a field that nobody would look at.
    MissingField,
    OutOfRange, ///< Readable, but not a value that this place accepts.
    TooLarge,   ///< More bytes, rows or digits than the stated bound.
    UnknownCommand,
    // Selling
    UnknownBarcode,
    WrongCheckDigit,
    UnknownItem,
    UnknownLine,
    NoPrice,          ///< The item is known, but this store's price list has no price for it.
    QuantityRequired, ///< Sold by weight or length: nobody knows how much until somebody says it.
    PriceRequired,    ///< Has no price of its own: somebody says what this one costs.
    SerialRequired,   ///< Each piece has a number, and the sale names it.
    SerialSold,       ///< This till has sold that piece already.
    AgeCheckRequired, ///< Nobody has asked how old the buyer is; the detail is the age in years.
    TooYoung,         ///< The buyer is younger than that.
    NotForSale,       ///< The article is known, and not to be sold.
    Recalled,         ///< Called back, this batch or all of it: nobody may sell it.
    Expired,          ///< Past the day that is printed on the goods.
    LinkedLine,       ///< The line follows another one, and changes with it.
    NotDiscountable,  ///< Nothing may be taken off what this costs.
    EmptyBasket,
    BasketFull,
    TenderedTooLittle,
    TenderStarted, ///< Not possible any more: money has been taken for this basket.
    NotTendered,
    NoShift,
    ShiftOpen,
    ShiftOfAnother,  ///< The drawer in use belongs to somebody else.
    BasketOpen,      ///< Not while there is something in the basket.
    NotCounted,      ///< The drawer was not counted since it last changed.
    RecountRequired, ///< The count is too far off; it is kept, and one more is asked for.
    ReasonRequired,
    NothingToUndo,
    TenderNotTaken, ///< This store does not take that kind of tender, or that currency.
    BalanceTooLow,  ///< Less is left on the gift card, the credit or the account than is asked for.
    OfflineLimit,   ///< More than may be trusted to be there while the centre does not answer.
    PaymentOpen,    ///< A payment was begun, and nobody has said what became of it.
    CouponUsed,     ///< A code that counts once has been used.
    UnknownCoupon,  ///< No promotion of this store asks for it.
    CouponExpired,  ///< Those that do are over.
    CertificateExpired, ///< The paper that frees this buyer of taxes does not hold any more.
    InvoiceTooLate,     ///< The receipt is out: no invoice is made of it afterwards.
    OverReturn,         ///< More than is left to return of what was sold.
    ReturnTooLate,      ///< After the last day on which the goods are taken back.
    NotReturnable,      ///< Of a kind that is not taken back.
    NoRefundTender,     ///< No tender that the policy allows can pay the refund out.
    NotGivenBack,       ///< A refund by card that nobody has been at the terminal for.
    // Receipts of any till
    NotAReceipt,   ///< No receipt's code, or not all of it.
    UnknownTill,   ///< Its till's key has not reached this till, or there is no such till.
    ForgedReceipt, ///< Its till did not sign this.
    RevokedTill,   ///< The till's key was revoked before it signed this.
    TrialReceipt,  ///< Of a trial till: nothing was sold for money. Or read at one, and of another.
    TrainingReceipt,      ///< Made in training: nothing was sold. Or a real one, shown in training.
    ReceiptWithoutLines,  ///< Too long for its symbol: what was sold is known elsewhere.
    ReceiptOtherCurrency, ///< Paid in money that this store does not give out.
    // People
    NotSignedIn,
    WrongPin,
    LockedOut, ///< Too many wrong PINs; the detail names the seconds left.
    NotPermitted,
    NeedsApproval, ///< Allowed, but above this person's own limit.
    SelfApproval,  ///< Nobody approves what they do themselves.
    UnknownBadge,  ///< Nobody who works at this store has it.
    StaffBadge,    ///< What was scanned says who works here, and is no goods.
    ClockedIn,     ///< Has begun work already.
    ClockedOut,    ///< Has not begun work.
    InTraining,    ///< Not while the till is for training.
    // Storage
    Conflict, ///< It is there already.
    NotFound,
    Busy, ///< Somebody else holds it: a second program, a locked database.
    StorageFull,
    StorageReadOnly,
    StorageDamaged,
    StorageForeign, ///< A file that is not ours, or from a newer version.
    StorageFailed,
    // Between till and centre
    NotEnrolled,
    AlreadyEnrolled,
    NoCatalogue, ///< Enrolled, but no catalogue here can be used; synchronising brings one.
    BadCode,     ///< The enrolment code is wrong, used or expired.
    Unreachable,
    TimedOut,
    Refused,  ///< The other side understood and said no.
    BadReply, ///< The other side answered something that cannot be used.
    Unauthorised,
    MustSnapshot, ///< The cursor cannot be continued from.
    Forked,       ///< Two different entries at one place of a journal.
    BadSignature,
    BrokenChain,
    Quarantined,
    AlreadySettled, ///< Somebody has decided this version of an exception before.
    Overloaded,
    // Ours
    NotATrial, ///< A trial-only command on a production till.
    Internal,  ///< A broken invariant. The command was undone.
};

/// The word in kebab-case, for example "wrong-check-digit".
std::string_view errorWord(ErrorCode code);

} // namespace onetill
