#include "pos-app/domain/tax.h"

namespace onetill::domain {

std::string_view taxKindWord(TaxKind kind)
{
    switch (kind) {
    case TaxKind::Percent: return "percent";
    case TaxKind::Division: return "division";
    case TaxKind::FixedPerUnit: return "fixed-per-unit";
    }
    return "percent";
}

Result<TaxKind> taxKindFromWord(std::string_view word)
{
    for (const TaxKind kind : {TaxKind::Percent, TaxKind::Division, TaxKind::FixedPerUnit})
        if (word == taxKindWord(kind))
            return kind;
    return fail(ErrorCode::OutOfRange,
                "not a kind of tax: '" + std::string{word.substr(0, 32)} + "'");
}

std::string_view roundingPolicyWord(RoundingPolicy policy)
{
    switch (policy) {
    case RoundingPolicy::PerLine: return "per-line";
    case RoundingPolicy::En16931: return "en16931";
    case RoundingPolicy::GrossGroup: return "gross-group";
    case RoundingPolicy::PerDocument: return "per-document";
    }
    return "per-line";
}

Result<RoundingPolicy> roundingPolicyFromWord(std::string_view word)
{
    using enum RoundingPolicy;
    for (const RoundingPolicy policy : {PerLine, En16931, GrossGroup, PerDocument})
        if (word == roundingPolicyWord(policy))
            return policy;
    return fail(ErrorCode::OutOfRange,
                "not a rounding policy: '" + std::string{word.substr(0, 32)} + "'");
}

} // namespace onetill::domain
