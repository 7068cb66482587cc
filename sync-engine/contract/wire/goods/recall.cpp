#include "sync-engine/contract/wire/goods/recall.h"

#include "sync-engine/contract/wire/json_reader.h"

namespace onetill::wire {
namespace {

constexpr std::size_t kBatchesMax = 1000;
constexpr std::size_t kBatchNameMax = 64;

} // namespace

std::string keyOf(const Recall& body)
{
    return body.sku.text();
}

Json jsonOf(const Recall& body)
{
    return {{"sku", body.sku.text()}, {"batches", body.batches}, {"note", body.note}};
}

Recall readRecall(const JsonReader& reader)
{
    return {.sku = reader.identifier<Sku>("sku"),
            .batches = reader.texts("batches", kBatchesMax, kBatchNameMax),
            .note = reader.text("note", kNoteMax)};
}

} // namespace onetill::wire
