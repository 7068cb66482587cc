#pragma once

#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/quantity.h"
#include "tests/conformance/verdict.h"

#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

/// What examples of returns have in common.
namespace conformance {

/// An example says what the product has no word for.
class Unreadable : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// Throws Unreadable for a field that nobody here looks at: it might change the answer.
void knowOnly(const Json& object, const std::set<std::string>& fields);
/// The field of the first of these names; null when there is none.
Json anyOf(const Json& object, std::initializer_list<const char*> names);

/// Compares what is expected with what the product gives under those names. Something else
/// expected is Unreadable.
Outcome compareFields(const Json& expected, const std::map<std::string, Json>& got);

onetill::Money euro(std::int64_t minor);
/// A whole number is pieces, anything else kilograms.
onetill::Quantity quantityOf(const Json& number, onetill::Unit unit);
onetill::Unit unitOf(const std::vector<Json>& numbers);
/// As the examples write it: a number, or the decimals as text.
Json numberOf(onetill::Quantity quantity);

/// "Gift-card" and "gift card" are "gift_card".
std::string plainWords(std::string text);
bool mentions(const std::string& text, std::initializer_list<const char*> words);

/// How much comes back and until when; where it goes, and what it is called.
Outcome runCap(const Json& input, const Json& expected);
Outcome runCapOffline(const Json& input, const Json& expected);
Outcome runWindow(const Json& input, const Json& expected);
Outcome runDisposition(const Json& input, const Json& expected);
Outcome runRestockType(const Json& input, const Json& expected);
Outcome runIdentity(const Json& input, const Json& expected);
/// What goes back for it.
Outcome runRefundAmount(const Json& input, const Json& expected);
Outcome runRefundTax(const Json& input, const Json& expected);
Outcome runRefundBundle(const Json& input, const Json& expected);
/// In which tender.
Outcome runRefundTender(const Json& input, const Json& expected);
Outcome runExchange(const Json& input, const Json& expected);

} // namespace conformance
