#include "sync-engine/contract/wire/stock/stock_corrected.h"

namespace onetill::wire {

void writeBody(CanonicalWriter& json, const StockCorrected& corrected)
{
    if (corrected.approvedBy)
        json.member("approved_by", corrected.approvedBy->text());
    json.member("by", corrected.by.text());
    json.array("lines", [&] {
        for (const StockCorrected::Line& line : corrected.lines)
            json.object([&] {
                json.member("difference", line.difference.text());
                json.member("line", line.line);
                json.member("sku", line.sku.text());
                json.member("unit", unitWord(line.difference.unit()));
            });
    });
    json.member("reason", corrected.reason);
    json.member("reference", corrected.reference);
}

StockCorrected readStockCorrected(const JsonReader& reader)
{
    return {.lines =
                reader.list("lines", StockCorrected::kLinesMax,
                            [](const JsonReader& line) {
                                return StockCorrected::Line{
                                    .line = static_cast<int>(line.integer("line", 1, 1'000'000)),
                                    .sku = line.identifier<Sku>("sku"),
                                    .difference = line.quantity("difference", line.unit("unit"))};
                            }),
            .reason = reader.text("reason"),
            .reference = reader.text("reference"),
            .by = reader.identifier<StaffId>("by"),
            .approvedBy = reader.optionalIdentifier<StaffId>("approved_by")};
}

} // namespace onetill::wire
