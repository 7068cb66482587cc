#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/contract/values/rate.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/values/uuid.h"
#include "sync-engine/contract/wire/json_view.h"
#include "sync-engine/contract/wire/people/customer.h"
#include "sync-engine/contract/wire/returns/sale_return.h"

#include <optional>
#include <string>
#include <vector>

/// The journal's most important fact: goods were sold and paid for.
namespace onetill::wire {

inline constexpr std::string_view kSaleCompleted = "sale-completed";

/// A price typed by a person in place of the list price.
struct PriceOverride {
    std::string reason;
    StaffId by;

    bool operator==(const PriceOverride&) const = default;
};

/// What a promotion or a person took off a line, in the order applied.
struct SaleAdjustment {
    std::string kind; ///< "price-override", "promotion", "line-discount", "basket-discount"
    Money amount;     ///< Below zero for the customer's benefit.
    std::string reason;
    std::optional<StaffId> by{};
    std::optional<StaffId> approvedBy{};
    std::optional<std::string> promotion{}; ///< Its id.

    bool operator==(const SaleAdjustment&) const = default;
};

/// One tax on one line, as charged.
struct LineTax {
    std::string tax; ///< Code of the tax, "IE-STANDARD".
    Money base;
    Money amount;
    std::optional<Rate> rate{}; ///< Which one, where the ticket has several rates of this code.

    bool operator==(const LineTax&) const = default;
};

struct SaleLine {
    int line{0}; ///< Number within the basket; never used twice.
    Sku sku;
    std::string name;
    std::optional<std::string> code; ///< What was scanned, if it was.
    Quantity quantity;
    std::optional<Money> listPrice; ///< Per unit; none for an item that had no price.
    Money unitPrice;                ///< Per unit, as sold.
    /// What the receipt shows beside it; entries of older versions do not say it.
    std::optional<Money> amount{};
    std::optional<PriceOverride> override;
    std::string taxClass;
    Money net;
    Money tax;
    Money gross;
    std::vector<LineTax> taxes;
    std::vector<SaleAdjustment> adjustments{}; ///< Entries of older versions have only `override`.
    std::optional<LineReturn> returned{}; ///< Goods that came back; the quantity is below zero.
    std::string serial{};                 ///< Of the one piece that was sold.
    int parent{0};                  ///< The line that this one came with, as a deposit; 0 for none.
    std::optional<Quantity> tare{}; ///< What the scale showed less `quantity`.
    bool openPrice{false};          ///< Somebody said what it costs: there is no list to ask.
    /// What it costs was loaded on the account whose number `serial` is: "gift-card" or
    /// "prepayment". Empty for goods.
    std::string loads{};
    std::string priceGroup{};             ///< Of customers, whose price it is; empty: everybody's.
    std::optional<StaffId> salesperson{}; ///< Who sold it; none: the cashier.

    bool operator==(const SaleLine&) const = default;
};

/// The ticket's taxes by code. `rate` is empty for a levy per unit.
struct TaxTotal {
    std::string tax;
    std::string name;
    std::optional<Rate> rate;
    Money net;
    Money amount;
    Money gross;
    std::string letter{};           ///< Beside each line that bears it on the receipt.
    std::optional<bool> included{}; ///< In the price on the shelf; older versions do not say it.

    bool operator==(const TaxTotal&) const = default;
};

/// Somebody looked whether the buyer is old enough; when the buyer was born is not kept.
struct SaleAgeCheck {
    int years{0}; ///< That were asked for.
    StaffId by;
    std::optional<StaffId> approvedBy{}; ///< Where the cashier is younger than that.

    bool operator==(const SaleAgeCheck&) const = default;
};

/// Cash of another currency, as handed over.
struct ForeignTender {
    Money handed;
    std::string rate; ///< In the sale's currency for one whole unit.

    bool operator==(const ForeignTender&) const = default;
};

struct SaleTender {
    /// "cash", "foreign-cash", "card", "gift-card", "store-credit", "points",
    /// "voucher", "prepayment"
    std::string kind;
    Money amount;            ///< As handed over; change is not taken off.
    std::string reference{}; ///< Of the slip, the voucher or the account; empty for cash.
    std::optional<TenderRefund> refund{}; ///< Money that went back; the amount is below zero.
    std::optional<ForeignTender> foreign{};
    /// No centre has confirmed that the account had it: the hub judges afterwards.
    bool unconfirmed{false};
    std::optional<Uuid> payment{}; ///< PaymentStarted::payment, which this settles.

    bool operator==(const SaleTender&) const = default;
};

/// What was in the basket and did not stay to be paid for: an auditor wants to see it.
struct RemovedLines {
    std::int64_t lines{0};
    Money total;

    bool operator==(const RemovedLines&) const = default;
};

/// What the line adds to what the store can sell, in thousandths: less by what was sold, more by
/// what came back and lies on the shelf again. Goods held back or destroyed are in nobody's stock.
std::int64_t stockMilli(const SaleLine& line);

/// A sale, a return, or both in one document (an exchange): one kind of entry, because all that
/// reads them adds up the same columns, and a receipt of both is one fact.
/// total = sum of lines' gross = tenders − change − cashRounding.
struct SaleCompleted {
    static constexpr int kSchema = 1;

    std::string receiptNumber;
    std::int64_t receiptOrdinal{0}; ///< Gap-free within till and epoch, from 1.
    Uuid shift;
    StaffId cashier;
    std::string priceMode;         ///< "included" or "excluded"
    std::string roundingPolicy;    ///< "per-line", "en16931", "gross-group", "per-document"
    std::string cataloguePosition; ///< Cursor of the catalogue feed that the prices came from.
    Timestamp startedAt;
    Timestamp completedAt;
    std::vector<SaleLine> lines;
    std::vector<TaxTotal> taxes;
    Money net;
    Money tax;
    Money total;
    std::vector<SaleTender> tenders;
    Money cashRounding;
    Money change;
    std::optional<RemovedLines> removed{};
    std::vector<std::string> coupons{}; ///< That the customer showed, used or not.
    std::optional<SaleAgeCheck> ageCheck{};
    /// Of the coupons, those that count once and gave something: they are used up. Unconfirmed
    /// until the centre has seen that no other till took them.
    std::vector<std::string> usedCoupons{};
    std::optional<SaleCustomer> customer{};
    std::optional<InvoiceParty> invoice{};
    /// What it took off is not in the lines: they are taxed without the exempt taxes.
    std::optional<TaxExemption> exemption{};

    bool operator==(const SaleCompleted&) const = default;
};

inline constexpr std::size_t kSaleLinesMax = 1000;
inline constexpr std::size_t kSaleTendersMax = 64;
inline constexpr std::size_t kSaleCouponsMax = 50;

/// Parts of a body, for whoever keeps some of it until it is one.
void writeMembers(CanonicalWriter& json, const SaleLine& line);
void writeMembers(CanonicalWriter& json, const TaxTotal& total);
SaleLine readSaleLine(const JsonReader& reader, Currency currency);
TaxTotal readTaxTotal(const JsonReader& reader, Currency currency);

/// The members of a sale-completed body.
void writeSale(CanonicalWriter& json, const SaleCompleted& sale);
/// Errors: MissingField, Malformed, OutOfRange, TooLarge.
Result<SaleCompleted> readSale(JsonView body, int schema);

} // namespace onetill::wire
