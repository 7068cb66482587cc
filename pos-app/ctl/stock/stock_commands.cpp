#include "pos-app/ctl/stock/stock_commands.h"

#include <array>
#include <utility>

namespace onetill::ctl {
namespace {

using wire::JsonReader;

Result<Json> stock(const wire::Json& command, Place place)
{
    const auto sku = fieldsOf(command, {"do", "at", "sku"}, [](const JsonReader& reader) {
        return reader.identifier<Sku>("sku");
    });
    if (!sku)
        return passOn(sku);
    return shown(
        "stock",
        place.workplace.desk().callWith<Result<desk::StockAnswer>>(
            [&](desk::Till& till, auto answer) { till.stockDesk().ask(*sku, std::move(answer)); }),
        stockJson);
}

Result<desk::StockCorrection> correctionOf(const wire::Json& command)
{
    return fieldsOf(command, {"do", "at", "lines", "reason", "reference"},
                    [](const JsonReader& reader) {
                        return desk::StockCorrection{
                            .lines = reader.list("lines", desk::StockCorrection::kLinesMax,
                                                 [](const JsonReader& line) {
                                                     line.allowOnly({"sku", "difference"});
                                                     return desk::StockCorrection::Line{
                                                         line.identifier<Sku>("sku"),
                                                         line.text("difference", 32)};
                                                 }),
                            .reason = reader.optionalText("reason", 1024).value_or(""),
                            .reference = reader.optionalText("reference", 1024).value_or("")};
                    });
}

/// Answers what the till now says of each article, so that a slip of the finger is seen at once.
Result<Json> correctStock(const wire::Json& command, Place place)
{
    const auto correction = correctionOf(command);
    if (!correction)
        return passOn(correction);
    return place.workplace.desk().call([&](desk::Till& till) -> Result<Json> {
        if (const auto done = till.stockDesk().correct(*correction); !done)
            return passOn(done);
        Json corrected = Json::array();
        for (const desk::StockCorrection::Line& line : correction->lines)
            if (const auto known = till.stockDesk().known(line.sku))
                corrected.push_back(stockJson(*known));
        return Json{{"corrected", std::move(corrected)}};
    });
}

constexpr std::array kStockCommands = {
    NamedCommand{"stock", stock},
    NamedCommand{"correct-stock", correctStock},
};

} // namespace

std::span<const NamedCommand> stockCommands()
{
    return kStockCommands;
}

} // namespace onetill::ctl
