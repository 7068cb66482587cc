#include "pos-app/desk/proof/receipt_code.h"
#include "pos-app/store/register.h"
#include "sync-engine/contract/replica/apply.h"
#include "terminal_top.h"
#include "tests/support/centre/deaf_centre.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;
using view::TerminalViewModel;

/// A customer with the receipt of a till in Galway, whose key has arrived here.
struct FromGalway : test::OpenCounter {
    FromGalway()
    {
        test::stockQuestions(directory.path());
        const wire::TillKey galway{.till = *Uuid::parse("0192f3a0-0000-7000-8000-00000000beef"),
                                   .store = *StoreId::parse("galway"),
                                   .number = 3,
                                   .trial = true,
                                   .journalKey = key.publicKey()};
        auto replica = replica::Replica::open(directory.path() / "catalogue-test.db");
        BOOST_REQUIRE(replica);
        BOOST_REQUIRE(replica->apply(
            "configuration", {.records = {wire::upsert(galway)}, .cursor = "9", .more = false}));
        test::comeUp(view, *this);
    }

    /// What this till sells now, as if the other one had.
    std::string soldThere(const desk::Keyed& piece, const char* sku)
    {
        auto& sale = till->registerDesk();
        BOOST_REQUIRE(sale.add(*Sku::parse(sku), piece));
        const std::string due = sale.basket().settlement.remainingInCash.text();
        BOOST_REQUIRE(sale.tender({.kind = domain::TenderKind::Cash, .amount = due}));
        BOOST_REQUIRE(sale.complete());
        const auto files = store::Register::open(directory.path(), store::Mode::ReadOnly,
                                                 clock.clock(), wire::systemRandom());
        BOOST_REQUIRE(files);
        store::RecordedSale sold = files->lastSale().value().value();
        sold.header.till = *Uuid::parse("0192f3a0-0000-7000-8000-00000000beef");
        sold.header.epoch = wire::Epoch{0xbeef};
        sold.sale.receiptNumber = "galway-3-00001";
        return desk::receiptCodes(sold, key).front();
    }
    void open(const std::string& symbol)
    {
        view.goToReturns();
        view.scanned(QString::fromStdString(symbol));
        answer();
    }
    view::ReturnsViewModel& returns() { return *view.returns(); }

    wire::SigningKey key = wire::SigningKey::generate(wire::systemRandom());
    TerminalViewModel view{surface};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(elsewhere_view_tests, FromGalway)

BOOST_AUTO_TEST_CASE(what_another_till_sold_is_taken_back_on_the_screen_by_its_symbol)
{
    open(soldThere({}, "MUG-350"));
    BOOST_REQUIRE(returns().hasSale());
    BOOST_TEST(returns().title().contains("galway-3-00001"));
    BOOST_TEST(returns().policyText() == QString{"Another till's receipt, not checked"});

    returns().toggleSelected();
    returns().setReason(1, 0);
    returns().refund();
    answer();
    BOOST_TEST(returns().errorText().toStdString() == "");
    BOOST_TEST(view.stage() == TerminalViewModel::Refund);
}

BOOST_AUTO_TEST_CASE(a_piece_of_another_till_is_asked_for_its_number)
{
    open(soldThere({.serial = "IMEI-1"}, "PHONE"));
    BOOST_REQUIRE(returns().hasSale());
    returns().toggleSelected();
    BOOST_TEST(returns().lines()->rows().at(0).asksSerial);
    returns().setSerial(1, "IMEI-1");
    returns().setReason(1, 0);
    returns().refund();
    answer();
    // More than a till pays by itself on receipts of others.
    test::approve(view, *this);
    BOOST_TEST(returns().errorText().toStdString() == "");
    BOOST_TEST(view.stage() == TerminalViewModel::Refund);
}

// Somebody else has it: said before the money, and what was ticked stays for another look.
BOOST_AUTO_TEST_CASE(what_the_centre_does_not_keep_stays_on_the_screen_with_the_reason)
{
    struct : test::DeafCentre {
        void askSale(const desk::SaleSought&, std::chrono::milliseconds,
                     std::function<void(Result<std::string>)> told) override
        {
            told(fail(ErrorCode::NotFound, "it has not arrived"));
        }
        void claimReturns(const Uuid&, const desk::ReturnClaim&, std::chrono::milliseconds,
                          std::function<void(Status)> kept) override
        {
            pending = std::move(kept);
        }
        std::function<void(Status)> pending;
    } centre;
    till->setCentre(&centre);
    open(soldThere({}, "MUG-350"));
    returns().toggleSelected();
    returns().setReason(1, 0);
    returns().refund();
    answer();
    BOOST_TEST(returns().busy());
    returns().refund(); // Enter once more, while the centre is asked.

    centre.pending(fail(ErrorCode::OverReturn, "another till has it"));
    answer();
    BOOST_TEST(!returns().busy());
    BOOST_TEST(returns().errorText().contains("not left to return"));
    BOOST_TEST(returns().lines()->rows().at(0).ticked);
    BOOST_TEST(view.stage() != TerminalViewModel::Refund);
    till->setCentre(nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
