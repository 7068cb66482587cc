#include "pos-app/desk/staff/training_files.h"

#include "sync-engine/contract/wire/crypto.h"

#include <system_error>
#include <utility>

namespace onetill::desk {
namespace {

constexpr const char* kFolder = "training";

Result<store::Register> open(const std::filesystem::path& folder, const Surroundings& surroundings)
{
    return store::Register::open(folder, store::Mode::ReadWrite, surroundings.clock,
                                 surroundings.random);
}

/// Nobody who has these files could speak to the centre with them.
store::Identity trainingIdentity(const store::Identity& real, const RandomSource& random)
{
    store::Identity identity = real;
    identity.token.clear();
    identity.hubUrl.clear();
    identity.hubKey = {};
    identity.hubEpoch.clear();
    identity.journalSeed = wire::SigningKey::generate(random).seed();
    identity.epoch = wire::Epoch::random(random);
    identity.epochOrdinal = 1;
    return identity;
}

Status useRealCatalogue(store::Register& files, const store::Register& real)
{
    const auto catalogue = real.catalogueFiles();
    if (!catalogue)
        return passOn(catalogue);
    return catalogue->current.empty() ? Status{} : files.useCatalogue(catalogue->current);
}

} // namespace

Result<store::Register> newTrainingFiles(const std::filesystem::path& stateDirectory,
                                         const store::Register& real,
                                         const Surroundings& surroundings)
{
    const auto folder = stateDirectory / kFolder;
    std::error_code failed;
    std::filesystem::remove_all(folder, failed);
    if (failed)
        return fail(ErrorCode::StorageFailed,
                    "delete " + folder.string() + ": " + failed.message());
    auto files = open(folder, surroundings);
    if (!files)
        return files;
    const auto identity = trainingIdentity(*real.identity(), surroundings.random);
    if (const auto enrolled = files->enrol(identity); !enrolled)
        return passOn(enrolled);
    if (const auto used = useRealCatalogue(*files, real); !used)
        return passOn(used);
    return files;
}

Result<store::Register> resumedTrainingFiles(const std::filesystem::path& stateDirectory,
                                             const store::Register& real,
                                             const Surroundings& surroundings)
{
    const auto folder = stateDirectory / kFolder;
    std::error_code unknown;
    if (std::filesystem::exists(folder, unknown))
        if (auto files = open(folder, surroundings); files && files->identity())
            if (useRealCatalogue(*files, real))
                return files;
    return newTrainingFiles(stateDirectory, real, surroundings);
}

} // namespace onetill::desk
