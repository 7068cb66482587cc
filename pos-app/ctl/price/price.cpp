#include "pos-app/ctl/answers.h"
#include "pos-app/ctl/call.h"
#include "pos-app/ctl/opening.h"
#include "pos-app/ctl/price/priced_json.h"
#include "pos-app/ctl/price/question.h"

#include <fstream>
#include <iostream>
#include <iterator>

namespace onetill::ctl {
namespace {

constexpr std::size_t kBytesMax = std::size_t{16} << 20;

/// One byte more than may be, so that what is too long is seen to be.
std::string readAll(std::istream& stream)
{
    std::string text(kBytesMax + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return text;
}

Result<std::string> inputOf(const Call& call)
{
    if (call.file == "-")
        return readAll(std::cin);
    std::ifstream file{call.file, std::ios::binary};
    if (!file)
        return fail(ErrorCode::NotFound, "no file '" + call.file + "' that can be read");
    return readAll(file);
}

Json pricedJson(const domain::PricedBasket& priced, const PriceQuestion& question)
{
    const auto settlement = domain::settle(priced.total, {}, question.cash);
    Json lines = Json::array();
    for (const domain::PricedLine& line : priced.lines) {
        Json taxes = Json::array();
        for (const domain::LineTax& tax : line.taxes)
            taxes.push_back(
                {{"tax", tax.code}, {"base", tax.base.text()}, {"amount", tax.amount.text()}});
        Json json{{"line", line.id},
                  {"sku", line.sku.text()},
                  {"quantity", line.quantity.text()},
                  {"list_price", line.listPrice.text()},
                  {"unit_price", line.unitPrice.text()},
                  {"adjustments", adjustmentsJson(line.adjustments)},
                  {"amount", line.amount.text()},
                  {"net", line.net.text()},
                  {"tax", line.tax.text()},
                  {"gross", line.gross.text()},
                  {"taxes", std::move(taxes)}};
        if (!line.priceGroup.empty())
            json["price_group"] = line.priceGroup;
        if (line.tare)
            json["tare"] = line.tare->text();
        if (line.parent != 0)
            json["parent"] = line.parent;
        lines.push_back(std::move(json));
    }
    return {{"currency", priced.total.currency().code()},
            {"rounding_policy", domain::roundingPolicyWord(priced.rounding)},
            {"lines", std::move(lines)},
            {"promotions", promotionsJson(domain::promotionOutcome(priced, question.promotions),
                                          priced.total.currency())},
            {"taxes", taxesJson(priced.taxes)},
            {"net", priced.net.text()},
            {"tax", priced.tax.text()},
            {"total", priced.total.text()},
            {"cash_due", settlement.remainingInCash.text()},
            {"cash_rounding", (settlement.remainingInCash - priced.total).text()}};
}

Result<Json> answerTo(const std::string& text)
{
    const auto json = wire::parseJson(text, {.bytes = kBytesMax, .depth = 16});
    if (!json)
        return passOn(json);
    const auto question = readPriceQuestion(*json);
    if (!question)
        return passOn(question);
    const auto priced = domain::price(question->basket, {.rounding = question->rounding,
                                                         .promotions = &question->promotions,
                                                         .context = question->context,
                                                         .exemption = question->exemption});
    if (!priced)
        return passOn(priced);
    return pricedJson(*priced, *question);
}

} // namespace

int price(const Call& call)
{
    const auto input = inputOf(call);
    if (!input)
        return refuse(input.error());
    auto answer = answerTo(*input);
    if (!answer)
        return refuse(answer.error());
    Json said{{"ok", true}};
    said.update(*answer);
    say(said);
    return kDone;
}

} // namespace onetill::ctl
