#pragma once

#include "pos-app/domain/promotion/promotion.h"
#include "sync-engine/contract/values/currency.h"
#include "sync-engine/contract/wire/json_reader.h"

namespace onetill::offer {

/// A promotion from its JSON, whose shape the README of this folder shows. Amounts are in
/// `currency`. Errors: as readJson(), and OutOfRange for what domain::checkPromotion() refuses.
Result<domain::Promotion> readPromotion(const wire::Json& json, Currency currency);
/// The same inside readJson().
domain::Promotion readPromotion(const wire::JsonReader& reader, Currency currency);

/// {"percent":…}, {"amount":…} or {"price":…}. Only inside readJson().
domain::Benefit readBenefit(const wire::JsonReader& reader, const char* key, Currency currency);

wire::Json promotionJson(const domain::Promotion& promotion, Currency currency);

} // namespace onetill::offer
