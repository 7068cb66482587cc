#include "sync-engine/hub/service/customers/card_owners.h"

#include "sync-engine/contract/replica/customer_words.h"
#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/feed/record_storage.h"

#include <algorithm>

namespace onetill::hub {
namespace {

const std::string kKind{wire::Customer::kKind};

/// As a till compares them.
std::vector<std::string> cardsOf(const wire::Json& customer)
{
    std::vector<std::string> cards;
    if (const auto found = customer.find("cards"); found != customer.end() && found->is_array())
        for (const wire::Json& card : *found)
            if (card.is_string())
                cards.push_back(replica::cardWord(card.get_ref<const std::string&>()));
    return cards;
}

} // namespace

void CardOwners::read(Transaction& transaction)
{
    // A body that cannot be read is the concern of who asks for that customer.
    transaction.records().forEachBody(
        everyone("customers"), kKind, [this](std::string_view customer, std::string_view body) {
            if (const auto json = wire::parseJson(body, {.bytes = body.size()}))
                note(customer, *json);
        });
    sawAll(transaction);
}

std::optional<CardOwners::Owner> CardOwners::otherOwner(Transaction& transaction,
                                                        const wire::Customer& customer)
{
    for (const std::string& card : customer.cards) {
        const std::string key = replica::cardWord(card);
        const auto seen = m_lastSeenAt.find(key);
        if (seen == m_lastSeenAt.end() || seen->second == customer.customer.text())
            continue;
        const auto other = transaction.records().find(everyone("customers"), kKind, seen->second);
        if (other && std::ranges::count(cardsOf(*other), key) > 0)
            return Owner{card, CustomerId::parse(seen->second).value()};
    }
    return std::nullopt;
}

void CardOwners::note(const wire::Customer& customer)
{
    for (const std::string& card : customer.cards)
        m_lastSeenAt[replica::cardWord(card)] = customer.customer.text();
}

void CardOwners::note(std::string_view customer, const wire::Json& body)
{
    for (const std::string& card : cardsOf(body))
        m_lastSeenAt[card] = customer;
}

void CardOwners::sawAll(Transaction& transaction)
{
    m_seen = transaction.records().head();
}

void CardOwners::catchUp(Transaction& transaction)
{
    constexpr std::size_t kPage = 1'000;
    std::vector<SequencedRecord> page;
    do {
        page = transaction.records().after(everyone("customers"), m_seen, kPage);
        for (const SequencedRecord& found : page) {
            m_seen = found.sequence;
            if (found.record.kind == kKind && !found.record.deleted)
                note(found.record.key, found.record.body);
        }
    } while (page.size() == kPage);
}

} // namespace onetill::hub
