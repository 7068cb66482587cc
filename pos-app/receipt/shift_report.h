#pragma once

#include "pos-app/domain/cash/shift_report.h"
#include "pos-app/receipt/layout.h"
#include "pos-app/receipt/money_format.h"

#include <string>

namespace onetill::receipt {

/// The report's own words, in the language of those who keep the books.
struct ReportWords {
    std::string training{"TRAINING"};
    std::string xReport{"X report"};
    std::string zReport{"Z report"};
    std::string till{"Till"};
    std::string shift{"Shift"};
    std::string opened{"Opened"};
    std::string closed{"Closed"};
    std::string printed{"Printed"};
    std::string responsible{"Drawer of"};
    std::string sales{"Sales"};
    std::string net{"Net"};
    std::string tax{"Tax"};
    std::string gross{"Gross"};
    std::string total{"Total"};
    std::string rounding{"Rounding"};
    std::string cash{"Cash"};
    std::string foreignCash{"Foreign cash"};
    std::string card{"Card"};
    std::string giftCard{"Gift card"};
    std::string storeCredit{"Store credit"};
    std::string points{"Points"};
    std::string voucher{"Voucher"};
    std::string prepayment{"Prepaid"};
    std::string returns{"Goods returned"};
    std::string refunded{"Refunded"};
    std::string openingFloat{"Opening float"};
    std::string cashSales{"Cash from sales"};
    std::string floatAdded{"Float added"};
    std::string paidIn{"Paid in"};
    std::string paidOut{"Paid out"};
    std::string dropped{"Safe drops"};
    std::string expected{"Expected cash"};
    std::string expectedForeign{"Expected"};
    std::string countedForeign{"Counted"};
    std::string firstCount{"First count"};
    std::string counted{"Counted cash"};
    std::string difference{"Difference"};
    std::string reason{"Reason"};
    std::string approvedBy{"Approved by"};
    std::string left{"Left in the drawer"};
    std::string toSafe{"To the safe"};
    std::string bag{"Bag"};
    std::string voidedBaskets{"Baskets voided"};
    std::string removedLines{"Lines removed"};
    std::string drawerOpenings{"Drawer opened, no sale"};
    std::string copies{"Receipts given out again"};
    std::string grandTotals{"Grand totals"};
    std::string roundingPolicy{"Tax rounding"};
    std::string cashRounding{"Cash rounding"};
    std::string changeRounding{"Change rounding"};
    std::string cashMinimum{"Least in cash"};
    std::string returnDays{"Returns within days"};
    std::string lateReturns{"Later returns"};
    std::string bundleReturns{"Bundles returned"};
    std::string refundSplit{"Refunds"};
    std::string anyTime{"no limit"};
    std::string tillPolicy{"Till policy"};
    std::string promotionModel{"Promotions"};
    std::string compoundBasis{"Percentages of"};
    std::string differenceLimit{"Difference limit"};
    std::string blindCount{"Blind count"};
    std::string yes{"yes"};
    std::string no{"no"};
    std::string entriesBefore{"Journal entries before"};
    std::string headBefore{"Journal head before"};
    std::string journalEntry{"Journal entry"};
    std::string entryHash{"Entry hash"};
};

struct ReportLanguage {
    ReportWords words;
    MoneyFormat money;
};

/// An X report, or a Z report of a shift that has ended: the same each time it is made.
///
/// A Z names the policies in force, the counts, the grand totals, and how many entries the journal
/// had before the closing, with the first 16 digits of the hash of the last of them: a journal
/// that lost its tail cannot show them (retail-rules 6).
Layout shiftReport(const domain::ShiftReport& report, const ReportLanguage& language);

} // namespace onetill::receipt
