#include "pos-app/domain/codes/digital_link.h"
#include "pos-app/domain/codes/element_string.h"
#include "shop.h"

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

namespace {

const std::string kArticle = "https://id.gs1.org/01/09506000134352";

std::string readLink(const std::string& address)
{
    const auto elements = parseDigitalLink(address);
    return elements ? bracketed(*elements) : elements.error().detail;
}

} // namespace

BOOST_AUTO_TEST_SUITE(digital_link_tests)

BOOST_AUTO_TEST_CASE(the_path_has_the_key_and_the_query_the_rest)
{
    BOOST_TEST(readLink("https://example.com/shop/01/09506000134352?17=260731&3103=001890&lang=en")
               == "(01)09506000134352(17)260731(3103)001890");
    BOOST_TEST(readLink("HTTP://EXAMPLE.COM/01/09506000134352#top") == "(01)09506000134352");
    BOOST_TEST(readLink("https://[2001:db8::1]:8080/00/006141411234567890")
               == "(00)006141411234567890");
    BOOST_TEST(readLink(kArticle + "/22/A/10/B/21/C") == "(01)09506000134352(22)A(10)B(21)C");
    BOOST_TEST(readLink(kArticle + "/235/T") == "(01)09506000134352(235)T");
    BOOST_TEST(readLink(kArticle + "?&&lang&17=260731&") == "(01)09506000134352(17)260731");
    BOOST_TEST(readLink("https://a/414/9506000012346/254/12") == "(414)9506000012346(254)12");
}

// A shop's own folders may look like anything; the last key is the one.
BOOST_AUTO_TEST_CASE(what_stands_before_the_key_does_not_matter)
{
    BOOST_TEST(readLink("https://a/01/faux/01/09506000134352") == "(01)09506000134352");
    BOOST_TEST(readLink("https://a/more/stem/00/006141411234567890") == "(00)006141411234567890");
}

BOOST_AUTO_TEST_CASE(percent_signs_are_undone)
{
    BOOST_TEST(readLink(kArticle + "/10/A%2FB%2f") == "(01)09506000134352(10)A/B/");
    BOOST_TEST(readLink(kArticle + "/10/A+B") == "(01)09506000134352(10)A+B");
    BOOST_TEST(readLink(kArticle + "?240=A%2BB") == "(01)09506000134352(240)A+B");
    for (const char* tail : {"?240=A+B", "/10/A%00B", "/10/A%20B", "/10/%C3%A9"})
        BOOST_TEST((refusal(parseDigitalLink(kArticle + tail)) == ErrorCode::Malformed), tail);
    BOOST_TEST(readLink(kArticle + "/10/100%") == "(01)09506000134352(10)100%");
}

BOOST_AUTO_TEST_CASE(an_ordinary_address_is_no_article)
{
    for (const char* address :
         {"", "https://", "https:///", "https://a", "https://a/", "https://a/b", "https://a/b/",
          "https://01/09506000134352", "ftp://a/01/09506000134352", "HttpS://a/01/09506000134352",
          "https://$a/01/09506000134352", "https://[fe80::1%25lo]/01/09506000134352",
          "https://example.com/about?x=1", "https://a/01/09506000134352/", "https://a/10/LOT",
          "https://a/gtin/09506000134352", "https://a/01/09506000134352?x=\"",
          "https://a/01/09506000134352/99"})
        BOOST_TEST((refusal(parseDigitalLink(address)) == ErrorCode::Malformed), address);
}

BOOST_AUTO_TEST_CASE(qualifiers_have_one_order_and_one_place)
{
    for (const char* tail :
         {"/21/C/10/B", "/10/B/22/A", "/10/B/10/B", "/235/T/10/B", "/22/A/235/T", "/17/260731",
          "/10/", "?10=B", "?21=C", "?235=T", "?01=09506000134352", "?254=12", "?17=", "?7=1",
          "?17=260731&17=260731", "?123=4", "?3103=1", "?17=2607310"})
        BOOST_TEST((refusal(parseDigitalLink(kArticle + tail)) == ErrorCode::Malformed), tail);
    BOOST_TEST(
        (refusal(parseDigitalLink("https://a/01/09506000134353")) == ErrorCode::WrongCheckDigit));
}

BOOST_AUTO_TEST_CASE(a_number_in_the_path_has_all_its_digits)
{
    for (const char* number : {"9506000134352", "036000291452", "96385074"})
        BOOST_TEST((refusal(parseDigitalLink(std::string{"https://a/01/"} + number))
                    == ErrorCode::Malformed),
                   number);
}

BOOST_AUTO_TEST_CASE(companions_are_asked_for_across_path_and_query)
{
    BOOST_TEST(readLink(kArticle + "?3103=001890&3922=599")
               == "(01)09506000134352(3103)001890(3922)599");
    BOOST_TEST((refusal(parseDigitalLink(kArticle + "?3922=599")) == ErrorCode::Malformed));
}

BOOST_AUTO_TEST_SUITE_END()
