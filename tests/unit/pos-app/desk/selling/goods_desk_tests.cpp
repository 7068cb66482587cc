#include "shop.h"
#include "sync-engine/contract/wire/pin.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

wire::Product special(const char* id, const char* code, wire::SellingRules rules)
{
    wire::Product product;
    product.sku = sku(id);
    product.name = id;
    product.category = "Special";
    product.taxClass = "standard";
    product.barcodes = {code};
    product.selling = std::move(rules);
    return product;
}

wire::Product restricted(const char* id, const char* code, int years)
{
    wire::Product product = special(id, code, {});
    product.ageLimit = years;
    return product;
}

/// A till that also sells what needs a question first.
struct Questions : Shop {
    Questions()
    {
        ready();
        std::vector<wire::FeedRecord> records;
        const auto add = [&](const wire::Product& product, const char* amount) {
            records.push_back(wire::upsert(product));
            if (amount)
                records.push_back(wire::upsert(price(product.sku.text().c_str(), amount)));
        };
        add(restricted("WHISKEY", "9950000000016", 18), "32.00");
        add(restricted("ENERGY", "9950000000023", 16), "2.00");
        add(special("PHONE", "09506000134352", {.serial = true}), "499.00");
        add(special("DISPLAY", "9950000000047", {.notForSale = true}), "1.00");
        add(special("FLOWERS", "9950000000054",
                    {.openPrice = true, .priceMin = "5.00", .priceMax = "80.00"}),
            nullptr);
        add(special("EMPTY", "9950000000061", {}), "0.25");
        add(special("COLA", "9950000000078", {.deposit = sku("EMPTY")}), "1.20");
        add(special("GAP", "9950000000085", {}), "0.00");
        add(special("MILK", "09506000134369", {}), "1.50");
        centreSays("catalogue", records);
    }

