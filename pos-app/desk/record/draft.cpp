#include "pos-app/desk/record/draft.h"

#include "pos-app/desk/record/buyer_record.h"
#include "pos-app/desk/record/customer_groups.h"
#include "pos-app/desk/record/draft_promotions.h"
#include "pos-app/desk/record/draft_tenders.h"
#include "sync-engine/contract/wire/json_reader.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace onetill::desk {
namespace {

using wire::Json;
using wire::JsonReader;
using TaxSets = std::vector<std::vector<domain::Tax>>;

constexpr int kDraftVersion = 1;
constexpr std::int64_t kRemovedMax = 1'000'000'000;

/// Where the taxes stand in the list; most lines of a basket share theirs.
std::size_t placeOf(const std::vector<domain::Tax>& taxes, TaxSets& sets)
{
    const auto found = std::ranges::find(sets, taxes);
    if (found != sets.end())
        return static_cast<std::size_t>(std::distance(sets.begin(), found));
    sets.push_back(taxes);
    return sets.size() - 1;
}

Json taxJson(const domain::Tax& tax)
{
    return {{"code", tax.code},
            {"name", tax.name},
            {"letter", tax.letter},
            {"kind", domain::taxKindWord(tax.kind)},
            {"rate", tax.rate.percentText()},
            {"per_unit_minor", tax.perUnitMinor},
            {"included", tax.included},
            {"include_in_base_of_next", tax.includeInBaseOfNext},
            {"base_affected_by_previous", tax.baseAffectedByPrevious}};
}

domain::Tax readTax(const JsonReader& reader)
{
    return {.code = reader.text("code"),
            .name = reader.text("name"),
            .letter = reader.text("letter"),
            .kind = reader.got(domain::taxKindFromWord(reader.text("kind")), "kind"),
            .rate = reader.percent("rate"),
            .perUnitMinor = reader.integer("per_unit_minor", -Money::kMinorMax, Money::kMinorMax),
            .included = reader.flag("included"),
            .includeInBaseOfNext = reader.flag("include_in_base_of_next"),
            .baseAffectedByPrevious = reader.flag("base_affected_by_previous")};
}

Json discountJson(const domain::ManualDiscount& discount, Currency currency)
{
    Json json{{"reason", discount.reason},
              {"by", discount.by.text()},
              {"share", discount.share.percentText()}};
    if (discount.benefit.kind == domain::BenefitKind::Percent)
        json["percent"] = discount.benefit.percent.percentText();
    else
        json["amount"] = Money::fromMinor(discount.benefit.minor, currency).value().text();
    if (!discount.approvedBy.isEmpty())
        json["approved_by"] = discount.approvedBy.text();
    if (discount.most)
        json["most"] = Money::fromMinor(*discount.most, currency).value().text();
    return json;
}

domain::ManualDiscount readDiscount(const JsonReader& reader, Currency currency)
{
    return {.benefit = reader.has("percent")
                           ? domain::Benefit::percentOff(reader.percent("percent"))
                           : domain::Benefit::amountOff(reader.money("amount", currency).minor()),
            .reason = reader.text("reason"),
            .by = reader.identifier<StaffId>("by"),
            .approvedBy = reader.optionalIdentifier<StaffId>("approved_by").value_or(StaffId{}),
            .share = reader.percent("share"),
            .most = reader.has("most") ? std::optional{reader.money("most", currency).minor()}
                                       : std::nullopt};
}

Json itemJson(const domain::Item& item, TaxSets& sets)
{
    Json json{{"sku", item.sku.text()},
              {"name", item.name},
              {"unit", unitWord(item.unit)},
              {"weighed", item.weighed},
              {"tax_class", item.taxClass},
              {"category", item.category},
              {"taxes", placeOf(item.taxes, sets)}};
    if (item.listPrice)
        json["list_price"] = item.listPrice->text();
    if (!item.priceGroup.empty())
        json["price_group"] = item.priceGroup;
    if (item.everybodysPrice)
        json["everybodys_price"] = item.everybodysPrice->text();
    if (item.ageLimit)
        json["age_limit"] = *item.ageLimit;
    if (item.needsSerial)
        json["needs_serial"] = true;
    if (item.openPrice)
        json["open_price"] = true;
    if (item.priceMin)
        json["price_min"] = item.priceMin->text();
    if (item.priceMax)
        json["price_max"] = item.priceMax->text();
    if (item.mayBeFree)
        json["may_be_free"] = true;
    if (item.loads)
        json["loads"] = domain::tenderKindWord(*item.loads);
    if (!item.discountable)
        json["no_discount"] = true;
    if (item.deposit)
        json["deposit"] = itemJson(*item.deposit, sets);
    return json;
}

Json lineJson(const domain::BasketLine& line, TaxSets& sets)
{
    Json json = itemJson(*line.item, sets);
    json["line"] = line.id;
    json["quantity"] = line.quantity.text();
    if (line.parent != 0)
        json["parent"] = line.parent;
    if (line.tare)
        json["tare"] = line.tare->text();
    if (line.labelPrice)
        json["label_price"] = line.labelPrice->text();
    if (line.priceOverride)
        json["override"] = {{"price", line.priceOverride->price.text()},
                            {"reason", line.priceOverride->reason},
                            {"by", line.priceOverride->by.text()},
                            {"approved_by", line.priceOverride->approvedBy.text()}};
    if (line.discount)
        json["discount"] = discountJson(*line.discount, line.unitPrice().currency());
    if (!line.serial.empty())
        json["serial"] = line.serial;
    if (!line.note.empty())
        json["note"] = line.note;
    if (!line.salesperson.isEmpty())
        json["salesperson"] = line.salesperson.text();
    return json;
}

/// Drafts of older versions say only what goods had then.
bool flagOf(const JsonReader& reader, const char* key)
{
    return reader.has(key) && reader.flag(key);
}

domain::Item readItem(const JsonReader& reader, Currency currency, const TaxSets& sets)
{
    domain::Item item;
    item.sku = reader.identifier<Sku>("sku");
    item.name = reader.text("name", 1024);
    item.unit = reader.unit("unit");
    item.weighed = reader.flag("weighed");
    item.taxClass = reader.text("tax_class");
    item.category = reader.optionalText("category").value_or("");
    const auto last = static_cast<std::int64_t>(sets.size()) - 1;
    item.taxes = sets[static_cast<std::size_t>(reader.integer("taxes", 0, last))];
    item.listPrice = reader.optionalMoney("list_price", currency);
    item.priceGroup = reader.optionalText("price_group", 64).value_or("");
    item.everybodysPrice = reader.optionalMoney("everybodys_price", currency);
    if (reader.has("age_limit"))
        item.ageLimit = static_cast<int>(reader.integer("age_limit", 1, 150));
    item.needsSerial = flagOf(reader, "needs_serial");
    item.openPrice = flagOf(reader, "open_price");
    item.priceMin = reader.optionalMoney("price_min", currency);
    item.priceMax = reader.optionalMoney("price_max", currency);
    item.mayBeFree = flagOf(reader, "may_be_free");
    if (reader.has("loads"))
        item.loads = reader.got(domain::tenderKindFromWord(reader.text("loads")), "loads");
    item.discountable = !flagOf(reader, "no_discount");
    // A deposit has none: whoever writes more of them than that has not written a draft.
    if (reader.has("deposit")) {
        const JsonReader deposit = reader.part("deposit", "deposit");
        if (deposit.has("deposit"))
            reader.refuse(ErrorCode::OutOfRange, "deposit", "has a deposit");
        item.deposit = std::make_shared<const domain::Item>(readItem(deposit, currency, sets));
    }
    return item;
}

domain::BasketLine readLine(const JsonReader& reader, Currency currency, const TaxSets& sets)
{
    domain::Item item = readItem(reader, currency, sets);
    domain::BasketLine line{
        .id = static_cast<domain::LineId>(reader.integer("line", 1, wire::kLinesMax)),
        .item = nullptr,
        .quantity = reader.quantity("quantity", item.unit),
        .labelPrice = reader.optionalMoney("label_price", currency),
        .priceOverride = std::nullopt,
        .serial = reader.optionalText("serial").value_or(""),
        .note = reader.optionalText("note").value_or("")};
    if (reader.has("parent"))
        line.parent = static_cast<domain::LineId>(reader.integer("parent", 1, wire::kLinesMax));
    if (reader.has("tare"))
        line.tare = reader.quantity("tare", item.unit);
    if (reader.has("salesperson"))
        line.salesperson = reader.identifier<StaffId>("salesperson");
    line.item = std::make_shared<const domain::Item>(std::move(item));
    if (reader.has("override")) {
        const JsonReader given = reader.part("override", "override");
        line.priceOverride = domain::PriceOverride{
            given.money("price", currency), given.text("reason"), given.identifier<StaffId>("by"),
            StaffId::parse(given.optionalText("approved_by").value_or("")).value_or(StaffId{})};
    }
    if (reader.has("discount"))
        line.discount = readDiscount(reader.part("discount", "discount"), currency);
    return line;
}

std::optional<domain::AgeCheck> readAgeCheck(const JsonReader& reader)
{
    if (!reader.has("age_check"))
        return std::nullopt;
    const JsonReader check = reader.part("age_check", "age_check");
    return domain::AgeCheck{
        .years = static_cast<int>(check.integer("years", 1, 150)),
        .by = check.identifier<StaffId>("by"),
        .approvedBy = check.optionalIdentifier<StaffId>("approved_by").value_or(StaffId{})};
}

Json ageCheckJson(const domain::AgeCheck& check)
{
    Json json{{"years", check.years}, {"by", check.by.text()}};
    if (!check.approvedBy.isEmpty())
        json["approved_by"] = check.approvedBy.text();
    return json;
}

OpenBasket readBasket(const JsonReader& reader)
{
    if (reader.integer("version", 0, 1000) != kDraftVersion)
        reader.refuse(ErrorCode::OutOfRange, "version", "made by another version");
    const Currency currency = reader.currency("currency");
    TaxSets sets;
    reader.list("tax_sets", domain::Basket::kLinesMax, [&](const JsonReader& set) {
        sets.push_back(set.list("taxes", 16, readTax));
        return 0;
    });

    std::map<domain::LineId, std::string> codes;
    std::vector<domain::LineId> lowered;
    auto lines = reader.list("lines", domain::Basket::kLinesMax, [&](const JsonReader& one) {
        auto line = readLine(one, currency, sets);
        if (auto code = one.optionalText("code", 512))
            codes.emplace(line.id, *std::move(code));
        if (one.flag("price_lowered"))
            lowered.push_back(line.id);
        return line;
    });
    const auto next = static_cast<domain::LineId>(reader.integer("next_line", 1, wire::kLinesMax));
    std::optional<domain::ManualDiscount> discount;
    if (reader.has("discount"))
        discount = readDiscount(reader.part("discount", "discount"), currency);
    std::vector<std::string> coupons;
    if (reader.has("coupons"))
        coupons = reader.texts("coupons", domain::Basket::kCouponsMax);
    std::optional<wire::RemovedLines> removed;
    if (reader.has("removed")) {
        const JsonReader gone = reader.part("removed", "removed");
        removed = {gone.integer("lines", 1, kRemovedMax), gone.money("total", currency)};
    }
    return OpenBasket{
        .id = reader.uuid("basket"),
        .by = reader.identifier<StaffId>("by"),
        .startedAt = reader.time("started_at"),
        .goods = reader.got(domain::Basket::restore(currency, next, std::move(lines),
                                                    std::move(discount), std::move(coupons)),
                            "lines"),
        .codes = std::move(codes),
        .priceLowered = std::move(lowered),
        .tenders = readTenders(reader, currency),
        .removed = removed,
        .changedAt = reader.time(reader.has("changed_at") ? "changed_at" : "started_at"),
        .promotions = reader.has("promotions") ? readPromotions(reader, currency) : nullptr,
        .promotionModel = readPromotionModel(reader),
        .compoundBasis = readCompoundBasis(reader),
        .claimedAt =
            reader.has("claimed_at") ? std::optional{reader.time("claimed_at")} : std::nullopt,
        .returns = readReturns(reader, currency),
        .refunds = readRefunds(reader, currency),
        .ageCheck = readAgeCheck(reader),
        .buyer = readBuyer(reader),
        .payment = readPayment(reader, currency)};
}

} // namespace

