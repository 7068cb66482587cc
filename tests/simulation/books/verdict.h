#pragma once

#include "tests/simulation/machines/hub_machine.h"
#include "tests/simulation/machines/till_machine.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

/// What the product says of its own books, and of tills that have not drained.
namespace onetill::simulation {

/// `onetillctl verify` finds nothing: chain, signatures, projections. Throws Violation.
void checkTillsBooks(const std::filesystem::path& folder);
/// Nor does `onetill-hub verify`.
void checkHubsBooks(HubMachine& hub);

std::string whatWaits(const std::vector<std::unique_ptr<TillMachine>>& tills);

} // namespace onetill::simulation
