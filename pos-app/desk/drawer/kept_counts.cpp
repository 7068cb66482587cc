#include "pos-app/desk/drawer/kept_counts.h"

#include "sync-engine/contract/wire/json_reader.h"

#include <utility>

namespace onetill::desk {
namespace {

constexpr std::string_view kDrawerCounts = "drawer-counts";

KeptCounts readKept(const wire::JsonReader& reader)
{
    const Currency currency = reader.currency("currency");
    return {.shift = reader.uuid("shift"),
            .expected = reader.money("expected", currency),
            .counts =
                reader.list("counts", wire::kDrawerCountsMax, [&](const wire::JsonReader& count) {
                    return wire::readCount(count, currency);
                })};
}

} // namespace

Result<std::optional<KeptCounts>> keptCounts(const store::ShiftState& shift,
                                             const store::Register& files)
{
    const auto text = files.setting(kDrawerCounts);
    if (!text)
        return passOn(text);
    if (!*text)
        return std::nullopt;
    const auto json = wire::parseJson(**text);
    if (!json)
        return fail(ErrorCode::Internal, "the counts kept: " + json.error().detail);
    auto kept = wire::readJson(*json, "the counts kept", readKept);
    if (!kept)
        return fail(ErrorCode::Internal, kept.error().detail);
    if (kept->shift != shift.id)
        return std::nullopt; // Of a shift that is over.
    return *std::move(kept);
}

Status keepCounts(const KeptCounts& kept, store::Register& files)
{
    wire::CanonicalWriter json;
    json.object([&] {
        json.array("counts", [&] {
            for (const wire::DrawerCount& count : kept.counts)
                json.object([&] { wire::writeCount(json, count); });
        });
        json.member("currency", kept.expected.currency().code());
        json.member("expected", kept.expected.text());
        json.member("shift", kept.shift.text());
    });
    const auto text = std::move(json).take();
    if (!text)
        return passOn(text);
    return files.setSetting(kDrawerCounts, *text);
}

} // namespace onetill::desk
