#include "pos-app/audit/csv_form.h"

#include <array>
#include <variant>

namespace onetill::audit {
namespace {

constexpr std::string_view kColumns =
    "row,document,business_day,time,store,till,entry,shift,cashier,currency,position,code,name,"
    "quantity,unit,unit_price,discount,net,tax,gross,amount,tax_codes,rate,reference,"
    "customer,exemption\r\n";

/// What stands in front of each row of one entry.
struct Head {
    std::string document;
    std::string businessDay;
    std::string time;
    std::string store;
    std::string till;
    std::string entry;
    Uuid shift;
    StaffId by;
    Currency currency;
    std::string customer{};
    std::string exemption{}; ///< Reason and certificate.
};

/// What differs from row to row; most rows leave most of it empty.
struct Row {
    std::string_view row;
    std::string position{};
    std::string code{};
    std::string name{};
    std::string quantity{};
    std::string unit{};
    std::string unitPrice{};
    std::string discount{};
    std::string net{};
    std::string tax{};
    std::string gross{};
    std::string amount{};
    std::string taxCodes{};
    std::string rate{};
    std::string reference{};
};

void write(std::string& text, const Head& head, const Row& row)
{
    const std::string shift = head.shift.text();
    const std::array<std::string, 26> cells = {std::string{row.row},
                                               csvText(head.document),
                                               head.businessDay,
                                               head.time,
                                               csvText(head.store),
                                               head.till,
                                               head.entry,
                                               shift,
                                               csvText(head.by.text()),
                                               std::string{head.currency.code()},
                                               row.position,
                                               csvText(row.code),
                                               csvText(row.name),
                                               row.quantity,
                                               row.unit,
                                               row.unitPrice,
                                               row.discount,
                                               row.net,
                                               row.tax,
                                               row.gross,
                                               row.amount,
                                               csvText(row.taxCodes),
                                               row.rate,
                                               csvText(row.reference),
                                               csvText(head.customer),
                                               csvText(head.exemption)};
    for (const std::string& cell : cells)
        text.append(&cell == cells.data() ? "" : ",").append(cell);
    text += "\r\n";
}

Row lineRow(const wire::SaleLine& line)
{
    Row row{.row = "line", .position = std::to_string(line.line)};
    row.code = line.sku.text();
    row.name = line.name;
    row.quantity = line.quantity.text();
    row.unit = unitWord(line.quantity.unit());
    row.unitPrice = line.unitPrice.text();
    // A changed price stands in the unit price already.
    Money discount = Money::zero(line.gross.currency());
    for (const wire::SaleAdjustment& adjustment : line.adjustments)
        if (adjustment.kind != "price-override")
            discount = discount + adjustment.amount;
    row.discount = discount.text();
    row.net = line.net.text();
    row.tax = line.tax.text();
    row.gross = line.gross.text();
    for (const wire::LineTax& tax : line.taxes)
        row.taxCodes.append(row.taxCodes.empty() ? "" : " ").append(tax.tax);
    return row;
}

Row taxRow(const wire::TaxTotal& tax)
{
    Row row{.row = "tax", .code = tax.tax, .name = tax.name};
    row.net = tax.net.text();
    row.tax = tax.amount.text();
    row.gross = tax.gross.text();
    if (tax.rate)
        row.rate = tax.rate->percentText();
    return row;
}

/// Turns one entry into its rows; entries that move neither goods nor money have none.
class Rows
{
public:
    explicit Rows(Head head) : m_head{std::move(head)} {}

    void operator()(const wire::SaleCompleted& sale)
    {
        m_head.document = sale.receiptNumber;
        m_head.shift = sale.shift;
        m_head.by = sale.cashier;
        m_head.currency = sale.total.currency();
        if (sale.customer)
            m_head.customer = sale.customer->customer.text();
        if (sale.exemption)
            m_head.exemption = sale.exemption->reason + ", " + sale.exemption->certificate;
        for (const wire::SaleLine& line : sale.lines)
            add(lineRow(line));
        for (const wire::TaxTotal& tax : sale.taxes)
            add(taxRow(tax));
        if (!sale.cashRounding.isZero())
            add({.row = "rounding", .amount = sale.cashRounding.text()});
        int position = 0;
        for (const wire::SaleTender& tender : sale.tenders)
            add({.row = "payment",
                 .position = std::to_string(++position),
                 .code = tender.kind,
                 .amount = tender.amount.text(),
                 .reference = tender.reference});
        if (!sale.change.isZero())
            add({.row = "change", .code = "cash", .amount = (-sale.change).text()});
    }

    void operator()(const wire::ShiftOpened& opened)
    {
        m_head.shift = opened.shift;
        m_head.by = opened.by;
        m_head.currency = opened.openingFloat.currency();
        add({.row = "float", .amount = opened.openingFloat.text()});
    }

    void operator()(const wire::CashMoved& moved)
    {
        m_head.shift = moved.shift;
        m_head.by = moved.by;
        m_head.currency = moved.amount.currency();
        const bool in = moved.kind == "paid-in" || moved.kind == "float";
        add({.row = "cash",
             .code = moved.kind,
             .name = moved.reason,
             .amount = (in ? moved.amount : -moved.amount).text(),
             .reference = moved.reference});
    }

    void operator()(const wire::ShiftClosed& closed)
    {
        m_head.shift = closed.shift;
        m_head.by = closed.by;
        m_head.currency = closed.difference.currency();
        add({.row = "difference",
             .code = "Z" + std::to_string(closed.zNumber),
             .name = closed.differenceReason,
             .amount = closed.difference.text()});
    }

    void operator()(const auto&) {}

    std::string take() { return std::move(m_text); }

private:
    void add(const Row& row) { write(m_text, m_head, row); }

    Head m_head;
    std::string m_text;
};

} // namespace

std::string csvText(std::string_view text)
{
    std::string field;
    if (!text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos)
        field = '\'';
    field += text;
    if (field.find_first_of(",\"\r\n") == std::string::npos)
        return field;
    std::string quoted = "\"";
    for (const char c : field)
        quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

Status writeCsv(const Particulars& particulars, const Scope& scope, const Walk& walk,
                const Sink& sink)
{
    if (auto head = sink(kColumns); !head)
        return head;
    return walk([&](const BookEntry& written) -> Status {
        const wire::EntryHeader& header = written.entry.header;
        if (!scope.holds(header.businessDay))
            return {};
        const auto event = eventOf(written.entry);
        if (!event)
            return passOn(event);
        if (!*event)
            return {};
        Rows rows{{.document = {},
                   .businessDay = formatDate(header.businessDay),
                   .time = storeTime(header.clock.at, particulars),
                   .store = header.store.text(),
                   .till = std::to_string(particulars.tillNumber),
                   .entry = std::to_string(written.journal) + "-" + std::to_string(header.seq),
                   .shift = {},
                   .by = {},
                   .currency = particulars.store.currency}};
        std::visit(rows, **event);
        return sink(rows.take());
    });
}

} // namespace onetill::audit
