#pragma once

#include "pos-app/audit/book.h"

namespace onetill::audit {

/// Norwegian SAF-T Cash Register data, version 1.00: the journal as the public schema wants it.
/// Walks the journal three times, because the format lists people and articles first, then events,
/// then transactions. README.md says what stands for what.
///
/// Errors: OutOfRange for amounts of three decimals; those of the walk and the sink.
Status writeSafT(const Particulars& particulars, const Scope& scope, const Walk& walk,
                 const Sink& sink);

} // namespace onetill::audit
