#pragma once

#include <span>
#include <string_view>

namespace onetill::store {

/// The texts of schema/0001_….sql and its followers, oldest first. The n-th brings a register.db
/// from user_version n-1 to n.
std::span<const std::string_view> migrations();

/// Which of them makes the projections, and nothing else: verify() makes a second set with it.
inline constexpr std::size_t kProjectionsMigration = 2;

} // namespace onetill::store
