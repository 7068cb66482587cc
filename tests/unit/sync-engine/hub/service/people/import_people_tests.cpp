#include "sync-engine/contract/wire/people/badge.h"
#include "tests/unit/sync-engine/hub/service/import_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

constexpr const char* kBadge = "NB7Q2M9XK4T1V8C3";
const std::string kPeopleColumns = "staff,name,role,stores,pin,badge\n";

} // namespace

BOOST_FIXTURE_TEST_SUITE(import_people_tests, Importing)

BOOST_AUTO_TEST_CASE(a_badge_is_kept_as_its_hash_only)
{
    const std::string text =
        kPeopleColumns + "niamh,Niamh Byrne,cashier,0412,240817," + kBadge + "\n";

    BOOST_TEST(import(text).value().changed == 1);
    BOOST_TEST(import(text).value().unchanged == 1);

    const std::string hash = wire::hashBadge(kBadge).value();
    BOOST_TEST(count("record WHERE body LIKE '%" + hash + "%'") == 1);
    BOOST_TEST(count("record WHERE body LIKE '%" + std::string{kBadge} + "%'") == 0);
}

BOOST_AUTO_TEST_CASE(what_is_no_badge_is_refused_without_being_repeated)
{
    const auto counts =
        import(kPeopleColumns + "a,A,cashier,0412,240817,SHORT-1\n" + "b,B,cashier,0412,240817,\n");

    BOOST_TEST(counts.value().changed == 1, "no badge at all is fine");
    BOOST_TEST(reasons == Reasons{"2 out-of-range"}, boost::test_tools::per_element());
    BOOST_TEST(sentence(0).find("SHORT") == std::string::npos);
}

// At whatever store: who works at both later would otherwise be somebody else at one of them.
BOOST_AUTO_TEST_CASE(nobody_gets_the_badge_of_somebody_else)
{
    put(hub::ofStore("configuration", *StoreId::parse("0418")), aStore("0418"));
    (void)import(kPeopleColumns + "niamh,Niamh,cashier,0412,240817," + kBadge + "\n").value();

    const auto counts = import(kPeopleColumns + "tom,Tom,cashier,0418,135790," + kBadge + "\n");

    BOOST_TEST(counts.value().rejected == 1);
    BOOST_TEST(reasons == Reasons{"2 conflict"}, boost::test_tools::per_element());
    BOOST_TEST(sentence(0) == "badge: niamh has it");
    // The person keeps it, also at a second store, and may hand it on once it is taken away.
    BOOST_TEST(import(kPeopleColumns + "niamh,Niamh,cashier,0412 0418,240817," + kBadge + "\n")
                   .value()
                   .changed
               == 1);
    (void)import(kPeopleColumns + "niamh,Niamh,cashier,0412 0418,240817,\n").value();
    BOOST_TEST(
        import(kPeopleColumns + "tom,Tom,cashier,0418,135790," + kBadge + "\n").value().changed
        == 1);
}

BOOST_AUTO_TEST_CASE(a_store_says_whether_a_badge_alone_is_enough)
{
    const std::string text = "store,name,country,currency,locale,time_zone,price_mode,price_list,"
                             "tax_region,rounding_policy,badge_alone\n"
                             "0500,Quay,IE,EUR,en-IE,Europe/Dublin,included,EUR,IE,per-line,1\n"
                             "0501,Pier,IE,EUR,en-IE,Europe/Dublin,included,EUR,IE,per-line,\n";

    BOOST_TEST(import(text).value().changed == 2);

    BOOST_TEST(count("record WHERE kind = 'store' AND body LIKE '%\"badge_alone\":true%'") == 1);
}

// Its receipts could not be told from those of people who practise.
BOOST_AUTO_TEST_CASE(no_store_is_named_as_training_is)
{
    const std::string text = "store,name,country,currency,locale,time_zone,price_mode,price_list,"
                             "tax_region,rounding_policy\n"
                             "TRAINING,Room,IE,EUR,en-IE,Europe/Dublin,included,EUR,IE,per-line\n"
                             "TRAINING-2,Room,IE,EUR,en-IE,Europe/Dublin,included,EUR,IE,per-line\n"
                             "TRAININGS,Room,IE,EUR,en-IE,Europe/Dublin,included,EUR,IE,per-line\n";

    BOOST_TEST(import(text).value().changed == 1);
    BOOST_TEST(reasons == (Reasons{"2 out-of-range", "3 out-of-range"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
