#pragma once

#include "sync-engine/hub/service/exceptions/cases.h"
#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/feed/record_storage.h"
#include "tests/unit/sync-engine/hub/service/shop_fixture.h"

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace onetill::test {

/// A shop, and what people see of its conflicts.
template <class AnyShop>
struct WithCases : AnyShop {
    using Cases = std::vector<wire::ExceptionCase>;

    /// In the order in which they were noted; all of them, or those of a rule.
    Cases cases(const std::string& rule = {})
    {
        return this->session()
            .read([&](hub::Transaction& transaction) {
                std::vector<hub::KeptException> kept;
                transaction.exceptions().forEach([&](const hub::KeptException& exception) {
                    if (rule.empty() || exception.rule == rule)
                        kept.push_back(exception);
                });
                Cases found;
                for (const hub::KeptException& exception : kept)
                    found.push_back(hub::caseOf(transaction, exception));
                return Result<Cases>{found};
            })
            .value();
    }
    wire::ExceptionCase only(const std::string& rule)
    {
        auto found = cases(rule);
        if (found.size() != 1)
            throw std::runtime_error{std::to_string(found.size()) + " cases of " + rule};
        return found.front();
    }
    Cases toldTo(const std::string& store)
    {
        return this->session()
            .read([&](hub::Transaction& transaction) {
                Cases found;
                transaction.records().forEach(
                    hub::ofStore("exceptions", *StoreId::parse(store)),
                    [&](const wire::FeedRecord& record) {
                        found.push_back(std::get<wire::ExceptionCase>(
                            wire::readRecord(record.kind, record.body).value()));
                    });
                return Result<Cases>{found};
            })
            .value();
    }
};

using CasesShop = WithCases<Shop>;
using ReturnCases = WithCases<ThreeTills>;

} // namespace onetill::test
