#include "sync-engine/contract/values/error_code.h"

#include <cstddef>
#include <iterator>

namespace onetill {
namespace {

struct Word {
    ErrorCode code;
    std::string_view word;
};

/// In the order of the codes.
constexpr Word kWords[] = {
    {ErrorCode::Malformed, "malformed"},
    {ErrorCode::UnknownField, "unknown-field"},
    {ErrorCode::MissingField, "missing-field"},
    {ErrorCode::OutOfRange, "out-of-range"},
    {ErrorCode::TooLarge, "too-large"},
    {ErrorCode::UnknownCommand, "unknown-command"},
    {ErrorCode::UnknownBarcode, "unknown-barcode"},
    {ErrorCode::WrongCheckDigit, "wrong-check-digit"},
    {ErrorCode::UnknownItem, "unknown-item"},
    {ErrorCode::UnknownLine, "unknown-line"},
    {ErrorCode::NoPrice, "no-price"},
    {ErrorCode::QuantityRequired, "quantity-required"},
    {ErrorCode::PriceRequired, "price-required"},
    {ErrorCode::SerialRequired, "serial-required"},
    {ErrorCode::SerialSold, "serial-sold"},
    {ErrorCode::AgeCheckRequired, "age-check-required"},
    {ErrorCode::TooYoung, "too-young"},
    {ErrorCode::NotForSale, "not-for-sale"},
    {ErrorCode::Recalled, "recalled"},
    {ErrorCode::Expired, "expired"},
    {ErrorCode::LinkedLine, "linked-line"},
    {ErrorCode::NotDiscountable, "not-discountable"},
    {ErrorCode::EmptyBasket, "empty-basket"},
    {ErrorCode::BasketFull, "basket-full"},
    {ErrorCode::TenderedTooLittle, "tendered-too-little"},
    {ErrorCode::TenderStarted, "tender-started"},
    {ErrorCode::NotTendered, "not-tendered"},
    {ErrorCode::NoShift, "no-shift"},
    {ErrorCode::ShiftOpen, "shift-open"},
    {ErrorCode::ShiftOfAnother, "shift-of-another"},
    {ErrorCode::BasketOpen, "basket-open"},
    {ErrorCode::NotCounted, "not-counted"},
    {ErrorCode::RecountRequired, "recount-required"},
    {ErrorCode::ReasonRequired, "reason-required"},
    {ErrorCode::NothingToUndo, "nothing-to-undo"},
    {ErrorCode::TenderNotTaken, "tender-not-taken"},
    {ErrorCode::BalanceTooLow, "balance-too-low"},
    {ErrorCode::OfflineLimit, "offline-limit"},
    {ErrorCode::PaymentOpen, "payment-open"},
    {ErrorCode::CouponUsed, "coupon-used"},
    {ErrorCode::UnknownCoupon, "unknown-coupon"},
    {ErrorCode::CouponExpired, "coupon-expired"},
    {ErrorCode::CertificateExpired, "certificate-expired"},
    {ErrorCode::InvoiceTooLate, "invoice-too-late"},
    {ErrorCode::OverReturn, "over-return"},
    {ErrorCode::ReturnTooLate, "return-too-late"},
    {ErrorCode::NotReturnable, "not-returnable"},
    {ErrorCode::NoRefundTender, "no-refund-tender"},
    {ErrorCode::NotGivenBack, "not-given-back"},
    {ErrorCode::NotAReceipt, "not-a-receipt"},
    {ErrorCode::UnknownTill, "unknown-till"},
    {ErrorCode::ForgedReceipt, "forged-receipt"},
    {ErrorCode::RevokedTill, "revoked-till"},
    {ErrorCode::TrialReceipt, "trial-receipt"},
    {ErrorCode::TrainingReceipt, "training-receipt"},
    {ErrorCode::ReceiptWithoutLines, "receipt-without-lines"},
    {ErrorCode::ReceiptOtherCurrency, "receipt-other-currency"},
    {ErrorCode::NotSignedIn, "not-signed-in"},
    {ErrorCode::WrongPin, "wrong-pin"},
    {ErrorCode::LockedOut, "locked-out"},
    {ErrorCode::NotPermitted, "not-permitted"},
    {ErrorCode::NeedsApproval, "needs-approval"},
    {ErrorCode::SelfApproval, "self-approval"},
    {ErrorCode::UnknownBadge, "unknown-badge"},
    {ErrorCode::StaffBadge, "staff-badge"},
    {ErrorCode::ClockedIn, "clocked-in"},
    {ErrorCode::ClockedOut, "clocked-out"},
    {ErrorCode::InTraining, "in-training"},
    {ErrorCode::Conflict, "conflict"},
    {ErrorCode::NotFound, "not-found"},
    {ErrorCode::Busy, "busy"},
    {ErrorCode::StorageFull, "storage-full"},
    {ErrorCode::StorageReadOnly, "storage-read-only"},
    {ErrorCode::StorageDamaged, "storage-damaged"},
    {ErrorCode::StorageForeign, "storage-foreign"},
    {ErrorCode::StorageFailed, "storage-failed"},
    {ErrorCode::NotEnrolled, "not-enrolled"},
    {ErrorCode::AlreadyEnrolled, "already-enrolled"},
    {ErrorCode::NoCatalogue, "no-catalogue"},
    {ErrorCode::BadCode, "bad-code"},
    {ErrorCode::Unreachable, "unreachable"},
    {ErrorCode::TimedOut, "timed-out"},
    {ErrorCode::Refused, "refused"},
    {ErrorCode::BadReply, "bad-reply"},
    {ErrorCode::Unauthorised, "unauthorised"},
    {ErrorCode::MustSnapshot, "must-snapshot"},
    {ErrorCode::Forked, "forked"},
    {ErrorCode::BadSignature, "bad-signature"},
    {ErrorCode::BrokenChain, "broken-chain"},
    {ErrorCode::Quarantined, "quarantined"},
    {ErrorCode::AlreadySettled, "already-settled"},
    {ErrorCode::Overloaded, "overloaded"},
    {ErrorCode::NotATrial, "not-a-trial"},
    {ErrorCode::Internal, "internal"},
};

constexpr bool everyCodeHasItsWord()
{
    for (std::size_t i = 0; i < std::size(kWords); ++i)
        if (kWords[i].code != static_cast<ErrorCode>(i))
            return false;
    return kWords[std::size(kWords) - 1].code == ErrorCode::Internal;
}
static_assert(everyCodeHasItsWord());

} // namespace

std::string_view errorWord(ErrorCode code)
{
    return kWords[static_cast<std::size_t>(code)].word;
}

} // namespace onetill
