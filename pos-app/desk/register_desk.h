#pragma once

#include "pos-app/desk/basket_snapshot.h"
#include "pos-app/desk/selling/age_question.h"
#include "pos-app/desk/selling/line_change.h"
#include "pos-app/domain/completed_sale.h"
#include "sync-engine/contract/values/identifier.h"

#include <optional>
#include <string>
#include <string_view>

namespace onetill::desk {

class Counter;

/// What a scanned code turned out to be.
enum class ScanKind {
    Barcode,       ///< A GTIN or another code printed on goods.
    WeightBarcode, ///< With the weight in it: made in the store, or GS1 data.
    PriceBarcode,  ///< Made in the store, with the price in it.
    Sku,           ///< Somebody typed or printed the article's own number.
    CustomerCard   ///< No goods: of a customer, who is in the basket now.
};

/// "barcode", "weight-barcode", "price-barcode", "sku", "customer-card".
std::string_view scanKindWord(ScanKind kind);

struct Scanned {
    ScanKind kind{ScanKind::Barcode};
    Sku sku; ///< Empty for a customer's card.
    std::string name;
    BasketSnapshot basket;
};

/// What a person says beside the goods; what is left out, the goods or the catalogue say, or it is
/// asked for.
struct Keyed {
    std::optional<std::string> quantity{}; ///< Decimal text; with a tare what the scale shows.
    std::optional<std::string> price{};    ///< Decimal text, for one unit of what has no own price.
    std::optional<std::string> tare{};     ///< Decimal text in kg: the weight of what holds them.
    std::string serial{};                  ///< As it stands, or the GS1 code that it is in.
};

/// Money on the counter, as a person says it.
struct Handed {
    domain::TenderKind kind{domain::TenderKind::Cash};
    std::string amount;      ///< Decimal text, of foreign cash in its own currency.
    std::string reference{}; ///< Of the slip, the voucher or the account.
    std::string currency{};  ///< Of foreign cash: "USD".
};

/// What is given out beside the receipt itself: the same marked as a copy, or without prices.
enum class ReceiptForm { Copy, Gift };

/// A payment that did not happen.
struct PaymentRelease {
    std::string reason;
    bool givenBack{false}; ///< Money had moved, and the terminal has given it back.
};

/// Where goods become a sale. Lives on the desk thread.
///
/// Every change is on disk before its snapshot is returned, so that the basket, and money already
/// taken for it, is there after a crash. A refused command changes nothing. Once money has been
/// taken the goods stay as they are (TenderStarted) until it is given back.
///
/// Errors of every command: NotEnrolled, NotSignedIn, NotPermitted, NoShift, those of the storage,
/// Internal.
class RegisterDesk
{
public:
    explicit RegisterDesk(Counter& counter) : m_counter{counter} {}

    BasketSnapshot basket() const;

    /// A decimal text; without one an article that is counted is one.
    using QuantityText = std::optional<std::string>;

