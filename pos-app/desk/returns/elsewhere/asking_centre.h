#pragma once

#include "pos-app/desk/basket_snapshot.h"
#include "pos-app/desk/returns/taking_back.h"
#include "sync-engine/contract/values/result.h"

#include <chrono>
#include <functional>
#include <string>
#include <vector>

/// Returns while the centre can be asked: what no other till knows of cannot come back twice
/// (sync.md 4). Each answer is given exactly once, on the desk's thread.
namespace onetill::desk {

class Counter;

/// Asks for the receipts' sales and keeps what is told. True: the centre can be asked, though it
/// may know of no such sale.
void askOf(std::vector<std::string> receipts, std::chrono::milliseconds deadline, Counter& counter,
           std::function<void(bool)> answer);

/// takeBack() with goods that the centre keeps for the basket; where it cannot be asked, without.
void takeBackClaimed(std::vector<ReturnWish> wishes, std::chrono::milliseconds deadline,
                     Counter& counter, std::function<void(Result<BasketSnapshot>)> answer);

/// Asks the centre to go on keeping what it keeps for the open basket, which waited; the desk does
/// not wait for it. What it does not keep any more is refused, or taken unconfirmed, at payment.
void renewClaims(std::chrono::milliseconds deadline, Counter& counter);

} // namespace onetill::desk
