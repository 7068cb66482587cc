#include "pos-app/store/register_file.h"

#include "pos-app/store/migrations.h"
#include "pos-app/store/state_directory.h"
#include "sync-engine/contract/replica/sqlite_error.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <unistd.h>

#include <string>
#include <string_view>

namespace onetill::store {
namespace {

using replica::withoutExceptions;

constexpr std::string_view kCataloguePrefix = "catalogue-";

/// A file that SQLite does not take for a database was ours once: nobody else writes here.
template <class T>
Result<T> namedAsOurs(Result<T> opened, const std::string& file)
{
    if (!opened
        && (opened.error().code == ErrorCode::StorageDamaged
            || opened.error().detail.find("not a database") != std::string::npos))
        return damagedRegister(file, opened.error().detail);
    return opened;
}

/// All steps or none: an update that breaks off leaves what was there before.
void migrate(SQLite::Database& database)
{
    const auto version =
        static_cast<std::size_t>(database.execAndGet("PRAGMA user_version").getInt());
    if (version >= migrations().size())
        return;
    SQLite::Transaction transaction{database, SQLite::TransactionBehavior::IMMEDIATE};
    for (std::size_t step = version; step < migrations().size(); ++step)
        database.exec(std::string{migrations()[step]});
    database.exec("PRAGMA user_version = " + std::to_string(migrations().size()));
    transaction.commit();
}

/// Under another name until it is complete: an empty or half-made register.db would look like one
/// that had lost everything.
Status makeFile(const std::filesystem::path& file)
{
    const std::filesystem::path made = file.string() + ".new";
    std::error_code ignored;
    std::filesystem::remove(made, ignored);
    if (auto empty = makePrivateFile(made); !empty)
        return empty;
    auto filled = withoutExceptions("make " + made.string(), [&]() -> Status {
        SQLite::Database database{made.string(), SQLite::OPEN_READWRITE, kBusyMs};
        database.exec("PRAGMA application_id = " + std::to_string(kRegisterApplicationId));
        migrate(database);
        return {};
    });
    if (filled)
        filled = moveIntoPlace(made, file);
    if (!filled)
        std::filesystem::remove(made, ignored);
    return filled;
}

Status checkOurs(SQLite::Database& database, Mode mode)
{
    const std::string& file = database.getFilename();
    const int application = database.execAndGet("PRAGMA application_id").getInt();
    const int version = database.execAndGet("PRAGMA user_version").getInt();
    const int known = static_cast<int>(migrations().size());
    if (application != kRegisterApplicationId)
        return fail(ErrorCode::StorageForeign, file + " belongs to another program");
    // Taken for a number of steps that were done, it would let all of them be left out.
    if (version < 1)
        return fail(ErrorCode::StorageDamaged,
                    "it has schema " + std::to_string(version) + ", which never was");
    if (version > known)
        return fail(ErrorCode::StorageForeign,
                    file + " was written by a newer version of this program (schema "
                        + std::to_string(version) + ", this one knows " + std::to_string(known)
                        + "). Nothing was changed; install the newer version again");
    if (version < known && mode == Mode::ReadOnly)
        return fail(ErrorCode::StorageForeign,
                    file + " is from an older version; start the till once to bring it up to date");
    return {};
}

Status checkPages(SQLite::Database& database)
{
    SQLite::Statement check{database, "PRAGMA quick_check(1)"};
    check.executeStep();
    const std::string found = check.getColumn(0).getString();
    if (found != "ok")
        return fail(ErrorCode::StorageDamaged, found);
    return {};
}

/// A clean end leaves no write-ahead log behind.
bool endedUncleanly(const std::filesystem::path& file)
{
    std::error_code none;
    const auto bytes = std::filesystem::file_size(file.string() + "-wal", none);
    return !none && bytes > 0;
}

bool canWriteBeside(const std::filesystem::path& file)
{
    const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
    return ::access(folder.c_str(), W_OK) == 0;
}

Result<SQLite::Database> openToLookAt(const std::filesystem::path& file)
{
    auto opened = withoutExceptions("open " + file.string(), [&]() -> Result<SQLite::Database> {
        // Opened for writing all the same, because a reader takes part in the log's index.
        SQLite::Database database{nameToLookAt(file), SQLite::OPEN_READWRITE | SQLite::OPEN_URI,
                                  kBusyMs};
        if (auto ours = checkOurs(database, Mode::ReadOnly); !ours)
            return passOn(ours);
        database.exec("PRAGMA query_only = ON");
        return database;
    });
    if (!opened && endedUncleanly(file) && !canWriteBeside(file))
        return fail(ErrorCode::StorageReadOnly,
                    opened.error().detail
                        + ". Its newest entries are in the write-ahead log, which can be read only "
                          "where it can be written: copy the whole folder, and look at the copy");
    return opened;
}

Result<SQLite::Database> openToWorkWith(const std::filesystem::path& file)
{
    const bool unclean = endedUncleanly(file);
    return withoutExceptions("open " + file.string(), [&]() -> Result<SQLite::Database> {
        SQLite::Database database{file.string(), SQLite::OPEN_READWRITE, kBusyMs};
        if (auto ours = checkOurs(database, Mode::ReadWrite); !ours)
            return passOn(ours);
        if (unclean)
            if (auto sound = checkPages(database); !sound)
                return passOn(sound);
        database.exec("PRAGMA journal_mode = WAL");
        // An answer of "done" must survive the power cord. FULL costs a tenth of a millisecond.
        database.exec("PRAGMA synchronous = FULL");
        database.exec("PRAGMA foreign_keys = ON");
        migrate(database);
        return database;
    });
}

/// Says of a state directory without register.db what shows that there was one; empty for nothing.
std::string traceOfEarlierTill(const std::filesystem::path& stateDirectory)
{
    std::error_code ignored;
    if (std::filesystem::exists(stateDirectory / (std::string{kRegisterFile} + "-wal"), ignored))
        return "its write-ahead log";
    for (const auto& found : std::filesystem::directory_iterator{stateDirectory, ignored}) {
        const std::string name = found.path().filename().string();
        if (name.starts_with(kCataloguePrefix))
            return name;
    }
    return {};
}

} // namespace

tl::unexpected<Error> damagedRegister(const std::string& file, const std::string& what)
{
    return fail(ErrorCode::StorageDamaged,
                file + " is damaged: " + what
                    + ". Nothing was changed. Keep the whole folder as it is, for sales that were "
                      "not sent yet may still be read from it, and have IT restore or enrol anew "
                      "in another folder");
}

std::string nameToLookAt(const std::filesystem::path& file)
{
    // Where a log can be made beside the file, or is needed, SQLite does what it always does.
    if (canWriteBeside(file) || endedUncleanly(file))
        return file.string();
    std::string name = "file:";
    for (const char letter : file.string()) {
        if (letter == '%' || letter == '?' || letter == '#')
            name += letter == '%' ? "%25" : letter == '?' ? "%3f" : "%23";
        else
            name += letter;
    }
    return name + "?immutable=1";
}

Result<SQLite::Database> openRegisterFile(const std::filesystem::path& stateDirectory, Mode mode)
{
    const std::filesystem::path file = stateDirectory / kRegisterFile;
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) {
        if (mode == Mode::ReadOnly)
            return fail(ErrorCode::NotFound, "no till in " + stateDirectory.string());
        if (const auto trace = traceOfEarlierTill(stateDirectory); !trace.empty())
            return damagedRegister(file.string(), "the file is gone, " + trace + " is there");
        if (auto made = makeFile(file); !made)
            return passOn(made);
    }
    if (std::filesystem::file_size(file, ignored) == 0)
        return damagedRegister(file.string(), "it is empty");
    return namedAsOurs(mode == Mode::ReadOnly ? openToLookAt(file) : openToWorkWith(file),
                       file.string());
}

} // namespace onetill::store
