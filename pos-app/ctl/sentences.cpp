#include "pos-app/ctl/sentences.h"

namespace onetill::ctl {
namespace {

const char* aboutInput(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Malformed:
        return "This cannot be read. A command is one JSON object a line; amounts and quantities "
               "are decimal strings such as \"12.90\", line numbers whole numbers.";
    case ErrorCode::UnknownField:
        return "The command has a field that it does not know. Correct or remove it.";
    case ErrorCode::MissingField: return "The command lacks a field. Add it and send it again.";
    case ErrorCode::OutOfRange: return "This value is not possible here. Correct it.";
    case ErrorCode::TooLarge: return "This is larger than a till accepts. Make it smaller.";
    case ErrorCode::UnknownCommand:
        return "There is no such command. The README of pos-app/ctl lists them.";
    default: return nullptr;
    }
}

const char* aboutSelling(ErrorCode code)
{
    switch (code) {
    case ErrorCode::UnknownBarcode:
        return "No article has this barcode. Search for it by name, or add it by its SKU.";
    case ErrorCode::WrongCheckDigit:
        return "The check digit is wrong: the code was misread or mistyped. Scan it again.";
    case ErrorCode::UnknownItem: return "There is no article of this number. Check the SKU.";
    case ErrorCode::UnknownLine:
        return "The basket has no such line. Its lines are in the answer "
               "to the last command.";
    case ErrorCode::NoPrice:
        return "This store has no price or no tax for the article. Ask for it at head office.";
    case ErrorCode::QuantityRequired:
        return "This article is not sold by the piece. Say how much it is, in \"quantity\".";
    case ErrorCode::EmptyBasket: return "The basket is empty. Scan or add something first.";
    case ErrorCode::BasketFull: return "The basket is full. Complete this sale and begin another.";
    case ErrorCode::TenderedTooLittle: return "Not all is paid yet. Take the rest first.";
    case ErrorCode::TenderStarted:
        return "Money has been taken for this basket. Give it back before changing the goods.";
    case ErrorCode::NotTendered: return "Nothing has been paid yet. Take the money first.";
    case ErrorCode::NoShift: return "No shift is open at this till. Open one with its float.";
    case ErrorCode::ShiftOpen: return "A shift is open at this till already.";
    case ErrorCode::ShiftOfAnother:
        return "The drawer is somebody else's. Let them hand it over, or close their shift.";
    case ErrorCode::BasketOpen:
        return "A basket is open or held. Complete it or throw it away first.";
    case ErrorCode::NotCounted: return "The drawer was not counted since it changed. Count it.";
    case ErrorCode::RecountRequired:
        return "The count is too far off what should be there. It is kept; count once more.";
    case ErrorCode::ReasonRequired: return "Say why, in the field \"reason\".";
    case ErrorCode::NothingToUndo: return "There is nothing to take back.";
    case ErrorCode::UnknownCoupon: return "This shop has no such coupon. Check the code.";
    case ErrorCode::CouponExpired: return "This coupon is over. Sell without it.";
    case ErrorCode::CertificateExpired:
        return "The customer's tax exemption has ended. Sell with tax, or ask for a new "
               "certificate.";
    case ErrorCode::InvoiceTooLate:
        return "An invoice is made before the sale is complete. Take the goods back and sell them "
               "again with it.";
    default: return nullptr;
    }
}

const char* aboutStoredMoney(ErrorCode code)
{
    switch (code) {
    case ErrorCode::TenderNotTaken: return "This shop does not take that. Pay in another way.";
    case ErrorCode::BalanceTooLow:
        return "There is not that much left on it. Take what is left, and the rest in another way.";
    case ErrorCode::OfflineLimit:
        return "Without the centre that is more than may be taken. Take less of it, and the rest "
               "in another way.";
    case ErrorCode::PaymentOpen:
        return "A payment was begun. Look at the terminal or ask the centre, then send "
               "\"settle-payment\" or \"release-payment\".";
    case ErrorCode::CouponUsed:
        return "This coupon counts once and has been used. Sell without it.";
    default: return nullptr;
    }
}

const char* aboutGoods(ErrorCode code)
{
    switch (code) {
    case ErrorCode::PriceRequired:
        return "This article has no price of its own. Say what it costs, in \"price\".";
    case ErrorCode::SerialRequired:
        return "Each of these has a serial number. Say it, in \"serial\".";
    case ErrorCode::SerialSold:
        return "The piece with this serial number is sold already. Look at the number again.";
    case ErrorCode::AgeCheckRequired:
        return "Look whether the buyer is old enough, send \"age-check\", and add it again.";
    case ErrorCode::TooYoung: return "The buyer is too young for this. Do not sell it.";
    case ErrorCode::NotForSale: return "This article is not for sale. Put it aside.";
    case ErrorCode::Recalled:
        return "This is called back and must not be sold. Put it aside and tell a supervisor.";
    case ErrorCode::Expired:
        return "The date on this has passed, and it must not be sold. Put it aside.";
    case ErrorCode::LinkedLine:
        return "This line belongs to another one. Change that one; this follows it.";
    case ErrorCode::NotDiscountable: return "Nothing may be taken off this. Leave its price.";
    default: return nullptr;
    }
}

const char* aboutReturning(ErrorCode code)
{
    switch (code) {
    case ErrorCode::OverReturn:
        return "So much is not left to return. What was sold and has come back already is in the "
               "receipt.";
    case ErrorCode::ReturnTooLate:
        return "This was bought too long ago to be taken back. A supervisor may allow it.";
    case ErrorCode::NotReturnable: return "This is not taken back. Keep it as it is.";
    case ErrorCode::NoRefundTender:
        return "The money cannot go back that way. Choose another kind of tender.";
    case ErrorCode::NotGivenBack:
        return "A part goes back by card. Send \"start-refund\" and give it back on the terminal "
               "first.";
    default: return nullptr;
    }
}

const char* aboutReceipts(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotAReceipt:
        return "This is not the code of a receipt, or not all of it. Scan it again.";
    case ErrorCode::UnknownTill:
        return "This till does not know the till of the receipt. Synchronise, then scan it again; "
               "if it stays unknown, the receipt is not ours.";
    case ErrorCode::ForgedReceipt:
        return "No till of ours has signed this receipt. Do not take goods back on it.";
    case ErrorCode::RevokedTill:
        return "The till of this receipt was not trusted any more at that time. Do not take goods "
               "back on it; ask a supervisor.";
    case ErrorCode::TrialReceipt:
        return "This receipt and this till are not both for real sales: one of them is for "
               "practice. Take nothing back on it here.";
    case ErrorCode::TrainingReceipt:
        return "This receipt and this till are not both for real sales: one of them is for "
               "training. Take nothing back on it here.";
    case ErrorCode::ReceiptWithoutLines:
        return "This receipt is too long for its code to list the goods. Take them back at the "
               "till "
               "that sold them, or without a receipt.";
    case ErrorCode::ReceiptOtherCurrency:
        return "This receipt was paid in another currency. Goods go back in a store that has it.";
    default: return nullptr;
    }
}

