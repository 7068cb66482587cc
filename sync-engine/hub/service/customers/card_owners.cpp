#include "sync-engine/hub/service/customers/card_owners.h"

#include "sync-engine/contract/replica/customer_words.h"
#include "sync-engine/hub/service/catalogue/barcode_owners.h"
#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/feed/record_storage.h"

#include <algorithm>

namespace onetill::hub {
namespace {

const std::string kKind{wire::Customer::kKind};

/// As a till compares them: case does not count, and one scanner sends twelve digits where another
/// sends thirteen.
std::string cardKey(std::string_view card)
{
    return replica::cardWord(ownedAs(card));
}

std::vector<std::string> cardsOf(const wire::Json& customer)
{
    std::vector<std::string> cards;
    if (const auto found = customer.find("cards"); found != customer.end() && found->is_array())
        for (const wire::Json& card : *found)
            if (card.is_string())
                cards.push_back(cardKey(card.get_ref<const std::string&>()));
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
    for (const std::string& card : customer.cards)
        if (auto owner = ownerOf(transaction, card); owner && *owner != customer.customer)
            return Owner{card, *std::move(owner)};
    return std::nullopt;
}

std::optional<CustomerId> CardOwners::ownerOf(Transaction& transaction, std::string_view code) const
{
    const std::string key = cardKey(code);
    const auto seen = m_lastSeenAt.find(key);
    if (seen == m_lastSeenAt.end())
        return std::nullopt;
    const auto customer = transaction.records().find(everyone("customers"), kKind, seen->second);
    if (!customer || std::ranges::count(cardsOf(*customer), key) == 0)
        return std::nullopt;
    return CustomerId::parse(seen->second).value();
}

void CardOwners::note(const wire::Customer& customer)
{
    for (const std::string& card : customer.cards)
        m_lastSeenAt[cardKey(card)] = customer.customer.text();
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
