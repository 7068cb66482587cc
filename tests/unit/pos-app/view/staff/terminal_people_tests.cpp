#include "counter_top.h"
#include "pos-app/view/terminal_view_model.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;
using view::TerminalViewModel;

constexpr const char* kUnknownBadge = "ZZ0000000000000Z";

struct TerminalOfPeople : test::CounterTop {
    TerminalOfPeople() { begin(); }

    void begin()
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
    void scan(const char* code)
    {
        view.scanned(code);
        answer();
    }
    void selling(const char* badge = test::kManagerBadge, const char* pin = test::kManagerPin)
    {
        scan(badge);
        enterPin(pin);
        view.shift()->digit("0");
        view.shift()->open();
        answer();
        BOOST_REQUIRE(view.stage() == TerminalViewModel::Register);
    }
    QString now() { return surface.timeText(clock.clock()()); }
    QString notice() { return view.notice()->visible() ? view.notice()->title() : QString{}; }
    /// Nowhere on the screen: what is on a badge is for nobody's eyes.
    bool shows(const char* badge)
    {
        const QString text = view.notice()->title() + view.notice()->text()
                             + view.signIn()->messageText() + view.approval()->messageText();
        return text.contains(badge);
    }

    TerminalViewModel view{surface};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(terminal_people_tests, TerminalOfPeople)

BOOST_AUTO_TEST_CASE(a_badge_at_sign_in_chooses_its_owner_and_asks_for_the_pin)
{
    view.signIn()->select("aoife");
    scan(test::kCashierBadge);

    BOOST_TEST(view.stage() == TerminalViewModel::SignIn);
    BOOST_TEST(view.signIn()->selectedName() == QString{"Niamh Byrne"});
    BOOST_TEST(view.signIn()->messageText() == QString{"Niamh Byrne, enter your PIN."});
    enterPin(test::kCashierPin);

    BOOST_TEST(view.cashierName() == QString{"Niamh Byrne"});
}

BOOST_AUTO_TEST_CASE(a_badge_that_nobody_has_is_refused_and_not_shown)
{
    scan(kUnknownBadge);

    BOOST_TEST(view.signIn()->wrong());
    BOOST_TEST(view.signIn()->messageText().startsWith("Nobody here has this badge"));
    BOOST_TEST(!shows(kUnknownBadge));
}

BOOST_AUTO_TEST_CASE(goods_scanned_at_a_closed_door_are_no_badge)
{
    scan(test::kMugCode);

    BOOST_TEST(view.signIn()->messageText()
               == QString{"That scan was not taken. Sign in, then scan again."});
}

BOOST_AUTO_TEST_CASE(where_a_badge_alone_is_enough_it_signs_in_over_a_locked_till_with_its_basket)
{
    test::takeBadgesAlone(directory.path());
    selling();
    scan(test::kMugCode);
    view.lock();
    answer();

    scan(test::kCashierBadge);

    BOOST_TEST(!view.locked());
    BOOST_TEST(view.cashierName() == QString{"Niamh Byrne"});
    BOOST_TEST(view.sale()->basket()->rowCount() == 1);
}

BOOST_AUTO_TEST_CASE(a_badge_scanned_while_selling_is_no_goods_and_not_shown)
{
    selling();

    for (const char* badge : {test::kCashierBadge, test::kManagerBadge}) {
        scan(badge);
        BOOST_TEST(notice() == QString{"That is a badge"});
        BOOST_TEST(!shows(badge));
        BOOST_TEST(view.sale()->basket()->rowCount() == 0);
    }
}

BOOST_AUTO_TEST_CASE(a_second_person_approves_by_badge)
{
    test::takeBadgesAlone(directory.path());
    selling(test::kCashierBadge, test::kCashierPin);
    view.goToTill();
    answer();
    view.training()->begin();
    answer();
    BOOST_REQUIRE(view.approval()->active());
    scan(test::kCashierBadge);
    BOOST_TEST(view.approval()->messageText() == QString{"That badge may not do this."});

    scan(test::kManagerBadge);

    BOOST_TEST(!view.approval()->active());
    BOOST_TEST(view.training()->active());
}

BOOST_AUTO_TEST_CASE(training_begins_with_a_drawer_of_its_own_and_ends_where_all_counts)
{
    selling();
    const QString name = view.tillName();

    view.training()->begin();
    answer();

    BOOST_TEST(view.training()->active());
    BOOST_TEST(view.stage() == TerminalViewModel::OpenShift);
    BOOST_TEST(view.tillName() == "TRAINING-" + name);
    view.training()->end();
    answer();
    BOOST_TEST(!view.training()->active());
    BOOST_TEST(view.stage() == TerminalViewModel::Register);
    BOOST_TEST(view.tillName() == name);
}

BOOST_AUTO_TEST_CASE(training_waits_for_an_open_basket_and_says_so)
{
    selling();
    scan(test::kMugCode);

    view.training()->begin();
    answer();

    BOOST_TEST(!view.training()->active());
    BOOST_TEST(!notice().isEmpty());
    BOOST_TEST(view.stage() == TerminalViewModel::Register);
}

BOOST_AUTO_TEST_CASE(who_ends_anothers_training_stands_before_the_door)
{
    selling();
    view.training()->begin();
    answer();
    signIn("niamh", test::kCashierPin);

    view.training()->end();
    answer();

    BOOST_TEST(view.stage() == TerminalViewModel::SignIn);
    BOOST_TEST(view.cashierName().isEmpty());
}

BOOST_AUTO_TEST_CASE(who_is_signed_in_clocks_in_and_out_and_hears_when_it_was_done_before)
{
    selling();
    view.work()->refresh();
    answer();
    BOOST_TEST(!view.work()->atWork());

    view.work()->clockIn();
    answer();

    BOOST_TEST(view.work()->atWork());
    BOOST_TEST(view.work()->sinceText() == "At work since " + now());
    BOOST_TEST(notice() == "Aoife Walsh came at " + now());
    view.work()->clockIn();
    answer();
    BOOST_TEST(notice() == QString{"Clocked in already"});
    BOOST_TEST(view.notice()->action1Text() == QString{"Clock in"});
    view.notice()->act1();
    answer();
    BOOST_TEST(notice() == "Aoife Walsh came at " + now());
    view.work()->clockOut();
    answer();
    BOOST_TEST(!view.work()->atWork());
}

BOOST_AUTO_TEST_CASE(a_line_is_given_to_who_sold_it)
{
    selling();
    scan(test::kMugCode);
    view.sale()->lineEdit()->open(1);
    answer();
    auto* seller = view.sale()->lineEdit()->seller();
    BOOST_TEST(seller->name().isEmpty());
    BOOST_TEST(seller->people()->rowCount() == 3);
    seller->next();
    seller->next();
    BOOST_TEST(seller->name() == QString{"Niamh Byrne"});
    seller->previous();
    BOOST_TEST(seller->name() == QString{"Aoife Walsh"});
    seller->setOpen(true);
    view.sale()->lineEdit()->nextField();
    BOOST_TEST(!seller->isOpen(), "what is typed now goes into a field");
    seller->choose("niamh");

    view.sale()->lineEdit()->done();
    answer();

    BOOST_TEST(!view.sale()->lineEdit()->active());
    view.sale()->lineEdit()->open(1);
    answer();
    BOOST_TEST(seller->name() == QString{"Niamh Byrne"});
}

BOOST_AUTO_TEST_SUITE_END()
