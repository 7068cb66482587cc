#include "pos-app/domain/codes/embedded_code.h"
#include "shop.h"
#include "sync-engine/contract/values/gtin.h"

#include <random>

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

namespace {

const EmbeddedLayout kPriceWithVerifier{"02IIIIVMMMMMC", EmbeddedKind::Price};

std::string withCheck(std::string digits)
{
    return digits + gtinCheckDigit(digits);
}

template <class Wanted>
Wanted read(const std::string& digits, const EmbeddedLayout& layout)
{
    return std::get<Wanted>(readEmbedded(digits, layout).value());
}

} // namespace

BOOST_AUTO_TEST_SUITE(embedded_code_tests)

// The label printer's last line of defence: a smudged price digit that the check digit misses.
BOOST_AUTO_TEST_CASE(a_price_must_agree_with_its_verifier)
{
    const auto right = withCheck("021234614685");

    BOOST_TEST(read<EmbeddedMeasure>(right, kPriceWithVerifier).priceMinor.value() == 14685);
    BOOST_TEST(read<EmbeddedMeasure>(right, kPriceWithVerifier).lookup
               == withCheck("021234000000"));
    BOOST_TEST((refusal(readEmbedded(withCheck("021234714685"), kPriceWithVerifier))
                == ErrorCode::WrongCheckDigit));
}

BOOST_AUTO_TEST_CASE(verifiers_are_those_of_the_standard)
{
    BOOST_TEST(priceVerifier("2875").value() == '9');
    BOOST_TEST(priceVerifier("14685").value() == '6');
    BOOST_TEST(priceVerifier("0000").value() == '0');
    BOOST_TEST((refusal(priceVerifier("123")) == ErrorCode::Malformed));
    BOOST_TEST((refusal(priceVerifier("12a4")) == ErrorCode::Malformed));
}

BOOST_AUTO_TEST_CASE(layouts_are_checked_before_use)
{
    for (const EmbeddedLayout& layout : defaultLayouts())
        BOOST_TEST(checkLayout(layout).has_value(), layout.pattern);
    BOOST_TEST(checkLayout(kPriceWithVerifier).has_value());
    for (const char* pattern : {"", "21", "IIIIIIIMMMMMC", "21IIIIIMMMMMM", "21IIIIIMMMMCM",
                                "21IIIII11111C", "21MMMMMMMMMMC", "21IIIIIMMMMM", "21IIVVIMMMMMC"})
        BOOST_TEST((refusal(checkLayout({pattern, EmbeddedKind::Price})) == ErrorCode::Malformed),
                   pattern);
}

BOOST_AUTO_TEST_CASE(a_layout_suits_its_kind)
{
    for (const EmbeddedLayout& layout : {EmbeddedLayout{"02IIIIVMMMMMC", EmbeddedKind::Weight},
                                         EmbeddedLayout{"22IIIIIIIIIIC", EmbeddedKind::Discount},
                                         EmbeddedLayout{"22MMMIIIIIIIC", EmbeddedKind::Discount},
                                         EmbeddedLayout{"041MIIIIIIIIC", EmbeddedKind::Cashier},
                                         EmbeddedLayout{"042111111111C", EmbeddedKind::Customer},
                                         EmbeddedLayout{"21IIIIIMMMMMC", EmbeddedKind::Weight, 4},
                                         EmbeddedLayout{"21IIIIIMMMMMC", EmbeddedKind::Weight, -1}})
        BOOST_TEST((refusal(checkLayout(layout)) == ErrorCode::Malformed), layout.pattern);
}

// A scale that prints 10 g, and one that prints grams, mean the same by 0.73 and 0.730 kg.
BOOST_AUTO_TEST_CASE(zeros_that_a_scale_leaves_out_are_put_back)
{
    const auto code = withCheck("211234500073");
    const EmbeddedLayout grams{"21IIIIIMMMMMC", EmbeddedKind::Weight};
    const EmbeddedLayout tens{"21IIIIIMMMMMC", EmbeddedKind::Weight, 1};

    BOOST_TEST(read<EmbeddedMeasure>(code, grams).weight.value().milli() == 73);
    BOOST_TEST(read<EmbeddedMeasure>(code, tens).weight.value().milli() == 730);
    const EmbeddedLayout lorry{"21IMMMMMMMMMC", EmbeddedKind::Weight};
    BOOST_TEST((refusal(readEmbedded(withCheck("211999999999"), lorry)) == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(a_shop_may_have_its_own_codes_for_people_and_discounts)
{
    const EmbeddedLayout badge{"299IIII11111C", EmbeddedKind::Cashier};
    BOOST_TEST(!checkLayout(badge).has_value(), "literal digits stand in front");
    const EmbeddedLayout card{"2991IIIIIIIIC", EmbeddedKind::Customer};
    BOOST_REQUIRE(checkLayout(card).has_value());
    BOOST_TEST(read<EmbeddedPerson>(withCheck("299100000042"), card).number == "00000042");

    const EmbeddedLayout tenths{"28MIIIIIIIIIC", EmbeddedKind::Discount};
    BOOST_TEST(read<EmbeddedDiscount>(withCheck("285000000000"), tenths).percent.percentText()
               == "5");
}

// Whatever is weighed: the key is the same, and its own check digit is right.
BOOST_AUTO_TEST_CASE(every_measure_of_an_article_has_one_key)
{
    std::mt19937_64 random{21};
    for (const auto& layout : {defaultLayouts()[0], defaultLayouts()[1], kPriceWithVerifier})
        for (int round = 0; round < 500; ++round) {
            std::string code;
            for (const char field : layout.pattern.substr(0, 12))
                code += field == 'I'                   ? '7'
                        : field == 'M' || field == 'V' ? static_cast<char>('0' + random() % 10)
                                                       : field;
            const auto verifier = layout.pattern.find('V');
            if (verifier != std::string::npos)
                code[verifier] = priceVerifier(code.substr(verifier + 1)).value();
            const auto measure = read<EmbeddedMeasure>(withCheck(code), layout);
            BOOST_REQUIRE(Gtin::parse(measure.lookup).has_value());
            for (std::size_t i = 0; i < 12; ++i)
                BOOST_REQUIRE(measure.lookup[i]
                              == (code[i] == '7' && layout.pattern[i] == 'I' ? '7'
                                  : layout.pattern[i] == 'M' || layout.pattern[i] == 'V'
                                      ? '0'
                                      : code[i]));
        }
}

BOOST_AUTO_TEST_SUITE_END()
