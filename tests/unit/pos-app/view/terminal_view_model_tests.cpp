#include "counter_top.h"
#include "pos-app/view/terminal_view_model.h"

#include <QSignalSpy>
#include <QTest>

#include <boost/test/unit_test.hpp>

#include <fstream>

namespace {

using namespace onetill;
using view::TerminalViewModel;

struct Terminal : test::CounterTop {
    explicit Terminal(bool stocked = true) : CounterTop{stocked}
    {
        view.start();
        answer();
    }

    void enterPin(const char* pin)
    {
        for (; *pin; ++pin)
            view.signIn()->digit(QString{QLatin1Char{*pin}});
        answer();
    }
    /// From sign-in to an open register.
    void begin()
    {
        view.signIn()->select("niamh");
        enterPin(test::kCashierPin);
        view.shift()->digit("0");
        view.shift()->open();
        answer();
    }
    void scan(const char* code)
    {
        view.scanned(code);
        answer();
    }
    std::size_t lines() { return view.sale()->basket()->rows().size(); }

    TerminalViewModel view{surface};
};

struct NewTerminal : Terminal {
    NewTerminal() : Terminal{false} {}
};

struct SellingTerminal : Terminal {
    SellingTerminal() { begin(); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(terminal_view_model_tests)

BOOST_FIXTURE_TEST_CASE(a_till_of_no_store_begins_with_enrolment, NewTerminal)
{
    BOOST_TEST(view.stage() == TerminalViewModel::Enrolment);
    BOOST_TEST(view.theme() == QString{"light"});
}

BOOST_FIXTURE_TEST_CASE(people_are_offered_by_name_with_store_and_time, Terminal)
{
    BOOST_TEST(view.stage() == TerminalViewModel::SignIn);
    BOOST_TEST(view.storeName() == QString{"Grafton Street"});
    BOOST_TEST(view.clockText() == QString{"10:00"});
    BOOST_TEST(view.signIn()->greeting().startsWith("Good morning"));
    BOOST_TEST_REQUIRE(view.signIn()->staff()->rows().size() == 2);
    BOOST_TEST(view.signIn()->staff()->rows()[1].initials == QString{"NB"});
}

BOOST_FIXTURE_TEST_CASE(a_wrong_pin_says_how_many_tries_are_left, Terminal)
{
    enterPin("111111");

    BOOST_TEST(view.stage() == TerminalViewModel::SignIn);
    BOOST_TEST(view.signIn()->wrong());
    BOOST_TEST(view.signIn()->messageText() == QString{"Wrong PIN, 4 tries left"});
    BOOST_TEST(view.signIn()->pinEntered() == 0);
}

BOOST_FIXTURE_TEST_CASE(five_wrong_pins_pause_with_a_countdown, Terminal)
{
    for (int i = 0; i < 5; ++i)
        enterPin("111111");

    BOOST_TEST(view.signIn()->lockedSeconds() == 30);
    BOOST_TEST(view.signIn()->messageText() == QString{"Too many wrong PINs. Wait 0:30"});
    enterPin("1");
    BOOST_TEST(view.signIn()->pinEntered() == 0);
}

BOOST_FIXTURE_TEST_CASE(the_first_of_the_day_opens_the_till_with_its_float, Terminal)
{
    view.signIn()->select("niamh");
    enterPin(test::kCashierPin);
    BOOST_TEST(view.stage() == TerminalViewModel::OpenShift);
    BOOST_TEST(view.cashierInitials() == QString{"NB"});
    BOOST_TEST(!view.shift()->canOpen());
    for (const char* key : {"1", "5", "0", "0", "0"})
        view.shift()->digit(key);
    BOOST_TEST(view.shift()->amountText() == QString{"€150.00"});
    view.shift()->open();
    answer();

    BOOST_TEST(view.stage() == TerminalViewModel::Register);
    BOOST_TEST(till->shiftDesk().current()->openingFloat.minor() == 15'000);
}

BOOST_FIXTURE_TEST_CASE(a_sale_goes_from_scan_to_change_and_back_to_an_empty_basket,
                        SellingTerminal)
{
    scan(test::kMugCode);
    view.pay();
    BOOST_TEST(view.stage() == TerminalViewModel::Payment);

    view.payment()->quick(1);
    view.payment()->complete();
    answer();

    BOOST_TEST(view.stage() == TerminalViewModel::SaleComplete);
    BOOST_TEST(view.receipt()->changeText() == QString{"€0.05"});
    BOOST_TEST(view.receipt()->previewLines().contains("Enamel Camp Mug"));
    BOOST_TEST(view.receipt()->receiptNumber().endsWith("00001"));
    BOOST_TEST(view.sale()->isEmpty());

    view.receipt()->newSale();
    BOOST_TEST(view.stage() == TerminalViewModel::Register);
}

// "Scanning the next item starts a new sale."
BOOST_FIXTURE_TEST_CASE(a_scan_after_a_sale_begins_the_next_one, SellingTerminal)
{
    scan(test::kMugCode);
    view.pay();
    view.payment()->complete();
    answer();

    scan(test::kTentCode);

    BOOST_TEST(view.stage() == TerminalViewModel::Register);
    BOOST_TEST_REQUIRE(lines() == 1);
    BOOST_TEST(view.sale()->basket()->rows()[0].name == QString{"Lofoten 3-Person Tent"});
}

BOOST_FIXTURE_TEST_CASE(a_scan_while_paying_adds_nothing_and_says_so, SellingTerminal)
{
    scan(test::kMugCode);
    view.pay();

    scan(test::kTentCode);

    BOOST_TEST(lines() == 1);
    BOOST_TEST(view.notice()->text() == QString{"Go back to add items."});
    view.back();
    BOOST_TEST(view.stage() == TerminalViewModel::Register);
}

BOOST_FIXTURE_TEST_CASE(scans_over_an_open_line_wait_for_it_in_order, SellingTerminal)
{
    scan(test::kMugCode);
    view.sale()->editSelected();

    scan(test::kTentCode);
    scan(test::kMugCode);
    BOOST_TEST(lines() == 1);
    BOOST_TEST(view.notice()->title() == QString{"Finish this first"});

    view.sale()->lineEdit()->cancel();
    answer();
    BOOST_TEST_REQUIRE(lines() == 2);
    BOOST_TEST(view.sale()->basket()->rows()[0].quantityText == QString{"2"});
}

BOOST_FIXTURE_TEST_CASE(the_queue_of_waiting_scans_is_full_at_32_and_says_so, SellingTerminal)
{
    scan(test::kMugCode);
    view.sale()->editSelected();
    for (int i = 0; i < 40; ++i)
        scan(test::kMugCode);
    BOOST_TEST(view.notice()->title() == QString{"That scan was not taken"});

    view.sale()->lineEdit()->cancel();
    answer();

    BOOST_TEST(view.sale()->basket()->rows()[0].quantityText == QString{"33"});
}

BOOST_FIXTURE_TEST_CASE(an_unknown_code_offers_the_search, SellingTerminal)
{
    scan(test::kUnknownCode);
    BOOST_TEST(view.notice()->title() == QString{"No item for this barcode"});
    BOOST_TEST(view.notice()->text().contains(test::kUnknownCode));

    view.notice()->act1();

    BOOST_TEST(view.search()->active());
}

BOOST_FIXTURE_TEST_CASE(a_lock_keeps_the_basket_and_its_stage, SellingTerminal)
{
    scan(test::kMugCode);
    view.pay();
    view.leftAlone();
    answer();
    BOOST_TEST(view.locked());
    BOOST_TEST(view.signIn()->continueText().startsWith("Niamh"));
    scan(test::kTentCode);
    BOOST_TEST(view.signIn()->messageText().startsWith("That scan was not taken."));

    view.signIn()->select("aoife");
    enterPin(test::kManagerPin);

    BOOST_TEST(!view.locked());
    BOOST_TEST(view.stage() == TerminalViewModel::Payment);
    BOOST_TEST(view.cashierInitials() == QString{"AW"});
    BOOST_TEST(lines() == 1);
}

BOOST_FIXTURE_TEST_CASE(signing_out_leaves_the_basket_to_the_next, SellingTerminal)
{
    scan(test::kMugCode);
    view.signOut();
    answer();
    BOOST_TEST(view.stage() == TerminalViewModel::SignIn);
    BOOST_TEST(view.cashierName().isEmpty());

    view.signIn()->select("aoife");
    enterPin(test::kManagerPin);

    BOOST_TEST(view.stage() == TerminalViewModel::Register);
    BOOST_TEST(lines() == 1);
}

// The power fails with a note on the counter: the till comes back to paying, not to the goods.
BOOST_FIXTURE_TEST_CASE(money_taken_before_a_crash_leads_back_to_payment, SellingTerminal)
{
    scan(test::kTentCode);
    view.pay();
    view.payment()->quick(0);
    view.payment()->digit("5");
    view.payment()->addTender();
    answer();

    TerminalViewModel again{surface};
    again.start();
    answer();
    again.signIn()->select("niamh");
    for (const char* key = test::kCashierPin; *key; ++key)
        again.signIn()->digit(QString{QLatin1Char{*key}});
    answer();

    BOOST_TEST(again.stage() == TerminalViewModel::Payment);
    BOOST_TEST(again.payment()->taken()->rows().size() == 1);
}

BOOST_FIXTURE_TEST_CASE(a_theme_is_remembered_for_the_next_start, SellingTerminal)
{
    view.setTheme("dark");
    answer();
    view.setTheme("no such theme");
    BOOST_TEST(view.theme() == QString{"dark"});

    TerminalViewModel again{surface};
    again.start();
    answer();
    BOOST_TEST(again.theme() == QString{"dark"});

    again.start("highContrast");
    answer();
    BOOST_TEST(again.theme() == QString{"highContrast"});
    BOOST_TEST(till->remembered("theme") == "dark", "one run's theme is not remembered");
}

BOOST_FIXTURE_TEST_CASE(key_hints_come_with_the_first_typed_key, SellingTerminal)
{
    BOOST_TEST(!view.keyHints());
    view.typed();
    BOOST_TEST(view.keyHints());
}

BOOST_FIXTURE_TEST_CASE(files_that_cannot_be_used_stop_the_till_with_a_reason, NewTerminal)
{
    view.stop({ErrorCode::StorageDamaged, "quick_check: row 7 missing"});

    BOOST_TEST(view.stage() == TerminalViewModel::Fatal);
    BOOST_TEST(view.fatalTitle() == QString{"The till’s database is damaged"});
    BOOST_TEST(view.fatalCode() == QString{"storage-damaged"});
    BOOST_TEST(!view.fatalText().contains("quick_check"));
    BOOST_TEST(view.fatalDetail() == QString{"quick_check: row 7 missing"});

    QSignalSpy restart{&view, &TerminalViewModel::restartWanted};
    view.restart();
    BOOST_TEST(restart.count() == 1);
}

// A full disk is no reason to keep the next customer waiting, but somebody must know.
BOOST_FIXTURE_TEST_CASE(a_pdf_that_cannot_be_saved_is_told_and_the_next_sale_goes_on,
                        SellingTerminal)
{
    std::ofstream{surface.receiptFolder} << "a file where the folder should be";
    scan(test::kMugCode);
    view.pay();
    view.payment()->complete();
    answer();

    view.receipt()->savePdf();
    scan(test::kTentCode);
    BOOST_TEST(QTest::qWaitFor([this] { return view.notice()->visible(); }));

    BOOST_TEST(view.notice()->title() == QString{"The till could not save that"});
    BOOST_TEST(view.stage() == TerminalViewModel::Register);
    BOOST_TEST(lines() == 1);
}

BOOST_FIXTURE_TEST_CASE(the_rail_leads_to_stock_and_back_and_the_basket_stays, SellingTerminal)
{
    scan(test::kMugCode);
    view.goToStock();
    BOOST_TEST(view.stage() == TerminalViewModel::Stock);

    scan(test::kTentCode);
    BOOST_TEST(view.stock()->name() == QString{"Lofoten 3-Person Tent"});
    BOOST_TEST(lines() == 1);

    view.goToRegister();
    BOOST_TEST(view.stage() == TerminalViewModel::Register);
    BOOST_TEST(lines() == 1);
}

BOOST_FIXTURE_TEST_CASE(stock_is_reached_from_a_line_and_leads_back_with_the_item, SellingTerminal)
{
    scan(test::kTentCode);
    view.sale()->editSelected();
    answer();
    BOOST_TEST(view.sale()->lineEdit()->stockText() == QString{"6 here · listed €749.00"});

    view.sale()->lineEdit()->openStock();
    answer();
    BOOST_TEST(view.stage() == TerminalViewModel::Stock);
    BOOST_TEST(!view.sale()->lineEdit()->active());

    view.stock()->addToBasket();
    answer();
    BOOST_TEST(view.stage() == TerminalViewModel::Register);
    BOOST_TEST(view.sale()->basket()->rows()[0].quantityText == QString{"2"});
}

BOOST_FIXTURE_TEST_CASE(what_is_searched_on_the_stock_screen_is_shown_and_not_sold, SellingTerminal)
{
    view.goToStock();
    view.search()->open("tent");
    answer();

    view.search()->addSelected(false);
    answer();

    BOOST_TEST(view.stock()->name() == QString{"Lofoten 3-Person Tent"});
    BOOST_TEST(!view.search()->active());
    BOOST_TEST(lines() == 0);
}

BOOST_FIXTURE_TEST_CASE(a_locked_till_comes_back_to_the_stock_it_showed, SellingTerminal)
{
    view.goToStock();
    scan(test::kTentCode);
    view.lock();
    answer();
    scan(test::kMugCode);

    view.signIn()->select("niamh");
    enterPin(test::kCashierPin);

    BOOST_TEST(view.stage() == TerminalViewModel::Stock);
    BOOST_TEST(view.stock()->name() == QString{"Lofoten 3-Person Tent"});
}

BOOST_AUTO_TEST_SUITE_END()
