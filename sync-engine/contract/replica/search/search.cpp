#include "sync-engine/contract/replica/search/search.h"

#include "sync-engine/contract/replica/search/fold.h"
#include "sync-engine/contract/replica/search/search_rank.h"
#include "sync-engine/contract/values/digits.h"

#include <algorithm>
#include <set>

namespace onetill::replica {
namespace {

constexpr std::size_t kDigitsMin = 4;
constexpr std::size_t kGtinDigits = 14;

/// Words have no quotation marks left in them (fold.h), so quoting is all the escaping there is.
std::string matchText(const std::vector<std::string>& words)
{
    std::string match;
    for (const std::string& word : words)
        match.append("\"").append(word).append("\"* ");
    return match;
}

/// The first text beyond all that begin with these digits.
std::string beyond(std::string digits)
{
    ++digits.back(); // '9' becomes ':', which stands right behind it
    return digits;
}

} // namespace

struct Search::Candidate {
    std::int64_t item{0};
    SearchRank rank;
};

Search::Search(SQLite::Database& database)
    : m_byWords{database, R"sql(
          SELECT product.item, product.name
          FROM item_search CROSS JOIN product ON product.item = item_search.rowid
          WHERE item_search MATCH ?1
          LIMIT 300
      )sql"},
      m_byCode{database, R"sql(
          SELECT product.item, product.name
          FROM barcode CROSS JOIN product USING (item)
          WHERE code >= ?1 AND code < ?2
          LIMIT 50
      )sql"},
      m_bySku{database, "SELECT item, name FROM product WHERE sku >= ?1 AND sku < ?2 LIMIT 50"}
{
}

std::vector<std::int64_t> Search::find(std::string_view typed, int limit)
{
    const std::vector<std::string> words = queryWords(typed);
    if (words.empty())
        return {};
    std::vector<Candidate> found;
    addByWords(words, found);
    if (words.size() == 1 && words.front().size() >= kDigitsMin && onlyDigits(words.front()))
        addByDigits(words.front(), found);

    std::ranges::stable_sort(found, {}, &Candidate::rank);
    std::vector<std::int64_t> items;
    std::set<std::int64_t> seen;
    for (const Candidate& candidate : found)
        if (items.size() < static_cast<std::size_t>(limit) && seen.insert(candidate.item).second)
            items.push_back(candidate.item);
    return items;
}

void Search::addByWords(const std::vector<std::string>& words, std::vector<Candidate>& found)
{
    Query row{m_byWords, matchText(words)};
    while (row.step())
        found.push_back({row.integer(0), rankName(words, row.view(1))});
}

void Search::addByDigits(const std::string& digits, std::vector<Candidate>& found)
{
    // Stored with fourteen digits, printed with 14, 13, 12 or 8: what is typed may begin any form.
    for (const std::size_t printed :
         {std::size_t{14}, std::size_t{13}, std::size_t{12}, std::size_t{8}}) {
        if (digits.size() > printed)
            continue;
        const std::string first = std::string(kGtinDigits - printed, '0') + digits;
        Query row{m_byCode, first, beyond(first)};
        while (row.step())
            found.push_back({row.integer(0), {}});
    }
    Query row{m_bySku, digits, beyond(digits)};
    while (row.step())
        found.push_back({row.integer(0), {}});
}

} // namespace onetill::replica
