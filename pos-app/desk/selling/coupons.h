#pragma once

#include "pos-app/desk/record/draft.h"
#include "pos-app/domain/promotion/promotion_book.h"
#include "pos-app/domain/promotion/promotion_outcome.h"

#include <string>
#include <vector>

namespace onetill::desk {

class Counter;

/// The goods with a coupon that the customer shows. Errors: UnknownCoupon, CouponExpired,
/// CouponUsed, Conflict (there already, or another one that counts once for the same promotion),
/// TooLarge, BasketFull, those of the storage.
Result<domain::Basket> withCoupon(const domain::Basket& goods, const std::string& coupon,
                                  const domain::PromotionBook& book, const Counter& counter);

/// The coupons that count once and gave something: the sale uses them up.
std::vector<std::string> usedCoupons(const OpenBasket& basket,
                                     const domain::PromotionOutcome& outcome);

/// Two baskets may have been held with the same one. Errors: CouponUsed.
Status couponsUnused(const OpenBasket& basket, const domain::PromotionOutcome& outcome,
                     const Counter& counter);

} // namespace onetill::desk
