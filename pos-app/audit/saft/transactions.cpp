#include "pos-app/audit/saft/transactions.h"

#include "pos-app/audit/saft/code_lists.h"
#include "pos-app/audit/saft/event_rows.h"
#include "pos-app/audit/saft/master_files.h"
#include "pos-app/audit/saft/shift_totals.h"
#include "sync-engine/contract/wire/goods/tax_of_line.h"

namespace onetill::audit {
namespace {

constexpr std::size_t kTextMax = 9999;

/// Money that comes in is credited, as the tax office's own example has it.
const char* side(Money amount)
{
    return amount.isNegative() ? "D" : "C";
}

/// One <cashtransaction>; std::visit picks the overload, and what moves no money writes nothing.
class Transaction
{
public:
    Transaction(XmlWriter& xml, const BookEntry& written, const Particulars& particulars,
                Currency currency)
        : m_xml{xml}, m_written{written}, m_particulars{particulars}, m_currency{currency}
    {
    }

    void operator()(const wire::SaleCompleted& sale)
    {
        begin({.id = transactionId(sale),
               .type = isRefund(sale) ? "REFUND" : "CASHSALE",
               .in = sale.total,
               .ex = sale.net,
               .by = sale.cashier,
               .at = sale.completedAt});
        for (const wire::SaleLine& line : sale.lines)
            writeLine(sale, line);
        for (const wire::TaxTotal& tax : sale.taxes)
            writeTax(tax.tax, percentText(tax.rate), tax.amount, tax.net);
        m_xml.begin("rounding");
        m_xml.leaf("roundingAmnt", sale.cashRounding.text());
        m_xml.end();
        for (const wire::SaleTender& tender : sale.tenders)
            writePayment(paymentCode(tender.kind), tender.amount, sale.cashier, tender.reference);
        if (!sale.change.isZero())
            writePayment("CASH", -sale.change, sale.cashier, "change");
        end(1);
    }

    void operator()(const wire::ShiftOpened& opened)
    {
        move("FLOAT", opened.openingFloat, opened.by, m_written.entry.header.clock.at, "");
    }

    void operator()(const wire::CashMoved& moved)
    {
        const bool in = moved.kind == "paid-in" || moved.kind == "float";
        std::string text = moved.kind + ": " + moved.reason;
        if (!moved.reference.empty())
            text += ", " + moved.reference;
        // The format has one currency, and no field for another: as money, nothing of it moved.
        if (moved.amount.currency() != m_currency)
            return move("CASHOUT", Money::zero(m_currency), moved.by,
                        m_written.entry.header.clock.at,
                        text + ", " + moved.amount.text() + ' '
                            + std::string{moved.amount.currency().code()});
        move(in ? "CASHIN" : "CASHOUT", in ? moved.amount : -moved.amount, moved.by,
             m_written.entry.header.clock.at, text);
    }

    void operator()(const wire::ShiftClosed& closed)
    {
        if (!closed.difference.isZero())
            move("DIFFERENCE", closed.difference, closed.by, closed.closedAt,
                 closed.differenceReason);
    }

    void operator()(const auto&) {}

private:
    struct Head {
        std::string id;
        const char* type;
        Money in;
        Money ex;
        StaffId by;
        Timestamp at;
        std::string text{};
    };

    void begin(const Head& head)
    {
        const std::string at = storeTime(head.at, m_particulars);
        m_xml.begin("cashtransaction");
        m_xml.leaf("nr", entryNumber(m_written));
        m_xml.leaf("transID", head.id);
        m_xml.leaf("transType", head.type);
        m_xml.leaf("transAmntIn", head.in.text());
        m_xml.leaf("transAmntEx", head.ex.text());
        m_xml.leaf("amntTp", side(head.in));
        m_xml.leaf("empID", identification(head.by.text()));
        m_xml.leaf("transDate", dateOf(at));
        m_xml.leaf("transTime", timeOf(at));
        m_xml.leaf("bookDate", formatDate(m_written.entry.header.businessDay));
        if (!head.text.empty())
            m_xml.leaf("desc", head.text, kTextMax);
    }

    /// The journal's own proof: README.md says what it is and what it is not.
    void end(int receipts)
    {
        const wire::Entry& entry = m_written.entry;
        m_xml.leaf("signature", wire::toHex(entry.hash) + ";" + wire::toHex(entry.signature), 999);
        m_xml.leaf("keyVersion", "Ed25519-" + entry.header.epoch.text(), 50);
        m_xml.leaf("receiptNum", std::to_string(receipts));
        m_xml.leaf("voidTransaction", "false");
        m_xml.leaf("trainingID", "false");
        m_xml.end();
    }

