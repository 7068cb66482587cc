#include "sync-engine/contract/replica/search/fold.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace onetill::replica;

namespace {

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text.append(text.empty() ? "" : " ").append(word);
    return text;
}

struct Pair {
    const char* text;
    const char* words;
};

std::ostream& operator<<(std::ostream& stream, const Pair& pair)
{
    return stream << pair.text;
}

const Pair kNames[] = {
    {"Enamel Camp Mug", "enamel camp mug"},
    {"Men's T-Shirt (L)", "mens t shirt l"},
    {"Crème Brûlée", "creme brulee"},
    {"STRAẞE Straße", "strasse strasse"},
    {"Blåbærsyltetøy", "blabaersyltetoy"},
    {"Łódź Đorđe", "lodz dorde"},
    {"İstanbul Iğdır", "istanbul igdir"},
    {"Ångström Øre", "angstrom ore"},
    {"Ελλάδα ΟΔΟΣ", "ελλαδα οδοσ"},
    {"Ёлка й", "елка и"},
    {"ﬁne ﬂask №5", "fine flask no5"},
    {"Ｆｕｌｌ　Ｗｉｄｔｈ", "full width"},
    {"½ kg", "1 2 kg"},
    {"Cà phê sữa đá", "ca phe sua da"},
    {"שָׁלוֹם", "שלום"},
    {"مُحَمَّد", "محمد"},
    {"أحمد إلى آخر ٱسم", "احمد الي اخر اسم"},
    {"مكتبة", "مكتبه"},
    {"قهـــوة ٢٥٠", "قهوه 250"},
    {"हिन्दी", "हिन्दी"},
    {"한국어 커피", "한국어 커피"},
    {"純米酒", "純米 米酒 酒"},
    {"カメラ", "かめ めら ら"},
    {"ｶﾒﾗ", "かめ めら ら"},
    {"ガス", "がす す"},
    {"コーヒー豆200g", "こー ーひ ひー ー豆 豆 200g"},
    {"Tシャツ", "t しゃ ゃつ つ"},
    {"กาแฟ", "กา าแ แฟ ฟ"},
    {"  ,;- \t", ""},
    {"", ""},
};

} // namespace

BOOST_AUTO_TEST_SUITE(fold_tests)

BOOST_DATA_TEST_CASE(names_become_words_that_people_type, boost::unit_test::data::make(kNames),
                     name)
{
    BOOST_TEST(joined(indexWords(name.text)) == name.words);
}

// One character of a Japanese name begins a stored pair; a pair must not ask for its last alone.
BOOST_AUTO_TEST_CASE(typed_text_asks_for_pairs_only)
{
    BOOST_TEST(joined(queryWords("純米")) == "純米");
    BOOST_TEST(joined(queryWords("酒")) == "酒");
    BOOST_TEST(joined(queryWords("純米酒")) == "純米 米酒");
}

BOOST_AUTO_TEST_CASE(folding_twice_changes_nothing_more)
{
    for (const Pair& name : kNames)
        if (joined(queryWords(name.text)) == name.words)
            BOOST_TEST(joined(queryWords(name.words)) == name.words);
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_text_end_a_word)
{
    BOOST_TEST(joined(indexWords("mug\xff\xfe\x80tent")) == "mug tent");
    BOOST_TEST(joined(indexWords(std::string("a\0b", 3))) == "a b");
    BOOST_TEST(joined(indexWords("\xc3")) == "");
}

BOOST_AUTO_TEST_CASE(a_very_long_query_is_cut)
{
    std::string typed;
    for (int i = 0; i < 100; ++i)
        typed += "w" + std::to_string(i) + " ";

    BOOST_TEST(queryWords(typed).size() == kQueryWordsMax);
}

BOOST_AUTO_TEST_SUITE_END()
