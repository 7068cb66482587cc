#include "sync-engine/hub/service/staff/staff_rows.h"

#include "sync-engine/contract/wire/people/badge.h"
#include "sync-engine/contract/wire/pin.h"
#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/feed/record_storage.h"
#include "sync-engine/hub/service/stores/store_rows.h"

#include <algorithm>

namespace onetill::hub {
namespace {

/// The hash that the person has somewhere, if the PIN is still the same. Hashing again would give
/// another salt, and every import would look like a change of everybody's PIN.
std::optional<std::string> unchangedHash(ImportDesk& desk, const StaffId& staff,
                                         const std::string& pin)
{
    for (const StoreId& store : desk.stores) {
        const auto body = desk.transaction.records().find(
            ofStore("staff", store), std::string{wire::Staff::kKind}, staff.text());
        if (!body)
            continue;
        auto hash = body->value("pin_hash", std::string{});
        if (wire::pinMatches(pin, hash))
            return hash;
        return std::nullopt;
    }
    return std::nullopt;
}

std::string hashOf(const Row& row, ImportDesk& desk, const StaffId& staff)
{
    const std::string& pin = row.required("pin");
    if (!wire::isPin(pin))
        row.refuse(ErrorCode::OutOfRange, "pin: not 4 to 6 digits");
    if (auto same = unchangedHash(desk, staff, pin))
        return *std::move(same);
    return row.got(wire::hashPin(pin), "pin");
}

/// None for somebody without a badge. A reason never says what is on it.
std::string badgeHashOf(const Row& row)
{
    return row.has("badge") ? row.got(wire::hashBadge(row.text("badge")), "badge") : std::string{};
}

/// A badge that two people had would sign in either of them.
Objection badgeOfAnother(ImportDesk& desk, const wire::Staff& person)
{
    if (person.badgeHash.empty())
        return std::nullopt;
    std::string owner;
    for (const StoreId& store : desk.stores)
        desk.transaction.records().forEachBody(
            ofStore("staff", store), std::string{wire::Staff::kKind},
            [&](std::string_view key, std::string_view body) {
                if (key != person.staff.text() && body.find(person.badgeHash) != body.npos)
                    owner = key;
            });
    if (owner.empty())
        return std::nullopt;
    return Error{ErrorCode::Conflict, "badge: " + owner + " has it"};
}

/// A till would sign that person in where the customer's card is meant.
Objection cardOfCustomer(const Row& row, ImportDesk& desk)
{
    if (!row.has("badge"))
        return std::nullopt;
    const auto owner = desk.cards.ownerOf(desk.transaction, row.text("badge"));
    if (!owner)
        return std::nullopt;
    return Error{ErrorCode::Conflict,
                 "badge: it is a card of customer " + owner->text() + "; give out another badge"};
}

Objection unknownRole(ImportDesk& desk, const std::string& role)
{
    if (desk.transaction.records().has(everyone("staff"), std::string{wire::Role::kKind}, role))
        return std::nullopt;
    return Error{ErrorCode::NotFound, "role: there is no role " + role + "; import roles first"};
}

} // namespace

bool importStaff(const Row& row, ImportDesk& desk)
{
    const auto wanted = row.words("stores");
    for (const std::string& word : wanted)
        requireStore(row, desk, "stores", word);

    const auto staff = row.identifier<StaffId>("staff");
    const wire::Staff person{
        .staff = staff,
        .name = row.required("name"),
        .role = row.required("role"),
        .pinHash = hashOf(row, desk, staff),
        .language = row.text("language"),
        .born = row.has("born") ? std::optional{row.got(parseDate(row.text("born")), "born")}
                                : std::nullopt,
        .badgeHash = badgeHashOf(row)};
    if (const auto objection = badgeOfAnother(desk, person))
        row.refuse(*objection);
    if (const auto objection = cardOfCustomer(row, desk))
        row.refuse(*objection);
    // Before anything is written: what is refused for one store must change nothing at others.
    if (const auto objection = unknownRole(desk, person.role))
        for (const std::string& word : wanted)
            putRecord(row, desk, ofStore("staff", *StoreId::parse(word)), person, objection);

    bool changed = false;
    for (const StoreId& store : desk.stores) {
        const std::string scope = ofStore("staff", store);
        const bool worksHere = std::ranges::find(wanted, store.text()) != wanted.end();
        const bool put = worksHere ? putRecord(row, desk, scope, person)
                                   : desk.transaction.records().put(
                                       scope, wire::tombstone(wire::Staff::kKind, staff.text()));
        changed = changed || put;
    }
    return changed;
}

bool importRole(const Row& row, ImportDesk& desk)
{
    const auto limit = [&row](const char* column) {
        const std::string& most = row.text(column);
        return most.empty() ? Rate::zero() : row.got(Rate::parsePercent(most), column);
    };
    const wire::Role role{.role = row.required("role"),
                          .name = row.required("name"),
                          .permissions = row.words("permissions"),
                          .priceOverrideMax = limit("price_override_max_percent"),
                          .discountMax = limit("discount_max_percent")};
    return putRecord(row, desk, everyone("staff"), role);
}

} // namespace onetill::hub