    void move(const char* type, Money amount, const StaffId& by, Timestamp at, std::string text)
    {
        begin({.id = entryNumber(m_written),
               .type = type,
               .in = amount,
               .ex = amount,
               .by = by,
               .at = at,
               .text = std::move(text)});
        writePayment("CASH", amount, by, "");
        end(0);
    }

    void writeLine(const wire::SaleCompleted& sale, const wire::SaleLine& line)
    {
        const std::string at = storeTime(sale.completedAt, m_particulars);
        m_xml.begin("ctLine");
        m_xml.leaf("nr", entryNumber(m_written));
        m_xml.leaf("lineID", std::to_string(line.line));
        m_xml.leaf("lineType", line.quantity.milli() <= 0 ? "RETURN" : "SALE");
        m_xml.leaf("artGroupID", groupCode(line.taxClass));
        m_xml.leaf("artID", identification(line.sku.text()));
        m_xml.leaf("qnt", line.quantity.text());
        m_xml.leaf("lineAmntIn", line.gross.text());
        m_xml.leaf("lineAmntEx", line.net.text());
        m_xml.leaf("amntTp", side(line.gross));
        m_xml.leaf("ppu", line.unitPrice.text());
        m_xml.leaf("empID", identification(sale.cashier.text()));
        m_xml.leaf("cashTransLineDescr", line.name, kTextMax);
        m_xml.leaf("lineDate", dateOf(at));
        m_xml.leaf("lineTime", timeOf(at));
        writeLineTax(sale, line);
        // The schema wants what was taken off before what was put on.
        for (const bool discounts : {true, false})
            for (const wire::SaleAdjustment& adjustment : line.adjustments)
                if (isDiscount(line, adjustment) == discounts && !adjustment.amount.isZero()
                    && !isTaxExemption(adjustment))
                    writeAdjustment(adjustment, discounts);
        m_xml.end();
    }

    /// The schema has room for one tax on a line. Several stand there as one sum without a code;
    /// each by itself stands with the transaction.
    void writeLineTax(const wire::SaleCompleted& sale, const wire::SaleLine& line)
    {
        if (line.taxes.empty())
            return;
        const wire::LineTax& only = line.taxes.front();
        if (line.taxes.size() > 1)
            return writeTax("", "", line.tax, line.net);
        const auto* total = wire::totalOf(only, sale.taxes);
        writeTax(only.tax, total ? percentText(total->rate) : std::string{}, only.amount,
                 only.base);
    }

    void writeTax(std::string_view code, const std::string& percent, Money amount, Money base)
    {
        m_xml.begin("vat");
        if (!code.empty())
            m_xml.leaf("vatCode", code, 20);
        if (!percent.empty())
            m_xml.leaf("vatPerc", percent);
        m_xml.leaf("vatAmnt", amount.text());
        m_xml.leaf("vatAmntTp", side(amount));
        m_xml.leaf("vatBasAmnt", base.text());
        m_xml.end();
    }

    void writeAdjustment(const wire::SaleAdjustment& adjustment, bool discount)
    {
        m_xml.begin(discount ? "discount" : "raise");
        m_xml.leaf(discount ? "dscTp" : "raiseType",
                   discount ? discountCode(adjustment.kind) : "PRICERAISE");
        m_xml.leaf(discount ? "dscAmnt" : "raiseAmnt",
                   (discount ? -adjustment.amount : adjustment.amount).text());
        if (adjustment.by)
            m_xml.leaf("empID", identification(adjustment.by->text()));
        m_xml.end();
    }

    void writePayment(std::string_view type, Money amount, const StaffId& by,
                      const std::string& reference)
    {
        m_xml.begin("payment");
        m_xml.leaf("paymentType", type);
        m_xml.leaf("paidAmnt", amount.text());
        m_xml.leaf("empID", identification(by.text()));
        m_xml.leaf("curCode", amount.currency().code());
        if (!reference.empty())
            m_xml.leaf("paymentRefID", reference, 999);
        m_xml.end();
    }

    XmlWriter& m_xml;
    const BookEntry& m_written;
    const Particulars& m_particulars;
    Currency m_currency;
};

} // namespace

void writeTransaction(XmlWriter& xml, const BookEntry& written, const wire::Event& event,
                      const Particulars& particulars, Currency currency)
{
    std::visit(Transaction{xml, written, particulars, currency}, event);
}

} // namespace onetill::audit
