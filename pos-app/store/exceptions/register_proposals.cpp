#include "pos-app/store/register_parts.h"

namespace onetill::store {

ProposalStatements::ProposalStatements(SQLite::Database& database)
    : byCase{database, R"sql(
          SELECT proposal, resolution FROM settlement_proposal
          WHERE exception = ?1 AND version = ?2
      )sql"}
{
}

Result<std::optional<OwnProposal>> Register::proposalFor(const Uuid& exception,
                                                         std::int64_t version) const
{
    return withoutExceptions("look up a proposal", [&]() -> Result<std::optional<OwnProposal>> {
        Query row{m_parts->proposals.byCase, exception.text(), version};
        if (!row.step())
            return std::nullopt;
        const auto id = Uuid::parse(row.text(0));
        if (!id)
            return fail(ErrorCode::StorageDamaged, "a proposal without a name");
        return OwnProposal{*id, row.text(1)};
    });
}

} // namespace onetill::store
