#include "shop.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

const Uuid kCase = Uuid::parse("01938f6e-0000-8000-8000-0000000000c1").value();
const Uuid kOtherTill = Uuid::parse("01938f6e-0000-7000-8000-0000000000f2").value();

/// A till that has heard of one open case.
struct Inbox : Shop {
    Inbox()
    {
        ready();
        tell(told);
    }

    desk::ExceptionsDesk& desk() { return till().exceptionsDesk(); }
    void tell(const wire::ExceptionCase& record)
    {
        centreSays("exceptions", {wire::upsert(record)});
    }
    desk::Case only(bool settledToo = false)
    {
        const auto found = desk().list(settledToo).value().cases;
        BOOST_REQUIRE(found.size() == 1U);
        return found.front();
    }
    Result<desk::Case> settle(const std::string& resolution, std::int64_t version = 1)
    {
        return desk().settle({kCase, version, resolution, "two in the window"});
    }

    wire::ExceptionCase told{.id = kCase,
                             .rule = "oversold",
                             .version = 1,
                             .store = *StoreId::parse("dublin"),
                             .entry = {kOtherTill, wire::Epoch{7}, 12},
                             .who = "stock",
                             .notedAt = {1'795'428'000'000},
                             .evidence = {{"sku", "MUG"}, {"on_hand_milli", -1000}},
                             .proposal = "counted",
                             .resolutions = {{"counted", "none"}, {"accepted", "none"}}};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(exceptions_desk_tests, Inbox)

BOOST_AUTO_TEST_CASE(what_the_centre_noted_is_listed_with_evidence_and_proposal)
{
    const auto shown = only();

    BOOST_TEST((shown.state == desk::CaseState::Open));
    BOOST_TEST(shown.rule == "oversold");
    BOOST_TEST(shown.proposal == "counted");
    BOOST_TEST(shown.evidence == R"({"on_hand_milli":-1000,"sku":"MUG"})");
    BOOST_TEST(shown.resolutions.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_decision_is_in_the_journal_before_anybody_hears_of_it)
{
    const auto said = settle("accepted").value();

    BOOST_TEST((said.state == desk::CaseState::Proposed));
    const auto event = std::get<wire::SettlementProposed>(newestEvent());
    BOOST_TEST((event
                == wire::SettlementProposed{
                    kCase, 1, "accepted", *StaffId::parse("aoife"), {}, "two in the window"}));
    BOOST_TEST((only() == said));
    BOOST_TEST(till().journalDesk().verify()->differences.empty());
}

BOOST_AUTO_TEST_CASE(a_decision_survives_a_restart_and_is_not_made_twice)
{
    BOOST_REQUIRE(settle("accepted"));
    restartDevice();
    signIn();

    BOOST_TEST((only().state == desk::CaseState::Proposed));
    const auto entries = this->entries();
    BOOST_TEST((settle("counted").error().code == ErrorCode::AlreadySettled));
    BOOST_TEST(this->entries() == entries);
}

BOOST_AUTO_TEST_CASE(the_centres_answer_ends_it_and_says_whose_came_later)
{
    BOOST_REQUIRE(settle("accepted"));
    told.settled = {kOtherTill, "counted", "niamh", clock().now()};
    tell(told);

    BOOST_TEST(desk().list()->cases.empty());
    const auto ended = only(true);
    BOOST_TEST((ended.state == desk::CaseState::Settled));
    BOOST_TEST(ended.resolution == "counted");
    BOOST_TEST(ended.settledBy == "niamh");
    BOOST_TEST(ended.ownCameLater);
    BOOST_TEST((settle("accepted").error().code == ErrorCode::AlreadySettled));
}

BOOST_AUTO_TEST_CASE(a_case_opened_again_is_decided_anew)
{
    BOOST_REQUIRE(settle("accepted"));
    told.version = 2;
    tell(told);

    BOOST_TEST((only().state == desk::CaseState::Open));
    BOOST_TEST((settle("counted", 1).error().code == ErrorCode::AlreadySettled));
    BOOST_TEST(settle("counted", 2).has_value());
    BOOST_TEST((only().state == desk::CaseState::Proposed));
}

BOOST_AUTO_TEST_CASE(only_what_is_offered_is_written)
{
    const auto before = entries();
    BOOST_TEST((settle("written-off").error().code == ErrorCode::OutOfRange));
    BOOST_TEST((desk().settle({kOtherTill, 1, "counted"}).error().code == ErrorCode::NotFound));
    BOOST_TEST((desk().settle({kCase, 1, "counted", std::string(2000, 'x')}).error().code
                == ErrorCode::TooLarge));
    BOOST_TEST(entries() == before);
}

BOOST_AUTO_TEST_CASE(who_may_not_decide_needs_somebody_who_may)
{
    signIn("niamh", kCashierPin);
    BOOST_TEST((settle("accepted").error().code == ErrorCode::NotPermitted));
    BOOST_REQUIRE(
        till().signInDesk().approve({.user = *StaffId::parse("aoife"), .pin = kManagerPin}));

    BOOST_REQUIRE(settle("accepted"));

    const auto event = std::get<wire::SettlementProposed>(newestEvent());
    BOOST_TEST(event.by.text() == "niamh");
    BOOST_TEST((event.approvedBy == StaffId::parse("aoife").value()));
}

BOOST_AUTO_TEST_CASE(in_training_nothing_is_decided)
{
    BOOST_REQUIRE(till().beginTraining());
    BOOST_TEST((settle("accepted").error().code == ErrorCode::InTraining));
    BOOST_REQUIRE(till().endTraining());
    BOOST_TEST((only().state == desk::CaseState::Open));
}

BOOST_AUTO_TEST_SUITE_END()
