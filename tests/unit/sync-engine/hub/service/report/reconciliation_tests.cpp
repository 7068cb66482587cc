#include "sync-engine/contract/wire/trust/day_figures.h"
#include "sync-engine/hub/service/report/report.h"
#include "tests/unit/sync-engine/hub/service/shop_fixture.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace onetill;
using namespace onetill::test;

namespace {

struct Evening : Shop {
    /// From the epoch on.
    Words rows()
    {
        Words found;
        const hub::Report report = hub::makeReport(*anotherSession(), "reconciliation").value();
        for (const auto& row : report.rows)
            found.push_back(row[3] + ' ' + row[4] + ' ' + row[5] + ' ' + row[6] + ' ' + row[7] + ' '
                            + row[8]);
        return found;
    }
    /// What a till says whose journal has these entries, all of one day.
    static std::string day(const std::vector<wire::Entry>& entries, const std::string& branch = "")
    {
        wire::DayFigures figures;
        for (const wire::Entry& entry : entries)
            figures.add(entry.header.total, entry.hash);
        return entries.at(0).header.epoch.text() + ' ' + branch + ' '
               + formatDate(entries.at(0).header.businessDay) + ' '
               + std::to_string(figures.entries) + ' ' + wire::totalsText(figures) + ' '
               + wire::toHex(figures.hashes);
    }
    static std::string nameOf(const wire::Entry& newest)
    {
        return wire::toHex(newest.hash).substr(0, 16);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(reconciliation_tests, Evening)

BOOST_AUTO_TEST_CASE(a_day_of_a_journal_is_its_entries_their_money_and_their_hashes)
{
    till.sell();
    till.sell({"MUG", "TENT"});
    (void)push(till.batch()).value();
    BOOST_TEST(rows() == Words{day(till.journal)}, boost::test_tools::per_element());

    (void)push(till.batch()).value();
    BOOST_TEST(rows() == Words{day(till.journal)}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(journals_of_one_till_are_told_apart)
{
    till.sell();
    const auto before = till.journal;
    (void)push(till.batch()).value();
    till.startEpoch(0x2222);
    till.sell();
    (void)push(till.batch()).value();

    BOOST_TEST(rows() == (Words{day(before), day(till.journal)}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_quarantined_counts)
{
    till.sell();
    till.say("kind-of-tomorrow", wire::Json::object());
    (void)push(till.batch()).value();
    BOOST_TEST(rows() == Words{day(till.journal)}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_missing_changed_or_has_not_come_yet_is_seen)
{
    for (int sale = 0; sale < 3; ++sale)
        till.sell();
    (void)push(till.batch(1, 2)).value();
    BOOST_TEST(rows() != Words{day(till.journal)}, "the third has not come");
    (void)push(till.batch()).value();
    BOOST_TEST(rows() == Words{day(till.journal)}, boost::test_tools::per_element());

    sql("DELETE FROM exception; DELETE FROM stock_movement; DELETE FROM entry WHERE seq = 2");
    BOOST_TEST(std::ranges::count(rows(), day(till.journal)) == 0);
}

// The clone's owner asks whether everything has arrived, and sees what the clone sees.
BOOST_AUTO_TEST_CASE(each_branch_of_a_cloned_till_is_told_as_the_till_that_wrote_it_tells_it)
{
    till.sell();
    PaperTill clone = till.clone();
    till.sell();
    till.sell();
    clone.sell({"TENT"});
    (void)push(till.batch()).value();
    (void)push(clone.batch()).value();
    BOOST_TEST(rows() == (Words{day(till.journal), day(clone.journal, nameOf(clone.journal[1]))}),
               boost::test_tools::per_element());

    clone.sell({"ROPE"});
    (void)push(clone.batch(2)).value();
    BOOST_TEST(rows() == (Words{day(till.journal), day(clone.journal, nameOf(clone.journal[2]))}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_clone_that_wrote_nothing_of_its_own_has_the_main_lines_beginning)
{
    till.sell();
    (void)push(till.clone().batch()).value();
    till.sell();
    (void)push(till.batch()).value();

    BOOST_TEST(rows() == Words{day(till.journal)}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
