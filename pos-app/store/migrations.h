#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace onetill::store {

/// The texts of schema/0001_….sql and its followers, oldest first. The n-th brings a register.db
/// from user_version n-1 to n.
std::span<const std::string_view> migrations();

/// Those that make the projections, and nothing else: verify() makes a second set with them.
inline constexpr std::array<std::size_t, 15> kProjectionMigrations = {
    2, 3, 4, 7, 8, 9, 11, 12, 13, 14, 16, 17, 18, 20, 23};

} // namespace onetill::store
