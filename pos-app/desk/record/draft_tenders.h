#pragma once

#include "pos-app/domain/tender.h"
#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/contract/wire/json_reader.h"

#include <optional>
#include <vector>

/// The money of a draft.
namespace onetill::desk {

wire::Json tendersJson(const std::vector<domain::Tender>& tenders);
wire::Json paymentJson(const domain::OpenPayment& payment);
/// Of "tenders" and "payment". Only inside readJson().
std::vector<domain::Tender> readTenders(const wire::JsonReader& reader, Currency currency);
std::optional<domain::OpenPayment> readPayment(const wire::JsonReader& reader, Currency currency);

} // namespace onetill::desk
