#include "sync-engine/contract/values/error_code.h"

namespace onetill {

std::string_view errorWord(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Malformed: return "malformed";
    case ErrorCode::UnknownField: return "unknown-field";
    case ErrorCode::MissingField: return "missing-field";
    case ErrorCode::OutOfRange: return "out-of-range";
    case ErrorCode::TooLarge: return "too-large";
    case ErrorCode::UnknownCommand: return "unknown-command";
    case ErrorCode::UnknownBarcode: return "unknown-barcode";
    case ErrorCode::WrongCheckDigit: return "wrong-check-digit";
    case ErrorCode::UnknownItem: return "unknown-item";
    case ErrorCode::UnknownLine: return "unknown-line";
    case ErrorCode::NoPrice: return "no-price";
    case ErrorCode::QuantityRequired: return "quantity-required";
    case ErrorCode::EmptyBasket: return "empty-basket";
    case ErrorCode::BasketFull: return "basket-full";
    case ErrorCode::TenderedTooLittle: return "tendered-too-little";
    case ErrorCode::TenderStarted: return "tender-started";
    case ErrorCode::NotTendered: return "not-tendered";
    case ErrorCode::NoShift: return "no-shift";
    case ErrorCode::ShiftOpen: return "shift-open";
    case ErrorCode::ReasonRequired: return "reason-required";
    case ErrorCode::NothingToUndo: return "nothing-to-undo";
    case ErrorCode::NotSignedIn: return "not-signed-in";
    case ErrorCode::WrongPin: return "wrong-pin";
    case ErrorCode::LockedOut: return "locked-out";
    case ErrorCode::NotPermitted: return "not-permitted";
    case ErrorCode::NeedsApproval: return "needs-approval";
    case ErrorCode::Conflict: return "conflict";
    case ErrorCode::NotFound: return "not-found";
    case ErrorCode::Busy: return "busy";
    case ErrorCode::StorageFull: return "storage-full";
    case ErrorCode::StorageReadOnly: return "storage-read-only";
    case ErrorCode::StorageDamaged: return "storage-damaged";
    case ErrorCode::StorageForeign: return "storage-foreign";
    case ErrorCode::StorageFailed: return "storage-failed";
    case ErrorCode::NotEnrolled: return "not-enrolled";
    case ErrorCode::AlreadyEnrolled: return "already-enrolled";
    case ErrorCode::NoCatalogue: return "no-catalogue";
    case ErrorCode::BadCode: return "bad-code";
    case ErrorCode::Unreachable: return "unreachable";
    case ErrorCode::TimedOut: return "timed-out";
    case ErrorCode::Refused: return "refused";
    case ErrorCode::BadReply: return "bad-reply";
    case ErrorCode::Unauthorised: return "unauthorised";
    case ErrorCode::MustSnapshot: return "must-snapshot";
    case ErrorCode::Forked: return "forked";
    case ErrorCode::BadSignature: return "bad-signature";
    case ErrorCode::BrokenChain: return "broken-chain";
    case ErrorCode::Quarantined: return "quarantined";
    case ErrorCode::Overloaded: return "overloaded";
    case ErrorCode::NotATrial: return "not-a-trial";
    case ErrorCode::Internal: return "internal";
    }
    return "internal";
}

} // namespace onetill
