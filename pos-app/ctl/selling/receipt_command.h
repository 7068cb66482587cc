#pragma once

#include "pos-app/ctl/command.h"

namespace onetill::ctl {

/// `receipt`: a finished sale once more, on the paper asked for.
Result<Json> receipt(const wire::Json& command, Place place);

/// The field `form` of what prints: whether HTML is wanted beside the text. Only inside fieldsOf().
bool wantsHtml(const wire::JsonReader& reader);

} // namespace onetill::ctl