const char* aboutPeople(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotSignedIn: return "Nobody is signed in. Sign in with your PIN.";
    case ErrorCode::WrongPin: return "User or PIN is wrong. Try again.";
    case ErrorCode::NotPermitted: return "Your role does not allow this. Ask a supervisor.";
    case ErrorCode::NeedsApproval:
        return "This is above your own limit. Somebody with a higher limit has to do it.";
    case ErrorCode::SelfApproval: return "Nobody approves their own acts. Ask somebody else.";
    case ErrorCode::UnknownBadge:
        return "Nobody at this store has this badge. Say who you are, and give your PIN.";
    case ErrorCode::StaffBadge:
        return "That is a badge of somebody who works here. It signs in or approves, and is sold "
               "by nobody.";
    case ErrorCode::ClockedIn: return "Clocked in already. Clock out first.";
    case ErrorCode::ClockedOut: return "Not clocked in. Clock in first.";
    case ErrorCode::InTraining: return "The till is in training. Leave training first.";
    default: return nullptr;
    }
}

const char* aboutStorage(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Conflict: return "That is done or there already.";
    case ErrorCode::NotFound: return "It is not there. Check the name.";
    case ErrorCode::Busy:
        return "Another OneTill program works with this till. Close it, or use another --state.";
    case ErrorCode::StorageFull:
        return "The disk is full. Nothing was lost; free some space and do it again.";
    case ErrorCode::StorageReadOnly:
        return "The till's files cannot be written. Check who owns the state directory, and "
               "whether its disk is mounted read-only.";
    case ErrorCode::StorageDamaged:
        return "The till's files are damaged. Do not delete them: copy the state directory and "
               "call your IT, what was not sent yet may be in it.";
    case ErrorCode::StorageForeign:
        return "The files belong to another program or to a newer version of OneTill. Update "
               "OneTill, or use another --state.";
    case ErrorCode::StorageFailed:
        return "The disk reported an error. Nothing was changed; try again and check the disk.";
    default: return nullptr;
    }
}

