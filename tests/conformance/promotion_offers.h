#pragma once

#include "pos-app/domain/promotion/promotion.h"
#include "tests/conformance/verdict.h"

#include <optional>

namespace conformance {

/// The offer that a file's "promotions" list describes; none for a kind that is not known.
std::optional<onetill::domain::Offer> offerFrom(const Json& described);

/// "15%" or "1.00 off" or "20.00".
std::optional<onetill::domain::Benefit> benefitFrom(const std::string& text);

} // namespace conformance
