#include "pos-app/domain/returns/line_refund.h"
#include "tests/conformance/returns/reading.h"
#include "tests/conformance/till_basket.h"

#include <algorithm>
#include <numeric>
#include <regex>

namespace conformance {
namespace {

using namespace onetill;
using namespace onetill::domain;

const Benefit kFree = Benefit::percentOff(Rate::parsePercent("100").value());

std::optional<Offer> offerFrom(const std::string& promotion)
{
    std::smatch found;
    const auto is = [&](const char* form) {
        return std::regex_match(promotion, found, std::regex{form});
    };
    const auto number = [&](std::size_t group) { return std::stoi(found[group].str()); };
    if (is(R"((\d+) for (\d+))"))
        return SetOffer{
            {{everything(), number(1)}}, Reward::Cheapest, number(1) - number(2), kFree};
    if (is(R"((\d+) for (\d+\.\d+))"))
        return SetOffer{{{everything(), number(1)}},
                        Reward::WholeSet,
                        0,
                        Benefit::fixedPrice(minorOf(found[2].str()))};
    if (is(R"(buy (\d+) get (\d+) free)"))
        return SetOffer{
            {{everything(), number(1) + number(2)}}, Reward::Cheapest, number(2), kFree};
    if (is(R"((\d+(?:\.\d+)?)( ?%)?(?: off)? from (\d+(?:\.\d+)?))")) {
        const std::string size = found[1].str();
        const Benefit benefit = found[2].matched
                                    ? Benefit::percentOff(Rate::parsePercent(size).value())
                                    : Benefit::amountOff(minorOf(size));
        return ThresholdOffer{.counted = everything(),
                              .rewarded = everything(),
                              .basis = ThresholdBasis::Amount,
                              .tiers = {{minorOf(found[3].str()), benefit}},
                              .atMostMinor = {}};
    }
    return std::nullopt;
}

/// A sale of single pieces with a promotion, and what has come back of it.
class Bundle
{
public:
    Bundle(const Json& input, BundlePolicy policy)
        : m_prices(anyOf(input, {"units_minor", "lines_minor"}).get<std::vector<std::int64_t>>()),
          m_policy{policy}
    {
        const auto promotion = input.at("promotion").get<std::string>();
        for (std::size_t i = 0; i < m_prices.size(); ++i)
            m_till.add("U" + std::to_string(i), minorText(m_prices[i]), 1, "none");
        auto offer = offerFrom(promotion);
        if (!offer)
            throw Unreadable{"prose: " + promotion};
        m_till.offer("P", std::move(*offer), Concurrency::BestPrice, 0);
        if (!mentions(input.value("spread", "over all"), {"all"}))
            m_till.promotions.front().spread = Spread::RewardedPieces;
        const Quantity one = Quantity::one(Unit::Piece);
        const Quantity none = Quantity::zero(Unit::Piece);
        const std::vector<Quantity> all(m_prices.size(), one);
        const std::vector<LineColumns> columns = priced(all).value();
        for (const LineColumns& sold : columns)
            m_lines.push_back({sold, one, none, emptied(sold), none});
    }

    /// Of the first piece at this price that has not come back.
    std::size_t pieceAt(std::int64_t price) const
    {
        for (std::size_t i = 0; i < m_prices.size(); ++i)
            if (m_prices[i] == price && m_lines[i].returned.milli() == 0)
                return i;
        throw Unreadable{"nothing at " + std::to_string(price) + " is left"};
    }

    std::int64_t bringBack(const std::vector<std::size_t>& pieces)
    {
        for (const std::size_t piece : pieces)
            m_lines[piece].returning = Quantity::one(Unit::Piece);
        const auto refunds = refundLines(m_lines, m_policy, [this](std::span<const Quantity> kept) {
                                 return priced(kept);
                             }).value();
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            m_lines[i].returned = m_lines[i].returned.plus(m_lines[i].returning).value();
            m_lines[i].returning = Quantity::zero(Unit::Piece);
            m_lines[i].refunded = m_lines[i].refunded + refunds[i];
            sum -= refunds[i].gross.minor();
        }
        return sum;
    }

    std::vector<std::int64_t> shares() const
    {
        std::vector<std::int64_t> shares;
        for (const ReturnableLine& line : m_lines) {
            shares.push_back(0);
            for (const auto& [source, amount] : line.sold.adjustments)
                shares.back() -= amount.minor();
        }
        return shares;
    }

