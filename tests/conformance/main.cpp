// conformance FILE…: runs worked examples through the product's own rules. One line each, totals
// at the end, exit status 1 on any failure, 2 when a file cannot be read.

#include "tests/conformance/verdict.h"

#include <fstream>
#include <iostream>
#include <map>

namespace conformance {
namespace {

using Runner = Outcome (*)(const std::string& section, const Json& example);

/// Which rules a section of a file is about; sections have the same names in every file.
const std::map<std::string, Runner> kSections{
    {"line_level", runTaxes},          {"document_level", runTaxes},
    {"gross_receipts", runTaxes},      {"en16931_documents", runTaxes},
    {"cash_rounding", runRounding},    {"tendering", runRounding},
    {"amount_parsing", runRounding},   {"quantity_times_price", runRounding},
    {"percent_discount", runRounding}, {"apportionment_largest_remainder", runRounding},
    {"refund_proration", runRounding}, {"vectors", runBarcodes},
    {"gs1_syntax", runBarcodes},
};

Outcome run(const std::string& section, const Json& example)
{
    const auto runner = kSections.find(section);
    if (runner == kSections.end())
        return unsupported("no rule for '" + section + "' yet");
    try {
        return runner->second(section, example);
    } catch (const Json::exception& shape) {
        return unsupported(std::string{"another shape: "} + shape.what());
    } catch (const std::exception& broken) {
        return {Verdict::Fail, broken.what()};
    }
}

struct Totals {
    int pass{0};
    int fail{0};
    int unsupported{0};
};

void report(const std::string& id, const Outcome& outcome, Totals& totals)
{
    switch (outcome.verdict) {
    case Verdict::Pass:
        ++totals.pass;
        std::cout << "pass " << id << '\n';
        return;
    case Verdict::Fail:
        ++totals.fail;
        std::cout << "fail " << id << ": " << outcome.detail << '\n';
        return;
    case Verdict::Unsupported:
        ++totals.unsupported;
        std::cout << "unsupported " << id << ": " << outcome.detail << '\n';
        return;
    }
}

bool runFile(const char* path, Totals& totals)
{
    std::ifstream file{path};
    const Json content = Json::parse(file, nullptr, false);
    if (!content.is_object()) {
        std::cerr << path << ": not a file of worked examples\n";
        return false;
    }
    for (const auto& [section, examples] : content.items()) {
        if (!examples.is_array())
            continue;
        for (std::size_t i = 0; i < examples.size(); ++i) {
            const std::string place = section + "-" + std::to_string(i + 1);
            report(examples[i].value("id", place), run(section, examples[i]), totals);
        }
    }
    return true;
}

} // namespace
} // namespace conformance

int main(int argumentCount, char** arguments)
{
    if (argumentCount < 2) {
        std::cerr << "usage: conformance FILE...\n";
        return 2;
    }
    conformance::Totals totals;
    bool readable = true;
    for (int i = 1; i < argumentCount; ++i)
        readable = conformance::runFile(arguments[i], totals) && readable;
    std::cout << totals.pass << " pass, " << totals.fail << " fail, " << totals.unsupported
              << " unsupported\n";
    if (!readable)
        return 2;
    return totals.fail == 0 ? 0 : 1;
}
