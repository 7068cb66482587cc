#include "pos-app/desk/returns/return_checks.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/payment/account_limits.h"
#include "pos-app/desk/record/typed_text.h"
#include "pos-app/domain/goods/line_words.h"
#include "pos-app/domain/returns/return_reason.h"
#include "pos-app/domain/returns/return_window.h"
#include "pos-app/domain/tenders/tender_kind.h"

#include <algorithm>
#include <utility>

namespace onetill::desk {

Date dayOfSale(const SaleBehind& behind, const Counter& counter)
{
    return std::max(behind.sale.header.businessDay,
                    counter.storeTime(behind.sale.sale.completedAt).day);
}

namespace {

Status checkWindow(const SaleBehind& behind, const std::string& reason, const Shelf& shelf,
                   const Counter& counter)
{
    const Date sold = dayOfSale(behind, counter);
    const Date today = std::max(counter.storeTime(counter.now().wall).day, sold);
    return domain::checkReturnWindow(shelf.returnPolicy().window, sold, today,
                                     *domain::ReturnReasonCode::parse(reason));
}

} // namespace

Result<std::optional<StaffId>> inTime(const SaleBehind& behind, const std::string& reason,
                                      const Shelf& shelf, Counter& counter)
{
    const auto window = checkWindow(behind, reason, shelf, counter);
    if (window || shelf.returnPolicy().late == domain::LateReturn::StoreCredit)
        return std::nullopt;
    if (shelf.returnPolicy().late == domain::LateReturn::Refuse)
        return fail(ErrorCode::NotReturnable, window.error().detail);
    auto allowed = counter.mayDoOrApproved(domain::Permission::TakeBackFreely);
    if (!allowed)
        return passOn(window);
    return *std::move(allowed);
}

bool onlyForCredit(const SaleBehind& behind, const std::string& reason, const Shelf& shelf,
                   const Counter& counter)
{
    return shelf.returnPolicy().late == domain::LateReturn::StoreCredit
           && !checkWindow(behind, reason, shelf, counter);
}

bool asksSerial(const SaleBehind& behind, const wire::SaleLine& sold, const Shelf& shelf)
{
    if (behind.code.empty())
        return !sold.serial.empty();
    const auto article = shelf.catalogue().bySku(sold.sku);
    return article && *article && (*article)->selling.serial;
}

Status checkSerial(const SaleBehind& behind, const wire::SaleLine& sold, const std::string& serial,
                   const Shelf& shelf)
{
    if (behind.code.empty() && !sold.serial.empty() && !domain::isSameSerial(sold.serial, serial))
        return fail(ErrorCode::SerialRequired, "not the serial number that was sold");
    if (behind.code.empty() || !serial.empty())
        return checkLineOfText(serial, domain::Basket::kTextMax);
    if (asksSerial(behind, sold, shelf))
        return fail(ErrorCode::SerialRequired, "which piece came back");
    return {};
}

Status stillThere(const wire::SaleLine& record, const OpenBasket& basket,
                  const ReturnedLine* without, const Counter& counter)
{
    if (record.loads.empty())
        return {};
    if (record.loads != domain::tenderKindWord(domain::TenderKind::Prepayment))
        return fail(ErrorCode::NotReturnable, "a gift card that was loaded");
    const auto account = counter.files().storedValue(record.loads, record.serial,
                                                     counter.businessDay(counter.now().wall),
                                                     record.gross.currency());
    if (!account)
        return passOn(account);
    const auto kind = domain::TenderKind::Prepayment;
    const auto taken = takenInBasket(kind, record.serial, basket, without);
    if (!account->balance || *account->balance - taken < record.gross)
        return fail(ErrorCode::NotReturnable, "a prepayment that was spent");
    return {};
}

Status couldStillComeBack(const ReturnedLine& line, const OpenBasket& basket, Counter& counter)
{
    const wire::LineReturn& returned = *line.record.returned;
    // What only lost its discount has not come back; those that have are looked at.
    if (!returned.sale || line.record.quantity.milli() == 0)
        return {};
    const auto behind = saleBehind(line, counter);
    if (!behind)
        return passOn(behind);
    const auto* sold = behind->line(returned.line);
    if (!sold)
        return fail(ErrorCode::NotFound, "the sale has no line " + std::to_string(returned.line));
    const Quantity quantity = line.record.quantity;
    const auto back = Quantity::fromMilli(-quantity.milli(), quantity.unit());
    if (!back)
        return passOn(back);
    const auto verdict = domain::judgeReturn(behind->counts(*sold), *back, domain::CountsFrom::Till,
                                             domain::OfflineReturnPolicy::Warn);
    return verdict ? stillThere(behind->record(*sold), basket, &line, counter) : passOn(verdict);
}

} // namespace onetill::desk
