#include "pos-app/ctl/returns/return_commands.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace onetill::ctl {
namespace {

using wire::JsonReader;

Json reasonsJson(const std::vector<domain::ReturnReason>& reasons)
{
    Json json = Json::array();
    for (const domain::ReturnReason& reason : reasons)
        json.push_back({{"code", reason.code.text()},
                        {"name", reason.name},
                        {"disposition", domain::dispositionWord(reason.disposition)},
                        {"needs_note", reason.needsNote}});
    return json;
}

} // namespace

Json returnableJson(const desk::ReturnableSale& sale)
{
    Json lines = Json::array();
    for (const desk::ReturnableSaleLine& line : sale.lines)
        lines.push_back({{"line", line.line},
                         {"sku", line.sku.text()},
                         {"name", line.name},
                         {"unit", unitWord(line.bought.unit())},
                         {"bought", line.bought.text()},
                         {"returned", line.returned.text()},
                         {"returnable", line.returnable.text()},
                         {"paid", line.paid.text()},
                         {"refundable", line.refundable.text()}});
    Json tenders = Json::array();
    for (const desk::ReturnableSale::Paid& paid : sale.tenders) {
        tenders.push_back({{"kind", paid.kind}, {"amount", paid.amount.text()}});
        if (!paid.reference.empty())
            tenders.back()["reference"] = paid.reference;
    }
    Json json{{"receipt", sale.receipt},
              {"at", formatTimestamp(sale.soldAt)},
              {"business_day", formatDate(sale.day)},
              {"currency", sale.total.currency().code()},
              {"total", sale.total.text()},
              {"tenders", std::move(tenders)},
              {"lines", std::move(lines)},
              {"too_late", sale.tooLate},
              {"late", domain::lateReturnWord(sale.late)},
              {"reasons", reasonsJson(sale.reasons)},
              {"elsewhere", sale.elsewhere},
              {"source", sale.toldAt ? "hub" : "replica"}};
    if (sale.toldAt)
        json["as_of"] = formatTimestamp(*sale.toldAt);
    if (!sale.customer.empty())
        json["customer"] = sale.customer;
    if (sale.parts > 1) {
        json["part"] = sale.part;
        json["parts"] = sale.parts;
    }
    if (sale.lastDay)
        json["last_day"] = formatDate(*sale.lastDay);
    return json;
}

Result<desk::ReturnableSale> returnableSale(const std::string& receipt, Place place)
{
    return place.workplace.desk().callWith<Result<desk::ReturnableSale>>(
        [&](desk::Till& till, auto answer) {
            till.returnsDesk().find(receipt, std::move(answer));
        });
}

