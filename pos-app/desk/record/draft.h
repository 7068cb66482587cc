#pragma once

#include "pos-app/desk/returns/returned_line.h"
#include "pos-app/domain/basket.h"
#include "pos-app/domain/buyer.h"
#include "pos-app/domain/goods/age_check.h"
#include "pos-app/domain/promotion/promote.h"
#include "pos-app/domain/promotion/promotion_book.h"
#include "pos-app/domain/tender.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/values/uuid.h"
#include "sync-engine/contract/wire/sale_event.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::desk {

/// The open basket with all that belongs to it. A value: a command makes the next one, saves it,
/// and only then puts it in the place of the old.
struct OpenBasket {
    Uuid id;
    StaffId by; ///< Who began it.
    Timestamp startedAt;
    domain::Basket goods;
    std::map<domain::LineId, std::string> codes; ///< What was scanned for a line, if it was.
    std::vector<domain::LineId> priceLowered;
    std::vector<domain::Tender> tenders;
    std::optional<wire::RemovedLines> removed{}; ///< What was in it and is not any more.
    /// When the goods last changed: the moment whose promotions count. Once money has been taken
    /// neither it nor the promotions move any more.
    Timestamp changedAt{};
    std::shared_ptr<const domain::PromotionBook> promotions{}; ///< Null: none.
    domain::PriorityModel promotionModel{domain::PriorityModel::WithinPriority};
    domain::CompoundBasis compoundBasis{domain::CompoundBasis::Discounted};
    /// When the centre last said that it keeps the goods that come back; nothing it keeps: none.
    std::optional<Timestamp> claimedAt{};
    std::vector<ReturnedLine> returns{}; ///< Numbered with the goods; none twice of a sale's line.
    /// By tender: the payment that a tender below zero gives back.
    std::map<int, wire::TenderRefund> refunds{};
    std::optional<domain::AgeCheck> ageCheck{};
    domain::Buyer buyer{};
    std::optional<domain::OpenPayment> payment{}; ///< Nothing else happens to the basket meanwhile.

    bool isEmpty() const { return goods.isEmpty() && returns.empty(); }
    std::size_t lineCount() const { return goods.lines().size() + returns.size(); }
    /// Or is being taken: goods and promotions stay as they are.
    bool moneyTaken() const { return !tenders.empty() || payment.has_value(); }
    bool has(domain::LineId line) const;
};

inline constexpr std::size_t kDraftBytesMax = std::size_t{8} << 20; ///< What readDraft() takes.

/// What there was before the first line, or before the buyer of a basket without any.
OpenBasket withoutGoods(OpenBasket basket);

/// The draft kept in register.db, so that the basket outlives a crash. Items are written whole: a
/// line keeps the price and the taxes it was rung up with, whatever the catalogue says by then. So
/// are the promotions that speak of them.
std::string writeDraft(const OpenBasket& basket);
/// Errors: Malformed, MissingField, OutOfRange, TooLarge for a text that is not such a draft.
Result<OpenBasket> readDraft(std::string_view text);

} // namespace onetill::desk
