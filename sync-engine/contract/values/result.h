#pragma once

#include "sync-engine/contract/values/error_code.h"

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace onetill {

struct Error {
    ErrorCode code;
    std::string detail; ///< For the log. What a person reads is chosen in the view from `code`.

    bool operator==(const Error&) const = default;
};

/// A value, or the reason why there is none. Unlike its base it may not be ignored.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;
};

using Status = Result<void>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string detail)
{
    return tl::unexpected<Error>{Error{code, std::move(detail)}};
}

/// Hands a failure on, for `if (!step) return passOn(step);`.
template <class T>
tl::unexpected<Error> passOn(const Result<T>& failed)
{
    return tl::unexpected<Error>{failed.error()};
}

} // namespace onetill
