#include "pos-app/receipt/text_form.h"

#include "pos-app/receipt/columns.h"
#include "sync-engine/contract/values/check.h"

#include <algorithm>
#include <array>

namespace onetill::receipt {
namespace {

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
        }
    }

    void operator()(const TaxTable& block)
    {
        std::array<std::size_t, 3> widths{};
        const auto widen = [&](const TaxRow& row) {
            widths = {std::max(widths[0], columnsOf(row.net)),
                      std::max(widths[1], columnsOf(row.tax)),
                      std::max(widths[2], columnsOf(row.gross))};
        };
        widen(block.head);
        std::ranges::for_each(block.rows, widen);
        const auto write = [&](const TaxRow& row) {
            writeRow(row.name, alignedRight(row.net, widths[0]) + " "
                                   + alignedRight(row.tax, widths[1]) + " "
                                   + alignedRight(row.gross, widths[2]));
        };
        write(block.head);
        std::ranges::for_each(block.rows, write);
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
