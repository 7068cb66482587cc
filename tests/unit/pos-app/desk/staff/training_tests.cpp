#include "pos-app/desk/enrolment.h"
#include "pos-app/domain/receipt_number.h"
#include "returns/returns_counter.h"
#include "staff/badges.h"

#include <filesystem>

using namespace onetill;
using namespace onetill::test;

namespace {

struct TrainingShop : ReturnsCounter {
    desk::TillStatus status() { return till().statusDesk().status().value(); }
    void begin()
    {
        const auto begun = till().beginTraining();
        BOOST_REQUIRE_MESSAGE(begun, (begun ? "" : begun.error().detail));
    }
    void end()
    {
        const auto ended = till().endTraining();
        BOOST_REQUIRE_MESSAGE(ended, (ended ? "" : ended.error().detail));
    }
    static std::string said(const Status& answer)
    {
        return answer ? "done" : std::string{errorWord(answer.error().code)};
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(training_tests, TrainingShop)

BOOST_AUTO_TEST_CASE(a_day_of_training_leaves_the_real_figures_as_they_were)
{
    const auto real = sell("MUG-350", "2");
    const auto report = till().shiftDesk().xReport().value();
    const auto before = entries();
    const auto written = till().entriesWritten();

    begin();
    BOOST_TEST(!till().shiftDesk().current().has_value(), "a drawer of its own");
    openShift("50.00");
    const auto sold = sell("TENT-3", "1");
    BOOST_TEST(domain::isOfTraining(sold.receiptNumber));
    BOOST_REQUIRE(take(sold, 1, "1"));
    (void)refunded();
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    BOOST_REQUIRE(till().holdDesk().layAway("Sam"));
    BOOST_REQUIRE(till().shiftDesk().openDrawer("practice"));
    BOOST_TEST(entries() == before + 1, "the real journal is what the status tells");
    BOOST_TEST(till().entriesWritten() == written + 1, "nothing for the link to send");
    end();

    BOOST_TEST(entries() == before + 2);
    const auto kinds = journalKinds();
    BOOST_TEST(kinds[kinds.size() - 2] == "training-switched");
    BOOST_TEST(kinds.back() == "training-switched");
    const auto after = till().shiftDesk().xReport().value();
    BOOST_TEST((after.figures == report.figures));
    BOOST_TEST(sell("MUG-350", "1").receiptNumber == "dublin-2-00002");
    BOOST_TEST(till().returnsDesk().find(real.receiptNumber).has_value());
    booksHold();
}

BOOST_AUTO_TEST_CASE(training_begins_with_empty_hands_and_ends_so)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    BOOST_TEST(said(till().beginTraining()) == "basket-open");
    BOOST_REQUIRE(sale().voidBasket());
    begin();
    BOOST_TEST(said(till().beginTraining()) == "conflict");
    openShift();
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    BOOST_TEST(said(till().endTraining()) == "basket-open");
    BOOST_REQUIRE(sale().voidBasket());
    end();
    BOOST_TEST(said(till().endTraining()) == "conflict");
    begin();

    BOOST_TEST(!till().shiftDesk().current().has_value(), "nothing of the training before is left");
    BOOST_TEST(!status().lastReceipt.has_value());
}

BOOST_AUTO_TEST_CASE(training_needs_its_permission_or_somebody_who_has_it)
{
    signIn("niamh", kCashierPin);
    BOOST_TEST(said(till().beginTraining()) == "not-permitted");
    BOOST_REQUIRE(till().signInDesk().approve(*StaffId::parse("aoife"), kManagerPin));

    begin();

    BOOST_TEST(till().signInDesk().cashier()->id.text() == "niamh");
}

// A trainee who leaves must not go on for real under the name of who let them in.
BOOST_AUTO_TEST_CASE(who_ends_the_training_of_another_finds_the_till_locked)
{
    begin();
    end();
    BOOST_TEST(till().signInDesk().cashier().has_value(), "the same person goes on");

    begin();
    signIn("niamh", kCashierPin);
    end();

    BOOST_TEST(till().signInDesk().isLocked());
    BOOST_TEST((sale().add(sku("MUG-350"), "1").error().code == ErrorCode::NotSignedIn));
}

BOOST_AUTO_TEST_CASE(what_ended_in_training_begins_in_training)
{
    (void)sell("MUG-350", "1");
    const auto before = entries();
    begin();
    openShift();
    (void)sell("TENT-3", "1");
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));

    restartProgram();

    BOOST_TEST(till().isTraining());
    BOOST_TEST(status().training);
    BOOST_TEST(sale().basket().priced.lines.size() == 1U);
    BOOST_TEST(entries() == before + 1);
    signIn();
    BOOST_REQUIRE(sale().voidBasket());
    end();
    BOOST_TEST(!status().training);
    BOOST_TEST(!till().signInDesk().isLocked());
    booksHold();
}

BOOST_AUTO_TEST_CASE(files_of_training_that_are_gone_or_damaged_are_made_anew)
{
    begin();
    openShift();
    close();
    std::filesystem::resize_file(state() / "training" / "register.db", 100);
    BOOST_REQUIRE(open());
    BOOST_TEST(till().isTraining());
    BOOST_TEST(!till().shiftDesk().current().has_value());
    close();
    std::filesystem::remove_all(state() / "training");

    BOOST_REQUIRE(open());

    BOOST_TEST(till().isTraining());
    booksHold();
}

BOOST_AUTO_TEST_CASE(a_receipt_of_training_is_worth_nothing_outside_and_a_real_one_inside)
{
    const auto real = sell("MUG-350", "1");
    begin();
    openShift();
    const auto trained = sell("MUG-350", "1");

    BOOST_TEST(till().returnsDesk().find(trained.qr).has_value());
    BOOST_TEST(till().returnsDesk().find(trained.receiptNumber).has_value());
    BOOST_TEST((till().returnsDesk().find(real.qr).error().code == ErrorCode::TrainingReceipt));
    end();
    BOOST_TEST((till().returnsDesk().find(trained.qr).error().code == ErrorCode::TrainingReceipt));
    BOOST_TEST(!till().returnsDesk().find(trained.receiptNumber));
    begin();
    BOOST_TEST(!till().returnsDesk().find(trained.qr), "of a training that is over");
}

BOOST_AUTO_TEST_CASE(wrong_pins_count_in_training_as_for_real)
{
    begin();
    for (int i = 0; i < 5; ++i)
        (void)till().signInDesk().signIn(*StaffId::parse("niamh"), "000000");
    end();

    BOOST_TEST((till().signInDesk().signIn(*StaffId::parse("niamh"), kCashierPin).error().code
                == ErrorCode::LockedOut));
}

BOOST_AUTO_TEST_CASE(nobodys_hours_are_lost_in_training)
{
    begin();

    BOOST_TEST((till().clockDesk().clockIn().error().code == ErrorCode::InTraining));
}

BOOST_AUTO_TEST_CASE(the_files_of_training_hold_nothing_that_the_centre_would_believe)
{
    const std::string real = status().journal.epoch;
    begin();
    end();
    begin();

    BOOST_REQUIRE(till().centreAccess());
    BOOST_TEST(status().journal.epoch == real, "the link speaks for the real journal");
}

BOOST_AUTO_TEST_SUITE_END()
