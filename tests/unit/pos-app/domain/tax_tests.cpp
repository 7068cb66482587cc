#include "pos-app/domain/taxation/tax_on_document.h"
#include "shop.h"

#include <algorithm>
#include <random>

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

namespace {

TaxableLine line(std::int64_t minorAmount, const std::vector<Tax>& taxes, std::int64_t units = 1)
{
    return {Fraction{minorAmount}, Fraction{units}, taxes};
}

TaxedDocument taxed(const std::vector<TaxableLine>& lines, RoundingPolicy policy)
{
    auto document = taxDocument(lines, policy);
    BOOST_REQUIRE(document);
    return *document;
}

/// Tax sets as shops have them: none, one, side by side, one on another, with a levy.
std::vector<std::vector<Tax>> taxSets()
{
    Tax first = percentTax("6", Price::Excludes);
    first.includeInBaseOfNext = true;
    Tax includedFirst = percentTax("8", Price::Includes);
    includedFirst.includeInBaseOfNext = true;
    Tax division = percentTax("9", Price::Excludes);
    division.kind = TaxKind::Division;
    return {{},
            {percentTax("23", Price::Includes)},
            {percentTax("13.5", Price::Includes)},
            {percentTax("10.25", Price::Excludes)},
            {percentTax("9", Price::Includes), percentTax("4.5", Price::Includes)},
            {first, percentTax("3", Price::Excludes)},
            {includedFirst, percentTax("2", Price::Excludes)},
            {levy(25, Price::Includes), percentTax("23", Price::Includes)},
            {levy(7, Price::Excludes), percentTax("10.25", Price::Excludes)},
            {division}};
}

std::vector<TaxableLine> randomLines(std::mt19937_64& random,
                                     const std::vector<std::vector<Tax>>& sets)
{
    std::vector<TaxableLine> lines;
    for (std::size_t i = 0; i <= random() % 12; ++i) {
        const auto price = static_cast<std::int64_t>(random() % 5000);
        const auto milli = static_cast<std::int64_t>(1 + random() % 4000);
        lines.push_back({Fraction::of(price * milli, 1000), Fraction::of(milli, 1000),
                         sets[random() % sets.size()]});
    }
    return lines;
}

void checkSums(const TaxedDocument& document, const std::vector<TaxableLine>& lines)
{
    std::int64_t net = 0;
    std::int64_t tax = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const TaxedLine& one = document.lines[i];
        net += one.net;
        tax += one.tax;
        std::int64_t ofLine = 0;
        for (const TaxedAmount& part : one.taxes)
            ofLine += part.amount;
        BOOST_REQUIRE(ofLine == one.tax);
    }
    std::int64_t byTax = 0;
    for (const TaxedTotal& total : document.taxes)
        byTax += total.figures.amount;
    BOOST_REQUIRE(net == document.net);
    BOOST_REQUIRE(tax == document.tax);
    BOOST_REQUIRE(byTax == document.tax);
    BOOST_REQUIRE(document.net + document.tax == document.total);
}

} // namespace

BOOST_AUTO_TEST_SUITE(tax_tests)

// The well-known mistake: 52.50 / 1.12 is 46.875, and a rounded net leaves the tax a cent short.
BOOST_AUTO_TEST_CASE(the_tax_is_rounded_and_never_the_net)
{
    const std::vector taxes{percentTax("12", Price::Includes)};

    for (const RoundingPolicy policy :
         {RoundingPolicy::PerLine, RoundingPolicy::GrossGroup, RoundingPolicy::PerDocument}) {
        const auto document = taxed({line(5250, taxes)}, policy);
        BOOST_TEST(document.tax == 563, roundingPolicyWord(policy));
        BOOST_TEST(document.net == 4687, roundingPolicyWord(policy));
    }
    // EN 16931 works from that net upwards, and 46.87 x 12 % is 5.62: the total is what moves.
    const auto invoice = taxed({line(5250, taxes)}, RoundingPolicy::En16931);
    BOOST_TEST(invoice.net == 4687);
    BOOST_TEST(invoice.tax == 562);
}

