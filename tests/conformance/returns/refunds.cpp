#include "pos-app/domain/returns/line_refund.h"
#include "pos-app/domain/taxation/tax_on_document.h"
#include "tests/conformance/returns/reading.h"

#include <array>

namespace conformance {
namespace {

using namespace onetill;
using namespace onetill::domain;

Rate rateOf(const Json& percent)
{
    const auto rate =
        Rate::parsePercent(percent.is_string() ? percent.get<std::string>() : percent.dump());
    if (!rate)
        throw Unreadable{rate.error().detail};
    return *rate;
}

LineColumns untaxed(std::int64_t paid)
{
    return {.adjustments = {},
            .amount = euro(paid),
            .net = euro(paid),
            .tax = euro(0),
            .gross = euro(paid),
            .taxes = {}};
}

/// As the till sells it: `gross` has the tax in it, `net` has not.
LineColumns soldAt(const Json& line, Rate rate)
{
    const bool included = line.contains("gross_minor");
    const std::array taxes{
        Tax{.code = "VAT", .name = {}, .letter = {}, .rate = rate, .included = included}};
    const TaxableLine taxable{
        .amount =
            Fraction{
                (included ? line.at("gross_minor") : line.at("net_minor")).get<std::int64_t>()},
        .quantity = Fraction{1},
        .taxes = taxes};
    const auto document = taxDocument({&taxable, 1}, RoundingPolicy::PerLine);
    if (!document)
        throw Unreadable{document.error().detail};
    const TaxedLine& figures = document->lines.front();
    return {.adjustments = {},
            .amount = euro(figures.amount),
            .net = euro(figures.net),
            .tax = euro(figures.tax),
            .gross = euro(figures.net + figures.tax),
            .taxes = {{"VAT", included, euro(figures.taxes.front().base),
                       euro(figures.taxes.front().amount)}}};
}

/// Steps of returning one line, one after the other.
std::vector<LineColumns> refundsOf(const LineColumns& sold, Quantity quantity,
                                   const std::vector<Quantity>& steps)
{
    ReturnableLine line{sold, quantity, Quantity::zero(quantity.unit()), emptied(sold),
                        Quantity::zero(quantity.unit())};
    std::vector<LineColumns> refunds;
    for (const Quantity step : steps) {
        line.returning = step;
        refunds.push_back(refundLines({&line, 1}, BundlePolicy::ProRata, {}).value().front());
        line.returned = line.returned.plus(step).value();
        line.refunded = line.refunded + refunds.back();
    }
    return refunds;
}

/// One step is written as a number, several as a list.
std::vector<Quantity> stepsOf(const Json& sequence, Unit unit)
{
    std::vector<Quantity> steps;
    if (!sequence.is_array())
        return {quantityOf(sequence, unit)};
    for (const Json& step : sequence)
        steps.push_back(quantityOf(step, unit));
    return steps;
}

std::vector<Json> numbersIn(const Json& quantity, const Json& sequence)
{
    std::vector<Json> numbers{quantity};
    if (!sequence.is_array())
        numbers.push_back(sequence);
    else
        numbers.insert(numbers.end(), sequence.begin(), sequence.end());
    return numbers;
}

/// What the steps refund, above zero, and in all.
std::map<std::string, Json> figuresOf(const std::vector<LineColumns>& refunds, const char* name,
                                      Money LineColumns::*column)
{
    Json each = Json::array();
    std::int64_t sum = 0;
    for (const LineColumns& refund : refunds) {
        each.push_back(-(refund.*column).minor());
        sum -= each.back().get<std::int64_t>();
    }
    const std::string stem{name};
    return {{stem + "_minor", refunds.size() == 1 ? each.front() : Json(-sum)},
            {stem + "s_minor", each},
            {stem + "_sum", -sum}};
}

} // namespace

Outcome runRefundAmount(const Json& input, const Json& expected)
{
    knowOnly(input, {"line", "return_qty", "sequence"});
    const Json& described = input.at("line");
    knowOnly(described, {"qty", "paid_minor", "rate"});
    const Json sequence = anyOf(input, {"sequence", "return_qty"});
    const Unit unit = unitOf(numbersIn(described.at("qty"), sequence));
    const auto paid = described.at("paid_minor").get<std::int64_t>();
    const LineColumns sold = described.contains("rate")
                                 ? soldAt({{"gross_minor", paid}}, rateOf(described.at("rate")))
                                 : untaxed(paid);

    const auto refunds =
        refundsOf(sold, quantityOf(described.at("qty"), unit), stepsOf(sequence, unit));

    auto got = figuresOf(refunds, "refund", &LineColumns::gross);
    got.merge(figuresOf(refunds, "tax", &LineColumns::tax));
    got["sum"] = got["sum_minor"] = got["refund_sum"];
    return compareFields(expected, got);
}

Outcome runRefundTax(const Json& input, const Json& expected)
{
    knowOnly(input, {"line", "original_tax_rate", "rate_today", "return_qty", "sequence"});
    const Json& described = input.at("line");
    knowOnly(described, {"gross_minor", "net_minor", "rate", "qty"});
    const Json rate = anyOf(input, {"original_tax_rate"});
    const LineColumns sold =
        soldAt(described, rateOf(rate.is_null() ? described.at("rate") : rate));
    const Json count = described.value("qty", Json(1));
    const Json sequence = anyOf(input, {"sequence", "return_qty"});
    const Json steps = sequence.is_null() ? count : sequence;
    const Unit unit = unitOf(numbersIn(count, steps));

    const auto refunds = refundsOf(sold, quantityOf(count, unit), stepsOf(steps, unit));

    // Told as the refund's own columns, below zero.
    LineColumns sum = emptied(sold);
    Json taxes = Json::array();
    for (const LineColumns& refund : refunds) {
        sum = sum + refund;
        taxes.push_back(refund.tax.minor());
    }
    return compareFields(expected, {{"tax_minor", sum.tax.minor()},
                                    {"net_minor", sum.net.minor()},
                                    {"gross_minor", sum.gross.minor()},
                                    {"taxes_minor", taxes}});
}

} // namespace conformance
