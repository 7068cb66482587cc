#include "sync-engine/hub/service/baskets/held_baskets.h"
#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/feed/record_storage.h"
#include "tests/unit/sync-engine/hub/service/shop_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

/// Two tills of one store; the first one holds a basket.
struct TwoTills : Shop {
    TwoTills()
    {
        write([&](hub::Transaction& transaction) {
            hub::Till known = second.asKnown();
            known.number = 2;
            transaction.tills().add(known);
        });
    }

    void hold(PaperTill& at, const char* draft = "{}")
    {
        at.say("basket-held", eventJson(wire::BasketHeld{.basket = basket,
                                                         .by = *StaffId::parse("niamh"),
                                                         .note = "blue coat",
                                                         .lines = 2,
                                                         .total = euros(2990),
                                                         .draft = draft}));
    }
    void recall(PaperTill& at, bool unconfirmed = false)
    {
        at.say("basket-recalled", eventJson(wire::BasketRecalled{.basket = basket,
                                                                 .by = *StaffId::parse("niamh"),
                                                                 .fromElsewhere = at.id != till.id,
                                                                 .unconfirmed = unconfirmed}));
    }
    Words send(const PaperTill& from)
    {
        return words(wire::useJson(from.batch().dump(), {.bytes = std::size_t{1} << 20},
                                   [&](wire::JsonView json) -> Result<wire::PushReply> {
                                       const auto batch = hub::readBatch(from.asKnown(), json);
                                       if (!batch)
                                           return passOn(batch);
                                       return hub::push(session(), hub, from.asKnown(), *batch);
                                   }));
    }
    Result<wire::HeldBasket> claim(const PaperTill& by)
    {
        return session().write([&](hub::Transaction& transaction) {
            return hub::claimBasket(transaction, by.asKnown(), basket);
        });
    }
    /// As the store's tills hear of it.
    std::optional<wire::HeldBasket> told()
    {
        std::optional<wire::HeldBasket> found;
        write([&](hub::Transaction& transaction) {
            transaction.records().forEach(
                hub::ofStore("baskets", till.store), [&](const wire::FeedRecord& record) {
                    found = std::get<wire::HeldBasket>(
                        wire::readRecord(record.kind, record.body).value());
                });
        });
        return found;
    }
    std::int64_t noted() { return count("exception WHERE kind = 'recalled-twice'"); }

    Uuid basket{Uuid::parse("01938f6e-0000-7000-8000-0000000000b1").value()};
    PaperTill second{21};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(held_baskets_tests, TwoTills)

BOOST_AUTO_TEST_CASE(what_one_till_holds_the_others_hear_of_until_it_goes_on)
{
    hold(till);
    BOOST_TEST(send(till) == Words{"created"}, boost::test_tools::per_element());

    BOOST_REQUIRE(told());
    BOOST_TEST((told()->till == till.id));
    BOOST_TEST(told()->note == "blue coat");
    BOOST_TEST(!told()->takenBy);

    recall(till);
    send(till);
    BOOST_TEST(!told());
    BOOST_TEST(differences() == 0U);
}

// Two tills ask in the same second: one of them must hear no, or the customer pays twice.
BOOST_AUTO_TEST_CASE(one_till_goes_on_and_asks_as_often_as_it_likes)
{
    hold(till);
    send(till);

    BOOST_TEST(claim(second)->draft == "{}");
    BOOST_TEST(claim(second).has_value());
    BOOST_TEST((claim(till).error().code == ErrorCode::Conflict));

    recall(second);
    BOOST_TEST(send(second) == Words{"created"}, boost::test_tools::per_element());
    BOOST_REQUIRE(told()); // Whoever held it may be away for days.
    BOOST_TEST((told()->takenBy == second.id));
    BOOST_TEST(told()->draft.empty());
    BOOST_TEST((claim(till).error().code == ErrorCode::NotFound));
    BOOST_TEST(noted() == 0);
}

BOOST_AUTO_TEST_CASE(a_till_that_went_on_without_asking_is_noted_where_another_was_quicker)
{
    hold(till);
    send(till);
    BOOST_REQUIRE(claim(second));
    recall(second);
    send(second);

    recall(till, true);
    BOOST_TEST(send(till) == (Words{"exists", "accepted-with-exception"}),
               boost::test_tools::per_element());
    BOOST_TEST(noted() == 1);
    send(till);
    BOOST_TEST(noted() == 1);
}

BOOST_AUTO_TEST_CASE(the_same_is_noted_when_the_quicker_one_speaks_last)
{
    hold(till);
    send(till);
    BOOST_REQUIRE(claim(second));
    recall(till, true);
    send(till);
    recall(second);
    send(second);

    BOOST_TEST(noted() == 1);
}

// The till that held it has been away, and somebody there gives it another name.
BOOST_AUTO_TEST_CASE(a_name_that_comes_late_does_not_give_back_what_another_till_has)
{
    hold(till);
    send(till);
    BOOST_REQUIRE(claim(second));
    recall(second);
    send(second);

    hold(till);
    send(till);

    BOOST_TEST((told()->takenBy == second.id));
    BOOST_TEST(told()->draft.empty());
    BOOST_TEST((claim(till).error().code == ErrorCode::NotFound));
}

BOOST_AUTO_TEST_CASE(what_goes_on_alone_without_asking_is_nobodys_matter)
{
    hold(till);
    recall(till, true);
    hold(till);
    send(till);

    BOOST_TEST(noted() == 0);
    BOOST_TEST(told().has_value());
    till.say("basket-voided",
             eventJson(wire::BasketVoided{basket, *StaffId::parse("niamh"), 2, euros(2990)}));
    send(till);
    BOOST_TEST(!told());
}

BOOST_AUTO_TEST_CASE(what_was_too_large_to_tell_is_not_given_away)
{
    hold(till, "");
    send(till);

    BOOST_TEST((claim(second).error().code == ErrorCode::NotFound));
    BOOST_TEST((claim(till).error().code == ErrorCode::NotFound));
}

BOOST_AUTO_TEST_CASE(what_was_taken_is_forgotten_when_no_till_can_be_away_any_more)
{
    hold(till);
    send(till);
    BOOST_REQUIRE(claim(second));
    recall(second);
    send(second);
    clock.advanceMs(std::int64_t{400} * 24 * 60 * 60 * 1000);

    const Uuid first = basket;
    basket = Uuid::parse("01938f6e-0000-7000-8000-0000000000b2").value();
    hold(second);
    send(second);

    BOOST_TEST((told()->basket != first));
}

BOOST_AUTO_TEST_SUITE_END()
