#include "pos-app/receipt/html_form.h"

#include "pos-app/receipt/qr_modules.h"

#include <algorithm>
#include <array>

namespace onetill::receipt {
namespace {

/// Small enough for a mail; em and % follow the reader's own letter size.
constexpr std::string_view kStyle =
    "body{margin:0;background:#fff;color:#111;font-family:sans-serif}"
    "main{max-width:26em;margin:auto;padding:1em}"
    "h1,p{text-align:center;margin:.3em 0}h1{font-size:1.25em}"
    "table{width:100%;border-collapse:collapse}"
    "th{font-weight:normal;text-align:start}th,td{padding:.15em 0;vertical-align:top}"
    "td,thead th+th{text-align:end;white-space:nowrap;padding-inline-start:.8em}"
    ".strong{font-weight:bold}.small{display:block;font-size:.85em;padding-inline-start:1em}"
    "hr{border:0;border-top:1px dashed #777}svg{display:block;width:60%;margin:1em auto}";

std::string escaped(std::string_view text)
{
    std::string safe;
    for (const char c : text) {
        switch (c) {
        case '&': safe += "&amp;"; break;
        case '<': safe += "&lt;"; break;
        case '>': safe += "&gt;"; break;
        case '"': safe += "&quot;"; break;
        case '\'': safe += "&#39;"; break;
        default: safe += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
        }
    }
    return safe;
}

/// What people typed may run the other way than the page; alone it moves nothing around it.
std::string isolated(std::string_view text)
{
    return "<bdi>" + escaped(text) + "</bdi>";
}

/// Writes one block after the other; std::visit picks the overload.
class HtmlForm
{
public:
    explicit HtmlForm(const Page& page) : m_page{page} {}

    void operator()(const CentredText& block)
    {
        if (block.lines.empty())
            return;
        // The first strong line is the shop, and the page's heading.
        const bool heading = block.strong && !m_headed;
        m_headed = m_headed || heading;
        m_html += heading ? "<h1>" : block.strong ? "<p class=\"strong\">" : "<p>";
        for (const std::string& line : block.lines)
            m_html.append(&line == &block.lines.front() ? "" : "<br>").append(isolated(line));
        m_html += heading ? "</h1>\n" : "</p>\n";
    }

    void operator()(const Pairs& block)
    {
        m_html += "<table>\n";
        for (const Pair& row : block.rows)
            writePair(row);
        m_html += "</table>\n";
    }

    void operator()(const Items& block)
    {
        m_html += "<table>\n";
        for (const ItemRow& row : block.rows) {
            m_html += "<tr><th scope=\"row\">" + isolated(row.name);
            for (const std::string& detail : row.details)
                m_html += "<span class=\"small\">" + isolated(detail) + "</span>";
            m_html += "</th><td>" + isolated(row.amount) + "</td><td>" + escaped(row.letters)
                      + "</td></tr>\n";
            for (const Pair& deduction : row.deductions)
                m_html += "<tr><th scope=\"row\"><span class=\"small\">" + isolated(deduction.name)
                          + "</span></th><td>" + isolated(deduction.value)
                          + "</td><td></td></tr>\n";
        }
        m_html += "</table>\n";
    }

    void operator()(const TaxTable& block)
    {
        const auto head = [](const std::string& name) {
            return "<th scope=\"col\">" + escaped(name) + "</th>";
        };
        const auto cell = [](const std::string& value) {
            return "<td>" + isolated(value) + "</td>";
        };
        m_html += "<table>\n<thead><tr>" + head(block.head.name) + head(block.head.net)
                  + head(block.head.tax) + head(block.head.gross) + "</tr></thead>\n";
        for (const TaxRow& row : block.rows)
            m_html += "<tr><th scope=\"row\">" + isolated(row.name) + "</th>" + cell(row.net)
                      + cell(row.tax) + cell(row.gross) + "</tr>\n";
        m_html += "</table>\n";
    }

    void operator()(const QrCode& block)
    {
        const auto rows = qrModules(block.content);
        if (rows.empty())
            return;
        const std::string side = std::to_string(rows.size() + 2 * kQuietModules);
        m_html += "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\""
                  + escaped(m_page.code) + "\" viewBox=\"0 0 " + side + " " + side
                  + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + "v"
                  + side + "H0z\"/><path d=\"";
        for (std::size_t y = 0; y < rows.size(); ++y)
            writeRuns(rows[y], y + kQuietModules);
        m_html += "\"/></svg>\n";
    }

    void operator()(const Rule&) { m_html += "<hr>\n"; }

    std::string take() { return std::move(m_html); }

private:
    /// A value that is missing leaves the row to its name.
    void writePair(const Pair& row)
    {
        m_html += row.strong ? "<tr class=\"strong\">" : "<tr>";
        if (row.value.empty())
            m_html += "<th scope=\"row\" colspan=\"2\">" + isolated(row.name) + "</th>";
        else
            m_html += "<th scope=\"row\">" + isolated(row.name) + "</th><td>" + isolated(row.value)
                      + "</td>";
        m_html += "</tr>\n";
    }

    /// Dark modules side by side as one shape: a third of the bytes, and no seams between them.
    void writeRuns(const std::string& row, std::size_t y)
    {
        for (std::size_t x = row.find('1'); x != std::string::npos;) {
            const std::size_t end = std::min(row.find('0', x), row.size());
            const std::string width = std::to_string(end - x);
            m_html += "M" + std::to_string(x + kQuietModules) + " " + std::to_string(y) + "h"
                      + width + "v1h-" + width + "z";
            x = row.find('1', end);
        }
    }

    const Page& m_page;
    std::string m_html;
    bool m_headed{false};
};

} // namespace

std::string asHtml(const Layout& layout, const Page& page)
{
    HtmlForm form{page};
    for (const Block& block : layout.blocks)
        std::visit(form, block);
    return "<!DOCTYPE html>\n<html lang=\"" + escaped(page.language) + "\" dir=\""
           + (page.rightToLeft ? "rtl" : "ltr")
           + "\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta name=\"viewport\" content=\"width=device-width\">\n<title>"
           + escaped(page.title) + "</title>\n<style>" + std::string{kStyle}
           + "</style>\n</head>\n<body>\n<main>\n" + form.take() + "</main>\n</body>\n</html>\n";
}

bool isRightToLeft(std::string_view language)
{
    constexpr std::array<std::string_view, 8> kLanguages = {"ar", "dv", "fa", "he",
                                                            "ps", "ug", "ur", "yi"};
    return std::ranges::find(kLanguages, language.substr(0, language.find_first_of("-_")))
           != kLanguages.end();
}

} // namespace onetill::receipt
