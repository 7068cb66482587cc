#pragma once

#include "sync-engine/contract/replica/query.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::replica {

/// Finds articles by what somebody types. Full-text ranking would visit every match, which takes
/// half a second for "s" among a million; so a few hundred candidates are taken in the order of
/// their numbers (shortest names first) and only these are ranked. Throws SQLite::Exception.
class Search
{
public:
    explicit Search(SQLite::Database& database);

    /// Numbers (`product.item`) of the best articles, best first.
    std::vector<std::int64_t> find(std::string_view typed, int limit);

private:
    struct Candidate;
    void addByWords(const std::vector<std::string>& words, std::vector<Candidate>& found);
    void addByDigits(const std::string& digits, std::vector<Candidate>& found);

    SQLite::Statement m_byWords;
    SQLite::Statement m_byCode;
    SQLite::Statement m_bySku;
};

} // namespace onetill::replica
