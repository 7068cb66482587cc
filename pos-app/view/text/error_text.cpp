#include "pos-app/view/text/error_text.h"

#include <QCoreApplication>

namespace onetill::view {
namespace {

struct Sentence {
    ErrorCode code;
    const char* title;
    const char* text;
};

// For translators: shown in a notice bar. The first text says what happened, the second what to
// do next; no blame, no exclamation marks.
constexpr Sentence kSentences[] = {
    {ErrorCode::Malformed, QT_TRANSLATE_NOOP("Error", "That could not be read"),
     QT_TRANSLATE_NOOP("Error", "Check it and enter it again.")},
    {ErrorCode::UnknownField, QT_TRANSLATE_NOOP("Error", "That could not be read"),
     QT_TRANSLATE_NOOP("Error", "Check it and enter it again.")},
    {ErrorCode::MissingField, QT_TRANSLATE_NOOP("Error", "Something is missing"),
     QT_TRANSLATE_NOOP("Error", "Fill in what is empty.")},
    {ErrorCode::OutOfRange, QT_TRANSLATE_NOOP("Error", "That number is not possible here"),
     QT_TRANSLATE_NOOP("Error", "Enter a smaller or larger one.")},
    {ErrorCode::TooLarge, QT_TRANSLATE_NOOP("Error", "That is too long"),
     QT_TRANSLATE_NOOP("Error", "Enter less.")},
    {ErrorCode::UnknownCommand, QT_TRANSLATE_NOOP("Error", "The till does not know that"),
     QT_TRANSLATE_NOOP("Error", "Tell the help desk.")},
    {ErrorCode::UnknownBarcode, QT_TRANSLATE_NOOP("Error", "Not in the item list"),
     QT_TRANSLATE_NOOP("Error", "Search for it by name, or scan another label.")},
    {ErrorCode::WrongCheckDigit, QT_TRANSLATE_NOOP("Error", "The code was misread"),
     QT_TRANSLATE_NOOP("Error", "Scan it again, or type the digits under the bars.")},
    {ErrorCode::UnknownItem, QT_TRANSLATE_NOOP("Error", "This item is not sold here any more"),
     QT_TRANSLATE_NOOP("Error", "Search for another one.")},
    {ErrorCode::UnknownLine, QT_TRANSLATE_NOOP("Error", "That line is not in the basket any more"),
     QT_TRANSLATE_NOOP("Error", "The basket shows what is.")},
    {ErrorCode::NoPrice, QT_TRANSLATE_NOOP("Error", "This item has no price or tax here"),
     QT_TRANSLATE_NOOP("Error", "Ask a manager to have the centre set one.")},
    {ErrorCode::QuantityRequired, QT_TRANSLATE_NOOP("Error", "How much is it?"),
     QT_TRANSLATE_NOOP("Error", "Weigh or measure it, and enter that first.")},
    {ErrorCode::PriceRequired, QT_TRANSLATE_NOOP("Error", "What does it cost?"),
     QT_TRANSLATE_NOOP("Error", "Enter its price first.")},
    {ErrorCode::SerialRequired, QT_TRANSLATE_NOOP("Error", "It needs its serial number"),
     QT_TRANSLATE_NOOP("Error", "Scan or type the number that is on it.")},
    {ErrorCode::SerialSold, QT_TRANSLATE_NOOP("Error", "This serial number is sold already"),
     QT_TRANSLATE_NOOP("Error", "Look at the number on the item again.")},
    {ErrorCode::AgeCheckRequired, QT_TRANSLATE_NOOP("Error", "How old is the customer?"),
     QT_TRANSLATE_NOOP("Error", "Ask for an identity card first.")},
    {ErrorCode::TooYoung, QT_TRANSLATE_NOOP("Error", "The customer is too young for this"),
     QT_TRANSLATE_NOOP("Error", "Do not sell it.")},
    {ErrorCode::NotForSale, QT_TRANSLATE_NOOP("Error", "This item is not for sale"),
     QT_TRANSLATE_NOOP("Error", "Put it aside.")},
    {ErrorCode::Recalled, QT_TRANSLATE_NOOP("Error", "This item is recalled"),
     QT_TRANSLATE_NOOP("Error", "Do not sell it. Put it aside and tell a supervisor.")},
    {ErrorCode::Expired, QT_TRANSLATE_NOOP("Error", "The date on this item has passed"),
     QT_TRANSLATE_NOOP("Error", "Do not sell it. Put it aside.")},
    {ErrorCode::LinkedLine, QT_TRANSLATE_NOOP("Error", "This line belongs to another one"),
     QT_TRANSLATE_NOOP("Error", "Change that one; this follows it.")},
    {ErrorCode::NotDiscountable, QT_TRANSLATE_NOOP("Error", "Nothing is taken off this item"),
     QT_TRANSLATE_NOOP("Error", "Leave its price as it is.")},
    {ErrorCode::EmptyBasket, QT_TRANSLATE_NOOP("Error", "The basket is empty"),
     QT_TRANSLATE_NOOP("Error", "Scan an item first.")},
    {ErrorCode::BasketFull, QT_TRANSLATE_NOOP("Error", "The basket is full"),
     QT_TRANSLATE_NOOP("Error", "Complete this sale and start another one.")},
    {ErrorCode::TenderedTooLittle, QT_TRANSLATE_NOOP("Error", "Not all is paid yet"),
     QT_TRANSLATE_NOOP("Error", "Take the rest first.")},
    {ErrorCode::TenderStarted, QT_TRANSLATE_NOOP("Error", "Money has been taken for this basket"),
     QT_TRANSLATE_NOOP("Error", "Give it back in Payment to change the items.")},
    {ErrorCode::NotTendered, QT_TRANSLATE_NOOP("Error", "Nothing is paid yet"),
     QT_TRANSLATE_NOOP("Error", "Take the payment first.")},
    {ErrorCode::NoShift, QT_TRANSLATE_NOOP("Error", "The till is not open"),
     QT_TRANSLATE_NOOP("Error", "Open it with its float first.")},
    {ErrorCode::ShiftOpen, QT_TRANSLATE_NOOP("Error", "The till is open already"),
     QT_TRANSLATE_NOOP("Error", "Go on selling.")},
    {ErrorCode::ShiftOfAnother, QT_TRANSLATE_NOOP("Error", "This drawer is somebody else\u2019s"),
     QT_TRANSLATE_NOOP("Error", "Let them hand it over, or close their shift.")},
    {ErrorCode::BasketOpen, QT_TRANSLATE_NOOP("Error", "A basket is open or held"),
     QT_TRANSLATE_NOOP("Error", "Complete or void it first.")},
    {ErrorCode::NotCounted, QT_TRANSLATE_NOOP("Error", "The drawer has to be counted"),
     QT_TRANSLATE_NOOP("Error", "It changed since the last count.")},
    {ErrorCode::RecountRequired, QT_TRANSLATE_NOOP("Error", "The count is off"),
     QT_TRANSLATE_NOOP("Error", "Count the drawer once more.")},
    {ErrorCode::ReasonRequired, QT_TRANSLATE_NOOP("Error", "That needs a reason"),
     QT_TRANSLATE_NOOP("Error", "Choose one.")},
    {ErrorCode::NothingToUndo, QT_TRANSLATE_NOOP("Error", "There is nothing to undo"),
     QT_TRANSLATE_NOOP("Error", "")},
    {ErrorCode::OverReturn, QT_TRANSLATE_NOOP("Error", "So much is not left to return"),
     QT_TRANSLATE_NOOP("Error", "Look at what was sold and what has come back already.")},
    {ErrorCode::ReturnTooLate, QT_TRANSLATE_NOOP("Error", "This was bought too long ago"),
     QT_TRANSLATE_NOOP("Error", "Ask a supervisor whether to take it back.")},
    {ErrorCode::NotReturnable, QT_TRANSLATE_NOOP("Error", "This is not taken back"),
     QT_TRANSLATE_NOOP("Error", "Keep it as it is.")},
    {ErrorCode::NoRefundTender, QT_TRANSLATE_NOOP("Error", "The money cannot go back that way"),
     QT_TRANSLATE_NOOP("Error", "Choose another way, or ask a supervisor.")},
    {ErrorCode::NotAReceipt, QT_TRANSLATE_NOOP("Error", "That is not a whole receipt code"),
     QT_TRANSLATE_NOOP("Error", "Scan it again, or look the receipt up by its number.")},
    {ErrorCode::UnknownTill, QT_TRANSLATE_NOOP("Error", "The receipt is of a till not known here"),
     QT_TRANSLATE_NOOP("Error", "Try again once the centre answers; else it is not ours.")},
    {ErrorCode::ForgedReceipt, QT_TRANSLATE_NOOP("Error", "No till of ours signed this receipt"),
     QT_TRANSLATE_NOOP("Error", "Take nothing back on it. Ask a supervisor.")},
    {ErrorCode::RevokedTill,
     QT_TRANSLATE_NOOP("Error", "The till of this receipt was not trusted any more"),
     QT_TRANSLATE_NOOP("Error", "Take nothing back on it. Ask a supervisor.")},
    {ErrorCode::TrialReceipt, QT_TRANSLATE_NOOP("Error", "Receipt or till is for practice only"),
     QT_TRANSLATE_NOOP("Error", "Take nothing back on it here.")},
    {ErrorCode::ReceiptWithoutLines,
     QT_TRANSLATE_NOOP("Error", "This receipt is too long for its code to list the goods"),
     QT_TRANSLATE_NOOP("Error", "Use the till that sold them, or take back without a receipt.")},
    {ErrorCode::ReceiptOtherCurrency,
     QT_TRANSLATE_NOOP("Error", "This receipt was paid in another currency"),
     QT_TRANSLATE_NOOP("Error", "Send the customer to a store that has it.")},
    {ErrorCode::NotSignedIn, QT_TRANSLATE_NOOP("Error", "Nobody is signed in"),
     QT_TRANSLATE_NOOP("Error", "Sign in with your PIN.")},
    {ErrorCode::WrongPin, QT_TRANSLATE_NOOP("Error", "Wrong PIN"),
     QT_TRANSLATE_NOOP("Error", "Try again.")},
    {ErrorCode::LockedOut, QT_TRANSLATE_NOOP("Error", "Too many wrong PINs"),
     QT_TRANSLATE_NOOP("Error", "Wait, or ask somebody else to sign in.")},
    {ErrorCode::NotPermitted, QT_TRANSLATE_NOOP("Error", "Your role may not do that"),
     QT_TRANSLATE_NOOP("Error", "Ask a supervisor.")},
    {ErrorCode::NeedsApproval, QT_TRANSLATE_NOOP("Error", "That is above your limit"),
     QT_TRANSLATE_NOOP("Error", "Take less off, or ask somebody who may approve it.")},
    {ErrorCode::TenderNotTaken, QT_TRANSLATE_NOOP("Error", "This shop does not take that"),
     QT_TRANSLATE_NOOP("Error", "Choose another way to pay.")},
    {ErrorCode::BalanceTooLow, QT_TRANSLATE_NOOP("Error", "There is not that much left on it"),
     QT_TRANSLATE_NOOP("Error", "Take what is left, and the rest in another way.")},
    {ErrorCode::OfflineLimit,
     QT_TRANSLATE_NOOP("Error", "That is more than may be taken without the centre"),
     QT_TRANSLATE_NOOP("Error", "Take less of it, and the rest in another way.")},
    {ErrorCode::PaymentOpen, QT_TRANSLATE_NOOP("Error", "A payment was begun and is still open"),
     QT_TRANSLATE_NOOP("Error", "Look at the terminal, and say whether it was paid.")},
    {ErrorCode::CouponUsed, QT_TRANSLATE_NOOP("Error", "This coupon has been used"),
     QT_TRANSLATE_NOOP("Error", "It counts once. Sell without it.")},
    {ErrorCode::UnknownCoupon, QT_TRANSLATE_NOOP("Error", "This shop has no such coupon"),
     QT_TRANSLATE_NOOP("Error", "Check the code.")},
    {ErrorCode::CouponExpired, QT_TRANSLATE_NOOP("Error", "This coupon is over"),
     QT_TRANSLATE_NOOP("Error", "Sell without it.")},
    {ErrorCode::SelfApproval, QT_TRANSLATE_NOOP("Error", "Nobody approves their own acts"),
     QT_TRANSLATE_NOOP("Error", "Ask somebody else.")},
    {ErrorCode::Conflict, QT_TRANSLATE_NOOP("Error", "That is done already"),
     QT_TRANSLATE_NOOP("Error", "Look at what the screen shows.")},
    {ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "That was not found"),
     QT_TRANSLATE_NOOP("Error", "Check it and try again.")},
    {ErrorCode::Busy, QT_TRANSLATE_NOOP("Error", "This till is busy, or open in another window"),
     QT_TRANSLATE_NOOP("Error",
                       "Wait a moment and try again. If it is open elsewhere, use that window.")},
    {ErrorCode::StorageFull, QT_TRANSLATE_NOOP("Error", "The disk is full"),
     QT_TRANSLATE_NOOP("Error", "Nothing was lost. Call IT to make room; then go on.")},
    {ErrorCode::StorageReadOnly, QT_TRANSLATE_NOOP("Error", "The till cannot write to its disk"),
     QT_TRANSLATE_NOOP("Error", "Nothing was lost. Call IT.")},
    {ErrorCode::StorageDamaged, QT_TRANSLATE_NOOP("Error", "The till\u2019s database is damaged"),
     QT_TRANSLATE_NOOP("Error", "Sales already sent are safe. Call IT before selling on.")},
    {ErrorCode::StorageForeign,
     QT_TRANSLATE_NOOP("Error", "These files belong to another or a newer OneTill"),
     QT_TRANSLATE_NOOP("Error", "Call IT.")},
    {ErrorCode::StorageFailed, QT_TRANSLATE_NOOP("Error", "The till could not save that"),
     QT_TRANSLATE_NOOP("Error", "Nothing was changed. Try again; if it stays, call IT.")},
    {ErrorCode::NotEnrolled, QT_TRANSLATE_NOOP("Error", "This till is not set up yet"),
     QT_TRANSLATE_NOOP("Error", "Enter its enrolment code.")},
    {ErrorCode::AlreadyEnrolled, QT_TRANSLATE_NOOP("Error", "This till is set up already"),
     QT_TRANSLATE_NOOP("Error", "Go on to sign in.")},
    {ErrorCode::NoCatalogue, QT_TRANSLATE_NOOP("Error", "The item list is missing or damaged"),
     QT_TRANSLATE_NOOP("Error",
                       "A new one is loaded as soon as the centre answers. The basket is kept.")},
    {ErrorCode::BadCode, QT_TRANSLATE_NOOP("Error", "The enrolment code is not valid"),
     QT_TRANSLATE_NOOP("Error",
                       "Codes work once and for 15 minutes. Check it, or ask IT for a new one.")},
    {ErrorCode::Unreachable, QT_TRANSLATE_NOOP("Error", "The centre cannot be reached"),
     QT_TRANSLATE_NOOP(
         "Error", "Check the network cable; when setting up, the address, too. Then try again.")},
    {ErrorCode::TimedOut, QT_TRANSLATE_NOOP("Error", "The centre did not answer in time"),
     QT_TRANSLATE_NOOP("Error", "Try again.")},
    {ErrorCode::Refused, QT_TRANSLATE_NOOP("Error", "The centre said no"),
     QT_TRANSLATE_NOOP("Error", "Call IT; the till\u2019s log says why.")},
    {ErrorCode::BadReply,
     QT_TRANSLATE_NOOP("Error", "Something else answered in place of the centre"),
     QT_TRANSLATE_NOOP("Error", "Check the address. A guest network may ask for a sign-in first.")},
    {ErrorCode::Unauthorised,
     QT_TRANSLATE_NOOP("Error", "The centre does not know this till any more"),
     QT_TRANSLATE_NOOP("Error", "Selling goes on. Call IT; what is sold waits on this till.")},
    {ErrorCode::MustSnapshot, QT_TRANSLATE_NOOP("Error", "The item list has to be loaded afresh"),
     QT_TRANSLATE_NOOP("Error", "The till tries again by itself. If it stays, call IT.")},
    {ErrorCode::Forked, QT_TRANSLATE_NOOP("Error", "The centre holds another history of this till"),
     QT_TRANSLATE_NOOP("Error", "Selling goes on. Call IT; what is sold waits on this till.")},
    {ErrorCode::BadSignature, QT_TRANSLATE_NOOP("Error", "A signature does not match"),
     QT_TRANSLATE_NOOP("Error", "Selling goes on. Call IT.")},
    {ErrorCode::BrokenChain,
     QT_TRANSLATE_NOOP("Error", "The till\u2019s journal does not fit together"),
     QT_TRANSLATE_NOOP("Error", "Call IT before selling on.")},
    {ErrorCode::Quarantined, QT_TRANSLATE_NOOP("Error", "The centre set an entry aside"),
     QT_TRANSLATE_NOOP("Error", "Nothing is lost; a person will look at it.")},
    {ErrorCode::Overloaded, QT_TRANSLATE_NOOP("Error", "The centre is busy"),
     QT_TRANSLATE_NOOP("Error", "The till tries again by itself.")},
    {ErrorCode::NotATrial, QT_TRANSLATE_NOOP("Error", "That works on trial tills only"),
     QT_TRANSLATE_NOOP("Error", "")},
    {ErrorCode::Internal, QT_TRANSLATE_NOOP("Error", "Something went wrong inside the till"),
     QT_TRANSLATE_NOOP("Error", "Nothing was changed. Try again; if it stays, call IT.")},
};

QString translated(const char* text)
{
    return *text ? QCoreApplication::translate("Error", text) : QString{};
}

} // namespace

ErrorText errorText(const Error& error)
{
    for (const Sentence& sentence : kSentences)
        if (sentence.code == error.code)
            return {translated(sentence.title), translated(sentence.text)};
    return errorText({ErrorCode::Internal, {}});
}

QString errorLine(const Error& error)
{
    const ErrorText text = errorText(error);
    if (text.text.isEmpty())
        return text.title;
    const bool ends = text.title.endsWith(u'?') || text.title.endsWith(u'.');
    return text.title + (ends ? QStringLiteral(" ") : QStringLiteral(". ")) + text.text;
}

} // namespace onetill::view
