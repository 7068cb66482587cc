#pragma once

#include "pos-app/desk/enrolment.h"
#include "pos-app/store/register.h"

#include <optional>

namespace onetill::desk {

/// None: nothing was asked yet, or what is kept cannot be read. Errors: those of the storage.
Result<std::optional<EnrolmentAttempt>> keptAttempt(const store::Register& files);
/// Errors: those of the storage.
Status keepAttempt(store::Register& files, const EnrolmentAttempt& attempt);
/// Errors: those of the storage.
Status forgetAttempt(store::Register& files);

} // namespace onetill::desk
