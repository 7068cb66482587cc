#pragma once

#include "pos-app/desk/hold_desk.h"

namespace onetill::desk {

Result<LayAwayCard> putAway(const std::string& customer, Counter& counter);
Result<std::vector<LayAwayCard>> layAwayCards(const Counter& counter);
Result<BasketSnapshot> collectLayAway(const std::string& number, Counter& counter);
Status cancelLayAway(const std::string& number, const std::string& reason, Counter& counter);

} // namespace onetill::desk
