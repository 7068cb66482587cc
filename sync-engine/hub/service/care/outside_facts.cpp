#include "sync-engine/hub/service/care/outside_facts.h"

#include "sync-engine/contract/wire/json_reader.h"
#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/feed/record_storage.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace onetill::hub {
namespace {

constexpr const char* kTillEnrolled = "till-enrolled";
constexpr const char* kCustomerErased = "customer-erased";
constexpr const char* kLineageBegun = "lineage-begun";

/// A till, and the code that it used.
struct Enrolled {
    Till till;
    std::string codeId;
    Timestamp codeValidUntil;
};

Result<Enrolled> readEnrolled(const wire::Json& fact)
{
    return wire::readJson(fact, kTillEnrolled, [](const wire::JsonReader& reader) {
        return Enrolled{
            .till = {.id = reader.uuid("till"),
                     .store = reader.identifier<StoreId>("store"),
                     .number = static_cast<int>(reader.integer("number", 1, 9999)),
                     .trial = reader.flag("trial"),
                     .journalKey =
                         reader.got(wire::hashFromHex(reader.view("journal_key")), "journal_key"),
                     .tokenHash =
                         reader.got(wire::hashFromHex(reader.view("token_hash")), "token_hash"),
                     .epoch = reader.got(wire::Epoch::parse(reader.view("epoch")), "epoch"),
                     .enrolledAt = reader.time("enrolled_at")},
            .codeId = reader.text("code"),
            .codeValidUntil = reader.time("code_valid_until")};
    });
}

std::string wordOf(const wire::Json& fact, const char* key)
{
    const auto found = fact.find(key);
    return found != fact.end() && found->is_string() ? found->get<std::string>() : "";
}

/// One run over the facts. The newest word on a till's number and token counts.
class Replay
{
public:
    explicit Replay(Transaction& transaction) : m_transaction{transaction} {}

    void take(const wire::Json& fact)
    {
        if (wordOf(fact, "fact") == kTillEnrolled) {
            if (auto enrolled = readEnrolled(fact))
                m_enrolled.insert_or_assign({enrolled->till.store, enrolled->till.number},
                                            *std::move(enrolled));
            else
                m_done.notes.push_back("an enrolment cannot be read: " + enrolled.error().detail);
        } else if (wordOf(fact, "fact") == kCustomerErased) {
            if (const auto customer = CustomerId::parse(wordOf(fact, "customer")))
                forget(*customer);
        }
    }

    Replayed finish()
    {
        for (const Till& till : m_transaction.tills().all())
            m_owners.emplace(std::pair{till.store, till.number}, till.id);
        for (const auto& [place, enrolled] : m_enrolled)
            bringBack(enrolled);
        return std::move(m_done);
    }

private:
    void forget(const CustomerId& customer)
    {
        const std::string scope = everyone("customers");
        const std::string kind{wire::Customer::kKind};
        if (!m_transaction.records().has(scope, kind, customer.text()))
            return;
        m_transaction.records().put(scope, wire::tombstone(wire::Customer::kKind, customer.text()));
        ++m_done.customers;
    }

    void bringBack(const Enrolled& enrolled)
    {
        TillStorage& tills = m_transaction.tills();
        const Till& till = enrolled.till;
        const auto owner = m_owners.find({till.store, till.number});
        if (owner != m_owners.end() && owner->second != till.id) {
            m_done.notes.push_back("till " + till.id.text() + " cannot come back: number "
                                   + std::to_string(till.number) + " of store " + till.store.text()
                                   + " belongs to another by now; enrol it anew");
            return;
        }
        if (tills.find(till.id)) {
            tills.setToken(till.id, till.tokenHash);
        } else {
            tills.add(till);
            ++m_done.tills;
        }
        const auto code = tills.newestCode(enrolled.codeId);
        if (code && code->validUntil == enrolled.codeValidUntil && !code->till) {
            tills.markUsed(code->number, till.id);
            ++m_done.codes;
        }
    }

    Transaction& m_transaction;
    Replayed m_done;
    std::map<std::pair<StoreId, int>, Enrolled> m_enrolled;
    std::map<std::pair<StoreId, int>, Uuid> m_owners;
};

} // namespace

void keepOutside(const Hub& hub, wire::Json fact)
{
    if (!hub.keepOutside)
        return;
    fact["at"] = formatTimestamp(hub.clock());
    fact["lineage"] = hub.identity.lineage;
    hub.keepOutside(fact);
}

wire::Json tillEnrolled(const Till& till, const IssuedCode& code)
{
    return {{"fact", kTillEnrolled},
            {"till", till.id.text()},
            {"store", till.store.text()},
            {"number", till.number},
            {"trial", till.trial},
            {"journal_key", wire::toHex(till.journalKey)},
            {"token_hash", wire::toHex(till.tokenHash)},
            {"epoch", till.epoch.text()},
            {"enrolled_at", formatTimestamp(till.enrolledAt)},
            {"code", wire::toHex(code.code.id)},
            {"code_valid_until", formatTimestamp(code.validUntil)}};
}

wire::Json customerErased(const CustomerId& customer)
{
    return {{"fact", kCustomerErased}, {"customer", customer.text()}};
}

wire::Json lineageBegun(const std::string& name)
{
    return {{"fact", kLineageBegun}, {"name", name}};
}

std::vector<std::string> lineagesBegunFrom(std::vector<std::string> lineages,
                                           std::span<const wire::Json> facts)
{
    const std::size_t given = lineages.size();
    for (const wire::Json& fact : facts) {
        if (wordOf(fact, "fact") != kLineageBegun)
            continue;
        const std::string name = wordOf(fact, "name");
        if (std::ranges::find(lineages, wordOf(fact, "lineage")) != lineages.end()
            && std::ranges::find(lineages, name) == lineages.end())
            lineages.push_back(name);
    }
    return {lineages.begin() + static_cast<std::ptrdiff_t>(given), lineages.end()};
}

Replayed replayOutside(Transaction& transaction, const std::vector<std::string>& lineages,
                       std::span<const wire::Json> facts)
{
    Replay replay{transaction};
    for (const wire::Json& fact : facts)
        if (std::ranges::find(lineages, wordOf(fact, "lineage")) != lineages.end())
            replay.take(fact);
    return replay.finish();
}

} // namespace onetill::hub
