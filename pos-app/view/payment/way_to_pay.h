#pragma once

#include "pos-app/desk/payment/payment_desk.h"
#include "pos-app/view/lists/list_models.h"
#include "pos-app/view/selling/tender_methods.h"
#include "pos-app/view/text/money_text.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

namespace onetill::view {

struct Surface;

/// A way to pay in this store.
struct WayToPay {
    domain::TenderKind kind{domain::TenderKind::Cash};
    std::optional<domain::ExchangeRate> rate{}; ///< Of foreign cash.
    bool available{true};

    const TenderMethod& method() const { return tenderMethod(kind); }
    bool givesChange() const { return domain::isCash(kind); }
    bool hasAccount() const { return domain::isStoredValue(kind); }
    bool operator==(const WayToPay&) const = default;
};

/// So many stand on the screen, each with a key of its own; the others behind "more".
inline constexpr std::size_t kFirstWays = 5;

/// In the order of the keys (ui.md 4.5), then the others.
std::vector<WayToPay> waysToPay(const desk::TenderTerms& terms);
MethodRow wayRow(const WayToPay& way, bool selected, const MoneyText& money);
/// "Cash received", "USD received"
QString wayAmountTitle(const WayToPay& way);

/// What is known of an account before it is asked for money, in one or two sentences.
QString accountNote(const desk::AccountTerms& account, Money due, const Surface& surface);

} // namespace onetill::view
