#include "pos-app/domain/returns/line_refund.h"
#include "shop.h"

#include <algorithm>
#include <random>

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

namespace {

/// A sale with a promotion, of which goods are brought back in steps.
struct BundleSale {
    std::vector<std::shared_ptr<const Item>> items;
    std::vector<Quantity> quantities;
    PromotionBook book;
    std::vector<ReturnableLine> lines;

    BundleSale(std::vector<std::shared_ptr<const Item>> sold, std::vector<Quantity> counts,
               Offer offer)
        : items{std::move(sold)}, quantities{std::move(counts)}, book{{promotion(std::move(offer))}}
    {
        for (const LineColumns& columns : priced(quantities)) {
            const Quantity none = Quantity::zero(Unit::Piece);
            lines.push_back({columns, quantities[lines.size()], none, emptied(columns), none});
        }
    }

    static Promotion promotion(Offer offer)
    {
        Promotion made;
        made.id = PromotionId::parse("P").value();
        made.name = "P";
        made.offer = std::move(offer);
        return made;
    }

    /// With nothing in the columns of what is not there.
    std::vector<LineColumns> priced(std::span<const Quantity> kept) const
    {
        Basket basket{kEur};
        for (std::size_t i = 0; i < items.size(); ++i)
            if (kept[i].milli() > 0)
                basket = with(basket, items[i], kept[i]);
        const PricedBasket sale = price(basket, {.promotions = &book}).value();
        std::vector<LineColumns> columns;
        std::size_t line = 0;
        for (std::size_t i = 0; i < items.size(); ++i)
            if (kept[i].milli() > 0)
                columns.push_back(columnsOf(sale.lines[line++], sale));
            else
                columns.push_back(emptied(lines[i].sold));
        return columns;
    }

    std::int64_t bringBack(std::size_t line, std::int64_t count, BundlePolicy policy)
    {
        lines[line].returning = pieces(count);
        const auto refunds = refundLines(lines, policy, [this](std::span<const Quantity> kept) {
                                 return Result<std::vector<LineColumns>>{priced(kept)};
                             }).value();
        lines[line].returned = lines[line].returned.plus(pieces(count)).value();
        lines[line].returning = pieces(0);
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            lines[i].refunded = lines[i].refunded + refunds[i];
            sum -= refunds[i].gross.minor();
        }
        return sum;
    }

    bool isEven() const
    {
        return std::ranges::all_of(lines, [](const ReturnableLine& line) {
            return line.sold + line.refunded == emptied(line.sold);
        });
    }
};

Offer threeForTwo()
{
    return SetOffer{{{everything(), 3}},
                    Reward::Cheapest,
                    1,
                    Benefit::percentOff(Rate::parsePercent("100").value())};
}

Offer tenOffFromFifty()
{
    return ThresholdOffer{.counted = everything(),
                          .rewarded = everything(),
                          .basis = ThresholdBasis::Amount,
                          .tiers = {{5000, Benefit::amountOff(1000)}},
                          .atMostMinor = {}};
}

BundleSale threeShirts()
{
    const auto vat = percentTax("23", Price::Includes);
    return {{aPiece("A", "10.00", {vat}), aPiece("B", "8.00", {vat}), aPiece("C", "6.00", {vat})},
            {pieces(1), pieces(1), pieces(1)},
            threeForTwo()};
}

BundleSale aboveThreshold()
{
    return {
        {aPiece("A", "30.00"), aPiece("B", "25.00")}, {pieces(1), pieces(1)}, tenOffFromFifty()};
}

} // namespace

BOOST_AUTO_TEST_SUITE(bundle_refund_tests)

BOOST_AUTO_TEST_CASE(each_piece_goes_back_with_its_share_of_the_discount)
{
    const std::vector<std::int64_t> shares{750, 600, 450};
    for (std::size_t i = 0; i < shares.size(); ++i)
        BOOST_TEST(threeShirts().bringBack(i, 1, BundlePolicy::ProRata) == shares[i]);
}

