#include "pos-app/receipt/html_form.h"
#include "pos-app/receipt/qr_modules.h"

#include <boost/test/unit_test.hpp>

#include <sstream>

using namespace onetill::receipt;

namespace {

std::string bodyOf(const Layout& layout, const Page& page = {.title = "Receipt 1"})
{
    const std::string html = asHtml(layout, page);
    const auto start = html.find("<main>\n") + 7;
    return html.substr(start, html.find("</main>") - start);
}

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

/// The modules that the shapes of a drawing cover: "M4 5h3v1h-3z" is three of the row 5.
std::vector<std::string> drawnModules(const std::string& html, std::size_t side)
{
    std::vector<std::string> rows(side, std::string(side, '0'));
    const auto start = html.rfind("d=\"");
    std::istringstream shapes{html.substr(start + 3, html.find('"', start + 3) - start - 3)};
    char letter{};
    for (std::size_t x{}, y{}, width{}; shapes >> letter >> x >> y >> letter >> width;) {
        rows.at(y - kQuietModules).replace(x - kQuietModules, width, width, '1');
        shapes.ignore(20, 'z');
    }
    return rows;
}

} // namespace

BOOST_AUTO_TEST_SUITE(html_form_tests)

BOOST_AUTO_TEST_CASE(a_page_says_its_language_and_direction_and_fetches_nothing)
{
    const Page page{.title = "إيصال <1>", .language = "ar", .rightToLeft = true, .code = "رمز"};

    const std::string html = asHtml({{CentredText{{"متجر"}, true}, QrCode{"OT1.a.b"}}}, page);

    BOOST_TEST(contains(html, "<html lang=\"ar\" dir=\"rtl\">"));
    BOOST_TEST(contains(html, "<title>إيصال &lt;1&gt;</title>"));
    BOOST_TEST(contains(html, "role=\"img\" aria-label=\"رمز\""));
    for (const char* fetching : {"<link", "<img", "<script", "src=", "url(", "@import"})
        BOOST_TEST(!contains(html, fetching), fetching);
}

BOOST_AUTO_TEST_CASE(what_people_typed_cannot_become_part_of_the_page)
{
    const std::string evil = "<script>alert('1')</script>\" onload=\"&\x01";
    const std::string safe = "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot; "
                             "onload=&quot;&amp; ";

    const std::string body =
        bodyOf({{CentredText{{evil}}, Pairs{{{evil, evil}}},
                 Items{{{evil, evil, evil, {evil}, {{evil, evil}}}}},
                 TaxTable{{evil, evil, evil, evil}, {{evil, evil, evil, evil}}}}});

    BOOST_TEST(!contains(body, "<script"));
    BOOST_TEST(!contains(body, "\" onload"));
    std::size_t found = 0;
    for (auto at = body.find(safe); at != std::string::npos; at = body.find(safe, at + 1))
        ++found;
    BOOST_TEST(found == 17U);
}

BOOST_AUTO_TEST_CASE(the_symbol_is_drawn_module_by_module)
{
    const std::string content(400, 'x');
    const auto modules = qrModules(content);

    const std::string body = bodyOf({{QrCode{content}}});

    BOOST_TEST(drawnModules(body, modules.size()) == modules, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_symbol_that_holds_nothing_is_left_out)
{
    BOOST_TEST(bodyOf({{QrCode{""}, Rule{}}}) == "<hr>\n");
}

// A screen reader says the heading of a row before its figure.
BOOST_AUTO_TEST_CASE(every_figure_has_its_heading)
{
    const std::string body =
        bodyOf({{CentredText{{"Fell & Ford"}, true}, CentredText{{"COPY"}, true},
                 Pairs{{{"Total", "5.00", true}, {"Reason: short", ""}}},
                 Items{{{"Mug", "5.00", "A", {"2 x 2.50"}, {}}}},
                 TaxTable{{"Tax", "Net", "Tax", "Gross"}, {{"VAT", "4.00", "1.00", "5.00"}}}}});

    BOOST_TEST(contains(body, "<h1><bdi>Fell &amp; Ford</bdi></h1>"));
    BOOST_TEST(contains(body, "<p class=\"strong\"><bdi>COPY</bdi></p>"));
    BOOST_TEST(contains(body, "<tr class=\"strong\"><th scope=\"row\"><bdi>Total</bdi></th>"
                              "<td><bdi>5.00</bdi></td></tr>"));
    BOOST_TEST(contains(body, "<th scope=\"row\" colspan=\"2\"><bdi>Reason: short</bdi></th>"));
    BOOST_TEST(contains(body, "<th scope=\"row\"><bdi>Mug</bdi><span class=\"small\">"
                              "<bdi>2 x 2.50</bdi></span></th><td><bdi>5.00</bdi></td>"));
    BOOST_TEST(contains(body, "<th scope=\"col\">Gross</th>"));
}

BOOST_AUTO_TEST_CASE(languages_know_their_direction)
{
    for (const char* language : {"ar", "ar-EG", "he-IL", "fa", "ur_PK"})
        BOOST_TEST(isRightToLeft(language), language);
    for (const char* language : {"en", "en-IE", "arn", "", "ja"})
        BOOST_TEST(!isRightToLeft(language), language);
}

BOOST_AUTO_TEST_SUITE_END()
