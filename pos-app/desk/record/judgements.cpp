#include "pos-app/desk/record/judgements.h"

#include <charconv>
#include <string>

namespace onetill::desk {
namespace {

constexpr const char* kQuarantined = "centre.quarantined";
constexpr const char* kExceptions = "centre.exceptions";

Result<std::int64_t> count(const store::Register& files, const char* name)
{
    const auto text = files.setting(name);
    if (!text)
        return passOn(text);
    // A count that cannot be read only informs; it begins anew.
    std::int64_t value = 0;
    if (*text)
        std::from_chars((*text)->data(), (*text)->data() + (*text)->size(), value);
    return value;
}

Status add(store::Register& files, const char* name, std::int64_t more)
{
    if (more == 0)
        return {};
    const auto before = count(files, name);
    if (!before)
        return passOn(before);
    return files.setSetting(name, std::to_string(*before + more));
}

} // namespace

Result<Judgements> judgements(const store::Register& files)
{
    const auto quarantined = count(files, kQuarantined);
    if (!quarantined)
        return passOn(quarantined);
    const auto exceptions = count(files, kExceptions);
    if (!exceptions)
        return passOn(exceptions);
    return Judgements{*quarantined, *exceptions};
}

Status addJudgements(store::Register& files, const Judgements& more)
{
    if (const auto kept = add(files, kQuarantined, more.quarantined); !kept)
        return kept;
    return add(files, kExceptions, more.exceptions);
}

} // namespace onetill::desk
