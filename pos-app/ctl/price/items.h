#pragma once

#include "pos-app/domain/item.h"
#include "pos-app/domain/prices/special_price.h"
#include "sync-engine/contract/wire/json_reader.h"

#include <map>
#include <memory>
#include <string>

namespace onetill::ctl {

using Taxes = std::map<std::string, domain::Tax>;
using Items = std::map<Sku, std::shared_ptr<const domain::Item>>;

/// The taxes and the items of a question, each item at the price that holds and with its deposit.
/// Only inside readJson().
Taxes readTaxes(const wire::JsonReader& question, Currency currency);
Items readItems(const wire::JsonReader& question, Currency currency, const Taxes& taxes,
                const domain::PriceContext& context);

} // namespace onetill::ctl
