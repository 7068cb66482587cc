#include "sync-engine/hub/main/input_file.h"

#include <zlib.h>

#include <memory>

namespace onetill::hub {

Result<ByteSource> openInput(const std::filesystem::path& file)
{
    if (!std::filesystem::is_regular_file(file))
        return fail(ErrorCode::NotFound, "no such file: " + file.string());
    // zlib hands on a file that is not packed as it is.
    const std::shared_ptr<gzFile_s> opened{gzopen(file.c_str(), "rb"),
                                           [](gzFile stream) { gzclose(stream); }};
    if (!opened)
        return fail(ErrorCode::NotFound, "cannot open " + file.string());
    return [opened, name = file.string()](std::span<char> room) -> Result<std::size_t> {
        const int read = gzread(opened.get(), room.data(), static_cast<unsigned>(room.size()));
        int state = Z_OK;
        gzerror(opened.get(), &state);
        if (read < 0 || (read == 0 && state == Z_BUF_ERROR))
            return fail(ErrorCode::Malformed, name + " is damaged or cut off");
        return static_cast<std::size_t>(read);
    };
}

} // namespace onetill::hub