bool OpenBasket::has(domain::LineId line) const
{
    return goods.find(line) || std::ranges::find(returns, line, &ReturnedLine::id) != returns.end();
}

OpenBasket withoutGoods(OpenBasket basket)
{
    if (basket.isEmpty())
        basket.buyer = {};
    basket.goods = domain::Basket{basket.goods.currency()};
    basket.codes.clear();
    basket.priceLowered.clear();
    basket.returns.clear();
    basket.removed.reset();
    return basket;
}

std::string writeDraft(const OpenBasket& basket)
{
    TaxSets sets;
    Json lines = Json::array();
    for (const domain::BasketLine& line : basket.goods.lines()) {
        Json json = lineJson(line, sets);
        if (const auto code = basket.codes.find(line.id); code != basket.codes.end())
            json["code"] = code->second;
        json["price_lowered"] = std::ranges::count(basket.priceLowered, line.id) > 0;
        lines.push_back(std::move(json));
    }
    Json taxSets = Json::array();
    for (const auto& set : sets) {
        Json taxes = Json::array();
        for (const domain::Tax& tax : set)
            taxes.push_back(taxJson(tax));
        taxSets.push_back({{"taxes", std::move(taxes)}});
    }
    Json draft{{"version", kDraftVersion},
               {"basket", basket.id.text()},
               {"by", basket.by.text()},
               {"started_at", formatTimestamp(basket.startedAt)},
               {"currency", basket.goods.currency().code()},
               {"next_line", basket.goods.nextLine()},
               {"tax_sets", std::move(taxSets)},
               {"lines", std::move(lines)},
               {"tenders", tendersJson(basket.tenders)},
               {"changed_at", formatTimestamp(basket.changedAt)}};
    if (basket.ageCheck)
        draft["age_check"] = ageCheckJson(*basket.ageCheck);
    if (basket.goods.discount())
        draft["discount"] = discountJson(*basket.goods.discount(), basket.goods.currency());
    if (!basket.goods.coupons().empty())
        draft["coupons"] = basket.goods.coupons();
    draft["promotion_model"] = domain::priorityModelWord(basket.promotionModel);
    draft["compound_basis"] = domain::compoundBasisWord(basket.compoundBasis);
    if (basket.promotions)
        draft["promotions"] =
            promotionsJson(*basket.promotions, basket.goods, customerGroups(basket));
    if (!basket.buyer.isStranger())
        draft["buyer"] = buyerJson(basket.buyer);
    if (basket.payment)
        draft["payment"] = paymentJson(*basket.payment);
    if (basket.claimedAt)
        draft["claimed_at"] = formatTimestamp(*basket.claimedAt);
    if (!basket.returns.empty())
        draft["returns"] = returnsJson(basket.returns);
    if (!basket.refunds.empty())
        draft["refunds"] = refundsJson(basket.refunds);
    if (basket.removed)
        draft["removed"] = {{"lines", basket.removed->lines},
                            {"total", basket.removed->total.text()}};
    return draft.dump();
}

Result<OpenBasket> readDraft(std::string_view text)
{
    const auto json = wire::parseJson(text, {.bytes = kDraftBytesMax});
    if (!json)
        return passOn(json);
    return wire::readJson(*json, "draft", readBasket);
}

} // namespace onetill::desk
