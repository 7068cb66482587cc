#include "pos-app/ctl/line_reader.h"

namespace onetill::ctl {

bool readLine(std::istream& input, std::string& line, std::size_t bytesMax)
{
    using Traits = std::istream::traits_type;
    line.clear();
    std::streambuf& source = *input.rdbuf();
    bool readAny = false;
    for (auto next = source.sbumpc(); next != Traits::eof(); next = source.sbumpc()) {
        readAny = true;
        const char c = Traits::to_char_type(next);
        if (c == '\n')
            return true;
        if (line.size() <= bytesMax)
            line.push_back(c);
    }
    input.setstate(std::ios::eofbit);
    return readAny;
}

} // namespace onetill::ctl
