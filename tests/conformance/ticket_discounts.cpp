#include "tests/conformance/promotion_offers.h"
#include "tests/conformance/semantics.h"
#include "tests/conformance/till_basket.h"

#include <optional>
#include <regex>

namespace conformance {
namespace {

using namespace onetill;
using namespace onetill::domain;

/// What the sentences of these examples say, in one form for all: how much, off what, and when.
struct Sentence {
    Benefit benefit;
    std::string article; ///< Its price; empty for everything.
    std::optional<std::int64_t> atMost;
    bool taxIncluded{false};
    std::int64_t minimum{0};
    ThresholdBasis basis{ThresholdBasis::Amount};
};

std::optional<Sentence> sentenceFrom(const std::string& text)
{
    static const std::regex kForm{
        R"((\d+(?:\.\d+)?%?)(?: off)?(?: fixed)?(?: on (order|article|the (\d+\.\d+) article))?)"
        R"((?: of everything)?(?:,? at most (\d+\.\d+)( tax included)?)?)"
        R"((?: (?:with minimum|if goods >=) (\d+\.\d+)( excluding tax)?)?)"};
    std::smatch match;
    if (!std::regex_match(text, match, kForm))
        return std::nullopt;
    const auto benefit = benefitFrom(match[1].str());
    if (!benefit)
        return std::nullopt;
    Sentence sentence{*benefit, match[3].str(), {}, false, 0, ThresholdBasis::Amount};
    sentence.taxIncluded = benefit->kind == BenefitKind::Amount || match[5].matched;
    if (match[4].matched)
        sentence.atMost = minorOf(match[4].str());
    if (match[6].matched)
        sentence.minimum = minorOf(match[6].str());
    if (match[7].matched)
        sentence.basis = ThresholdBasis::NetAmount;
    return sentence;
}

ItemSet onlyArticle(const std::string& sku)
{
    return {false, {Sku::parse(sku).value()}, {}, {}};
}

ThresholdOffer offerOf(const Sentence& sentence)
{
    const ItemSet items =
        sentence.article.empty() ? everything() : onlyArticle("at-" + sentence.article);
    return {items,           items,
            sentence.basis,  {{sentence.minimum, sentence.benefit}},
            sentence.atMost, sentence.taxIncluded};
}

/// Lines are {"qty","price","tax"}, or "100.00 + 15%". Each article is named by its price, as the
/// sentences do.
void addLines(TillBasket& till, const Json& lines)
{
    int number = 0;
    for (const Json& line : lines) {
        const bool isText = line.is_string();
        const std::string whole = isText ? line.get<std::string>() : std::string{};
        const std::string price =
            isText ? whole.substr(0, whole.find(' ')) : line.at("price").get<std::string>();
        const std::string tax = isText ? whole.substr(price.size()) : line.value("tax", "none");
        const bool isTwice = std::ranges::any_of(
            till.items, [&price](const Item& item) { return item.sku.text() == "at-" + price; });
        till.add("at-" + price + (isTwice ? "-" + std::to_string(++number) : ""), price,
                 isText ? 1 : line.at("qty").get<std::int64_t>(), tax);
    }
}

/// The sentences as promotions that come one after the other.
std::optional<std::string> addSentences(TillBasket& till, const std::vector<std::string>& sentences,
                                        Concurrency concurrency)
{
    int number = 0;
    for (const std::string& text : sentences) {
        const auto sentence = sentenceFrom(text);
        if (!sentence)
            return text;
        ++number;
        till.offer("D" + std::to_string(number), offerOf(*sentence), concurrency,
                   concurrency == Concurrency::Compound ? -number : 0);
    }
    return std::nullopt;
}

Json figuresOf(const PricedBasket& priced, const Json& expected)
{
    Json got = Json::object();
    for (const auto& [field, value] : expected.items()) {
        if (field == "total" || field == "final")
            got[field] = priced.total.text();
        else if (field == "untaxed")
            got[field] = priced.net.text();
        else if (field == "tax")
            got[field] = priced.tax.text();
    }
    return got;
}

Outcome oneTicket(const Json& input, const Json& expected)
{
    TillBasket till;
    addLines(till, input.at("lines"));
    std::vector<std::string> sentences;
    if (input.contains("discount"))
        sentences.push_back(input.at("discount").get<std::string>());
    for (const Json& sentence : input.value("discounts", Json::array()))
        sentences.push_back(sentence.get<std::string>());
    if (const auto unread = addSentences(till, sentences, Concurrency::Compound))
        return prose(*unread);
    const auto priced = till.price();
    if (!priced)
        return {Verdict::Fail, priced.error().detail};
    return compare(expected, figuresOf(*priced, expected));
}

/// Whether the rule takes anything off.
Outcome threshold(const Json& input, const Json& expected)
{
    TillBasket till;
    addLines(till, input.at("lines"));
    const auto rule = input.at("rule").get<std::string>();
    if (addSentences(till, {rule}, Concurrency::Compound))
        return prose(rule);
    const auto priced = till.price();
    if (!priced)
        return {Verdict::Fail, priced.error().detail};
    return compare(expected, {{"applies", !priced->lines.front().adjustments.empty()}});
}

Outcome onlyOne(const Json& input, const Json& expected)
{
    Json got = Json::object();
    for (const auto& [field, value] : expected.items()) {
        if (!field.starts_with("total_on_"))
            continue;
        TillBasket till;
        till.add("goods", field.substr(9), 1, "none");
        const auto unread = addSentences(
            till, {input.at("auto").get<std::string>(), input.at("code").get<std::string>()},
            Concurrency::BestPrice);
        if (unread)
            return prose(*unread);
        const auto priced = till.price();
        if (!priced)
            return {Verdict::Fail, priced.error().detail};
        got[field] = priced->total.text();
        got["second_accepted"] = priced->lines.front().adjustments.size() > 1;
    }
    return compare(expected, got);
}

Outcome couponOrder(const Json& input, const Json& expected)
{
    std::vector<std::string> sentences;
    Json got = Json::object();
    for (const char* which : {"first", "second"}) {
        sentences.push_back(input.at(which).get<std::string>());
        TillBasket till;
        addLines(till, input.at("lines"));
        if (const auto unread = addSentences(till, sentences, Concurrency::Compound))
            return prose(*unread);
        const auto priced = till.price();
        if (!priced)
            return {Verdict::Fail, priced.error().detail};
        got.update(figuresOf(*priced, expected));
        if (sentences.size() == 1)
            got["after_first"] = priced->total.text();
    }
    return compare(expected, got);
}

/// The ticket that "after previous vector" speaks of.
std::optional<Json>& previousTicket()
{
    static std::optional<Json> ticket;
    return ticket;
}

void addPaidLines(TillBasket& till, const Json& lines)
{
    for (const Json& line : lines)
        till.add(line.at("tax").get<std::string>(), line.at("net_or_gross").get<std::string>(), 1,
                 line.at("tax").get<std::string>());
}

Outcome perTax(const Json& input, const Json& expected)
{
    previousTicket() = input;
    TillBasket till;
    addPaidLines(till, input.at("paid_lines"));
    const auto before = till.price();
    const auto sentence = input.at("discount").get<std::string>();
    if (addSentences(till, {sentence}, Concurrency::Compound))
        return prose(sentence);
    const auto priced = till.price();
    if (!priced || !before)
        return {Verdict::Fail, "the basket has no price"};
    Json got = figuresOf(*priced, expected);
    got["total_before"] = before->total.text();
    got["untaxed_before"] = before->net.text();
    for (const PricedLine& line : priced->lines)
        for (const Adjustment& adjustment : line.adjustments)
            got["discount_by_tax"][line.sku.text()] = adjustment.amount.text();
    return compare(expected, got);
}

Outcome onReduced(const Json& input, const Json& expected)
{
    const auto text = input.at("discount").get<std::string>();
    static const std::regex kForm{R"((\d+(?:\.\d+)?%) on .* \((\d+\.\d+) net, (.+)\))"};
    std::smatch match;
    if (!std::regex_match(text, match, kForm) || !previousTicket())
        return prose(text);
    TillBasket till;
    for (const Json& line : previousTicket()->at("paid_lines")) {
        const auto tax = line.at("tax").get<std::string>();
        std::int64_t price = minorOf(line.at("net_or_gross").get<std::string>());
        if (tax == match[3].str()) {
            till.add("part", match[2].str(), 1, tax);
            price -= minorOf(match[2].str());
        }
        till.add(tax, minorText(price), 1, tax);
    }
    if (addSentences(till, {previousTicket()->at("discount").get<std::string>()},
                     Concurrency::Compound))
        return prose(text);
    const ItemSet part = onlyArticle("part");
    till.offer(
        "later",
        ThresholdOffer{
            part, part, ThresholdBasis::Amount, {{0, *benefitFrom(match[1].str())}}, {}, false},
        Concurrency::Compound, -100);
    const auto priced = till.price();
    if (!priced)
        return {Verdict::Fail, priced.error().detail};
    Json got = figuresOf(*priced, expected);
    for (const PricedLine& line : priced->lines)
        for (const Adjustment& adjustment : line.adjustments)
            if (adjustment.promotion.text() == "later")
                got["extra_line"] = adjustment.amount.text() + " net";
    return compare(expected, got);
}

} // namespace

Outcome runTicketDiscounts(const std::string& kind, const Json& input, const Json& expected)
{
    if (kind == "order_cap" || kind == "max_amount" || kind == "percent_on_article"
        || kind == "minimum_and_fixed")
        return oneTicket(input, expected);
    if (kind == "threshold_excl_tax")
        return threshold(input, expected);
    if (kind == "one_discount_line_per_tax")
        return perTax(input, expected);
    if (kind == "second_discount_on_reduced")
        return onReduced(input, expected);
    if (kind == "single_global_discount")
        return onlyOne(input, expected);
    if (kind == "coupon_order")
        return couponOrder(input, expected);
    return unsupported("no rule for '" + kind + "' yet");
}

} // namespace conformance