    void recall(std::vector<std::string> batches)
    {
        centreSays("catalogue",
                   {wire::upsert(wire::Recall{sku("MILK"), std::move(batches), "listeria"})});
    }
    ErrorCode addError(const char* id, const desk::Keyed& keyed = {})
    {
        const auto added = sale().add(sku(id), keyed);
        BOOST_REQUIRE(!added);
        return added.error().code;
    }
    ErrorCode scanError(std::string_view code)
    {
        const auto scanned = sale().scan(code);
        BOOST_REQUIRE(!scanned);
        return scanned.error().code;
    }
    void confirmAge()
    {
        const auto years = sale().checkAge({.confirmed = true});
        BOOST_REQUIRE_MESSAGE(years, (years ? "" : years.error().detail));
    }
    wire::SaleCompleted completed()
    {
        BOOST_REQUIRE(sale().tender(kCash, "2000.00"));
        BOOST_REQUIRE(sale().complete());
        return std::get<wire::SaleCompleted>(newestEvent());
    }
    /// Niamh is 17 today.
    void makeNiamhYoung()
    {
        centreSays("staff", {wire::upsert(wire::Staff{*StaffId::parse("niamh"), "Niamh Byrne",
                                                      "cashier", *wire::hashPin(kCashierPin), "en",
                                                      Date{2009, 11, 23}})});
        BOOST_REQUIRE(till().signInDesk().signOut());
        signIn("niamh", kCashierPin);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(goods_desk_tests, Questions)

BOOST_AUTO_TEST_CASE(the_age_is_asked_before_the_goods_go_in_and_once)
{
    const auto refused = sale().add(sku("WHISKEY"));
    BOOST_REQUIRE(!refused);
    BOOST_TEST((refused.error().code == ErrorCode::AgeCheckRequired));
    BOOST_TEST(refused.error().detail == "18");
    BOOST_TEST((sale().ageAsked()->bornOnOrBefore == Date{2008, 11, 23}));
    BOOST_TEST(sale().basket().isEmpty());

    confirmAge();
    BOOST_REQUIRE(sale().add(sku("WHISKEY")));
    BOOST_REQUIRE(sale().scan("9950000000023"));
    BOOST_REQUIRE(sale().add(sku("WHISKEY")));

    BOOST_TEST(sale().basket().ageChecked == 18);
}

BOOST_AUTO_TEST_CASE(a_stricter_age_is_asked_for_again)
{
    BOOST_TEST((addError("ENERGY") == ErrorCode::AgeCheckRequired));
    confirmAge();
    BOOST_REQUIRE(sale().add(sku("ENERGY")));

    BOOST_TEST((addError("WHISKEY") == ErrorCode::AgeCheckRequired));
    confirmAge();

    BOOST_REQUIRE(sale().add(sku("WHISKEY")));
}

BOOST_AUTO_TEST_CASE(the_journal_says_who_looked_and_not_when_the_buyer_was_born)
{
    BOOST_REQUIRE(sale().checkAge({.confirmed = true, .born = Date{1990, 1, 1}}));
    BOOST_REQUIRE(sale().add(sku("WHISKEY")));

    const auto event = completed();

    BOOST_REQUIRE(event.ageCheck.has_value());
    BOOST_TEST(event.ageCheck->years == 36);
    BOOST_TEST(event.ageCheck->by.text() == "aoife");
    BOOST_TEST(!event.ageCheck->approvedBy.has_value());
    BOOST_TEST(sale().receipt()->ageCheck->years == 36);
}

BOOST_AUTO_TEST_CASE(a_buyer_who_is_too_young_gets_nothing)
{
    BOOST_TEST((addError("WHISKEY") == ErrorCode::AgeCheckRequired));

    const auto young = sale().checkAge({.confirmed = true, .born = Date{2008, 11, 24}});

    BOOST_REQUIRE(!young);
    BOOST_TEST((young.error().code == ErrorCode::TooYoung));
    BOOST_TEST((addError("WHISKEY") == ErrorCode::AgeCheckRequired));
    BOOST_TEST(sale().checkAge({.confirmed = true, .born = Date{2008, 11, 23}}).has_value());
}

BOOST_AUTO_TEST_CASE(an_age_that_nobody_asked_for_has_to_be_named)
{
    BOOST_TEST((sale().checkAge({.confirmed = true}).error().code == ErrorCode::MissingField));
    BOOST_TEST((sale().checkAge({.confirmed = true, .born = Date{2027, 1, 1}}).error().code
                == ErrorCode::OutOfRange));
    BOOST_REQUIRE(sale().checkAge({.confirmed = true, .years = 18}));
    BOOST_TEST(sale().add(sku("WHISKEY")).has_value());
}

// The one who was asked has left; the next in the queue is fourteen.
BOOST_AUTO_TEST_CASE(an_answer_is_not_the_next_buyers)
{
    BOOST_TEST((addError("WHISKEY") == ErrorCode::AgeCheckRequired));
    confirmAge();
    passMs(121'000);
    BOOST_TEST((addError("WHISKEY") == ErrorCode::AgeCheckRequired));

    confirmAge();
    BOOST_REQUIRE(sale().add(sku("WHISKEY")));
    completed();

    BOOST_TEST((addError("WHISKEY") == ErrorCode::AgeCheckRequired));
}

BOOST_AUTO_TEST_CASE(a_cashier_who_is_too_young_asks_somebody_who_is_not)
{
    makeNiamhYoung();
    BOOST_TEST((addError("WHISKEY") == ErrorCode::AgeCheckRequired));
    BOOST_TEST((sale().checkAge({.confirmed = true}).error().code == ErrorCode::NeedsApproval));

    BOOST_REQUIRE(till().signInDesk().approve(*StaffId::parse("aoife"), kManagerPin));
    confirmAge();
    BOOST_REQUIRE(sale().add(sku("WHISKEY")));

    const auto event = completed();
    BOOST_REQUIRE(event.ageCheck->approvedBy.has_value());
    BOOST_TEST(event.ageCheck->approvedBy->text() == "aoife");
    BOOST_TEST((addError("ENERGY") == ErrorCode::AgeCheckRequired));
    BOOST_TEST(sale().checkAge({.confirmed = true}).has_value(), "of 16 years they are");
}

// How old the buyer is makes the cashier no older.
BOOST_AUTO_TEST_CASE(a_young_cashier_is_asked_again_for_goods_of_a_higher_age)
{
    makeNiamhYoung();
    BOOST_TEST((addError("ENERGY") == ErrorCode::AgeCheckRequired));
    BOOST_REQUIRE(sale().checkAge({.confirmed = true, .born = Date{1980, 1, 1}}));
    BOOST_REQUIRE(sale().add(sku("ENERGY")));

    BOOST_TEST((addError("WHISKEY") == ErrorCode::AgeCheckRequired));
    BOOST_TEST((sale().checkAge({.confirmed = true, .born = Date{1980, 1, 1}}).error().code
                == ErrorCode::NeedsApproval));
}

BOOST_AUTO_TEST_CASE(what_was_asked_outlives_a_restart_and_being_undone)
{
    BOOST_REQUIRE(sale().checkAge({.confirmed = true, .years = 18}));
    BOOST_REQUIRE(sale().scan(kMugCode));
    BOOST_REQUIRE(sale().add(sku("WHISKEY")));
    BOOST_REQUIRE(sale().add(sku("COLA")));
    const auto before = sale().basket();
    restartProgram();
    signIn();

    BOOST_TEST((sale().basket().priced == before.priced));
    BOOST_TEST(sale().basket().ageChecked == 18);
    BOOST_REQUIRE(sale().voidLine(2));
    BOOST_REQUIRE(sale().undo());
    BOOST_TEST(sale().add(sku("WHISKEY")).has_value());
}

BOOST_AUTO_TEST_CASE(a_numbered_piece_is_named_by_its_number)
{
    BOOST_TEST((addError("PHONE") == ErrorCode::SerialRequired));
    BOOST_TEST((addError("PHONE", {.quantity = "2", .serial = "A1"}) == ErrorCode::OutOfRange));
    BOOST_REQUIRE(sale().add(sku("PHONE"), desk::Keyed{.serial = "A1"}));
    BOOST_TEST((addError("PHONE", {.serial = "A1"}) == ErrorCode::Conflict));

    const auto scanned = sale().scan("]d2010950600013435221A2");
    BOOST_REQUIRE_MESSAGE(scanned, (scanned ? "" : scanned.error().detail));

    const auto event = completed();
    BOOST_REQUIRE(event.lines.size() == 2U);
    BOOST_TEST(event.lines[0].serial == "A1");
    BOOST_TEST(event.lines[1].serial == "A2");
    BOOST_TEST(sale().receipt()->basket.lines[1].serial == "A2");
}

// Held, laid away or left open for an hour: what nobody could put into a basket now is not sold.
BOOST_AUTO_TEST_CASE(what_was_sold_or_called_back_while_a_basket_waited_is_not_paid_for)
{
    BOOST_REQUIRE(sale().add(sku("PHONE"), desk::Keyed{.serial = "A1"}));
    const auto held = till().holdDesk().hold("");
    BOOST_REQUIRE(sale().add(sku("PHONE"), desk::Keyed{.serial = "A1"}));
    completed();
    BOOST_REQUIRE(till().holdDesk().recall(held->id));
    BOOST_TEST(
        (sale().tender(domain::TenderKind::Cash, "499.00").error().code == ErrorCode::SerialSold));
    BOOST_REQUIRE(sale().voidBasket());

    BOOST_REQUIRE(sale().add(sku("MILK")));
    recall({});

    BOOST_TEST(
        (sale().tender(domain::TenderKind::Cash, "1.50").error().code == ErrorCode::Recalled));
    BOOST_TEST(sale().basket().tenders.empty());
    centreSays("catalogue", {wire::tombstone(wire::Recall::kKind, "MILK")});
    completed();
}

// Returned goods may be sold again; goods that are still out cannot be here.
BOOST_AUTO_TEST_CASE(a_piece_is_not_sold_twice_at_one_till)
{
    BOOST_REQUIRE(sale().add(sku("PHONE"), desk::Keyed{.serial = "A1"}));
    completed();

    BOOST_TEST((addError("PHONE", {.serial = "A1"}) == ErrorCode::SerialSold));
    BOOST_TEST((scanError("]d2010950600013435221A1") == ErrorCode::SerialSold));
    BOOST_TEST((addError("PHONE", {.serial = "]d2010950600013435221A1"}) == ErrorCode::SerialSold),
               "scanned in place of typed");
    restartProgram();
    signIn();
    BOOST_TEST((addError("PHONE", {.serial = "A1"}) == ErrorCode::SerialSold));
    BOOST_TEST(sale().add(sku("PHONE"), desk::Keyed{.serial = "A2"}).has_value());
}

BOOST_AUTO_TEST_CASE(a_serial_number_is_the_same_in_capitals_or_not_and_with_blanks_around_it)
{
    BOOST_REQUIRE(sale().add(sku("PHONE"), desk::Keyed{.serial = " Sn1 "}));
    BOOST_TEST((addError("PHONE", {.serial = "sn1"}) == ErrorCode::Conflict));
    const auto sold = completed();
    BOOST_TEST(sold.lines[0].serial == "Sn1");
    BOOST_TEST((addError("PHONE", {.serial = "SN1"}) == ErrorCode::SerialSold));

    BOOST_REQUIRE(till().returnsDesk().takeBack(
        {.receipt = sold.receiptNumber, .line = 1, .reason = "changed-mind", .serial = "SN1 "}));
    BOOST_REQUIRE(till().returnsDesk().refund({}));
    BOOST_REQUIRE(sale().complete());
    BOOST_TEST(sale().add(sku("PHONE"), desk::Keyed{.serial = "sN1"}).has_value());
}

BOOST_AUTO_TEST_CASE(what_is_not_for_sale_stays_in_the_shop)
{
    BOOST_TEST((addError("DISPLAY") == ErrorCode::NotForSale));
    BOOST_TEST((scanError("9950000000047") == ErrorCode::NotForSale));
}

BOOST_AUTO_TEST_CASE(a_recall_comes_with_the_catalogue_and_nobody_overrides_it)
{
    BOOST_REQUIRE(sale().scan("09506000134369"));
    recall({});
    BOOST_TEST((scanError("09506000134369") == ErrorCode::Recalled));
    BOOST_REQUIRE(till().signInDesk().signOut());
    signIn("niamh", kCashierPin);
    BOOST_REQUIRE(till().signInDesk().approve(*StaffId::parse("aoife"), kManagerPin));
    BOOST_TEST((scanError("09506000134369") == ErrorCode::Recalled));

    centreSays("catalogue", {wire::tombstone(wire::Recall::kKind, "MILK")});
    BOOST_TEST(sale().scan("09506000134369").has_value());
}

BOOST_AUTO_TEST_CASE(a_recalled_batch_is_known_by_its_code)
{
    recall({"L77"});

    BOOST_TEST((scanError("]d2010950600013436910L77") == ErrorCode::Recalled));
    const auto other = sale().scan("]d2010950600013436910L78");
    BOOST_REQUIRE(other);
    BOOST_TEST(other->basket.warnings.empty());
    const auto plain = sale().scan("09506000134369");
    BOOST_REQUIRE(plain);
    BOOST_REQUIRE(plain->basket.warnings.size() == 1U);
    BOOST_TEST((plain->basket.warnings.front() == domain::GoodsWarning::CheckBatch));
}

// The day is the store's: 23 November.
BOOST_AUTO_TEST_CASE(goods_past_their_date_are_not_sold)
{
    BOOST_TEST((scanError("]d201095060001343691726112210L1") == ErrorCode::Expired));
    BOOST_TEST(sale().scan("]d201095060001343691726112310L1").has_value());
    const auto stale = sale().scan("]d2010950600013436915261122");
    BOOST_REQUIRE(stale);
    BOOST_REQUIRE(stale->basket.warnings.size() == 1U);
    BOOST_TEST((stale->basket.warnings.front() == domain::GoodsWarning::BestBefore));
}

BOOST_AUTO_TEST_CASE(an_open_price_is_asked_for)
{
    BOOST_TEST((addError("FLOWERS") == ErrorCode::PriceRequired));
    BOOST_TEST((addError("FLOWERS", {.price = "1.00"}) == ErrorCode::OutOfRange));
    BOOST_TEST((addError("COLA", {.price = "1.00"}) == ErrorCode::OutOfRange));
    BOOST_REQUIRE(sale().add(sku("FLOWERS"), desk::Keyed{.quantity = "2", .price = "24.50"}));
    BOOST_REQUIRE(sale().add(sku("FLOWERS"), desk::Keyed{.price = "24.50"}));
    BOOST_REQUIRE(sale().add(sku("FLOWERS"), desk::Keyed{.price = "10.00"}));
    BOOST_TEST(sale().basket().priced.lines.size() == 2U);
    BOOST_TEST(sale().basket().priced.total.text() == "83.50");
    restartProgram();
    signIn();
    BOOST_REQUIRE(sale().add(sku("FLOWERS"), desk::Keyed{.price = "10.00"}));

    const auto event = completed();

    BOOST_TEST(event.total.text() == "93.50");
    BOOST_TEST(event.lines[0].openPrice);
}

BOOST_AUTO_TEST_CASE(a_hole_in_the_price_list_gives_nothing_away)
{
    BOOST_TEST((addError("GAP") == ErrorCode::NoPrice));
}

BOOST_AUTO_TEST_CASE(a_deposit_goes_into_the_journal_with_the_line_it_came_with)
{
    BOOST_REQUIRE(sale().add(sku("COLA"), "6"));
    BOOST_TEST((sale().voidLine(2).error().code == ErrorCode::LinkedLine));
    BOOST_TEST((sale().changeLine(2, {.quantity = "1"}).error().code == ErrorCode::LinkedLine));
    BOOST_REQUIRE(sale().discountBasket({.percent = "50"}, "damaged"));

    const auto event = completed();

    BOOST_REQUIRE(event.lines.size() == 2U);
    BOOST_TEST(event.lines[1].parent == event.lines[0].line);
    BOOST_TEST(event.lines[1].gross.text() == "1.50");
    BOOST_TEST(event.total.text() == "5.10");
    BOOST_TEST(sale().receipt()->basket.lines[1].parent == 1);
}

BOOST_AUTO_TEST_CASE(a_tare_is_taken_off_what_the_scale_shows)
{
    BOOST_REQUIRE(sale().scan("CHEESE", desk::Keyed{.quantity = "0.512", .tare = "0.012"}));
    BOOST_TEST(sale().basket().priced.total.text() == "9.00");
    for (const auto& [gross, tare] : {std::pair{"0.012", "0.012"},
                                      {"0.010", "0.012"},
                                      {"0.5", "0"},
                                      {"0.5", "-0.1"},
                                      {"0.5", "x"}})
        BOOST_TEST(!sale().add(sku("CHEESE"), desk::Keyed{.quantity = gross, .tare = tare}), tare);
    BOOST_TEST((addError("MUG-350", {.quantity = "2", .tare = "1"}) == ErrorCode::OutOfRange));
    BOOST_TEST((sale().scan("2100012004862", desk::Keyed{.tare = "0.012"}).error().code
                == ErrorCode::OutOfRange));

    const auto event = completed();
    BOOST_REQUIRE(event.lines[0].tare.has_value());
    BOOST_TEST(event.lines[0].tare->milli() == 12);
    BOOST_TEST(event.lines[0].quantity.milli() == 500);
}

BOOST_AUTO_TEST_SUITE_END()
