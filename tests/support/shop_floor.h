#pragma once

#include "pos-app/desk/till.h"
#include "sync-engine/contract/wire/records.h"

#include <cstdint>
#include <filesystem>
#include <string>

/// A small shop for tests of what stands around the desks: a state directory that is enrolled and
/// stocked as if a centre had done it.
namespace onetill::test {

inline constexpr const char* kMugCode = "5901234123457";  ///< 14.95, "Enamel Camp Mug".
inline constexpr const char* kTentCode = "4006381333931"; ///< 749.00, "Lofoten 3-Person Tent".
inline constexpr const char* kUnknownCode = "5012345678900";
inline constexpr const char* kCashierPin = "246810"; ///< Of Niamh Byrne, a cashier.
inline constexpr const char* kManagerPin = "135790"; ///< Of Aoife Walsh, a manager.

inline constexpr const char* kCashierBadge = "NB7Q2M9XK4T1V8C3";
inline constexpr const char* kManagerBadge = "AW5R8Z2J6H9D3F7L";

/// Makes `state`, with the two articles above, loose coffee by weight (28.90 a kilogram), and
/// `moreArticles` of InventedCatalogue, the first twelve of them as tiles.
/// Of the tent there are 6 here, 1 in Shop Street and 48 in the warehouse; nothing else is counted.
/// Throws std::runtime_error with what went wrong.
void stockTill(const std::filesystem::path& state, int moreArticles = 20);

/// Adds the style JACKET, "Storm Jacket", with a tile in the category "Clothing": Moss in S
/// (319.00, 3 here), M (319.00, not counted) and XL (329.00, none here), Rust in M (319.00, 1
/// here). The article of Rust in M is JACKET-RM. Throws as stockTill() does.
void stockJackets(const std::filesystem::path& state);

/// Adds what asks for something first: KNIFE (79.00, code KNIFE-CODE, from 18 years on), PHONE
/// (499.00, code PHONE-CODE, by its serial number), FLOWERS (an open price of 5.00 to 80.00) and
/// WINE (12.00, by its serial number, from 18 years on). Makes Niamh 17 years old if `young`.
/// Throws as stockTill() does.
void stockQuestions(const std::filesystem::path& state, bool young = false);

/// "dublin", the store of that till, as its centre says it.
wire::Store dublinStore();

/// From now on a drawer with more in it than so many cents should be emptied into the safe. Throws
/// as stockTill() does.
void limitCash(const std::filesystem::path& state, std::int64_t limitMinor);

/// From now on goods come back as "A gift" or "Broken", and what is broken needs a note. Throws as
/// stockTill() does.
void takeOwnReasons(const std::filesystem::path& state);

/// From now on whoever shows a badge needs no PIN. Throws as stockTill() does.
void takeBadgesAlone(const std::filesystem::path& state);

/// From now on the store takes dollars at 0.86, and gift cards, credit and points unconfirmed:
/// 50.00 in a sale, 10.00 of what the till knows nothing of. Adds GIFT and PREPAY, which load a
/// gift card and a prepayment with what they cost. Throws as stockTill() does.
void takeAllMoney(const std::filesystem::path& state);

/// From now on the store knows Grace Hopper, who shows the card GRACE-CARD. Throws as stockTill()
/// does.
void knowGrace(const std::filesystem::path& state);

/// The open basket cannot be read any more. No till may be open there. Throws as stockTill() does.
void damageBasket(const std::filesystem::path& state);

/// From now on a cashier needs somebody's approval for all but selling. Throws as stockTill() does.
void letCashiersOnlySell(const std::filesystem::path& state);

/// What a desk gets from the world, standing still at 2026-11-23 14:32 UTC.
desk::Surroundings stillWorld();

} // namespace onetill::test
