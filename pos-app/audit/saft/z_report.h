#pragma once

#include "pos-app/audit/saft/master_files.h"
#include "pos-app/audit/saft/shift_totals.h"

namespace onetill::audit {

/// <eventReport> of a Z: what its entry says, and the sums that only SAF-T asks for.
/// `returnedMinor`: all that came back in the journal up to here.
void writeZReport(XmlWriter& xml, const BookEntry& written, const wire::ShiftClosed& closed,
                  const ShiftTotals& totals, std::int64_t returnedMinor,
                  const MasterFiles& masterFiles, const Particulars& particulars);

/// Whose books: the number by which the authorities know the shop, or the store where it has none.
std::string companyIdent(const wire::Store& store);
std::string registerId(const Particulars& particulars);

} // namespace onetill::audit
