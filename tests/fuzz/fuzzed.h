#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// What libFuzzer calls with each input; the target is defined in the file of its parser.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace onetill::fuzz {

inline std::string_view textOf(const std::uint8_t* bytes, std::size_t size)
{
    return {reinterpret_cast<const char*>(bytes), size};
}

/// A property that no input may break.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// The kind before the first line end, and the body after it.
struct KindAndBody {
    std::string_view kind;
    std::string_view body;
};

inline KindAndBody split(std::string_view text)
{
    const auto end = text.find('\n');
    if (end == std::string_view::npos)
        return {text, {}};
    return {text.substr(0, end), text.substr(end + 1)};
}

} // namespace onetill::fuzz