const char* aboutTheCentre(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotEnrolled: return "This till is not set up yet. Enrol it.";
    case ErrorCode::NoCatalogue:
        return "The till's catalogue is missing or damaged. It fetches a new one as soon as it "
               "reaches the hub; an open basket and the money in it are kept.";
    case ErrorCode::AlreadyEnrolled:
        return "This state directory is a till already. Use another --state to set up a new one.";
    case ErrorCode::BadCode:
        return "The enrolment code is wrong, used or expired. Ask for a new one.";
    case ErrorCode::Unreachable:
        return "The hub cannot be reached. Check the address and the network; selling goes on.";
    case ErrorCode::TimedOut: return "No answer in time. Try again; selling goes on meanwhile.";
    case ErrorCode::Refused: return "The hub understood and refused. The detail says why.";
    case ErrorCode::BadReply:
        return "What answered is not a OneTill hub, or a broken one. Check the address.";
    case ErrorCode::Unauthorised:
        return "The hub does not know this till any more. Keep this state directory, for unsent "
               "sales "
               "may be in it, and enrol in another --state.";
    case ErrorCode::MustSnapshot: return "The catalogue has to be fetched anew; it will be.";
    case ErrorCode::Forked:
        return "The hub has other entries of this till: it was cloned or set back. The till goes "
               "on in a new epoch by itself. If it does not, call your IT; selling goes on.";
    case ErrorCode::BadSignature: return "A signature does not hold. Call your IT.";
    case ErrorCode::BrokenChain: return "The journal's chain is broken. Call your IT.";
    case ErrorCode::Quarantined: return "The hub has put an entry aside that it cannot read.";
    case ErrorCode::AlreadySettled:
        return "Somebody has settled that already; look at `exceptions` again.";
    case ErrorCode::Overloaded:
        return "The hub has too much to do. The till tries again by itself.";
    case ErrorCode::NotATrial:
        return "Only trial tills may do this. Enrol one with a code made by --trial.";
    default: return nullptr;
    }
}

} // namespace

std::string sentence(const Error& error)
{
    if (error.code == ErrorCode::LockedOut
        && error.detail.find_first_not_of("0123456789") != std::string::npos)
        return "Too many attempts. Wait a minute, then try again. The detail says who refused.";
    if (error.code == ErrorCode::LockedOut)
        return "Too many wrong PINs. Try again in " + error.detail + " seconds.";
    for (const auto about : {aboutInput, aboutSelling, aboutGoods, aboutStoredMoney, aboutReturning,
                             aboutReceipts, aboutPeople, aboutStorage, aboutTheCentre})
        if (const char* text = about(error.code))
            return text;
    return "Something is wrong inside OneTill. Send us the log, and ask for `basket` and `status` "
           "before going on: what was not done was undone.";
}

} // namespace onetill::ctl
