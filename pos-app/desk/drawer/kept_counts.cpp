#include "pos-app/desk/drawer/kept_counts.h"

#include "sync-engine/contract/wire/json_reader.h"

#include <utility>

namespace onetill::desk {
namespace {

constexpr std::string_view kDrawerCounts = "drawer-counts";
constexpr std::size_t kForeignMax = 256; // More currencies than there are.

Money readKeptForeign(const wire::JsonReader& reader)
{
    return reader.money("amount", reader.currency("currency"));
}

KeptCounts readKept(const wire::JsonReader& reader)
{
    const Currency currency = reader.currency("currency");
    return {.shift = reader.uuid("shift"),
            .expected = reader.money("expected", currency),
            // Of before an update: whoever took foreign cash counts anew.
            .foreign = reader.has("foreign") ? reader.list("foreign", kForeignMax, readKeptForeign)
                                             : std::vector<Money>{},
            .counts = reader.list(
                "counts", wire::kDrawerCountsMax,
                [&](const wire::JsonReader& count) { return wire::readCount(count, currency); }),
            .earlier = static_cast<std::size_t>(
                reader.integer("earlier", 0, static_cast<int>(wire::kDrawerCountsMax))),
            .told = reader.has("told") && reader.flag("told")};
}

} // namespace

Result<std::optional<KeptCounts>> keptCounts(const store::ShiftState& shift, const Counter& counter)
{
    const auto text = counter.files().setting(kDrawerCounts);
    if (!text)
        return passOn(text);
    if (!*text)
        return std::nullopt;
    auto kept = wire::useJson(**text, {}, [](wire::JsonView note) {
        return wire::readJson(note, "the counts kept", readKept);
    });
    if (!kept) {
        counter.log(LogLevel::Error, "counts not readable: " + kept.error().detail);
        return std::nullopt;
    }
    if (kept->shift != shift.id)
        return std::nullopt; // Of a shift that is over.
    return *std::move(kept);
}

Status keepCounts(const KeptCounts& kept, Counter& counter)
{
    wire::CanonicalWriter json;
    json.object([&] {
        json.array("counts", [&] {
            for (const wire::DrawerCount& count : kept.counts)
                json.object([&] { wire::writeCount(json, count); });
        });
        json.member("currency", kept.expected.currency().code());
        json.member("earlier", static_cast<std::int64_t>(kept.earlier));
        json.member("expected", kept.expected.text());
        if (!kept.foreign.empty())
            json.array("foreign", [&] {
                for (const Money& amount : kept.foreign)
                    json.object([&] {
                        json.member("amount", amount.text());
                        json.member("currency", amount.currency().code());
                    });
            });
        json.member("shift", kept.shift.text());
        if (kept.told)
            json.member("told", true);
    });
    const auto text = std::move(json).take();
    if (!text)
        return passOn(text);
    return counter.files().setSetting(kDrawerCounts, *text);
}

} // namespace onetill::desk
