#pragma once

#include "pos-app/audit/book.h"

namespace onetill::audit {

/// One JSON object a line: first a line for each journal with its public key, then every entry with
/// the exact bytes that were hashed and signed, so that anybody can verify the chain (README.md).
/// Errors: those of the walk and the sink.
Status writeJsonLines(const Particulars& particulars, const Scope& scope, const Walk& walk,
                      const Sink& sink);

} // namespace onetill::audit