BOOST_AUTO_TEST_CASE(ten_lines_of_one_cent_tell_the_policies_apart)
{
    const std::vector taxes{percentTax("19", Price::Excludes)};
    const std::vector<TaxableLine> lines(10, line(1, taxes));

    BOOST_TEST(taxed(lines, RoundingPolicy::PerLine).tax == 0);
    BOOST_TEST(taxed(lines, RoundingPolicy::En16931).tax == 2);
    BOOST_TEST(taxed(lines, RoundingPolicy::GrossGroup).tax == 2);
    BOOST_TEST(taxed(lines, RoundingPolicy::PerDocument).tax == 2);
}

BOOST_AUTO_TEST_CASE(a_total_of_included_prices_is_the_sum_of_the_prices)
{
    const std::vector high{percentTax("23", Price::Includes)};
    const std::vector low{percentTax("13.5", Price::Includes)};
    std::vector<TaxableLine> lines;
    for (std::int64_t i = 0; i < 7; ++i) {
        lines.push_back(line(99, high));
        lines.push_back(line(33, low));
    }

    for (const RoundingPolicy policy :
         {RoundingPolicy::PerLine, RoundingPolicy::GrossGroup, RoundingPolicy::PerDocument})
        BOOST_TEST(taxed(lines, policy).total == 7 * 99 + 7 * 33, roundingPolicyWord(policy));
}

// The same tax beside a deposit is still the same tax: 0.4 + 0.4 cents are one cent, not none.
BOOST_AUTO_TEST_CASE(a_tax_is_rounded_once_whatever_stands_beside_it)
{
    const Tax vat = percentTax("10", Price::Excludes);
    const std::vector alone{vat};
    const std::vector withDeposit{levy(25, Price::Excludes), vat};

    for (const RoundingPolicy policy :
         {RoundingPolicy::En16931, RoundingPolicy::GrossGroup, RoundingPolicy::PerDocument}) {
        const auto document = taxed({line(4, alone), line(4, withDeposit)}, policy);
        BOOST_REQUIRE(document.taxes.size() == 2);
        BOOST_TEST(document.taxes[1].figures.amount == 1, roundingPolicyWord(policy));
    }
}

// One cent in ten lines of 0.99 at 23 %: 10 x 0.19 by line, 1.85 over the receipt.
BOOST_AUTO_TEST_CASE(gross_group_takes_the_tax_out_once)
{
    const std::vector taxes{percentTax("23", Price::Includes)};
    const std::vector<TaxableLine> lines(10, line(99, taxes));

    BOOST_TEST(taxed(lines, RoundingPolicy::PerLine).tax == 190);
    const auto document = taxed(lines, RoundingPolicy::GrossGroup);
    BOOST_TEST(document.tax == 185);
    BOOST_TEST(document.taxes.front().figures.base == 805);
}

BOOST_AUTO_TEST_CASE(a_levy_is_counted_by_the_unit)
{
    const std::vector taxes{levy(25, Price::Includes), percentTax("20", Price::Includes)};

    const auto document = taxed({line(1050, taxes, 6)}, RoundingPolicy::PerLine);

    BOOST_TEST(document.net == 750);
    BOOST_TEST(document.lines[0].taxes[0].amount == 150);
    BOOST_TEST(document.lines[0].taxes[1].amount == 150);
}

BOOST_AUTO_TEST_CASE(a_tax_on_a_tax_says_what_its_base_is)
{
    Tax first = percentTax("10", Price::Excludes);
    first.includeInBaseOfNext = true;
    Tax second = percentTax("5", Price::Excludes);
    const std::vector taxes{first, second};

    for (const RoundingPolicy policy : kPolicies) {
        const auto taxesOfLine = taxed({line(1000, taxes)}, policy).lines[0].taxes;
        BOOST_TEST((taxesOfLine[0] == TaxedAmount{1000, 100}), roundingPolicyWord(policy));
        BOOST_TEST((taxesOfLine[1] == TaxedAmount{1100, 55}), roundingPolicyWord(policy));
    }
}

// Portugal's certified case: the gross of a rate is rounded, and its net is what the tax leaves.
BOOST_AUTO_TEST_CASE(per_document_keeps_the_rounded_gross)
{
    const std::vector taxes{percentTax("23", Price::Excludes)};
    const std::vector<TaxableLine> lines{
        {Fraction{50}, Fraction{1}, taxes},
        {Fraction::of(1212 * 1212, 100), Fraction::of(1212, 100), taxes}};

    const auto document = taxed(lines, RoundingPolicy::PerDocument);
    const auto invoice = taxed(lines, RoundingPolicy::En16931);

    BOOST_TEST(document.net == 14740);
    BOOST_TEST(document.total == 18130);
    BOOST_TEST(invoice.net == 14739);
    BOOST_TEST(invoice.total == 18129);
}

