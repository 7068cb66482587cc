#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/hub/main/commands.h"
#include "sync-engine/hub/main/csv_field.h"
#include "sync-engine/hub/main/input_file.h"
#include "sync-engine/hub/service/import/importer.h"

#include <algorithm>
#include <fstream>
#include <iostream>

namespace onetill::hub {
namespace {

constexpr const char* kRejectedSuffix = ".rejected.csv";

/// A file that was opened and recognised.
struct Opened {
    std::filesystem::path path;
    std::unique_ptr<RowSource> rows;
    std::vector<std::string> columns;
    TableKind kind;
};

bool isJson(const std::filesystem::path& path)
{
    const std::string name = path.filename().string();
    return name.find(".json") != std::string::npos;
}

Result<Opened> open(const std::filesystem::path& path, const std::string& kind)
{
    auto bytes = openInput(path);
    if (!bytes)
        return passOn(bytes);
    Opened opened{.path = path,
                  .rows = isJson(path) ? jsonRows(*std::move(bytes)) : csvRows(*std::move(bytes)),
                  .columns = {},
                  .kind = {}};
    auto columns = opened.rows->columns();
    if (!columns)
        return fail(columns.error().code, path.string() + ": " + columns.error().detail);
    opened.columns = *std::move(columns);
    const auto recognised = recognise(opened.columns, kind);
    if (!recognised)
        return fail(recognised.error().code, path.string() + ": " + recognised.error().detail);
    opened.kind = *recognised;
    opened.rows->admit(opened.kind, opened.columns);
    return opened;
}

/// FILE.rejected.csv: the rows that were not taken, as they were, with line and reason. The file is
/// there only if there are any.
class RejectedFile
{
public:
    RejectedFile(const Opened& opened)
        : m_path{opened.path.string() + kRejectedSuffix}, m_columns{opened.columns}
    {
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
    }

    void add(std::int64_t line, std::span<const std::string> fields, const Error& why)
    {
        if (!m_out.is_open() && !m_failed) {
            m_out.open(m_path);
            if (!m_out)
                m_failed = true;
            write("line", m_columns, "reason");
        }
        write(std::to_string(line), fields, std::string{errorWord(why.code)} + ": " + why.detail);
    }

    /// Once, after the last row. Errors: StorageFailed, when rejected rows could not be kept.
    Status finish()
    {
        if (m_out.is_open())
            m_out.close();
        if (m_failed || !m_out)
            return fail(
                ErrorCode::StorageFailed,
                "rows were rejected, and " + m_path.string()
                    + " could not be written; "
                      "make room or give the right to write there, and import the file again");
        return {};
    }

private:
    void write(const std::string& line, std::span<const std::string> fields,
               const std::string& reason)
    {
        m_out << line;
        for (const std::string& field : fields)
            m_out << ',' << csvField(field);
        m_out << ',' << csvField(reason) << '\n';
    }

    std::filesystem::path m_path;
    const std::vector<std::string>& m_columns;
    std::ofstream m_out;
    bool m_failed{false};
};

Result<ImportCounts> import(Desk& desk, const Options& options, Opened& opened)
{
    RejectedFile rejected{opened};
    auto counts =
        importTable(*desk.session, desk.hub,
                    {.kind = options.kind, .priceList = options.priceList, .store = options.store},
                    opened.kind, opened.path.filename().string(), opened.columns, *opened.rows,
                    [&](std::int64_t line, std::span<const std::string> fields, const Error& why) {
                        rejected.add(line, fields, why);
                    });
    // Also when the file ended early: what was rejected before that must not get lost.
    if (const auto kept = rejected.finish(); !kept)
        return passOn(kept);
    return counts;
}

} // namespace

Result<int> importCommand(const Options& options)
{
    if (options.words.empty())
        return fail(ErrorCode::Malformed, "which files?");
    if (const auto store = StoreId::parse(options.store); !store && !options.store.empty())
        return fail(store.error().code, "--store: " + store.error().detail);
    std::vector<Opened> files;
    for (const std::string& word : options.words) {
        // What `import *.csv` finds from the last time is not meant.
        if (word.ends_with(kRejectedSuffix))
            continue;
        auto opened = open(word, options.kind);
        if (!opened)
            return passOn(opened);
        files.push_back(*std::move(opened));
    }
    auto desk = openDesk(options, DeskUse::Making);
    if (!desk)
        return passOn(desk);
    // What others refer to comes first, in whatever order the files were named.
    std::ranges::stable_sort(files, {}, [](const Opened& file) { return file.kind.order; });
    for (Opened& file : files) {
        const auto counts = import(*desk, options, file);
        if (!counts)
            return atWork(options,
                          {counts.error().code, file.path.string() + ": " + counts.error().detail});
        std::cout << file.path.filename().string() << ": " << file.kind.word << ", "
                  << counts->changed << " changed, " << counts->unchanged << " unchanged, "
                  << counts->rejected << " rejected" << std::endl;
    }
    return 0;
}

} // namespace onetill::hub
