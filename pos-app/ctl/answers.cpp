#include "pos-app/ctl/answers.h"

#include "pos-app/ctl/customers/customer_commands.h"
#include "pos-app/ctl/price/priced_json.h"
#include "pos-app/ctl/sentences.h"
#include "pos-app/paper/languages.h"
#include "pos-app/receipt/text_form.h"
#include "sync-engine/contract/values/decimal.h"

#include <algorithm>
#include <utility>

namespace onetill::ctl {
namespace {

std::string milliText(std::int64_t milli)
{
    return milli % 1000 == 0 ? std::to_string(milli / 1000) : formatDecimal(milli, 3);
}

Json lineJson(const domain::PricedLine& line, bool lowered)
{
    Json json{{"line", line.id},
              {"sku", line.sku.text()},
              {"name", line.name},
              {"quantity", line.quantity.text()},
              {"unit", unitWord(line.quantity.unit())},
              {"list_price", line.listPrice.text()},
              {"unit_price", line.unitPrice.text()},
              {"amount", line.amount.text()},
              {"net", line.net.text()},
              {"tax", line.tax.text()},
              {"gross", line.gross.text()}};
    if (!line.priceGroup.empty())
        json["price_group"] = line.priceGroup;
    for (const domain::Adjustment& adjustment : line.adjustments)
        if (adjustment.kind == domain::AdjustmentKind::PriceOverride)
            json["price_override"] = {{"reason", adjustment.reason}, {"by", adjustment.by.text()}};
    if (!line.adjustments.empty())
        json["adjustments"] = adjustmentsJson(line.adjustments);
    if (!line.serial.empty())
        json["serial"] = line.serial;
    if (!line.salesperson.isEmpty())
        json["salesperson"] = line.salesperson.text();
    if (!line.note.empty())
        json["note"] = line.note;
    if (line.tare)
        json["tare"] = line.tare->text();
    if (line.parent != 0)
        json["parent"] = line.parent;
    if (lowered)
        json["price_lowered"] = true;
    return json;
}

Json linesJson(const domain::PricedBasket& basket, const std::vector<domain::LineId>& lowered)
{
    Json lines = Json::array();
    for (const domain::PricedLine& line : basket.lines)
        lines.push_back(lineJson(line, std::ranges::count(lowered, line.id) > 0));
    return lines;
}

Json tendersJson(const std::vector<domain::Tender>& tenders)
{
    Json list = Json::array();
    for (const domain::Tender& tender : tenders) {
        Json json{{"tender", tender.id},
                  {"kind", domain::tenderKindWord(tender.kind)},
                  {"amount", tender.amount.text()}};
        if (!tender.reference.empty())
            json["reference"] = tender.reference;
        if (tender.foreign)
            json["foreign"] = {{"currency", tender.foreign->handed.currency().code()},
                               {"amount", tender.foreign->handed.text()},
                               {"rate", tender.foreign->rate.text()}};
        if (tender.unconfirmed)
            json["unconfirmed"] = true;
        list.push_back(std::move(json));
    }
    return list;
}

Json journalJson(const desk::JournalCard& journal)
{
    return {{"epoch", journal.epoch},          {"seq", journal.seq},
            {"head", journal.headHash},        {"acknowledged", journal.acknowledged},
            {"waiting", journal.waiting},      {"quarantined", journal.quarantined},
            {"exceptions", journal.exceptions}};
}

Json lastReceiptJson(const desk::ReceiptCard& receipt)
{
    return {{"number", receipt.number},
            {"seq", receipt.seq},
            {"at", formatTimestamp(receipt.at)},
            {"total", receipt.total.text()},
            {"change", receipt.change.text()}};
}

std::string paperText(const domain::CompletedSale& sale)
{
    return receipt::asText(receipt::saleReceipt(sale, paperLanguage(sale)), receipt::kColumns80mm);
}

} // namespace

Json taxesJson(const std::vector<domain::TaxTotal>& totals)
{
    Json taxes = Json::array();
    for (const domain::TaxTotal& total : totals) {
        Json json{{"tax", total.tax.code},
                  {"name", total.tax.name},
                  {"base", total.base.text()},
                  {"amount", total.amount.text()}};
        if (total.tax.kind != domain::TaxKind::FixedPerUnit)
            json["rate"] = total.tax.rate.percentText();
        taxes.push_back(std::move(json));
    }
    return taxes;
}

Json basketJson(const desk::BasketSnapshot& basket)
{
    const domain::Settlement& settlement = basket.settlement;
    Json json{{"currency", settlement.total.currency().code()},
              {"lines", linesJson(basket.priced, basket.priceLowered)},
              {"promotions", promotionsJson(basket.promotions, settlement.total.currency())},
              {"taxes", taxesJson(basket.priced.taxes)},
              {"net", basket.priced.net.text()},
              {"tax", basket.priced.tax.text()},
              {"total", basket.priced.total.text()},
              {"tenders", tendersJson(basket.tenders)},
              {"remaining", settlement.remaining.text()},
              {"remaining_in_cash", settlement.remainingInCash.text()},
              {"rounding", settlement.rounding.text()},
              {"change_due", settlement.change.text()}};
    if (!basket.coupons.empty())
        json["coupons"] = basket.coupons;
    addBuyer(json, basket.buyer, basket.customerName);
    if (basket.payment)
        json["payment"] = {{"kind", domain::tenderKindWord(basket.payment->kind)},
                           {"amount", basket.payment->amount.text()},
                           {"reference", basket.payment->reference}};
    if (basket.payment && basket.payment->givesBack != 0)
        json["payment"]["gives_back"] = basket.payment->givesBack;
    if (basket.ageChecked != 0)
        json["age_checked"] = basket.ageChecked;
    for (const domain::GoodsWarning warning : basket.warnings)
        json["warnings"].push_back(domain::goodsWarningWord(warning));
    if (basket.touched != 0)
        json["touched"] = basket.touched;
    return json;
}

Json receiptJson(const domain::CompletedSale& sale)
{
    Json json{{"number", sale.receiptNumber},
              {"id", sale.id.text()},
              {"seq", sale.journal.seq},
              {"head", sale.journal.hash},
              {"store", sale.store.store.text()},
              {"till", sale.till},
              {"cashier", sale.cashier.text()},
              {"at", formatTimestamp(sale.completedAt)},
              {"business_day", formatDate(sale.businessDay)},
              {"currency", sale.settlement.total.currency().code()},
              {"lines", linesJson(sale.basket, {})},
              {"taxes", taxesJson(sale.basket.taxes)},
              {"rounding_policy", domain::roundingPolicyWord(sale.basket.rounding)},
              {"net", sale.basket.net.text()},
              {"tax", sale.basket.tax.text()},
              {"total", sale.basket.total.text()},
              {"tenders", tendersJson(sale.tenders)},
              {"rounding", sale.settlement.rounding.text()},
              {"change", sale.settlement.change.text()},
              {"qr", sale.qr},
              {"text", paperText(sale)}};
    if (!sale.furtherQr.empty())
        json["further_qr"] = sale.furtherQr;
    addBuyer(json, sale.buyer, {});
    if (const auto& check = sale.ageCheck) {
        json["age_check"] = {{"years", check->years}, {"by", check->by.text()}};
        if (!check->approvedBy.isEmpty())
            json["age_check"]["approved_by"] = check->approvedBy.text();
    }
    return json;
}

Json cashierJson(const desk::Cashier& cashier)
{
    Json permissions = Json::array();
    for (const domain::Permission permission : cashier.role.permissions)
        permissions.push_back(domain::permissionWord(permission));
    return {{"user", cashier.id.text()},
            {"name", cashier.name},
            {"role", cashier.role.id},
            {"permissions", std::move(permissions)},
            {"price_override_limit", cashier.role.priceOverrideLimit.percentText()},
            {"discount_limit", cashier.role.discountLimit.percentText()}};
}

Json shiftJson(const desk::Shift& shift)
{
    return {{"id", shift.id.text()},
            {"number", shift.number},
            {"by", shift.by.text()},
            {"responsible", shift.responsible.text()},
            {"opened_at", formatTimestamp(shift.openedAt)},
            {"float", shift.openingFloat.text()}};
}

Json stockJson(const desk::StockAnswer& stock)
{
    Json levels = Json::array();
    for (const desk::StockLevel& level : stock.figures.levels)
        levels.push_back({{"store", level.store.text()},
                          {"name", level.storeName},
                          {"on_hand", milliText(level.onHandMilli)}});
    Json json{{"sku", stock.sku.text()},      {"name", stock.name},
              {"unit", unitWord(stock.unit)}, {"tracked", stock.tracked},
              {"levels", std::move(levels)},  {"source", desk::stockSourceWord(stock.source)}};
    // A replica that was never told how new it is says so by leaving the time out.
    json["as_of"] =
        stock.figures.asOf.ms == 0 ? Json(nullptr) : Json(formatTimestamp(stock.figures.asOf));
    return json;
}

Json statusJson(const desk::TillStatus& status)
{
    Json json{{"enrolled", status.enrolled}};
    if (!status.enrolled)
        return json;
    json["till"] = status.till.text();
    json["name"] = status.tillName;
    json["trial"] = status.trial;
    json["training"] = status.training;
    if (status.store)
        json["store"] = {{"id", status.store->id.text()},
                         {"name", status.store->name},
                         {"currency", status.store->currency.code()},
                         {"time_zone", status.store->timeZone}};
    json["cashier"] = status.cashier ? cashierJson(*status.cashier) : Json(nullptr);
    json["shift"] = status.shift ? shiftJson(*status.shift) : Json(nullptr);
    json["basket_lines"] = status.basketLines;
    json["last_receipt"] =
        status.lastReceipt ? lastReceiptJson(*status.lastReceipt) : Json(nullptr);
    json["journal"] = journalJson(status.journal);
    json["catalogue"] = {{"products", status.catalogue.products},
                         {"unreadable", status.catalogue.unreadable},
                         {"as_of", status.catalogue.asOf
                                       ? Json(formatTimestamp(*status.catalogue.asOf))
                                       : Json(nullptr)}};
    json["hub_time_ahead_ms"] = status.hubTimeAheadMs;
    return json;
}

receipt::MoneyFormat scriptMoney(Currency currency)
{
    return {.symbol = std::string{currency.code()}, .symbolSpaced = true};
}

receipt::Language paperLanguage(const domain::CompletedSale& sale)
{
    const Currency currency = sale.settlement.total.currency();
    for (const std::string& tag : {sale.language, sale.store.locale})
        if (auto known = paper::languageOf(tag, currency))
            return *std::move(known);
    return {.words = {}, .money = scriptMoney(currency)};
}

Json refusalJson(const Error& error)
{
    return {{"ok", false},
            {"error",
             {{"code", errorWord(error.code)},
              {"message", sentence(error)},
              {"detail", error.detail}}}};
}

std::string lineOf(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace onetill::ctl
