#include "sync-engine/hub/service/stores/return_columns.h"

#include "pos-app/domain/returns/disposition.h"
#include "pos-app/domain/returns/refund_kind.h"
#include "pos-app/domain/returns/return_reason.h"
#include "pos-app/domain/tenders/tender_kind.h"
#include "sync-engine/contract/values/decimal.h"

#include <algorithm>

namespace onetill::hub {
namespace {

constexpr const char* kReasons = "return_reasons";
constexpr std::string_view kNone = "none"; ///< An empty field is the usual list.

std::string wordOr(const Row& row, std::string_view column, const std::string& usual,
                   std::initializer_list<std::string_view> words)
{
    return row.has(column) ? row.oneOf(column, words) : usual;
}

/// "2026-11-01 2026-12-24 2027-01-15": first and last day of sale, and until when.
std::optional<wire::ReturnExtensionRule> extensionOf(const Row& row)
{
    constexpr const char* kColumn = "return_extension";
    const auto words = row.words(kColumn);
    if (words.empty())
        return std::nullopt;
    if (words.size() != 3)
        row.refuse(ErrorCode::Malformed, std::string{kColumn} + ": not three dates");
    const auto day = [&](std::size_t place) { return row.got(parseDate(words[place]), kColumn); };
    const wire::ReturnExtensionRule rule{day(0), day(1), day(2)};
    if (rule.lastSold < rule.firstSold || rule.until < rule.lastSold)
        row.refuse(ErrorCode::OutOfRange, std::string{kColumn} + ": dates in another order");
    return rule;
}

wire::ReturnReasonRule reasonFrom(const wire::JsonReader& reader)
{
    reader.allowOnly({"code", "name", "disposition", "needs_note", "days"});
    wire::ReturnReasonRule rule{.code = reader.identifier<domain::ReturnReasonCode>("code").text(),
                                .name = reader.text("name", 64),
                                .disposition =
                                    reader.optionalText("disposition", 32).value_or("to-stock"),
                                .needsNote = reader.has("needs_note") && reader.flag("needs_note")};
    reader.got(domain::dispositionFromWord(rule.disposition), "disposition");
    if (rule.name.empty())
        reader.refuse(ErrorCode::MissingField, "name", "nobody could choose it");
    if (reader.has("days"))
        rule.days = reader.integer("days", 0, wire::kReturnDaysMax);
    return rule;
}

std::vector<wire::ReturnReasonRule> reasonsOf(const Row& row)
{
    if (!row.has(kReasons))
        return {};
    const wire::Json list{{"reasons", row.got(wire::parseJson(row.text(kReasons)), kReasons)}};
    auto reasons = row.got(wire::readJson(list, kReasons,
                                          [](const wire::JsonReader& reader) {
                                              return reader.list("reasons", wire::kReturnReasonsMax,
                                                                 reasonFrom);
                                          }),
                           kReasons);
    if (reasons.empty())
        row.refuse(ErrorCode::MissingField, std::string{kReasons} + ": nothing could come back");
    for (const wire::ReturnReasonRule& reason : reasons)
        if (std::ranges::count(reasons, reason.code, &wire::ReturnReasonRule::code) > 1)
            row.refuse(ErrorCode::Conflict,
                       std::string{kReasons} + ": " + reason.code + " stands there twice");
    return reasons;
}

domain::TenderKind kindOf(const Row& row, std::string_view column, std::string_view word)
{
    return row.got(domain::tenderKindFromWord(word), column);
}

std::vector<std::string> kindsOf(const Row& row, std::string_view column,
                                 const std::vector<std::string>& usual)
{
    const auto words = row.words(column);
    if (words.empty())
        return usual;
    if (words.size() == 1 && words.front() == kNone)
        return {};
    for (const std::string& word : words) {
        kindOf(row, column, word);
        if (std::ranges::count(words, word) > 1)
            row.refuse(ErrorCode::Conflict,
                       std::string{column} + ": " + word + " stands there twice");
    }
    return words;
}

/// A kind that stands in for any other.
std::string substituteOf(const Row& row, std::string_view column, const std::string& usual)
{
    if (!row.has(column))
        return usual;
    const auto kind = kindOf(row, column, row.text(column));
    if (!std::ranges::all_of(domain::kTenderKinds, [&](domain::TenderKind paid) {
            return domain::mayBecome(paid, kind);
        }))
        row.refuse(ErrorCode::OutOfRange,
                   std::string{column} + ": not all money may become " + row.text(column));
    return row.text(column);
}

/// "cash=5000 gift-card=10000": the most of each in one refund.
std::vector<wire::RefundLimit> limitsOf(const Row& row)
{
    constexpr const char* kColumn = "refund_limits_minor";
    std::vector<wire::RefundLimit> limits;
    for (const std::string& word : row.words(kColumn)) {
        const auto equals = std::min(word.find('='), word.size());
        const std::string kind = word.substr(0, equals);
        kindOf(row, kColumn, kind);
        const std::string amount = equals < word.size() ? word.substr(equals + 1) : "";
        const auto minor = row.got(parseDecimal(amount, 0, Money::kMinorMax), kColumn);
        if (minor < 0)
            row.refuse(ErrorCode::OutOfRange, std::string{kColumn} + ": below zero");
        if (std::ranges::find(limits, kind, &wire::RefundLimit::kind) != limits.end())
            row.refuse(ErrorCode::Conflict,
                       std::string{kColumn} + ": " + kind + " stands there twice");
        limits.push_back({kind, minor});
    }
    return limits;
}

wire::RefundRules refundRulesOf(const Row& row)
{
    const wire::RefundRules usual;
    wire::RefundRules rules{.split =
                                wordOr(row, "refund_split", usual.split, {"as-paid", "in-order"}),
                            .order = kindsOf(row, "refund_order", usual.order),
                            .free = kindsOf(row, "refund_free", usual.free),
                            .substitute = substituteOf(row, "refund_substitute", usual.substitute),
                            .limits = limitsOf(row),
                            .withoutReceipt = usual.withoutReceipt};
    if (row.text("refund_without_receipt") != usual.withoutReceipt)
        rules.withoutReceipt = substituteOf(row, "refund_without_receipt", usual.withoutReceipt);
    return rules;
}

} // namespace

wire::ReturnRules returnRulesOf(const Row& row)
{
    const wire::ReturnRules usual;
    return {
        .days = row.number("return_days", usual.days, wire::kReturnDaysMax),
        .withoutReceiptLimitMinor = row.number("return_without_receipt_limit_minor",
                                               usual.withoutReceiptLimitMinor, Money::kMinorMax),
        .elsewhereLimitMinor =
            row.number("return_elsewhere_limit_minor", usual.elsewhereLimitMinor, Money::kMinorMax),
        .late = wordOr(row, "return_late", usual.late, {"approve", "refuse", "store-credit"}),
        .bundles = wordOr(row, "return_bundles", usual.bundles, {"pro-rata", "reprice-kept"}),
        .extension = extensionOf(row),
        .reasons = reasonsOf(row),
        .refunds = refundRulesOf(row)};
}

} // namespace onetill::hub
