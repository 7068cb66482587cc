#include "pos-app/receipt/columns.h"
#include "pos-app/receipt/shift_report.h"
#include "pos-app/receipt/text_form.h"
#include "references.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <sstream>

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::receipt;
using namespace onetill::test;

namespace {

Timestamp at(const char* text)
{
    return parseTimestamp(text).value();
}

ShiftEnd anEnd()
{
    const StaffId niamh = StaffId::parse("niamh").value();
    return {
        .zNumber = 17,
        .number = "DUB1-2-00017",
        .by = niamh,
        .byName = "Niamh B.",
        .at = at("2026-11-23T18:05:00Z"),
        .approvedByName = "Tomás Breen",
        .counts = {{at("2026-11-23T17:58:00Z"), niamh, "Niamh B.", eur("1212.20"), {}},
                   {at("2026-11-23T18:03:00Z"),
                    niamh,
                    "Niamh B.",
                    eur("1222.20"),
                    {{eur("50.00"), 24}, {eur("2.00"), 11}, {eur("0.20"), 1}, {eur("0.05"), 0}}}},
        .counted = eur("1222.20"),
        .difference = eur("-5.00"),
        .differenceReason = "a fiver was taken for a ten",
        .leftInDrawer = eur("150.00"),
        .toSafe = eur("1072.20"),
        .bag = "00318",
        .closing = {4711, "3f9a01bc77de20aa5c0d6e4b9b1f2a3388aa0e6a6f1c2d3e4f5061728394a5b6"},
        .entriesBefore = 4710,
        .headBefore = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"};
}

ShiftReport aReport(std::optional<ShiftEnd> end)
{
    return {.store = {.store = StoreId::parse("DUB1").value(),
                      .name = "Fell & Ford",
                      .address = {},
                      .taxNumber = "VAT IE 6388047V",
                      .footer = {}},
            .till = "DUB1-2",
            .shift = {},
            .number = 21,
            .openedBy = StaffId::parse("lena").value(),
            .openedByName = "Lena K.",
            .responsible = StaffId::parse("niamh").value(),
            .responsibleName = "Niamh B.",
            .openedAt = at("2026-11-23T08:46:00Z"),
            .at = at("2026-11-23T18:05:00Z"),
            .offsetMinutes = 60,
            .businessDay = parseDate("2026-11-23").value(),
            .openingFloat = eur("150.00"),
            .expected = eur("1227.20"),
            .figures = {.sales = 84,
                        .net = eur("1200.00"),
                        .tax = eur("260.70"),
                        .total = eur("1460.70"),
                        .cashRounding = eur("0.03"),
                        .taxes = {{"IE-REDUCED", eur("100.00"), eur("13.50"), eur("113.50")},
                                  {"IE-STANDARD", eur("1100.00"), eur("247.20"), eur("1347.20")}},
                        .tenders = {{"cash", 84, eur("1460.73")}, {"voucher", 1, eur("10.00")}},
                        .moves = {{"drop", 1, eur("380.03")}, {"paid-out", 1, eur("3.50")}},
                        .voidedBaskets = {{}, 2, eur("64.85")},
                        .removedLines = {{}, 5, eur("120.00")},
                        .drawerOpenings = 3,
                        .returns = {{}, 4, eur("61.20")},
                        .refunds = {{"card", 1, eur("20.00")}, {"cash", 2, eur("31.20")}}},
            .grand = {1234, eur("40000.00"), eur("9200.00"), eur("49200.00")},
            .policies = {.rounding = "gross-group",
                         .cash = {.incrementMinor = 5},
                         .till = "fixed",
                         .differenceLimit = eur("2.00"),
                         .blindCount = true,
                         .promotionModel = "within-priority",
                         .compoundBasis = "discounted",
                         .returns = ReturnTerms{28, "approve", "pro-rata", "as-paid"}},
            .end = std::move(end)};
}

std::string text(const ShiftReport& report, std::size_t columns)
{
    return asText(shiftReport(report, {{}, MoneyFormat{.symbol = "€"}}), columns);
}

} // namespace

BOOST_AUTO_TEST_SUITE(shift_report_tests)

BOOST_AUTO_TEST_CASE(a_z_matches_its_references)
{
    BOOST_TEST(text(aReport(anEnd()), kColumns80mm) == reference("z_42.txt"));
    BOOST_TEST(text(aReport(anEnd()), kColumns58mm) == reference("z_32.txt"));
}

// What an X leaves out is what would make it look like the end of a day.
BOOST_AUTO_TEST_CASE(an_x_matches_its_reference)
{
    BOOST_TEST(text(aReport(std::nullopt), kColumns80mm) == reference("x_42.txt"));
}

BOOST_AUTO_TEST_CASE(no_line_leaves_the_paper)
{
    for (std::size_t columns = 20; columns < 60; ++columns) {
        std::istringstream lines{text(aReport(anEnd()), columns)};
        for (std::string line; std::getline(lines, line);)
            BOOST_REQUIRE_MESSAGE(columnsOf(line) <= columns, columns << ": " << line);
    }
}

BOOST_AUTO_TEST_CASE(a_day_without_returns_says_nothing_of_them)
{
    ShiftReport report = aReport(anEnd());
    report.figures.returns.count = 0;

    BOOST_TEST(text(report, kColumns80mm).find("Goods returned") == std::string::npos);
}

// One person who opened and closed is named once; a shared drawer is nobody's in particular.
BOOST_AUTO_TEST_CASE(who_answers_for_the_drawer_is_named_where_it_is_somebody_else)
{
    ShiftReport report = aReport(anEnd());
    BOOST_TEST(text(report, kColumns80mm).find("Drawer of") != std::string::npos);

    report.policies.till = "shared";
    BOOST_TEST(text(report, kColumns80mm).find("Drawer of") == std::string::npos);
    report = aReport(anEnd());
    report.responsible = report.openedBy;
    BOOST_TEST(text(report, kColumns80mm).find("Drawer of") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
