#include "pos-app/receipt/text_form.h"

#include "pos-app/receipt/columns.h"
#include "sync-engine/contract/values/check.h"

#include <algorithm>

namespace onetill::receipt {
namespace {

/// How wide the table of taxes is.
struct TaxColumns {
    std::size_t name{0};
    std::size_t net{0};
    std::size_t tax{0};
    std::size_t gross{0};

    void widenTo(const TaxRow& row)
    {
        name = std::max(name, columnsOf(row.name));
        net = std::max(net, columnsOf(row.net));
        tax = std::max(tax, columnsOf(row.tax));
        gross = std::max(gross, columnsOf(row.gross));
    }
    std::size_t figures() const { return net + 1 + tax + 1 + gross; }
};

/// Writes one block after the other; std::visit picks the overload.
class TextForm
{
public:
    explicit TextForm(std::size_t columns) : m_columns{columns} {}

    void operator()(const CentredText& block)
    {
        for (const std::string& line : block.lines)
            for (const std::string& part : wrapped(line, m_columns))
                writeLine(centred(part, m_columns));
    }

    void operator()(const Pairs& block)
    {
        for (const Pair& row : block.rows)
            writeRow(row.name, row.value);
    }

    void operator()(const Items& block)
    {
        std::size_t letters = 0;
        for (const ItemRow& row : block.rows)
            letters = std::max(letters, columnsOf(row.letters));
        for (const ItemRow& row : block.rows) {
            const std::string behind = letters == 0 ? "" : " " + alignedLeft(row.letters, letters);
            writeRow(row.name, row.amount + behind);
            for (const std::string& detail : row.details)
                for (const std::string& part : wrapped(detail, m_columns - kIndent))
                    writeLine(std::string(kIndent, ' ') + part);
            for (const Pair& deduction : row.deductions)
                writeRow(std::string(kIndent, ' ') + deduction.name,
                         deduction.value + std::string(behind.size(), ' '));
        }
    }

    void operator()(const TaxTable& block)
    {
        TaxColumns columns;
        columns.widenTo(block.head);
        for (const TaxRow& row : block.rows)
            columns.widenTo(row);
        // Names beside the figures, else above them; figures too wide for a line one by one.
        if (columns.figures() > m_columns) {
            for (const TaxRow& row : block.rows)
                writeStacked(block.head, row);
            return;
        }
        const bool beside = columns.name + 1 + columns.figures() <= m_columns;
        // Above the figures the head's own name would say what its columns say already.
        TaxRow head = block.head;
        if (!beside)
            head.name.clear();
        writeTaxRow(columns, head, beside);
        for (const TaxRow& row : block.rows)
            writeTaxRow(columns, row, beside);
    }

    void operator()(const QrCode&) {} // Text cannot draw it.

    void operator()(const Rule&) { writeLine(std::string(m_columns, '-')); }

    std::string take() { return std::move(m_text); }

private:
    static constexpr std::size_t kIndent = 2;
    /// A narrower name would be a column of syllables.
    static constexpr std::size_t kNameColumnsMin = 8;

    void writeLine(std::string line)
    {
        line.erase(line.find_last_not_of(' ') + 1);
        m_text.append(line).append("\n");
    }

    void writeTaxRow(const TaxColumns& columns, const TaxRow& row, bool beside)
    {
        const std::string figures = alignedRight(row.net, columns.net) + " "
                                    + alignedRight(row.tax, columns.tax) + " "
                                    + alignedRight(row.gross, columns.gross);
        if (beside) {
            writeLine(alignedLeft(row.name, m_columns - columns.figures() - 1) + " " + figures);
            return;
        }
        if (!row.name.empty())
            for (const std::string& part : wrapped(row.name, m_columns))
                writeLine(part);
        writeLine(alignedRight(figures, m_columns));
    }

    void writeStacked(const TaxRow& head, const TaxRow& row)
    {
        for (const std::string& part : wrapped(row.name, m_columns))
            writeLine(part);
        writeRow(head.net, row.net);
        writeRow(head.tax, row.tax);
        writeRow(head.gross, row.gross);
    }

    /// The name wraps in what the value leaves; a value too wide for that gets its own line.
    void writeRow(const std::string& name, const std::string& value)
    {
        const std::size_t needed = columnsOf(value) + 1;
        const bool beside = needed + std::min(kNameColumnsMin, columnsOf(name)) <= m_columns;
        const std::size_t nameColumns = beside ? m_columns - needed : m_columns;
        const auto lines = wrapped(name, std::max<std::size_t>(nameColumns, 2));
        for (std::size_t i = 0; i + 1 < lines.size(); ++i)
            writeLine(lines[i]);
        if (!beside) {
            writeLine(lines.back());
            writeLine(alignedRight(value, m_columns));
            return;
        }
        writeLine(alignedLeft(lines.back(), nameColumns) + " " + value);
    }

    std::size_t m_columns;
    std::string m_text;
};

} // namespace

std::string asText(const Layout& layout, std::size_t columns)
{
    constexpr std::size_t kColumnsMin = 20;
    ONETILL_CHECK(columns >= kColumnsMin);
    TextForm form{columns};
    for (const Block& block : layout.blocks)
        std::visit(form, block);
    return form.take();
}

} // namespace onetill::receipt