    std::size_t size() const { return m_lines.size(); }

private:
    Result<std::vector<LineColumns>> priced(std::span<const Quantity> kept) const
    {
        TillBasket till = m_till;
        std::vector<std::size_t> places;
        till.items.clear();
        till.pieces.clear();
        for (std::size_t i = 0; i < kept.size(); ++i)
            if (kept[i].milli() > 0) {
                places.push_back(i);
                till.items.push_back(m_till.items[i]);
                till.pieces.push_back(1);
            }
        const auto sale = till.price();
        if (!sale)
            return passOn(sale);
        const LineColumns first = columnsOf(sale->lines.front(), *sale);
        std::vector<LineColumns> columns(kept.size(), emptied(first));
        for (std::size_t i = 0; i < places.size(); ++i)
            columns[places[i]] = columnsOf(sale->lines[i], *sale);
        return columns;
    }

    std::vector<std::int64_t> m_prices;
    BundlePolicy m_policy;
    TillBasket m_till;
    std::vector<ReturnableLine> m_lines;
};

BundlePolicy policyOf(const std::string& words)
{
    if (mentions(words, {"reprice", "re_price", "re_pricing"}))
        return BundlePolicy::RepriceKept;
    if (words.empty() || mentions(words, {"pro_rata", "prorata"}))
        return BundlePolicy::ProRata;
    throw Unreadable{"no policy '" + words + "'"};
}

std::int64_t priceOf(const Json& named)
{
    return named.is_string() ? std::stoll(named.get<std::string>()) : named.get<std::int64_t>();
}

/// Everything, in two steps: the first pieces and then the others, and the other way round.
Outcome everythingBack(const Bundle& sold, const Json& expected)
{
    std::vector<std::size_t> pieces(sold.size());
    std::iota(pieces.begin(), pieces.end(), std::size_t{0});
    for (std::size_t first = 1; first < pieces.size(); ++first)
        for (const bool turned : {false, true}) {
            std::vector<std::size_t> one(pieces.begin(), pieces.begin() + static_cast<long>(first));
            std::vector<std::size_t> other(pieces.begin() + static_cast<long>(first), pieces.end());
            if (turned)
                one.swap(other);
            Bundle bundle = sold;
            const std::int64_t before = bundle.bringBack(one);
            const std::int64_t sum = before + bundle.bringBack(other);
            auto outcome = compareFields(expected, {{"sum_minor", sum}, {"refund_minor", sum}});
            if (outcome.verdict != Verdict::Pass)
                return outcome;
        }
    return {};
}

} // namespace

Outcome runRefundBundle(const Json& input, const Json& expected)
{
    knowOnly(input, {"promotion", "units_minor", "lines_minor", "discount_minor", "spread",
                     "unit_shares_minor", "policy", "returned", "returned_all_in_two_steps"});
    Bundle bundle{input, policyOf(plainWords(input.value("policy", "")))};
    const auto shares = bundle.shares();
    if (input.contains("discount_minor")
        && input.at("discount_minor") != std::accumulate(shares.begin(), shares.end(), 0LL))
        return compare({{"discount_minor", input.at("discount_minor")}}, {{"shares", shares}});
    if (input.contains("unit_shares_minor") && input.at("unit_shares_minor") != shares)
        return compare({{"shares", input.at("unit_shares_minor")}}, {{"shares", shares}});
    if (input.value("returned_all_in_two_steps", false))
        return everythingBack(bundle, expected);

    const bool inSteps = expected.contains("refunds_minor");
    Json refunds = Json::array();
    std::vector<std::size_t> together;
    std::int64_t sum = 0;
    for (const Json& named : input.at("returned")) {
        const std::size_t piece = bundle.pieceAt(priceOf(named));
        if (std::ranges::find(together, piece) != together.end())
            throw Unreadable{"two pieces at one price"};
        together.push_back(piece);
        if (!inSteps)
            continue;
        refunds.push_back(bundle.bringBack({piece}));
        sum += refunds.back().get<std::int64_t>();
        together.clear();
    }
    if (!inSteps)
        sum = bundle.bringBack(together);
    return compareFields(expected,
                         {{"refund_minor", sum}, {"sum_minor", sum}, {"refunds_minor", refunds}});
}

} // namespace conformance
