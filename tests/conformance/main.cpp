// conformance [--unsupported LIST] [--at-least N] FILE…: runs worked examples through the product's
// own rules. One line each, totals at the end; exit status 1 on any failure, 2 when a file cannot
// be read. With a LIST (allowance.h) an unsupported example that does not stand in it fails, and
// so does a line that nothing needs any more; with N, fewer that pass.

#include "tests/conformance/allowance.h"
#include "tests/conformance/verdict.h"

#include <charconv>
#include <fstream>
#include <iostream>
#include <map>
#include <string_view>

namespace conformance {
namespace {

using Runner = Outcome (*)(const std::string& section, const Json& example);

/// Several files have examples of many kinds in a section of this name.
Outcome runVectors(const std::string& section, const Json& example)
{
    return isAboutReturns(example) ? runReturns(example) : runBarcodes(section, example);
}

/// Which rules a section of a file is about; sections have the same names in every file.
const std::map<std::string, Runner> kSections{
    {"line_level", runTaxes},          {"document_level", runTaxes},
    {"gross_receipts", runTaxes},      {"en16931_documents", runTaxes},
    {"cash_rounding", runRounding},    {"tendering", runRounding},
    {"amount_parsing", runRounding},   {"quantity_times_price", runRounding},
    {"percent_discount", runRounding}, {"apportionment_largest_remainder", runRounding},
    {"refund_proration", runRounding}, {"vectors", runVectors},
    {"gs1_syntax", runBarcodes},       {"optimisation", runPromotions},
    {"semantics", runPromotions},
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
    int unexpected{0}; ///< Of those unsupported.
};

/// What was asked for on the command line.
struct Call {
    std::vector<std::string> files;
    std::optional<Allowance> allowance;
    int atLeast{0};
};

void report(const std::string& id, const Outcome& outcome, Call& call, Totals& totals)
{
    switch (outcome.verdict) {
    case Verdict::Pass:
        ++totals.pass;
        if (call.allowance)
            call.allowance->passed(id);
        std::cout << "pass " << id << '\n';
        return;
    case Verdict::Fail:
        ++totals.fail;
        std::cout << "fail " << id << ": " << outcome.detail << '\n';
        return;
    case Verdict::Unsupported:
        ++totals.unsupported;
        std::cout << "unsupported " << id << ": " << outcome.detail << '\n';
        if (call.allowance && !call.allowance->covers(id)) {
            ++totals.unexpected;
            std::cerr << id << " is unsupported, and not in the list: " << outcome.detail << '\n';
        }
        return;
    }
}

bool runFile(const std::string& path, Call& call, Totals& totals)
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
            report(examples[i].value("id", place), run(section, examples[i]), call, totals);
        }
    }
    return true;
}

std::optional<Call> callFrom(int argumentCount, char** arguments)
{
    Call call;
    for (int i = 1; i < argumentCount; ++i) {
        const std::string_view word = arguments[i];
        const bool hasValue = i + 1 < argumentCount;
        if (word == "--unsupported" && hasValue) {
            call.allowance = Allowance::read(arguments[++i]);
            if (!call.allowance)
                return std::nullopt;
        } else if (word == "--at-least" && hasValue) {
            const std::string_view number = arguments[++i];
            const auto* end = number.data() + number.size();
            if (std::from_chars(number.data(), end, call.atLeast).ptr != end || number.empty())
                return std::nullopt;
        } else {
            call.files.emplace_back(word);
        }
    }
    if (call.files.empty())
        return std::nullopt;
    return call;
}

bool isWell(const Call& call, const Totals& totals)
{
    bool well = totals.fail == 0 && totals.unexpected == 0;
    if (call.allowance)
        for (const std::string& id : call.allowance->stale()) {
            std::cerr << id << " passes: take it out of the list of what is unsupported\n";
            well = false;
        }
    if (totals.pass < call.atLeast) {
        std::cerr << totals.pass << " pass, at least " << call.atLeast << " have to\n";
        well = false;
    }
    return well;
}

} // namespace
} // namespace conformance

int main(int argumentCount, char** arguments)
{
    auto call = conformance::callFrom(argumentCount, arguments);
    if (!call) {
        std::cerr << "usage: conformance [--unsupported LIST] [--at-least N] FILE...\n";
        return 2;
    }
    conformance::Totals totals;
    bool readable = true;
    for (const std::string& file : call->files)
        readable = conformance::runFile(file, *call, totals) && readable;
    std::cout << totals.pass << " pass, " << totals.fail << " fail, " << totals.unsupported
              << " unsupported\n";
    if (!readable)
        return 2;
    return conformance::isWell(*call, totals) ? 0 : 1;
}
