#pragma once

#include "pos-app/domain/completed_sale.h"
#include "pos-app/receipt/layout.h"
#include "pos-app/receipt/money_format.h"

#include <map>
#include <string>

namespace onetill::receipt {

/// The receipt's own words, in the customer's language.
struct Words {
    std::string receipt{"Receipt"};
    std::string cashier{"Served by"};
    std::string salesperson{"Sold by"};
    std::string till{"Till"};
    std::string insteadOf{"instead of"};
    std::string priceFor{"Price for"}; ///< A group of customers, whose name follows.
    std::string serial{"Serial"};
    std::string fromReceipt{"From receipt"}; ///< Of what comes back; a number follows.
    std::string subtotal{"Subtotal"};
    std::string total{"Total"};
    std::string rounding{"Rounding"};
    std::string toPay{"To pay"};
    std::string cash{"Cash"};
    std::string card{"Card"};
    std::string giftCard{"Gift card"};
    std::string storeCredit{"Store credit"};
    std::string points{"Points"};
    std::string voucher{"Voucher"};
    std::string prepayment{"Prepaid"};
    std::string change{"Change"};
    std::string tax{"Tax"};
    std::string net{"Net"};
    std::string gross{"Gross"};
    std::string journalEntry{"Journal entry"};
    std::string entryHash{"Entry hash"};
    std::string copy{"COPY"};
    std::string training{"TRAINING"};
    std::string giftReceipt{"Gift receipt"};
    std::string refund{"Refund"};
    std::string invoice{"Invoice"};
    std::string creditNote{"Credit note"}; ///< An invoice that pays out.
    std::string invoiceTo{"Invoice to"};
    std::string buyerTaxNumber{"Tax number"};
    std::string buyerReference{"Your reference"};
    std::string customer{"Customer"};
    std::string taxExempt{"Free of tax"}; ///< Before the reason.
    std::string certificate{"Certificate"};
    std::string code{"Code of this receipt"}; ///< For who hears the symbol instead of seeing it.
    /// Of discounts, by what the journal keeps; what is not here is printed as it stands there.
    std::map<std::string, std::string> reasons{};
};

struct Language {
    Words words;
    MoneyFormat money;
    std::string tag{"en"}; ///< BCP 47, of the words.
};

/// The receipt of a finished sale, the same each time it is made. One that pays money out says so
/// at its head.
///
/// With a buyer's company it is an invoice: it has what EN 16931 and the VAT directive (2006/112/EC
/// art. 226) ask for, the seller with address and tax number at the head, number and date, the
/// buyer's name, address and tax number, each line with its tax, the sums by tax, and the reason of
/// an exemption.
/// One that pays out is a credit note, and names the invoice of each line (EN 16931 BG-3).
///
/// It ends with what holds it against the till's journal: the entry's number, the first 16 digits
/// of its hash in groups of four, and the symbols of the sale (symbols.h).
Layout saleReceipt(const domain::CompletedSale& sale, const Language& language);

/// Any paper once more, marked as what it is at its head and at its foot: a copy proves nothing
/// that the first print did not, and nobody shall take it for a second sale.
Layout markedCopy(Layout original, const Words& words);

} // namespace onetill::receipt
