#pragma once

#include "sync-engine/contract/values/money.h"

#include <fstream>
#include <sstream>
#include <string>

namespace onetill::test {

inline Money eur(const char* text)
{
    return Money::parse(text, Currency::fromCode("EUR").value()).value();
}

/// What a receipt has to look like is a file, so that a change shows as a difference that someone
/// reads.
inline std::string reference(const char* name)
{
    std::ifstream file{std::string{ONETILL_SOURCE_DIR "/tests/data/receipts/"} + name};
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

} // namespace onetill::test
