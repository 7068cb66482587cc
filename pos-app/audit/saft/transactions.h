#pragma once

#include "pos-app/audit/book.h"
#include "pos-app/audit/saft/xml_writer.h"

namespace onetill::audit {

/// The entry as a <cashtransaction>, if it moved money: a sale, an opening float, cash put in or
/// taken out, a difference at the count. `currency` is the file's.
void writeTransaction(XmlWriter& xml, const BookEntry& written, const wire::Event& event,
                      const Particulars& particulars, Currency currency);

} // namespace onetill::audit
