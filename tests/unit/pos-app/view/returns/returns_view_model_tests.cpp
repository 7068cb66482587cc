#include "terminal_top.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;
using view::TerminalViewModel;

/// Three mugs and a tent are sold; the customer is back with the receipt.
struct Returning : test::CounterTop {
    Returning()
    {
        test::stockQuestions(directory.path());
        test::openUp(view, *this);
        for (const char* code : {test::kMugCode, test::kMugCode, test::kMugCode, test::kTentCode})
            scan(code);
        receipt = sell();
    }

    void scan(const char* code)
    {
        view.scanned(code);
        answer();
    }
    QString sell()
    {
        view.pay();
        view.payment()->complete();
        answer();
        view.newSale();
        return view.receipt()->receiptNumber();
    }
    void open(const QString& number)
    {
        view.goToReturns();
        view.returns()->setCode(number);
        view.returns()->find();
        answer();
    }
    void approve() { test::approve(view, *this); }
    view::ReturnsViewModel& returns() { return *view.returns(); }
    const view::ReturnRow& row(std::size_t at) { return returns().lines()->rows().at(at); }

    TerminalViewModel view{surface};
    QString receipt;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(returns_view_model_tests, Returning)

BOOST_AUTO_TEST_CASE(sales_are_found_by_what_their_payment_is_called_and_one_is_chosen)
{
    const auto sellByCard = [this] {
        scan(test::kMugCode);
        view.pay();
        view.payment()->choose(1);
        view.payment()->setReference(QStringLiteral("TX-7"));
        view.payment()->submit();
        answer();
        view.newSale();
        return view.receipt()->receiptNumber();
    };
    const QString first = sellByCard();
    open("TX-7");
    BOOST_TEST(returns().hasSale()); // one alone is opened
    view.goToRegister();
    const QString second = sellByCard();

    open("TX-7");

    BOOST_TEST(!returns().hasSale());
    BOOST_REQUIRE(returns().choice()->sales()->rows().size() == 2);
    BOOST_TEST(returns().choice()->sales()->rows().at(0).receipt == second);
    BOOST_TEST(returns().choice()->sales()->rows().at(0).whoText == "TX-7");
    returns().choice()->moveSelection(1);
    returns().find();
    BOOST_TEST(returns().hasSale());
    BOOST_TEST(returns().title().contains(first));
    BOOST_TEST(!returns().choice()->any());
}

BOOST_AUTO_TEST_CASE(a_receipt_shows_what_can_come_back_and_for_how_much)
{
    open(receipt);

    BOOST_TEST(view.stage() == TerminalViewModel::Returns);
    BOOST_TEST(returns().hasSale());
    BOOST_TEST(returns().title().contains(receipt));
    BOOST_TEST_REQUIRE(returns().lines()->rows().size() == 2);
    BOOST_TEST(row(0).detailText == QString{"Bought 3 · paid 44.85"});
    BOOST_TEST(row(0).amountText == QString{"44.85"});
    BOOST_TEST(row(0).selected);
    BOOST_TEST(!returns().canReturn());
    BOOST_TEST(returns().paid()->rows().at(0).text == QString{"Cash"});
}

BOOST_AUTO_TEST_CASE(a_number_that_no_receipt_has_is_said_and_stays_to_be_mended)
{
    open("dublin-9-99999");

    BOOST_TEST(!returns().hasSale());
    BOOST_TEST(returns().errorText().startsWith("No receipt, customer or payment"));
    BOOST_TEST(returns().code() == QString{"dublin-9-99999"});
}

BOOST_AUTO_TEST_CASE(a_line_is_ticked_counted_and_explained_before_money_goes_back)
{
    open(receipt);
    returns().toggleSelected();
    BOOST_TEST(row(0).quantityText == QString{"3 of 3"});
    returns().changeSelected(-1);
    BOOST_TEST(row(0).quantityText == QString{"2 of 3"});
    BOOST_TEST(row(0).canMore);
    BOOST_TEST(returns().refundText() == QString{"€29.90"});
    BOOST_TEST(returns().blockedText().startsWith("Choose why"));

    returns().stepReason(1);
    BOOST_TEST(row(0).disposition == 0);
    BOOST_TEST(returns().canReturn());
    returns().setReason(1, 4); // faulty goods do not go back to the shelf
    BOOST_TEST(row(0).disposition == 1);
    returns().setReason(1, 8); // "something else" explains nothing
    BOOST_TEST(!returns().canReturn());
    returns().setNote(1, "Too heavy");
    BOOST_TEST(returns().canReturn());
}

BOOST_AUTO_TEST_CASE(what_is_ticked_goes_back_as_it_was_paid)
{
    open(receipt);
    returns().toggleSelected();
    returns().stepReason(1);
    returns().refund();
    returns().refund(); // the second tap
    answer();

    BOOST_TEST(view.stage() == TerminalViewModel::Refund);
    BOOST_TEST(view.refund()->totalText() == QString{"€44.85"});
    BOOST_TEST_REQUIRE(view.refund()->parts()->rows().size() == 1);
    BOOST_TEST(view.refund()->parts()->rows()[0].text == QString{"Cash"});
    BOOST_TEST(view.refund()->canComplete());

    view.refund()->complete();
    view.refund()->complete();
    answer();
    BOOST_TEST(view.stage() == TerminalViewModel::SaleComplete);
    BOOST_TEST(view.receipt()->totalText() == QString{"−€44.85"});

    view.newSale();
    open(receipt);
    BOOST_TEST(row(0).locked);
    BOOST_TEST(row(1).selected);
}

BOOST_AUTO_TEST_CASE(an_exchange_is_one_basket_with_both)
{
    open(receipt);
    scan(test::kTentCode); // its label ticks its line
    BOOST_TEST(row(1).ticked);
    returns().stepReason(1);
    returns().exchange();
    answer();

    BOOST_TEST(view.stage() == TerminalViewModel::Register);
    const auto& back = view.sale()->basket()->rows().at(0);
    BOOST_TEST(back.amountText == QString{"−749.00"});
    BOOST_TEST(back.caption.startsWith("Return from receipt"));
    BOOST_TEST(view.sale()->payText() == QString{"Refund"});
    BOOST_TEST(view.sale()->itemsText() == QString{"1 return"});
    view.sale()->incrementSelected();
    answer();
    BOOST_TEST(view.notice()->title() == QString{"It comes back as it was sold"});

    scan(test::kMugCode);
    BOOST_TEST(view.sale()->itemsText() == QString{"1 item, 1 return"});
    view.pay();
    answer();
    BOOST_TEST(view.stage() == TerminalViewModel::Refund);
    BOOST_TEST(view.refund()->totalText() == QString{"€734.05"});
    view.back();
    answer();
    BOOST_TEST(view.stage() == TerminalViewModel::Register);
    BOOST_TEST(view.sale()->takenText().isEmpty());
}

BOOST_AUTO_TEST_CASE(a_refund_into_an_open_sale_is_seen_there_before_anything_is_paid)
{
    view.sale()->scan(QString::fromStdString(test::kMugCode));
    answer();
    open(receipt);
    returns().toggleSelected();
    returns().stepReason(1);
    returns().refund();
    answer();

    BOOST_TEST(view.stage() == TerminalViewModel::Register);
    BOOST_TEST(view.notice()->title() == QString{"Added to the open sale"});
    BOOST_TEST(view.sale()->basket()->rows().size() == 2U);
}

BOOST_AUTO_TEST_CASE(another_way_to_give_money_back_takes_a_second_person)
{
    open(receipt);
    returns().toggleSelected();
    returns().stepReason(1);
    returns().refund();
    answer();
    view.refund()->choose(3); // a voucher
    BOOST_TEST(!view.refund()->canComplete());
    BOOST_TEST(view.refund()->take("V-17"));
    view.refund()->submit();
    answer();
    BOOST_TEST(view.approval()->active());
    view.approval()->cancel();
    answer();
    BOOST_TEST(!view.refund()->errorText().isEmpty());
    BOOST_TEST(view.refund()->parts()->rows().at(0).text == QString{"Cash"});

    view.refund()->choose(3);
    view.refund()->setReference("V-17");
    view.refund()->submit();
    answer();
    approve();
    BOOST_TEST(view.refund()->parts()->rows().at(0).text.contains("V-17"));
    BOOST_TEST(view.refund()->canComplete());
}

// Part of it on a voucher, the rest in the notes that were paid.
BOOST_AUTO_TEST_CASE(a_refund_is_split_by_amount)
{
    open(receipt);
    returns().toggleSelected();
    returns().stepReason(1);
    returns().refund();
    answer();
    BOOST_TEST(view.refund()->amountText() == view.refund()->totalText());
    for (const char* digit : {"1", "0", "0", "0"})
        view.refund()->digit(digit);
    BOOST_TEST(view.refund()->amountText() == QString{"€10.00"});
    view.refund()->choose(3);
    view.refund()->setReference("V-17");
    view.refund()->submit();
    answer();
    approve();

    BOOST_TEST(view.refund()->leftText() == QString{"€34.85"});
    BOOST_TEST(!view.refund()->canComplete());
    BOOST_TEST(view.refund()->amountText() == QString{"€34.85"});
    view.refund()->choose(0);
    answer();

    BOOST_TEST_REQUIRE(view.refund()->parts()->rows().size() == 2);
    BOOST_TEST(view.refund()->parts()->rows().at(1).amountText == QString{"€34.85"});
    BOOST_TEST(view.refund()->canComplete());

    view.refund()->removePart(view.refund()->parts()->rows().at(0).tenderId);
    answer();
    BOOST_TEST(view.refund()->leftText() == QString{"€10.00"});
    for (const char* digit : {"9", "0", "0", "0"})
        view.refund()->digit(digit);
    BOOST_TEST(view.refund()->errorText() == QString{"At most €10.00 goes back"});
}

// "Give back" in the largest figures is what the cashier's hand counts out, and no more.
BOOST_AUTO_TEST_CASE(only_what_goes_back_in_cash_is_counted_out)
{
    const auto giveBack = [this](const std::vector<const char*>& onVoucher) {
        open(receipt);
        returns().toggleSelected();
        returns().changeSelected(-2);
        returns().stepReason(1);
        returns().refund();
        answer();
        for (const char* digit : onVoucher)
            view.refund()->digit(digit);
        view.refund()->choose(3);
        view.refund()->setReference("V-17");
        view.refund()->submit();
        answer();
        approve();
        if (!view.refund()->canComplete())
            view.refund()->choose(0);
        answer();
        view.refund()->submit();
        answer();
        BOOST_TEST(view.receipt()->refundText() == QString{"€14.95"});
    };
    giveBack({"1", "0", "0", "0"});
    BOOST_TEST(view.receipt()->cashBackText() == QString{"€4.95"});
    BOOST_TEST_REQUIRE(view.receipt()->tenders()->rows().size() == 2);
    BOOST_TEST(view.receipt()->tenders()->rows().at(0).text.contains("V-17"));
    view.newSale();

    giveBack({});
    BOOST_TEST(view.receipt()->cashBackText() == QString{});
}

BOOST_AUTO_TEST_CASE(half_of_what_was_weighed_comes_back)
{
    auto& desk = till->registerDesk();
    BOOST_REQUIRE(desk.add(*Sku::parse("COFFEE"), std::string{"0.500"}));
    BOOST_REQUIRE(desk.tender(domain::TenderKind::Cash, "20.00"));
    open(QString::fromStdString(desk.complete()->receiptNumber));
    returns().toggle(1);
    returns().stepReason(1);
    BOOST_TEST(row(0).measureName == QString{"kg of 0.500"});
    BOOST_TEST(row(0).measure == QString{"0.500"});

    for (const char* wrong : {"", "0", "-1", "0.501", "half"}) {
        returns().setMeasure(1, wrong);
        BOOST_TEST(!returns().canReturn(), wrong);
    }
    returns().setMeasure(1, "0,25");
    BOOST_TEST(returns().canReturn());
    BOOST_TEST(row(0).amountText == QString{"7.23"});
    returns().refund();
    answer();

    BOOST_TEST(view.stage() == TerminalViewModel::Refund);
    BOOST_TEST(view.refund()->totalText() == QString{"€7.23"});
}

BOOST_AUTO_TEST_CASE(a_refund_that_was_planned_is_there_again_after_a_restart)
{
    open(receipt);
    returns().toggleSelected();
    returns().stepReason(1);
    returns().refund();
    answer();
    view.signOut();
    answer();
    view.signIn()->select("niamh");
    test::enterPin(*view.signIn(), test::kCashierPin);
    answer();

    BOOST_TEST(view.stage() == TerminalViewModel::Refund);
    BOOST_TEST(view.refund()->canComplete());
}

BOOST_AUTO_TEST_CASE(a_numbered_piece_comes_back_with_its_number_only)
{
    view.scanned("PHONE-CODE");
    answer();
    view.scanned("SN-1");
    answer();
    const QString phone = sell();
    open(phone);
    returns().toggleSelected();
    returns().stepReason(1);
    BOOST_TEST(row(0).asksSerial);
    BOOST_TEST(!returns().canReturn());

    scan("SN-2");
    BOOST_TEST(row(0).serial == QString{"SN-2"});
    returns().refund();
    answer();
    BOOST_TEST(returns().errorText().startsWith("Another serial number was sold"));
    BOOST_TEST(view.stage() == TerminalViewModel::Returns);

    returns().setSerial(1, "SN-1");
    returns().refund();
    answer();
    BOOST_TEST(view.stage() == TerminalViewModel::Refund);
}

BOOST_AUTO_TEST_CASE(a_receipts_symbol_scanned_while_selling_leads_to_its_return)
{
    const auto sold = till->registerDesk().receipt();
    BOOST_REQUIRE(sold);
    view.scanned(QString::fromStdString(sold->qr));
    answer();
    BOOST_TEST(view.notice()->title() == QString{"That is a receipt"});
    BOOST_TEST(view.sale()->isEmpty());

    view.notice()->act1();
    answer();
    BOOST_TEST(view.stage() == TerminalViewModel::Returns);
    BOOST_TEST(returns().hasSale());
}

BOOST_AUTO_TEST_CASE(leaving_forgets_what_was_ticked)
{
    open(receipt);
    returns().toggleSelected();
    view.goToRegister();
    view.goToReturns();

    BOOST_TEST(!returns().hasSale());
    returns().findLast();
    answer();
    BOOST_TEST(returns().hasSale());
    BOOST_TEST(!row(0).ticked);
}

BOOST_AUTO_TEST_SUITE_END()
