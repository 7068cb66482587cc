#include "sync-engine/hub/service/catalogue/barcode_owners.h"

#include "sync-engine/contract/replica/article_columns.h"
#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/feed/record_storage.h"

#include <algorithm>

namespace onetill::hub {
namespace {

/// Calls with each barcode, as it is owned.
template <class Visit>
void forEachBarcode(wire::JsonView product, Visit visit)
{
    if (const auto barcodes = product.member("barcodes"); barcodes && barcodes->isArray())
        barcodes->forEach([&](wire::JsonView barcode) {
            if (const auto text = barcode.text())
                visit(ownedAs(*text));
        });
}

bool hasBarcode(const wire::Json& product, const std::string& key)
{
    bool found = false;
    forEachBarcode(product, [&](const std::string& other) { found = found || other == key; });
    return found;
}

} // namespace

std::string ownedAs(std::string_view barcode)
{
    constexpr std::size_t kEan8Length = 8;
    return barcode.size() == kEan8Length ? std::string{barcode} : replica::barcodeKey(barcode);
}

void BarcodeOwners::read(Transaction& transaction)
{
    // A body that cannot be read is the concern of who asks for that product.
    transaction.records().forEachBody(everyone("catalogue"), std::string{wire::Product::kKind},
                                      [this](std::string_view sku, std::string_view body) {
                                          (void)wire::useJson(body, {.bytes = body.size()},
                                                              [&](wire::JsonView product) {
                                                                  note(sku, product);
                                                                  return Status{};
                                                              });
                                      });
    sawAll(transaction);
}

std::optional<BarcodeOwners::Owner> BarcodeOwners::otherOwner(Transaction& transaction,
                                                              const wire::Product& product)
{
    for (const std::string& barcode : product.barcodes)
        if (auto owner = ownerOf(transaction, barcode); owner && *owner != product.sku)
            return Owner{barcode, *std::move(owner)};
    return std::nullopt;
}

std::optional<Sku> BarcodeOwners::ownerOf(Transaction& transaction, std::string_view code) const
{
    const std::string key = ownedAs(code);
    const auto seen = m_lastSeenAt.find(key);
    if (seen == m_lastSeenAt.end())
        return std::nullopt;
    const auto product = transaction.records().find(
        everyone("catalogue"), std::string{wire::Product::kKind}, seen->second);
    if (!product || !hasBarcode(*product, key))
        return std::nullopt;
    return Sku::parse(seen->second).value();
}

void BarcodeOwners::note(const wire::Product& product)
{
    for (const std::string& barcode : product.barcodes)
        m_lastSeenAt[ownedAs(barcode)] = product.sku.text();
}

void BarcodeOwners::note(std::string_view sku, wire::JsonView product)
{
    forEachBarcode(product, [&](const std::string& key) { m_lastSeenAt[key] = sku; });
}

void BarcodeOwners::sawAll(Transaction& transaction)
{
    m_seen = transaction.records().head();
}

void BarcodeOwners::catchUp(Transaction& transaction)
{
    constexpr std::size_t kPage = 1'000;
    std::vector<SequencedRecord> page;
    do {
        page = transaction.records().after(everyone("catalogue"), m_seen, kPage);
        for (const SequencedRecord& found : page) {
            m_seen = found.sequence;
            if (found.record.kind == wire::Product::kKind && !found.record.deleted)
                note(found.record.key, found.record.body);
        }
    } while (page.size() == kPage);
}

} // namespace onetill::hub
