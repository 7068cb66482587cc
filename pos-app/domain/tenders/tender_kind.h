#pragma once

#include "sync-engine/contract/values/result.h"

#include <array>
#include <string_view>

namespace onetill::domain {

/// In what people pay, and in what money goes back. The words on the wire (interfaces.md): "cash",
/// "card", "gift-card", "store-credit", "points", "voucher".
enum class TenderKind {
    Cash,        ///< Also of another currency: the tender says which.
    Card,        ///< On a terminal that stands by itself; its slip has the number to refer to.
    GiftCard,    ///< Somebody paid for it before; the centre keeps what is left on it.
    StoreCredit, ///< What the shop owes for goods that came back; kept like a gift card.
    Points,      ///< Of a member, at the value that the retailer gives a point.
    Voucher      ///< Paper that the shop takes in; worth at most what is left to pay.
};

inline constexpr std::array kTenderKinds{TenderKind::Cash,     TenderKind::Card,
                                         TenderKind::GiftCard, TenderKind::StoreCredit,
                                         TenderKind::Points,   TenderKind::Voucher};

std::string_view tenderKindWord(TenderKind kind);
/// Errors: OutOfRange.
Result<TenderKind> tenderKindFromWord(std::string_view word);

} // namespace onetill::domain
