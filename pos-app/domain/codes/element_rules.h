#pragma once

#include "pos-app/domain/codes/element.h"
#include "sync-engine/contract/values/result.h"

#include <vector>

namespace onetill::domain {

/// Whether elements that are right in themselves may stand together: repeated ones say the same,
/// what an identifier needs is there, what it excludes is not, and a signed key has its serial
/// number. Every identifier is a known one. Source: GS1 General Specifications 4.13, 4.14.
/// Errors: Malformed.
Status checkTogether(const std::vector<Element>& elements);

} // namespace onetill::domain
