#include "sync-engine/contract/replica/customer_words.h"

#include "sync-engine/contract/replica/search/fold.h"

namespace onetill::replica {

std::vector<std::string> customerWords(const wire::Customer& customer)
{
    std::string text = customer.name + ' ' + customer.customer.text();
    if (customer.company)
        text += ' ' + customer.company->name + ' ' + customer.company->taxNumber;
    std::vector<std::string> words = indexWords(text);
    for (const std::string& card : customer.cards)
        words.push_back(cardWord(card));
    return words;
}

std::string cardWord(std::string_view card)
{
    std::string word{'='};
    for (const char c : card)
        word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return word;
}

} // namespace onetill::replica
