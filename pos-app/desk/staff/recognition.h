#pragma once

#include "pos-app/desk/sign_in_desk.h"
#include "sync-engine/contract/replica/catalogue.h"
#include "sync-engine/contract/wire/records.h"

#include <string>
#include <string_view>

/// Who somebody is, by PIN or badge, as far as the centre's list of people says. A badge's text
/// goes into no log, error or journal.
namespace onetill::desk {

class Counter;

/// Errors: WrongPin (also for an unknown user), UnknownBadge, LockedOut (the detail is the number
/// of seconds left), MissingField (a badge without the PIN that the store asks for), NotEnrolled,
/// NoCatalogue, those of the storage.
Result<Cashier> recognised(const Proof& proof, Counter& counter);
/// Errors: as recognised() of a badge.
Result<BadgeOwner> ownerOfBadge(std::string_view badge, Counter& counter);
/// Whether what was scanned is the badge of somebody here. Counts as no attempt.
bool isStaffBadge(std::string_view code, const replica::Catalogue& catalogue);

/// By its letters and digits alone: also that of somebody who works elsewhere.
bool couldBeBadge(std::string_view code);
/// A code or number in quotation marks for an error's detail; what could be a badge is not in it.
std::string quotedCode(std::string_view code);

Result<StaffCard> cardOf(const wire::Staff& person, const replica::Catalogue& catalogue);

} // namespace onetill::desk
