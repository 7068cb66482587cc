#pragma once

#include "pos-app/desk/returns/returns_desk.h"

#include <QString>

namespace onetill::view {

/// Whether goods of the sale are taken back, and on whose word: "Within policy".
QString policyTextOf(const desk::ReturnableSale& sale);

} // namespace onetill::view