// 18.00 was paid; the 8.00 and the 6.00 shirt by themselves have no third that is free.
BOOST_AUTO_TEST_CASE(what_is_kept_may_be_priced_anew)
{
    BundleSale sale = threeShirts();

    BOOST_TEST(sale.bringBack(0, 1, BundlePolicy::RepriceKept) == 400);
    BOOST_TEST(sale.lines[1].refunded.gross.text() == "2.00");
    BOOST_TEST(sale.bringBack(1, 1, BundlePolicy::RepriceKept) == 800);
    BOOST_TEST(sale.bringBack(2, 1, BundlePolicy::RepriceKept) == 600);
    BOOST_TEST(sale.isEven());
}

BOOST_AUTO_TEST_CASE(below_the_threshold_what_is_kept_costs_its_price)
{
    BOOST_TEST(aboveThreshold().bringBack(1, 1, BundlePolicy::RepriceKept) == 1500);
    BOOST_TEST(aboveThreshold().bringBack(0, 1, BundlePolicy::RepriceKept) == 2000);
}

// 49.00 and 2.00 cost 41.00; bringing the 2.00 back would make the rest 49.00.
BOOST_AUTO_TEST_CASE(a_return_that_would_cost_the_customer_costs_nothing)
{
    BundleSale sale{
        {aPiece("A", "49.00"), aPiece("B", "2.00")}, {pieces(1), pieces(1)}, tenOffFromFifty()};

    BOOST_TEST(sale.bringBack(1, 1, BundlePolicy::RepriceKept) == 0);
    BOOST_TEST(sale.bringBack(0, 1, BundlePolicy::RepriceKept) == 4100);
    BOOST_TEST(sale.isEven());
}

BOOST_AUTO_TEST_CASE(nothing_kept_is_not_priced)
{
    BundleSale sale{{aPiece("A", "30.00")}, {pieces(2)}, tenOffFromFifty()};
    sale.lines.front().returning = pieces(2);

    const auto refunds = refundLines(sale.lines, BundlePolicy::RepriceKept, {});

    BOOST_REQUIRE(refunds);
    BOOST_TEST(refunds->front().gross.text() == "-50.00");
}

BOOST_AUTO_TEST_CASE(when_what_is_kept_has_no_price_nothing_is_refunded)
{
    BundleSale sale = threeShirts();
    sale.lines.front().returning = pieces(1);

    const auto refunds =
        refundLines(sale.lines, BundlePolicy::RepriceKept, [](std::span<const Quantity>) {
            return Result<std::vector<LineColumns>>{fail(ErrorCode::NoPrice, "gone")};
        });

    BOOST_TEST((refusal(refunds) == ErrorCode::NoPrice));
}

BOOST_AUTO_TEST_CASE(a_full_return_in_any_order_refunds_exactly_what_was_paid)
{
    std::mt19937_64 random{37};
    const auto below = [&](std::uint64_t bound) {
        return static_cast<std::int64_t>(random() % bound);
    };
    for (int round = 0; round < 500; ++round) {
        std::vector<std::shared_ptr<const Item>> items;
        std::vector<Quantity> counts;
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i <= random() % 4; ++i) {
            Item item =
                anItem(std::string(1, static_cast<char>('A' + i)).c_str(), "1.00",
                       {percentTax("23", random() % 2 ? Price::Includes : Price::Excludes)});
            item.listPrice = minor(below(3000));
            items.push_back(shared(std::move(item)));
            counts.push_back(pieces(1 + below(4)));
            order.insert(order.end(), static_cast<std::size_t>(counts.back().milli() / 1000), i);
        }
        BundleSale sale{items, counts, random() % 2 ? threeForTwo() : tenOffFromFifty()};
        std::ranges::shuffle(order, random);
        const auto policy = random() % 2 ? BundlePolicy::ProRata : BundlePolicy::RepriceKept;

        for (const std::size_t line : order)
            BOOST_REQUIRE(sale.bringBack(line, 1, policy) >= 0);

        BOOST_REQUIRE(sale.isEven());
    }
}

BOOST_AUTO_TEST_CASE(the_words_of_policies_read_back)
{
    for (const auto policy : {BundlePolicy::ProRata, BundlePolicy::RepriceKept})
        BOOST_TEST((bundlePolicyFromWord(bundlePolicyWord(policy)).value() == policy));
    BOOST_TEST((refusal(bundlePolicyFromWord("generous")) == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_SUITE_END()
