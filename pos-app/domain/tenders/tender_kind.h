#pragma once

#include "sync-engine/contract/values/result.h"

#include <array>
#include <string_view>

namespace onetill::domain {

/// In what people pay, and in what money goes back. The words on the wire (interfaces.md): "cash",
/// "foreign-cash", "card", "gift-card", "store-credit", "points", "voucher", "prepayment".
enum class TenderKind {
    Cash,
    ForeignCash, ///< Of another currency; change comes out of the own one.
    Card,        ///< On a terminal that stands by itself; its slip has the number to refer to.
    GiftCard,    ///< Somebody paid for it before; the centre keeps what is left on it.
    StoreCredit, ///< What the shop owes for goods that came back; kept like a gift card.
    Points,      ///< Of a member, at the value that the retailer gives a point.
    Voucher,     ///< Paper that the shop takes in; worth at most what is left to pay.
    Prepayment   ///< Paid before for goods to come: a deposit on them, or a lay-away's instalments.
};

inline constexpr std::array kTenderKinds{
    TenderKind::Cash,        TenderKind::ForeignCash, TenderKind::Card,    TenderKind::GiftCard,
    TenderKind::StoreCredit, TenderKind::Points,      TenderKind::Voucher, TenderKind::Prepayment};

/// Notes and coins: only they are rounded, and give change.
bool isCash(TenderKind kind);
/// An account with a number: gift card, store credit, points, prepayment.
bool isStoredValue(TenderKind kind);
/// Somebody else than the customer and the till takes part: a terminal, or whoever keeps an
/// account. What became of it has to be known before the sale is done.
bool asksOutside(TenderKind kind);

std::string_view tenderKindWord(TenderKind kind);
/// Errors: OutOfRange.
Result<TenderKind> tenderKindFromWord(std::string_view word);

} // namespace onetill::domain
