#include "pos-app/assembly/device.h"
#include "pos-app/audit/csv_form.h"
#include "pos-app/audit/json_lines_form.h"
#include "pos-app/audit/saft/saft_form.h"
#include "pos-app/ctl/books/books.h"
#include "pos-app/ctl/call.h"
#include "pos-app/ctl/opening.h"
#include "pos-app/store/state_directory.h"

#include <filesystem>
#include <fstream>
#include <iostream>

namespace onetill::ctl {
namespace {

Status write(const Call& call, const Books& books, std::ostream& output)
{
    const audit::Scope scope{call.from, call.to};
    const audit::Walk walk = [&books](const audit::Visitor& visitor) {
        return books.walk(visitor);
    };
    const audit::Sink sink = [&output](std::string_view text) -> Status {
        if (!output.write(text.data(), static_cast<std::streamsize>(text.size())))
            return fail(ErrorCode::StorageFailed, "the export could not be written");
        return {};
    };
    const auto form = call.format == "csv"     ? audit::writeCsv
                      : call.format == "jsonl" ? audit::writeJsonLines
                                               : audit::writeSafT;
    auto written = form(books.particulars(), scope, walk, sink);
    if (written && !output.flush())
        return fail(ErrorCode::StorageFailed, "the export could not be written");
    return written;
}

/// Under another name until it is whole: nobody takes half a journal for all of it.
Status writeFile(const Call& call, const Books& books)
{
    const std::filesystem::path unfinished = call.file + ".unfinished";
    std::ofstream output{unfinished, std::ios::binary};
    if (!output)
        return fail(ErrorCode::NotFound, "cannot write " + call.file);
    auto written = write(call, books, output);
    output.close();
    if (written)
        written = store::moveIntoPlace(unfinished, call.file);
    if (!written) {
        std::error_code none;
        std::filesystem::remove(unfinished, none);
    }
    return written;
}

} // namespace

int exportBooks(const Call& call)
{
    const auto books = Books::open(call.settings, assembly::wallTime());
    if (!books)
        return refuse(books.error());
    if (call.file != "-") {
        if (const auto written = writeFile(call, *books); !written)
            return refuse(written.error());
        say({{"ok", true}, {"file", call.file}, {"entries", books->entries()}});
        return kDone;
    }
    // Standard output is the export's; a refusal in the middle of it would be read as part of it.
    if (const auto written = write(call, *books, std::cout); !written) {
        std::cerr << lineOf(refusalJson(written.error())) << '\n';
        return kRefused;
    }
    return kDone;
}

} // namespace onetill::ctl
