#pragma once

#include <filesystem>

namespace onetill::test {

/// The centre of the till of stockTill() takes 10 % off all for who shows the coupon HELLO. Throws
/// std::runtime_error with what went wrong.
void offerWelcome(const std::filesystem::path& state);

} // namespace onetill::test
