#include "pos-app/desk/proof/receipt_code.h"
#include "pos-app/store/register.h"
#include "sync-engine/contract/replica/apply.h"
#include "terminal_top.h"

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
    BOOST_TEST(returns().policyText() == QString{"Another till's receipt"});

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

BOOST_AUTO_TEST_SUITE_END()
