#pragma once

#include "pos-app/store/journal_values.h"
#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/wire/entry.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace onetill::store {

/// The journal as the sync thread sees it: a reading connection of its own to register.db, beside
/// the desk's writing one. Sees an entry as soon as it is durable.
class JournalReader
{
public:
    /// Errors: NotFound, StorageForeign, StorageDamaged, StorageFailed.
    static Result<JournalReader> open(const std::filesystem::path& stateDirectory);

    JournalReader(JournalReader&&) noexcept;
    JournalReader& operator=(JournalReader&&) noexcept;
    ~JournalReader();

    /// Epochs in the order in which they were begun; the last one is being written.
    Result<std::vector<wire::Epoch>> epochs() const;
    /// Which of the till's epochs it is, as receipts and Zs say; not all numbers need be here.
    /// Errors: NotFound.
    Result<std::int64_t> ordinal(wire::Epoch epoch) const;
    /// Errors: NotFound for an epoch that this file does not have.
    Result<Position> head(wire::Epoch epoch) const;
    Result<Position> acknowledged(wire::Epoch epoch) const;
    /// The public key that its entries are signed by. Errors: NotFound.
    Result<wire::PublicKey> journalKey(wire::Epoch epoch) const;
    /// None beyond either end of what is there; for 0 the 32 zero bytes.
    Result<std::optional<wire::Hash>> hashAt(wire::Epoch epoch, std::int64_t seq) const;
    /// Entries above `afterSeq` in order, with their first bytes: at most `maxCount`, and as many
    /// as fit `maxBytes`, yet always one if there is one.
    Result<std::vector<wire::Entry>> entriesAfter(wire::Epoch epoch, std::int64_t afterSeq,
                                                  std::size_t maxCount, std::size_t maxBytes) const;

private:
    struct Parts;
    explicit JournalReader(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace onetill::store