namespace {

std::optional<domain::Disposition> disposition(const JsonReader& reader)
{
    if (!reader.has("disposition"))
        return std::nullopt;
    return reader.got(domain::dispositionFromWord(reader.text("disposition", 32)), "disposition");
}

/// One of: its number, its symbol, who bought, the reference of a payment.
struct Sought {
    std::string text;
    std::optional<desk::SoughtBy> by{}; ///< None: by the receipt itself.
};

Sought sought(const JsonReader& reader)
{
    if (reader.has("customer"))
        return {reader.text("customer", kReceiptTextMax), desk::SoughtBy::Customer};
    if (reader.has("card"))
        return {reader.text("card", kReceiptTextMax), desk::SoughtBy::Payment};
    return {reader.text(reader.has("qr") ? "qr" : "number", kReceiptTextMax)};
}

using Sales = std::vector<desk::ReturnableSale>;

Result<Sales> salesSought(const Sought& what, Place place)
{
    if (what.by)
        return place.workplace.desk().call([&](desk::Till& till) {
            return till.returnsDesk().findWithoutReceipt(what.text, *what.by);
        });
    auto sale = returnableSale(what.text, place);
    if (!sale)
        return passOn(sale);
    return Sales{*std::move(sale)};
}

Result<Json> findReceipt(const wire::Json& command, Place place)
{
    const auto what = fieldsOf(command, {"do", "at", "number", "qr", "customer", "card"}, sought);
    if (!what)
        return passOn(what);
    const auto sales = salesSought(*what, place);
    if (!sales)
        return passOn(sales);
    Json receipts = Json::array();
    for (const desk::ReturnableSale& sale : *sales)
        receipts.push_back(returnableJson(sale));
    return Json{{"receipts", std::move(receipts)}};
}

Result<Json> returnLine(const wire::Json& command, Place place)
{
    const auto wish = fieldsOf(
        command,
        {"do", "at", "receipt", "line", "quantity", "reason", "note", "disposition", "serial"},
        [&](const JsonReader& reader) {
            return desk::ReturnWish{.receipt = reader.text("receipt", kReceiptTextMax),
                                    .line = static_cast<int>(reader.integer("line", 1, 1'000'000)),
                                    .quantity = quantityText(command, reader).value_or(""),
                                    .reason = reader.optionalText("reason", 64).value_or(""),
                                    .note = reader.optionalText("note", 1024).value_or(""),
                                    .disposition = disposition(reader),
                                    .serial = reader.optionalText("serial", 256).value_or("")};
        });
    if (!wish)
        return passOn(wish);
    return shownBasket(place.workplace.desk().callWith<Result<desk::BasketSnapshot>>(
        [&](desk::Till& till, auto answer) {
            till.returnsDesk().takeBack(std::vector{*wish}, std::move(answer));
        }));
}

Result<Json> returnWithoutReceipt(const wire::Json& command, Place place)
{
    const auto wish = fieldsOf(
        command,
        {"do", "at", "sku", "quantity", "price", "reason", "note", "disposition", "serial"},
        [&](const JsonReader& reader) {
            return desk::FreeReturnWish{.sku = reader.identifier<Sku>("sku"),
                                        .quantity = quantityText(command, reader).value_or(""),
                                        .price = reader.optionalText("price", 32).value_or(""),
                                        .reason = reader.optionalText("reason", 64).value_or(""),
                                        .note = reader.optionalText("note", 1024).value_or(""),
                                        .disposition = disposition(reader),
                                        .serial = reader.optionalText("serial", 256).value_or("")};
        });
    if (!wish)
        return passOn(wish);
    return shownBasket(place.workplace.desk().call(
        [&](desk::Till& till) { return till.returnsDesk().takeBackFreely(*wish); }));
}

/// A script that gives back by card has been at the terminal, unless it says otherwise; the slip is
/// called as the payment was. Each part is in the journal before it counts as given.
Result<desk::BasketSnapshot> givenByCard(desk::BasketSnapshot basket, desk::Till& till)
{
    for (;;) {
        const auto part = std::ranges::find_if(basket.tenders, domain::isToGiveBack);
        if (part == basket.tenders.end() || part->reference.empty())
            return basket;
        const std::string slip = part->reference;
        if (const auto started = till.returnsDesk().startRefund(); !started)
            return passOn(started);
        auto given = till.registerDesk().settlePayment(slip);
        if (!given)
            return given;
        basket = *std::move(given);
    }
}

struct RefundCommand {
    desk::RefundWish wish;
    bool planned{false}; ///< Nobody has been at the terminal yet.
};

RefundCommand readRefund(const JsonReader& reader)
{
    RefundCommand refund;
    if (reader.has("kind"))
        refund.wish.kind = reader.got(domain::tenderKindFromWord(reader.text("kind", 32)), "kind");
    refund.wish.amount = reader.optionalText("amount", 32).value_or("");
    refund.wish.reference = reader.optionalText("reference", 256).value_or("");
    refund.planned = reader.has("planned") && reader.flag("planned");
    return refund;
}

Result<Json> refund(const wire::Json& command, Place place)
{
    const auto asked =
        fieldsOf(command, {"do", "at", "kind", "amount", "reference", "planned"}, readRefund);
    if (!asked)
        return passOn(asked);
    const auto basket = place.workplace.desk().call([&](desk::Till& till) {
        auto planned = till.returnsDesk().refund(asked->wish);
        return planned && !asked->planned ? givenByCard(*std::move(planned), till)
                                          : std::move(planned);
    });
    if (!basket)
        return passOn(basket);
    return Json{{"remaining", basket->settlement.remaining.text()},
                {"basket", basketJson(*basket)}};
}

Result<Json> startRefund(const wire::Json& command, Place place)
{
    if (const auto fields = fieldsOf(command, {"do", "at"}, [](const auto&) { return 0; }); !fields)
        return passOn(fields);
    return shownBasket(place.workplace.desk().call(
        [](desk::Till& till) { return till.returnsDesk().startRefund(); }));
}

constexpr std::array kReturnCommands = {
    NamedCommand{"find-receipt", findReceipt},
    NamedCommand{"return-line", returnLine},
    NamedCommand{"return-without-receipt", returnWithoutReceipt},
    NamedCommand{"refund", refund},
    NamedCommand{"start-refund", startRefund},
};

} // namespace

std::span<const NamedCommand> returnCommands()
{
    return kReturnCommands;
}

} // namespace onetill::ctl
