#include "sync-engine/hub/main/care/start_mark.h"

#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/hub/service/care/care_storage.h"
#include "sync-engine/hub/storage/care/durable.h"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <vector>

namespace onetill::hub {
namespace {

namespace fs = std::filesystem;

/// What stands beside a database.
struct StartMark {
    std::int64_t inode{0};
    std::vector<std::string>
        marks; ///< The newest, and the one before: a start may have died between.
};

fs::path fileBeside(const fs::path& database)
{
    return database.string() + ".start";
}

std::int64_t inodeOf(const fs::path& file)
{
    struct stat found {};
    return ::stat(file.c_str(), &found) == 0 ? static_cast<std::int64_t>(found.st_ino) : 0;
}

std::optional<StartMark> readBeside(const fs::path& database)
{
    std::ifstream in{fileBeside(database)};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    const auto json = wire::parseJson(text);
    if (!json || !json->is_object())
        return std::nullopt;
    StartMark found{.inode = json->value("inode", std::int64_t{0}), .marks = {}};
    if (const auto marks = json->find("marks"); marks != json->end() && marks->is_array())
        for (const wire::Json& mark : *marks)
            if (mark.is_string())
                found.marks.push_back(mark.get<std::string>());
    return found;
}

/// Throws StorageFailure.
void writeBeside(const fs::path& database, const std::vector<std::string>& marks)
{
    replaceFile(fileBeside(database),
                wire::Json{{"inode", inodeOf(database)}, {"marks", marks}}.dump());
}

tl::unexpected<Error> refusal(const fs::path& database)
{
    return fail(ErrorCode::Refused,
                database.string()
                    + " is not as this hub left it: it was copied or brought back. If it is what "
                      "there is, move it away and restore it, so that the tills send again what it "
                      "lacks: onetill-hub restore --db sqlite:"
                    + database.string() + " COPY");
}

bool isSameFile(const fs::path& database, const std::optional<std::string>& markWithin)
{
    std::error_code unknown;
    const bool hasBeside = fs::exists(fileBeside(database), unknown);
    if (!markWithin && !hasBeside)
        return true; // Made, upgraded or restored just now.
    const auto beside = readBeside(database);
    return beside && markWithin && beside->inode == inodeOf(database)
           && std::ranges::find(beside->marks, *markWithin) != beside->marks.end();
}

} // namespace

Status markStart(const fs::path& database, Session& session, const RandomSource& random)
{
    std::array<std::uint8_t, 8> bytes{};
    random(bytes);
    const std::string mark = wire::toHex(bytes);
    const auto marked = session.write([&](Transaction& transaction) -> Status {
        const auto within = transaction.care().startMark();
        if (!isSameFile(database, within))
            return refusal(database);
        // Before the database: should this start die here, the mark before is good as well.
        writeBeside(database, within ? std::vector{*within, mark} : std::vector{mark});
        transaction.care().setStartMark(mark);
        return {};
    });
    if (!marked)
        return marked;
    // From here on what bears the mark before is an older state.
    return session.read([&](Transaction&) -> Status {
        writeBeside(database, {mark});
        return {};
    });
}

void forgetStarts(const fs::path& database)
{
    std::error_code ignored;
    fs::remove(fileBeside(database), ignored);
}

} // namespace onetill::hub
