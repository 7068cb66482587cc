#include "pos-app/domain/returns/disposition.h"
#include "pos-app/domain/returns/restock_type.h"
#include "pos-app/domain/returns/return_reason.h"
#include "shop.h"

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

BOOST_AUTO_TEST_SUITE(disposition_tests)

// What goes to the shelf can be sold at once; a web shop that counts a broken piece sells it.
BOOST_AUTO_TEST_CASE(only_what_goes_back_to_the_shelf_can_be_sold)
{
    BOOST_TEST(returnedStock(Disposition::ToStock, pieces(2)).available.text() == "2");
    BOOST_TEST(returnedStock(Disposition::ToStock, pieces(2)).held.text() == "0");
    for (const auto held : {Disposition::FaultyHold, Disposition::ToVendor}) {
        BOOST_TEST(returnedStock(held, pieces(2)).available.text() == "0");
        BOOST_TEST(returnedStock(held, pieces(2)).held.text() == "2");
    }
    BOOST_TEST(returnedStock(Disposition::Destroy, pieces(2)).available.text() == "0");
    BOOST_TEST(returnedStock(Disposition::Destroy, pieces(2)).held.text() == "0");
}

BOOST_AUTO_TEST_CASE(every_line_has_a_known_reason)
{
    const auto reasons = standardReturnReasons();

    BOOST_TEST((refusal(findReturnReason(reasons, "", "")) == ErrorCode::ReasonRequired));
    BOOST_TEST((refusal(findReturnReason(reasons, "because", "")) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(findReturnReason({}, "faulty", "")) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(findReturnReason(reasons, "other", "")) == ErrorCode::ReasonRequired));
    BOOST_TEST(findReturnReason(reasons, "other", "rattles").has_value());
}

BOOST_AUTO_TEST_CASE(the_reason_says_where_goods_go_first)
{
    const auto reasons = standardReturnReasons();
    const auto first = [&](const char* code) {
        return dispositionWord(findReturnReason(reasons, code, "").value()->disposition);
    };

    BOOST_TEST(first("changed-mind") == "to-stock");
    BOOST_TEST(first("faulty") == "faulty-hold");
    BOOST_TEST(first("recalled") == "to-vendor");
    BOOST_TEST(first("expired") == "destroy");
}

BOOST_AUTO_TEST_CASE(a_web_shop_is_told_what_became_of_the_goods)
{
    const auto told = [](std::optional<bool> fulfilled, std::optional<Disposition> disposition) {
        return restockTypeWord(restockTypeOf({fulfilled, disposition}));
    };

    BOOST_TEST(told(true, Disposition::ToStock) == "RETURN");
    BOOST_TEST(told(true, Disposition::FaultyHold) == "NO_RESTOCK");
    BOOST_TEST(told(true, Disposition::Destroy) == "NO_RESTOCK");
    BOOST_TEST(told(true, std::nullopt) == "NO_RESTOCK");
    BOOST_TEST(told(false, std::nullopt) == "CANCEL");
    BOOST_TEST(told(false, Disposition::ToStock) == "CANCEL");
    BOOST_TEST(told(false, Disposition::Destroy) == "NO_RESTOCK");
    BOOST_TEST(told(std::nullopt, Disposition::ToStock) == "LEGACY_RESTOCK");
    BOOST_TEST(told(std::nullopt, std::nullopt) == "NO_RESTOCK");
}

BOOST_AUTO_TEST_CASE(the_old_word_is_read_and_not_written)
{
    BOOST_TEST(!isForNewRefunds(restockTypeFromWord("LEGACY_RESTOCK").value()));
    for (const char* word : {"RETURN", "CANCEL", "NO_RESTOCK"})
        BOOST_TEST(isForNewRefunds(restockTypeFromWord(word).value()));
    BOOST_TEST((refusal(restockTypeFromWord("RESTOCK")) == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(words_read_back)
{
    for (const char* word : {"to-stock", "faulty-hold", "to-vendor", "destroy"})
        BOOST_TEST(dispositionWord(dispositionFromWord(word).value()) == word);
    for (const char* word : {"RETURN", "CANCEL", "NO_RESTOCK", "LEGACY_RESTOCK"})
        BOOST_TEST(restockTypeWord(restockTypeFromWord(word).value()) == word);
    BOOST_TEST((refusal(dispositionFromWord("shelf")) == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_SUITE_END()