    /// What is nobody's article may be a customer's card, which puts the customer into the basket
    /// (CustomersDesk::choose(), with its errors; Conflict if it is the card of several).
    ///
    /// A quantity or a tare is refused where the code itself says how much. Errors: UnknownBarcode,
    /// WrongCheckDigit, UnknownItem, NotForSale, Recalled, Expired, AgeCheckRequired (the detail is
    /// the age), SerialRequired, SerialSold, QuantityRequired (sold by weight or measure, and
    /// neither code nor caller says how much), PriceRequired, NoPrice, Malformed, TooLarge,
    /// OutOfRange, Conflict (that serial number is in the basket), BasketFull, TenderStarted.
    Result<Scanned> scan(std::string_view code, const Keyed& keyed);
    Result<Scanned> scan(std::string_view code, const QuantityText& quantity = {});
    /// Errors: as scan() without those of a code.
    Result<BasketSnapshot> add(const Sku& sku, const Keyed& keyed);
    Result<BasketSnapshot> add(const Sku& sku, const QuantityText& quantity = {});
    /// So much more for goods that were laid away: the article that loads prepayments, with the
    /// lay-away's number. Errors: as add(); NotFound for the number, NotForSale where no article
    /// loads prepayments, OutOfRange for more than is left to pay.
    Result<BasketSnapshot> addInstalment(const std::string& number, const std::string& amount);
    /// Before what an age is needed for goes into the basket; asked once for it. See answerAge().
    Result<int> checkAge(const AgeAnswer& answer);
    /// What the last goods have asked; none once it is answered.
    std::optional<AgeToCheck> ageAsked() const;
    /// All of the change or none of it. Errors: UnknownLine, LinkedLine, NotDiscountable,
    /// Malformed, OutOfRange, ReasonRequired, NotPermitted, NeedsApproval, MissingField (nothing to
    /// change), NotFound (a salesperson of no store here), TenderStarted.
    Result<BasketSnapshot> changeLine(domain::LineId line, const LineChange& change);
    /// Who sells the lines that come from now on, until somebody else signs in; an empty text is
    /// the cashier again. Errors: Malformed, TooLarge, NotFound (nobody of this store),
    /// NotPermitted, NotSignedIn, NotEnrolled.
    Result<StaffId> setSalesperson(const std::string& person);
    StaffId salesperson() const;
    /// On everything in the basket. Errors: EmptyBasket, Malformed, OutOfRange, ReasonRequired,
    /// NotPermitted, NeedsApproval, MissingField, TenderStarted.
    Result<BasketSnapshot> discountBasket(const DiscountWish& wish, const std::string& reason);
    /// A coupon that the customer shows: kept with the basket, also while nothing in it is meant.
    /// Errors: UnknownCoupon, CouponExpired, CouponUsed, EmptyBasket, Conflict, TooLarge,
    /// BasketFull, TenderStarted.
    Result<BasketSnapshot> coupon(const std::string& code);
    /// Errors: NotFound, TenderStarted.
    Result<BasketSnapshot> removeCoupon(const std::string& code);
    /// What was taken out of a basket is told with its sale; when the last line goes, the journal
    /// says that the basket was thrown away. Errors: UnknownLine, TenderStarted.
    Result<BasketSnapshot> voidLine(domain::LineId line);
    /// Throws everything away and says so in the journal. Errors: EmptyBasket, TenderStarted.
    Result<BasketSnapshot> voidBasket();
    /// Takes back the last change to the goods, also that of a basket which it emptied.
    /// Errors: NothingToUndo, TenderStarted.
    Result<BasketSnapshot> undo();

    /// Gift cards, credit and points are taken unconfirmed, within the store's limits. Of what asks
    /// somebody outside, the reference says that it is done: the payment is begun in the journal
    /// with it. Errors: EmptyBasket, PaymentOpen, Malformed, TenderNotTaken (no rate for that
    /// currency, or no such accounts here), BalanceTooLow, OfflineLimit, OutOfRange (a sale that
    /// its shift or the grand totals could not add up), and those of domain::addTender().
    Result<BasketSnapshot> tender(const Handed& handed);
    Result<BasketSnapshot> tender(domain::TenderKind kind, const std::string& amountText,
                                  const std::string& reference = {});
    /// A payment from outside is told to be reversed. Errors: NotFound, PaymentOpen.
    Result<BasketSnapshot> removeTender(int tender);

    /// Before a terminal or an account is asked: the payment is in the journal, and until somebody
    /// says what became of it the basket waits, over any crash. Errors: as tender(), and
    /// OutOfRange for what nobody has to be asked about.
    Result<BasketSnapshot> startPayment(const Handed& handed);
    /// It was paid, or went back: `reference` is the slip's, where none was named before. One whose
    /// own basket is lost (PaymentDesk::inDoubt()) is of what is in the basket now. Errors:
    /// NotFound (no payment is open), MissingField, TooLarge, OutOfRange (could be a card's number;
    /// more than is left to pay, or to give back), EmptyBasket.
    Result<BasketSnapshot> settlePayment(const std::string& reference);
    /// No money moved, or none that stayed. Errors: NotFound, TooLarge.
    Result<BasketSnapshot> releasePayment(const PaymentRelease& release);
    /// Returns when the sale is durable. Errors: EmptyBasket (the detail names the last receipt),
    /// NotTendered, TenderedTooLittle, NotGivenBack, OutOfRange.
    Result<domain::CompletedSale> complete();

    /// A finished sale as its receipt showed it: the one of this number, else the last one.
    /// Errors: NotFound.
    Result<domain::CompletedSale> receipt(const std::optional<std::string>& number = {}) const;
    /// The same for whoever gives it out on paper again, which the journal says. Errors: NotFound.
    Result<domain::CompletedSale> giveAgain(ReceiptForm form,
                                            const std::optional<std::string>& number = {});
    /// The last sale, if nobody has been shown that it happened: the till stopped between the
    /// journal and the answer. Errors: none beyond the class's.
    Result<std::optional<domain::CompletedSale>> unseenReceipt() const;
    /// Somebody has been shown this sale.
    Status receiptSeen(const std::string& number);

private:
    Counter& m_counter;
};

} // namespace onetill::desk
