#pragma once

#include "pos-app/domain/basket.h"
#include "pos-app/domain/promotion/promote.h"
#include "pos-app/domain/promotion/promotion_book.h"
#include "sync-engine/contract/wire/json_reader.h"

#include <memory>
#include <string>
#include <vector>

namespace onetill::desk {

/// The promotions that speak of what is in the basket, each cut down to these goods and this buyer:
/// few and short enough to be written with every change, and for these goods they take off the
/// same.
wire::Json promotionsJson(const domain::PromotionBook& book, const domain::Basket& basket,
                          const std::vector<std::string>& customerGroups);
/// What promotionsJson() wrote under "promotions". Only inside readJson().
std::shared_ptr<const domain::PromotionBook> readPromotions(const wire::JsonReader& reader,
                                                            Currency currency);
/// As the draft says them; drafts of older versions do not. Only inside readJson().
domain::PriorityModel readPromotionModel(const wire::JsonReader& draft);
domain::CompoundBasis readCompoundBasis(const wire::JsonReader& draft);

} // namespace onetill::desk