BOOST_AUTO_TEST_CASE(taxes_that_eat_the_whole_price_are_refused)
{
    Tax half = percentTax("50", Price::Excludes);
    half.kind = TaxKind::Division;
    const std::vector taxes{half, half};

    BOOST_TEST((refusal(taxDocument(std::vector{line(100, taxes)}, RoundingPolicy::PerLine))
                == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(amounts_beyond_the_books_are_refused)
{
    Tax tenfold = percentTax("1000", Price::Excludes);
    const std::vector taxes{tenfold};
    const std::vector lines{line(4'000'000'000'000'000, taxes)};

    for (const RoundingPolicy policy : kPolicies)
        BOOST_TEST((refusal(taxDocument(lines, policy)) == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(the_order_of_lines_changes_no_total)
{
    const auto sets = taxSets();
    std::mt19937_64 random{3};
    for (int round = 0; round < 300; ++round) {
        auto lines = randomLines(random, sets);
        auto shuffled = lines;
        std::ranges::shuffle(shuffled, random);

        for (const RoundingPolicy policy : kPolicies) {
            const auto one = taxed(lines, policy);
            const auto other = taxed(shuffled, policy);
            checkSums(one, lines);
            BOOST_REQUIRE(one.net == other.net);
            BOOST_REQUIRE(one.tax == other.tax);
            BOOST_REQUIRE(one.taxes.size() == other.taxes.size());
            for (std::size_t i = 0; i < one.taxes.size(); ++i)
                BOOST_REQUIRE((one.taxes[i].figures == other.taxes[i].figures));
        }
    }
}

// Sale and full return must be zero in every column, whatever the policy.
BOOST_AUTO_TEST_CASE(a_return_mirrors_its_sale)
{
    const auto sets = taxSets();
    std::mt19937_64 random{5};
    for (int round = 0; round < 300; ++round) {
        const auto sold = randomLines(random, sets);
        auto returned = sold;
        for (TaxableLine& one : returned)
            one = {-one.amount, -one.quantity, one.taxes};

        for (const RoundingPolicy policy : kPolicies) {
            const auto sale = taxed(sold, policy);
            const auto back = taxed(returned, policy);
            BOOST_REQUIRE(sale.net == -back.net);
            BOOST_REQUIRE(sale.total == -back.total);
            for (std::size_t i = 0; i < sold.size(); ++i)
                for (std::size_t tax = 0; tax < sold[i].taxes.size(); ++tax) {
                    const TaxedAmount& taken = sale.lines[i].taxes[tax];
                    const TaxedAmount& given = back.lines[i].taxes[tax];
                    BOOST_REQUIRE((taken == TaxedAmount{-given.base, -given.amount}));
                }
        }
    }
}

// Gross group and per document must not care whether a cashier scans three times or types 3.
BOOST_AUTO_TEST_CASE(splitting_a_line_of_whole_cents_changes_nothing_where_tax_is_rounded_once)
{
    const std::vector taxes{percentTax("23", Price::Includes)};

    for (const RoundingPolicy policy : {RoundingPolicy::GrossGroup, RoundingPolicy::PerDocument})
        for (std::int64_t price = 1; price < 300; ++price) {
            const auto together = taxed({line(3 * price, taxes)}, policy);
            const auto apart = taxed(std::vector(3, line(price, taxes)), policy);
            BOOST_REQUIRE(together.tax == apart.tax);
            BOOST_REQUIRE(together.net == apart.net);
        }
}

BOOST_AUTO_TEST_CASE(policies_and_kinds_have_words)
{
    for (const RoundingPolicy policy : kPolicies)
        BOOST_TEST((roundingPolicyFromWord(roundingPolicyWord(policy)).value() == policy));
    for (const TaxKind kind : {TaxKind::Percent, TaxKind::Division, TaxKind::FixedPerUnit})
        BOOST_TEST((taxKindFromWord(taxKindWord(kind)).value() == kind));
    BOOST_TEST((refusal(roundingPolicyFromWord("per_line")) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(taxKindFromWord("")) == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_SUITE_END()
