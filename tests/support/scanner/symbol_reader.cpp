#include "tests/support/scanner/symbol_reader.h"

#include "tests/support/temporary_directory.h"

#include <array>
#include <cstdio>
#include <memory>
#include <stdexcept>

namespace onetill::test {

std::string symbolIn(const QImage& picture)
{
    const TemporaryDirectory folder;
    const std::string file = (folder.path() / "picture.png").string();
    if (!picture.save(QString::fromStdString(file)))
        throw std::runtime_error{"no picture in " + file};

    const std::string command =
        ONETILL_ZBARIMG " --quiet --raw --nodbus -Sdisable -Sqrcode.enable " + file;
    const std::unique_ptr<FILE, int (*)(FILE*)> reader{popen(command.c_str(), "r"), pclose};
    if (!reader)
        throw std::runtime_error{"not started: " + command};
    std::string text;
    std::array<char, 4096> part{};
    while (std::fgets(part.data(), part.size(), reader.get()))
        text += part.data();
    while (text.ends_with('\n'))
        text.pop_back();
    return text;
}

} // namespace onetill::test
