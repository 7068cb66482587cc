#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/inbox/push.h"
#include "sync-engine/hub/service/report/report.h"
#include "sync-engine/hub/service/tills/till_storage.h"
#include "tests/unit/sync-engine/hub/service/shop_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

constexpr std::int64_t kMorningMs = 1'795'428'000'000; // 2026-11-23T10:00:00Z
constexpr std::int64_t kHourMs = 3'600'000;

/// Two tills of one store, and one of another.
struct PeoplesTills : Shop {
    PeoplesTills()
    {
        put(hub::ofStore("configuration", far.store), aStore("0418"));
        write([&](hub::Transaction& transaction) {
            hub::Till known = other.asKnown();
            known.number = 2;
            transaction.tills().add(known);
            transaction.tills().add(far.asKnown());
        });
    }

    void clock(PaperTill& at, const char* person, bool in, std::int64_t afterMs,
               std::int64_t offsetMs = 0)
    {
        at.clock.at = {kMorningMs + afterMs};
        at.clock.offsetMs = offsetMs;
        at.say(std::string{wire::StaffClocked::kKind},
               eventJson(wire::StaffClocked{*StaffId::parse(person), in}));
    }
    void sendAll()
    {
        for (const PaperTill* one : {&till, &other, &far})
            if (!one->journal.empty())
                BOOST_REQUIRE(send(*one));
    }
    Result<wire::PushReply> send(const PaperTill& from)
    {
        return wire::useJson(from.batch().dump(), {.bytes = std::size_t{1} << 20},
                             [&](wire::JsonView json) -> Result<wire::PushReply> {
                                 const auto batch = hub::readBatch(from.asKnown(), json);
                                 if (!batch)
                                     return passOn(batch);
                                 return hub::push(session(), hub, from.asKnown(), *batch);
                             });
    }
    /// Of the rows what stands in these columns, joined by blanks.
    Words rows(const char* name, const std::vector<std::size_t>& columns)
    {
        Words found;
        const hub::Report report = hub::makeReport(session(), name).value();
        for (const auto& row : report.rows) {
            found.emplace_back();
            for (const std::size_t column : columns)
                found.back() += (found.back().empty() ? "" : " ") + row[column];
        }
        return found;
    }

    PaperTill other{31};
    PaperTill far{47, *StoreId::parse("0418")};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(people_reports_tests, PeoplesTills)

BOOST_AUTO_TEST_CASE(who_comes_at_one_till_and_goes_at_another_has_worked_in_between)
{
    clock(till, "niamh", true, 0);
    clock(other, "niamh", false, 4 * kHourMs + kHourMs / 2);
    clock(other, "tom", true, kHourMs);
    sendAll();

    const Words expected{"niamh 2026-11-23T10:00:00.000Z 2026-11-23T14:30:00.000Z 4.50 ",
                         "tom 2026-11-23T11:00:00.000Z   at-work"};
    BOOST_TEST(rows("hours", {1, 3, 4, 5, 6}) == expected, boost::test_tools::per_element());
}

// A till whose clock is an hour slow says so with each entry.
BOOST_AUTO_TEST_CASE(clocks_of_tills_are_put_right_before_pairing)
{
    clock(till, "niamh", true, 0);
    clock(other, "niamh", false, -kHourMs / 2, kHourMs);
    sendAll();

    BOOST_TEST(rows("hours", {5, 6}) == Words{"0.50 "}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_lacks_its_other_half_is_marked)
{
    clock(till, "niamh", false, 0);
    clock(till, "niamh", true, kHourMs);
    clock(till, "niamh", true, 2 * kHourMs);
    sendAll();

    const Words expected{"not-clocked-in", "not-clocked-out", "at-work"};
    BOOST_TEST(rows("hours", {6}) == expected, boost::test_tools::per_element());
}

// Else the first stay would run on for ever beside the second.
BOOST_AUTO_TEST_CASE(who_comes_or_goes_at_another_store_has_left_the_one_before)
{
    clock(till, "niamh", true, 0);
    clock(far, "niamh", true, kHourMs);
    clock(far, "niamh", false, 3 * kHourMs);
    clock(till, "tom", true, 0);
    clock(far, "tom", false, 5 * kHourMs);
    clock(far, "aoife", true, 0);
    sendAll();

    const Words expected{"0412 niamh  not-clocked-out", "0412 tom  not-clocked-out",
                         "0418 aoife  at-work", "0418 niamh 2.00 ", "0418 tom  not-clocked-in"};
    BOOST_TEST(rows("hours", {0, 1, 5, 6}) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_comes_back_counts_against_who_sold_it_whatever_comes_first)
{
    auto sale = aSale({.ordinal = 1, .skus = {"MUG", "TENT"}});
    sale.lines[0].salesperson = *StaffId::parse("aoife");
    till.say(std::string{wire::kSaleCompleted}, eventJson(sale));
    auto back = aSale({.ordinal = 1, .skus = {"MUG"}, .quantityMilli = -1000});
    back.cashier = *StaffId::parse("tom");
    back.lines[0].returned = wire::LineReturn{.sale = wire::SaleOrigin{till.id, till.epoch, 1},
                                              .receipt = "GRAFTON-1-00001",
                                              .line = 1,
                                              .reason = "changed-mind",
                                              .disposition = "to-stock",
                                              .unconfirmed = true};
    other.say(std::string{wire::kSaleCompleted}, eventJson(back));
    BOOST_REQUIRE(send(other));
    BOOST_TEST(rows("sales-by-salesperson", {1, 4, 5, 6}) == Words{"tom 0.00 10.49 -10.49"},
               boost::test_tools::per_element());

    BOOST_REQUIRE(send(till));

    const std::string cashier = sale.cashier.text();
    Words expected{cashier + " 10.49 0.00 10.49", "aoife 10.49 10.49 0.00"};
    std::ranges::sort(expected);
    BOOST_TEST(rows("sales-by-salesperson", {1, 4, 5, 6}) == expected,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
