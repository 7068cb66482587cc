#pragma once

#include "pos-app/desk/returns/refunding.h"
#include "pos-app/desk/returns/taking_back.h"
#include "pos-app/domain/returns/line_refund.h"
#include "pos-app/domain/returns/return_reason.h"
#include "pos-app/domain/returns/return_window.h"
#include "sync-engine/contract/values/time.h"

#include <chrono>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::desk {

class Counter;

/// A line of a receipt, as far as it can come back.
struct ReturnableSaleLine {
    int line{0};
    Sku sku;
    std::string name;
    Quantity bought;
    Quantity returned;    ///< Before, and in the open basket.
    Quantity returnable;  ///< What is left.
    Money paid;           ///< For all that was bought, taxes included.
    Money refundable;     ///< For all that is left.
    bool numbered{false}; ///< The serial number that was sold has to be shown.
    /// What the open basket takes back of it is `returning`.
    domain::ReturnableLine columns;
};

/// What goes back for `quantity` of the line, which is not in the basket yet and at most what can
/// come back.
Money refundFor(const ReturnableSaleLine& line, Quantity quantity);

struct ReturnableSale {
    std::string receipt; ///< Its number, as printed.
    /// What ReturnWish::receipt must be: the number, or what the symbol holds of another till's.
    std::string handle;
    Timestamp soldAt;
    Date day;
    Money total;
    std::string customer{}; ///< Who bought: their name, or number; empty where nobody said.
    struct Paid {
        std::string kind; ///< As in the journal.
        Money amount;
        std::string reference;
    };
    std::vector<Paid> tenders;
    std::vector<ReturnableSaleLine> lines; ///< Those that were sold; none that itself came back.
    std::vector<domain::ReturnReason> reasons; ///< The store's own, as they are offered.
    std::optional<Date> lastDay;               ///< On which it is taken back; none: no such day.
    bool tooLate{false};
    /// What becomes of it then: only with somebody who may "take-back-freely", not at all, or for
    /// credit.
    domain::LateReturn late{domain::LateReturn::Approve};
    /// Of a long receipt of another till each symbol has its own lines: which one it is, and of how
    /// many.
    int part{1};
    int parts{1};
    bool elsewhere{false}; ///< Another till's.
    /// When the centre said what came back of it at other tills; none: only this till was asked,
    /// and for another till's sale not even that, only its receipt.
    std::optional<Timestamp> toldAt{};
};

/// By what a sale is sought whose receipt is not at hand.
enum class SoughtBy { Customer, Payment, Either };

/// Where goods come back and money with them. Lives on the desk thread.
///
/// What comes back stands in the basket beside what is sold: an exchange is a basket with both. A
/// line comes back at what was paid for it, shares of all discounts and the taxes of its day
/// included, and in whatever steps it comes, in the end exactly what was paid has gone back.
/// Completing, voiding, holding and undoing are the register's.
///
/// Errors of every command: NotEnrolled, NotSignedIn, NotPermitted, NoShift, those of the storage,
/// Internal.
class ReturnsDesk
{
public:
    /// For each question to the centre; below a cashier's notice (sync.md 4).
    static constexpr std::chrono::milliseconds kDeadline{800};

    explicit ReturnsDesk(Counter& counter) : m_counter{counter} {}

    /// Whether a scanned code is a receipt's symbol, and no article's.
    static bool isReceipt(std::string_view scanned);
    /// By the number, for sales of this till, or by what the receipt's symbol holds, for those of
    /// any till of the retailer, without a network: that is its own word, so what came back at
    /// other tills is not in it. Errors: NotFound, NotAReceipt, UnknownTill, ForgedReceipt,
    /// RevokedTill, TrialReceipt, ReceiptWithoutLines, ReceiptOtherCurrency.
    Result<ReturnableSale> find(std::string_view receipt) const;
    /// The same with what the centre knows of it, sales of other tills by their number included.
    /// `answer` is called exactly once, on the desk's thread. Errors: as above.
    void find(const std::string& receipt, std::function<void(Result<ReturnableSale>)> answer) const;
    /// Sales of this till whose receipt is not at hand, newest first: by the customer (as
    /// CustomersDesk::find(), or their number though the centre has forgotten them), or by the
    /// reference of a payment. Errors: NotFound, TooLarge, Malformed.
    Result<std::vector<ReturnableSale>> findWithoutReceipt(std::string_view typed,
                                                           SoughtBy by) const;
    /// The store's own, in the order in which they are offered.
    std::vector<domain::ReturnReason> reasons() const;

    /// Of a line that is in the basket already, the quantities add up. For other tills' sales
    /// somebody who may "take-back-freely" is asked once the till has paid more on their receipts
    /// than the store trusts it with (wire::ReturnRules). Errors: those of find(), NeedsApproval,
    /// UnknownLine, OverReturn, ReturnTooLate (nobody who may approve it), NotReturnable (too late
    /// in a store where nobody may; what is spent), SerialRequired (none, or
    /// not the one that was sold), ReasonRequired (none, or one that needs words), Malformed,
    /// OutOfRange, TooLarge, BasketFull, TenderStarted.
    Result<BasketSnapshot> takeBack(const ReturnWish& wish);
    /// The same for several lines: all of them, or none where one is refused; with one approval.
    /// Errors: as above, MissingField (no line).
    Result<BasketSnapshot> takeBack(std::span<const ReturnWish> wishes);
    /// The same once the centre keeps the goods for this basket, so that no other till takes them
    /// back; where it cannot be asked, by what this till knows. `answer` as for find(). Errors: as
    /// above; OverReturn also for what others are taking back, Conflict when the basket became
    /// another one meanwhile.
    void takeBack(std::vector<ReturnWish> wishes,
                  std::function<void(Result<BasketSnapshot>)> answer);
    /// For who may "take-back-freely", or by their approval. Errors: UnknownItem, NoPrice,
    /// QuantityRequired, Conflict (the piece comes back already), and as above.
    Result<BasketSnapshot> takeBackFreely(const FreeReturnWish& wish);

    /// Plans who gets what, and puts it among the tenders: as it was paid or, where the shop's
    /// rules or a second person allow it, in another kind. Errors: EmptyBasket, Conflict (nothing
    /// is to be given back), Malformed, OutOfRange (more than is left; cash that no coins make),
    /// NoRefundTender, NeedsApproval, MissingField (the kind needs a reference), TooLarge.
    Result<BasketSnapshot> refund(const RefundWish& wish);
    /// Before somebody goes to the card terminal with the next part that is planned for a card: it
    /// is in the journal, and the basket waits, over any crash, until somebody says what became of
    /// it (RegisterDesk::settlePayment(), releasePayment(), which leaves the part planned). Until
    /// each has gone back the basket cannot be completed. Errors: EmptyBasket, NotFound (no such
    /// part), PaymentOpen (also for one of a lost basket).
    Result<BasketSnapshot> startRefund();

private:
    Counter& m_counter;
};

} // namespace onetill::desk
