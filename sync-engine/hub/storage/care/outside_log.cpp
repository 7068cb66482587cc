#include "sync-engine/hub/storage/care/outside_log.h"

#include "sync-engine/hub/storage/care/durable.h"

#include <fstream>
#include <string>
#include <system_error>

namespace onetill::hub {

OutsideLog OutsideLog::beside(const std::filesystem::path& database)
{
    return OutsideLog{database.string() + ".outside"};
}

void OutsideLog::keep(const wire::Json& fact) const
{
    appendLine(m_file, fact.dump());
}

Result<std::vector<wire::Json>> OutsideLog::read() const
{
    std::vector<wire::Json> facts;
    std::error_code unknown;
    if (!std::filesystem::exists(m_file, unknown) && !unknown)
        return facts;
    std::ifstream lines{m_file};
    if (!lines)
        return fail(ErrorCode::StorageFailed, "cannot read " + m_file.string());
    for (std::string line; std::getline(lines, line);)
        if (auto fact = wire::parseJson(line); fact && fact->is_object())
            facts.push_back(*std::move(fact));
    if (lines.bad())
        return fail(ErrorCode::StorageFailed, "cannot read " + m_file.string());
    return facts;
}

} // namespace onetill::hub
