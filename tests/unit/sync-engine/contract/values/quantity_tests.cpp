#include "sync-engine/contract/values/check.h"
#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/contract/values/rate.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;

BOOST_AUTO_TEST_SUITE(quantity_tests)

BOOST_AUTO_TEST_CASE(pieces_are_whole_and_weights_are_not)
{
    BOOST_TEST(Quantity::parse("3", Unit::Piece).value().milli() == 3000);
    BOOST_TEST(Quantity::parse("0.735", Unit::Kilogram).value().milli() == 735);
    BOOST_TEST((Quantity::parse("1.5", Unit::Piece).error().code == ErrorCode::OutOfRange));
    BOOST_TEST((Quantity::parse("0.0005", Unit::Kilogram).error().code == ErrorCode::OutOfRange));
    BOOST_TEST((Quantity::parse("3 kg", Unit::Kilogram).error().code == ErrorCode::Malformed));
}

BOOST_AUTO_TEST_CASE(the_wire_form_is_short)
{
    BOOST_TEST(Quantity::one(Unit::Piece).text() == "1");
    BOOST_TEST(Quantity::fromMilli(735, Unit::Litre).value().text() == "0.735");
    BOOST_TEST(Quantity::fromMilli(-2000, Unit::Piece).value().text() == "-2");
}

BOOST_AUTO_TEST_CASE(a_lorry_load_is_the_most)
{
    const auto most = Quantity::fromMilli(Quantity::kMilliMax, Unit::Piece).value();

    BOOST_TEST((most.plus(Quantity::one(Unit::Piece)).error().code == ErrorCode::OutOfRange));
    BOOST_TEST(!Quantity::fromMilli(-Quantity::kMilliMax - 1, Unit::Kilogram).has_value());
    BOOST_CHECK_THROW(std::ignore = most.plus(Quantity::one(Unit::Metre)), BrokenInvariant);
}

BOOST_AUTO_TEST_CASE(units_have_words)
{
    for (const Unit unit : {Unit::Piece, Unit::Kilogram, Unit::Metre, Unit::Litre})
        BOOST_TEST((unitFromWord(unitWord(unit)).value() == unit));
    BOOST_TEST((unitFromWord("KG").error().code == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(rates_keep_four_decimals_of_a_percent)
{
    BOOST_TEST(Rate::parsePercent("23").value().millionths() == 230'000);
    BOOST_TEST(Rate::parsePercent("9.975").value().percentText() == "9.975");
    BOOST_TEST(Rate::parsePercent("10.2500").value().percentText() == "10.25");
    BOOST_TEST(Rate::zero().percentText() == "0");
    for (const char* text : {"-1", "1000.0001", "0.00001"})
        BOOST_TEST((Rate::parsePercent(text).error().code == ErrorCode::OutOfRange), text);
}

BOOST_AUTO_TEST_SUITE_END()
