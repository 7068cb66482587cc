#include "tests/conformance/returns/reading.h"

namespace conformance {
namespace {

const std::map<std::string, Outcome (*)(const Json& input, const Json& expected)> kReturnKinds{
    {"cap", runCap},
    {"cap_offline", runCapOffline},
    {"window", runWindow},
    {"refund_amount", runRefundAmount},
    {"refund_bundle", runRefundBundle},
    {"refund_tax", runRefundTax},
    {"tender", runRefundTender},
    {"exchange", runExchange},
    {"disposition", runDisposition},
    {"restock_type", runRestockType},
    {"identity", runIdentity},
};

} // namespace

bool isAboutReturns(const Json& example)
{
    return kReturnKinds.contains(example.value("kind", ""));
}

Outcome runReturns(const Json& example)
{
    const Json& expected = example.at("expected");
    if (expected.is_string())
        return prose(expected.get<std::string>());
    try {
        return kReturnKinds.at(example.at("kind"))(example.at("input"), expected);
    } catch (const Unreadable& missing) {
        return unsupported(missing.what());
    }
}

Outcome runProration(const Json& example)
{
    const Json input{
        {"line",
         {{"qty", example.at("quantity")}, {"paid_minor", example.at("paid_for_line_minor")}}},
        {"sequence", example.at("return_steps")}};
    Json expected{{"refunds_minor", example.at("expected_refunds_minor")}};
    if (example.contains("expected_total_minor"))
        expected["sum"] = example.at("expected_total_minor");
    try {
        return runRefundAmount(input, expected);
    } catch (const Unreadable& missing) {
        return unsupported(missing.what());
    }
}

} // namespace conformance
