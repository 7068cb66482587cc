#pragma once

#include "pos-app/ctl/answers.h"

/// What the commands about shifts and drawers answer; documented in the README of pos-app/ctl.
namespace onetill::ctl {

Json drawerJson(const desk::DrawerState& drawer);
Json countJson(const desk::CountAnswer& count);
Json reportJson(const domain::ShiftReport& report);
/// The same report as a page for e-mail.
std::string reportHtml(const domain::ShiftReport& report);

} // namespace onetill::ctl
