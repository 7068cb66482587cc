#include "sync-engine/contract/wire/pin.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace onetill::wire {
namespace {

constexpr unsigned long long kPasses = 2;
constexpr std::size_t kMemoryBytes = std::size_t{19} * 1024 * 1024;

} // namespace

bool isPin(std::string_view pin)
{
    return pin.size() >= kPinDigitsMin && pin.size() <= kPinDigitsMax
           && std::ranges::all_of(pin, [](char c) { return c >= '0' && c <= '9'; });
}

Result<std::string> hashPin(std::string_view pin)
{
    if (!isPin(pin))
        return fail(ErrorCode::OutOfRange, "a PIN has 4 to 6 digits");
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (sodium_init() < 0
        || crypto_pwhash_str_alg(text.data(), pin.data(), pin.size(), kPasses, kMemoryBytes,
                                 crypto_pwhash_ALG_ARGON2ID13)
               != 0)
        return fail(ErrorCode::Internal, "not enough memory to hash a PIN");
    return std::string{text.data()};
}

bool pinMatches(std::string_view pin, const std::string& hash)
{
    return isPin(pin) && sodium_init() >= 0
           && crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
}

} // namespace onetill::wire
