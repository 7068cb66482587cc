#include "counter_top.h"
#include "pos-app/view/terminal_view_model.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;
using Sound = view::HeraldViewModel::Sound;

/// A selling till, and what it has said and sounded since.
struct Listener : test::OpenCounter {
    Listener()
    {
        view.start();
        answer();
        view.signIn()->select("niamh");
        for (const char* key = test::kCashierPin; *key; ++key)
            view.signIn()->digit(QString{QLatin1Char{*key}});
        answer();
        QObject::connect(view.herald(), &view::HeraldViewModel::said,
                         [this](const QString& text) { said.push_back(text); });
        QObject::connect(view.herald(), &view::HeraldViewModel::sounded,
                         [this](Sound sound) { sounded.push_back(sound); });
    }

    void scan(const char* code)
    {
        view.scanned(code);
        answer();
    }
    bool heard(const std::vector<Sound>& wanted) const { return sounded == wanted; }

    view::TerminalViewModel view{surface};
    QStringList said;
    std::vector<Sound> sounded;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(herald_view_model_tests, Listener)

BOOST_AUTO_TEST_CASE(a_scan_sounds_and_says_what_the_basket_holds_now)
{
    scan(test::kMugCode);
    scan(test::kMugCode);

    BOOST_TEST(heard({Sound::ScanOk, Sound::ScanOk}));
    BOOST_TEST(said.back() == QString{"2 × Enamel Camp Mug. Total €29.90"});
}

// Somebody who does not look must not take a failed scan for a good one.
BOOST_AUTO_TEST_CASE(a_scan_that_fails_sounds_its_own_way_wherever_it_fails)
{
    scan(test::kUnknownCode);
    BOOST_TEST(said.back().startsWith("No item for this barcode. 5012345678900"));
    view.goToStock();
    scan(test::kUnknownCode);
    view.goToRegister();
    scan("5901234123450"); // a wrong check digit
    BOOST_TEST(said.back().startsWith("The code was misread."));

    BOOST_TEST(heard({Sound::ScanFail, Sound::ScanFail, Sound::ScanFail}));
}

BOOST_AUTO_TEST_CASE(a_scan_while_paying_sounds_as_failed)
{
    scan(test::kMugCode);
    view.pay();
    BOOST_TEST(said.back() == QString{"Payment. €14.95 left to pay"});

    scan(test::kMugCode);

    BOOST_TEST(heard({Sound::ScanOk, Sound::ScanFail}));
}

BOOST_AUTO_TEST_CASE(a_scan_over_an_open_line_asks_for_attention)
{
    scan(test::kMugCode);
    view.sale()->editSelected();

    scan(test::kMugCode);

    BOOST_TEST(heard({Sound::ScanOk, Sound::Attention}));
    BOOST_TEST(said.back().startsWith("Finish this first"));
}

BOOST_AUTO_TEST_CASE(a_finished_sale_says_what_to_give_back)
{
    scan(test::kMugCode);
    view.pay();
    view.payment()->quick(1);

    view.payment()->complete();
    answer();

    BOOST_TEST(heard({Sound::ScanOk, Sound::PaymentOk}));
    BOOST_TEST(said.back() == QString{"Sale complete. Give change €0.05"});
}

BOOST_AUTO_TEST_CASE(a_removed_line_is_said_with_its_name)
{
    scan(test::kMugCode);
    view.sale()->removeSelected();
    answer();

    BOOST_TEST(said.contains("Total €0.00"));
    BOOST_TEST(said.back() == QString{"Line removed. Enamel Camp Mug"});
}

BOOST_AUTO_TEST_CASE(a_wrong_pin_is_said_with_what_is_left)
{
    view.lock();
    answer();
    BOOST_TEST(said.back() == QString{"The till is locked"});

    view.signIn()->select("niamh");
    for (int i = 0; i < 6; ++i)
        view.signIn()->digit("1");
    answer();

    BOOST_TEST(said.back() == QString{"Wrong PIN, 4 tries left"});
}

BOOST_AUTO_TEST_SUITE_END()
