#pragma once

#include "sync-engine/contract/wire/people/customer.h"

#include <string>
#include <string_view>
#include <vector>

namespace onetill::replica {

/// By what a customer is found in the table customer_word.
std::vector<std::string> customerWords(const wire::Customer& customer);

/// How a card stands there. Case does not count: scanners and fingers differ in it.
std::string cardWord(std::string_view card);

} // namespace onetill::replica
