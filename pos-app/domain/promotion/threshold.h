#pragma once

#include "pos-app/domain/promotion/ticket.h"

#include <functional>
#include <optional>
#include <vector>

namespace onetill::domain {

/// Applies ThresholdOffers, given by number, to the pieces that `isOpen` lets them have. `touch`
/// is what they leave: with Compound each sees what the one before it left, amounts before
/// percentages; otherwise a piece takes one, and what saves most comes first. Whether enough is in
/// the basket is asked of `measured`, which may be the ticket itself.
void applyThresholds(Ticket& ticket, const Ticket& measured, std::vector<int> thresholds,
                     Touch touch, const std::function<bool(const PieceRun&)>& isOpen);

/// What a threshold that is reached takes off each rewarded piece, where that can be said of a
/// piece by itself: a percentage that has no bound.
std::optional<Benefit> benefitOfPiece(const Ticket& measured, int threshold);

/// How much is missing until the threshold's first tier; 0 when it is reached.
std::int64_t missingUntilFirstTier(const Ticket& ticket, int threshold);

} // namespace onetill::domain
