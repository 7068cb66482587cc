#include "fuzzed.h"
#include "sync-engine/hub/service/import/csv_reader.h"

#include <algorithm>
#include <memory>

using namespace onetill;

/// A table as somebody's spreadsheet wrote it, in bites of the first byte's size.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    std::string_view text = fuzz::textOf(bytes, size);
    const std::size_t bite = text.empty() ? 1 : 1 + (bytes[0] & 0x0f);
    hub::CsvReader reader{[&text, bite](std::span<char> room) -> Result<std::size_t> {
        const std::size_t count = std::min({bite, room.size(), text.size()});
        std::copy_n(text.begin(), count, room.begin());
        text.remove_prefix(count);
        return count;
    }};
    std::int64_t before = 0;
    for (auto row = reader.next(); row && *row; row = reader.next()) {
        fuzz::require(!(*row)->empty() && (*row)->size() <= hub::CsvReader::kFieldsMax);
        fuzz::require(reader.line() > before);
        before = reader.line();
    }
    return 0;
}
